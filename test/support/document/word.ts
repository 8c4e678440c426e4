/** A stretch of text with its formatting, as operation codes and operands. Each becomes a piece; pieces lie in the file last first. */
export interface Part {
  readonly text: string
  /** One byte a character. */
  readonly narrow?: boolean
  readonly paragraph?: readonly number[]
  readonly style?: number
  readonly characters?: readonly number[]
  /** What fast saving changed in the whole of it. */
  readonly change?: number
}

/** Built-in headings have the numbers 1–9. */
export interface Style {
  readonly known: number
  readonly base: number
  readonly name: string
  readonly paragraph?: readonly number[]
  readonly characters?: readonly number[]
}
export interface List {
  readonly format: number
  readonly text: string
}

const SECTOR = 512
const TEXT = 2048

/** An OLE file with these streams, each of 4096 bytes at least. */
export function oleFile(streams: readonly (readonly [name: string, bytes: Uint8Array])[]): Uint8Array {
  const sizes = streams.map(([, bytes]) => Math.ceil(bytes.length / SECTOR))
  const total = sizes.reduce((sum, size) => sum + size, 0)
  const tables = Math.ceil((total + 1) / (SECTOR / 4 - 1))
  const file = new Uint8Array(SECTOR * (1 + tables + 1 + total))
  const view = new DataView(file.buffer)
  file.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  view.setUint16(30, 9, true)
  view.setUint32(48, tables, true)
  view.setUint32(56, 4096, true)
  view.setInt32(60, -2, true)
  view.setInt32(68, -2, true)
  for (let i = 0; i < 109; i++) view.setInt32(76 + i * 4, i < tables ? i : -1, true)
  const follow = (sector: number, next: number): void => view.setInt32(SECTOR + sector * 4, next, true)
  for (let i = 0; i < (tables * SECTOR) / 4; i++) follow(i, -1)
  follow(tables, -2)
  const entry = (index: number, name: string, type: number, start: number, size: number): void => {
    const at = SECTOR * (1 + tables) + index * 128
    for (let i = 0; i < name.length; i++) view.setUint16(at + i * 2, name.charCodeAt(i), true)
    view.setUint16(at + 64, name.length * 2 + 2, true)
    view.setUint8(at + 66, type)
    view.setInt32(at + 68, -1, true)
    view.setInt32(at + 72, index > 0 && index < streams.length ? index + 1 : -1, true)
    view.setInt32(at + 76, index === 0 ? 1 : -1, true)
    view.setInt32(at + 116, start, true)
    view.setUint32(at + 120, size, true)
  }
  entry(0, 'Root Entry', 5, -2, 0)
  let sector = tables + 1
  streams.forEach(([name, bytes], i) => {
    entry(i + 1, name, 2, sector, bytes.length)
    file.set(bytes, SECTOR * (1 + sector))
    const end = sector + (sizes[i] ?? 0)
    for (; sector < end; sector++) follow(sector, sector + 1 < end ? sector + 1 : -2)
  })
  return file
}

/** A Word file of these parts, perhaps with one list of one level. The formatting of a part must have room on a page of 512 bytes. */
export function wordFile(parts: readonly Part[], list?: List, styles: readonly Style[] = []): Uint8Array {
  const offsets: number[] = []
  let end = TEXT
  for (const [i, { text, narrow }] of [...parts.entries()].reverse()) {
    offsets[i] = end
    end += text.length * (narrow ? 1 : 2)
  }
  // formatting is sorted by place in the file
  const stored = parts.map((part, i) => ({ ...part, offset: offsets[i] ?? 0 })).reverse()
  const starts = stored.map(({ offset }) => offset)
  const paragraphs = formatPages(
    starts,
    end,
    stored.map(({ paragraph, style }) => [style ?? 0, 0, ...(paragraph ?? [])]),
    true,
  )
  const characters = formatPages(
    starts,
    end,
    stored.map(part => part.characters ?? []),
    false,
  )
  const page = Math.ceil(end / SECTOR)
  const document = new Uint8Array(Math.max(4096, (page + paragraphs.length + characters.length) * SECTOR))
  for (const [i, { bytes }] of [...paragraphs, ...characters].entries()) document.set(bytes, (page + i) * SECTOR)
  const view = new DataView(document.buffer)
  view.setUint16(0, 0xa5ec, true)
  view.setUint16(2, 0xc1, true)
  view.setUint16(10, 0x200, true)
  view.setUint16(152, 93, true)
  view.setUint32(
    0x4c,
    parts.reduce((sum, { text }) => sum + text.length, 0),
    true,
  )
  parts.forEach(({ text, narrow }, i) => {
    const at = offsets[i] ?? 0
    for (let n = 0; n < text.length; n++) {
      const code = text.charCodeAt(n)
      if (narrow) document[at + n] = NARROW.get(code) ?? code
      else view.setUint16(at + n * 2, code, true)
    }
  })
  const table: number[] = []
  const put = (index: number, bytes: readonly number[]): void => {
    view.setUint32(0x9a + index * 8, table.length, true)
    view.setUint32(0x9a + index * 8 + 4, bytes.length, true)
    table.push(...bytes)
  }
  put(1, styleSheet(styles))
  const index = (pages: readonly FormatPage[], first: number): number[] =>
    [...pages.map(({ start }) => start), end, ...pages.map((_, i) => first + i)].flatMap(u32)
  put(12, index(characters, page + paragraphs.length))
  put(13, index(paragraphs, page))
  put(33, pieceTable(parts, offsets))
  if (list !== undefined) {
    put(74, [...u32(1), ...u32(7), ...Array<number>(12).fill(0), ...u32(-1)])
    put(73, [1, 0, ...u32(7), ...Array<number>(22).fill(0), 1, 0])
    // the levels stand behind the lists, outside of their place
    const text = [...list.text].flatMap(sign => u16(sign.charCodeAt(0)))
    table.push(...u32(1), list.format, ...Array<number>(10).fill(0), 2, ...Array<number>(12).fill(0), list.text.length, 0, ...text)
  }
  const tableStream = new Uint8Array(Math.max(4096, table.length))
  tableStream.set(table)
  return oleFile([
    ['WordDocument', document],
    ['1Table', tableStream],
  ])
}

const NARROW = new Map([...'€“”'].map((sign, i) => [sign.charCodeAt(0), [0x80, 0x93, 0x94][i] ?? 0]))
const u16 = (n: number): number[] => u32(n).slice(0, 2)
const u32 = (n: number): number[] => [n & 0xff, (n >> 8) & 0xff, (n >> 16) & 0xff, (n >> 24) & 0xff]

interface FormatPage {
  /** Place in the file of the first character that it is about. */
  readonly start: number
  readonly bytes: Uint8Array
}

/** Formatting of characters that begin at `starts`, on as many pages as it needs. */
function formatPages(
  starts: readonly number[],
  end: number,
  formats: readonly (readonly number[])[],
  ofParagraphs: boolean,
): readonly FormatPage[] {
  const pages: FormatPage[] = []
  let first = 0
  let used = 0
  const turn = (next: number): void => {
    const bytes = formatPage(starts.slice(first, next), starts[next] ?? end, formats.slice(first, next), ofParagraphs)
    pages.push({ start: starts[first] ?? end, bytes })
    first = next
    used = 0
  }
  formats.forEach((format, i) => {
    const size = format.length + 4 + (ofParagraphs ? 17 : 6)
    if (used + size > SECTOR - 8) turn(i)
    used += size
  })
  turn(formats.length)
  return pages
}

function formatPage(starts: readonly number[], end: number, formats: readonly (readonly number[])[], ofParagraphs: boolean): Uint8Array {
  const page = new Uint8Array(SECTOR)
  page.set([...starts, end].flatMap(u32))
  let free = SECTOR - 1
  formats.forEach((format, i) => {
    const bytes = ofParagraphs
      ? format.length % 2
        ? [(format.length + 1) / 2, ...format]
        : [0, format.length / 2, ...format]
      : [format.length, ...format]
    free = (free - bytes.length) & ~1
    page.set(bytes, free)
    page[(starts.length + 1) * 4 + i * (ofParagraphs ? 13 : 1)] = free / 2
  })
  page[SECTOR - 1] = starts.length
  return page
}

function pieceTable(parts: readonly Part[], offsets: readonly number[]): number[] {
  const ends = [0]
  for (const { text } of parts) ends.push((ends.at(-1) ?? 0) + text.length)
  const pieces = parts.flatMap(({ narrow, change }, i) => {
    const offset = offsets[i] ?? 0
    return [0, 0, ...u32(narrow ? (offset * 2) | 0x40000000 : offset), ...u16(change ?? 0)]
  })
  const bytes = [...ends.flatMap(u32), ...pieces]
  return [2, ...u32(bytes.length), ...bytes]
}

function styleSheet(styles: readonly Style[]): number[] {
  const even = (bytes: number[]): number[] => (bytes.length % 2 ? [...bytes, 0] : bytes)
  const sized = (bytes: readonly number[]): number[] => even([...u16(bytes.length), ...bytes])
  const entries = styles.flatMap(({ known, base, name, paragraph = [], characters = [] }) => {
    const head = [known, 1 | (base << 4), 2, 0, 0].flatMap(u16)
    const text = [name.length, ...[...name].map(sign => sign.charCodeAt(0)), 0].flatMap(u16)
    return sized([...head, ...text, ...sized([0, 0, ...paragraph]), ...sized(characters)])
  })
  return [...u16(18), ...u16(styles.length), ...u16(10), ...Array<number>(14).fill(0), ...entries]
}
