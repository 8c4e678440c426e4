import { type Sprm, sprms } from './sprms.js'

interface Style {
  readonly base: number
  /** 0, or 1 to 9 for a heading. */
  readonly heading: number
  readonly changes: readonly Sprm[]
}

/** The paragraph and character styles of a Word file ([MS-DOC] 2.9.271), by index. */
export class DocStyles {
  readonly #styles: (Style | undefined)[] = []

  constructor(sheet: Buffer) {
    if (sheet.length < 6) return
    const head = sheet.readUInt16LE(0)
    const count = sheet.readUInt16LE(2)
    const size = sheet.readUInt16LE(4)
    let at = 2 + head
    for (let i = 0; i < count && at + 2 <= sheet.length; i++) {
      const length = sheet.readUInt16LE(at)
      this.#styles.push(length < size + 2 ? undefined : readStyle(sheet.subarray(at + 2, at + 2 + length), size))
      at += 2 + length
    }
  }

  heading(index: number): number {
    return this.#chain(index).find(style => style.heading > 0)?.heading ?? 0
  }

  /** What a style says, after what the styles say that it is based on. */
  changes(index: number): Sprm[] {
    return this.#chain(index)
      .reverse()
      .flatMap(style => style.changes)
  }

  #chain(index: number): Style[] {
    const chain: Style[] = []
    const seen = new Set<number>()
    for (let at = index; !seen.has(at); ) {
      seen.add(at)
      const style = this.#styles[at]
      if (style === undefined) break
      chain.push(style)
      at = style.base
    }
    return chain
  }
}

const PARAGRAPH = 1
const CHARACTER = 2

function readStyle(style: Buffer, size: number): Style | undefined {
  const kind = style.readUInt16LE(2) & 0xf
  if (kind !== PARAGRAPH && kind !== CHARACTER) return undefined
  const builtIn = style.readUInt16LE(0) & 0xfff
  const base = style.readUInt16LE(2) >> 4
  const name = size + 2 > style.length ? 0 : style.readUInt16LE(size)
  // behind the name, which ends with a zero, the properties of paragraphs, on even offsets
  const at = size + 2 + 2 * name + 2
  const length = at + 2 <= style.length ? style.readUInt16LE(at) : 0
  // those of paragraphs begin with the style's own index
  const from = at + (kind === PARAGRAPH ? 4 : 2)
  const changes = from < at + 2 + length ? sprms(style.subarray(from, at + 2 + length)) : []
  return { base, heading: builtIn >= 1 && builtIn <= 9 ? builtIn : 0, changes }
}
