/** A cell as word processors store it: between two edges (in twips), perhaps merged with the cell above it. */
export interface EdgedCell<C> {
  readonly left: number
  readonly right: number
  /** `start`: the first of a vertical merge · `on`: covered by the cell above · `none` */
  readonly vertical: 'start' | 'on' | 'none'
  readonly content: C
}
export interface EdgePlaced<C> {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  /** Of the first cell, and of each covered one: a covered cell may hold text all the same. */
  readonly contents: readonly C[]
}

/** Edges this near (in twips) are one: rows are often a hair apart. */
const NEAR = 30

/** Rows of cells between edges → cells in columns, one column between each two neighbouring edges of the table. */
export function placeByEdges<C>(rows: readonly (readonly EdgedCell<C>[])[]): EdgePlaced<C>[] {
  const edges = distinctEdges(rows)
  const columnAt = (edge: number): number => nearestIndex(edges, edge)
  const placed: { row: number; column: number; rowSpan: number; columnSpan: number; contents: C[]; open: boolean }[] = []
  // per first column, the cell that a merge may go on from
  let above = new Map<number, (typeof placed)[number]>()
  rows.forEach((cells, row) => {
    const here = new Map<number, (typeof placed)[number]>()
    let next = 0
    for (const { left, right, vertical, content } of cells) {
      const column = Math.max(next, columnAt(left))
      const columnSpan = Math.max(1, columnAt(right) - column)
      next = column + columnSpan
      const upper = vertical === 'on' ? above.get(column) : undefined
      if (upper?.open && upper.columnSpan === columnSpan) {
        upper.rowSpan = row - upper.row + 1
        upper.contents.push(content)
        here.set(column, upper)
        continue
      }
      const cell = { row, column, rowSpan: 1, columnSpan, contents: [content], open: vertical !== 'none' }
      placed.push(cell)
      here.set(column, cell)
    }
    above = here
  })
  return placed
}

function distinctEdges<C>(rows: readonly (readonly EdgedCell<C>[])[]): number[] {
  const all = new Set<number>()
  for (const cells of rows)
    for (const { left, right } of cells) {
      all.add(left)
      all.add(right)
    }
  const edges: number[] = []
  for (const edge of [...all].sort((a, b) => a - b)) if (edges.length === 0 || edge - (edges.at(-1) ?? 0) > NEAR) edges.push(edge)
  return edges
}

function nearestIndex(edges: readonly number[], edge: number): number {
  let low = 0
  let high = edges.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((edges[middle] ?? 0) <= edge) low = middle
    else high = middle - 1
  }
  return low
}
