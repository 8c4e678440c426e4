import type { Box } from '../../document/doc.js'
import type { PrintedCell } from './cells.js'
import type { Line } from './lines.js'

/** Room that cells leave between their rules and their text, in points: most have more, and few are overfull. */
export function paddingOf(cells: readonly PrintedCell[]): number {
  const rooms = cells.flatMap(({ box, lines }) => lines.map(line => Math.min(line.box.x0 - box.x0, box.x1 - line.box.x1)))
  return rooms.sort((a, b) => a - b)[Math.floor(rooms.length / 5)] ?? 0
}

/** Lines of a cell, those of one number joined: it is wrapped where its line has no room for one more digit. */
export function wholeNumbers(lines: readonly Line[], cell: Box, padding: number): Line[][] {
  const groups: Line[][] = []
  for (const line of lines) {
    const last = groups.at(-1)
    const before = last?.at(-1)
    if (last !== undefined && before !== undefined && isNumber(before) && isNumber(line) && isFull(before, cell, padding)) last.push(line)
    else groups.push([line])
  }
  return groups
}

const isNumber = (line: Line): boolean => /^[-+]?[\d,，.]+$/.test(line.words.map(({ gap, text }) => gap + text).join(''))

/** Half the height of a font is the width of a digit. */
const isFull = ({ box, size }: Line, cell: Box, padding: number): boolean => box.x1 - box.x0 + 0.45 * size > cell.x1 - cell.x0 - 2 * padding
