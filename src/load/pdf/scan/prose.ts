import { median } from '../geometry.js'
import { isDash, isNumberLike, MARGIN, within } from './cells.js'
import { blobsIn, type Ink } from './ink.js'
import { readNumber } from './number.js'
import { type Area, cut, type Raster, scaled } from './raster.js'
import type { Recogniser, SeenLine } from './recogniser.js'
import { type Segment, segmentsOf } from './segments.js'
import { confidenceOf, digitsOf, type SeenText, textOf } from './text.js'

/** What stands for ink in which no text was found. */
const UNREAD = '\uFFFD'

/** The ways a text is looked at: as what, and how high at most, in pixels. */
const SIGHTS = [
  ['block', 48],
  ['line', 34],
] as const

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
  const image = cut(page, inked(segment, page), MARGIN)
  const height = segment.y1 - segment.y0
  const readings: (readonly SeenLine[])[] = []
  for (const [as, least] of SIGHTS) readings.push(await recogniser.read(scaled(image, Math.min(1, least / height)), as))
  const [first = [], again = []] = readings
  const text = textOf(confidenceOf(again) > confidenceOf(first) ? again : first)
    .replaceAll('\n', ' ')
    .trim()
  if (text === '') return isSpot(segment, usual) ? [] : [{ ...evened(segment, usual), text: UNREAD, unsure: true }]
  if (isNumberLike(text)) return [await numberIn(page, segment, text, recogniser)]
  const { x0, y0, x1, y1 } = segment
  const unsure = digitsOf(textOf(first)) !== digitsOf(textOf(again))
  return [evened({ x0, y0, x1, y1, text, unsure }, usual)]
}

async function numberIn(page: Raster, segment: Segment, text: string, recogniser: Recogniser): Promise<SeenText> {
  const number = await readNumber(page, inked(segment, page), segment.blobs, text, recogniser)
  const { x0, y0, x1, y1 } = segment
  return { x0, y0, x1, y1, text: number.text === '' ? text : number.text, unsure: number.unsure }
}

/** A lonely stroke, no higher than a half character. */
const isSpot = ({ x0, x1, y0, y1 }: Area, usual: number): boolean => x1 - x0 < 0.5 * usual && y1 - y0 < 0.5 * usual

const inked = (segment: Area, { width, height }: Raster): Area => within(segment, { x0: 0, y0: 0, x1: width, y1: height })

/** Texts of about the usual height have that height: how high the ink is depends on the characters. */
function evened<T extends Area>(text: T, usual: number): T {
  const height = text.y1 - text.y0
  const more = (usual - height) / 2
  return height > 1.3 * usual ? text : { ...text, y0: text.y0 - more, y1: text.y1 + more }
}
