import type { ValueKind } from '../grammar/grammar.js'
import { measures, signWords, unitWords } from '../text/locale.js'
import type { Piece } from './piece.js'

/** The kind and unit that cells have in common. */
export interface Profile {
  readonly value: ValueKind
  readonly unit: string | null
}

const SIGNED = new RegExp(`^(?:[+＋\\-−－]|${Object.keys(signWords).join('|')})`)

function kindOf({ text, unit }: Piece): ValueKind {
  if (unit !== null && /[%％]/.test(unit)) return 'percent'
  if (/[.．]/.test(text)) return 'amount'
  return SIGNED.test(text) ? 'signed' : 'count'
}

/** The kind that holds both; undefined where one is a share and the other is not. */
function joined(a: ValueKind, b: ValueKind): ValueKind | undefined {
  if (a === b) return a
  if (a === 'percent' || b === 'percent') return undefined
  return a === 'amount' || b === 'amount' ? 'amount' : 'signed'
}

/** Undefined where cells have not one kind and one unit. */
export function profileOf(cells: readonly Piece[]): Profile | undefined {
  const numbers = cells.filter(({ kind }) => kind === 'number')
  const value = numbers.reduce<ValueKind | undefined>(
    (kind, cell, i) => (i === 0 ? kindOf(cell) : kind === undefined ? undefined : joined(kind, kindOf(cell))),
    'count',
  )
  const units = new Set(numbers.flatMap(({ unit }) => (unit === null || /[%％]/.test(unit) ? [] : [unit.trim()])))
  return value === undefined || units.size > 1 ? undefined : { value, unit: [...units][0] ?? null }
}

/** Where cells differ: money where only units do, else what is printed. */
export function mixedKind(cells: readonly Piece[]): ValueKind {
  return cells.every(cell => kindOf(cell) !== 'percent') ? 'money' : 'text'
}

const UNIT = `${measures.join('|')}|[A-Z]{3}|[€£$¥%％]|kg|km|m|t|ha|h`
const LABELLED = new RegExp(
  `[（(]\\s*(?:(?:${unitWords.join('|')})\\s*[:：]\\s*([^（()）]{1,6}?)|in ([^()]{1,16})|(${UNIT}))\\s*[)）]\\s*$`,
)

/** The unit that a label ends with, in brackets: “Costs (EUR)”, “金额（单位：万元）”. */
export function unitOfLabel(label: string): string | null {
  const match = LABELLED.exec(label)
  return match?.[1] ?? match?.[2] ?? match?.[3] ?? null
}
