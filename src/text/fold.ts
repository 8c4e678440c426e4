import { ideographOf } from './locale/radicals.js'
import { YEAR_WORD } from './locale.js'
import { stripOrdinal } from './ordinal.js'

/** A folded view of a text, with the way back. */
export interface Folded {
  readonly text: string
  /** Offset in the unfolded text of each unit of `text`. */
  readonly back: readonly number[]
}

const UNKNOWN = -1
const DROPPED = 0
const table = new Int32Array(65536).fill(UNKNOWN)
const KEPT = /[\p{L}\p{N}]/u

/**
 * Width, compatibility forms and letter case are folded; spaces, punctuation, private-use and zero-width characters drop (0). What stands for a character
 * that could not be read (U+FFFD) is kept: it may be a letter or a digit.
 */
export function foldUnit(unit: number): number {
  let folded = table[unit] ?? DROPPED
  if (folded === UNKNOWN) {
    folded = compute(unit)
    table[unit] = folded
  }
  return folded
}

function compute(unit: number): number {
  if (unit >= 0xd800 && unit <= 0xdfff) return unit // half of a pair: kept as it is
  if (unit === 0x25cb) return 0x3007 // ○ is written for 〇
  if (unit === 0xfffd) return unit
  const kept = [...ideographOf(String.fromCharCode(unit)).normalize('NFKC').toLowerCase()].filter(c => KEPT.test(c))
  const only = kept[0]
  return kept.length === 1 && only !== undefined && only.length === 1 ? only.charCodeAt(0) : kept.length === 0 ? DROPPED : unit
}

/** An opening bracket: it may begin a gloss, and is no part of a label itself. */
export const isBracket = (unit: number): boolean => unit === 0x28 || unit === 0xff08
const isClose = (unit: number): boolean => unit === 0x29 || unit === 0xff09
const isHan = (unit: number): boolean => unit >= 0x3400 && unit <= 0x9fff
const isLatin = (unit: number): boolean =>
  (unit >= 0x61 && unit <= 0x7a) || (unit >= 0xe0 && unit <= 0x24f) || unit === 0x300 || unit === 0x301 || unit === 0x304 || unit === 0x30c

const YEAR = new RegExp(`^[(（]\\s*(?:19|20)\\d\\d\\s*${YEAR_WORD}?\\s*[)）]`)

/** End of a gloss that is no part of a label, behind a Han character: pinyin `(kāi)` or a year `（2023）`; `at` where there is none. */
export function skipGloss(text: string, at: number): number {
  const end = skipPinyin(text, at)
  if (end > at || at === 0 || !isBracket(text.charCodeAt(at)) || !isHan(text.charCodeAt(at - 1))) return end
  return at + (YEAR.exec(text.slice(at, at + 12))?.[0].length ?? 0)
}

function skipPinyin(text: string, at: number): number {
  if (at === 0 || !isBracket(text.charCodeAt(at)) || !isHan(text.charCodeAt(at - 1))) return at
  let i = at + 1
  while (i < text.length && i - at <= 8 && isLatin(text.charCodeAt(i))) i++
  return i > at + 1 && isClose(text.charCodeAt(i)) ? i + 1 : at
}

/** Folds `text` from `start` to `end`, years in brackets kept. Traditional characters fold by `equivalents`. */
export const foldText = (text: string, start: number, end: number, equivalents: ReadonlyMap<number, number>): Folded =>
  foldWith(skipPinyin, text, start, end, equivalents)

/** Folds `label`, glosses left out. */
export const fold = (label: string): Folded => foldWith(skipGloss, label, 0, label.length)

function foldWith(
  skip: (text: string, at: number) => number,
  text: string,
  start: number,
  end: number,
  equivalents?: ReadonlyMap<number, number>,
): Folded {
  const units: string[] = []
  const back: number[] = []
  const map = equivalents !== undefined && equivalents.size > 0 ? equivalents : undefined
  for (let i = start; i < end; i++) {
    let unit = text.charCodeAt(i)
    if (isBracket(unit)) {
      const after = skip(text, i)
      if (after > i) i = after - 1
      continue
    }
    unit = foldUnit(unit)
    if (unit === DROPPED) continue
    units.push(String.fromCharCode(map?.get(unit) ?? unit))
    back.push(i)
  }
  return { text: units.join(''), back }
}

/** A label as it is compared: without its ordinal, spaces and punctuation. */
export const foldLabel = (label: string): string => fold(stripOrdinal(label)).text

/** A text as it is compared, its ordinal included. */
export const foldAll = (text: string): string => fold(text).text
