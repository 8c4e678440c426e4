import type { Factor, Unit } from './grammar.js'
import { below, type Report } from './problems.js'
import type { UnitFile } from './schema.js'

/** "件", or the unit of the values with what else may be printed. The unit itself has the factor 1. */
export function compileUnit(file: UnitFile | undefined, pointer: string, report: Report): Unit | null {
  if (file === undefined) return null
  const one: Factor = { numerator: 1n, denominator: 1n }
  if (typeof file === 'string') return { name: file, accept: new Map([[file, one]]) }
  const accept = new Map([[file.as, one]])
  for (const [printed, text] of Object.entries(file.accept)) {
    const factor = parseFactor(text)
    if (factor === null) {
      report('grammar/shape', below(pointer, 'accept', printed), `“${text}” is no factor; write “10000” or “1/10000”`)
    } else if (accept.has(printed)) {
      report('grammar/shape', below(pointer, 'accept', printed), `“${printed}” is the unit itself and needs no factor; remove it`)
    } else {
      accept.set(printed, factor)
    }
  }
  return { name: file.as, accept }
}

/** “10000” or “1/10000”; null for anything else. */
export function parseFactor(text: string): Factor | null {
  const match = /^(\d+)(?:\/(\d+))?$/.exec(text)
  if (match === null) return null
  const numerator = BigInt(match[1] ?? '0')
  const denominator = BigInt(match[2] ?? '1')
  return numerator === 0n || denominator === 0n ? null : { numerator, denominator }
}
