import { DATED as DATED_BY, dashWords, MEASURE, NOTE_WORD, signWords } from './locale.js'
import type { Span } from './span.js'

/** A number as it stands in a text, with what stands with it. */
export interface NumberToken {
  /** Sign and digits. */
  readonly at: Span
  readonly unitAt: Span | null
  readonly noteAt: Span | null
  /** Behind unit and note. */
  readonly end: number
}

const DIGIT = '[0-9０-９]'
const SIGN = `[+＋\\-−－]|${Object.keys(signWords).join('|')}`
const CORE = `(?:(?:${SIGN})\\s?)?(?:${DIGIT}{1,3}(?:[,，]${DIGIT}{3})+|${DIGIT}+)(?:[.．]${DIGIT}+)?`
const UNIT = `[ \\u3000]?(?:${MEASURE}|%|％)`
const NOTE = `\\s?[（(](?!\\s*${DIGIT}{1,2}\\s*[)）])(?=\\s*(?:${NOTE_WORD}|${DIGIT}))[^（()）|\\n\\t]{1,60}[)）]`
const TOKEN = new RegExp(`(${CORE})(${UNIT})?(${NOTE})?(?=[\\s|｜_\\u200b\\u2060]|$)`, 'iy')
const ENUMERATED = /[ \u3000]*[.．、](?![0-9０-９])/y
const DATED = new RegExp(`[ \\u3000]?${DATED_BY}`, 'iy')

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39
/** Line ends and cell marks: behind them stands nothing of the number but a note. The end of the text counts as a line end. */
const closes = (unit: number): boolean => unit === 0x0a || unit === 0x0d || unit === 0x09 || unit === 0x0c || unit === 0x7c
const unitAt = (text: string, at: number): number => (at < text.length ? text.charCodeAt(at) : 0x0a)

/** Most numbers are plain digits with nothing behind them: where they end, else -1. */
function plainEnd(text: string, at: number): number {
  let end = at
  while (isDigit(unitAt(text, end))) end++
  if (end === at) return -1
  const behind = unitAt(text, end)
  const next = unitAt(text, end + 1)
  if (closes(behind)) return next === 0x28 || next === 0xff08 ? -1 : end
  return behind === 0x20 && (isDigit(next) || next === 0x0a || next === 0x7c) ? end : -1
}

/** The number that begins at `at` and is a whole token (a space, a cell mark or the end follows); undefined where there is none. */
export function numberAt(text: string, at: number): NumberToken | undefined {
  const plain = plainEnd(text, at)
  if (plain >= 0) return { at: { start: at, end: plain }, unitAt: null, noteAt: null, end: plain }
  TOKEN.lastIndex = at
  const match = TOKEN.exec(text)
  if (match === null || match[1] === undefined) return undefined
  const end = at + match[1].length
  const all = at + match[0].length
  ENUMERATED.lastIndex = all
  if (ENUMERATED.test(text)) return undefined // "1 .属于…": an enumerator, spaced
  DATED.lastIndex = end
  if (match[2] === undefined && DATED.test(text)) return undefined // "2023 年"
  const unitText = match[2]
  const unitEnd = end + (unitText?.length ?? 0)
  const unitStart = unitEnd - (unitText?.trim().length ?? 0)
  const noteText = match[3]
  return {
    at: { start: at, end },
    unitAt: unitText === undefined ? null : { start: unitStart, end: unitEnd },
    noteAt: noteText === undefined ? null : { start: all - noteText.trimStart().length, end: all },
    end: all,
  }
}

const dashBegins = new Uint8Array(0x10000)
for (const word of dashWords) for (const first of [word, word.toUpperCase()]) dashBegins[first.charCodeAt(0)] = 1
// their other forms, full width and small
dashBegins.fill(1, 0xfe30, 0xfe70)
dashBegins.fill(1, 0xff01, 0xff5f)
dashBegins.fill(1, 0x2010, 0x2016)

/** Whether a dash word may begin with this character: cheaper than to look. */
export const mayBeginDash = (unit: number): boolean => dashBegins[unit] === 1

/** Whether `token` stands for "no figure": a dash, a stroke, 无. */
export const isDash = (token: string): boolean => dashWords.has(token) || dashWords.has(token.normalize('NFKC').toLowerCase())

const NOTED = new RegExp(`^[（(]\\s*${NOTE_WORD}.*[)）]$`, 'is')

/** Whether a bracketed text is a remark on the number before it, and no label. */
export const isNote = (text: string): boolean => NOTED.test(text)

/** An exact decimal: `digits` × 10^-`scale`. */
export interface Decimal {
  readonly digits: bigint
  readonly scale: number
}

/** Most cells are a few ASCII digits: read without a pattern. */
function plainDigits(raw: string): number | undefined {
  if (raw.length === 0 || raw.length > 15) return undefined
  let value = 0
  for (let i = 0; i < raw.length; i++) {
    const digit = raw.charCodeAt(i) - 0x30
    if (digit < 0 || digit > 9) return undefined
    value = value * 10 + digit
  }
  return value
}

/** Small counts, which are most of all cells, are made once. */
const small: Decimal[] = []
function wholeOf(value: number): Decimal {
  if (value > 999) return { digits: BigInt(value), scale: 0 }
  let decimal = small[value]
  if (decimal === undefined) {
    decimal = { digits: BigInt(value), scale: 0 }
    small[value] = decimal
  }
  return decimal
}

/** Reads sign, digits, thousands separators and decimals; undefined where `raw` is no number. */
export function decimalOf(raw: string): Decimal | undefined {
  const plain = plainDigits(raw)
  if (plain !== undefined) return wholeOf(plain)
  let text = raw.normalize('NFKC').replace(/[\s,，]/g, '')
  let sign = 1n
  for (const [word, meaning] of Object.entries(signWords)) {
    if (text.slice(0, word.length).toLowerCase() === word) {
      text = text.slice(word.length)
      if (meaning === '-') sign = -1n
      break
    }
  }
  const match = /^([+\-−－＋]?)(\d+)(?:\.(\d+))?$/.exec(text)
  if (match === null) return undefined
  if (match[1] === '-' || match[1] === '−' || match[1] === '－') sign = -sign
  const fraction = match[3] ?? ''
  return { digits: sign * BigInt((match[2] ?? '') + fraction), scale: fraction.length }
}

/** The nearest double; exact for every count and for amounts as printed. */
export function toNumber({ digits, scale }: Decimal): number {
  if (scale === 0) return Number(digits)
  const negative = digits < 0n
  const text = (negative ? -digits : digits).toString().padStart(scale + 1, '0')
  return Number(`${negative ? '-' : ''}${text.slice(0, -scale)}.${text.slice(-scale)}`)
}

const SAFE = BigInt(Number.MAX_SAFE_INTEGER)
/** Decimals of so many digits come back from a double as they were. */
const PRECISE = 10n ** 15n

/** Whether a double keeps all its digits. */
export function isExact({ digits, scale }: Decimal): boolean {
  const size = digits < 0n ? -digits : digits
  return size <= (scale === 0 ? SAFE : PRECISE)
}

/** The exact sum. */
export function sumOf(decimals: readonly Decimal[]): Decimal {
  const scale = Math.max(0, ...decimals.map(decimal => decimal.scale))
  const digits = decimals.reduce((total, decimal) => total + decimal.digits * 10n ** BigInt(scale - decimal.scale), 0n)
  return { digits, scale }
}

/** Plain decimal text without zeros at its end: "12", "-0.5". */
export function decimalText({ digits, scale }: Decimal): string {
  const size = (digits < 0n ? -digits : digits).toString().padStart(scale + 1, '0')
  const text = scale === 0 ? size : `${size.slice(0, -scale)}.${size.slice(-scale)}`.replace(/\.?0+$/, '')
  return `${digits < 0n ? '-' : ''}${text}`
}

/** The decimal as which a double is written: of a value that was read, what is printed. Undefined for what is no number. */
export function decimalFrom(value: number): Decimal | undefined {
  const match = /^(-?\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value))
  if (match === null) return undefined
  const fraction = match[2] ?? ''
  const digits = BigInt((match[1] ?? '') + fraction)
  const scale = fraction.length - Number(match[3] ?? 0)
  return scale < 0 ? { digits: digits * 10n ** BigInt(-scale), scale: 0 } : { digits, scale }
}
