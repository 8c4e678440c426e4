import { type Blob, blobsIn, type Ink, POINT } from './ink.js'
import { type Area, cut, type Raster, scaled } from './raster.js'
import type { Recogniser } from './recogniser.js'
import { joined, plain, type SeenText, textOf } from './text.js'

/** What stands in a cell. */
export interface SeenCell {
  /** Its lines; none where it is blank. */
  readonly lines: readonly SeenText[]
  /** There is ink in it, in which no text was found. */
  readonly unread: Area | null
  /** The digits of a number, each with its ink, from left to right; empty where ink and digits are not as many. */
  readonly digits: readonly Digit[]
}
export interface Digit {
  readonly digit: string
  readonly blob: Area
}

/** White around an image of text, in pixels: the engine wants some. */
export const MARGIN = 12
/** What may stand in a number. */
const NUMERIC = '0123456789.,+-%'
/** A number, as it may be misread. */
const NUMBER_LIKE = /^[\d.,，:：+\-—–%％oOlI|[\]!/\\'"‘’“”()（）]+(?:万|亿)?元?$/u
const UNIT = /[万亿元]/u
/** Thinner blobs at the edge of a cell are what is left of its rules, in pixels. */
const RESIDUE = POINT

/** Reads one cell by itself: `area` within its rules, which are gone from `page` and `ink`. */
export async function readCell(page: Raster, ink: Ink, area: Area, recogniser: Recogniser): Promise<SeenCell> {
  const isAtEdge = (blob: Blob): boolean => blob.x0 <= area.x0 || blob.x1 >= area.x1 || blob.y0 <= area.y0 || blob.y1 >= area.y1
  const blobs = blobsIn(ink, area).filter(blob => !isAtEdge(blob) || Math.min(blob.x1 - blob.x0, blob.y1 - blob.y0) > RESIDUE)
  const box = boundsOf(blobs)
  if (box === undefined) return { lines: [], unread: null, digits: [] }
  const isCut = blobs.some(isAtEdge)
  if (isDash(blobs)) return { lines: [{ ...box, text: '—', unsure: isCut }], unread: null, digits: [] }
  const image = cut(page, within(box, area), MARGIN)
  const seen = await recogniser.read(image, 'block')
  const text = textOf(seen)
  if (!text.includes('\n') && (NUMBER_LIKE.test(plain(text)) || looksNumeric(blobs, box))) {
    const number = await readNumber(image, text, recogniser)
    if (number.text === '') return { lines: [], unread: box, digits: [] }
    const digits = digitBlobs(number.text, blobs, box)
    const isWhole = UNIT.test(number.text) || digits.length > 0
    return { lines: [{ ...box, text: number.text, unsure: number.unsure || isCut || !isWhole }], unread: null, digits }
  }
  if (text.trim() === '') return { lines: [], unread: box, digits: [] }
  const [dx, dy] = [within(box, area).x0 - MARGIN, within(box, area).y0 - MARGIN]
  const lines = seen.map(
    (line): SeenText => ({ x0: line.x0 + dx, y0: line.y0 + dy, x1: line.x1 + dx, y1: line.y1 + dy, text: joined(line.words), unsure: isCut }),
  )
  return { lines: lines.filter(line => line.text !== ''), unread: null, digits: [] }
}

/** Reads a number in other ways too: larger, smaller, as one line, with no other characters than those of numbers. */
async function readNumber(image: Raster, first: string, recogniser: Recogniser): Promise<{ readonly text: string; readonly unsure: boolean }> {
  const only = UNIT.test(first) ? '' : NUMERIC
  const again = async (factor: number, as: 'block' | 'line'): Promise<string> => plain(textOf(await recogniser.read(scaled(image, factor), as, only)))
  const readings = [plain(first), await again(1.6, 'line')]
  if (readings[0] === readings[1] && !/[^\d.,+\-%万亿元]/u.test(first)) return { text: first, unsure: false }
  readings.push(await again(0.75, 'block'))
  const numbers = readings.filter(reading => /\d/.test(reading) && !/[^\d.,+\-%万亿元]/u.test(reading))
  const common = numbers.find((reading, i) => numbers.indexOf(reading, i + 1) > i)
  return { text: common ?? numbers[0] ?? readings.find(reading => reading !== '') ?? '', unsure: true }
}

export function boundsOf(areas: readonly Area[]): Area | undefined {
  if (areas.length === 0) return undefined
  return {
    x0: Math.min(...areas.map(({ x0 }) => x0)),
    y0: Math.min(...areas.map(({ y0 }) => y0)),
    x1: Math.max(...areas.map(({ x1 }) => x1)),
    y1: Math.max(...areas.map(({ y1 }) => y1)),
  }
}

/** A little more than its ink, as far as the cell goes: the edges of characters are grey. */
const within = (box: Area, { x0, y0, x1, y1 }: Area): Area => ({
  x0: Math.max(x0, box.x0 - 2),
  y0: Math.max(y0, box.y0 - 2),
  x1: Math.min(x1, box.x1 + 2),
  y1: Math.min(y1, box.y1 + 2),
})

/** One level stroke, or two that follow each other: no digit is as flat. */
const isDash = (blobs: readonly Blob[]): boolean => {
  const box = boundsOf(blobs)
  return box !== undefined && blobs.length <= 2 && box.y1 - box.y0 < 0.35 * (box.x1 - box.x0) && box.y1 - box.y0 < 2.5 * POINT
}

/** Digits are narrower than high, and stand in one line. */
const looksNumeric = (blobs: readonly Blob[], { y0, y1 }: Area): boolean =>
  blobs.length <= 12 && y1 - y0 < 20 * POINT && characters(blobs).every(({ x0, x1 }) => x1 - x0 < 0.85 * (y1 - y0))

/** Blobs above each other are parts of one character. */
function characters(blobs: readonly Area[]): Area[] {
  const found: Area[] = []
  for (const blob of blobs) {
    const last = found.at(-1)
    const shared = last === undefined ? 0 : Math.min(last.x1, blob.x1) - blob.x0
    if (last !== undefined && shared > 0.5 * Math.min(last.x1 - last.x0, blob.x1 - blob.x0))
      found[found.length - 1] = boundsOf([last, blob]) ?? last
    else found.push(blob)
  }
  return found
}

/** The digits of a number with their ink; none where they are not as many as the high characters drawn. */
function digitBlobs(text: string, blobs: readonly Blob[], { y0, y1 }: Area): Digit[] {
  const digits = text.match(/\d/g) ?? []
  const high = characters(blobs).filter(blob => blob.y1 - blob.y0 > 0.7 * (y1 - y0))
  return high.length === digits.length ? high.map((blob, i) => ({ blob, digit: digits[i] ?? '' })) : []
}
