import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js'
import { labelSpan } from '../document/tokens.js'
import type { Carry, GridForm } from '../grammar/grammar.js'
import { columnMarks, yearWordBegins } from '../text/locale.js'
import type { Header } from './columns.js'
import type { LabelKind } from './known.js'
import { nearHeaders } from './residue.js'
import { Cover, carry, coverOf, type Scope } from './scope.js'

/** A column of a list as its header prints it. */
export interface Slot {
  readonly kind: 'stub' | 'column' | Carry
  /** Column leaf index; -1 for other kinds. */
  readonly leaf: number
  /** Units of its label. */
  readonly start: number
  readonly end: number
  /** The table row and cell of its label; cell is -1 in a line of text. */
  readonly line: number
  readonly cell: number
}

/** The header of a list: its columns in order, those that hold no values among them. */
export interface ListHeader {
  readonly slots: readonly Slot[]
  /** Units from its first label to its last. */
  readonly start: number
  readonly end: number
  /** The form's and nothing else, each label once, up to the first row: it prints all columns that there are. */
  readonly isWhole: boolean
  readonly diagnostics: readonly Diagnostic[]
}

const KINDS: readonly LabelKind[] = ['stub', 'serial', 'code', 'unit', 'column']
const isSlot = (kind: LabelKind): kind is Slot['kind'] => KINDS.includes(kind)

/** The header between units `from` and `to`, where the first row begins: the last run of its labels with nothing else between them. */
export function readListHeader(scope: Scope, grid: number, form: GridForm, from: number, to: number): ListHeader {
  const runs: Slot[][] = []
  for (const { start, end, labels } of scope.occurrences) {
    if (start < from || end > to) continue
    const last = runs.at(-1)
    const label =
      labels.find(l => l.grid === grid && isSlot(l.kind) && !last?.some(slot => slot.kind === l.kind && slot.leaf === leafOf(l))) ??
      labels.find(l => l.grid === grid && isSlot(l.kind))
    if (label === undefined || !isSlot(label.kind)) continue
    const token = scope.tokens.list[scope.tokens.owner[start] ?? -1]
    const slot: Slot = { kind: label.kind, leaf: leafOf(label), start, end, line: token?.line ?? -1, cell: token?.cell ?? -1 }
    coverYear(scope, start)
    // labels of values before that of the rows are a title's: （2009年度）
    if (slot.kind === 'stub' && last?.some(({ kind }) => kind === 'column') && !last.some(({ kind }) => kind === 'stub'))
      runs.push([...last.splice(last.findLastIndex(({ kind }) => kind === 'column') + 1), slot])
    else if (last !== undefined && isFreeOfText(scope, last.at(-1)?.end ?? start, start)) last.push(slot)
    else runs.push([slot])
  }
  const slots = runs.findLast(run => run.some(({ kind }) => kind === 'stub')) ?? runs.findLast(run => run.length > 1) ?? []
  const start = slots[0]?.start ?? to
  const diagnostics: Diagnostic[] = []
  const wanted = scope.known.all.filter(l => l.grid === grid && l.kind === 'column' && !slots.some(slot => slot.leaf === l.leaf))
  if (slots.length > 0) {
    for (const near of nearHeaders(scope, wanted, start, to)) {
      const token = scope.tokens.list[scope.tokens.owner[near.start] ?? -1]
      if (slots.some(slot => slot.leaf === near.label.leaf)) continue
      slots.push({
        kind: 'column',
        leaf: near.label.leaf,
        start: near.start,
        end: near.end,
        line: token?.line ?? -1,
        cell: token?.cell ?? -1,
      })
      const at = labelSpan(scope.tokens, near.start, near.end)
      diagnostics.push(diagnostic('label/near', form.path, at, { expected: near.label.official, found: near.found }))
    }
    slots.sort((a, b) => a.start - b.start)
  }
  const end = slots.at(-1)?.end ?? to
  coverMarks(scope, end, to)
  const isOnce = slots.every((slot, i) => slots.findIndex(other => other.kind === slot.kind && other.leaf === slot.leaf) === i)
  const isWhole =
    isOnce &&
    slots.some(({ kind }) => kind === 'column') &&
    slots.some(({ kind }) => kind !== 'column') &&
    diagnostics.length === 0 &&
    isFreeOfText(scope, start, to)
  return { slots, start, end, isWhole, diagnostics }
}

const leafOf = (label: { readonly kind: LabelKind; readonly leaf: number }): number => (label.kind === 'column' ? label.leaf : -1)

/** Whether every word between two units is accounted for. */
function isFreeOfText(scope: Scope, from: number, to: number): boolean {
  for (let unit = from; unit < to; unit++) {
    const as = coverOf(scope, unit)
    if (as === Cover.none || as === Cover.prose) return false
  }
  return true
}

/** The year before a column of a year, a space or more apart: “2009  年度”. */
function coverYear(scope: Scope, start: number): void {
  const { list, owner, labels } = scope.tokens
  const index = (owner[start] ?? -1) - 1
  const token = list[index]
  if (token === undefined || !yearWordBegins.includes(labels.charAt(start))) return
  if (!/^(?:19|20)\d\d$/.test(scope.doc.text.slice(token.at.start, token.at.end).normalize('NFKC'))) return
  carry(scope, index)
}

/** The line under a header that numbers its columns: 甲 乙 丙 1 2. */
function coverMarks(scope: Scope, from: number, to: number): void {
  const { list, owner, back } = scope.tokens
  const first = (owner[from - 1] ?? -1) + 1
  const until = back[to] ?? scope.doc.text.length
  const marks: number[] = []
  const next = columnMarks.map(() => 0)
  for (let i = first; list[i] !== undefined && (list[i]?.at.start ?? until) < until; i++) {
    const token = list[i]
    if (token === undefined || token.kind === 'blank') continue
    const text = scope.doc.text.slice(token.at.start, token.at.end).normalize('NFKC')
    const row = columnMarks.findIndex((words, k) => words[next[k] ?? 0] === text)
    if (row < 0) break
    next[row] = (next[row] ?? 0) + 1
    marks.push(i)
  }
  // a lone number is a value, or the serial number of the first row
  const isText = marks.some(i => list[i]?.kind === 'text')
  if (!isText || marks.length < 2) return
  for (const i of marks) carry(scope, i)
}

/** The columns that values stand in: those that are printed, where the header or all rows show it; else all that the form knows. */
export function columnsOf(scope: Scope, form: GridForm, header: ListHeader, counts: readonly number[]): Header {
  const diagnostics = [...header.diagnostics]
  const { leaves } = form.columns
  const natural = leaves.map(leaf => leaf.index)
  const printed = header.slots
    .filter(({ kind }) => kind === 'column')
    .filter((slot, i, all) => all.findIndex(o => o.leaf === slot.leaf) === i)
  const labels = new Map(printed.map(slot => [slot.leaf, labelSpan(scope.tokens, slot.start, slot.end)] as const))
  const done = (order: readonly number[]): Header => ({ order, labels, units: new Map(), diagnostics })
  if (leaves.length === 1 && leaves[0]?.labels.length === 0) return done(natural)
  if (printed.length === 0) {
    diagnostics.push(diagnostic('grid/header-missing', form.path, null, { columns: leaves.length }))
    return done(natural)
  }
  const order = printed.map(({ leaf }) => leaf)
  const absent = leaves.filter(leaf => !order.includes(leaf.index))
  const filled = counts.filter(count => count > 0)
  const longer = filled.filter(count => count > order.length).length
  // a row may be long by a line that stands twice or a local row behind it, but not many
  if (longer * 5 > filled.length)
    diagnostics.push(diagnostic('grid/header-short', form.path, null, { columns: order.length, rows: longer }))
  const isLonger = longer * 2 > filled.length
  if (header.isWhole && !isLonger) {
    const columns = absent.map(leaf => leaf.labels[0] ?? '')
    if (columns.length > 0) diagnostics.push(diagnostic('grid/column-not-printed', form.path, null, { columns }))
    return done(order)
  }
  // which column a list lacks, only its header can tell
  for (const leaf of absent) diagnostics.push(diagnostic('grid/column-missing', form.path, null, { label: leaf.labels[0] ?? '' }))
  if (absent.length > 0) return done(filled.filter(count => count === order.length).length * 2 > filled.length ? order : natural)
  if (!isLonger) diagnostics.push(diagnostic('grid/header-missing', form.path, null, { columns: leaves.length }))
  return done(natural)
}
