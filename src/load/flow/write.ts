import { DocBuilder } from '../../document/builder.js'
import type { Cell, Mark, Origin } from '../../document/doc.js'
import type { Span } from '../../text/span.js'
import { trim } from '../cells.js'
import { isPageNumber } from '../furniture.js'
import { type FlowBlock, type FlowCell, type FlowParagraph, type FlowRun, type FlowTable, isTable } from './flow.js'

/** What `writeFlow` makes: a builder over the one text, and where each run of it came from. */
export interface Written {
  readonly text: string
  readonly builder: DocBuilder
  readonly origins: readonly Mark[]
}

type Draft =
  | { readonly type: 'text'; readonly lines: readonly Span[]; readonly paragraph: FlowParagraph }
  | { readonly type: 'table'; readonly at: Span; readonly cells: readonly Cell[]; readonly layer: FlowTable['layer'] }

/**
 * Blocks → one text. A line a line, a table row a line with tabs between its cells; paragraphs inside a cell are lines inside it. Tables that
 * only lay out a page (one cell, or tables within) are taken apart. `pages`: how many the source has, where it has such.
 */
export function writeFlow(blocks: readonly FlowBlock[], pages = 0): Written {
  const writer = new FlowWriter()
  writer.blocks(blocks)
  const { text } = writer
  const builder = new DocBuilder(text)
  for (const draft of writer.drafts) {
    if (draft.type === 'table') {
      const cells = draft.cells.map(cell => ({ ...cell, at: trim(text, cell.at.start, cell.at.end) }))
      builder.table(draft.at, cells, true, draft.layer)
    } else {
      const { layer, look } = draft.paragraph
      const [line] = draft.lines
      const alone = draft.lines.length === 1 && line !== undefined && isPageNumber(text.slice(line.start, line.end))
      builder.text(draft.lines, alone ? 'furniture' : layer, look)
    }
  }
  for (const page of pageSpans(writer.origins, pages, text.length)) builder.page(page)
  return { text, builder, origins: writer.origins }
}

/** Each page from its first text to that of the next. A row that a page break cuts has text of both: each mark knows its own page. */
function pageSpans(origins: readonly Mark[], pages: number, length: number): Span[] {
  const starts = Array.from({ length: pages }, () => length)
  for (const { start, origin } of origins)
    if (origin.kind === 'pdf') starts[origin.page - 1] = Math.min(start, starts[origin.page - 1] ?? length)
  for (let i = pages - 1; i > 0; i--) starts[i - 1] = Math.min(starts[i - 1] ?? length, starts[i] ?? length)
  return starts.map((start, i) => ({ start, end: starts[i + 1] ?? length }))
}

class FlowWriter {
  readonly drafts: Draft[] = []
  readonly origins: Mark[] = []
  readonly #parts: string[] = []
  #length = 0

  get text(): string {
    return this.#parts.join('')
  }

  blocks(blocks: readonly FlowBlock[]): void {
    for (const block of blocks) {
      if (!isTable(block)) this.#paragraph(block)
      else if (isLayout(block)) this.#unfold(block)
      else this.#table(block)
    }
  }

  #paragraph(paragraph: FlowParagraph): void {
    const lines = paragraph.lines.map(line => this.#line(line)).filter(({ start, end }) => end > start)
    if (lines.length > 0) this.drafts.push({ type: 'text', lines, paragraph })
  }

  #line(runs: readonly FlowRun[]): Span {
    const start = this.#length
    for (const run of runs) this.#put(run.text, run.origin)
    const end = this.#length
    if (end > start) this.#put('\n')
    return { start, end }
  }

  /** Rows without tables inside them stay tables; a row with one is taken apart, cell by cell. */
  #unfold(table: FlowTable): void {
    const split = new Set(table.cells.filter(cell => cell.content.some(isTable)).map(cell => cell.row))
    let run: FlowCell[] = []
    const close = (): void => {
      const first = run[0]
      if (first === undefined) return
      const rest: FlowTable = { ...table, cells: run.map(cell => ({ ...cell, row: cell.row - first.row })) }
      run = []
      if (isLayout(rest)) for (const cell of rest.cells) this.blocks(cell.content)
      else this.#table(rest)
    }
    for (const cell of table.cells) {
      if (!split.has(cell.row)) {
        run.push(cell)
        continue
      }
      close()
      this.blocks(cell.content)
    }
    close()
  }

  #table(table: FlowTable): void {
    const start = this.#length
    const cells: Cell[] = []
    let row = table.cells[0]?.row ?? 0
    for (const cell of table.cells) {
      if (cells.length > 0) this.#put(cell.row === row ? '\t' : '\n')
      row = cell.row
      const { column, rowSpan, columnSpan } = cell
      cells.push({ at: this.#cell(cell), row, column, rowSpan, columnSpan })
    }
    const at = { start, end: this.#length }
    this.#put('\n')
    if (cells.length > 0) this.drafts.push({ type: 'table', at, cells, layer: table.layer })
  }

  #cell(cell: FlowCell): Span {
    const start = this.#length
    let end = start
    for (const block of cell.content) {
      if (isTable(block)) continue
      for (const line of block.lines) {
        if (line.every(run => run.text === '')) continue
        if (end > start) this.#put('\n')
        for (const run of line) this.#put(run.text, run.origin)
        end = this.#length
      }
    }
    if (end === start) this.#mark(cell.origin)
    return { start, end }
  }

  #put(text: string, origin?: Origin): void {
    if (text === '') return
    if (origin !== undefined) this.#mark(origin)
    this.#parts.push(text)
    this.#length += text.length
  }

  #mark(origin: Origin): void {
    const last = this.origins.at(-1)
    if (last?.start === this.#length) this.origins[this.origins.length - 1] = { start: this.#length, origin }
    else if (last === undefined || origin.kind === 'html' || !isSame(last.origin, origin))
      this.origins.push({ start: this.#length, origin })
  }
}

const isSame = (a: Origin, b: Origin): boolean =>
  'path' in a && 'path' in b ? a.kind === b.kind && a.path === b.path && a.doubt === b.doubt : a === b

/** A table of one cell, or with a table in one of its cells, lays out a page. */
const isLayout = (table: FlowTable): boolean => table.cells.length <= 1 || table.cells.some(cell => cell.content.some(isTable))
