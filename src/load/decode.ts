import { isUtf8 } from 'node:buffer'
import iconv from 'iconv-lite'
import { diagnostic, type Emit } from '../diagnostics/diagnostic.js'
import { commonness } from './commonness.js'

export interface Decoded {
  readonly text: string
  readonly encoding: Encoding
  readonly bom: boolean
}
export type Encoding = 'utf-8' | 'gb18030' | 'big5-hkscs' | 'utf-16le' | 'utf-16be'

const names: Readonly<Record<string, Encoding>> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  gb18030: 'gb18030',
  gbk: 'gb18030',
  gb2312: 'gb18030',
  cp936: 'gb18030',
  big5: 'big5-hkscs',
  'big5-hkscs': 'big5-hkscs',
  'utf-16le': 'utf-16le',
  'utf-16': 'utf-16le',
  'utf-16be': 'utf-16be',
}

/** Names of encodings that can be given, in lower case. */
export const encodings: readonly string[] = Object.keys(names)

/** The encoding of that name; a RangeError that lists the names for any other. */
export function encodingOf(name: string): Encoding {
  const encoding = names[name.toLowerCase()]
  if (encoding === undefined) throw new RangeError(`the encoding “${name}” is not known: give one of ${encodings.join(', ')}`)
  return encoding
}

const boms: readonly (readonly [encoding: Encoding, mark: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['gb18030', [0x84, 0x31, 0x95, 0x33]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

/**
 * Bytes → text. A byte order mark decides; else valid UTF-8; else the candidate with the most common characters and the fewest errors,
 * so that one bad byte costs one character and not the choice. What cannot be decoded stays as U+FFFD and is reported with its byte offset.
 */
export function decode(bytes: Uint8Array, given: string | undefined, emit: Emit, declared?: string): Decoded {
  const mark = boms.find(([, bom]) => bom.every((byte, i) => bytes[i] === byte))
  const wanted = given === undefined ? undefined : encodingOf(given)
  const bom = mark !== undefined && (wanted === undefined || wanted === mark[0])
  const body = bom ? bytes.subarray(mark[1].length) : bytes
  const named = declared === undefined ? undefined : names[declared.toLowerCase()]
  const encoding = wanted ?? mark?.[0] ?? guess(body, named)
  const text = read(body, encoding)
  if (wanted === undefined && mark === undefined && encoding !== 'utf-8' && encoding !== named)
    emit(diagnostic('load/encoding-guessed', '', null, { encoding }))
  report(text, encoding, bytes.length - body.length, emit)
  return { text, encoding, bom }
}

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true })

function read(bytes: Uint8Array, encoding: Encoding): string {
  if (encoding === 'big5-hkscs') return iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), encoding)
  if (encoding === 'utf-16be') return new TextDecoder('utf-16le', { ignoreBOM: true }).decode(swapped(bytes))
  return (encoding === 'utf-8' ? utf8 : new TextDecoder(encoding, { ignoreBOM: true })).decode(bytes)
}

function swapped(bytes: Uint8Array): Uint8Array {
  const copy = new Uint8Array(bytes.length)
  for (let i = 0; i < bytes.length; i += 2) {
    copy[i] = bytes[i + 1] ?? 0xff
    if (i + 1 < bytes.length) copy[i + 1] = bytes[i] ?? 0
  }
  return copy
}

/** A file of tens of megabytes is judged by its beginning. */
const SAMPLE = 64 * 1024

function guess(bytes: Uint8Array, declared: Encoding | undefined): Encoding {
  let high = 0
  while (high < bytes.length && (bytes[high] ?? 0) < 0x80 && bytes[high] !== 0) high++
  if (high === bytes.length) return 'utf-8'
  // markup may be plain for long: what is not plain tells
  const sample = bytes.subarray(high < SAMPLE / 2 ? 0 : high & ~1).subarray(0, SAMPLE)
  if ((isUtf8(sample) || isUtf8(wholeCharacters(sample))) && !sample.includes(0)) return 'utf-8'
  const dense = wordsNotPlain(sample)
  const even = sample.length % 2 === 0 ? sample : sample.subarray(0, sample.length - 1)
  const candidates: (readonly [Encoding, Uint8Array])[] = [
    ['utf-8', dense],
    ['gb18030', dense],
    ['big5-hkscs', dense],
    ['utf-16le', even],
    ['utf-16be', even],
  ]
  let best: Encoding = 'utf-8'
  let most = Number.NEGATIVE_INFINITY
  for (const [encoding, part] of candidates) {
    const text = read(part, encoding)
    const score =
      commonness(text) + (encoding === 'utf-8' ? 0.2 : 0) - (encoding.startsWith('utf-16') ? 0.05 : 0) + (encoding === declared ? 0.1 : 0)
    if (score > most) {
      most = score
      best = encoding
    }
  }
  return best
}

/** The words of a sample that are not plain: tags and spaces apart, which are single bytes below 0x40 in each of the encodings. */
function wordsNotPlain(sample: Uint8Array): Uint8Array {
  const words = new Uint8Array(sample.length + 1)
  let length = 0
  let start = 0
  let plain = true
  for (let i = 0; i <= sample.length; i++) {
    const byte = sample[i] ?? 0x20
    if (byte >= 0x80) plain = false
    if (byte > 0x20 && byte !== 0x3c && byte !== 0x3e) continue
    if (!plain) {
      words.set(sample.subarray(start, i), length)
      length += i - start
      words[length++] = 0x0a
    }
    start = i + 1
    plain = true
  }
  return words.subarray(0, length)
}

/** Without the last character, which may be cut off. */
function wholeCharacters(bytes: Uint8Array): Uint8Array {
  let end = bytes.length
  while (end > 0 && ((bytes[end - 1] ?? 0) & 0xc0) === 0x80) end--
  return bytes.subarray(0, Math.max(0, end - 1))
}

function report(text: string, encoding: Encoding, skipped: number, emit: Emit): void {
  const first = text.indexOf('\ufffd')
  if (first < 0) return
  let count = 0
  for (let i = first; i >= 0; i = text.indexOf('\ufffd', i + 1)) count++
  const offset = skipped + bytesOf(text.slice(0, first), encoding)
  emit(diagnostic('load/undecodable', '', { start: first, end: first + 1 }, { encoding, count, offset }))
}

/** Length of a text that decoded cleanly, in bytes of its encoding. */
const bytesOf = (text: string, encoding: Encoding): number =>
  encoding === 'utf-8'
    ? Buffer.byteLength(text, 'utf8')
    : encoding.startsWith('utf-16')
      ? text.length * 2
      : iconv.encode(text, encoding).length

/** The character set that a page declares: in `<meta charset>`, `<meta http-equiv>` or its XML declaration. */
export function declaredCharset(bytes: Uint8Array): string | undefined {
  if (bytes.indexOf(0x3c) < 0) return undefined
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 8192)).toString('latin1')
  return /<meta\s[^>]*?charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1] ?? /^\s*<\?xml[^>]*encoding\s*=\s*["']([\w-]+)/i.exec(head)?.[1]
}
