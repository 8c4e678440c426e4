import { TOTAL } from '../text/locale.js'
import { type Decimal, decimalOf } from '../text/number.js'
import type { Piece } from './piece.js'

/** A label with its key, as identities name it. */
export interface Term {
  /** Keys from the outside in; of a group, `path.**`. */
  readonly name: string
  readonly label: string
  /** Rows or columns of the matrix below it; its own for a leaf. */
  readonly lines: readonly number[]
  readonly isLeaf: boolean
}

const IS_TOTAL = new RegExp(TOTAL, 'i')
const MOST_TERMS = 30

/**
 * Sums that plainly hold: a label's figure is that of the labels before it, behind it or all others beside it, on every line on which all are printed,
 * and on enough lines for that to be no chance. `cellAt` gives the cell of a line of the other axis.
 */
export function sumsOf(
  siblings: readonly Term[],
  lines: readonly number[],
  cellAt: (own: number, other: number) => Piece | undefined,
): string[] {
  return siblings.flatMap((total, i) => {
    if (!total.isLeaf || siblings.length < 2) return []
    const before = siblings.slice(0, i)
    const behind = siblings.slice(i + 1)
    const lastTotal = before.findLastIndex(({ label, isLeaf }) => isLeaf && IS_TOTAL.test(label))
    const found = [before, behind, [...before, ...behind], before.slice(lastTotal + 1)].find(
      terms => terms.length <= MOST_TERMS && holds(total, terms, lines, cellAt),
    )
    return found === undefined ? [] : [`${total.name} = ${found.map(({ name }) => name).join(' + ')}`]
  })
}

function holds(
  total: Term,
  terms: readonly Term[],
  lines: readonly number[],
  cellAt: (own: number, other: number) => Piece | undefined,
): boolean {
  const parts = terms.flatMap(term => term.lines)
  if (parts.length < 2) return false
  let evidence = 0
  for (const line of lines) {
    const cells = [...total.lines, ...parts].map(own => cellAt(own, line))
    if (new Set(cells.map(cell => cell?.unit ?? '')).size > 1) return false
    const [whole, ...numbers] = cells.map(cell => (cell?.kind === 'number' ? decimalOf(cell.text) : undefined))
    const printed = numbers.filter(number => number !== undefined)
    if (whole === undefined || printed.length < numbers.length) continue
    if (!isSum(whole, printed)) return false
    if (printed.filter(({ digits }) => digits !== 0n).length >= 2) evidence++
  }
  return evidence >= (IS_TOTAL.test(total.label) ? 1 : 2)
}

function isSum(whole: Decimal, parts: readonly Decimal[]): boolean {
  const scale = Math.max(whole.scale, ...parts.map(part => part.scale))
  const digits = (number: Decimal): bigint => number.digits * 10n ** BigInt(scale - number.scale)
  return digits(whole) === parts.reduce((sum, part) => sum + digits(part), 0n)
}
