import type { Blob } from './ink.js'
import { type Area, cut, type Raster, scaled } from './raster.js'
import type { Recogniser, Sight } from './recogniser.js'
import { plain, textOf } from './text.js'

/** A number as most readings have it. */
export interface SeenNumber {
  /** '' where none of them is a number. */
  readonly text: string
  readonly unsure: boolean
  /** Its digits, each with its ink; none where ink and digits are not as many. */
  readonly digits: readonly Digit[]
}
export interface Digit {
  readonly digit: string
  readonly area: Area
}

/** What may stand in a number. */
const NUMERIC = '0123456789.,+-%'
const UNIT = /[万亿元]/u
const NUMBER = /^[+-]?\d[\d.,]*(?:%|万元|亿元|元|万)?$/u

/** One way of looking at a number: how large, with how much white around it (in pixels), as what. */
interface Way {
  readonly factor: number
  readonly margin: number
  readonly as: Sight
}
const WAYS: readonly Way[] = [
  { factor: 1, margin: 4, as: 'raw' },
  { factor: 0.55, margin: 12, as: 'line' },
  { factor: 0.75, margin: 12, as: 'word' },
  { factor: 0.6, margin: 24, as: 'block' },
  { factor: 0.75, margin: 4, as: 'raw' },
  { factor: 0.9, margin: 12, as: 'line' },
]
/** So many readings alike, and none that differs, are enough. */
const ENOUGH = 3

/** Reads a number, whose `first` reading is there already, in several ways: engines drop digits of short numbers, or see one for another. */
export async function readNumber(
  page: Raster,
  area: Area,
  blobs: readonly Blob[],
  first: string,
  recogniser: Recogniser,
): Promise<SeenNumber> {
  const only = UNIT.test(first) ? '' : NUMERIC
  const high = highCharacters(blobs)
  const fits = (text: string): boolean => NUMBER.test(text) && (UNIT.test(text) || digitsIn(text).length === high.length)
  const readings = [plain(first)]
  for (const { factor, margin, as } of WAYS) {
    readings.push(plain(textOf(await recogniser.read(scaled(cut(page, area, margin), factor), as, only))))
    if (readings.length === ENOUGH && fits(readings[0] ?? '') && readings.every(reading => reading === readings[0])) break
  }
  const fitting = readings.filter(fits)
  const counts = countsOf(fitting.length > 0 ? fitting : readings.filter(reading => NUMBER.test(reading)))
  const [best, second] = counts
  if (best === undefined) return { text: '', unsure: true, digits: [] }
  const digits = digitsIn(best.text)
  const isCommon = best.count >= ENOUGH && best.count > 2 * (second?.count ?? 0)
  return {
    text: best.text,
    unsure: !isCommon || !fits(best.text),
    digits: digits.length === high.length ? high.map((blob, i) => ({ area: blob, digit: digits[i] ?? '' })) : [],
  }
}

const digitsIn = (text: string): readonly string[] => text.match(/\d/g) ?? []

/** Readings, the commonest first. */
function countsOf(readings: readonly string[]): { readonly text: string; readonly count: number }[] {
  const counts = new Map<string, number>()
  for (const reading of readings) counts.set(reading, (counts.get(reading) ?? 0) + 1)
  return [...counts].map(([text, count]) => ({ text, count })).sort((a, b) => b.count - a.count)
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

/** Blobs above each other are parts of one character. */
export function characters(blobs: readonly Area[]): Area[] {
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

/** In heights of a digit: how wide it is. */
const WIDTH = 0.6

/** Characters as high as digits: points, commas and signs are lower. Digits that touch are parted. */
function highCharacters(blobs: readonly Area[]): Area[] {
  const all = characters(blobs)
  const highest = Math.max(0, ...all.map(({ y0, y1 }) => y1 - y0))
  return all
    .filter(({ y0, y1 }) => y1 - y0 > 0.7 * highest)
    .flatMap(({ x0, x1, y0, y1 }) => {
      const count = Math.max(1, Math.round((x1 - x0) / (WIDTH * (y1 - y0))))
      const at = (i: number): number => Math.round(x0 + (i * (x1 - x0)) / count)
      return Array.from({ length: count }, (_, i) => ({ x0: at(i), y0, x1: at(i + 1), y1 }))
    })
}
