import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js'
import type { Token } from '../document/tokens.js'
import type { GridForm } from '../grammar/grammar.js'
import { foldLabel } from '../text/fold.js'
import { stripOrdinal } from '../text/ordinal.js'
import { nearestTo } from '../text/similar.js'
import type { Span } from '../text/span.js'
import type { Value } from './assign.js'
import { isCarried, type Scope } from './scope.js'

/** Text or a value that no label, row or column takes. */
export interface Leftover {
  readonly at: Span
  /** Its first and last token. */
  readonly first: number
  readonly last: number
  readonly isValue: boolean
}

export const leftoverText = (scope: Scope, run: { readonly start: number; readonly end: number; readonly at: Span }): Leftover => ({
  at: run.at,
  first: scope.tokens.owner[run.start] ?? -1,
  last: scope.tokens.owner[run.end - 1] ?? -1,
  isValue: false,
})
export const leftoverValue = ({ at, index }: Value): Leftover => ({ at, first: index, last: index, isValue: true })
export const leftoverToken = ({ at, index }: Token): Leftover => ({ at, first: index, last: index, isValue: false })

/**
 * Reports what is left over, neighbours together: words with values behind them as a row that the form does not have, words in the header as a
 * column, all else as unread. `header` is the text from the first header label to the first row.
 */
export function reportUnread(
  scope: Scope,
  form: GridForm,
  leftovers: readonly Leftover[],
  header: Span | null,
  diagnostics: Diagnostic[],
): Span[] {
  return neighbours(scope, leftovers).map(group => {
    const at = { start: group[0]?.at.start ?? 0, end: group.at(-1)?.at.end ?? 0 }
    const text = scope.doc.text.slice(at.start, at.end)
    const words = group.slice(0, firstValue(group))
    const label = scope.doc.text.slice(at.start, words.at(-1)?.at.end ?? at.start).trim()
    const isRow = words.length > 0 && words.length < group.length && group.slice(words.length).every(item => item.isValue)
    const inHeader = header !== null && header.start <= at.start && at.end <= header.end
    // a single character is what a spoilt label leaves behind
    const isColumn = words.length === group.length && inHeader && foldLabel(label).length > 1
    const values = group.slice(words.length).map(item => scope.doc.text.slice(item.at.start, item.at.end))
    if (isRow) diagnostics.push(diagnostic('grid/row-unknown', form.path, at, { label, nearest: nearest(label, form.rows.leaves), values }))
    else if (isColumn)
      diagnostics.push(diagnostic('grid/column-unknown', form.path, at, { label, nearest: nearest(label, form.columns.leaves) }))
    else diagnostics.push(diagnostic('grid/unread', form.path, at, { text }))
    return at
  })
}

const firstValue = (group: readonly Leftover[]): number => {
  const first = group.findIndex(item => item.isValue)
  return first < 0 ? group.length : first
}

/** Runs of leftovers with no token between them that was read; what stands in a column without values does not part them. */
function neighbours(scope: Scope, leftovers: readonly Leftover[]): Leftover[][] {
  const groups: Leftover[][] = []
  for (const item of [...leftovers].sort((a, b) => a.at.start - b.at.start)) {
    const last = groups.at(-1)?.at(-1)
    let next = last === undefined ? Number.NaN : last.last + 1
    while (next < item.first && isCarried(scope, next)) next++
    if (next >= item.first) groups.at(-1)?.push(item)
    else groups.push([item])
  }
  return groups
}

function nearest(label: string, leaves: GridForm['rows']['leaves']): string | null {
  const labels = leaves.flatMap(leaf => leaf.labels.slice(0, 1))
  const found = nearestTo(
    foldLabel(stripOrdinal(label)),
    labels.map(other => foldLabel(other)),
  )
  return found === undefined ? null : (labels[found] ?? null)
}
