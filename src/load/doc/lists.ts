import { ListCounter, type ListLevel } from '../lists.js'
import { hasCode } from '../refusal.js'

/** A use of a list by paragraphs. */
interface Use {
  readonly list: number
  readonly starts: ReadonlyMap<number, number>
  readonly levels: ReadonlyMap<number, ListLevel>
}

/** Numbers of formats ([MS-OSHARED] 2.2.1.3), by the names that Office Open XML gives them. */
const FORMATS: Readonly<Record<number, string>> = {
  0: 'decimal',
  1: 'upperRoman',
  2: 'lowerRoman',
  3: 'upperLetter',
  4: 'lowerLetter',
  10: 'ideographDigital',
  11: 'japaneseCounting',
  14: 'decimalFullWidth',
  16: 'japaneseLegal',
  17: 'japaneseDigitalTenThousand',
  18: 'decimalEnclosedCircle',
  19: 'decimalFullWidth2',
  22: 'decimalZero',
  23: 'bullet',
  26: 'decimalEnclosedFullstop',
  27: 'decimalEnclosedParen',
  28: 'decimalEnclosedCircleChinese',
  29: 'ideographEnclosedCircle',
  30: 'ideographTraditional',
  31: 'ideographZodiac',
  33: 'taiwaneseCounting',
  34: 'ideographLegalTraditional',
  35: 'taiwaneseCountingThousand',
  36: 'taiwaneseDigital',
  37: 'chineseCounting',
  38: 'chineseLegalSimplified',
  39: 'chineseCountingThousand',
  255: 'none',
}

/** The automatic numbers of a Word file ([MS-DOC] 2.9.131, 2.9.132): lists, and their uses. */
export class DocLists {
  readonly #lists = new Map<number, ReadonlyMap<number, ListLevel>>()
  readonly #uses: Use[] = []
  readonly #counter = new ListCounter()

  /** `lists`: the table stream from where the lists begin; their levels stand behind them. */
  constructor(lists: Buffer, uses: Buffer) {
    try {
      if (lists.length >= 2) this.#readLists(lists)
      if (uses.length >= 4) this.#readUses(uses)
    } catch (cause) {
      // a damaged list prints no numbers; the text is whole without them
      if (!hasCode(cause, 'ERR_OUT_OF_RANGE', 'ERR_BUFFER_OUT_OF_BOUNDS')) throw cause
    }
  }

  /** The number printed before the next paragraph of that use (from 1) and level; '' for none. */
  next(use: number, level: number): string {
    const found = this.#uses[use - 1]
    if (found === undefined) return ''
    const levels = this.#lists.get(found.list)
    const at = Math.min(8, Math.max(0, level))
    return this.#counter.next(String(found.list), String(use), at, i => found.levels.get(i) ?? levels?.get(i), found.starts)
  }

  #readLists(bytes: Buffer): void {
    const count = bytes.readUInt16LE(0)
    let at = 2 + 28 * count
    for (let i = 0; i < count; i++) {
      const head = 2 + 28 * i
      const isSimple = (bytes.readUInt8(head + 26) & 1) === 1
      const levels = new Map<number, ListLevel>()
      for (let level = 0; level < (isSimple ? 1 : 9); level++) {
        const [read, length] = readLevel(bytes, at)
        levels.set(level, read)
        at += length
      }
      this.#lists.set(bytes.readInt32LE(head), levels)
    }
  }

  #readUses(bytes: Buffer): void {
    const count = bytes.readUInt32LE(0)
    let at = 4 + 16 * count
    for (let i = 0; i < count; i++) {
      const head = 4 + 16 * i
      const starts = new Map<number, number>()
      const levels = new Map<number, ListLevel>()
      this.#uses.push({ list: bytes.readInt32LE(head), starts, levels })
      const changed = bytes.readUInt8(head + 12)
      at += 4
      for (let k = 0; k < changed; k++) {
        const start = bytes.readInt32LE(at)
        const flags = bytes.readUInt32LE(at + 4)
        at += 8
        const level = flags & 0xf
        if ((flags & 0x10) !== 0) starts.set(level, start)
        if ((flags & 0x20) === 0) continue
        const [read, length] = readLevel(bytes, at)
        levels.set(level, read)
        starts.set(level, read.start)
        at += length
      }
    }
  }
}

/** A level ([MS-DOC] 2.9.137), and how many bytes it takes. */
function readLevel(bytes: Buffer, at: number): readonly [ListLevel, number] {
  const info = bytes.readUInt8(at + 5)
  const textAt = at + 28 + bytes.readUInt8(at + 24) + bytes.readUInt8(at + 25)
  const length = bytes.readUInt16LE(textAt)
  const printed = bytes.toString('utf16le', textAt + 2, textAt + 2 + 2 * length)
  const level: ListLevel = {
    start: bytes.readInt32LE(at),
    format: FORMATS[bytes.readUInt8(at + 4)] ?? 'decimal',
    text: printed.split('').map(character => (character.charCodeAt(0) < 9 ? character.charCodeAt(0) : character)),
    spaced: bytes.readUInt8(at + 15) !== 2,
    isLegal: (info & 4) !== 0,
    restart: (info & 8) === 0 ? undefined : bytes.readUInt8(at + 26),
  }
  return [level, textAt + 2 + 2 * length - at]
}
