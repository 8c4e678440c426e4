import { MONEY, MONEY_CHARACTER, MULTIPLE } from '../../../text/locale.js'
import { around } from '../geometry.js'
import type { Blob } from './ink.js'
import { type Area, cut, type Raster, scaled } from './raster.js'
import type { Recogniser, Segmentation } from './recogniser.js'
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
const UNIT = new RegExp(MONEY_CHARACTER, 'u')
const NUMBER = new RegExp(`^[+-]?\\d[\\d.,]*(?:%|${MONEY}|${MULTIPLE})?$`, 'u')

/** One way of looking at a number: how large, with how much white around it (in pixels), as what. */
interface Way {
  readonly factor: number
  readonly margin: number
  readonly as: Segmentation
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
  const [least, most] = [high.reduce((sum, area) => sum + area.least, 0), high.reduce((sum, area) => sum + area.most, 0)]
  const fits = (text: string): boolean => {
    const { length } = digitsIn(text)
    return NUMBER.test(text) && (UNIT.test(text) || (length >= least && length <= most))
  }
  const readings = [plain(first)]
  for (const { factor, margin, as } of WAYS) {
    readings.push(plain(textOf(await recogniser.read(scaled(cut(page, area, margin), factor), as, only))))
    if (readings.length === ENOUGH && fits(readings[0] ?? '') && readings.every(reading => reading === readings[0])) break
  }
  const [best, second] = countsOf(
    readings.filter(reading => NUMBER.test(reading)),
    fits,
  )
  if (best === undefined) return { text: '', unsure: true, digits: [] }
  const digits = digitsOver(digitsIn(best.text), high)
  const isCommon = best.count >= ENOUGH && best.count > 2 * (second?.count ?? 0)
  const isSeen = UNIT.test(best.text) || digits.length > 0
  return { text: best.text, unsure: !isCommon || !fits(best.text) || !isSeen, digits }
}

const digitsIn = (text: string): readonly string[] => text.match(/\d/g) ?? []

/** A reading that has as many digits as are drawn counts as much as this many others: ink, too, may be broken. */
const FITTING = 3

/** Readings, the best first. */
function countsOf(readings: readonly string[], fits: (reading: string) => boolean): { readonly text: string; readonly count: number }[] {
  const counts = new Map<string, number>()
  for (const reading of readings) counts.set(reading, (counts.get(reading) ?? 0) + 1)
  const rank = ([text, count]: readonly [string, number]): number => (fits(text) ? FITTING * count : count)
  return [...counts].sort((a, b) => rank(b) - rank(a)).map(([text, count]) => ({ text, count }))
}

/** Blobs above each other are parts of one character. */
export function characters(blobs: readonly Area[]): Area[] {
  const found: Area[] = []
  for (const blob of blobs) {
    const last = found.at(-1)
    const shared = last === undefined ? 0 : Math.min(last.x1, blob.x1) - blob.x0
    const whole = last === undefined ? undefined : around([last, blob])
    // a broken character: its parts overlap, and are no wider together than one
    const isBroken = whole !== undefined && shared > 0 && whole.x1 - whole.x0 < 0.75 * (whole.y1 - whole.y0)
    if (last !== undefined && (isBroken || shared > 0.5 * Math.min(last.x1 - last.x0, blob.x1 - blob.x0)))
      found[found.length - 1] = around([last, blob]) ?? last
    else found.push(blob)
  }
  return found
}

/** In heights of a digit: how wide it is, at most and at least, where digits touch. */
const WIDEST = 0.85
const NARROWEST = 0.45

/** A character as high as digits, and of how many that touch it may be: points, commas and signs are lower. */
interface High extends Area {
  readonly least: number
  readonly most: number
}

function highCharacters(blobs: readonly Area[]): High[] {
  const all = characters(blobs)
  const highest = Math.max(0, ...all.map(({ y0, y1 }) => y1 - y0))
  return all
    .filter(({ y0, y1 }) => y1 - y0 > 0.7 * highest)
    .map(area => {
      const ratio = (area.x1 - area.x0) / (area.y1 - area.y0)
      const least = Math.max(1, Math.ceil(ratio / WIDEST))
      return { ...area, least, most: Math.max(least, Math.floor(ratio / NARROWEST)) }
    })
}

/** Digits with their ink: what is drawn of several that touch is parted; none where it may be of more or fewer. */
function digitsOver(digits: readonly string[], high: readonly High[]): Digit[] {
  const areas = high.flatMap(({ x0, x1, y0, y1, least, most }) => {
    const count = high.length === digits.length ? 1 : least === most ? least : 0
    const at = (i: number): number => Math.round(x0 + (i * (x1 - x0)) / count)
    return Array.from({ length: count }, (_, i) => ({ x0: at(i), y0, x1: at(i + 1), y1 }))
  })
  return areas.length === digits.length ? areas.map((area, i) => ({ area, digit: digits[i] ?? '' })) : []
}
