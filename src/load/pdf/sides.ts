import type { Box } from '../../document/doc.js'
import { around, median } from './geometry.js'
import type { Word } from './words.js'

/** Text that stands side by side on a page, from left to right: columns of prose, or a text and what is set beside it. */
export interface Band {
  readonly y0: number
  readonly sides: readonly Side[]
}
export interface Side {
  readonly box: Box
  readonly words: readonly Word[]
}

interface Row {
  readonly words: Word[]
  y0: number
  y1: number
}
interface Range {
  readonly x0: number
  readonly x1: number
}

/** In heights of the font: what stands further below is no part of the columns. */
const APART = 2.5
/** Fewer lines side by side are no columns. */
const FEW = 3

/** Bands of columns, and the words that stand in none. `obstacles`: grids, over which no band reaches. */
export function bandsOf(
  words: readonly Word[],
  obstacles: readonly Box[],
): { readonly bands: readonly Band[]; readonly rest: readonly Word[] } {
  const upright = words.filter(word => word.turn === 0)
  const size = median(upright.map(word => word.size)) ?? 0
  const rows = rowsOf(upright)
  const bands: Band[] = []
  const taken = new Set<Word>()
  for (let at = 0; at < rows.length; at++) {
    const found = gapsOf(rows[at], size)
      .map(gap => bandAt(rows, at, gap, size, obstacles))
      .find(band => band !== undefined)
    if (found === undefined) continue
    const { to, band } = found
    bands.push(band)
    for (const row of rows.slice(at, to)) for (const word of row.words) taken.add(word)
    at = to - 1
  }
  return { bands, rest: words.filter(word => !taken.has(word)) }
}

function rowsOf(words: readonly Word[]): Row[] {
  const rows: Row[] = []
  for (const word of [...words].sort((a, b) => a.box.y0 - b.box.y0)) {
    const { y0, y1 } = word.box
    const row = rows.findLast(other => Math.min(other.y1, y1) - Math.max(other.y0, y0) > 0.5 * (y1 - y0))
    if (row === undefined) rows.push({ words: [word], y0, y1 })
    else row.words.push(word)
  }
  for (const row of rows) row.words.sort((a, b) => a.box.x0 - b.box.x0)
  return rows
}

/** Gaps within a row that are as wide as a character. */
function gapsOf(row: Row | undefined, size: number): Range[] {
  let end = row?.words[0]?.box.x1 ?? 0
  return (row?.words ?? []).flatMap(({ box }) => {
    const gap = { x0: end, x1: box.x0 }
    end = Math.max(end, box.x1)
    return gap.x1 - gap.x0 >= size ? [gap] : []
  })
}

/** The band that begins with a row and has its gap in all rows. */
function bandAt(
  rows: readonly Row[],
  at: number,
  gap: Range,
  size: number,
  obstacles: readonly Box[],
): { readonly to: number; readonly band: Band } | undefined {
  let strip = gap
  let to = at
  for (; to < rows.length; to++) {
    const row = rows[to]
    if (row === undefined || row.y0 - (rows[to - 1]?.y1 ?? row.y0) > (to > at ? APART * size : Number.POSITIVE_INFINITY)) break
    const narrowed = clearOf(row, strip)
    if (narrowed.x1 - narrowed.x0 < size) break
    const [top, foot] = [rows[at]?.y0 ?? 0, row.y1]
    if (obstacles.some(box => box.x0 < narrowed.x1 && box.x1 > narrowed.x0 && box.y0 < foot && box.y1 > top)) break
    strip = narrowed
  }
  const isLeft = (word: Word): boolean => word.box.x1 <= strip.x0 + 0.01
  const isAlone = (row: Row | undefined): boolean => row?.words.every(isLeft) ?? false
  // a heading between two bands, or below the last, stands in neither column
  const heading = rows.findIndex((row, i) => i > at && i < to && isAlone(row) && isApart(rows, i, isLeft) && isHole(rows, i, to, isLeft))
  if (heading >= 0) to = heading
  const own = rows.slice(at, to)
  const left = own.map(row => row.words.filter(isLeft)).filter(side => side.length > 0)
  const right = own.map(row => row.words.filter(word => !isLeft(word))).filter(side => side.length > 0)
  if (!isText(left, size) || !isText(right, size)) return undefined
  const sides = [left, right].flatMap(side => sidesOf(side.flat()))
  return { to, band: { y0: own[0]?.y0 ?? 0, sides } }
}

/** One side of a gap, which may have columns again. */
function sidesOf(words: readonly Word[]): Side[] {
  const { bands, rest } = bandsOf(words, [])
  const [band] = bands
  if (band !== undefined && bands.length === 1 && rest.length === 0) return [...band.sides]
  const box = around(words.map(word => word.box))
  return box === undefined ? [] : [{ box, words }]
}

/** What is left of a strip beside the words of a row: of the row's gaps, and the room beside it, the one that has most of the strip. */
function clearOf(row: Row, strip: Range): Range {
  let end = Number.NEGATIVE_INFINITY
  let best: Range = { x0: 0, x1: 0 }
  for (const next of [...row.words.map(word => word.box), { x0: Number.POSITIVE_INFINITY, x1: 0 }]) {
    const shared = { x0: Math.max(end, strip.x0), x1: Math.min(next.x0, strip.x1) }
    if (shared.x1 - shared.x0 > best.x1 - best.x0) best = shared
    end = Math.max(end, next.x1)
  }
  return best
}

/** Whether a row stands further below the left side of those before than they do below each other, or in another look. */
function isApart(rows: readonly Row[], at: number, isLeft: (word: Word) => boolean): boolean {
  const row = rows[at]
  const left = rows.slice(0, at).filter(other => other.words.some(isLeft))
  const [before, last] = [left.at(-2), left.at(-1)]
  const [above, own] = [last?.words.find(isLeft), row?.words[0]]
  if (row === undefined || last === undefined || above === undefined || own === undefined) return false
  if (Math.abs(above.size - own.size) > 0.05 * own.size || above.bold !== own.bold) return true
  return before !== undefined && row.y0 - last.y0 > last.y0 - before.y0 + 0.3 * own.size
}

/** Whether the right side has room for a line beside row `at`, or none below. */
function isHole(rows: readonly Row[], at: number, to: number, isLeft: (word: Word) => boolean): boolean {
  const hasRight = (row: Row): boolean => !row.words.every(isLeft)
  const [above, below] = [rows.slice(0, at).findLast(hasRight), rows.slice(at, to).find(hasRight)]
  return above === undefined || below === undefined || below.y0 - above.y1 > 1.5 * (above.y1 - above.y0)
}

/** Lines of a text fill their column, for the most part, and are made of words. */
function isText(lines: readonly (readonly Word[])[], size: number): boolean {
  const boxes = lines.flatMap(words => around(words.map(word => word.box)) ?? [])
  const all = around(boxes)
  if (all === undefined || lines.length < FEW || all.x1 - all.x0 < 8 * size) return false
  const full = boxes.filter(box => box.x1 - box.x0 > 0.75 * (all.x1 - all.x0))
  const text = lines
    .flat()
    .map(word => word.text)
    .join('')
  const letters = Array.from(text).filter(character => /\p{L}/u.test(character)).length
  const isStretched = lines.filter(words => gapsOf({ words: [...words], y0: 0, y1: 0 }, 1.5 * size).length > 1).length > lines.length / 4
  return full.length >= lines.length / 2 && letters > 0.6 * text.length && !isStretched
}
