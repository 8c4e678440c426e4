/** The cell of a tagged table in which marked content stands; each counts from 0 on its page. */
export interface TaggedCell {
  readonly table: number
  readonly row: number
  readonly cell: number
}

/** Marked content of a page, by its number → the cell that the tags of the document put it in. */
export type TaggedCells = ReadonlyMap<number, TaggedCell>

/** Tags deeper than this are no table of ours. */
const DEEPEST = 60

/** Cells as the tags of a page state them: of tables within tables, the inner ones. */
export async function taggedCells(page: { getStructTree: () => Promise<unknown> }): Promise<TaggedCells> {
  const cells = new Map<number, TaggedCell>()
  let [tables, rows, count] = [0, 0, 0]
  const visit = (node: unknown, table: number | null, row: number | null, cell: TaggedCell | null, depth: number): void => {
    if (depth > DEEPEST) return
    const role = field(node, 'role')
    const id = field(node, 'id')
    if (role === undefined) {
      const content = typeof id === 'string' ? /_mc(\d+)$/.exec(id)?.[1] : undefined
      if (content !== undefined && cell !== null) cells.set(Number(content), cell)
      return
    }
    let [inTable, inRow, inCell] = [table, row, cell]
    if (role === 'Table') [inTable, inRow, inCell] = [tables++, null, null]
    else if (role === 'TR' && table !== null) [inRow, inCell] = [rows++, null]
    else if ((role === 'TD' || role === 'TH') && table !== null && row !== null) inCell = { table, row, cell: count++ }
    const children = field(node, 'children')
    if (Array.isArray(children)) for (const child of children) visit(child, inTable, inRow, inCell, depth + 1)
  }
  visit(await page.getStructTree(), null, null, null, 0)
  return cells
}

const field = (node: unknown, name: string): unknown => (typeof node === 'object' && node !== null ? Reflect.get(node, name) : undefined)
