import type { Span } from '../text/span.js'
import type { Block, Cell, Doc, Layer, Line, Look, Mark, Page, Source } from './doc.js'

export const PLAIN: Look = { bold: false, listItem: false, heading: 0 }

/** The only way to make a `Doc`: blocks are spans of the text, in order, and cannot be wrong in silence. */
export class DocBuilder {
  readonly #text: string
  readonly #blocks: Block[] = []
  readonly #pages: Page[] = []
  #end = 0

  constructor(text: string) {
    this.#text = text
  }

  text(lines: readonly Span[], layer: Layer = 'body', look: Look = PLAIN): void {
    const first = lines[0]
    const last = lines.at(-1)
    if (first === undefined || last === undefined) return
    const at = this.#claim(first.start, last.end)
    this.#blocks.push({ type: 'text', at, layer, lines: lines.map((line): Line => ({ at: line })), look })
  }

  /** `cells` by row, then by column; `at` covers them and the marks between them. */
  table(at: Span, cells: readonly Cell[], rectangular: boolean, layer: Layer = 'body'): void {
    const rows = cells.reduce((most, cell) => Math.max(most, cell.row + cell.rowSpan), 0)
    const columns = cells.reduce((most, cell) => Math.max(most, cell.column + cell.columnSpan), 0)
    this.#blocks.push({ type: 'table', at: this.#claim(at.start, at.end), layer, rows, columns, cells, rectangular })
  }

  page(at: Span): void {
    this.#pages.push({ number: this.#pages.length + 1, at })
  }

  build(
    source: Source,
    equivalents: ReadonlyMap<number, number>,
    origins: readonly Mark[] = [{ start: 0, origin: { kind: 'text' } }],
  ): Doc {
    return { text: this.#text, blocks: this.#blocks, pages: this.#pages, origins, source, equivalents }
  }

  #claim(start: number, end: number): Span {
    if (start < this.#end || end < start || end > this.#text.length) {
      throw new RangeError(`block ${start}–${end} does not follow ${this.#end} within a text of ${this.#text.length}`)
    }
    this.#end = end
    return { start, end }
  }
}

/** A document of which nothing could be read. */
export const emptyDoc = (source: Source): Doc => new DocBuilder('').build(source, new Map())
