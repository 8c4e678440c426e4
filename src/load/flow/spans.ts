/** A cell as markup lists it: in its row, with the rows and columns it says to cover. A `rowSpan` of 0 goes on to the last row. */
export interface ListedCell {
  readonly rowSpan: number
  readonly columnSpan: number
}
/** Where it comes to stand. */
export interface PlacedCell<C> {
  readonly cell: C
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
}

/** Wider tables than this are nonsense; browsers stop there too. */
const WIDEST = 1000

/**
 * The standard's table model: cells of each row go to the first free columns, covered places are skipped, spans are clipped to the rows there
 * are. Where two cells claim a place, the one above keeps it.
 */
export function placeCells<C extends ListedCell>(rows: readonly (readonly C[])[]): PlacedCell<C>[] {
  const placed: PlacedCell<C>[] = []
  // per column, the row before which it is taken
  const takenTo: number[] = []
  rows.forEach((cells, row) => {
    let column = 0
    for (const cell of cells) {
      while ((takenTo[column] ?? 0) > row) column++
      const columnSpan = cell.columnSpan >= 1 && cell.columnSpan <= WIDEST ? cell.columnSpan : 1
      const left = rows.length - row
      const rowSpan = cell.rowSpan === 0 ? left : Math.min(Math.max(1, cell.rowSpan), left)
      let width = 1
      while (width < columnSpan && (takenTo[column + width] ?? 0) <= row) width++
      for (let c = column; c < column + width; c++) takenTo[c] = row + rowSpan
      placed.push({ cell, row, column, rowSpan, columnSpan: width })
      column += width
    }
  })
  return placed
}
