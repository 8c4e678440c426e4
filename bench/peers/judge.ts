import type { FormCell } from './adapt.js'

/** A cell of a document, and what is printed in it: null for a blank or a dash. */
export interface TrueCell extends FormCell {
  readonly value: number | null
}

/** What was read for a cell; `marked` where something says that it is not certain. */
export interface Got {
  readonly value: unknown
  readonly marked: boolean
}

export interface Judged {
  readonly cells: number
  readonly right: number
  /** Not right, and something says so; all cells of a document from which nothing at all was read. */
  readonly flagged: number
  /** Another value, and nothing says so. */
  readonly wrong: number
  /** No value where one is printed, and nothing says so. */
  readonly missing: number
}

/** Compares what was read with what is printed, cell by cell. */
export function judge(truth: readonly TrueCell[], got: readonly (Got | undefined)[]): Judged {
  const judged = { cells: truth.length, right: 0, flagged: 0, wrong: 0, missing: 0 }
  if (got.every(cell => cell === undefined)) return { ...judged, flagged: truth.length }
  for (const [i, { value }] of truth.entries()) {
    const read = got[i]
    if (read !== undefined && isSame(read.value, value)) judged.right++
    else if (read?.marked) judged.flagged++
    else if (read === undefined || read.value === null || read.value === undefined) judged.missing++
    else judged.wrong++
  }
  return judged
}

const isSame = (read: unknown, value: number | null): boolean =>
  read === value || (typeof read === 'number' && value !== null && Math.abs(read - value) < 1e-9 * Math.abs(value))

export const together = (all: readonly Judged[]): Judged =>
  all.reduce(
    (sum, one) => ({
      cells: sum.cells + one.cells,
      right: sum.right + one.right,
      flagged: sum.flagged + one.flagged,
      wrong: sum.wrong + one.wrong,
      missing: sum.missing + one.missing,
    }),
    { cells: 0, right: 0, flagged: 0, wrong: 0, missing: 0 },
  )

/** Label → what is compared: spaces, signs, ordinals and what stands in brackets do not count. */
const plain = (label: string): string =>
  label
    .normalize('NFKC')
    .replace(/\([^()]*\)/g, '')
    .replace(/^[\s其中:]*[一二三四五六七八九十]+、|^\s*\d+[.、]/, '')
    .replace(/^其中:?/, '')
    .replace(/^\d+[.、]/, '')
    .replace(/[^\p{L}\p{N}]/gu, '')

/** One key for a cell, whether its outer labels stand with its row or with its column. */
export const keyOf = ({ grid, row, column }: FormCell): string =>
  [grid, ...`${row}/${column}`.replace('增/减', '增减').split('/')]
    .map(plain)
    .filter(part => part !== '')
    .join('|')
