import type { Cell } from 'write-excel-file/node'
import type { GridLayout } from '../layout.js'
import { headCell } from './cell.js'

/** Where a unit is written: beside each row, above each column, or nowhere, where there is none. */
export type UnitPlace = 'row' | 'column' | 'none'

/** How a grid stands on a sheet. */
export interface GridHead {
  readonly cells: Cell[][]
  /** Columns of row labels. */
  readonly labels: number
  readonly unitPlace: UnitPlace
}

/** The lines above a grid: what tells the document, the row labels, the merged labels of the columns, the marks. */
export function headOf(layout: GridLayout): GridHead {
  const { columns, rows } = layout
  const height = Math.max(1, ...columns.map(({ labels }) => labels.length))
  const labels = Math.max(0, ...rows.map(line => line.labels.length))
  const unitPlace = unitPlaceOf(layout)
  const single = (text: string): Cell[] => [headCell(text, 1, height), ...empty(height - 1)]
  const stub = labels === 0 ? [] : block(headCell(layout.stub ?? 'row', labels, height), labels, height)
  const columnsOfCells = [
    ...['source', 'agency', 'year'].map(single),
    ...stub,
    ...(unitPlace === 'row' ? [single('unit')] : []),
    ...labelsOf(layout, height, unitPlace),
    single('marks'),
  ]
  return { cells: Array.from({ length: height }, (_, line) => columnsOfCells.map(column => column[line] ?? null)), labels, unitPlace }
}

const empty = (count: number): null[] => Array.from({ length: count }, () => null)

/** A merged cell as columns; all but its first are empty. */
const block = (cell: Cell, width: number, height: number): Cell[][] =>
  Array.from({ length: width }, (_, column) => (column === 0 ? [cell, ...empty(height - 1)] : empty(height)))

/** One place for the units of a grid: its rows where all cells of each have one unit, else its columns. */
function unitPlaceOf({ columns, rows }: GridLayout): UnitPlace {
  const units = rows.map(row => new Set(columns.map(column => column.unit ?? row.unit)))
  if (units.every(unit => unit.size === 1 && unit.has(null))) return 'none'
  return units.every(unit => unit.size === 1) ? 'row' : 'column'
}

/** The labels of the columns, each as the cells of its column. A label over several columns is merged, one without parts reaches down. */
function labelsOf({ columns }: GridLayout, height: number, unitPlace: UnitPlace): Cell[][] {
  const made = columns.map((): Cell[] => empty(height))
  for (let level = 0; level < height; level++) {
    let first = 0
    while (first < columns.length) {
      let last = first
      while (last + 1 < columns.length && isOne(columns[last]?.labels ?? [], columns[last + 1]?.labels ?? [], level)) last++
      const { labels = [], unit = null } = columns[first] ?? {}
      const isLast = level === labels.length - 1 || (labels.length === 0 && level === 0)
      const text = labels.length === 0 ? 'value' : labels[level]
      const said = isLast && unitPlace === 'column' && unit !== null ? `${text} (${unit})` : text
      const cells = made[first]
      // a group that has a figure of its own stands over its parts; below it the column of the figure is empty
      const down = isLast && last === first ? height - level : 1
      if (cells !== undefined && said !== undefined) cells[level] = headCell(said, last - first + 1, down)
      first = last + 1
    }
  }
  return made
}

/** Whether two columns that follow each other stand under one label of that level. Two that end in it are two. */
const isOne = (before: readonly string[], after: readonly string[], level: number): boolean =>
  after.length > level + 1 && before.length > level && before.slice(0, level + 1).every((label, i) => label === after[i])
