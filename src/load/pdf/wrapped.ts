import type { Box } from '../../document/doc.js'
import type { PrintedCell } from './cells.js'
import { centreY } from './geometry.js'
import type { Line } from './lines.js'

/** Room that cells leave between their rules and their text, in points: most have more, and few are overfull. */
export function paddingOf(cells: readonly PrintedCell[]): number {
  const rooms = cells.flatMap(({ box, lines }) => lines.map(line => Math.min(line.box.x0 - box.x0, box.x1 - line.box.x1)))
  return rooms.sort((a, b) => a - b)[Math.floor(rooms.length / 5)] ?? 0
}

/**
 * Lines of a cell, those of one number joined: it is wrapped where its line has no room for one more digit. Where the cell goes over several rows
 * (a rule between two may be missing), a number stands within one of them.
 */
export function wholeNumbers(cell: PrintedCell, cells: readonly PrintedCell[], padding: number): Line[][] {
  const edges = cells
    .filter(({ row, page }) => row > cell.row && row < cell.row + cell.rowSpan && page === cell.page)
    .map(({ box }) => box.y0)
  const isParted = (a: Line, b: Line): boolean => edges.some(y => centreY(a.box) < y && centreY(b.box) > y)
  const groups: Line[][] = []
  for (const line of cell.lines) {
    const last = groups.at(-1)
    const before = last?.at(-1)
    const isOne = before !== undefined && isNumber(before) && isNumber(line) && isFull(before, line, cell.box, padding)
    if (last !== undefined && before !== undefined && isOne && !isParted(before, line)) last.push(line)
    else groups.push([line])
  }
  return groups
}

const numberOf = (line: Line): string => line.words.map(({ gap, text }) => gap + text).join('')
const isNumber = (line: Line): boolean => /^[-+]?[\d,，.]+$/.test(numberOf(line))

/** Whether its cell had no room for the first character of the next line. */
function isFull(line: Line, next: Line, cell: Box, padding: number): boolean {
  return widthOf(line) + Math.max(digitOf(line), digitOf(next)) > cell.x1 - cell.x0 - 2 * padding - 0.05 * line.size
}

const widthOf = ({ box }: Line): number => box.x1 - box.x0
/** Digits of many fonts are of one width, but for the 1. */
const digitOf = (line: Line): number => widthOf(line) / numberOf(line).length
