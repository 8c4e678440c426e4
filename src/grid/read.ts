import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js'
import { labelSpan } from '../document/tokens.js'
import type { GridForm } from '../grammar/grammar.js'
import type { Span } from '../text/span.js'
import { assign, type Run, type Value, valuesOf } from './assign.js'
import { barrierUnits } from './barriers.js'
import { lineEnd, signsBeside } from './beside.js'
import { type Carried, carryColumns } from './carry.js'
import { type Header, readHeader } from './columns.js'
import { extent, proseWithin } from './extent.js'
import { endsInside, reportCut, reportRows } from './findings.js'
import { shapeOf } from './from-cells.js'
import { type ColumnModel, learnColumns } from './from-positions.js'
import { type Grid, type GridCell, nothing } from './grid.js'
import { columnsOf, type ListHeader, readListHeader } from './list-header.js'
import { coverOrdinals } from './ordinals.js'
import { markProse } from './prose.js'
import { coverPieces, uncovered } from './residue.js'
import { readRow } from './row.js'
import { type Anchor, findRows } from './rows.js'
import type { Scope } from './scope.js'
import { readSingle } from './single.js'
import { leftoverText, leftoverValue, reportUnread } from './unread.js'

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
  const lists = grids.map((form, grid) => readList(scope, grid, form, anchors))
  const values = valuesOf(scope, anchors)
  const headers = grids.map((form, grid) => {
    const first = anchors.find(anchor => anchor.grid === grid)
    if (first === undefined) return undefined
    const list = lists[grid]
    const counts = rowCounts(anchors, values, grid)
    if (list !== undefined) return columnsOf(scope, form, list.header, counts)
    return readHeader(scope, grid, form, behindOthers(scope, anchors, grid, first), first.start, counts)
  })
  const width = (anchor: Anchor): number => headers[anchor.grid]?.order.length ?? grids[anchor.grid]?.columns.leaves.length ?? 0
  const end = Math.max(scope.firstUnit, ...anchors.map(anchor => anchor.end))
  // words between the caption of a list and its header are not the list's: who fills it in, for which year
  const first =
    scope.occurrences.find(o => o.labels.some(l => l.kind !== 'heading' && lists[l.grid] === undefined))?.start ?? scope.lastUnit
  const start = Math.min(first, anchors[0]?.start ?? scope.lastUnit, ...lists.map(list => list?.header.start ?? scope.lastUnit))
  const torn = new Set(anchors.map(anchor => anchor.grid).filter(grid => lists[grid] === undefined))
  coverPieces(scope, start, anchors.length === 0 ? scope.lastUnit : end, torn)
  const barriers = barrierUnits(scope, anchors)
  const { runs, orphans, before } = assign(scope, anchors, values, barriers, width)

  const perLine = new Map<number, number>()
  for (const anchor of anchors) {
    const line = scope.tokens.list[scope.tokens.owner[anchor.end - 1] ?? -1]?.line ?? -1
    perLine.set(line, (perLine.get(line) ?? 0) + 1)
  }
  const gridOf = gridAt(scope, anchors)
  const onLine = (line: number): number => perLine.get(line) ?? 0
  const owned = new Set(runs.flatMap(run => run.values.map(({ at }) => at.start)))
  // what stands behind the last label on the lines of its row is the row's, or is left over
  const lastRun = runs.at(-1)
  const tail = lineEnd(scope, Math.max(scope.tokens.owner[(lastRun?.anchor.end ?? 0) - 1] ?? -1, lastRun?.values.at(-1)?.index ?? -1))
  const leftText = anchors.length === 0 ? [] : uncovered(scope, start, Math.max(end, tail.unit))
  return grids.map((form, grid): Grid => {
    if (isSingle(form)) return readSingle(scope, grid, form, orphans)
    const own = runs.filter(run => run.anchor.grid === grid)
    const header = headers[grid]
    if (own.length === 0 || header === undefined) return nothing(form)
    const diagnostics: Diagnostic[] = [...header.diagnostics]
    const shapes = own.map(run => shapeOf(scope, run.anchor, onLine))
    const peers = shapes.filter(shape => shape !== undefined)
    let learnt: readonly ColumnModel[] | undefined
    const models = (): readonly ColumnModel[] => {
      learnt ??= learnColumns(
        scope.doc.text,
        own.filter(run => isLine(run, header.order.length)).map(run => run.values),
      )
      return learnt
    }
    const linewise = own.filter(run => isLine(run, header.order.length)).length > own.length / 2
    const cells: GridCell[] = []
    const unused: Value[] = []
    own.forEach((run, i) => {
      const heading = run.values.length > 0 || shapes[i] !== undefined ? undefined : lists[grid]?.unitless.get(run.anchor.leaf.index)
      const row =
        heading !== undefined
          ? blankRow(run, header.order, heading)
          : readRow({ scope, form, run, shape: shapes[i], peers, order: header.order, owned, linewise, models }, diagnostics)
      const unit = lists[grid]?.units.get(run.anchor.leaf.index) ?? null
      for (const cell of row) cells.push(withUnit(cell, unit ?? header.units.get(cell.column) ?? null))
      if (row.length > 0) unused.push(...run.values.filter(value => !row.some(cell => cell.at.start === value.at.start)))
    })
    reportRows(scope, form, own, new Set(cells.map(cell => cell.row)), diagnostics)
    const at = extent(scope, grid, anchors, own, cells, lists[grid]?.header.start)
    const left = reportUnread(
      scope,
      form,
      [
        ...leftText.filter(run => gridOf(run.start) === grid).map(run => leftoverText(scope, run)),
        ...orphans
          .filter(
            value =>
              (value.label <= end || value.index < Math.max(tail.token, lists[grid]?.end ?? 0)) &&
              value.at.start >= (at?.start ?? 0) &&
              gridOf(value.label) === grid,
          )
          .map(leftoverValue),
        ...unused.map(leftoverValue),
        ...signsBeside(scope, cells),
      ],
      headerOf(scope, header, own[0]?.anchor),
      diagnostics,
    )
    reportCut(scope, form, cells, diagnostics)
    // a lost label, too, leaves its values before the next one
    if (at !== null && before.has(grid) && !isComplete(form, own))
      diagnostics.push(diagnostic('grid/values-before', form.path, at, { grid: form.captions[0] ?? form.key }))
    if (at !== null && endsInside(scope, own, form))
      diagnostics.push(diagnostic('grid/cut', form.path, at, { grid: form.captions[0] ?? form.key }))
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

/** A row whose unit is a dash, and that has no values, is printed as a heading over its parts. */
const blankRow = ({ anchor }: Run, order: readonly number[], { end }: Span): GridCell[] =>
  order.map(column => ({
    row: anchor.leaf.index,
    column,
    kind: 'blank',
    at: { start: end, end },
    unitAt: null,
    noteAt: null,
    strategy: 'from-anchors',
  }))

/** A number without a unit of its own has the one that its row or the header prints. */
const withUnit = (cell: GridCell, unitAt: Span | null): GridCell =>
  unitAt !== null && cell.unitAt === null && cell.kind === 'number' ? { ...cell, unitAt } : cell

/** Behind the last row of another grid that stands before the first row of this one. */
const behindOthers = (scope: Scope, anchors: readonly Anchor[], grid: number, first: Anchor): number =>
  anchors.findLast(anchor => anchor.grid !== grid && anchor.end <= first.start)?.end ?? scope.firstUnit

/** The header of a list, and the units of its rows; what stands in its columns without values is taken out. */
function readList(
  scope: Scope,
  grid: number,
  form: GridForm,
  anchors: readonly Anchor[],
): ({ readonly header: ListHeader } & Carried) | undefined {
  const own = anchors.filter(anchor => anchor.grid === grid)
  const first = own[0]
  if (form.list === null || first === undefined) return undefined
  const header = readListHeader(scope, grid, form, behindOthers(scope, anchors, grid, first), first.start)
  return { header, ...carryColumns(scope, grid, form, header, own) }
}

/** Whether each row was found, or the figure that stands for it, or the parts that stand for that figure. */
function isComplete(form: GridForm, runs: readonly Run[]): boolean {
  const found = new Set(runs.map(run => run.anchor.leaf.index))
  const { leaves } = form.rows
  return leaves.every(
    leaf =>
      found.has(leaf.index) ||
      leaf.parts.some(part => found.has(part)) ||
      leaves.some(owner => owner.parts.includes(leaf.index) && found.has(owner.index)),
  )
}

/** A run that stands on one line of text, complete: it shows where the columns are. */
const isLine = (run: Run, width: number): boolean =>
  run.values.length === width && run.values.every(value => value.cell < 0 && !value.glued && value.line === run.values[0]?.line)

/** How many values stand behind each row label of a grid, before rows are settled. */
function rowCounts(anchors: readonly Anchor[], values: readonly Value[], grid: number): number[] {
  const counts: number[] = []
  let value = 0
  anchors.forEach((anchor, i) => {
    const next = anchors[i + 1]?.start ?? Number.POSITIVE_INFINITY
    while (value < values.length && (values[value]?.label ?? 0) < anchor.end) value++
    const first = value
    while (value < values.length && (values[value]?.label ?? 0) <= next) value++
    if (anchor.grid === grid) counts.push(value - first)
    value = first
  })
  return counts
}

/** From the first label of a header to the first row. */
function headerOf(scope: Scope, header: Header, first: Anchor | undefined): Span | null {
  const start = Math.min(...[...header.labels.values()].map(at => at.start))
  return first === undefined || header.labels.size === 0 ? null : { start, end: scope.tokens.back[first.start] ?? start }
}

/** The grid to which text at a unit belongs: that of the row or caption before it, else of the first row. */
function gridAt(scope: Scope, anchors: readonly Anchor[]): (unit: number) => number {
  const captions = scope.occurrences.flatMap(({ start, labels }) => {
    const caption = labels.length === 1 && labels[0]?.kind === 'caption' ? labels[0] : undefined
    return caption === undefined ? [] : { start, grid: caption.grid }
  })
  const marks = [...anchors, ...captions].sort((a, b) => a.start - b.start)
  return unit => (marks.findLast(mark => mark.start <= unit) ?? anchors[0])?.grid ?? -1
}
