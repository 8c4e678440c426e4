import type { Origin } from '../../document/doc.js'
import { tooLarge } from '../refusal.js'
import { type EdgedCell, placeByEdges } from './edges.js'
import type { FlowBlock, FlowCell, FlowTable } from './flow.js'
import { PlaceCounter } from './place.js'

/** Where a cell stands between the edges of its table, as its row says at its end. */
export type RowCell = Pick<EdgedCell<never>, 'left' | 'right' | 'vertical'> & {
  /** Covered by the cell on its left. */
  readonly covered: boolean
}

interface OpenCell {
  readonly path: string
  readonly content: FlowBlock[]
}
interface OpenTable {
  readonly rows: (readonly EdgedCell<OpenCell>[])[]
  cells: OpenCell[]
}

/** More paragraphs, cells and tables than any report has. */
const MOST = 300_000

/** A table costs as much as so many cells. */
const TABLE = 10

/** Width of a cell of which nothing is said, in twips. */
const WIDTH = 1000

/**
 * Builds tables from paragraphs as word processors store them: each with the depth of its table, cells and rows ended by marks, and the cells
 * of a row described at its end.
 */
export class RowFlow {
  readonly #blocks: FlowBlock[] = []
  readonly #tables: OpenTable[] = []
  readonly #places: PlaceCounter
  readonly #kind: 'doc' | 'rtf'
  #parts = 0

  /** `prefix` begins all places: '' for the body. */
  constructor(kind: 'doc' | 'rtf', prefix: string) {
    this.#kind = kind
    this.#places = new PlaceCounter(prefix)
  }

  /** Where the next paragraph at that depth comes to stand. */
  place(depth: number): Origin {
    this.#count(1)
    this.#toDepth(depth)
    if (depth > 0) this.#cell()
    return { kind: this.#kind, path: this.#places.nextParagraph() }
  }

  /** A paragraph, at the depth that was given for its place. */
  add(block: FlowBlock): void {
    const target = this.#tables.length === 0 ? this.#blocks : this.#cell().content
    target.push(block)
  }

  endCell(depth: number): void {
    this.#count(1)
    this.#toDepth(depth)
    const table = this.#tables.at(-1)
    if (table === undefined) return
    const cell = this.#cell()
    this.#places.leave()
    table.cells.push(cell)
    this.#open = this.#open.slice(0, -1).concat([undefined])
  }

  /** The row is complete; its cells as they are described, or side by side where they are not. A deleted row is dropped. */
  endRow(depth: number, described: readonly RowCell[] | undefined, isDeleted = false): void {
    this.#toDepth(depth)
    const table = this.#tables.at(-1)
    if (table === undefined) return
    if (this.#open.at(-1) !== undefined) this.endCell(depth)
    const { cells } = table
    table.cells = []
    this.#places.leave()
    this.#rowOpen = this.#rowOpen.slice(0, -1).concat([false])
    if (cells.length === 0 || isDeleted) return
    const row: EdgedCell<OpenCell>[] = []
    cells.forEach((content, i) => {
      const shape = described?.[i]
      const last = row.at(-1)
      const left = shape?.left ?? last?.right ?? 0
      const right = shape?.right ?? left + WIDTH
      if (shape?.covered === true && last !== undefined) {
        row[row.length - 1] = { ...last, right }
        last.content.content.push(...content.content)
      } else row.push({ left, right, vertical: shape?.vertical ?? 'none', content })
    })
    table.rows.push(row)
  }

  /** All blocks; what is open is closed. */
  done(): FlowBlock[] {
    this.#toDepth(0)
    return this.#blocks
  }

  #count(more: number): void {
    this.#parts += more
    if (this.#parts > MOST) throw tooLarge(`more than ${MOST} paragraphs and cells`)
  }

  /** Per open table: its open cell, and whether a row is open. */
  #open: (OpenCell | undefined)[] = []
  #rowOpen: boolean[] = []

  #cell(): OpenCell {
    const at = this.#tables.length - 1
    if (this.#rowOpen[at] !== true) {
      this.#places.enter(this.#places.next('tr'))
      this.#rowOpen[at] = true
    }
    let cell = this.#open[at]
    if (cell === undefined) {
      const path = this.#places.next('td')
      this.#places.enter(path)
      cell = { path, content: [] }
      this.#open[at] = cell
    }
    return cell
  }

  #toDepth(depth: number): void {
    while (this.#tables.length > depth) this.#closeTable()
    while (this.#tables.length < depth) {
      if (this.#tables.length > 0) this.#cell()
      this.#count(TABLE)
      this.#places.enter(this.#places.next('tbl'))
      this.#tables.push({ rows: [], cells: [] })
      this.#open.push(undefined)
      this.#rowOpen.push(false)
    }
  }

  #closeTable(): void {
    const depth = this.#tables.length
    // a text that is cut off ends inside a row
    if (this.#rowOpen[depth - 1] === true) this.endRow(depth, undefined)
    const table = this.#tables.pop()
    this.#open.pop()
    this.#rowOpen.pop()
    this.#places.leave()
    if (table === undefined || table.rows.length === 0) return
    const cells = placeByEdges(table.rows).map(
      ({ row, column, rowSpan, columnSpan, contents }): FlowCell => ({
        row,
        column,
        rowSpan,
        columnSpan,
        origin: { kind: this.#kind, path: contents[0]?.path ?? '' },
        content: contents.flatMap(cell => cell.content),
      }),
    )
    const block: FlowTable = { type: 'table', layer: 'body', cells }
    this.add(block)
  }
}
