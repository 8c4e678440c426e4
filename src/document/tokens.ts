import { signWords } from '../text/locale.js'
import { isDash, mayBeginDash, numberAt } from '../text/number.js'
import type { Span } from '../text/span.js'
import type { Doc } from './doc.js'
import { LabelStream } from './labels.js'
import type { NumberedLabels } from './numbered.js'

/** A word, a number, a dash, or a cell proved blank by cell marks. */
export interface Token {
  readonly kind: 'text' | 'number' | 'dash' | 'blank'
  /** For a number: sign and digits. */
  readonly at: Span
  readonly unitAt: Span | null
  readonly noteAt: Span | null
  /** Ordinal of its line (of a text block) or table row, over the whole document. */
  readonly line: number
  /** Ordinal of its cell in the table row; -1 in a text block. */
  readonly cell: number
  /** Index in `Tokens.list`; for digits glued to a word, that of the word. */
  readonly index: number
  /** Digits that a word ends with, without a gap. */
  readonly glued: boolean
  /** Where it stands in `Tokens.labels`: for text, its first unit; for others, the units before it. */
  readonly label: number
}

/** The body of a document as tokens in reading order, and the folded text of its words alone. */
export interface Tokens {
  readonly list: readonly Token[]
  /** Folded text of all `text` tokens, joined: a label torn by values or page numbers is whole here. */
  readonly labels: string
  /** Offset in `Doc.text` of each unit of `labels`. */
  readonly back: Int32Array
  /** Index of the token of each unit of `labels`. */
  readonly owner: Int32Array
}

const cache = new WeakMap<Doc, Map<NumberedLabels | undefined, Tokens>>()

/** The tokens of the body of `doc`; made once. Numbers that are part of a label of `numbered` (Exemption 7) are text. */
export function tokensOf(doc: Doc, numbered?: NumberedLabels): Tokens {
  let made = cache.get(doc)
  if (made === undefined) {
    made = new Map()
    cache.set(doc, made)
  }
  let tokens = made.get(numbered)
  if (tokens === undefined) {
    tokens = read(doc, numbered)
    made.set(numbered, tokens)
  }
  return tokens
}

const SPACE = 1
const PIPE = 2
const NUMBER = 4
const LEADER = 8
const classes = new Uint8Array(0x10000)
for (const c of ' \u3000\u00a0\t\n\v\f\r\u2028\u200b\u2060\ufeff') classes[c.charCodeAt(0)] = SPACE
for (const c of '|｜') classes[c.charCodeAt(0)] = PIPE
for (const c of '0123456789０１２３４５６７８９+-＋－−') classes[c.charCodeAt(0)] = NUMBER
for (const word of Object.keys(signWords)) for (const first of [word, word.toUpperCase()]) classes[first.charCodeAt(0)] = NUMBER
for (const c of '.·…‥_') classes[c.charCodeAt(0)] = LEADER

/** A space, a pipe, or what may begin a number or a leader. */
const classOf = (text: string, at: number): number => classes[text.charCodeAt(at)] ?? 0
/** Dots or a line that lead from a label to its value, or on which the value is written. */
const LEADERS = /(?:[.·] ?){3,}|[…‥]{2,}|_+/y
function leaderEnd(text: string, at: number): number {
  LEADERS.lastIndex = at
  return LEADERS.test(text) ? LEADERS.lastIndex : at
}
const isLeader = (text: string, at: number): boolean => classOf(text, at) === LEADER && leaderEnd(text, at) > at
/** A space or pipe, or where dots or a line begin. */
function endsWord(text: string, at: number): boolean {
  const kind = classOf(text, at)
  return (kind & (SPACE | PIPE)) !== 0 || (kind === LEADER && leaderEnd(text, at) > at)
}
const isGap = (text: string, at: number): boolean => (classOf(text, at) & (SPACE | PIPE)) !== 0

function read(doc: Doc, numbered: NumberedLabels | undefined): Tokens {
  const { text, equivalents } = doc
  const list: Token[] = []
  const labels = new LabelStream(text, equivalents)
  let line = 0

  const add = (kind: Token['kind'], at: Span, cell: number, unitAt: Span | null = null, noteAt: Span | null = null): void => {
    list.push({ kind, at, unitAt, noteAt, line, cell, index: list.length, glued: false, label: labels.length })
  }

  const readRun = (from: number, to: number, cell: number): void => {
    let i = from
    while (i < to) {
      const kind = classOf(text, i)
      if ((kind & (SPACE | PIPE)) !== 0) {
        i++
        continue
      }
      if (kind === LEADER && isLeader(text, i)) {
        i = leaderEnd(text, i)
        continue
      }
      const named =
        kind === NUMBER ? (numbered?.endAt(text, i, to, labels, list.at(-1)?.line === line ? list.at(-1)?.at : undefined) ?? i) : i
      if (named > i) {
        add('text', { start: i, end: named }, cell)
        labels.add(i, named, list.length - 1)
        i = named
        continue
      }
      if (kind === NUMBER) {
        const number = numberAt(text, i)
        if (number !== undefined && number.end <= to) {
          add('number', number.at, cell, number.unitAt, number.noteAt)
          i = number.end
          continue
        }
      }
      let end = i
      while (end < to && !endsWord(text, end)) end++
      end = closeBracket(text, i, end, to)
      const at = { start: i, end }
      if (
        end - i <= 4 &&
        mayBeginDash(text.charCodeAt(i)) &&
        isDash(text.slice(i, end)) &&
        !isSpelt(text, i, end, to) &&
        !isMark(text, i, end, from)
      )
        add('dash', at, cell)
      else {
        add('text', at, cell)
        labels.add(i, end, list.length - 1)
      }
      i = end
    }
  }

  for (const block of doc.blocks) {
    if (block.layer !== 'body') continue
    if (block.type === 'text') {
      for (const { at } of block.lines) {
        readRun(at.start, at.end, -1)
        line++
      }
      continue
    }
    let row = block.cells[0]?.row ?? 0
    for (const cell of block.cells) {
      if (cell.row !== row) {
        row = cell.row
        line++
      }
      const before = list.length
      readRun(cell.at.start, cell.at.end, cell.column)
      if (list.length === before) add('blank', { start: cell.at.start, end: cell.at.start }, cell.column)
    }
    line++
  }
  return { list, ...labels.done() }
}

/** A star before the words of a line is a mark of lists, headings or remarks. */
const isMark = (text: string, start: number, end: number, from: number): boolean =>
  text.charAt(start) === '*' && text.slice(from, start).trim() === '' && /^[^\S\n\r]+[\p{L}（(]/u.test(text.slice(end, end + 8))

/** A dash word that goes on in a label: of one character, spelt with spaces (“无 正 当 理 由”, “增 / 减”), or of letters (“none received”). */
function isSpelt(text: string, start: number, end: number, limit: number): boolean {
  if (end - start !== 1)
    return /[A-Za-z]/.test(text.charAt(start)) && /^[^\S\n\r\t]+[A-Za-z]/.test(text.slice(end, Math.min(limit, end + 12)))
  const next = /^[^\S\n\r\t]*([^\s|｜]+)/.exec(text.slice(end, Math.min(limit, end + 12)))?.[1]
  const before = /(?:^|[\s|｜])(\S)[^\S\n\r\t]*$/.exec(text.slice(Math.max(0, start - 4), start))?.[1]
  const letter = (word: string | undefined): boolean => word !== undefined && /^\p{L}$/u.test(word) && !isDash(word)
  return letter(next) && (/\p{L}/u.test(text.charAt(start)) || letter(before))
}

/** A word that opens a bracket goes on to where it closes, if that is on the same line and near: "（其中修订 16 件）" is one word. */
function closeBracket(text: string, start: number, end: number, limit: number): number {
  let open = 0
  for (let i = start; i < end; i++) {
    const c = text.charAt(i)
    if (c === '（' || c === '(') open++
    else if ((c === '）' || c === ')') && open > 0) open--
  }
  if (open === 0) return end
  const stop = Math.min(limit, end + 60)
  for (let i = end; i < stop; i++) {
    const c = text.charAt(i)
    if (c === '\n' || c === '\r' || c === '\t' || c === '|' || c === '｜' || c === '（' || c === '(') return end
    if (c === '）' || c === ')') {
      let after = i + 1
      while (after < limit && !isGap(text, after)) after++
      return after
    }
  }
  return end
}

/** Index of the first token that begins at or after `offset`. */
export function tokenFrom(tokens: Tokens, offset: number): number {
  let low = 0
  let high = tokens.list.length
  while (low < high) {
    const middle = (low + high) >> 1
    const token = tokens.list[middle]
    if (token !== undefined && token.at.start < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** Index in `labels` of the first unit that stands at or after `offset`. */
export function labelFrom(tokens: Tokens, offset: number): number {
  let low = 0
  let high = tokens.back.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((tokens.back[middle] ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** The place in the document of units `from` to `to` of `labels`. */
export function labelSpan(tokens: Tokens, from: number, to: number): Span {
  return { start: tokens.back[from] ?? 0, end: (tokens.back[to - 1] ?? 0) + 1 }
}
