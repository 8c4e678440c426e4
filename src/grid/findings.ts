import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js'
import { labelSpan } from '../document/tokens.js'
import type { GridForm } from '../grammar/grammar.js'
import type { Run } from './assign.js'
import type { GridCell } from './grid.js'
import type { Scope } from './scope.js'

/** Rows of the form that were not found, found twice, or spelt differently. */
export function reportRows(scope: Scope, form: GridForm, runs: readonly Run[], read: ReadonlySet<number>, diagnostics: Diagnostic[]): void {
  const { leaves } = form.rows
  const found = new Set(runs.map(run => run.anchor.leaf.index))
  for (const { anchor } of runs) {
    const path = `${form.path}.${anchor.leaf.path}`
    const label = anchor.leaf.labels[0] ?? ''
    const at = labelSpan(scope.tokens, anchor.start, anchor.end)
    if (anchor.near !== null) diagnostics.push(diagnostic('label/near', path, at, { expected: label, found: anchor.near }))
    for (const repeat of anchor.repeats) {
      diagnostics.push(diagnostic('grid/row-repeated', path, labelSpan(scope.tokens, repeat.start, repeat.end), { label }))
    }
  }
  for (const leaf of leaves) {
    if (found.has(leaf.index)) continue
    const label = leaf.labels[0] ?? ''
    const path = `${form.path}.${leaf.path}`
    const group = leaves.find(other => other.own === 'instead' && other.parts.includes(leaf.index))
    if (leaf.own === 'instead' && leaf.parts.some(part => found.has(part)))
      diagnostics.push(diagnostic('grid/row-not-own', path, null, { label }))
    else if (group !== undefined && read.has(group.index))
      diagnostics.push(diagnostic('grid/parts-not-printed', path, null, { label: group.labels[0] ?? '' }))
    else diagnostics.push(diagnostic('grid/row-missing', path, null, { label }))
  }
}

/** Fewer units than this behind the last row are a torn label, not a text. */
const TAIL = 40

/** A value at the very end (or beginning) of the text may have lost digits. */
export function reportCut(scope: Scope, form: GridForm, cells: readonly GridCell[], diagnostics: Diagnostic[]): void {
  const { text } = scope.doc
  const first = text.length - text.trimStart().length
  const behind = text.trimEnd().length
  const lastLine = /[\n\r\f]/.test(text.slice(behind)) ? text.length : behind
  // a space behind the last value shows that it is whole, but a blank may have lost its value; behind a line end both are whole
  const edge = cells.find(({ at, unitAt, kind }) =>
    kind === 'blank' ? at.end >= lastLine : Math.max(at.end, unitAt?.end ?? 0) >= text.length || at.start <= first,
  )
  if (edge !== undefined) diagnostics.push(diagnostic('grid/cut', form.path, edge.at, { grid: form.captions[0] ?? form.key }))
}

/** Whether the text ends right behind a row that is not the last of the form: a label there may be cut too. */
export function endsInside(scope: Scope, runs: readonly Run[], form: GridForm): boolean {
  const { labels } = scope.tokens
  const last = Math.max(...runs.map(run => run.anchor.end))
  const lastRow = form.rows.leaves.at(-1)?.index
  // words that the form prints under its last row: who fills it in
  if (form.list !== null && scope.occurrences.some(o => o.start >= last && o.labels.some(({ kind }) => kind === 'ignore'))) return false
  return labels.length - last < TAIL && scope.lastUnit === labels.length && !runs.some(run => run.anchor.leaf.index === lastRow)
}
