import { centreX, centreY, contains, median } from '../geometry.js'
import { isDash, isNumberLike, MARGIN } from './cells.js'
import { type Blob, blobsIn, type Ink } from './ink.js'
import { boundsOf, readNumber } from './number.js'
import { type Area, cut, type Raster, scaled } from './raster.js'
import type { Recogniser, SeenLine } from './recogniser.js'
import { type Segment, segmentsOf } from './segments.js'
import { digitsOf, type SeenText, textOf, textsOf } from './text.js'

/** What stands for ink in which no text was found. */
const UNREAD = '\uFFFD'

/** Reads what stands in no grid, text by text; what has digits more than once. */
export async function readProse(page: Raster, ink: Ink, recogniser: Recogniser): Promise<SeenText[]> {
  const segments = segmentsOf(blobsIn(ink, { x0: 0, y0: 0, x1: ink.width, y1: ink.height }))
  const usual = median(segments.filter(({ x0, x1, y0, y1 }) => x1 - x0 > 3 * (y1 - y0)).map(({ y0, y1 }) => y1 - y0)) ?? 0
  const texts: SeenText[] = []
  for (const segment of segments) texts.push(...(await readSegment(page, segment, usual, recogniser)))
  return texts
}

async function readSegment(page: Raster, segment: Segment, usual: number, recogniser: Recogniser): Promise<SeenText[]> {
  if (isDash(segment.blobs, segment)) return [{ ...evened(segment, usual), text: '—', unsure: false }]
  const area = around(segment, page)
  const image = cut(page, area, MARGIN)
  const lines = await recogniser.read(image, 'block')
  const text = textOf(lines).trim()
  if (text === '') return isSpot(segment, usual) ? [] : [{ ...evened(segment, usual), text: UNREAD, unsure: true }]
  if (isNumberLike(text)) return [await numberIn(page, segment, text, recogniser)]
  const unsure = /\d/.test(text) && digitsOf(textOf(await recogniser.read(scaled(image, 0.75), 'line'))) !== digitsOf(text)
  const isLost = segment.blobs.some(blob => !isCovered(blob, lines, area))
  const found: SeenText[] = []
  for (const part of lines.map(line => moved(line, area)).flatMap(line => textsOf(line, unsure || isLost))) {
    const blobs = segment.blobs.filter(blob => contains(boxOf(part, lines.length > 1), centreX(blob), centreY(blob)))
    const own = isNumberLike(part.text) ? boundsOf(blobs) : undefined
    found.push(own === undefined ? evened(part, usual) : await numberIn(page, { ...own, blobs }, part.text, recogniser))
  }
  return found
}

async function numberIn(page: Raster, segment: Segment, text: string, recogniser: Recogniser): Promise<SeenText> {
  const number = await readNumber(page, around(segment, page), segment.blobs, text, recogniser)
  const { x0, y0, x1, y1 } = segment
  return { x0, y0, x1, y1, text: number.text === '' ? text : number.text, unsure: number.unsure }
}

/** The only line of a segment has all of its height. */
const boxOf = (part: Area, isOneOfSeveral: boolean): Area => (isOneOfSeveral ? part : { ...part, y0: 0, y1: Number.POSITIVE_INFINITY })

/** A lonely stroke, no higher than a half character. */
const isSpot = ({ x0, x1, y0, y1 }: Area, usual: number): boolean => x1 - x0 < 0.5 * usual && y1 - y0 < 0.5 * usual

/** Whether a word was found over a blob, as far as it is high enough to be a character. */
const isCovered = ({ x0, x1, y0, y1 }: Blob, lines: readonly SeenLine[], area: Area): boolean => {
  const middle = (x0 + x1) / 2 - area.x0 + MARGIN
  const isHigh = y1 - y0 > 0.5 * (area.y1 - area.y0)
  return !isHigh || lines.some(({ words }) => words.some(word => word.x0 - 3 <= middle && middle <= word.x1 + 3))
}

const moved = (line: SeenLine, { x0, y0 }: Area): SeenLine => {
  const at = ({ x0: left, y0: top, x1: right, y1: foot }: Area): Area => ({
    x0: left + x0 - MARGIN,
    y0: top + y0 - MARGIN,
    x1: right + x0 - MARGIN,
    y1: foot + y0 - MARGIN,
  })
  return { ...at(line), words: line.words.map(word => ({ ...word, ...at(word) })) }
}

const around = ({ x0, y0, x1, y1 }: Area, { width, height }: Raster): Area => ({
  x0: Math.max(0, x0 - 2),
  y0: Math.max(0, y0 - 2),
  x1: Math.min(width, x1 + 2),
  y1: Math.min(height, y1 + 2),
})

/** Texts of about the usual height have that height: how high the ink is depends on the characters. */
function evened<T extends Area>(text: T, usual: number): T {
  const height = text.y1 - text.y0
  const more = (usual - height) / 2
  return height > 1.3 * usual ? text : { ...text, y0: text.y0 - more, y1: text.y1 + more }
}
