import { cellPath, type GridForm } from '../../../src/grammar/grammar.js'
import type { Random } from '../random.js'
import type { Printed } from '../report.js'
import type { Cell } from '../table.js'

type Row = readonly Cell[]
type Truth = Map<string, number | null>
/** One table of a report, to be changed in place, with the path of the value that is printed in each cell. */
interface Tables {
  readonly rows: Row[]
  readonly pathOf: ReadonlyMap<Cell, string>
  readonly truth: Truth
  readonly grids: readonly GridForm[]
  readonly random: Random
}

const isFigure = ({ kind, text }: Cell): boolean => kind === 'value' && /^[+-]?\d/.test(text)
const isWord = ({ kind, text }: Cell): boolean => kind === 'label' && text !== ''
const plainly = (row: Row): boolean => row.every(({ rowSpan }) => rowSpan === 1)
const shape = (row: Row): string => row.map(({ kind, columnSpan }) => `${kind}${columnSpan}`).join()
/** The label of a row; units and numbers beside it are shorter. */
const label = (row: Row): Cell | undefined => row.filter(isWord).sort((a, b) => b.text.length - a.text.length)[0]
/** A cell or row that stands once more. */
const again = (row: Row): Row => row.map(cell => ({ ...cell }))

/** Changes one row of those that `isMeant` to rows. */
function rowChanged(
  { rows, random }: Tables,
  isMeant: (row: Row, i: number) => boolean,
  change: (row: Row, i: number) => readonly Row[],
): void {
  const places = rows.flatMap((row, i) => (isMeant(row, i) ? [i] : []))
  const at = places[random(places.length)]
  const row = at === undefined ? undefined : rows[at]
  if (at !== undefined && row !== undefined) rows.splice(at, 1, ...change(row, at))
}
/** Changes one of the rows of `pairs`, or the one behind it. */
const pairChanged = (tables: Tables, change: (row: Row, next: Row, i: number) => readonly Row[]): void =>
  rowChanged(
    tables,
    (_, i) => pairs(tables, i),
    (row, i) => change(row, tables.rows[i + 1] ?? [], i),
  )
/** Changes one cell of those that `isMeant` to cells. */
function cellChanged(tables: Tables, isMeant: (cell: Cell) => boolean, change: (cell: Cell) => readonly Cell[]): void {
  rowChanged(
    tables,
    row => row.some(isMeant),
    row => {
      const meant = row.filter(isMeant)
      const chosen = meant[tables.random(meant.length)]
      return [row.flatMap(cell => (cell === chosen ? change(cell) : [cell]))]
    },
  )
}
/** Two figures at each of these paths, or none: what stands there is no value. */
const undecided = ({ pathOf, truth }: Tables, row: Row): void => {
  for (const cell of row) {
    const path = pathOf.get(cell)
    if (path !== undefined) truth.set(path, null)
  }
}
const swapped = (truth: Truth, a: string | undefined, b: string | undefined): void => {
  if (a === undefined || b === undefined) return
  const [first = null, second = null] = [truth.get(a), truth.get(b)]
  truth.set(a, second)
  truth.set(b, first)
}
/** Rows of figures with the one behind it, which have their labels in the same columns, below the same group. */
const pairs = ({ rows }: Tables, i: number): boolean => {
  const [row = [], next = []] = [rows[i], rows[i + 1]]
  return row.some(isFigure) && next.some(isFigure) && plainly(row) && plainly(next) && shape(row) === shape(next)
}

/**
 * What is done to a table. The truth of what is printed then is known: a value that is lost stays in it, since a value of the form that is not there must be
 * marked; where two figures stand for one value, it has none.
 */
const kinds: Readonly<Record<string, (tables: Tables) => void>> = {
  'a row lost': tables =>
    rowChanged(
      tables,
      row => row.some(isFigure),
      () => [],
    ),
  'a row doubled': tables =>
    rowChanged(
      tables,
      row => row.some(isFigure) && plainly(row),
      row => [row, again(row)],
    ),
  'a row doubled with other figures': tables =>
    rowChanged(
      tables,
      row => row.some(isFigure) && plainly(row),
      row => {
        undecided(tables, row)
        return [row, row.map((cell, i) => (isFigure(cell) ? { ...cell, text: String(70_001 + i) } : { ...cell }))]
      },
    ),
  'rows swapped': tables => pairChanged(tables, (row, _, i) => [...tables.rows.splice(i + 1, 1), row]),
  'labels swapped': tables =>
    pairChanged(tables, (row, next, i) => {
      const [a, b] = [label(row), label(next)]
      if (a === undefined || b === undefined) return [row]
      for (const [k, cell] of row.entries()) {
        const other = next[k]
        if (other !== undefined) swapped(tables.truth, tables.pathOf.get(cell), tables.pathOf.get(other))
      }
      tables.rows[i + 1] = next.map(cell => (cell === b ? { ...b, text: a.text } : cell))
      return [row.map(cell => (cell === a ? { ...a, text: b.text } : cell))]
    }),
  'a label of the next row': tables =>
    pairChanged(tables, (row, next) => {
      const [a, b] = [label(row), label(next)]
      undecided(tables, row)
      undecided(tables, next)
      return [row.map(cell => (cell === a && b !== undefined ? { ...a, text: b.text } : cell))]
    }),
  'a label lost': tables => cellChanged(tables, isWord, cell => [{ ...cell, text: '' }]),
  'a label cell lost': tables => cellChanged(tables, isWord, () => []),
  'a label cell doubled': tables => cellChanged(tables, isWord, cell => [cell, { ...cell }]),
  'a label cut': tables => cellChanged(tables, isWord, cell => [{ ...cell, text: cell.text.slice(0, tables.random(cell.text.length)) }]),
  'headers swapped': tables =>
    rowChanged(
      tables,
      row => !row.some(isFigure) && row.filter(isWord).length > 1,
      (row, at) => {
        const words = row.filter(isWord)
        const i = tables.random(words.length - 1)
        const [a, b] = [words[i], words[i + 1]]
        const value = tables.rows.slice(at).flat().find(isFigure)
        const path = value === undefined ? undefined : tables.pathOf.get(value)
        const grid = tables.grids.find(form => path?.startsWith(`${form.path}.`))
        const [left, right] = [a, b].map(cell => {
          const found = grid?.columns.leaves.filter(leaf => leaf.labels[0] === cell?.text) ?? []
          return found.length === 1 ? found[0] : undefined
        })
        if (grid === undefined || a === undefined || b === undefined || left === undefined || right === undefined) return [row]
        // a column that moves below another group has no known place
        if (left.labelPath.slice(0, -1).join() !== right.labelPath.slice(0, -1).join())
          for (const leaf of grid.rows.leaves) for (const column of [left, right]) tables.truth.set(cellPath(grid, leaf, column), null)
        for (const leaf of grid.rows.leaves) swapped(tables.truth, cellPath(grid, leaf, left), cellPath(grid, leaf, right))
        return [row.map(cell => (cell === a ? { ...a, text: b.text } : cell === b ? { ...b, text: a.text } : cell))]
      },
    ),
  'a cell lost': tables => cellChanged(tables, isFigure, () => []),
  'a cell doubled': tables => cellChanged(tables, isFigure, cell => [cell, { ...cell }]),
  'a value blank': tables =>
    cellChanged(tables, isFigure, cell => {
      undecided(tables, [cell])
      return [{ ...cell, text: '' }]
    }),
  'a value in two cells': tables =>
    cellChanged(
      tables,
      cell => isFigure(cell) && cell.text.length > 1,
      cell => [
        { ...cell, text: cell.text.slice(0, 1) },
        { ...cell, text: cell.text.slice(1) },
      ],
    ),
  'a value smudged': tables =>
    cellChanged(tables, isFigure, cell => {
      // without any digit, a sign is no number
      if (cell.text.length === 1) undecided(tables, [cell])
      const at = tables.random(cell.text.length)
      const sign = 'lO?*█x、'.charAt(tables.random(7))
      return [{ ...cell, text: cell.text.slice(0, at) + sign + cell.text.slice(at + 1) }]
    }),
  'values swapped': tables =>
    rowChanged(
      tables,
      row => row.filter(isFigure).length > 1,
      row => {
        const figures = row.filter(isFigure)
        const i = tables.random(figures.length - 1)
        const [a, b] = [figures[i], figures[i + 1]]
        if (a === undefined || b === undefined) return [row]
        swapped(tables.truth, tables.pathOf.get(a), tables.pathOf.get(b))
        return [row.map(cell => (cell === a ? b : cell === b ? a : cell))]
      },
    ),
  'a row in two': tables =>
    rowChanged(
      tables,
      row => row.filter(isFigure).length > 1 && plainly(row),
      row => {
        const at = 1 + tables.random(row.length - 1)
        return [row.slice(0, at), row.slice(at)]
      },
    ),
  'rows in one': tables =>
    rowChanged(
      tables,
      (_, i) => pairs(tables, i),
      (row, i) => [[...row, ...tables.rows.splice(i + 1, 1).flat()]],
    ),
  'a row of no form': tables =>
    rowChanged(
      tables,
      row => row.some(isFigure) && plainly(row),
      row => {
        const name = label(row)
        return [
          row,
          row.map((cell, i) =>
            cell === name ? { ...cell, text: '走访群众批次' } : isFigure(cell) ? { ...cell, text: String(80_001 + i) } : { ...cell },
          ),
        ]
      },
    ),
}

export const structureDamages = Object.keys(kinds)

/** A report one table of which is damaged, with the truth of it. Undefined where the places of its values are not known. */
export function damagedTable(printed: Printed, damage: string, random: Random): Printed | undefined {
  const tables = printed.parts.flatMap((part, i) => (part.kind === 'table' ? [{ i, rows: part.rows }] : []))
  const isValue = ({ kind }: Cell): boolean => kind === 'value'
  const cells = tables.flatMap(({ rows }) => rows.flat())
  const paths = [...printed.truth.keys()]
  // values stand in the order of the truth; a list has cells without a value in the rows of its groups
  const values = [isValue, isFigure].map(isMeant => cells.filter(isMeant)).find(list => list.length === paths.length)
  const chosen = tables[random(tables.length)]
  if (values === undefined || chosen === undefined) return undefined
  const pathOf = new Map(values.map((cell, i) => [cell, paths[i] ?? '']))
  const rows = [...chosen.rows]
  const truth = new Map(printed.truth)
  kinds[damage]?.({ rows, pathOf, truth, grids: printed.grammar.sections.flatMap(({ grids }) => grids), random })
  return { ...printed, truth, parts: printed.parts.map((part, i) => (i === chosen.i ? { kind: 'table', rows } : part)) }
}
