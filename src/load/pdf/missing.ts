import type { PrintedCell } from './cells.js'
import { centreY } from './geometry.js'
import type { Line } from './lines.js'

/** In heights of the font: numbers of one row stand on one line, but for this. */
const LEVEL = 0.2

/**
 * Where the rule between a header and the value below it is drawn for some columns only, both come to stand in one cell. The value shows what row
 * it is in: it stands on one line with the values beside it, below the edge that these have.
 */
export function withMissingEdges(cells: readonly PrintedCell[]): readonly PrintedCell[] {
  const rows = cells.reduce((most, cell) => Math.max(most, cell.row + cell.rowSpan), 0)
  let kept = cells
  for (let row = 1; row < rows; row++) {
    const below = kept.filter(cell => cell.row === row)
    const values = below.flatMap(cell => cell.lines.filter(isValue).map(line => ({ line, end: endOf(cell) })))
    const halves = new Map(
      kept.flatMap(cell => {
        const both = cell.row < row && endOf(cell) > row ? halvesOf(cell, row, below[0]?.box.y0 ?? 0) : undefined
        const value = both?.[1].lines[0]
        return both !== undefined && value !== undefined && values.some(({ line, end }) => end === endOf(cell) && isLevel(line, value))
          ? [[cell, both] as const]
          : []
      }),
    )
    // the last line of one label may be a number as well; it stands left of all that its rows say
    const isLabelled = [...halves.keys()].some(({ column }) =>
      below.some(cell => cell.column < column && cell.lines.some(line => !isValue(line))),
    )
    if (halves.size < 2 && !isLabelled) continue
    const y = below[0]?.box.y0 ?? 0
    kept = kept.flatMap(cell => {
      // beside them a header stands alone: its value is empty
      const isEmpty = [...halves.keys()].some(other => other.row === cell.row && other.rowSpan === cell.rowSpan && isOver(cell, y))
      return halves.get(cell) ?? (isEmpty ? partedAt(cell, row, y) : [cell])
    })
  }
  return [...kept].sort((a, b) => a.row - b.row || a.column - b.column)
}

const endOf = ({ row, rowSpan }: PrintedCell): number => row + rowSpan
const isValue = (line: Line): boolean => /^[-+]?\d[\d,，.]*$|^[-—–/]+$/.test(line.words.map(({ gap, text }) => gap + text).join(''))
const isLevel = (a: Line, b: Line): boolean => Math.abs(centreY(a.box) - centreY(b.box)) <= LEVEL * b.size

const isOver = (cell: PrintedCell, y: number): boolean => cell.lines.length > 0 && cell.lines.every(({ box }) => box.y1 < y)

/** A header over its value, parted at the edge `y` above the row; undefined where the lines are no such. */
function halvesOf(cell: PrintedCell, row: number, y: number): readonly [PrintedCell, PrintedCell] | undefined {
  const [header, value] = partedAt(cell, row, y)
  const [last, first] = [header.lines.at(-1), value.lines[0]]
  const isSo = last !== undefined && first !== undefined && value.lines.length === 1 && !isValue(last) && isValue(first)
  return isSo ? [header, value] : undefined
}

const partedAt = (cell: PrintedCell, row: number, y: number): readonly [PrintedCell, PrintedCell] => [
  { ...cell, rowSpan: row - cell.row, lines: cell.lines.filter(({ box }) => centreY(box) < y), box: { ...cell.box, y1: y } },
  { ...cell, row, rowSpan: endOf(cell) - row, lines: cell.lines.filter(({ box }) => centreY(box) >= y), box: { ...cell.box, y0: y } },
]
