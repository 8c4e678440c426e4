import type { Token } from '../document/tokens.js'
import type { RowReading } from './from-anchors.js'
import type { Anchor } from './rows.js'
import { isCarried, isProse, type Scope } from './scope.js'

/** The cells behind a row's label in its table row. */
export interface RowShape {
  /** Number of labels over this row in the form: rows of one depth are laid out alike. */
  readonly depth: number
  /** One token a cell, blanks included; undefined where a cell holds anything but one value. */
  readonly cells: readonly Token[] | undefined
  /** A cell is blank, and another holds several values: their number shows nothing. */
  readonly uneven: boolean
  /** The table row holds this row only. */
  readonly alone: boolean
}

/**
 * The shape of the table row in which the label of `anchor` stands; undefined outside tables, and for a label that goes over several table rows:
 * its cells are wrapped, and a blank in one of those rows proves nothing. `line` is where another anchor may stand too.
 */
export function shapeOf(scope: Scope, anchor: Anchor, anchorsOnLine: (line: number) => number): RowShape | undefined {
  const { list, owner } = scope.tokens
  const index = owner[anchor.end - 1] ?? -1
  const label = list[index]
  if (label === undefined || label.cell < 0 || list[owner[anchor.start] ?? -1]?.line !== label.line) return undefined
  const cells: Token[] = []
  let whole = true
  let several = false
  let cell = label.cell
  for (let i = index + 1; i < list.length; i++) {
    const token = list[i]
    if (token === undefined || token.line !== label.line) break
    if (token.cell === label.cell || isCarried(scope, i)) continue
    if (token.kind === 'text' || isProse(scope, i) || token.cell === cell) whole = false
    if (token.cell === cell && token.kind !== 'text' && cells.at(-1)?.kind !== 'text') several = true
    cell = token.cell
    cells.push(token)
  }
  return {
    depth: anchor.leaf.labelPath.length,
    cells: whole ? cells : undefined,
    uneven: several && cells.some(({ kind }) => kind === 'blank'),
    alone: anchorsOnLine(label.line) === 1,
  }
}

const filled = (cells: readonly Token[]): number => cells.filter(cell => cell.kind !== 'blank').length

/** Where the values of a full row begin: the only window of `width` cells that leaves no value outside. */
function onlyWindow(cells: readonly Token[], width: number): number | undefined {
  const starts = windows(cells, width)
  return starts.length === 1 ? starts[0] : undefined
}
function windows(cells: readonly Token[], width: number): number[] {
  const starts: number[] = []
  for (let start = 0; start + width <= cells.length; start++) {
    if (cells.every((cell, i) => cell.kind === 'blank' || (i >= start && i < start + width))) starts.push(start)
  }
  return starts
}

/**
 * The source has cells: values and blanks by their place. A blank is proved only where all rows of its depth are shaped alike, with one cell
 * for each column, or with the margin that a full row among them shows; otherwise a lost cell could pass for a blank one.
 */
export function readCells(shape: RowShape, peers: readonly RowShape[], row: number, columns: readonly number[]): RowReading | undefined {
  const { cells } = shape
  const width = columns.length
  if (cells === undefined || cells.length < width) return undefined
  const alike = peers.filter(peer => peer.depth === shape.depth)
  let start: number | undefined
  if (filled(cells) === width) {
    start = onlyWindow(cells, width)
    // blanks around a full row are a margin only where another row has it: else one may be a value's, and another value stand twice
    const isMargin = (peer: RowShape): boolean =>
      peer !== shape && peer.cells?.length === cells.length && (filled(peer.cells) < width || onlyWindow(peer.cells, width) === start)
    if (cells.length > width && !alike.some(isMargin) && alike.some(peer => peer.cells?.length === width)) start = undefined
  } else if (shape.alone) {
    const first = alike.find(peer => peer !== shape && peer.cells !== undefined && filled(peer.cells) === width)
    if (alike.every(peer => peer.cells?.length === cells.length)) {
      const learnt = cells.length === width ? 0 : first?.cells === undefined ? undefined : onlyWindow(first.cells, width)
      if (learnt !== undefined && windows(cells, width).includes(learnt)) start = learnt
    }
  }
  if (start === undefined) return undefined
  return cells.slice(start, start + width).map((cell, i) => ({
    row,
    column: columns[i] ?? 0,
    kind: cell.kind === 'text' ? 'text' : cell.kind,
    at: cell.at,
    unitAt: cell.unitAt,
    noteAt: cell.noteAt,
    strategy: 'from-cells',
  }))
}
