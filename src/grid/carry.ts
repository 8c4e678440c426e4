import type { Token } from '../document/tokens.js'
import type { GridForm } from '../grammar/grammar.js'
import type { Span } from '../text/span.js'
import type { ListHeader, Slot } from './list-header.js'
import { spanOf, unitsAmong, unitWords } from './list-units.js'
import { uncovered } from './residue.js'
import type { Anchor } from './rows.js'
import { Cover, carry, coverOf, isCarried, isProse, labelEnd, release, type Scope, tokenAt } from './scope.js'

/** Where a row of a list begins: the label of a row or a group, or words that the form does not have. In units. */
interface Mark {
  readonly start: number
  readonly end: number
  /** The row leaf; undefined for a group, a label that stands once more, or unknown words. */
  readonly leaf: number | undefined
  /** A group without a figure of its own: no value of it is expected. */
  readonly isGroup: boolean
}

/** What the columns without values say of rows, by row leaf: the unit, or the dash in its place. */
export interface Carried {
  readonly units: ReadonlyMap<number, Span>
  readonly unitless: ReadonlyMap<number, Span>
  /** The first token behind the values and units of the last row, also of such whose label is lost. */
  readonly end: number
}

/** Digits and letters that name a row, with the stars of remarks: 07, 48**. */
const CODE = /^[0-9A-Za-z]{1,4}\*{0,2}$/

/**
 * Takes out of a list what stands in its columns without values: running numbers, codes, units. Where the source has cells, by the column;
 * else by kind and order. What cannot be told so stays a value, and its row is too long.
 */
export function carryColumns(scope: Scope, grid: number, form: GridForm, header: ListHeader, anchors: readonly Anchor[]): Carried {
  const words = unitWords(form)
  const first = (scope.tokens.owner[header.end - 1] ?? scope.firstToken) + 1
  const end = behindLast(scope, scope.tokens.owner[(anchors.at(-1)?.end ?? 0) - 1] ?? first, words)
  if (header.slots.length === 0 || has(header, 'unit')) carryUnits(scope, words, first, end)
  const marks = marksOf(scope, grid, header, anchors, end)
  const inCells = marks.map((mark, i) => carryCells(scope, header, mark, [marks[i - 1], marks[i + 1]]))
  carrySerials(scope, header, marks, inCells, first, form.rows.leaves.length)
  const units = new Map<number, Span>()
  const unitless = new Map<number, Span>()
  marks.forEach((mark, i) => {
    const next = marks[i + 1]
    const row = between(scope, ownerOf(scope, mark.end - 1) + 1, next === undefined ? end : firstToken(scope, next))
    if (!inCells[i]) carryInOrder(scope, header, mark, row)
    const carried = row.filter(token => isCarried(scope, token.index))
    const [printed, ...others] = unitsAmong(scope, words, carried)
    // a second unit is that of another row, whose label is lost: its values are not those of this row
    for (const { first, last } of others) for (let index = first.index; index <= last.index; index++) release(scope, index)
    const unit = printed === undefined ? carried.find(token => token.unitAt !== null)?.unitAt : spanOf(printed)
    const dash = carried.find(token => token.kind === 'dash')
    if (mark.leaf !== undefined && unit != null) units.set(mark.leaf, unit)
    else if (mark.leaf !== undefined && dash !== undefined) unitless.set(mark.leaf, dash.at)
  })
  return { units, unitless, end }
}

const textOf = (scope: Scope, { at }: Token): string => scope.doc.text.slice(at.start, at.end)
const ownerOf = (scope: Scope, unit: number): number => scope.tokens.owner[unit] ?? -1
const has = ({ slots }: ListHeader, kind: Slot['kind']): boolean => slots.some(slot => slot.kind === kind)
const isNumeric = ({ kind }: Token): boolean => kind === 'number' || kind === 'dash'
/** A whole number with nothing beside it, as running numbers and codes are. */
const isPlain = (scope: Scope, token: Token): boolean =>
  token.kind === 'number' && token.unitAt === null && token.noteAt === null && /^[0-9０-９]{1,4}$/.test(textOf(scope, token))
const numberOf = (scope: Scope, token: Token): number => Number(textOf(scope, token).normalize('NFKC'))
const isCode = (scope: Scope, token: Token): boolean =>
  token.kind === 'text' && CODE.test(textOf(scope, token)) && coverOf(scope, token.label) === Cover.none

/** Behind the row whose label ends in token `last`: its values, codes and units. */
function behindLast(scope: Scope, last: number, words: ReadonlySet<string>): number {
  let end = last + 1
  for (let token = tokenAt(scope, end); token !== undefined; token = tokenAt(scope, ++end)) {
    if (token.kind !== 'text' || isCode(scope, token)) continue
    const [unit] = unitsAmong(
      scope,
      words,
      [0, 1, 2, 3].flatMap(ahead => tokenAt(scope, end + ahead) ?? []),
    )
    if (unit?.first !== token) break
    end = unit.last.index
  }
  return end
}

function carryUnits(scope: Scope, words: ReadonlySet<string>, from: number, to: number): void {
  const free = between(scope, from, to).filter(({ label }) => coverOf(scope, label) === Cover.none || coverOf(scope, label) === Cover.prose)
  for (const { first, last } of unitsAmong(scope, words, free))
    for (let index = first.index; index <= last.index; index++) carry(scope, index)
}

/** Tokens from index `from` to `to`, sentences left out. */
function between(scope: Scope, from: number, to: number): Token[] {
  const tokens: Token[] = []
  for (let i = from; i < to; i++) {
    const token = tokenAt(scope, i)
    if (token !== undefined && !(isProse(scope, i) && !isCarried(scope, i))) tokens.push(token)
  }
  return tokens
}

/** Labels of rows and groups in reading order, and between them the words that are none. */
function marksOf(scope: Scope, grid: number, header: ListHeader, anchors: readonly Anchor[], end: number): Mark[] {
  const behind = header.slots.length === 0 ? (anchors[0]?.start ?? scope.firstUnit) : header.end
  const until = labelEnd(scope, end - 1)
  const marks: Mark[] = anchors.map(({ start, end: stop, leaf }) => ({ start, end: stop, leaf: leaf.index, isGroup: false }))
  const isNew = (start: number): boolean => start >= behind && start < until && !marks.some(mark => mark.start <= start && start < mark.end)
  for (const { start, end: stop, labels } of scope.occurrences) {
    const isRow = labels.some(label => label.grid === grid && label.kind === 'row')
    const isGroup = !isRow && labels.some(label => label.grid === grid && label.kind === 'row-group')
    if ((isRow || isGroup) && isNew(start)) marks.push({ start, end: stop, leaf: undefined, isGroup })
  }
  let last = -2
  for (const run of uncovered(scope, behind, until)) {
    const token = tokenAt(scope, ownerOf(scope, run.start))
    if (token === undefined) continue
    const isNext = token.index - last <= 1
    last = token.index
    if (!isNext && isNew(run.start) && !isCode(scope, token))
      marks.push({ start: run.start, end: run.end, leaf: undefined, isGroup: false })
  }
  return marks.sort((a, b) => a.start - b.start)
}

/** The token with which a row begins: its label's, or that of the label's number. */
function firstToken(scope: Scope, { start }: Mark): number {
  let index = ownerOf(scope, start)
  for (let before = tokenAt(scope, index - 1); before?.kind === 'text'; before = tokenAt(scope, index - 1)) {
    if (coverOf(scope, before.label) !== Cover.ordinal || labelEnd(scope, index - 1) === before.label) break
    index--
  }
  return index
}

/**
 * The source has cells: what stands under the header of a column without values. False where this row does not fit it. In a table row of several labels, as
 * of `beside` it, each has its own columns around it.
 */
function carryCells(scope: Scope, { slots }: ListHeader, mark: Mark, beside: readonly (Mark | undefined)[]): boolean {
  const stub = slots.find(({ kind }) => kind === 'stub')
  const label = tokenAt(scope, ownerOf(scope, mark.start))
  if (stub === undefined || label === undefined || stub.cell < 0 || label.cell < 0) return false
  const carried = slots.filter(({ kind }) => kind !== 'stub' && kind !== 'column')
  if (carried.some(slot => slot.line !== stub.line || slot.cell === stub.cell)) return false
  const row = rowOf(scope, label)
  const isShared = beside.some(other => other !== undefined && tokenAt(scope, ownerOf(scope, other.start))?.line === label.line)
  const own = label.cell - stub.cell
  for (const shift of new Set(isShared ? [own] : [0, own])) {
    const inColumns = carried.map(slot => ({ slot, tokens: row.filter(({ cell }) => cell === slot.cell + shift) }))
    if (!inColumns.every(({ slot, tokens }) => slot.cell + shift !== label.cell && tokens.every(token => fits(scope, slot, token))))
      continue
    for (const { tokens } of inColumns) for (const { index } of tokens) carry(scope, index)
    if (mark.isGroup) for (const token of row) if (token.kind === 'dash') carry(scope, token.index)
    return true
  }
  return false
}

/** All tokens of the table row in which `label` stands. */
function rowOf(scope: Scope, label: Token): Token[] {
  let from = label.index
  while (tokenAt(scope, from - 1)?.line === label.line) from--
  const row: Token[] = []
  for (let token = tokenAt(scope, from); token?.line === label.line; token = tokenAt(scope, token.index + 1)) row.push(token)
  return row
}

/** Longer words, in characters, are no units. */
const LONGEST_UNIT = 16

/** Whether a token may stand in a column without values. */
function fits(scope: Scope, slot: Slot, token: Token): boolean {
  if (token.kind === 'blank' || token.kind === 'dash') return true
  if (slot.kind === 'unit') return token.kind === 'text' && labelEnd(scope, token.index) - token.label <= LONGEST_UNIT
  return isPlain(scope, token) || isCode(scope, token)
}

/**
 * Running numbers before labels where no cells tell them. On lines of their own, the last number before a label may also be the value of the
 * row before: it is the running number where that row has all its values, or where it goes on counting. A row that so loses a value is short.
 */
function carrySerials(
  scope: Scope,
  header: ListHeader,
  marks: readonly Mark[],
  done: readonly boolean[],
  from: number,
  rows: number,
): void {
  const stub = header.slots.findIndex(({ kind }) => kind === 'stub')
  if (!header.slots.slice(0, Math.max(0, stub)).some(({ kind }) => kind === 'serial')) return
  const width = header.slots.filter(({ kind }) => kind === 'column' || kind === 'code').length
  let serial = 0
  marks.forEach((mark, i) => {
    if (done[i]) return
    const first = tokenAt(scope, firstToken(scope, mark))
    const before = marks[i - 1]
    const numbers = between(scope, before === undefined ? from : ownerOf(scope, before.end - 1) + 1, first?.index ?? from).filter(
      token => isNumeric(token) && !isCarried(scope, token.index),
    )
    const last = numbers.at(-1)
    if (first === undefined || last === undefined || !isPlain(scope, last) || last.index !== first.index - 1) return
    const isOwnLine = last.line === first.line && tokenAt(scope, last.index - 1)?.line !== first.line
    const isRowWise = tokenAt(scope, ownerOf(scope, mark.end - 1) + 1)?.line === first.line && first.line !== header.slots[0]?.line
    const number = numberOf(scope, last)
    const goesOn = number > serial && number <= serial + rows + 20
    const isFull = numbers.length > (before === undefined || before.isGroup ? 0 : width)
    if (!isOwnLine && !(isRowWise ? last.line === first.line && goesOn : isFull || goesOn)) return
    carry(scope, last.index)
    // the numbers before it that go on counting are of rows whose labels are lost
    for (let k = 2; number - k + 1 > serial; k++) {
      const lost = numbers.at(-k)
      if (lost === undefined || !isPlain(scope, lost) || numberOf(scope, lost) !== number - k + 1) break
      carry(scope, lost.index)
    }
    serial = number
  })
}

/** Only the order of reading is left: codes stand where the header has them, and a dash before the values is in the place of a unit. */
function carryInOrder(scope: Scope, { slots }: ListHeader, mark: Mark, row: readonly Token[]): void {
  const left = (): Token[] => row.filter(token => (isNumeric(token) || isCode(scope, token)) && !isCarried(scope, token.index))
  const behind = slots.slice(slots.findIndex(({ kind }) => kind === 'stub') + 1)
  let printed = row.some(token => token.kind === 'text' && isCarried(scope, token.index))
  let columns = 0
  behind.forEach((slot, i) => {
    if (slot.kind === 'column') columns++
    const next = left()[columns]
    if (next === undefined) return
    if (slot.kind === 'unit' && columns === 0 && !printed && next.kind === 'dash') carry(scope, next.index)
    if (slot.kind !== 'code') return
    // the unit of the row behind its code, not that of the number: 01 条
    const named = behind[i + 1]?.kind === 'unit' ? { ...next, unitAt: null } : next
    if (!isPlain(scope, named) && !isCode(scope, named)) return
    carry(scope, next.index)
    if (next.unitAt !== null) printed = true
  })
  if (!mark.isGroup) return
  // of a wrapped label, it may stand behind the first line
  const inside = between(scope, ownerOf(scope, mark.start), ownerOf(scope, mark.end - 1))
  for (const token of [...inside, ...left()]) if (token.kind === 'dash') carry(scope, token.index)
}
