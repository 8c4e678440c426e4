import type { NumberedLabels } from '../document/numbered.js'

/** A grammar file after all its checks, as the stages read it. */
declare const reportType: unique symbol

/** The compiled form: `T` is the type of its report. */
export interface Grammar<T = unknown> {
  readonly id: string
  readonly edition: string
  /** `id@edition`, as printed and as overlays name it. */
  readonly name: string
  readonly title: string
  readonly sections: readonly SectionForm[]
  readonly facts: readonly FactForm[]
  /** Its labels with numbers that are no values; undefined where it has none. */
  readonly numbered: NumberedLabels | undefined
  readonly [reportType]?: T
}

export interface SectionForm {
  readonly key: string
  /** Known wordings as written in the file, the official one first; the ordinal is part of it. */
  readonly headings: readonly string[]
  readonly grids: readonly GridForm[]
  /** Whether its prose is given as `text`. */
  readonly text: boolean
  /** Whether reports may leave it out. */
  readonly optional: boolean
}

export interface GridForm {
  readonly key: string
  /** "requests.applications" */
  readonly path: string
  /** Wordings of the caption, the official one first; where none is given, the section's heading without its ordinal. */
  readonly captions: readonly string[]
  /** Whether the caption is printed above the grid (第二十条第（一）项), so that it is looked for. */
  readonly captionPrinted: boolean
  /** Leaves in order; one unnamed leaf where each row holds a single value. */
  readonly columns: Axis
  /** Leaves in order; one unnamed leaf where the grid is a single row. */
  readonly rows: Axis
  readonly ignore: readonly string[]
  readonly identities: readonly Identity[]
  /** Where each label is a row of its own, as in the lists of 2008 and 2014; null for a grid under merged labels. */
  readonly list: ListForm | null
}

/** The columns of a list that hold no values. A printout may have any of them and any of the columns of values, in any order. */
export interface ListForm {
  /** Wordings of the header of the column of row labels: 统计指标. */
  readonly stub: readonly string[]
  /** Wordings of each carried column, the official one first; none where the form has no such column. */
  readonly carry: Readonly<Record<Carry, readonly string[]>>
}
/** serial: running number · code: a number or word that names the row · unit: the unit of the row's values */
export type Carry = 'serial' | 'code' | 'unit'

/** One side of a grid: the tree of its labels, and the lines that hold values in reading order. */
export interface Axis {
  readonly nodes: readonly LabelNode[]
  readonly leaves: readonly Leaf[]
}

/** A label or a merged label over others. */
export interface LabelNode {
  readonly key: string
  /** Wordings as written, the official one first. */
  readonly labels: readonly string[]
  readonly children: readonly LabelNode[]
}

/** A row or column that holds values. `index` is its place in `Axis.leaves`. */
export interface Leaf {
  readonly index: number
  /** Keys from the outside in, joined by dots: "outcome.denied.stateSecret"; "" for the one unnamed leaf. */
  readonly path: string
  /** Wordings as written, the official one first; empty for the unnamed leaf. */
  readonly labels: readonly string[]
  /** Official labels from the outside in, this one last. */
  readonly labelPath: readonly string[]
  /**
   * For the figure of a group itself: `always` where the group's row is printed with its parts (lists),
   * `instead` where it is printed only in place of them. `no` for a plain leaf.
   */
  readonly own: 'no' | 'always' | 'instead'
  /** Indices of the leaves below the group; empty for a plain leaf. */
  readonly parts: readonly number[]
  readonly value: ValueKind | null
  readonly unit: Unit | null
}

/**
 * count: whole, not negative · signed: a change (+19, -417, 减3) · amount: decimals in the form's unit ·
 * money: `{ amount, unit }` where the form fixes no unit · percent · text
 */
export type ValueKind = 'count' | 'signed' | 'amount' | 'money' | 'percent' | 'text'

export interface Unit {
  /** The unit in which values are given. */
  readonly name: string
  /** Printed unit → exact factor to `name` as "numerator/denominator". */
  readonly accept: ReadonlyMap<string, Factor>
}
export interface Factor {
  readonly numerator: bigint
  readonly denominator: bigint
}

/** `left = right`, on each line of one axis. Terms are leaf indices. */
export interface Identity {
  /** As written in the file. */
  readonly text: string
  /** `row`: once for each row, terms are columns; `column`: once for each column, terms are rows. */
  readonly each: 'row' | 'column'
  readonly left: readonly IdentityTerm[]
  readonly right: readonly IdentityTerm[]
}
/** A leaf; where the leaf is an unprinted part of a group printed as one row, `insteadOf` names the group's own leaf. */
export interface IdentityTerm {
  readonly leaf: number
  /** Own-figure leaf (`own: instead`) that takes the place of this part where the parts are not printed; null: none. */
  readonly insteadOf: number | null
}

export interface FactForm {
  readonly key: string
  /** Where it is looked for, in this order: at the top of the document, at its end, or in the section of that key. */
  readonly within: readonly ('top' | 'end' | { readonly section: string })[]
  readonly templates: readonly Template[]
  readonly slots: readonly Slot[]
  /** Cells of which the sum says the same, by path, and the wording of it; null for a fact that no grid prints. */
  readonly same: { readonly text: string; readonly paths: readonly string[] } | null
  /** Words of which one must stand in the sentence, in the heading right before it or in that of the section; none: its templates say enough. */
  readonly about: readonly string[]
  /** Wordings that say that the figure is zero. */
  readonly zero: readonly string[]
}
export interface Slot {
  readonly name: string
  readonly type: SlotType
  /** For `amount`: the unit in which it is given. */
  readonly unit: Unit | null
}
export type SlotType = 'text' | 'year' | 'date' | 'count' | 'amount'
export interface Template {
  readonly text: string
  readonly parts: readonly TemplatePart[]
}
export type TemplatePart = { readonly literal: string } | { readonly slot: string }

/** The value kind of a cell: the column's, else the row's (a grid's default is already in its leaves). */
export const valueKindOf = (row: Leaf, column: Leaf): ValueKind => column.value ?? row.value ?? 'count'
/** The unit of a cell: the column's, else the row's; null where the form fixes none. */
export const unitOf = (row: Leaf, column: Leaf): Unit | null => column.unit ?? row.unit

const paths = new WeakMap<GridForm, string[]>()

/** Path of a cell in the report: grid, row, column. */
export function cellPath(grid: GridForm, row: Leaf, column: Leaf): string {
  let known = paths.get(grid)
  if (known === undefined) {
    known = grid.rows.leaves.flatMap(r => grid.columns.leaves.map(c => [grid.path, r.path, c.path].filter(part => part !== '').join('.')))
    paths.set(grid, known)
  }
  return known[row.index * grid.columns.leaves.length + column.index] ?? grid.path
}
