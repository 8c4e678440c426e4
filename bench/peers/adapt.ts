/** A table as a program extracts it: rows of texts, null where a merged cell covers. */
export type Table = readonly (readonly (string | null)[])[]

/** A cell of the form, known to whoever uses a program: labels as printed, paths joined by "/". `row` is "" in a grid of one row. */
export interface FormCell {
  readonly grid: string
  readonly row: string
  readonly column: string
}

/** A row of the form: where its cells stand among all. */
interface FormRow {
  readonly label: string
  readonly columns: readonly string[]
  readonly cells: readonly number[]
}

type Row = readonly string[]

/**
 * Puts extracted tables into the cells of a form, as one writes it who knows the form: rows by the last part of their label, in the order of the form; columns by the
 * header above, else by position; a row whose label is not found by its place between those that are; a grid without labels by the number of its figures. Gives what
 * is printed for cells of the form by their index.
 */
export function adapt(tables: readonly Table[], form: readonly FormCell[]): Map<number, string> {
  const rows = tables.flatMap(filled)
  const found = new Map<number, string>()
  let from = 0
  for (const grid of gridsOf(form)) from = fillGrid(rows, from, grid, found)
  return found
}

/** A merged cell's text in each place that it covers: from the left within its row, else from above. */
function filled(table: Table): string[][] {
  const rows: string[][] = []
  for (const [r, row] of table.entries()) {
    const fromAbove = row.map(() => false)
    const full: string[] = []
    for (const [c, cell] of row.entries()) {
      fromAbove[c] = cell === null && r > 0 && (c === 0 || fromAbove[c - 1] === true)
      full.push(cell ?? (fromAbove[c] ? rows[r - 1]?.[c] : full[c - 1]) ?? '')
    }
    rows.push(full)
  }
  return rows
}

/** Fills the rows of one grid from those of the tables, `from` one on; gives where the next grid can begin. */
function fillGrid(rows: readonly Row[], from: number, grid: readonly FormRow[], found: Map<number, string>): number {
  const places: (number | undefined)[] = []
  let next = from
  for (const { label, cells } of grid) {
    const at = rows.findIndex((row, i) => i >= next && rightOf(row, label).length >= cells.length)
    places.push(at < 0 ? undefined : at)
    if (at >= 0) next = at + 1
  }
  if (places.every(place => place === undefined)) return fillByCount(rows, from, grid, found)
  for (const [i, { label, columns, cells }] of grid.entries()) {
    const at = places[i] ?? between(places, i)
    const row = at === undefined ? undefined : rows[at]
    if (at === undefined || row === undefined) continue
    const right = places[i] === undefined ? figuresAtEnd(row) : rightOf(row, label)
    const first = row.length - right.length
    // another width is another table, where a page breaks
    const headers = rows.slice(from, at).filter(above => above.length === row.length)
    const header = columns.map(column => columnUnder(headers, column, first))
    const isHeaded = !header.includes(undefined) && new Set(header).size === columns.length
    for (const [k, cell] of cells.entries()) {
      const text = isHeaded ? row[header[k] ?? 0] : right[right.length - cells.length + k]
      if (text !== undefined) found.set(cell, text)
    }
  }
  return next
}

/** The place of a row without a label that is found, where as many rows of the tables as of the form stand between its neighbours. */
function between(places: readonly (number | undefined)[], i: number): number | undefined {
  const before = places.findLastIndex((place, k) => k < i && place !== undefined)
  const after = places.findIndex((place, k) => k > i && place !== undefined)
  const [above, below] = [places[before], places[after]]
  return above !== undefined && below !== undefined && below - above === after - before ? above + i - before : undefined
}

/** A grid none of whose labels stands before values: the next row with as many figures. */
function fillByCount(rows: readonly Row[], from: number, grid: readonly FormRow[], found: Map<number, string>): number {
  const cells = grid.flatMap(row => row.cells)
  const at = rows.findIndex((row, i) => i >= from && figuresAtEnd(row).length === cells.length)
  if (at < 0) return from
  for (const [k, text] of figuresAtEnd(rows[at] ?? []).entries()) found.set(cells[k] ?? -1, text)
  return at + 1
}

/** The cells behind a label; none where one of them is no figure. */
function rightOf(row: Row, label: string): Row {
  const at = label === '' ? -1 : row.findLastIndex(cell => plain(cell) === label)
  const right = at < 0 ? [] : row.slice(at + 1)
  return right.every(isFigure) ? right : []
}

/** The column under the nearest header cell with that label, right of the labels of rows. */
function columnUnder(above: readonly Row[], label: string, first: number): number | undefined {
  for (const row of [...above].reverse()) {
    const at = row.findIndex((cell, column) => column >= first && plain(cell) === label)
    if (at >= 0) return at
  }
  return undefined
}

const figuresAtEnd = (row: Row): Row => row.slice(row.findLastIndex(cell => !isFigure(cell)) + 1)

/** Rows of a form that follow each other under one caption. */
function gridsOf(form: readonly FormCell[]): FormRow[][] {
  const grids: { grid: string; rows: { row: string; columns: string[]; cells: number[] }[] }[] = []
  for (const [index, { grid, row, column }] of form.entries()) {
    if (grids.at(-1)?.grid !== grid) grids.push({ grid, rows: [] })
    const rows = grids.at(-1)?.rows ?? []
    if (rows.at(-1)?.row !== row) rows.push({ row, columns: [], cells: [] })
    rows.at(-1)?.columns.push(lastOf(column))
    rows.at(-1)?.cells.push(index)
  }
  return grids.map(({ rows }) => rows.map(({ row, ...rest }) => ({ label: lastOf(row), ...rest })))
}

/** The last part of a label's path; the slash of 增/减 is printed. */
const lastOf = (path: string): string => plain(path.replace('增/减', '增减').split('/').at(-1) ?? '')

/** A label without spaces and signs; its ordinal stays, since it tells rows apart. */
const plain = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '')

const FIGURE = /^[+-]?(\d[\d,]*)(\.\d+)?(万元|元|件|条|项|个)?$/
const trimmed = (text: string): string => text.normalize('NFKC').replace(/\s/g, '').replace(/^[−–]/, '-')
const isBlank = (text: string): boolean => /^[-—–/]*$/.test(trimmed(text))
const isFigure = (text: string): boolean => isBlank(text) || FIGURE.test(trimmed(text))

/** The value of a printed text: null for a blank or a dash, undefined where it is no figure. */
export function toValue(text: string): number | null | undefined {
  if (isBlank(text)) return null
  return FIGURE.test(trimmed(text)) ? Number(trimmed(text).replace(/[^\d.+-]/g, '')) : undefined
}
