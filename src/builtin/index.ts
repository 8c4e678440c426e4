import type { Grammar } from '../grammar/grammar.js'
import { type CnGovDisclosure2008Anhui, cnGovDisclosure2008Anhui } from './cn-gov-disclosure-2008-anhui.js'
import { type CnGovDisclosure2008Fujian, cnGovDisclosure2008Fujian } from './cn-gov-disclosure-2008-fujian.js'
import { type CnGovDisclosure2008ShanghaiA, cnGovDisclosure2008ShanghaiA } from './cn-gov-disclosure-2008-shanghai-a.js'
import { type CnGovDisclosure2008ShanghaiB, cnGovDisclosure2008ShanghaiB } from './cn-gov-disclosure-2008-shanghai-b.js'
import { type CnGovDisclosure2014, cnGovDisclosure2014 } from './cn-gov-disclosure-2014.js'
import { type CnGovDisclosure2019, cnGovDisclosure2019 } from './cn-gov-disclosure-2019.js'
import { type CnGovDisclosure2021, cnGovDisclosure2021 } from './cn-gov-disclosure-2021.js'
import { type UsFoiaAnnual1998, usFoiaAnnual1998 } from './us-foia-annual-1998.js'

export {
  type CnGovDisclosure2008Anhui,
  type CnGovDisclosure2008Fujian,
  type CnGovDisclosure2008ShanghaiA,
  type CnGovDisclosure2008ShanghaiB,
  type CnGovDisclosure2014,
  type CnGovDisclosure2019,
  type CnGovDisclosure2021,
  cnGovDisclosure2008Anhui,
  cnGovDisclosure2008Fujian,
  cnGovDisclosure2008ShanghaiA,
  cnGovDisclosure2008ShanghaiB,
  cnGovDisclosure2014,
  cnGovDisclosure2019,
  cnGovDisclosure2021,
  type UsFoiaAnnual1998,
  usFoiaAnnual1998,
}

/** The report of any edition of the form; `result.grammar` says which. */
export type CnGovDisclosure =
  | CnGovDisclosure2021
  | CnGovDisclosure2019
  | CnGovDisclosure2014
  | CnGovDisclosure2008ShanghaiA
  | CnGovDisclosure2008ShanghaiB
  | CnGovDisclosure2008Fujian
  | CnGovDisclosure2008Anhui

/** All grammars that come with the package: form by form, the newest edition first. */
export const builtin: readonly Grammar<CnGovDisclosure | UsFoiaAnnual1998>[] = [
  cnGovDisclosure2021,
  cnGovDisclosure2019,
  cnGovDisclosure2014,
  cnGovDisclosure2008ShanghaiA,
  cnGovDisclosure2008ShanghaiB,
  cnGovDisclosure2008Fujian,
  cnGovDisclosure2008Anhui,
  usFoiaAnnual1998,
]
