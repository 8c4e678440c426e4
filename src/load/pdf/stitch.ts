import { MONEY, NUMERAL } from '../../text/locale.js'
import type { GridPart, PrintedCell } from './cells.js'

/** A grid, whole again: its parts of all pages, one below the other. */
export interface Grid {
  readonly cells: readonly PrintedCell[]
  /** Headers that were printed again on later pages. */
  readonly repeated: readonly PrintedCell[]
}

/** Outer edges this near (in points) are one. */
const NEAR = 4

/**
 * Whether `below`, at the top of a page, may go on with `above`, at the foot of the page before: they share an outer edge, and most edges of
 * their columns. A page may show fewer of them: where only a header stands, or where a merged cell beside the rows ended before.
 */
export function goesOn(above: GridPart, below: GridPart): boolean {
  const isNear = (a: number | undefined, b: number | undefined): boolean => Math.abs((a ?? 0) - (b ?? 0)) <= NEAR
  if (below.page !== above.page + 1 || !(isNear(above.box.x0, below.box.x0) || isNear(above.box.x1, below.box.x1))) return false
  const [few, many] = above.xs.length < below.xs.length ? [above.xs, below.xs] : [below.xs, above.xs]
  const shared = few.filter(x => many.some(other => isNear(x, other)))
  return shared.length >= 3 ? shared.length >= 0.6 * few.length : shared.length === few.length
}

/** Parts of one grid on following pages → the grid. Its columns have the edges of all parts: a header may show more than the rows below. */
export function stitched(parts: readonly GridPart[]): Grid {
  const edges = distinct(parts.flatMap(part => part.xs))
  const repeated: PrintedCell[] = []
  let cells: PrintedCell[] = []
  let rows = 0
  let isOpen = false
  for (const part of parts) {
    const own = part.cells.map(cell => inColumns(cell, part.xs, edges))
    const again = rows === 0 ? 0 : headerAgain(cells, own)
    const rest = own.filter(cell => cell.row >= again)
    repeated.push(...own.filter(cell => cell.row < again))
    if (rows === 0) cells = rest
    else {
      const at = rows - again
      const below = rest.map(cell => ({ ...cell, row: cell.row + at }))
      const isCut = isRowCut(cells, below, rows, isOpen && part.openTop)
      cells = joinedAt(cells, isCut ? below.map(cell => ({ ...cell, row: cell.row - 1 })) : below, rows, isCut)
    }
    rows = cells.reduce((most, cell) => Math.max(most, cell.row + cell.rowSpan), 0)
    isOpen = part.openFoot
  }
  return { cells: withoutIdleEdges(cells).sort((a, b) => a.row - b.row || a.column - b.column), repeated }
}

/** Without the edges between rows that part nothing: each cell that ends there stands above one that begins there, and one of the two is empty. */
function withoutIdleEdges(cells: readonly PrintedCell[]): PrintedCell[] {
  let kept = [...cells]
  const rows = kept.reduce((most, cell) => Math.max(most, cell.row + cell.rowSpan), 0)
  for (let edge = rows - 1; edge > 0; edge--) {
    const above = kept.filter(cell => cell.row + cell.rowSpan === edge)
    const below = kept.filter(cell => cell.row === edge)
    const across = kept.some(cell => cell.row < edge && cell.row + cell.rowSpan > edge && textOf(cell) !== '')
    const pairs = above.map(upper => ({ upper, lower: below.find(lower => sameColumns(upper, lower)) }))
    const isIdle = pairs.every(({ upper, lower }) => lower !== undefined && (textOf(upper) === '' || textOf(lower) === ''))
    if (!across || above.length !== below.length || !isIdle || areTwoRows(above, below)) continue
    const joined = new Map(
      pairs.flatMap(({ upper, lower }) =>
        lower === undefined
          ? []
          : [
              [
                upper,
                {
                  ...upper,
                  rowSpan: upper.rowSpan + lower.rowSpan,
                  lines: [...upper.lines, ...lower.lines],
                  doubt: upper.doubt ?? lower.doubt,
                },
              ],
            ],
      ),
    )
    kept = kept.flatMap(cell => {
      const whole = joined.get(cell) ?? cell
      if (cell.row === edge) return []
      const { row, rowSpan } = whole
      return [{ ...whole, row: row > edge ? row - 1 : row, rowSpan: row < edge && row + rowSpan > edge ? rowSpan - 1 : rowSpan }]
    })
  }
  return kept
}

/**
 * Both halves hold values, or the upper one values without a label and the lower one a whole label without values: two rows, of which one lost its label, or its
 * values.
 */
function areTwoRows(above: readonly PrintedCell[], below: readonly PrintedCell[]): boolean {
  const [upper, lower] = [above, below].map(cells => cells.map(kindOf))
  if (upper?.includes('values') !== true) return false
  return (
    lower?.includes('values') === true || (!upper.includes('labels') && below.some(cell => kindOf(cell) === 'labels' && hasOrdinal(cell)))
  )
}

function distinct(places: readonly number[]): number[] {
  const found: number[] = []
  for (const place of [...places].sort((a, b) => a - b)) if (found.length === 0 || place - (found.at(-1) ?? 0) > NEAR) found.push(place)
  return found
}

function inColumns(cell: PrintedCell, xs: readonly number[], edges: readonly number[]): PrintedCell {
  const at = (index: number): number => {
    const x = xs[index] ?? 0
    let best = 0
    edges.forEach((edge, i) => {
      if (Math.abs(edge - x) < Math.abs((edges[best] ?? 0) - x)) best = i
    })
    return best
  }
  const column = at(cell.column)
  return { ...cell, column, columnSpan: Math.max(1, at(cell.column + cell.columnSpan) - column) }
}

export const textOf = (cell: PrintedCell): string => cell.lines.map(line => line.words.map(({ text }) => text).join('')).join('')

const VALUE = new RegExp(`^[-+]?[\\d,，.]+${MONEY}?$|^[-—–/]+$`)

/** How many rows of a later part say what the first rows of the grid say: its header, printed again. */
function headerAgain(cells: readonly PrintedCell[], part: readonly PrintedCell[]): number {
  const shape = (list: readonly PrintedCell[], rows: number): string =>
    list
      .filter(cell => cell.row < rows)
      .map(cell => [cell.row, cell.column, cell.rowSpan, cell.columnSpan, textOf(cell)].join(' '))
      .sort()
      .join('\n')
  const isHeader = (list: readonly PrintedCell[], rows: number): boolean =>
    list.every(cell => cell.row >= rows || (cell.row + cell.rowSpan <= rows && !VALUE.test(textOf(cell)))) &&
    list.some(cell => cell.row < rows && textOf(cell) !== '')
  const most = Math.min(6, part.reduce((last, cell) => Math.max(last, cell.row + cell.rowSpan), 0) - 1)
  for (let rows = most; rows > 0; rows--)
    if (isHeader(cells, rows) && isHeader(part, rows) && shape(cells, rows) === shape(part, rows)) return rows
  return 0
}

const lastRow = (cells: readonly PrintedCell[], rows: number): PrintedCell[] => cells.filter(cell => cell.row + cell.rowSpan === rows)
const firstRow = (cells: readonly PrintedCell[], rows: number): PrintedCell[] => cells.filter(cell => cell.row === rows)
const sameColumns = (a: PrintedCell, b: PrintedCell): boolean => a.column === b.column && a.columnSpan === b.columnSpan

/**
 * Whether the page break cuts a row in two: no rule stands at it, or the row below it (or above) holds values without any label, or nothing, or
 * only the rest of a label. That it is the rest of a label shows where the labels of its column have ordinals, and it has none.
 */
function isRowCut(above: readonly PrintedCell[], below: readonly PrintedCell[], rows: number, isOpen: boolean): boolean {
  const [upper, lower] = [lastRow(above, rows), firstRow(below, rows)]
  const merged = upper.filter(cell => cell.rowSpan > 1)
  const pairs = lower
    .filter(cell => cell.rowSpan === 1 && !merged.some(other => sameColumns(cell, other)))
    .map(cell => ({ lower: cell, upper: upper.find(other => sameColumns(cell, other)) }))
  if (pairs.length < 2) return false
  const found = { upper: { labels: 0, values: 0 }, lower: { labels: 0, values: 0 } }
  for (const pair of pairs) {
    const [over, under] = [pair.upper === undefined ? null : kindOf(pair.upper), kindOf(pair.lower)]
    if (pair.upper === undefined && under !== null) return false
    // a header above a value: two rows
    if (over !== under && over !== null && under !== null) return false
    // no row has two values in a column
    if (over === 'values' && under === 'values') return false
    if (over !== null) found.upper[over]++
    if (under !== null) found.lower[under]++
  }
  if (
    areTwoRows(
      pairs.flatMap(pair => pair.upper ?? []),
      pairs.map(pair => pair.lower),
    )
  )
    return false
  const isBare = ({ labels, values }: { labels: number; values: number }): boolean => labels === 0 && values > 0
  if (isOpen || found.lower.labels + found.lower.values === 0 || isBare(found.lower) || isBare(found.upper)) return true
  const labels = pairs.map(pair => pair.lower).filter(cell => kindOf(cell) === 'labels')
  const isHalf = found.upper.values === 0 || found.lower.values === 0
  return isHalf && labels.length > 0 && labels.every(label => !hasOrdinal(label) && hasOrdinals([...above, ...below], label))
}

function kindOf(cell: PrintedCell): 'labels' | 'values' | null {
  const text = textOf(cell)
  return text === '' ? null : VALUE.test(text) ? 'values' : 'labels'
}

const NUMBERED = new RegExp(`^[（(]?(?:${NUMERAL}|\\d)+[)）、.．]`)
const hasOrdinal = (cell: PrintedCell): boolean => NUMBERED.test(textOf(cell))

/** A label with an ordinal, and its rest without. */
const isTorn = (upper: PrintedCell, lower: PrintedCell): boolean => kindOf(lower) === 'labels' && hasOrdinal(upper) && !hasOrdinal(lower)

function hasOrdinals(cells: readonly PrintedCell[], label: PrintedCell): boolean {
  const peers = cells.filter(cell => cell !== label && sameColumns(cell, label) && cell.rowSpan === 1 && textOf(cell) !== '')
  return peers.length >= 3 && peers.filter(hasOrdinal).length >= 0.7 * peers.length
}

/** Joins what the page break cut: the halves of a row, and merged cells that go on below without text. */
function joinedAt(above: readonly PrintedCell[], below: readonly PrintedCell[], rows: number, isCut: boolean): PrintedCell[] {
  const first = isCut ? rows - 1 : rows
  const joined = new Map<PrintedCell, PrintedCell>()
  const rest = below.filter(cell => {
    if (cell.row !== first) return true
    const upper = above.find(other => other.row + other.rowSpan === rows && sameColumns(other, cell) && !joined.has(other))
    if (upper === undefined) return !isCut || textOf(cell) !== ''
    const isMerged = (textOf(cell) === '' || isTorn(upper, cell)) && (cell.rowSpan > 1 || upper.rowSpan > 1)
    if (!isCut && !isMerged) return true
    const rowSpan = cell.row + cell.rowSpan - upper.row
    joined.set(upper, { ...upper, rowSpan, lines: [...upper.lines, ...cell.lines], doubt: upper.doubt ?? cell.doubt })
    return false
  })
  return [...above.map(cell => joined.get(cell) ?? cell), ...rest]
}
