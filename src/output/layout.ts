import type { Grammar, GridForm, Leaf, ValueKind } from '../grammar/grammar.js'

/** How a grid of a form is printed: what a table of its cells needs beside them. Plain data. */
export interface GridLayout {
  /** Name of the grammar, id@edition. */
  readonly grammar: string
  readonly edition: string
  readonly path: string
  /** The official caption; the heading of the section where the grid has none. */
  readonly caption: string
  /** What is printed above the row labels; null where the form says nothing of it. */
  readonly stub: string | null
  /** The cells of a grid stand row by row. */
  readonly rows: readonly LineLayout[]
  readonly columns: readonly LineLayout[]
}

/** A row or a column. Kind and unit of a cell are those of its column, else of its row. */
export interface LineLayout {
  /** Official labels from the outside in; none for the only column of single values, or the only row. */
  readonly labels: readonly string[]
  readonly kind: ValueKind | null
  readonly unit: string | null
}

const known = new WeakMap<Grammar, readonly GridLayout[]>()

/** The grids of a form, in its order. */
export function layoutsOf(grammar: Grammar): readonly GridLayout[] {
  let layouts = known.get(grammar)
  if (layouts === undefined) {
    layouts = grammar.sections.flatMap(({ grids, headings }) => grids.map(grid => layoutOf(grid, grammar, headings[0] ?? '')))
    known.set(grammar, layouts)
  }
  return layouts
}

const layoutOf = (form: GridForm, { name, edition }: Grammar, heading: string): GridLayout => ({
  grammar: name,
  edition,
  path: form.path,
  caption: form.captions[0] ?? heading,
  stub: form.list?.stub[0] ?? null,
  rows: form.rows.leaves.map(lineOf),
  columns: form.columns.leaves.map(lineOf),
})

const lineOf = ({ labelPath, value, unit }: Leaf): LineLayout => ({ labels: labelPath, kind: value, unit: unit?.name ?? null })
