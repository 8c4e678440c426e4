import { rowXml, type TableCell } from './content.js'
import { isOn } from './styles.js'

interface Row {
  readonly path: string
  readonly cells: TableCell[]
  before: number
  after: number
  dropped: boolean
}

/** The tables that are open, the innermost last. */
export class Tables {
  readonly #rows: Row[] = []
  /** Per table, the columns in which a merge goes on downward. */
  readonly #merges: Set<number>[] = []

  openTable(): void {
    this.#merges.push(new Set())
  }

  closeTable(): void {
    this.#merges.pop()
  }

  openRow(path: string): void {
    this.#rows.push({ path, cells: [], before: 0, after: 0, dropped: false })
  }

  /** Where the blocks of the cell go. */
  openCell(path: string): string[] {
    const content: string[] = []
    this.#rows.at(-1)?.cells.push({ path, columnSpan: 1, vertical: undefined, horizontal: undefined, hasPicture: false, content })
    return content
  }

  /** A picture stands in the cell that is open. */
  addPicture(): void {
    const cell = this.#rows.at(-1)?.cells.at(-1)
    if (cell !== undefined) cell.hasPicture = true
  }

  /** The row is deleted or hidden. */
  dropRow(): void {
    const row = this.#rows.at(-1)
    if (row !== undefined) row.dropped = true
  }

  rowProperty(name: string, value: string | undefined): void {
    const row = this.#rows.at(-1)
    if (row === undefined) return
    if (name === 'w:gridBefore') row.before = Math.min(1000, Number(value) || 0)
    else if (name === 'w:gridAfter') row.after = Math.min(1000, Number(value) || 0)
    else if (name === 'w:hidden' && isOn(value)) row.dropped = true
  }

  cellProperty(name: string, value: string | undefined): void {
    const cell = this.#rows.at(-1)?.cells.at(-1)
    if (cell === undefined) return
    if (name === 'w:gridSpan') cell.columnSpan = Math.min(1000, Math.max(1, Number(value) || 1))
    else if (name === 'w:vMerge') cell.vertical = value === 'restart' ? 'restart' : 'continue'
    else if (name === 'w:hMerge') cell.horizontal = value === 'restart' ? 'restart' : 'continue'
  }

  /** The row as WordprocessingML; '' where it is not shown. */
  closeRow(): string {
    const row = this.#rows.pop()
    if (row === undefined || row.dropped || row.cells.length === 0) return ''
    this.#beginMerges(row)
    return rowXml(row.cells, row.before, row.after, row.path)
  }

  /** A cell that goes on with a merge that never began is its beginning: nothing above may swallow it. */
  #beginMerges(row: Row): void {
    const open = this.#merges.at(-1) ?? new Set<number>()
    const here = new Set<number>()
    let column = row.before
    for (const cell of row.cells) {
      if (cell.vertical === 'continue' && !open.has(column)) cell.vertical = 'restart'
      if (cell.vertical !== undefined) here.add(column)
      column += cell.columnSpan
    }
    open.clear()
    for (const at of here) open.add(at)
  }
}
