import { inflateSync } from 'node:zlib'
import { hasCode } from '../refusal.js'

/** Where the index says that an object stands: at a place of the file, or packed in another object. */
export type Entry = { readonly place: number; readonly generation: number } | { readonly container: number }
export interface Places {
  /** By number of the object; what is free is not among them. */
  readonly entries: ReadonlyMap<number, Entry>
  /** Whether it was understood: where it is packed in another way than usual, it may be right. */
  readonly isRead: boolean
}

/** More than any report has. */
const MOST_ENTRIES = 2_000_000
const MOST_SECTIONS = 200
/** What a part of the index may be when unpacked: it has some bytes for each object. */
const LARGEST = 4 * 1024 * 1024

/** One part of the index, and what it says of older ones. */
interface Section {
  readonly entries: ReadonlyMap<number, Entry | 'free'>
  readonly trailer: string
}

/** The whole index, from its newest part on, which begins at `start`. Undefined where a part is not where it should be, or not whole. `base`: where places are counted from. */
export function placesOf(file: Buffer, base: number, start: number): Places | undefined {
  const all = new Map<number, Entry | 'free'>()
  const seen = new Set<number>()
  const queue = [start]
  let isRead = true
  for (let place = queue.shift(); place !== undefined; place = queue.shift()) {
    if (seen.has(place)) continue
    seen.add(place)
    // no older part is at the header: some writers mean that there is none
    const section = place === base ? 'unread' : sectionAt(file, base, place)
    if (section === undefined) return undefined
    if (section === 'unread' || seen.size > MOST_SECTIONS) {
      isRead = false
      continue
    }
    for (const [object, entry] of section.entries) if (!all.has(object)) all.set(object, entry)
    if (all.size > MOST_ENTRIES) return undefined
    for (const name of ['XRefStm', 'Prev']) {
      const older = new RegExp(`/${name}\\s+(\\d+)`).exec(section.trailer)?.[1]
      if (older !== undefined) queue.push(base + Number(older))
    }
  }
  const entries = new Map<number, Entry>()
  for (const [object, entry] of all) if (entry !== 'free') entries.set(object, entry)
  return { entries, isRead }
}

const TRAILER = 8192

function sectionAt(file: Buffer, base: number, place: number): Section | 'unread' | undefined {
  const start = /^\s*(?:(xref)\s+|\d+\s+\d+\s+obj\b)/.exec(file.toString('latin1', place, place + 64))
  if (start === null) return undefined
  return start[1] === undefined ? packedSection(file, base, place) : tableAt(file, base, place + start[0].length)
}

function tableAt(file: Buffer, base: number, from: number): Section | undefined {
  const entries = new Map<number, Entry | 'free'>()
  let at = from
  for (;;) {
    const head = /^\s*(\d+)\s+(\d+)\s+(?=\d)/.exec(file.toString('latin1', at, at + 64))
    if (head === null) break
    at += head[0].length
    const count = Number(head[2])
    let first = Number(head[1])
    for (let i = 0; i < count; i++, at += 20) {
      const entry = /^(\d{10}) (\d{5}) ([nf])/.exec(file.toString('latin1', at, at + 18))
      if (entry === null) return undefined
      // some count the first object, which is none, as the object 1
      if (i === 0 && first === 1 && entry[3] === 'f') first = 0
      const offset = Number(entry[1])
      // some writers list objects that they never wrote
      entries.set(first + i, entry[3] === 'f' || offset === 0 ? 'free' : { place: base + offset, generation: Number(entry[2]) })
    }
  }
  return { entries, trailer: file.toString('latin1', at, at + TRAILER).split('startxref')[0] ?? '' }
}

/** A part of the index that is an object of its own, its entries packed. */
function packedSection(file: Buffer, base: number, place: number): Section | 'unread' | undefined {
  const begin = file.indexOf('stream', place)
  const end = file.indexOf('endstream', begin)
  if (begin < 0 || end < 0 || begin - place > TRAILER) return undefined
  const trailer = file.toString('latin1', place, begin)
  const number = (name: string): number | undefined => {
    const said = new RegExp(`/${name}\\s+(\\d+)`).exec(trailer)?.[1]
    return said === undefined ? undefined : Number(said)
  }
  const numbers = (name: string): number[] | undefined =>
    new RegExp(`/${name}\\s*\\[([\\s\\d]*)\\]`).exec(trailer)?.[1]?.match(/\d+/g)?.map(Number)
  const [type = 0, second = 0, third = 0] = numbers('W') ?? []
  const width = type + second + third
  if (!/\/Type\s*\/XRef\b/.test(trailer) || width === 0 || Math.max(type, second, third) > 6) return undefined
  const filter = /\/Filter\s*(\[?[^\]>]*)/.exec(trailer)?.[1] ?? ''
  const predictor = number('Predictor') ?? 1
  const isUsual = (number('Colors') ?? 1) === 1 && (number('BitsPerComponent') ?? 8) === 8 && (predictor === 1 || predictor >= 10)
  const isFlate = /^\[?\s*\/(?:FlateDecode|Fl)\s*(?:\/(?!FlateDecode)|\]|$)/.test(filter)
  if (!isUsual || (filter !== '' && !isFlate)) return 'unread'
  const stored = file.subarray(begin + (file[begin + 6] === 0x0d ? 8 : 7), end)
  const unpacked = filter === '' ? stored : inflated(stored)
  if (unpacked === undefined || unpacked === 'unread') return unpacked
  const rows = predictor === 1 ? unpacked : unpredicted(unpacked, number('Columns') ?? 1)
  const entries = new Map<number, Entry | 'free'>()
  const index = numbers('Index') ?? [0, number('Size') ?? 0]
  let at = 0
  for (let range = 0; range + 1 < index.length; range += 2)
    for (let i = 0; i < (index[range + 1] ?? 0); i++, at += width) {
      if (at + width > rows.length) return undefined
      const kind = type === 0 ? 1 : rows.readUIntBE(at, type)
      const [a, b] = [valueAt(rows, at + type, second), valueAt(rows, at + type + second, third)]
      if (kind > 2) return undefined
      const stands = kind === 1 ? { place: base + a, generation: b } : { container: a }
      entries.set((index[range] ?? 0) + i, kind === 0 || (kind === 1 && a === 0) ? 'free' : stands)
    }
  return { entries, trailer }
}

const valueAt = (rows: Buffer, at: number, width: number): number => (width === 0 ? 0 : rows.readUIntBE(at, width))

function inflated(data: Buffer): Buffer | 'unread' | undefined {
  try {
    return inflateSync(data, { maxOutputLength: LARGEST })
  } catch (cause) {
    return hasCode(cause, 'ERR_BUFFER_TOO_LARGE') ? 'unread' : undefined
  }
}

/** Rows of bytes that were stored as differences from the bytes before and above, as in PNG images. */
function unpredicted(data: Buffer, columns: number): Buffer {
  const rows = Math.floor(data.length / (columns + 1))
  const out = Buffer.alloc(rows * columns)
  for (let row = 0; row < rows; row++) {
    const kind = data[row * (columns + 1)] ?? 0
    for (let column = 0; column < columns; column++) {
      const at = row * columns + column
      const left = column > 0 ? (out[at - 1] ?? 0) : 0
      const up = row > 0 ? (out[at - columns] ?? 0) : 0
      const corner = row > 0 && column > 0 ? (out[at - columns - 1] ?? 0) : 0
      const guess = [0, left, up, (left + up) >> 1, nearest(left, up, corner)][kind] ?? 0
      out[at] = ((data[row * (columns + 1) + 1 + column] ?? 0) + guess) & 0xff
    }
  }
  return out
}

/** Which of three bytes is nearest to what they let expect. */
function nearest(left: number, up: number, corner: number): number {
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)]
  return a <= b && a <= c ? left : b <= c ? up : corner
}
