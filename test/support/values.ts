import { cellPath, type GridForm, type Leaf, valueKindOf } from '../../src/grammar/grammar.js'
import type { Random } from './random.js'

/** Values of a grid by row and column leaf index. */
export type Values = Map<string, number>
export const keyOf = (row: number, column: number): string => `${row}/${column}`

/** Random values of a grid whose sums hold. `rows` are those that are printed; `given` are values by path that are not random. */
export function randomValues(
  grid: GridForm,
  rows: readonly Leaf[],
  random: Random,
  given: ReadonlyMap<string, number> = new Map(),
): Values {
  const values: Values = new Map()
  const printed = new Set(rows.map(row => row.index))
  const columns = grid.columns.leaves
  const totals = new Set(
    grid.identities.flatMap(({ each, left }) => (each === 'row' && left.length === 1 ? left.map(term => term.leaf) : [])),
  )
  const givenAt = (index: number, column: Leaf): number | undefined => {
    const row = grid.rows.leaves[index]
    return row === undefined ? undefined : given.get(cellPath(grid, row, column))
  }
  const get = (row: number, column: number): number => values.get(keyOf(row, column)) ?? 0
  for (const row of rows)
    for (const column of columns) {
      const value = randomValue(row, column, random)
      values.set(keyOf(row.index, column.index), given.get(cellPath(grid, row, column)) ?? value)
    }
  for (const column of columns) {
    if (totals.has(column.index)) continue
    for (const { each, left, right } of [...grid.identities].reverse()) {
      if (each !== 'column') continue
      const terms = new Set(right.map(({ leaf, insteadOf }) => (insteadOf !== null && printed.has(insteadOf) ? insteadOf : leaf)))
      let rest = [...terms].reduce((sum, row) => sum + get(row, column.index), 0)
      for (const { leaf } of left.slice(1)) {
        const part = givenAt(leaf, column) ?? random(Math.min(4, rest + 1))
        values.set(keyOf(leaf, column.index), part)
        rest -= part
      }
      values.set(keyOf(left[0]?.leaf ?? 0, column.index), rest)
    }
  }
  for (const row of rows)
    for (const { each, left, right } of grid.identities)
      if (each === 'row' && left[0] !== undefined)
        values.set(
          keyOf(row.index, left[0].leaf),
          right.reduce((sum, { leaf }) => sum + get(row.index, leaf), 0),
        )
  return values
}

function randomValue(row: Leaf, column: Leaf, random: Random): number {
  const kind = valueKindOf(row, column)
  if (kind === 'signed') return random(41) - 20
  if (kind === 'amount' || kind === 'money') return random(90_000) / 100
  return random(3) === 0 ? 0 : random(8) === 0 ? random(20_000) : random(60)
}
