import { CARRIED, columnMarks } from '../text/locale.js'
import type { Span } from '../text/span.js'
import { type DraftNote, isFigure, isText, type Matrix, type Slot } from './piece.js'

/** A label, or a merged label over others. */
export interface Branch {
  readonly label: string
  /** The merged cell, or what else tells this label from another of the same words. */
  readonly owner: object
  readonly at: Span
  readonly children: Branch[]
  /** Row or column of the matrix; null for a group. */
  line: number | null
}

/** A grid as a table shows it. */
export interface Shape {
  readonly at: Span
  readonly caption: string | null
  readonly columns: readonly Branch[]
  readonly rows: readonly Branch[]
  /** Rows and columns of the matrix in which values stand, in order. */
  readonly rowLines: readonly number[]
  readonly columnLines: readonly number[]
  readonly stub: string | null
  readonly carry: Readonly<Partial<Record<Carry, string>>>
  /** Row of the matrix → the unit printed in its carried column. */
  readonly units: ReadonlyMap<number, string>
  /** Header texts over the column of labels. */
  readonly ignore: readonly string[]
  readonly matrix: Matrix
}
type Carry = 'serial' | 'code' | 'unit'

const carryWords: readonly (readonly [Carry, RegExp])[] = (['serial', 'code', 'unit'] as const).map(kind => [
  kind,
  new RegExp(`^${CARRIED[kind]}$`, 'i'),
])

/** A part of a table: the rows of its header, and those of its values. */
interface Part {
  readonly caption: Slot | null
  readonly header: number[]
  readonly data: number[]
  /** Row → the label over the rows from there on. */
  readonly groups: Map<number, Slot>
}

/** The grids of a table. One table may hold several, each with a header of its own. */
export function shapesOf(matrix: Matrix, notes: DraftNote[]): Shape[] {
  return partsOf(matrix).flatMap(part => shapeOf(matrix, part, notes) ?? [])
}

function partsOf(matrix: Matrix): Part[] {
  const parts: Part[] = []
  const open = (caption: Slot | null): Part => {
    const part: Part = { caption, header: [], data: [], groups: new Map() }
    parts.push(part)
    return part
  }
  const filled = (r: number): readonly Slot[] => [...new Set((matrix.rows[r] ?? []).filter(slot => slot !== undefined))].filter(isFilled)
  const isHeader = (r: number): boolean => filled(r).length > 1 && !filled(r).some(isFigure)
  let part: Part | undefined
  for (let r = 0; r < matrix.rows.length; r++) {
    const slots = filled(r)
    const [only] = slots
    if (only === undefined || (part !== undefined && part.data.length === 0 && isMarks(slots))) continue
    const isOnly = slots.length === 1 && isText(only)
    const isWide = isOnly && new Set(matrix.rows[r]).size === 1 && only.columnSpan > 1
    if (slots.some(isFigure)) (part ?? open(null)).data.push(r)
    else if (isOnly && (part?.data.length ?? 0) > 0 && isHeader(r + 1)) part = open(only)
    else if (isWide) {
      if (part === undefined || part.header.length + part.data.length === 0) part = open(only)
      else part.groups.set(r, only)
    } else if (part === undefined || part.data.length === 0) (part ?? open(null)).header.push(r)
    else if (slots.every(slot => slot.column < firstValue(matrix, part?.data ?? []))) part.data.push(r)
    else {
      part = open(null)
      part.header.push(r)
    }
    part ??= parts.at(-1)
  }
  return parts.filter(({ data }) => data.length > 0)
}

const isFilled = (slot: Slot): boolean => slot.piece.kind !== 'blank'
/** The row under a header that numbers its columns: 甲 乙 1 2. */
const isMarks = (slots: readonly Slot[]): boolean =>
  slots.length > 1 && slots.every(({ piece }) => columnMarks.some(words => words.includes(piece.text))) && slots.some(isText)

/** The first column with figures to the right of labels. */
function firstValue({ rows, columns }: Matrix, data: readonly number[]): number {
  for (let c = 0; c < columns; c++)
    if (data.some(r => isFigure(rows[r]?.[c])) && !data.some(r => rows[r]?.slice(c + 1).some(isText))) return c
  return columns
}

const YEAR = /^(?:19|20)\d\d$/

function shapeOf(matrix: Matrix, { caption, header, data, groups }: Part, notes: DraftNote[]): Shape | undefined {
  const { rows } = matrix
  const slotAt = (r: number, c: number): Slot | undefined => rows[r]?.[c]
  const spans = data.flatMap(r => (rows[r] ?? []).filter(slot => slot !== undefined).map(({ piece }) => piece.at))
  const at = { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) }
  const refuse = (message: string, place: Span = at): undefined => {
    notes.push({ at: place, extent: at, message })
  }
  // columns that every row merges with the one before are not there in this part
  const all = Array.from({ length: matrix.columns }, (_, c) => c).filter(
    c => c === 0 || [...header, ...data].some(r => slotAt(r, c) !== undefined && slotAt(r, c) !== slotAt(r, c - 1)),
  )
  const headOf = (c: number): Slot | undefined => header.map(r => slotAt(r, c)).findLast(isText)
  const carried = new Map<number, Carry>()
  for (const c of all) {
    const word = headOf(c)?.piece.text
    const kind = word === undefined ? undefined : carryWords.find(([, pattern]) => pattern.test(word))?.[0]
    if (
      kind !== undefined &&
      ![...carried.values()].includes(kind) &&
      mayCarry(
        kind,
        data.map(r => slotAt(r, c)),
      )
    )
      carried.set(c, kind)
  }
  const free = all.filter(c => !carried.has(c))
  const figures = free.filter(c => data.some(r => isFigure(slotAt(r, c))))
  const labels = free.filter(c => c < (figures[0] ?? 0) && data.some(r => isText(slotAt(r, c))))
  for (const c of free) {
    const first = data.map(r => slotAt(r, c)).find(isText)
    if (first === undefined || labels.includes(c)) continue
    return refuse(
      figures.includes(c) || c < (figures.at(-1) ?? 0)
        ? `words stand among the figures (“${first.piece.text}”), so labels and values cannot be told apart; give each figure a cell and a label`
        : `a column of words (“${first.piece.text}”) holds no figures; a grammar keeps no such column`,
      first.piece.at,
    )
  }
  if (labels.length === 0 && data.length > 1) return refuse('its rows have no labels, so nothing tells them apart')
  const columns = tree(
    figures.map(c => ({
      line: c,
      path: header
        .map(r => slotAt(r, c))
        .filter(isText)
        .filter(({ column }) => !labels.includes(column)),
    })),
  )
  const bare = figures.find(c => !leavesOf(columns).some(({ line }) => line === c))
  if (bare !== undefined && (figures.length > 1 || labels.length === 0))
    return refuse(
      figures.every(c => YEAR.test(slotAt(data[0] ?? 0, c)?.piece.text ?? ''))
        ? 'its columns are headed by bare years, which cannot be told from values'
        : 'a column has no label, so nothing tells it from the others',
      data.map(r => slotAt(r, bare)).find(isFigure)?.piece.at,
    )
  const above: (Slot | undefined)[] = []
  let group: Slot | undefined
  const paths = data.map(r => {
    group = [...groups].findLast(([from]) => from < r)?.[1]
    const own = labels.map((c, i) => {
      const slot = slotAt(r, c)
      // a merged label that an exporter left once, over blanks
      if (!isText(slot) && !matrix.rectangular && labels.slice(i + 1).some(later => isText(slotAt(r, later)))) return above[i]
      above[i] = slot
      return slot
    })
    return { line: r, path: [group, ...own].filter(isText) }
  })
  const nameless =
    labels.length === 0 ? undefined : paths.find(({ path }) => path.length === (group === undefined ? 0 : 1) && path.at(-1) === group)
  if (nameless !== undefined) return refuse('a row has no label, so nothing tells it from the others', rowSpan(rows[nameless.line] ?? []))
  const rowTree = labels.length === 0 ? [] : tree(paths)
  const shared = paths.find(({ path, line }) =>
    paths.some(other => other.line < line && other.path.at(-1) === path.at(-1) && path.length > 0),
  )
  if (shared !== undefined) return refuse('one label stands for several rows, so nothing tells them apart', shared.path.at(-1)?.piece.at)
  const corner = [...new Set(header.flatMap(r => labels.map(c => slotAt(r, c)).filter(isText)))].map(({ piece }) => piece.text)
  const units = new Map<number, string>()
  const carry: Partial<Record<Carry, string>> = {}
  for (const [c, kind] of carried) {
    carry[kind] = headOf(c)?.piece.text ?? ''
    if (kind === 'unit') for (const r of data) if (isText(slotAt(r, c))) units.set(r, slotAt(r, c)?.piece.text ?? '')
  }
  const isList = carried.size > 0
  return {
    at: { start: Math.min(at.start, ...header.flatMap(r => (rows[r] ?? []).flatMap(slot => slot?.piece.at.start ?? []))), end: at.end },
    caption: caption?.piece.text ?? null,
    columns: bare === undefined ? columns : [],
    rows: rowTree,
    rowLines: data,
    columnLines: figures,
    stub: isList ? (corner.at(-1) ?? null) : null,
    carry,
    units,
    ignore: isList ? corner.slice(0, -1) : corner,
    matrix,
  }
}

/** Whether cells are what such a column holds: running numbers, codes without spaces, units of one short word. */
/** Longer texts, in characters, are no units: “thousand pounds” is one. */
const LONGEST_UNIT = 24

function mayCarry(kind: Carry, cells: readonly (Slot | undefined)[]): boolean {
  const filled = cells.filter(slot => slot !== undefined && isFilled(slot))
  if (filled.length === 0) return false
  if (kind === 'unit') return filled.every(slot => slot?.piece.kind !== 'number' && (slot?.piece.text.length ?? 0) <= LONGEST_UNIT)
  if (kind === 'code') return filled.every(slot => /^[\p{L}\d.\-_/—－]+$/u.test(slot?.piece.text ?? ''))
  const numbers = filled.map(slot => Number(slot?.piece.text))
  return numbers.every((number, i) => number === i + 1)
}

/** Paths of labels → their tree; a merged cell is one label. */
function tree(paths: readonly { readonly line: number; readonly path: readonly Slot[] }[]): readonly Branch[] {
  const top: Branch[] = []
  for (const { line, path } of paths) {
    let at = top
    const steps = path.filter((slot, i) => path[i - 1] !== slot)
    steps.forEach((slot, i) => {
      const last = at.at(-1)
      const isLeaf = i === steps.length - 1
      const isSame = last !== undefined && last.line === null && (last.owner === slot || (!isLeaf && last.label === slot.piece.text))
      const branch = isSame ? last : { label: slot.piece.text, owner: slot, at: slot.piece.at, children: [], line: isLeaf ? line : null }
      if (!isSame) at.push(branch)
      at = branch.children
    })
  }
  return top
}

/** The labels that values stand beside, in order. */
export const leavesOf = (branches: readonly Branch[]): readonly Branch[] =>
  branches.flatMap(branch => (branch.children.length === 0 ? [branch] : leavesOf(branch.children)))

function rowSpan(row: readonly (Slot | undefined)[]): Span | undefined {
  const spans = row.flatMap(slot => slot?.piece.at ?? [])
  return spans[0] === undefined ? undefined : { start: spans[0].start, end: spans.at(-1)?.end ?? spans[0].end }
}
