import { MONEY, MONEY_CHARACTER, MULTIPLE } from '../../../text/locale.js'
import { around } from '../geometry.js'
import { type Blob, blobsIn, type Ink, POINT } from './ink.js'
import { characters, type Digit, readNumber } from './number.js'
import { type Area, cut, type Raster, scaled } from './raster.js'
import type { Recogniser, SeenLine } from './recogniser.js'
import { linesOf, stripOf } from './strip.js'
import { confidenceOf, plain, type SeenText, textOf } from './text.js'

/** What stands in a cell. */
export interface SeenCell {
  /** Its lines; none where it is blank. */
  readonly lines: readonly SeenText[]
  /** There is ink in it, in which no text was found. */
  readonly unread: Area | null
  /** Where it is a number, its digits with their ink; '' where only their looks may tell what they are. */
  readonly digits: readonly Digit[]
}

/** White around an image of text, in pixels: the engine wants some. */
export const MARGIN = 12
/** A number, as it may be misread. */
const NUMBER_LIKE = new RegExp(`^[\\d.,，:：+\\-—–%％oOlI|[\\]!/\\\\'"‘’“”()（）]+(?:${MONEY}|${MULTIPLE})?$`, 'u')
const HAS_UNIT = new RegExp(MONEY_CHARACTER, 'u')
export const isNumberLike = (text: string): boolean => NUMBER_LIKE.test(plain(text))
/** Thinner blobs at the edge of a cell are what is left of its rules, in pixels. */
const RESIDUE = POINT

/** Longer texts are no labels but paragraphs. */
const MOST_LINES = 8

/** A page without its rules, and where its ink is: `faint` is all that is not paper. */
export interface BarePage {
  readonly page: Raster
  readonly ink: Ink
  readonly faint: Ink
}

/** Reads one cell by itself: `area` within its rules. */
export async function readCell({ page, ink, faint }: BarePage, area: Area, recogniser: Recogniser): Promise<SeenCell> {
  const isAtEdge = (blob: Blob): boolean => blob.x0 <= area.x0 || blob.x1 >= area.x1 || blob.y0 <= area.y0 || blob.y1 >= area.y1
  const blobsOf = (of: Ink): Blob[] =>
    blobsIn(of, area).filter(blob => !isAtEdge(blob) || Math.min(blob.x1 - blob.x0, blob.y1 - blob.y0) > RESIDUE)
  const blobs = blobsOf(ink)
  const box = around(blobs)
  if (box === undefined) return { ...cellOf([], []), unread: around(blobsOf(faint)) ?? null }
  const isCut = blobs.some(isAtEdge)
  if (isDash(blobs, box)) return cellOf([{ ...box, text: '—', unsure: isCut }], [])
  const inked = within(box, area)
  const seen = await recogniser.read(cut(page, inked, MARGIN), 'block')
  const text = textOf(seen)
  const isNumeric = looksNumeric(blobs, box)
  // what no engine tells may look like digits of the document
  const unreadDigits = isNumeric ? characters(blobs).map(area => ({ digit: '', area })) : []
  if (!text.includes('\n') && (isNumberLike(text) || isNumeric)) {
    const number = await readNumber(page, inked, blobs, text, recogniser)
    if (number.text !== '' && isAsWide(number.text, box)) {
      const { digits } = number
      return cellOf([{ ...box, text: number.text, unsure: number.unsure || isCut }], digits.length > 0 ? digits : unreadDigits)
    }
  }
  const label = await readLabel(page, inked, blobs, seen, recogniser)
  if (label.text === '') return { ...cellOf([], unreadDigits), unread: box }
  return cellOf([{ ...box, text: label.text, unsure: isCut || isNumberLike(label.text) }], unreadDigits)
}

const cellOf = (lines: readonly SeenText[], digits: readonly Digit[]): SeenCell => ({ lines, unread: null, digits })

/** Below this confidence a label is looked at in other ways. */
const CLEAR = 85
/** Share of the characters of the longest reading that another one must have. */
const WHOLE = 0.75

/** Reads a label, which is there already as its lines stand; its lines as one where that is clearer, and smaller. */
async function readLabel(
  page: Raster,
  area: Area,
  blobs: readonly Blob[],
  first: readonly SeenLine[],
  recogniser: Recogniser,
): Promise<{ readonly text: string }> {
  const readings = [first]
  const rows = linesOf(blobs)
  const isStrip = rows.length > 1 && rows.length <= MOST_LINES
  const image = isStrip ? stripOf(page, rows, MARGIN) : cut(page, area, MARGIN)
  for (const factor of isStrip ? [1, 0.75] : [0.75, 0.6]) {
    if (factor < 1 && readings.some(reading => confidenceOf(reading) >= CLEAR)) break
    readings.push(await recogniser.read(scaled(image, factor), rows.length <= MOST_LINES ? 'line' : 'block'))
  }
  const texts = readings.map(reading => ({ text: textOf(reading).trim(), confidence: confidenceOf(reading) }))
  // a reading that lost characters may be sure of the rest
  const longest = Math.max(...texts.map(({ text }) => text.length))
  const whole = texts.filter(({ text }) => text.length >= WHOLE * longest)
  return whole.reduce((best, text) => (text.confidence > best.confidence ? text : best), { text: '', confidence: -1 })
}

/** A little more than its ink, as far as there is room: the edges of characters are grey. */
export const within = (box: Area, { x0, y0, x1, y1 }: Area): Area => ({
  x0: Math.max(x0, box.x0 - 2),
  y0: Math.max(y0, box.y0 - 2),
  x1: Math.min(x1, box.x1 + 2),
  y1: Math.min(y1, box.y1 + 2),
})

/** One level stroke, or two that follow each other: no digit is as flat. */
export const isDash = (blobs: readonly Blob[], { x0, y0, x1, y1 }: Area): boolean =>
  blobs.length <= 2 && x1 - x0 > 3 * POINT && y1 - y0 < 0.35 * (x1 - x0) && y1 - y0 < 2.5 * POINT

/** Whether a number takes the room of its ink, but for a digit that was lost: of a label only its ordinal may have been read. */
const isAsWide = (text: string, { x0, y0, x1, y1 }: Area): boolean =>
  x1 - x0 < 0.75 * (y1 - y0) * (text.length + 1.5) || HAS_UNIT.test(text)

/** Digits are narrower than high, and stand in one line. */
const looksNumeric = (blobs: readonly Blob[], { y0, y1 }: Area): boolean =>
  blobs.length <= 12 && y1 - y0 < 20 * POINT && characters(blobs).every(({ x0, x1 }) => x1 - x0 < 0.85 * (y1 - y0))
