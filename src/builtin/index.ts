import type { Grammar } from '../grammar/grammar.js'
import { type CnGovDisclosure2019, cnGovDisclosure2019 } from './cn-gov-disclosure-2019.js'
import { type CnGovDisclosure2021, cnGovDisclosure2021 } from './cn-gov-disclosure-2021.js'

export { type CnGovDisclosure2019, type CnGovDisclosure2021, cnGovDisclosure2019, cnGovDisclosure2021 }

/** All grammars that come with the package, the newest edition first. */
export const builtin: readonly Grammar<CnGovDisclosure2021 | CnGovDisclosure2019>[] = [cnGovDisclosure2021, cnGovDisclosure2019]
