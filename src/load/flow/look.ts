import type { Look } from '../../document/doc.js'

const levels: readonly Look['heading'][] = [0, 1, 2, 3, 4, 5, 6]

/** A level as a look has it: formats that know more than six have the others at the sixth; 0 and less is no heading. */
export const headingOf = (level: number): Look['heading'] => levels[Math.min(6, Math.max(0, level))] ?? 0
