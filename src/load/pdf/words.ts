import type { Box } from '../../document/doc.js'
import { ideographOf } from '../../text/locale/radicals.js'
import type { Glyph } from './glyphs.js'

/** Glyphs that stand side by side as one word, where it stands: points, origin top left. */
export interface Word {
  readonly text: string
  readonly box: Box
  readonly baseline: number
  /** Height of its font. */
  readonly size: number
  readonly bold: boolean
  readonly content: number | null
  readonly glyphs: readonly Glyph[]
  /** Quarter turns to the right in which it is drawn. */
  readonly turn: 0 | 1 | 2 | 3
  /** It was recognised in an image, and how sure that is. */
  readonly seen?: Certainty
}
export type Certainty = 'sure' | 'unsure'

/** In heights of the font: what is further apart is not one word; a gap of a space is about 0.25. */
const GAP = 0.2
/** In heights of the font: text may be set with so much room behind each of its characters. */
const MOST = 0.6
/** In heights of the font: digits that were drawn apart and reach further into each other are two numbers. */
export const OVER = 0.1
/** Text drawn again within this is drawn to look bold. */
const AGAIN = 0.12

/** Words of a page, in the order of drawing. Text at a slant (a watermark) is left out: it lies over the page, not in it. */
export function wordsOf(glyphs: readonly Glyph[]): { readonly words: readonly Word[]; readonly slanted: readonly Glyph[] } {
  const words: Word[] = []
  const slanted: Glyph[] = []
  let open: Glyph[] = []
  const close = (): void => {
    const word = wordOf(open)
    if (word !== undefined) words.push(word)
    open = []
  }
  for (const glyph of once(glyphs)) {
    if (turnOf(glyph) === undefined) {
      slanted.push(glyph)
      continue
    }
    const last = open.at(-1)
    if (last !== undefined && !follows(last, glyph)) close()
    open.push(glyph)
  }
  close()
  return { words, slanted }
}

/** Glyphs without those that are drawn again, a hair beside, to look bold. */
function once(glyphs: readonly Glyph[]): Glyph[] {
  const seen = new Map<number, Glyph[]>()
  const keyOf = (column: number, row: number): number => column * 1e6 + row
  return glyphs.filter(glyph => {
    const [column, row] = [Math.round(glyph.x / 8), Math.round(glyph.y / 8)]
    const near = Math.max(AGAIN * glyph.size, 0.05)
    // places where it may stand already: most often its own alone
    const [left, right] = [Math.max(column - 1, Math.round((glyph.x - near) / 8)), Math.min(column + 1, Math.round((glyph.x + near) / 8))]
    const [top, foot] = [Math.max(row - 1, Math.round((glyph.y - near) / 8)), Math.min(row + 1, Math.round((glyph.y + near) / 8))]
    for (let c = left; c <= right; c++)
      for (let r = top; r <= foot; r++)
        for (const other of seen.get(keyOf(c, r)) ?? [])
          if (
            other.text === glyph.text &&
            Math.abs(other.x - glyph.x) <= near &&
            Math.abs(other.y - glyph.y) <= near &&
            isSize(other, glyph)
          )
            return false
    const key = keyOf(column, row)
    const same = seen.get(key)
    if (same === undefined) seen.set(key, [glyph])
    else same.push(glyph)
    return true
  })
}

const isSize = (a: Glyph, b: Glyph): boolean => Math.abs(a.size - b.size) <= 0.1 * Math.max(a.size, b.size)

/** Quarter turns to the right; undefined where it stands at a slant. */
export function turnOf({ x, y, endX, endY }: Glyph): Word['turn'] | undefined {
  const [dx, dy] = [endX - x, endY - y]
  if (Math.abs(dy) <= 0.05 * Math.abs(dx)) return dx < 0 ? 2 : 0
  if (Math.abs(dx) <= 0.05 * Math.abs(dy)) return dy < 0 ? 3 : 1
  return dx === 0 && dy === 0 ? 0 : undefined
}

const isDigit = (text: string): boolean => /^[0-9０-９]$/.test(text)

/** Whether `next` goes on where `last` ends, on its baseline and in its size. */
function follows(last: Glyph, next: Glyph): boolean {
  if (!isSize(last, next) || last.hidden !== next.hidden || last.content !== next.content || turnOf(last) !== turnOf(next)) return false
  const width = Math.hypot(last.endX - last.x, last.endY - last.y) || 1
  const [ux, uy] = [(last.endX - last.x) / width, (last.endY - last.y) / width]
  const [dx, dy] = [next.x - last.endX, next.y - last.endY]
  const along = dx * ux + dy * uy - (last.spacing <= MOST * last.size ? last.spacing : 0)
  const beside = Math.abs(dx * uy - dy * ux)
  // two numbers, one printed into the other
  const back = last.stroke !== next.stroke && isDigit(last.text) && isDigit(next.text) ? OVER : 0.5
  return beside <= 0.1 * last.size && along <= GAP * last.size && along >= -back * last.size
}

function textOf(glyphs: readonly Glyph[]): string {
  let text = ''
  for (const glyph of glyphs) for (const character of glyph.text) text += ideographOf(character)
  return text
}

export function wordOf(glyphs: readonly Glyph[]): Word | undefined {
  const first = glyphs[0]
  if (first === undefined) return undefined
  const turn = turnOf(first) ?? 0
  const { size } = first
  let [x0, x1, y0, y1] = [first.x, first.x, first.y, first.y]
  for (const { x, endX, y, endY } of glyphs) {
    x0 = Math.min(x0, x, endX)
    x1 = Math.max(x1, x, endX)
    y0 = Math.min(y0, y, endY)
    y1 = Math.max(y1, y, endY)
  }
  const [up, down] = [0.85 * size, 0.15 * size]
  const boxes: Record<Word['turn'], Box> = {
    0: { x0, y0: y0 - up, x1, y1: y1 + down },
    1: { x0: x0 - down, y0, x1: x1 + up, y1 },
    2: { x0, y0: y0 - down, x1, y1: y1 + up },
    3: { x0: x0 - up, y0, x1: x1 + down, y1 },
  }
  return {
    text: textOf(glyphs),
    box: boxes[turn],
    baseline: first.y,
    size,
    bold: glyphs.every(glyph => glyph.bold),
    content: first.content,
    glyphs,
    turn,
  }
}
