/**
 * An OLE container ([MS-CFB]), read by ourselves: the package for it follows chains of sectors and folders that run into themselves until the
 * process dies of memory, which no caller can catch. Here no chain is longer than the file.
 */
export class Ole {
  readonly #file: Buffer
  readonly #size: number
  readonly #count: number
  /** Which sectors hold the table of followers. */
  readonly #table: number[] = []
  readonly #streams = new Map<string, Stream>()
  readonly #small: () => { readonly next: Buffer; readonly bytes: Buffer }

  /** Throws an Error that says what is broken. */
  constructor(bytes: Uint8Array) {
    const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const shift = file.length < HEADER ? 0 : file.readUInt16LE(30)
    if (shift !== 9 && shift !== 12) throw new Error(DAMAGED)
    this.#file = file
    this.#size = 1 << shift
    this.#count = Math.ceil(file.length / this.#size) - 1
    this.#readTable()
    const directory = this.#chain(file.readInt32LE(48), undefined)
    const root = this.#readDirectory(directory)
    let small: { readonly next: Buffer; readonly bytes: Buffer } | undefined
    this.#small = () => {
      small ??= { next: this.#chain(file.readInt32LE(60), undefined), bytes: this.#chain(root.start, undefined) }
      return small
    }
  }

  /** Of the streams that stand in the root, in small letters. */
  get names(): readonly string[] {
    return [...this.#streams.keys()]
  }

  /** The bytes of a stream in the root; undefined where there is none of that name. Throws where it is cut off. */
  stream(name: string): Buffer | undefined {
    const stream = this.#streams.get(name.toLowerCase())
    if (stream === undefined) return undefined
    const { start, size } = stream
    if (size >= this.#file.readUInt32LE(56)) return this.#chain(start, size)
    const { next, bytes } = this.#small()
    const wanted = Math.ceil(size / SMALL)
    const parts: Buffer[] = []
    const seen = new Set<number>()
    for (let at = start; at >= 0 && (at + 1) * SMALL <= bytes.length && parts.length < wanted; at = followerIn(next, at)) {
      if (seen.has(at)) throw new Error(DAMAGED)
      seen.add(at)
      parts.push(bytes.subarray(at * SMALL, (at + 1) * SMALL))
    }
    return whole(parts, size)
  }

  #readTable(): void {
    const file = this.#file
    for (let i = 0; i < 109; i++) this.#table.push(file.readInt32LE(76 + 4 * i))
    const perSector = this.#size / 4 - 1
    let more = file.readInt32LE(68)
    for (let left = this.#count; left > 0 && more >= 0 && (more + 2) * this.#size <= file.length; left -= perSector * perSector) {
      const at = (more + 1) * this.#size
      for (let i = 0; i < perSector; i++) this.#table.push(file.readInt32LE(at + 4 * i))
      more = file.readInt32LE(at + 4 * perSector)
    }
  }

  #follower(sector: number): number {
    const perSector = this.#size / 4
    const table = this.#table[Math.floor(sector / perSector)] ?? -1
    const at = (table + 1) * this.#size + 4 * (sector % perSector)
    return table < 0 || at + 4 > this.#file.length ? -1 : this.#file.readInt32LE(at)
  }

  /** Sector after sector, never more than there are; `size` bytes of them, or all. */
  #chain(start: number, size: number | undefined): Buffer {
    const wanted = size === undefined ? this.#count : Math.min(this.#count, Math.ceil(size / this.#size))
    const parts: Buffer[] = []
    const seen = new Set<number>()
    for (let at = start; at >= 0 && at < this.#count && parts.length < wanted; at = this.#follower(at)) {
      if (seen.has(at)) throw new Error(DAMAGED)
      seen.add(at)
      parts.push(this.#file.subarray((at + 1) * this.#size, (at + 2) * this.#size))
    }
    return whole(parts, size)
  }

  #readDirectory(directory: Buffer): Stream {
    const entry = (index: number): Entry | undefined => readEntry(directory, index)
    const root = entry(0)
    if (root?.type !== ROOT) throw new Error(DAMAGED)
    const seen = new Set<number>()
    const next = [root.child]
    for (let index = next.pop(); index !== undefined; index = next.pop()) {
      const found = index < 0 || seen.has(index) ? undefined : entry(index)
      if (found === undefined) continue
      seen.add(index)
      if (found.type === STREAM) this.#streams.set(found.name.toLowerCase(), found)
      next.push(found.left, found.right)
    }
    return root
  }
}

interface Stream {
  readonly start: number
  readonly size: number
}
interface Entry extends Stream {
  readonly name: string
  readonly type: number
  readonly left: number
  readonly right: number
  readonly child: number
}

const HEADER = 512
const SMALL = 64
const ENTRY = 128
const ROOT = 5
const STREAM = 2
const DAMAGED = 'its OLE container is damaged or cut off'

function readEntry(directory: Buffer, index: number): Entry | undefined {
  const at = index * ENTRY
  if (at + ENTRY > directory.length) return undefined
  const length = Math.min(64, directory.readUInt16LE(at + 64))
  return {
    name: directory.toString('utf16le', at, at + Math.max(0, length - 2)),
    type: directory.readUInt8(at + 66),
    left: directory.readInt32LE(at + 68),
    right: directory.readInt32LE(at + 72),
    child: directory.readInt32LE(at + 76),
    start: directory.readInt32LE(at + 116),
    size: directory.readUInt32LE(at + 120),
  }
}

const followerIn = (table: Buffer, at: number): number => (4 * at + 4 > table.length ? -1 : table.readInt32LE(4 * at))

/** A stream shorter than it should be lacks text or, worse, what makes its tables. */
function whole(parts: readonly Buffer[], size: number | undefined): Buffer {
  const bytes = Buffer.concat(parts)
  if (size !== undefined && bytes.length < size) throw new Error(DAMAGED)
  return size === undefined ? bytes : bytes.subarray(0, size)
}
