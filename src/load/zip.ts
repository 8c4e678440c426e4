import { crc32, inflateRawSync } from 'node:zlib'
import { hasCode, tooLarge } from './refusal.js'
import { UNPACKED } from './sniff.js'

/** One file of a package, as its directory lists it. */
interface Entry {
  readonly method: number
  readonly packed: number
  readonly size: number
  readonly offset: number
  readonly checksum: number
}

const MOST_ENTRIES = 20_000
/** No part of a report is larger, unpacked; the text of a long one is two megabytes. */
const LARGEST = 48 * 1024 * 1024
const RATIO = 400

/** A zip package, read by its central directory; each part is unpacked when asked for, never beyond its bound. */
export class Zip {
  readonly #bytes: Buffer
  readonly #entries = new Map<string, Entry>()

  /** Throws an Error that says what is broken, or a `Refusal`. */
  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.#readDirectory()
  }

  get names(): readonly string[] {
    return [...this.#entries.keys()]
  }

  /** The unpacked part; undefined where there is none of that name. */
  part(name: string): Buffer | undefined {
    const entry = this.#entries.get(name)
    if (entry === undefined) return undefined
    if (entry.size > LARGEST || entry.size > 1024 * 1024 + entry.packed * RATIO)
      throw tooLarge(`${name} would be ${entry.size} bytes, unpacked from ${entry.packed}`)
    const at = entry.offset
    if (at + 30 > this.#bytes.length || this.#bytes.readUInt32LE(at) !== 0x04034b50) throw new Error(`the zip entry ${name} is damaged`)
    const start = at + 30 + this.#bytes.readUInt16LE(at + 26) + this.#bytes.readUInt16LE(at + 28)
    const packed = this.#bytes.subarray(start, start + entry.packed)
    const unpacked = entry.method === 0 ? packed : unpack(packed, name, entry)
    if (crc32(unpacked) !== entry.checksum) throw new Error(`the zip entry ${name} is damaged: its checksum is wrong`)
    return unpacked
  }

  #readDirectory(): void {
    const bytes = this.#bytes
    const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
    if (end < 0 || end + 22 > bytes.length) throw new Error('the zip package has no directory: the file is cut off or damaged')
    const count = bytes.readUInt16LE(end + 10)
    if (count > MOST_ENTRIES) throw tooLarge(`${count} files in one package`)
    let at = bytes.readUInt32LE(end + 16)
    for (let i = 0; i < count; i++) {
      if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50) throw new Error('the directory of the zip package is damaged')
      if ((bytes.readUInt16LE(at + 8) & 1) !== 0) throw new Error('the zip package is encrypted')
      const length = bytes.readUInt16LE(at + 28)
      const name = bytes.toString('utf8', at + 46, at + 46 + length).replaceAll('\\', '/')
      this.#entries.set(name, {
        method: bytes.readUInt16LE(at + 10),
        packed: bytes.readUInt32LE(at + 20),
        size: bytes.readUInt32LE(at + 24),
        offset: bytes.readUInt32LE(at + 42),
        checksum: bytes.readUInt32LE(at + 16),
      })
      at += 46 + length + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
    }
  }
}

function unpack(packed: Buffer, name: string, { method, size }: Entry): Buffer {
  if (method !== 8) throw new Error(`the zip entry ${name} is packed by method ${method}, which is not read`)
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.min(LARGEST, Math.max(size, 1)) })
  } catch (cause) {
    if (hasCode(cause, 'ERR_BUFFER_TOO_LARGE')) throw tooLarge(`${name} is larger than the ${size} bytes it declares`)
    throw new Error(`the zip entry ${name} is damaged`, { cause })
  }
}

/** What a package that is no document looks like. */
export function packageKind(zip: Zip): 'docx' | 'odt' | { readonly looksLike: string; readonly convertTo: string } {
  const { names } = zip
  const type = names.includes('mimetype') ? (zip.part('mimetype')?.toString('latin1').trim() ?? '') : ''
  if (type.startsWith('application/vnd.oasis.opendocument.text')) return 'odt'
  const has = (start: string): boolean => names.some(name => name.startsWith(start))
  if (has('word/') || (names.includes('[Content_Types].xml') && names.some(name => /document\d*\.xml$/.test(name)))) return 'docx'
  const convertTo = 'DOCX, HTML or text'
  if (has('xl/') || type.includes('spreadsheet')) return { looksLike: 'an Excel workbook', convertTo }
  if (has('ppt/') || type.includes('presentation')) return { looksLike: 'a presentation', convertTo }
  if (/^(?:ofd|doc_0\/)/i.test(names.join(' ').slice(0, 400)) || names.includes('OFD.xml'))
    return { looksLike: 'an OFD document', convertTo }
  if (type.includes('epub')) return { looksLike: 'an EPUB book', convertTo }
  return { looksLike: 'a zip archive', convertTo: UNPACKED }
}
