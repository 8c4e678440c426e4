import type { Span } from '../text/span.js'
import type { Value } from './assign.js'
import type { GridCell } from './grid.js'

/** One row as a strategy reads it: a cell for each column, in order. */
export type RowReading = readonly GridCell[]

export const toCell = (value: Value, row: number, column: number, strategy: GridCell['strategy']): GridCell => ({
  row,
  column,
  kind: value.kind === 'dash' ? 'dash' : 'number',
  at: value.at,
  unitAt: value.unitAt,
  noteAt: value.noteAt,
  strategy,
})

/** Only reading order is left: as many values as columns make a row, one for one. Fewer or more are not a row. */
export function readInOrder(values: readonly Value[], row: number, columns: readonly number[]): RowReading | undefined {
  if (values.length !== columns.length) return undefined
  return values.map((value, i) => toCell(value, row, columns[i] ?? 0, 'from-anchors'))
}

/** Digits without a gap, `规章000`: divided where there is exactly one way to make a number for each column. */
export function readGlued(text: string, value: Value, row: number, columns: readonly number[]): RowReading | 'many' | undefined {
  const digits = text.slice(value.at.start, value.at.end)
  if (columns.length === 1) return [toCell(value, row, columns[0] ?? 0, 'from-anchors')]
  if (!/^\d+$/.test(digits) || digits.length < columns.length) return undefined
  const ways: Span[][] = []
  const divide = (from: number, parts: Span[]): void => {
    if (ways.length > 1) return
    const left = columns.length - parts.length
    if (left === 0) {
      if (from === digits.length) ways.push(parts)
      return
    }
    const longest = digits.charAt(from) === '0' ? 1 : digits.length - from - (left - 1)
    for (let length = 1; length <= longest; length++) {
      divide(from + length, [...parts, { start: value.at.start + from, end: value.at.start + from + length }])
    }
  }
  divide(0, [])
  const only = ways[0]
  if (only === undefined) return undefined
  if (ways.length > 1) return 'many'
  return only.map((at, i) => ({ row, column: columns[i] ?? 0, kind: 'number', at, unitAt: null, noteAt: null, strategy: 'from-anchors' }))
}
