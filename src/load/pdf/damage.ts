import { inflateSync } from 'node:zlib'
import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.js'
import { hasCode, tooLarge } from '../refusal.js'
import { costOf } from './cost.js'
import { type Entry, type Places, placesOf } from './places.js'
import { isWellFormed } from './syntax.js'

export interface Damage {
  readonly findings: readonly Diagnostic[]
  /** Pages that the page tree tells of. */
  readonly declaredPages: number
  /** To read it may take time without bound, or fail where nobody can catch it: pdf.js begins to read all pages at once, and waits for the first. */
  readonly isRisky: boolean
}

/**
 * pdf.js reads what is left of a damaged file as well as it can, and does not say that something is missing. So the file is looked through before:
 * whether it has its end, whether its index leads to its objects, and whether what is packed can be unpacked. Throws a `Refusal` where unpacking
 * would not be bounded. Flipped bytes in what is not packed cannot be told.
 */
export function damageOf(bytes: Uint8Array): Damage {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const places = indexOf(file)
  const { broken, packed, isReferred, declaredPages, isRisky } = readStreams(file, places)
  const findings: Diagnostic[] = []
  const areAllPacked = places?.isRead === true ? arePacked(file, places, packed) : undefined
  if (!isWhole(file)) findings.push(diagnostic('load/cut', '', null, {}))
  else if (places === undefined || !isReferred || areAllPacked === false)
    findings.push(diagnostic('load/damaged', '', null, { part: 'index' }))
  if (broken.length > 0) findings.push(diagnostic('load/damaged', '', null, { part: 'objects', objects: broken }))
  return { findings, declaredPages, isRisky: isRisky || areAllPacked === undefined }
}

/** Every PDF ends with a mark; servers may add a little behind it. */
const isWhole = (file: Buffer): boolean => file.subarray(Math.max(0, file.length - 2048)).includes('%%EOF')

const HEADER_ROOM = 1024
const headerOf = (file: Buffer): number => Math.max(0, file.subarray(0, HEADER_ROOM).indexOf('%PDF-'))

/** The index that the end of the file tells of, with each object where it says; undefined where it is damaged. */
function indexOf(file: Buffer): Places | undefined {
  const tail = file.lastIndexOf('startxref')
  const said = /^startxref\s+(\d+)/.exec(file.toString('latin1', tail, tail + 40))?.[1]
  if (tail < 0 || said === undefined) return undefined
  // places are counted from the header, which may not be the first byte
  for (const base of new Set([headerOf(file), 0])) {
    const places = placesOf(file, base, base + Number(said))
    if (places !== undefined && [...places.entries].every(([object, entry]) => standsThere(file, object, entry))) return places
  }
  return undefined
}

/** Whether each object that the index calls packed is in the object that it names; undefined where one cannot be looked into. */
function arePacked(file: Buffer, { entries }: Places, packed: Streams['packed']): boolean | undefined {
  let areKnown = true
  for (const [object, entry] of entries) {
    if (!('container' in entry)) continue
    const outer = entries.get(entry.container)
    if (outer === undefined || !('place' in outer)) return false
    const inside = packed.get(file.indexOf(' obj', outer.place))
    if (inside?.has(object) === false) return false
    areKnown &&= inside !== undefined
  }
  return areKnown ? true : undefined
}

function standsThere(file: Buffer, object: number, entry: Entry): boolean {
  if ('container' in entry) return true
  const found = /^\s*(\d+)\s+(\d+)\s+obj/.exec(file.toString('latin1', entry.place, entry.place + 40))
  return found !== null && Number(found[1]) === object && Number(found[2]) === entry.generation
}

/** What one packed part, and all of them, may be when unpacked: drawing instructions and whole Chinese fonts have a fraction of it. */
const LARGEST = 64 * 1024 * 1024
const LARGEST_SUM = 256 * 1024 * 1024
const PACKED = /\/Filter\s*(?:\[\s*)?((?:\/(?:FlateDecode|Fl)\b\s*)+)/

interface Streams extends Omit<Damage, 'findings'> {
  /** Objects whose packed data is broken. */
  readonly broken: readonly number[]
  /** Numbers of the objects that are packed together, by where the packed object stands. */
  readonly packed: ReadonlyMap<number, ReadonlySet<number>>
  /** Whether all references are to the objects as the index has them, and not to older ones. */
  readonly isReferred: boolean
}

/** What the streams and the text between them tell: what is broken, how many pages there are, and whether they may be drawn in bounded time. */
function readStreams(file: Buffer, places: Places | undefined): Streams {
  const cost = costOf()
  const broken: number[] = []
  const packed = new Map<number, ReadonlySet<number>>()
  const counts = new Map<number, number>()
  const isEncrypted = file.includes('/Encrypt')
  // what is damaged already, or packed so that it cannot be looked into, needs no closer look
  const isLookedAt = places?.isRead === true && !isEncrypted
  let isSound = isLookedAt
  let isReferred = true
  const refer = (object: number, generation: number): void => {
    const entry = places?.entries.get(object)
    if (entry !== undefined && 'place' in entry && entry.generation !== generation) isReferred = false
  }
  const noteSyntax = (text: string): void => {
    if (isLookedAt) isSound = isWellFormed(text, refer) && isSound
  }
  let sum = 0
  let from = headerOf(file)
  for (let at = file.indexOf('stream', from); at >= 0; at = file.indexOf('stream', from)) {
    const plain = file.toString('latin1', from, at)
    noteCounts(plain, counts)
    noteSyntax(plain)
    cost.noteObjects(plain)
    const begin = plain.lastIndexOf(' obj')
    const dictionary = plain.slice(begin)
    const number = numberBefore(plain, begin)
    const end = file.indexOf('endstream', at)
    const data = file.subarray(at + (file[at + 6] === 0x0d ? 8 : 7), end < 0 ? file.length : end)
    const place = from + begin
    from = end < 0 ? file.length : end + 9
    // it has no end of its own, and what follows it was not looked at
    if (begin < 0 || end < 0 || data.includes('endobj')) isSound = false
    const filters = PACKED.exec(dictionary)?.[1]
    if (begin < 0 || isEncrypted || /\/Subtype\s*\/Image\b/.test(dictionary)) continue
    if (filters === undefined) {
      if (/\/Filter\b/.test(dictionary)) cost.unread()
      else cost.note(dictionary, data)
    }
    const unpacked = filters === undefined ? data : unpack(data, filters.split('/').length - 1, number)
    if (unpacked === undefined) broken.push(number)
    else if (/\/Type\s*\/ObjStm\b/.test(dictionary)) {
      const objects = packedObjects(unpacked.toString('latin1'), dictionary)
      if (objects === undefined) isSound = false
      else packed.set(place, new Set(objects.map(({ number }) => number)))
      for (const { number, text } of objects ?? []) {
        noteCount(number, text, counts)
        noteSyntax(text)
        cost.noteObjects(text)
      }
    }
    if (filters === undefined) continue
    if (unpacked !== undefined) cost.note(dictionary, unpacked)
    sum += unpacked?.length ?? 0
    if (sum > LARGEST_SUM) throw tooLarge(`its parts unpack to more than ${LARGEST_SUM >> 20} megabytes`)
  }
  const rest = file.toString('latin1', from)
  noteCounts(rest, counts)
  noteSyntax(rest.slice(0, Math.max(0, rest.lastIndexOf('%%EOF'))))
  cost.noteObjects(rest)
  if (isEncrypted) cost.unread()
  const declaredPages = [...counts.values()].reduce((most, count) => Math.max(most, count), 0)
  return { broken, packed, isReferred, declaredPages, isRisky: !isSound || cost.isHigh(declaredPages) }
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

/** Objects packed together: their numbers and places stand first. Undefined where these are not what they should be, or not told plainly. */
function packedObjects(text: string, dictionary: string): { readonly number: number; readonly text: string }[] | undefined {
  const said = (name: string): number => Number(new RegExp(`/${name}\\s+(\\d+)`).exec(dictionary)?.[1] ?? Number.NaN)
  if (/\/Predictor\s+(?!1\b)/.test(dictionary)) return undefined
  const [first, count] = [said('First'), said('N')]
  const head = text
    .slice(0, first)
    .trim()
    .split(/[\s\0]+/)
  if (Number.isNaN(first) || Number.isNaN(count) || head.length < 2 * count || !head.every(word => /^\d*$/.test(word))) return undefined
  const places = head.map(Number)
  const objects: { readonly number: number; readonly text: string }[] = []
  for (let i = 0; i < count; i++) {
    const [number = 0, start = 0] = [places[2 * i], places[2 * i + 1]]
    const end = i + 1 < count ? (places[2 * i + 3] ?? 0) : text.length - first
    if (end < start) return undefined
    objects.push({ number, text: text.slice(first + start, first + end) })
  }
  return objects
}
