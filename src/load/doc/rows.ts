import type { RowCell } from '../flow/rows.js'
import { lastOf, SPRM, type Sprm } from './sprms.js'

const CELL = 20
/** Word knows no wider rows. */
const MOST = 63

/** The cells of a row by its definition ([MS-DOC] 2.9.321) and by what changes it later; undefined where there is none. */
export function rowCells(changes: readonly Sprm[]): readonly RowCell[] | undefined {
  const at = changes.findLastIndex(({ code }) => code === SPRM.row)
  const definition = lastOf(changes, SPRM.row)
  const cells = definition === undefined ? undefined : defined(definition)
  return cells === undefined ? undefined : changes.slice(at + 1).reduce(changed, cells)
}

function defined(definition: Buffer): readonly RowCell[] | undefined {
  const count = definition[0] ?? 0
  if (count === 0 || count > MOST || 1 + 2 * (count + 1) > definition.length) return undefined
  const edges = Array.from({ length: count + 1 }, (_, i) => definition.readInt16LE(1 + 2 * i))
  const from = 1 + 2 * (count + 1)
  const flags = Array.from({ length: count }, (_, i) =>
    from + CELL * i + 2 <= definition.length ? definition.readUInt16LE(from + CELL * i) : 0,
  )
  // which of the two values begins a merge differs between writers; the first one in a row tells
  const begins = flags.map(flag => flag & 3).find(merge => merge !== 0)
  return flags.map((flag, i) => ({
    left: edges[i] ?? 0,
    right: edges[i + 1] ?? 0,
    vertical: verticalOf((flag >> 5) & 3),
    covered: (flag & 3) !== 0 && (flag & 3) !== begins,
  }))
}

const verticalOf = (flags: number): RowCell['vertical'] => (flags === 1 ? 'on' : flags > 1 ? 'start' : 'none')

function changed(cells: readonly RowCell[], { code, operand }: Sprm): readonly RowCell[] {
  const [first = 0, second = 0] = operand
  const isWithin = (i: number): boolean => i >= first && i < second
  const width = operand.length >= 4 ? operand.readInt16LE(2) : 0
  switch (code) {
    case SPRM.cellsMerged:
      return cells.map((cell, i) => (isWithin(i) ? { ...cell, covered: i > first } : cell))
    case SPRM.cellsSplit:
      return cells.map((cell, i) => (isWithin(i) ? { ...cell, covered: false } : cell))
    case SPRM.cellMergedDown:
      return cells.map((cell, i) => (i === first ? { ...cell, vertical: verticalOf(second) } : cell))
    case SPRM.cellWidth:
      return sideBySide(cells, (cell, i) => (isWithin(i) ? width : cell.right - cell.left))
    case SPRM.cellsDeleted:
      return sideBySide(
        cells.filter((_, i) => !isWithin(i)),
        cell => cell.right - cell.left,
        cells[0]?.left,
      )
    case SPRM.cellsInserted: {
      const made = Array.from(
        { length: Math.min(MOST, second) },
        (): RowCell => ({ left: 0, right: width, vertical: 'none', covered: false }),
      )
      const all = [...cells.slice(0, first), ...made, ...cells.slice(first)].slice(0, MOST)
      return sideBySide(all, cell => cell.right - cell.left, cells[0]?.left)
    }
    default:
      return cells
  }
}

/** Cells of those widths, one behind the other. */
function sideBySide(cells: readonly RowCell[], widthOf: (cell: RowCell, i: number) => number, from = cells[0]?.left ?? 0): RowCell[] {
  let left = from
  return cells.map((cell, i) => {
    const right = left + widthOf(cell, i)
    const placed = { ...cell, left, right }
    left = right
    return placed
  })
}
