import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js'
import { labelSpan } from '../document/tokens.js'
import type { GridForm } from '../grammar/grammar.js'
import { unitWords } from '../text/locale.js'
import type { Span } from '../text/span.js'
import { printedOrder, strayColumns } from './order.js'
import { nearHeaders } from './residue.js'
import type { Scope } from './scope.js'

/** The columns of a grid as its header prints them. */
export interface Header {
  /** Column leaf indices in the order in which values follow. */
  readonly order: readonly number[]
  readonly labels: ReadonlyMap<number, Span>
  /** Units printed in the header that are not the form's: column leaf index → place of the unit. */
  readonly units: ReadonlyMap<number, Span>
  readonly diagnostics: readonly Diagnostic[]
}

/** Reads the header between units `from` and `to`. It may print its columns in another order than the form; one of one level may leave some out. */
export function readHeader(scope: Scope, grid: number, form: GridForm, from: number, to: number, counts: readonly number[]): Header {
  const { leaves } = form.columns
  if (leaves.length === 1 && leaves[0]?.labels.length === 0) return { order: [0], labels: new Map(), units: new Map(), diagnostics: [] }
  const diagnostics: Diagnostic[] = []
  const printed: { leaf: number; start: number; end: number; isOnly: boolean }[] = []
  const taken = new Set<number>()
  for (const { start, end, labels } of scope.occurrences) {
    if (start < from || end > to) continue
    const own = labels.filter(l => l.kind === 'column' && l.grid === grid)
    const label = own.find(l => !taken.has(l.leaf)) ?? own[0]
    if (label === undefined) continue
    printed.push({ leaf: label.leaf, start, end, isOnly: own.length === 1 })
    taken.add(label.leaf)
  }
  const missing = leaves.filter(leaf => !taken.has(leaf.index))
  const wanted = missing.flatMap(leaf => scope.known.all.find(l => l.kind === 'column' && l.grid === grid && l.leaf === leaf.index) ?? [])
  for (const near of nearHeaders(scope, wanted, from, to)) {
    printed.push({ leaf: near.label.leaf, start: near.start, end: near.end, isOnly: true })
    taken.add(near.label.leaf)
    diagnostics.push(
      diagnostic('label/near', form.path, labelSpan(scope.tokens, near.start, near.end), {
        expected: near.label.official,
        found: near.found,
      }),
    )
  }
  printed.sort((a, b) => a.start - b.start)
  const distinct = printed.filter((p, i) => printed.findIndex(o => o.leaf === p.leaf) === i)
  const labels = new Map(distinct.map(p => [p.leaf, labelSpan(scope.tokens, p.start, p.end)] as const))
  const natural = leaves.map(leaf => leaf.index)
  const oneLevel = form.columns.nodes.every(node => node.children.length === 0)
  const units = new Map<number, Span>()
  for (const { leaf, end } of distinct) {
    const unit = headerUnit(scope, end)
    if (unit !== undefined && scope.doc.text.slice(unit.start, unit.end) !== leaves[leaf]?.unit?.name) units.set(leaf, unit)
  }
  const done = (order: readonly number[]): Header => ({ order, labels, units, diagnostics })
  if (distinct.length === 0) {
    diagnostics.push(diagnostic('grid/header-missing', form.path, null, { columns: leaves.length }))
    return done(natural)
  }
  if (!oneLevel) {
    if (distinct.length < leaves.length) diagnostics.push(diagnostic('grid/header-assumed', form.path, null, { columns: leaves.length }))
    // a label that is lost, or stands twice, leaves in doubt which column each other one of that name is
    const isWhole = distinct.length === leaves.length && printed.every(p => p.isOnly || distinct.includes(p))
    for (const stray of isWhole ? strayColumns(scope, form, distinct) : [])
      diagnostics.push(diagnostic('grid/column-missing', form.path, null, { label: stray.labelPath.join(' / ') }))
    return done(isWhole ? printedOrder(scope, grid, form, distinct, from, to) : natural)
  }
  const ordered = inOneRow(scope, distinct)
  if (ordered.length === leaves.length) return done(printed.length === leaves.length ? ordered.map(p => p.leaf) : natural)
  const fewer = printed.length === ordered.length && counts.length > 0 && counts.every(count => count === ordered.length)
  const missingNow = leaves.filter(leaf => !ordered.some(p => p.leaf === leaf.index))
  const isNatural = ordered.every((p, i) => i === 0 || (ordered[i - 1]?.leaf ?? 0) < p.leaf)
  // labels in another order than the form's, and not all of them: nothing tells where the others stood
  if (fewer || !isNatural)
    for (const leaf of missingNow) diagnostics.push(diagnostic('grid/column-missing', form.path, null, { label: leaf.labels[0] ?? '' }))
  if (fewer) return done(ordered.map(p => p.leaf))
  diagnostics.push(diagnostic('grid/header-assumed', form.path, null, { columns: leaves.length }))
  return done(natural)
}

/** In a table, the labels of the row that has most of them: what stands outside it says nothing about the order of its columns. */
function inOneRow<L extends { readonly start: number }>(scope: Scope, labels: readonly L[]): readonly L[] {
  const { list, owner } = scope.tokens
  const rows = new Map<number, L[]>()
  let isTable = false
  for (const label of labels) {
    const token = list[owner[label.start] ?? -1]
    const inTable = (token?.cell ?? -1) >= 0
    isTable ||= inTable
    const key = inTable ? (token?.line ?? -1) : -1
    const row = rows.get(key)
    if (row === undefined) rows.set(key, [label])
    else row.push(label)
  }
  if (!isTable || rows.size === 1) return labels
  return [...rows.values()].reduce((most, row) => (row.length > most.length ? row : most), [])
}

const UNIT = new RegExp(`[（(]\\s*(?:${unitWords.join('|')})\\s*[:：;；]?\\s*([^\\s（）():：;；]{1,4}?)\\s*[)）]`, 'd')

/** The unit printed with the column label that ends at unit `end`: “（单位：元）”. */
function headerUnit(scope: Scope, end: number): Span | undefined {
  const last = (scope.tokens.back[end - 1] ?? 0) + 1
  const from = Math.max(0, last - 8)
  const text = scope.doc.text.slice(from, last + 16)
  if (!unitWords.some(word => text.includes(word))) return undefined
  const match = UNIT.exec(text)
  const at = match?.indices?.[1]
  return at === undefined ? undefined : { start: from + at[0], end: from + at[1] }
}
