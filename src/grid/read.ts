import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js'
import { labelSpan } from '../document/tokens.js'
import type { GridForm } from '../grammar/grammar.js'
import { cover as coverSpans, type Span } from '../text/span.js'
import { assign, type Run, type Value, valuesOf } from './assign.js'
import { readHeader } from './columns.js'
import { shapeOf } from './from-cells.js'
import { type ColumnModel, learnColumns } from './from-positions.js'
import type { Grid, GridCell } from './grid.js'
import { coverOrdinals } from './ordinals.js'
import { coverPieces, tornLabels, uncovered } from './residue.js'
import { readRow } from './row.js'
import { type Anchor, findRows } from './rows.js'
import { Cover, coverOf, isProse, markProse, type Scope } from './scope.js'
import { readSingle } from './single.js'

/** Reads all grids of a section together: each value has one owner among them. */
export function readGrids(scope: Scope): Grid[] {
  const { grids } = scope.known
  coverOrdinals(scope, scope.occurrences)
  markProse(scope)
  const anchors = grids
    .flatMap((form, grid) => (isSingle(form) ? [] : findRows(scope, grid)))
    .sort((a, b) => a.start - b.start)
    .filter((anchor, i, all) => i === 0 || (all[i - 1]?.end ?? 0) <= anchor.start)
  coverOrdinals(
    scope,
    anchors.filter(anchor => anchor.near !== null),
  )
  const values = valuesOf(scope, anchors)
  const headers = grids.map((form, grid) => {
    const first = anchors.find(anchor => anchor.grid === grid)
    if (first === undefined) return undefined
    const before = anchors.findLast(anchor => anchor.grid !== grid && anchor.end <= first.start)
    return readHeader(scope, grid, form, before?.end ?? scope.firstUnit, first.start, rowCounts(anchors, values, grid))
  })
  const width = (anchor: Anchor): number => headers[anchor.grid]?.order.length ?? grids[anchor.grid]?.columns.leaves.length ?? 0
  const end = Math.max(scope.firstUnit, ...anchors.map(anchor => anchor.end))
  const start = Math.min(
    ...scope.occurrences.filter(o => o.labels.some(l => l.kind !== 'heading')).map(o => o.start),
    ...anchors.map(anchor => anchor.start),
    scope.lastUnit,
  )
  coverPieces(scope, start, anchors.length === 0 ? scope.lastUnit : end, tornLabels(scope, new Set(anchors.map(anchor => anchor.grid))))
  const barriers = barrierUnits(scope)
  const { runs, orphans } = assign(scope, anchors, values, barriers, width)

  const onLine = (line: number): number => anchors.filter(a => scope.tokens.list[scope.tokens.owner[a.end - 1] ?? -1]?.line === line).length
  const leftText = anchors.length === 0 ? [] : uncovered(scope, start, end)
  const claimed = new Set(runs.flatMap(run => run.values))
  const free = values.filter(value => !claimed.has(value))
  const singles = grids.map((form, grid) => (isSingle(form) ? readSingle(scope, grid, form, free) : undefined))
  return grids.map((form, grid): Grid => {
    const single = singles[grid]
    if (single !== undefined) return single
    const own = runs.filter(run => run.anchor.grid === grid)
    const header = headers[grid]
    if (own.length === 0 || header === undefined) return nothing(form)
    const diagnostics: Diagnostic[] = [...header.diagnostics]
    const shapes = own.map(run => shapeOf(scope, run.anchor, onLine))
    let learnt: ColumnModel | undefined | null = null
    const model = (): ColumnModel | undefined => {
      if (learnt === null)
        learnt = learnColumns(
          scope.doc.text,
          own.filter(run => isLine(run, header.order.length)).map(run => run.values),
        )
      return learnt
    }
    const cells: GridCell[] = []
    own.forEach((run, i) => {
      const row = readRow(
        { scope, form, run, shape: shapes[i], peers: shapes.filter(shape => shape !== undefined), order: header.order, model },
        diagnostics,
      )
      cells.push(
        ...row.map(cell => ({ ...cell, unitAt: cell.unitAt ?? (cell.kind === 'number' ? (header.units.get(cell.column) ?? null) : null) })),
      )
    })
    reportRows(scope, form, own, new Set(cells.map(cell => cell.row)), diagnostics)
    const at = extent(scope, grid, anchors, own, cells)
    const left = [
      ...leftText.filter(run => gridOf(anchors, run.start) === grid).map(run => run.at),
      ...orphans
        .filter(value => value.label <= end && value.at.start > (at?.start ?? 0) - 1 && gridOf(anchors, value.label) === grid)
        .map(value => value.at),
    ].sort((a, b) => a.start - b.start)
    for (const span of left)
      diagnostics.push(diagnostic('grid/unread', form.path, span, { text: scope.doc.text.slice(span.start, span.end) }))
    reportCut(scope, form, cells, diagnostics)
    return {
      form,
      at,
      cells,
      rowLabels: new Map(own.map(run => [run.anchor.leaf.index, labelSpan(scope.tokens, run.anchor.start, run.anchor.end)] as const)),
      columnLabels: header.labels,
      unread: left,
      prose: proseWithin(scope, at),
      strategies: [...new Set(cells.map(cell => cell.strategy))],
      diagnostics,
    }
  })
}

const isSingle = (form: GridForm): boolean => form.rows.leaves.length === 1 && form.rows.leaves[0]?.labels.length === 0

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

/** A run that stands on one line of text, complete: it shows where the columns are. */
const isLine = (run: Run, width: number): boolean =>
  run.values.length === width && run.values.every(value => value.cell < 0 && !value.glued && value.line === run.values[0]?.line)

/** How many values stand behind each row label of a grid, before rows are settled. */
function rowCounts(anchors: readonly Anchor[], values: readonly Value[], grid: number): number[] {
  return anchors.flatMap((anchor, i) => {
    if (anchor.grid !== grid) return []
    const next = anchors[i + 1]?.start ?? Number.POSITIVE_INFINITY
    return [values.filter(value => value.label >= anchor.end && value.label <= next).length]
  })
}

/** Units at which nothing is claimed across: captions, headers, sentences, unknown words. */
export function barrierUnits(scope: Scope): number[] {
  const units: number[] = []
  for (const { start, labels } of scope.occurrences) {
    if (
      labels.every(
        label =>
          label.kind === 'caption' ||
          label.kind === 'column' ||
          label.kind === 'column-group' ||
          label.kind === 'ignore' ||
          label.kind === 'heading',
      )
    )
      units.push(start)
  }
  for (let unit = scope.firstUnit; unit < scope.lastUnit; unit++) {
    const as = coverOf(scope, unit)
    if (as === Cover.none || as === Cover.prose) units.push(unit)
  }
  return units.sort((a, b) => a - b)
}

/** The grid to which text at `unit` belongs: that of the row before it, else of the first row. */
const gridOf = (anchors: readonly Anchor[], unit: number): number =>
  (anchors.findLast(anchor => anchor.start <= unit) ?? anchors[0])?.grid ?? -1

/** Rows of the form that were not found, found twice, or spelt differently. */
function reportRows(scope: Scope, form: GridForm, runs: readonly Run[], read: ReadonlySet<number>, diagnostics: Diagnostic[]): void {
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

/** A value at the very end (or beginning) of the text may have lost digits. */
export function reportCut(scope: Scope, form: GridForm, cells: readonly GridCell[], diagnostics: Diagnostic[]): void {
  const { text } = scope.doc
  const last = text.trimEnd().length
  const first = text.length - text.trimStart().length
  const edge = cells.find(
    cell => cell.at.start < cell.at.end && (cell.at.end >= last || (cell.unitAt?.end ?? 0) >= last || cell.at.start <= first),
  )
  if (edge !== undefined) diagnostics.push(diagnostic('grid/cut', form.path, edge.at, { grid: form.captions[0] ?? form.key }))
}

/** From the caption or header of a grid to its last label or value. */
function extent(scope: Scope, grid: number, anchors: readonly Anchor[], runs: readonly Run[], cells: readonly GridCell[]): Span | null {
  const first = runs[0]?.anchor
  if (first === undefined) return null
  const before = anchors.findLast(anchor => anchor.grid !== grid && anchor.end <= first.start)
  const head = scope.occurrences.find(
    o => o.start >= (before?.end ?? scope.firstUnit) && o.end <= first.start && o.labels.some(l => l.grid === grid),
  )
  const labels = runs.map(run => labelSpan(scope.tokens, run.anchor.start, run.anchor.end))
  const notes = cells.flatMap(cell => [
    cell.at,
    ...(cell.unitAt === null ? [] : [cell.unitAt]),
    ...(cell.noteAt === null ? [] : [cell.noteAt]),
  ])
  return coverSpans([...labels, ...notes, ...(head === undefined ? [] : [labelSpan(scope.tokens, head.start, head.end)])]) ?? null
}

/** Sentences that stand between the parts of a grid: they stay prose of the section. */
export function proseWithin(scope: Scope, at: Span | null): Span[] {
  const spans: Span[] = []
  for (let i = scope.firstToken; i < scope.lastToken; i++) {
    const token = scope.tokens.list[i]
    if (token === undefined || at === null || token.at.start < at.start || token.at.end > at.end || !isProse(scope, i)) continue
    const last = spans.at(-1)
    if (last !== undefined && isProse(scope, i - 1)) spans[spans.length - 1] = { start: last.start, end: token.at.end }
    else spans.push(token.at)
  }
  return spans
}
