import { around, centreX, median } from './geometry.js'
import { type Line, printed } from './lines.js'
import type { Word } from './words.js'

/** In heights of the font: characters one below the other have their middles this near. */
const NEAR = 0.35

/**
 * The lines of a cell whose text runs downwards, from right to left; undefined for any other text. Ideographs stand upright and each for itself,
 * brackets are turned: only together they are read in order. One upright column alone may be wrapped text as well, which reads the same.
 */
export function verticalLines(words: readonly Word[], page: number): Line[] | undefined {
  if (words.length < 2 || !words.every(isLone)) return undefined
  const size = median(words.map(word => word.size)) ?? 0
  const columns: Word[][] = []
  for (const word of [...words].sort((a, b) => centreX(b.box) - centreX(a.box))) {
    const last = columns.at(-1)
    const middle = last?.[0] === undefined ? undefined : centreX(last[0].box)
    if (last !== undefined && middle !== undefined && middle - centreX(word.box) <= NEAR * size) last.push(word)
    else columns.push([word])
  }
  if (columns.length > 1 && !words.some(word => word.turn === 1)) return undefined
  return columns.map(column => lineOf(column, page))
}

/** One character, but no digit: numbers below each other are numbers. */
const isLone = ({ text, turn }: Word): boolean =>
  turn === 1 || (turn === 0 && Array.from(text).length === 1 && !/[\p{N}.,，\-—–/／]/u.test(text))

function lineOf(column: readonly Word[], page: number): Line {
  const words = [...column].sort((a, b) => a.box.y0 - b.box.y0)
  return {
    page,
    words: words.map(word => printed(word, '')),
    box: around(words.map(({ box }) => box)) ?? { x0: 0, y0: 0, x1: 0, y1: 0 },
    size: median(words.map(word => word.size)) ?? 0,
    bold: words.every(word => word.bold),
    column: null,
  }
}
