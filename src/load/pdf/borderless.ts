import type { FlowTable } from '../flow/flow.js'
import { columnsOf, headsOf } from './columns.js'
import { median } from './geometry.js'
import { splitHeads, splitLabels, splitNumbers } from './joints.js'
import { type Group, labelGroups } from './labelgroups.js'
import type { Line } from './lines.js'
import { labelRows, stepOf } from './rowlabels.js'
import { byWidth, isValueRow, overlaps, PAGE, type Segment, segmentsOf, stacksOf } from './segments.js'
import type { TaggedCells } from './structure.js'
import { cellOf, headerCells } from './tablecells.js'
import { taggedTables } from './tagged.js'
import { doubtsIn, type UnreadPages } from './unread.js'

/** A line as it is, or the table that several of them make. */
export type Block =
  | { readonly type: 'line'; readonly line: Line }
  | { readonly type: 'table'; readonly table: FlowTable; readonly lines: readonly Line[] }

interface Row {
  readonly line: Line
  readonly segments: readonly Segment[]
  readonly isValues: boolean
}

/** Share of the least distance of two rows that a blank row needs. */
const ROOM = 0.9

/** Tables without rules among following lines: those that tags state, and those that the places of their words show. */
export function withTables(
  lines: readonly Line[],
  tagged: ReadonlyMap<number, TaggedCells> = new Map(),
  unread: UnreadPages = new Map(),
): Block[] {
  const blocks: Block[] = []
  let at = 0
  for (const { from, to, tables } of taggedTables(lines, tagged, unread)) {
    blocks.push(...withPlacedTables(lines.slice(at, from), unread))
    for (const { table, own } of tables) blocks.push({ type: 'table', table, lines: own })
    at = to
  }
  return [...blocks, ...withPlacedTables(lines.slice(at), unread)]
}

/** Columns from the places of their values, rows from those of their labels. */
function withPlacedTables(lines: readonly Line[], unread: UnreadPages): Block[] {
  const rows = lines.map((line): Row => {
    const segments = segmentsOf(line)
    return { line, segments, isValues: isValueRow(segments) }
  })
  const blocks: Block[] = []
  let at = 0
  for (const { from, to } of tableRanges(rows)) {
    const found = tableOf(rows.slice(from, to), unread)
    if (found === undefined) continue
    const { table, size } = found
    for (const { line } of rows.slice(at, from)) blocks.push({ type: 'line', line })
    blocks.push({ type: 'table', table, lines: rows.slice(from, from + size).map(row => row.line) })
    at = from + size
  }
  for (const { line } of rows.slice(at)) blocks.push({ type: 'line', line })
  return blocks
}

/** Lines from the header of a table to the last of its rows: a new header begins a new table. */
function tableRanges(rows: readonly Row[]): { from: number; to: number }[] {
  const ranges: { from: number; to: number }[] = []
  let open: { from: number; to: number } | undefined
  const close = (): void => {
    const values = open === undefined ? [] : rows.slice(open.from, open.to).filter(row => row.isValues)
    if (open !== undefined && values.some(row => row.segments.filter(segment => segment.isValue).length >= 2)) ranges.push(open)
    open = undefined
  }
  rows.forEach((row, i) => {
    if (!row.isValues) return
    const left = leftOf(rows.slice(open?.from ?? i, i + 1))
    const header = headerStart(rows, i, open, open?.to ?? ranges.at(-1)?.to ?? 0)
    if (open !== undefined && header === i && !rows.slice(open.to, i).some(row => isSentence(row, left))) open.to = i + 1
    else {
      close()
      open = { from: header, to: i + 1 }
    }
  })
  close()
  return ranges.map(({ from, to }, i) => ({ from, to: footOf(rows, to, ranges[i + 1]?.from ?? rows.length) }))
}

/** Index of the first line of the header above row `i`: lines with words above its values; `i` where there is none. */
function headerStart(
  rows: readonly Row[],
  i: number,
  open: { readonly from: number; readonly to: number } | undefined,
  floor: number,
): number {
  const own = rows
    .slice(Math.min(open?.from ?? i, i), i + 1)
    .filter(row => row.isValues)
    .flatMap(row => row.segments)
  const left = leftOf(rows.slice(open?.from ?? i, i + 1))
  const labels = own.filter(segment => !segment.isValue).map(segment => segment.x1)
  const labelEnd = labels.length === 0 ? Number.POSITIVE_INFINITY : Math.max(...labels)
  let start = i
  for (let k = i - 1; k >= floor; k--) {
    const row = rows[k]
    if (row === undefined || row.isValues || isSentence(row, left)) break
    if (row.segments.length >= 2 && row.segments.some(segment => !segment.isValue && isAbove(segment, left, labelEnd))) start = k
  }
  return start
}

/** Words above values: they reach over the first value, or begin behind the labels. */
const isAbove = (segment: Segment, left: number, labelEnd: number): boolean => segment.x1 > left || segment.x0 >= labelEnd

/** Where the values of rows begin. */
const leftOf = (rows: readonly Row[]): number =>
  Math.min(...rows.filter(row => row.isValues).flatMap(row => row.segments.filter(({ isValue }) => isValue).map(({ x0 }) => x0)))

/** A long line without gaps that reaches over values. */
const isSentence = ({ segments, line }: Row, left: number): boolean =>
  segments.length === 1 && line.box.x1 - line.box.x0 > 22 * line.size && line.box.x1 > left

/** Lines below the last row that its label goes on in: they stand nearer to it than a line's height. */
function footOf(rows: readonly Row[], to: number, ceiling: number): number {
  const left = leftOf(rows.slice(0, to))
  let end = to
  while (end < ceiling) {
    const [last, next] = [rows[end - 1], rows[end]]
    if (last === undefined || next === undefined || next.isValues || next.segments.length > 2 || last.line.page !== next.line.page) break
    if (next.segments[0]?.hasOrdinal || next.segments.some(({ x1 }) => x1 > left)) break
    if (next.line.box.y0 - last.line.box.y1 > 0.6 * next.line.size || isSentence(next, left)) break
    end++
  }
  return end
}

/** The table that rows make, and how many of them: captions of what follows may be the last. */
function tableOf(printed: readonly Row[], unread: UnreadPages): { readonly table: FlowTable; readonly size: number } | undefined {
  const first = printed.findIndex(row => row.isValues)
  const rows = withoutTouching(printed, first)
  const header = rows.slice(0, first).flatMap(row => row.segments)
  const body = rows.slice(first).flatMap(row => row.segments)
  const values = body.filter(segment => segment.isValue)
  const left = Math.min(...values.map(segment => segment.x0))
  const labels = body.filter(segment => !segment.isValue)
  const labelEnd = Math.max(...labels.map(segment => segment.x1))
  const heads = headsOf(header, left, labelEnd)
  const found = columnsOf(values, heads)
  if (found === undefined) return undefined
  const { columns, wide } = found
  const valueRows = rows.filter(row => row.isValues)
  const isClear = valueRows.every(row => columns.every(column => row.segments.filter(s => s.isValue && overlaps(s, column)).length <= 1))
  // a value beside its row belongs to it or not: nothing tells
  const isWhole = rows.slice(first).every(row => row.isValues || row.segments.every(segment => !segment.isValue))
  if (!isClear || !isWhole || wide.some(segment => segment.isValue)) return undefined
  if (labels.some(segment => segment.x0 > left - 1)) return undefined
  const height = median(rows.map(({ line }) => line.box.y1 - line.box.y0)) ?? 1
  const ys = valueRows.map(row => row.segments.find(segment => segment.isValue)?.y ?? 0)
  const { leaves, groups, columns: before } = labelGroups(labels, ys)
  const placed = labelRows(leaves, ys, height)
  const depth = before + 1
  const step = stepOf(ys)
  const foot = ys.at(-1) ?? 0
  const outside = new Set(leaves.filter((leaf, i) => placed.rows[i] === null && leaf.y > foot))
  const size = 1 + rows.findLastIndex(row => !row.segments.every(segment => outside.has(segment)))
  const below = new Set(rows.slice(size).flatMap(row => row.segments))
  const drafts = draftRows(
    leaves.filter(leaf => !below.has(leaf)),
    placed.rows,
    ys,
  )
  addGroups(drafts, groups, height)
  const corner = header.filter(segment => !heads.includes(segment))
  const cells = headerCells(
    corner,
    columns,
    wide.map(segment => ({ ...segment, segments: [segment] })),
    depth,
  )
  let row = cells.reduce((most, cell) => Math.max(most, cell.row + 1), 0)
  const doubtOf = doubtsIn(
    unread,
    drafts.map(({ y }) => y),
    columns,
    height,
  )
  for (const [r, draft] of drafts.entries()) {
    const { page } = draft
    for (const label of draft.groups) cells.push(cellOf(row, label.column, 1, label.segments, page))
    if (draft.label.length > 0) cells.push(cellOf(row, depth - 1, 1, draft.label, page))
    const own = draft.value === null ? [] : (valueRows[draft.value]?.segments.filter(segment => segment.isValue) ?? [])
    // a label without values stands for a blank row only where all labels are told, and there is room for a row of its own
    if (draft.value !== null || (placed.sound && ys.every(y => Math.abs(y - draft.y) > ROOM * step)))
      for (const [i, { x0, x1 }] of columns.entries()) {
        const value = own.filter(segment => overlaps(segment, { x0, x1 }))
        const isLoose = draft.value !== null && placed.unsure.has(draft.value)
        cells.push(cellOf(row, depth + i, 1, value, page, doubtOf(r, i, value) ?? (isLoose ? 'loose' : null)))
      }
    row++
  }
  return { table: { type: 'table', layer: 'body', cells }, size }
}

/** Rows whose columns are apart: words and numbers of neighbouring columns may stand so near that they read as one. */
function withoutTouching(rows: readonly Row[], first: number): Row[] {
  const body = rows.slice(first).flatMap(row => row.segments)
  const { stacks } = stacksOf(
    body.filter(({ isValue }) => isValue),
    byWidth,
  )
  const lefts = body.filter(({ isValue }) => !isValue).map(({ x0 }) => x0)
  const split = (segment: Segment): Segment[] => splitNumbers(segment, stacks).flatMap(part => splitLabels(part, lefts))
  return rows.map((row, i) => ({ ...row, segments: row.segments.flatMap(i < first ? segment => splitHeads(segment, stacks) : split) }))
}

interface Draft {
  /** Index of its row of values; null for a label without. */
  readonly value: number | null
  readonly page: number
  readonly y: number
  readonly label: Segment[]
  readonly groups: { readonly column: number; readonly segments: readonly Segment[] }[]
}

/** Rows from top to bottom: one for each row of values, one for each label without. */
function draftRows(leaves: readonly Segment[], rows: readonly (number | null)[], ys: readonly number[]): Draft[] {
  const drafts = ys.map((y, value): Draft => ({ value, y, page: Math.floor(y / PAGE), label: [], groups: [] }))
  const alone: Draft[] = []
  leaves.forEach((leaf, i) => {
    const row = rows[i] ?? null
    const [before, last] = [leaves[i - 1], alone.at(-1)]
    // lines of a label without values follow each other closely
    const goesOn = before !== undefined && last?.label.at(-1) === before && leaf.y - before.y < 1.4 * leaf.line.size
    if (row !== null) drafts[row]?.label.push(leaf)
    else if (goesOn) last.label.push(leaf)
    else alone.push({ value: null, y: leaf.y, page: leaf.line.page, label: [leaf], groups: [] })
  })
  return [...drafts, ...alone].sort((a, b) => a.y - b.y)
}

/** Labels of merged cells stand at the row in which they begin. */
function addGroups(drafts: readonly Draft[], groups: readonly Group[], height: number): void {
  for (const { y, column, segments } of [...groups].sort((a, b) => a.column - b.column || a.y - b.y)) {
    const draft = drafts.find(row => row.y >= y - height / 2) ?? drafts.at(-1)
    draft?.groups.push({ column, segments })
  }
}
