import type { Value } from './assign.js'
import { agree } from './choose.js'
import { type RowReading, toCell } from './from-anchors.js'

/** Horizontal extent on a line, in characters or in display columns. */
export interface Extent {
  readonly from: number
  readonly to: number
}

/** How far right a place stands on its line. East Asian wide characters count 1 or 2: exporters do either. */
export function extentOf(text: string, start: number, end: number, wide: 1 | 2): Extent {
  let line = start
  while (line > 0 && !/[\n\r\f]/.test(text.charAt(line - 1)) && start - line < 2000) line--
  const from = widthOf(text, line, start, wide)
  return { from, to: from + widthOf(text, start, end, wide) }
}

function widthOf(text: string, start: number, end: number, wide: 1 | 2): number {
  if (wide === 1) return end - start
  let width = 0
  for (let i = start; i < end; i++) width += isWide(text.charCodeAt(i)) ? 2 : 1
  return width
}
const isWide = (unit: number): boolean =>
  unit >= 0x1100 &&
  (unit <= 0x115f ||
    (unit >= 0x2e80 && unit <= 0xa4cf) ||
    (unit >= 0xac00 && unit <= 0xd7a3) ||
    (unit >= 0xf900 && unit <= 0xfaff) ||
    (unit >= 0xfe30 && unit <= 0xfe6f) ||
    (unit >= 0xff00 && unit <= 0xff60) ||
    (unit >= 0xffe0 && unit <= 0xffe6))

/** Columns as full rows show them; undefined where they overlap: then positions did not survive. */
export interface ColumnModel {
  readonly wide: 1 | 2
  readonly extents: readonly Extent[]
  /** All values of each column begin (or end) at one place: a value stands in a column only if it does so too. */
  readonly aligned: 'from' | 'to' | null
}

/**
 * Learns the columns from rows that print every value on one line, in characters and in display columns. What fits by chance is the lesser
 * guess where the other keeps an edge in line; where both fit alike, both are given, and a row must read the same by both.
 */
export function learnColumns(text: string, rows: readonly (readonly Value[])[]): readonly ColumnModel[] {
  const width = rows[0]?.length ?? 0
  if (width === 0 || rows.length < 2) return []
  const models = ([1, 2] as const).flatMap((wide): ColumnModel[] => {
    const places = rows.map(row => row.map(value => extentOf(text, value.at.start, value.at.end, wide)))
    const extents = Array.from({ length: width }, (_, i): Extent => {
      const column = places.map(row => row[i] ?? { from: 0, to: 0 })
      return { from: Math.min(...column.map(({ from }) => from)), to: Math.max(...column.map(({ to }) => to)) }
    })
    const gap = Math.min(...extents.slice(1).map((extent, i) => extent.from - (extents[i]?.to ?? 0)))
    const aligned = alignmentOf(places, extents)
    return (gap > 1 && (gap > 4 || isPadded(places))) || (gap > 0 && aligned !== null) ? [{ wide, extents, aligned }] : []
  })
  const inLine = models.filter(({ aligned }) => aligned !== null)
  return inLine.length > 0 ? inLine : models
}

/** Narrow gaps that differ from row to row are there to keep columns; where all are alike, they may stand between whatever values a row has. */
const isPadded = (rows: readonly (readonly Extent[])[]): boolean =>
  rows.some(row => row.some((_, i) => i > 0 && gapBefore(row, i) !== gapBefore(rows[0] ?? [], i)))
const gapBefore = (row: readonly Extent[], i: number): number => (row[i]?.from ?? 0) - (row[i - 1]?.to ?? 0)

/** Columns whose values differ in width and end (or begin) at one place all the same show that no space was lost between them. */
function alignmentOf(rows: readonly (readonly Extent[])[], columns: readonly Extent[]): ColumnModel['aligned'] {
  for (const edge of ['from', 'to'] as const) {
    const isAligned = rows.every(row => row.every((value, i) => value[edge] === columns[i]?.[edge]))
    const telling = columns.filter((_, i) => new Set(rows.map(row => (row[i]?.to ?? 0) - (row[i]?.from ?? 0))).size > 1)
    if (isAligned && telling.length > columns.length / 2) return edge
  }
  return null
}

/** Columns survive as places on the line: each value goes to the one column it stands under, by every model; the others are blank. */
export function readPositions(
  text: string,
  values: readonly Value[],
  row: number,
  columns: readonly number[],
  models: readonly ColumnModel[],
): RowReading | undefined {
  const readings = models.map(model => readBy(text, values, row, columns, model))
  const first = readings[0]
  return first !== undefined && readings.every(reading => reading !== undefined && agree(first, reading)) ? first : undefined
}

function readBy(
  text: string,
  values: readonly Value[],
  row: number,
  columns: readonly number[],
  model: ColumnModel,
): RowReading | undefined {
  if (values.length === 0 || values.some(value => value.glued || value.line !== values[0]?.line)) return undefined
  const at = new Map<number, Value>()
  let last = -1
  for (const value of values) {
    const { aligned } = model
    const isApart = /(?:^|[\n\r\f]|\s{2})$/.test(text.slice(Math.max(0, value.at.start - 2), value.at.start))
    if (!isApart && aligned === null) return undefined
    const extent = extentOf(text, value.at.start, value.at.end, model.wide)
    const under = model.extents.flatMap((column, i) => {
      const isThere = aligned === null ? extent.from < column.to && column.from < extent.to : extent[aligned] === column[aligned]
      return isThere ? [i] : []
    })
    const only = under[0]
    if (under.length !== 1 || only === undefined || only <= last) return undefined
    last = only
    at.set(only, value)
  }
  const first = values[0]
  return columns.map((column, i) => {
    const value = at.get(i)
    if (value !== undefined) return toCell(value, row, column, 'from-positions')
    const place = blankPlace(text, first?.at.start ?? 0, model, i)
    return { row, column, kind: 'blank', at: { start: place, end: place }, unitAt: null, noteAt: null, strategy: 'from-positions' }
  })
}

/** Offset on the value's line at which column `index` begins, or where the line ends before it. */
function blankPlace(text: string, anyOffset: number, model: ColumnModel, index: number): number {
  let i = anyOffset
  while (i > 0 && !/[\n\r\f]/.test(text.charAt(i - 1))) i--
  let width = 0
  const wanted = model.extents[index]?.from ?? 0
  while (i < text.length && !/[\n\r\f]/.test(text.charAt(i)) && width < wanted) {
    width += model.wide === 2 && isWide(text.charCodeAt(i)) ? 2 : 1
    i++
  }
  return i
}
