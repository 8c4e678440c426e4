import type { Diagnostic } from '../diagnostics/diagnostic.js'
import type { GridForm } from '../grammar/grammar.js'
import type { Span } from '../text/span.js'

/** How the values of a grid were given to rows and columns. */
export type Strategy = 'from-cells' | 'from-anchors' | 'from-positions'

/** What stands in one cell. `blank`: proved empty by cell marks or by its position. */
export interface GridCell {
  readonly row: number
  readonly column: number
  readonly kind: 'number' | 'dash' | 'blank' | 'text'
  /** The number, dash or text itself; for a blank, the empty place. */
  readonly at: Span
  readonly unitAt: Span | null
  readonly noteAt: Span | null
  readonly strategy: Strategy
}

/** A grid of the form, read from a document. */
export interface Grid {
  readonly form: GridForm
  /** From its first label to its last value; null where nothing of it was found. */
  readonly at: Span | null
  /** Sparse: rows and columns are leaf indices of the form. */
  readonly cells: readonly GridCell[]
  /** Labels found, by row leaf index; a row that is not printed has none. */
  readonly rowLabels: ReadonlyMap<number, Span>
  readonly columnLabels: ReadonlyMap<number, Span>
  /** Text of the grid that nothing accounts for. */
  readonly unread: readonly Span[]
  /** Sentences between the parts of the grid; they are prose of the section. */
  readonly prose: readonly Span[]
  /** Strategies that gave its cells, the best first. */
  readonly strategies: readonly Strategy[]
  readonly diagnostics: readonly Diagnostic[]
}

/** A grid of which nothing was found. */
export const nothing = (form: GridForm): Grid => ({
  form,
  at: null,
  cells: [],
  rowLabels: new Map(),
  columnLabels: new Map(),
  unread: [],
  prose: [],
  strategies: [],
  diagnostics: [],
})
