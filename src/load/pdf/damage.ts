import { inflateSync } from 'node:zlib'
import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.js'
import { hasCode, tooLarge } from '../refusal.js'
import { costOf } from './cost.js'

export interface Damage {
  readonly findings: readonly Diagnostic[]
  /** Pages that the page tree tells of. */
  readonly declaredPages: number
  /** To read it may take time without bound. */
  readonly isCostly: boolean
}

/**
 * pdf.js reads what is left of a damaged file as well as it can, and does not say that something is missing. So the file is looked through before:
 * whether it has its end, whether its index leads to its objects, and whether what is packed can be unpacked. Throws a `Refusal` where unpacking
 * would not be bounded. Flipped bytes in what is not packed cannot be told.
 */
export function damageOf(bytes: Uint8Array): Damage {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const { broken, declaredPages, isCostly } = readStreams(file)
  const findings: Diagnostic[] = []
  if (!isWhole(file)) findings.push(diagnostic('load/cut', '', null, {}))
  else if (!isIndexed(file)) findings.push(diagnostic('load/damaged', '', null, { part: 'index' }))
  if (broken.length > 0) findings.push(diagnostic('load/damaged', '', null, { part: 'objects', objects: broken }))
  return { findings, declaredPages, isCostly }
}

/** Every PDF ends with a mark; servers may add a little behind it. */
const isWhole = (file: Buffer): boolean => file.subarray(Math.max(0, file.length - 2048)).includes('%%EOF')

const HEADER_ROOM = 1024

/** Whether the index is where the end of the file says, and each object where a plain index says. */
function isIndexed(file: Buffer): boolean {
  const tail = file.lastIndexOf('startxref')
  const said = /^startxref\s+(\d+)/.exec(file.toString('latin1', tail, tail + 40))?.[1]
  if (tail < 0 || said === undefined) return false
  // places are counted from the header, which may not be the first byte
  const header = Math.max(0, file.subarray(0, HEADER_ROOM).indexOf('%PDF-'))
  return [header, 0].some(base => leadsToObjects(file, base, base + Number(said)))
}

function leadsToObjects(file: Buffer, base: number, index: number): boolean {
  const start = /^\s*(?:xref\s+|(\d+)\s+\d+\s+obj\b)/.exec(file.toString('latin1', index, index + 64))
  if (start === null || start[1] !== undefined) return start !== null
  let at = index + start[0].length
  for (;;) {
    const head = /^\s*(\d+)\s+(\d+)\s+(?=\d)/.exec(file.toString('latin1', at, at + 64))
    if (head === null) return true
    at += head[0].length
    const [first, count] = [Number(head[1]), Number(head[2])]
    for (let i = 0; i < count; i++, at += 20) {
      const entry = /^(\d{10}) \d{5} ([nf])/.exec(file.toString('latin1', at, at + 18))
      if (entry === null) return false
      const place = base + Number(entry[1])
      // some writers list objects that they never wrote
      if (entry[2] === 'f' || place === base) continue
      const found = /^\s*(\d+)\s+\d+\s+obj/.exec(file.toString('latin1', place, place + 40))?.[1]
      // some count the first object, which is none, as the object 1
      if (found === undefined || Math.abs(Number(found) - (first + i)) > 1) return false
    }
  }
}

/** What one packed part, and all of them, may be when unpacked: drawing instructions and whole Chinese fonts have a fraction of it. */
const LARGEST = 64 * 1024 * 1024
const LARGEST_SUM = 256 * 1024 * 1024
const PACKED = /\/Filter\s*(?:\[\s*)?((?:\/(?:FlateDecode|Fl)\b\s*)+)/

/** Objects whose packed data is broken, how many pages the page tree tells of, and whether they may be drawn in bounded time. */
function readStreams(file: Buffer): Omit<Damage, 'findings'> & { readonly broken: number[] } {
  const cost = costOf()
  const broken: number[] = []
  const counts = new Map<number, number>()
  const isEncrypted = file.includes('/Encrypt')
  let sum = 0
  let from = 0
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', from)) {
    const plain = file.toString('latin1', from, at)
    noteCounts(plain, counts)
    cost.noteObjects(plain)
    const begin = plain.lastIndexOf(' obj')
    const dictionary = plain.slice(begin)
    const number = numberBefore(plain, begin)
    const end = file.indexOf('endstream', at)
    const data = file.subarray(at + (file[at + 6] === 0x0d ? 8 : 7), end < 0 ? file.length : end)
    from = end < 0 ? file.length : end + 9
    const filters = PACKED.exec(dictionary)?.[1]
    if (begin < 0 || isEncrypted || /\/Subtype\s*\/Image\b/.test(dictionary)) continue
    if (filters === undefined) {
      if (/\/Filter\b/.test(dictionary)) cost.unread()
      else cost.note(dictionary, data)
      continue
    }
    const unpacked = unpack(data, filters.split('/').length - 1, number)
    if (unpacked === undefined) broken.push(number)
    else if (/\/Type\s*\/ObjStm\b/.test(dictionary)) {
      const objects = unpacked.toString('latin1')
      notePacked(objects, dictionary, counts)
      cost.noteObjects(objects)
    }
    if (unpacked !== undefined) cost.note(dictionary, unpacked)
    sum += unpacked?.length ?? 0
    if (sum > LARGEST_SUM) throw tooLarge(`its parts unpack to more than ${LARGEST_SUM >> 20} megabytes`)
  }
  const rest = file.toString('latin1', from)
  noteCounts(rest, counts)
  cost.noteObjects(rest)
  if (isEncrypted) cost.unread()
  const declaredPages = [...counts.values()].reduce((most, count) => Math.max(most, count), 0)
  return { broken, declaredPages, isCostly: cost.isHigh(declaredPages) }
}

function unpack(data: Buffer, times: number, object: number): Buffer | undefined {
  let unpacked = data
  try {
    for (let i = 0; i < times; i++) unpacked = inflateSync(unpacked, { maxOutputLength: LARGEST })
    return unpacked
  } catch (cause) {
    if (hasCode(cause, 'ERR_BUFFER_TOO_LARGE')) throw tooLarge(`its object ${object} unpacks to more than ${LARGEST >> 20} megabytes`)
    return undefined
  }
}

/** Counts of the nodes of the page tree, by object; what stands later in the file replaces what stands before. */
function noteCounts(plain: string, counts: Map<number, number>): void {
  for (const object of plain.split('endobj')) {
    const begin = object.lastIndexOf(' obj')
    if (begin >= 0) noteCount(numberBefore(object, begin), object.slice(begin), counts)
  }
}

/** Number of the object whose mark ` obj` is at `begin`. */
const numberBefore = (plain: string, begin: number): number =>
  Number(/(\d+)\s+\d+$/.exec(plain.slice(Math.max(0, begin - 24), Math.max(0, begin)))?.[1] ?? 0)

function noteCount(object: number, dictionary: string, counts: Map<number, number>): void {
  if (/\/Type\s*\/Pages\b/.test(dictionary)) counts.set(object, Number(/\/Count\s+(\d+)/.exec(dictionary)?.[1] ?? 0))
}

/** Objects packed together: their numbers and places stand first. */
function notePacked(text: string, dictionary: string, counts: Map<number, number>): void {
  if (!/\/Type\s*\/Pages\b/.test(text)) return
  const first = Number(/\/First\s+(\d+)/.exec(dictionary)?.[1] ?? 0)
  const places = (text.slice(0, first).match(/\d+/g) ?? []).map(Number)
  for (let i = 0; i + 1 < places.length; i += 2)
    noteCount(places[i] ?? 0, text.slice(first + (places[i + 1] ?? 0), first + (places[i + 3] ?? text.length)), counts)
}
