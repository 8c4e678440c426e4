import type { FlowCell, FlowTable } from '../flow/flow.js'
import { columnsOf, headsOf } from './columns.js'
import type { Line, PrintedWord } from './lines.js'
import { overlaps, PAGE, type Placed, type Segment, segmentOf } from './segments.js'
import type { TaggedCell, TaggedCells } from './structure.js'
import { cellOf, headerCells } from './tablecells.js'
import { doubtsIn, type UnreadPages } from './unread.js'

/** Lines that only hold tables with tags. */
export interface TaggedRange {
  readonly from: number
  readonly to: number
  readonly tables: readonly { readonly table: FlowTable; readonly own: readonly Line[] }[]
}

/** What one tagged cell prints: a segment per line. */
interface Unit extends Placed {
  readonly segments: readonly Segment[]
  readonly y0: number
  readonly y1: number
  readonly isValue: boolean
}
interface Row {
  readonly units: readonly Unit[]
  readonly values: readonly Unit[]
}

/** In heights of a line: how far the cells of two rows may reach into each other. */
const INTO = 0.3

/**
 * Tables as the tags of a document state them. Tags name rows and cells, but not the blank ones: columns come from the places of the values.
 * Tags that their places do not bear out are not believed.
 */
export function taggedTables(lines: readonly Line[], tagged: ReadonlyMap<number, TaggedCells>, unread: UnreadPages): TaggedRange[] {
  const cellOfWord = (line: Line, word: PrintedWord): TaggedCell | undefined =>
    word.content === null ? undefined : tagged.get(line.page)?.get(word.content)
  const ranges: TaggedRange[] = []
  const isTagged = lines.map(line => line.words.every(word => cellOfWord(line, word) !== undefined))
  for (let from = 0; from < lines.length; from++) {
    if (isTagged[from] !== true) continue
    let to = from
    while (isTagged[to] === true) to++
    const tables = tablesOf(rowsOf(lines.slice(from, to), cellOfWord), unread)
    if (tables !== undefined) ranges.push({ from, to, tables })
    from = to
  }
  return ranges
}

/** Rows in the order of their tags, each with its cells from left to right. */
function rowsOf(lines: readonly Line[], cellOfWord: (line: Line, word: PrintedWord) => TaggedCell | undefined): Row[] {
  const rows = new Map<number, { key: number; cells: Map<number, Segment[]> }>()
  for (const line of lines) {
    const own = new Map<TaggedCell, PrintedWord[]>()
    for (const word of line.words) {
      const cell = cellOfWord(line, word)
      if (cell === undefined) continue
      const words = own.get(cell)
      if (words === undefined) own.set(cell, [word])
      else words.push(word)
    }
    for (const [cell, words] of own) {
      const key = line.page * PAGE + cell.row
      const row = rows.get(key) ?? { key, cells: new Map<number, Segment[]>() }
      rows.set(key, row)
      const segments = row.cells.get(cell.cell)
      const segment = segmentOf(words, line)
      if (segments === undefined) row.cells.set(cell.cell, [segment])
      else segments.push(segment)
    }
  }
  return [...rows.values()]
    .sort((a, b) => a.key - b.key)
    .map(({ cells }) => {
      const units = [...cells.values()].map(unitOf).sort((a, b) => a.x0 - b.x0)
      return { units, values: units.filter(unit => unit.isValue) }
    })
}

function unitOf(segments: readonly Segment[]): Unit {
  const top = (segment: Segment): number => segment.line.page * PAGE + segment.line.box.y0
  const foot = (segment: Segment): number => segment.line.page * PAGE + segment.line.box.y1
  const ys = segments.map(({ y }) => y)
  return {
    segments,
    x0: Math.min(...segments.map(({ x0 }) => x0)),
    x1: Math.max(...segments.map(({ x1 }) => x1)),
    y: (Math.min(...ys) + Math.max(...ys)) / 2,
    y0: Math.min(...segments.map(top)),
    y1: Math.max(...segments.map(foot)),
    isValue: segments.every(segment => segment.isValue),
  }
}

/** Divides rows into tables with one header each; undefined where places contradict the tags. */
function tablesOf(rows: readonly Row[], unread: UnreadPages): TaggedRange['tables'] | undefined {
  const tables: { table: FlowTable; own: readonly Line[] }[] = []
  let at = 0
  while (at < rows.length) {
    const first = rows.findIndex((row, i) => i >= at && row.values.length > 0)
    if (first < 0) return undefined
    const left = Math.min(...(rows[first]?.values ?? []).map(({ x0 }) => x0))
    let end = first + 1
    // words over values head another table, with the captions above them
    for (let next = end; next < rows.length; next++) {
      const row = rows[next]
      if (row === undefined || (row.values.length === 0 && row.units.some(unit => unit.x1 > left))) break
      if (row.values.length > 0) end = next + 1
    }
    const table = tableOf(rows.slice(at, first), rows.slice(first, end), unread)
    if (table === undefined) return undefined
    const own = rows.slice(at, end).flatMap(({ units }) => units.flatMap(({ segments }) => segments.map(({ line }) => line)))
    tables.push({ table, own: [...new Set(own)] })
    at = end
  }
  return tables
}

function tableOf(header: readonly Row[], body: readonly Row[], unread: UnreadPages): FlowTable | undefined {
  const values = body.flatMap(row => row.values)
  if (values.length < 2 || !isSound(body)) return undefined
  const left = Math.min(...values.map(({ x0 }) => x0))
  const labels = body.flatMap(row => row.units.filter(unit => !unit.isValue))
  if (labels.some(unit => unit.x0 > left)) return undefined
  const labelEnd = Math.max(...labels.map(({ x1 }) => x1))
  const captions = header.findIndex(row => row.units.length > 1)
  const captionRows = header.slice(0, Math.max(captions, 0))
  const units = header.slice(captionRows.length).flatMap(row => row.units)
  const heads = headsOf(units, left, labelEnd)
  const found = columnsOf(values, heads)
  if (found === undefined || found.wide.some(unit => unit.isValue)) return undefined
  const { columns, wide } = found
  if (body.some(row => columns.some(column => row.values.filter(value => overlaps(value, column)).length > 1))) return undefined
  const depth = Math.max(1, ...body.map(row => row.units.length - row.values.length))
  const corner = units.filter(unit => !heads.includes(unit)).flatMap(({ segments }) => segments)
  const cells: FlowCell[] = captionRows.map((row, i) => cellOf(i, 0, depth + columns.length, segmentsOf(row), pageOf(row)))
  const stacks = columns.map(({ x0, x1, segments }) => ({ x0, x1, segments: segments.flatMap(unit => unit.segments) }))
  for (const cell of headerCells(corner, stacks, wide, depth)) cells.push({ ...cell, row: cell.row + captionRows.length })
  const start = cells.reduce((most, cell) => Math.max(most, cell.row + 1), 0)
  const ys = body.map(({ values, units }) => (values[0] ?? units[0])?.y ?? 0)
  const doubtOf = doubtsIn(unread, ys, columns, Math.max(...values.map(({ y0, y1 }) => y1 - y0)))
  body.forEach((row, i) => {
    const own = row.units.filter(unit => !unit.isValue)
    for (const [k, { segments }] of own.entries()) cells.push(cellOf(start + i, depth - own.length + k, 1, segments, pageOf(row)))
    for (const [k, column] of columns.entries()) {
      const value = row.values.filter(unit => overlaps(unit, column)).flatMap(({ segments }) => segments)
      cells.push(cellOf(start + i, depth + k, 1, value, pageOf(row), doubtOf(i, k, value)))
    }
  })
  return { type: 'table', layer: 'body', cells }
}

const segmentsOf = ({ units }: Row): Segment[] => units.flatMap(({ segments }) => segments)
const pageOf = (row: Row): number => row.units[0]?.segments[0]?.line.page ?? 1

/** Whether rows stand one below the other: the values of each at one height, each with its label, and none reaching into the next. */
function isSound(rows: readonly Row[]): boolean {
  let foot = Number.NEGATIVE_INFINITY
  return rows.every(({ units, values }) => {
    const label = units.filter(unit => !unit.isValue).at(-1)
    const own = [...values, ...(label === undefined ? [] : [label])]
    const height = values[0]?.segments[0]?.line.size ?? label?.segments[0]?.line.size ?? 0
    if (values.some(unit => unit.segments.length > 1 || Math.abs(unit.y - (values[0]?.y ?? 0)) > INTO * height)) return false
    const top = Math.min(...own.map(({ y0 }) => y0))
    const isBelow = top >= foot - INTO * height
    foot = Math.max(...own.map(({ y1 }) => y1))
    return isBelow && label !== undefined
  })
}
