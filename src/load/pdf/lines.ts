import type { Box } from '../../document/doc.js'
import { around, median } from './geometry.js'
import type { Glyph } from './glyphs.js'
import { type Certainty, OVER, type Word } from './words.js'

/** A line of print, from left to right. */
export interface Line {
  readonly page: number
  readonly words: readonly PrintedWord[]
  readonly box: Box
  /** Height of its most common font. */
  readonly size: number
  readonly bold: boolean
  /** The column of prose in which it stands, where the page has several. */
  readonly column: { readonly left: number; readonly right: number } | null
}
export interface PrintedWord {
  /** Spaces that stand before it on its line. */
  readonly gap: string
  readonly text: string
  readonly box: Box
  /** Number of its marked content. */
  readonly content: number | null
  /** Where it was drawn in several operations; else none: those of all pages would fill the memory. */
  readonly glyphs: readonly Glyph[]
  /** It was recognised in an image, and how sure that is. */
  readonly seen?: Certainty
}

/** Where columns are kept by spaces: place of the first, and width of one, in points. */
export interface Columns {
  readonly left: number
  readonly unit: number
}

/** Words → lines from top to bottom: what overlaps by half its height stands on one line. Turned words are read in their own direction. */
export function linesOf(words: readonly Word[], page: number, columns?: Columns): Line[] {
  if (words.length === 0) return []
  return ([0, 1, 2, 3] as const).flatMap(turn => {
    const own = words.filter(word => word.turn === turn).map(word => ({ word, box: upright(word.box, turn) }))
    return own.length === 0 ? [] : rowsOf(own).map(row => lineOf(row, page, turn === 0 ? columns : undefined))
  })
}

/** A line whose words stand at columns of their own is none of a sentence. */
export const isProse = (line: Line): boolean => line.words.every(({ gap }, i) => i === 0 || gap.length < 2)

/** Its words, with single spaces. */
export const textOf = (line: Line): string =>
  line.words
    .map(({ gap, text }, i) => (i === 0 || gap === '' ? text : ` ${text}`))
    .join('')
    .trim()

export const printed = ({ text, box, content, glyphs, seen }: Word, gap: string): PrintedWord => ({
  gap,
  text,
  box,
  content,
  glyphs: isOneStroke(glyphs) ? [] : glyphs,
  ...(seen === undefined ? {} : { seen }),
})

interface Placed {
  readonly word: Word
  /** As if it were not turned. */
  readonly box: Box
}

function upright({ x0, y0, x1, y1 }: Box, turn: Word['turn']): Box {
  if (turn === 1) return { x0: y0, y0: -x1, x1: y1, y1: -x0 }
  if (turn === 2) return { x0: -x1, y0: -y1, x1: -x0, y1: -y0 }
  return turn === 3 ? { x0: -y1, y0: x0, x1: -y0, y1: x1 } : { x0, y0, x1, y1 }
}

function rowsOf(words: readonly Placed[]): Placed[][] {
  const rows: { words: Placed[]; y0: number; y1: number }[] = []
  for (const placed of [...words].sort((a, b) => a.box.y0 - b.box.y0)) {
    const { y0, y1 } = placed.box
    const row = rows.findLast(other => Math.min(other.y1, y1) - Math.max(other.y0, y0) > 0.5 * Math.min(y1 - y0, other.y1 - other.y0))
    if (row === undefined) rows.push({ words: [placed], y0, y1 })
    else row.words.push(placed)
  }
  return rows.sort((a, b) => a.y0 - b.y0).map(row => row.words.sort((a, b) => a.box.x0 - b.box.x0))
}

/** A gap is one space; where columns are to be kept, as many as bring the next word to its place. */
function lineOf(row: readonly Placed[], page: number, columns: Columns | undefined): Line {
  const words: PrintedWord[] = []
  const stretch = stretchOf(row)
  const isLong = isSentence(row)
  let before: Placed | undefined
  let width = 0
  for (const placed of row) {
    const { word, box } = placed
    const isApart = before === undefined || box.x0 - before.box.x1 - stretch > word.size
    const gap =
      columns !== undefined && isApart
        ? ' '.repeat(Math.max(before === undefined ? 0 : 2, Math.round((box.x0 - columns.left) / columns.unit) - width))
        : before === undefined
          ? ''
          : gapBetween(before, placed, stretch, isLong)
    words.push(printed(word, gap))
    width += gap.length + widthOf(word.text)
    before = placed
  }
  return {
    page,
    words,
    box: around(row.map(({ word }) => word.box)) ?? { x0: 0, y0: 0, x1: 0, y1: 0 },
    size: median(row.map(({ word }) => word.size)) ?? 0,
    bold: row.every(({ word }) => word.bold),
    column: null,
  }
}

const isOneStroke = (glyphs: readonly Glyph[]): boolean => glyphs.every(({ stroke }) => stroke === glyphs[0]?.stroke)

const isHan = (character: string | undefined): boolean =>
  character !== undefined && /[\p{Script=Han}\u3000-\u303f\uff00-\uff60]/u.test(character)
const isDigit = (character: string | undefined): boolean => character !== undefined && /[0-9０-９]/.test(character)

/** Less than this many neighbours show no way of setting a line. */
const FEW = 4

/** Room, in points, that a justified line has between all its Chinese characters: that much is no space. */
function stretchOf(row: readonly Placed[]): number {
  if (row.length <= FEW) return 0
  const inner = row.reduce((sum, { word }) => sum + Math.max(0, Array.from(word.text).filter(isHan).length - 1), 0)
  const gaps = row.slice(1).flatMap((right, i) => {
    const left = row[i]
    if (left === undefined || !isHan(Array.from(left.word.text).at(-1)) || !isHan(Array.from(right.word.text)[0])) return []
    return [right.box.x0 - left.box.x1]
  })
  const usual = median(gaps)
  if (usual === undefined || gaps.length < FEW || gaps.length <= inner) return 0
  const size = row[0]?.word.size ?? 0
  const isEven = gaps.filter(gap => Math.abs(gap - usual) < 0.15 * size).length > 0.7 * gaps.length
  return isEven && usual < 1.5 * size ? usual : 0
}

/** Many Chinese characters, and no two numbers side by side. */
const isSentence = (row: readonly Placed[]): boolean =>
  row.reduce((sum, { word }) => sum + Array.from(word.text).filter(isHan).length, 0) >= 12 &&
  !row.some(({ word }, i) => isDigit(word.text.at(-1)) && isDigit(row[i + 1]?.word.text[0]))

function gapBetween(left: Placed, right: Placed, stretch: number, isLong: boolean): string {
  const [last, first] = [Array.from(left.word.text).at(-1), Array.from(right.word.text)[0]]
  const size = Math.max(left.word.size, right.word.size)
  const gap = (right.box.x0 - left.box.x1 - (isHan(last) || isHan(first) ? stretch : 0)) / size
  // Chinese is set with room between its characters, and around numbers: more of it in justified lines, though no space is drawn
  const beside = isLong && !right.word.glyphs[0]?.spaced ? 0.8 : 0.35
  const least = isHan(last) && isHan(first) ? 0.7 : isHan(last) || isHan(first) ? beside : 0.2
  // numbers printed over each other are not one number
  if (gap > least || (gap < -OVER && isDigit(last) && isDigit(first))) return ' '
  return isDigit(last) && isDigit(first) && isRaised(left.word, right.word) ? ' ' : ''
}

/** A small or raised number beside another is a mark, not a further digit. */
const isRaised = (a: Word, b: Word): boolean => {
  const size = Math.max(a.size, b.size)
  return Math.abs(a.size - b.size) > 0.15 * size || Math.abs(a.baseline - b.baseline) > 0.15 * size
}

/** In halves of a full-width character. */
const widthOf = (text: string): number => Array.from(text).reduce((sum, character) => sum + (isHan(character) ? 2 : 1), 0)
