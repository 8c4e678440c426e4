import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js'
import { labelSpan, tokenFrom } from '../document/tokens.js'
import type { GridForm } from '../grammar/grammar.js'
import { cover as coverSpans } from '../text/span.js'
import type { Value } from './assign.js'
import { lineEnd, signsBeside } from './beside.js'
import { readHeader } from './columns.js'
import { proseWithin } from './extent.js'
import { reportCut } from './findings.js'
import { type RowShape, readCells } from './from-cells.js'
import type { Grid, GridCell } from './grid.js'
import { nothing } from './grid.js'
import { coverPieces, uncovered } from './residue.js'
import { readRow } from './row.js'
import { isProse, type Scope } from './scope.js'

/** A grid of one row under a merged header: the values behind its header, if they are as many as its columns. */
export function readSingle(scope: Scope, grid: number, form: GridForm, values: readonly Value[]): Grid {
  const headings = scope.occurrences.filter(o =>
    o.labels.some(l => l.grid === grid && (l.kind === 'column' || l.kind === 'column-group' || l.kind === 'caption')),
  )
  const first = headings[0]
  if (first === undefined || headings.length < 2) return nothing(form)
  const behind = values.filter(value => value.label > first.start)
  const leaf = form.rows.leaves[0]
  if (leaf === undefined) return nothing(form)
  const groups = consecutive(scope, behind)
  const width = form.columns.leaves.length
  const whole = groups.filter(group => group.length === width)
  const chosen = whole.length === 1 ? whole[0] : groups.length === 1 ? groups[0] : subTables(scope, grid, groups, width)
  // a torn header goes on to its first value
  const until = chosen?.at(-1)?.label
  const last = headings.findLast(h => until === undefined || h.start <= until)
  const end = Math.max(chosen?.[0]?.label ?? 0, last?.end ?? 0)
  const header = readHeader(scope, grid, form, first.start, end, [])
  coverPieces(scope, first.start, end, new Set([grid]))
  const diagnostics: Diagnostic[] = [...header.diagnostics]
  const anchor = { grid, leaf, start: first.start, end, near: null, repeats: [], rivals: [] }
  const shape = dataRow(scope, first.start, width)
  const alone = shape === undefined ? undefined : readCells(shape, [shape], 0, header.order)
  // as many values as columns, but labels stand among them, and a later one stands in a cell further to the left: their order proves nothing
  const isBack = behind.some(({ cell }, i) => cell >= 0 && cell <= (behind[i - 1]?.cell ?? -1))
  const isTorn = alone === undefined && chosen === undefined && groups.length > 1 && behind.length === width && isBack
  if (isTorn) {
    const readings = groups.map(group => group.map(({ at }) => scope.doc.text.slice(at.start, at.end)).join(' '))
    diagnostics.push(diagnostic('grid/ambiguous', form.path, behind[0]?.at ?? null, { label: form.captions[0] ?? form.key, readings }))
  }
  const cells: readonly GridCell[] = isTorn
    ? []
    : alone !== undefined && (chosen === undefined || chosen.length !== width)
      ? alone
      : readRow(
          {
            scope,
            form,
            run: { anchor, values: chosen ?? behind },
            shape: undefined,
            peers: [],
            order: header.order,
            owned: new Set(),
            linewise: false,
            models: () => [],
          },
          diagnostics,
        )
  const used = new Set(cells.map(cell => cell.at.start))
  const lastCell = cells.at(-1)
  const rowEnd = lastCell === undefined ? end : lineEnd(scope, tokenFrom(scope.tokens, lastCell.at.start)).unit
  const left = [
    ...uncovered(scope, first.start, Math.max(end, rowEnd)).map(run => run.at),
    ...behind
      .filter(value => cells.length > 0 && !used.has(value.at.start) && value.at.start < (cells.at(-1)?.at.end ?? 0))
      .map(value => value.at),
    ...signsBeside(scope, cells).map(sign => sign.at),
  ]
  for (const span of left)
    diagnostics.push(diagnostic('grid/unread', form.path, span, { text: scope.doc.text.slice(span.start, span.end) }))
  const stray = groups.filter(
    group => cells.length > 0 && group !== chosen && group.some(value => !used.has(value.at.start)) && group.length >= 2,
  )
  for (const group of stray) {
    const at = coverSpans(group.map(value => value.at))
    if (at !== undefined) diagnostics.push(diagnostic('grid/unread', form.path, at, { text: scope.doc.text.slice(at.start, at.end) }))
  }
  reportCut(scope, form, cells, diagnostics)
  const at = coverSpans([labelSpan(scope.tokens, first.start, end), ...cells.map(cell => cell.at)]) ?? null
  return {
    form,
    at,
    cells,
    rowLabels: new Map(),
    columnLabels: header.labels,
    unread: left,
    prose: proseWithin(scope, at),
    strategies: [...new Set(cells.map(cell => cell.strategy))],
    diagnostics,
  }
}

/** Values with no word between them, each run a group. */
function consecutive(scope: Scope, values: readonly Value[]): Value[][] {
  const groups: Value[][] = []
  for (const value of values) {
    const group = groups.at(-1)
    const before = group?.at(-1)
    if (group !== undefined && before !== undefined && before.label === value.label && !proseBetween(scope, before.index, value.index))
      group.push(value)
    else groups.push([value])
  }
  return groups
}

function proseBetween(scope: Scope, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) if (isProse(scope, i)) return true
  return false
}

/** Printed as several small tables, each with its own header: as many values as leaf labels before them, together all columns. */
function subTables(scope: Scope, grid: number, groups: readonly Value[][], width: number): Value[] | undefined {
  const labels = scope.occurrences.filter(o => o.labels.some(l => l.kind === 'column' && l.grid === grid))
  const used: Value[] = []
  let from = scope.firstUnit
  for (const group of groups) {
    const to = group[0]?.label ?? from
    const heads = labels.filter(o => o.start >= from && o.end <= to).length
    if (heads !== group.length) return undefined
    for (const value of group) used.push(value)
    from = to
  }
  return used.length === width ? used : undefined
}

/** The one table row behind the header that holds only values and blanks, one cell for each column. */
function dataRow(scope: Scope, from: number, width: number): RowShape | undefined {
  const { list } = scope.tokens
  const rows = new Map<number, number[]>()
  for (let i = scope.firstToken; i < scope.lastToken; i++) {
    const token = list[i]
    if (token === undefined || token.cell < 0 || token.label < from) continue
    const row = rows.get(token.line)
    if (row === undefined) rows.set(token.line, [i])
    else row.push(i)
  }
  const shapes: RowShape[] = []
  for (const indices of rows.values()) {
    if (indices.length < width) continue
    const cells = indices.flatMap(i => list[i] ?? [])
    if (cells.every((cell, i) => cell.kind !== 'text' && cell.cell === (cells[0]?.cell ?? 0) + i))
      shapes.push({ depth: 0, cells, uneven: false, alone: true })
  }
  return shapes.length === 1 ? shapes[0] : undefined
}
