import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js'
import { labelSpan } from '../document/tokens.js'
import type { GridForm } from '../grammar/grammar.js'
import type { Run, Value } from './assign.js'
import { choose } from './choose.js'
import { type RowReading, readGlued, readInOrder } from './from-anchors.js'
import { type RowShape, readCells } from './from-cells.js'
import { type ColumnModel, readPositions } from './from-positions.js'
import type { GridCell } from './grid.js'
import type { Scope } from './scope.js'

export interface RowInput {
  readonly scope: Scope
  readonly form: GridForm
  readonly run: Run
  readonly shape: RowShape | undefined
  readonly peers: readonly RowShape[]
  readonly order: readonly number[]
  /** Where values stand that a row has, this one or another. */
  readonly owned: ReadonlySet<number>
  /** Most rows of the grid have all their values on one line. */
  readonly linewise: boolean
  /** Learnt when a row needs it. */
  readonly models: () => readonly ColumnModel[]
}

/** Reads one row by every strategy and takes what they agree on; too few, too many or contradicting values are reported. */
export function readRow(input: RowInput, diagnostics: Diagnostic[]): readonly GridCell[] {
  const { scope, form, run, shape, peers, order, owned, linewise, models } = input
  const { text } = scope.doc
  const { leaf } = run.anchor
  const path = leaf.path === '' ? form.path : `${form.path}.${leaf.path}`
  const label = leaf.labels[0] ?? form.captions[0] ?? ''
  const { rivals: others } = run.anchor
  if (others.length > 0) {
    const at = labelSpan(scope.tokens, run.anchor.start, run.anchor.end)
    diagnostics.push(
      diagnostic('grid/ambiguous', path, at, { label, readings: [leaf, ...others].map(({ labelPath }) => labelPath.join(' / ')) }),
    )
    return []
  }
  const glued = run.values.length === 1 && run.values[0]?.glued ? readGlued(text, run.values[0], leaf.index, order) : undefined
  if (glued === 'many') {
    const value = run.values[0]
    diagnostics.push(
      diagnostic('grid/ambiguous', path, value?.at ?? null, {
        label,
        readings: [value === undefined ? '' : text.slice(value.at.start, value.at.end)],
      }),
    )
    return []
  }
  if (glued !== undefined) {
    const value = run.values[0]
    if (order.length > 1 && value !== undefined) {
      const all = text.slice(value.at.start, value.at.end)
      for (const cell of glued)
        diagnostics.push(diagnostic('value/split', path, cell.at, { raw: text.slice(cell.at.start, cell.at.end), text: all }))
    }
    return glued
  }
  const inCells = shape === undefined ? undefined : readCells(shape, peers, leaf.index, order)
  // what stands in the cells is another row's where both labels stand before it
  const isMine = (start: number): boolean => !owned.has(start) || run.values.some(value => value.at.start === start)
  const isOwn = inCells?.every(cell => cell.kind === 'blank' || isMine(cell.at.start)) ?? false
  // blanks are not believed where a value of the row stands in none of its cells
  const isWhole = run.values.every(value => inCells?.some(cell => cell.at.start === value.at.start))
  const fromCells = isOwn && (isWhole || inCells?.every(cell => cell.kind !== 'blank')) ? inCells : undefined
  const blanksInRow = shape?.cells?.some(cell => cell.kind === 'blank') ?? false
  const inOrder = readInOrder(run.values, leaf.index, order)
  const fromAnchors = (blanksInRow && fromCells === undefined) || shape?.uneven ? undefined : inOrder
  const short = run.values.length > 0 && run.values.length < order.length && run.values.every(value => value.cell < 0)
  const fromPositions = short ? readPositions(text, run.values, leaf.index, order, models()) : undefined
  if (inOrder !== undefined && linewise) {
    const line = mainLine(run.values)
    if (line.length > 1 && line.length < run.values.length) {
      // one value may be lost, and another one strayed here from elsewhere: their number shows nothing
      const readings = [line, run.values].map(values => values.map(({ at }) => text.slice(at.start, at.end)).join(' '))
      diagnostics.push(diagnostic('grid/ambiguous', path, run.values[0]?.at ?? null, { label, readings }))
      return []
    }
  }
  const { reading, rivals } = choose([fromCells, fromAnchors, fromPositions])
  if (reading !== undefined) return reading
  const at = run.values[0] === undefined ? null : { start: run.values[0].at.start, end: run.values.at(-1)?.at.end ?? run.values[0].at.end }
  if (rivals.length > 0) {
    const readings = rivals.map((rival: RowReading) => rival.map(cell => text.slice(cell.at.start, cell.at.end)).join(' '))
    diagnostics.push(diagnostic('grid/ambiguous', path, at, { label, readings }))
  } else {
    const facts = { label, expected: order.length, found: run.values.length }
    diagnostics.push(diagnostic(run.values.length > order.length ? 'grid/row-long' : 'grid/row-short', path, at, facts))
    // a second row's worth of values: labels and values have come apart, and no row of the grid is sure
    if (at !== null && run.values.length >= 2 * order.length && form.rows.leaves.length > 1) {
      diagnostics.push(diagnostic('grid/unread', form.path, at, { text: text.slice(at.start, at.end).replace(/\s+/g, ' ') }))
    }
  }
  return []
}

/** Of values on several lines, those on the line that has most. */
function mainLine(values: readonly Value[]): readonly Value[] {
  const on = (line: number): readonly Value[] => values.filter(value => value.line === line)
  return [...new Set(values.map(value => value.line))].map(on).reduce((most, line) => (line.length > most.length ? line : most), [])
}
