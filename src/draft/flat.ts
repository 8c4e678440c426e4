import type { Doc } from '../document/doc.js'
import { DATED, YEAR_WORD } from '../text/locale.js'
import { numberAt } from '../text/number.js'
import type { Span } from '../text/span.js'
import { matrixFrom } from './matrix.js'
import { type DraftNote, type Matrix, pieceOf } from './piece.js'

/** What a line of a flattened grid may be. */
interface FlatLine {
  readonly kind: 'label' | 'values' | 'row' | 'prose'
  readonly at: Span
  /** Its values; of a label, the words that wider gaps set apart. */
  readonly parts: readonly Span[]
}

const LONGEST = 48
const SENTENCE = /[。；！？]|[,.;:!?，：]$|[,.;!?] /

/** Grids in lines of text, where runs of labels and of numbers show how they were flattened in one way only. */
export function flatMatrices(doc: Doc, lines: readonly Span[], notes: DraftNote[]): Matrix[] {
  const before = notes.length
  const runs: FlatLine[][] = [[]]
  for (const at of lines) {
    const line = lineOf(doc, at)
    if (line.kind === 'prose') runs.push([])
    else runs.at(-1)?.push(line)
  }
  const matrices = runs.flatMap(run => readRun(doc, run, notes) ?? [])
  const extent = { start: lines[0]?.start ?? 0, end: lines.at(-1)?.end ?? 0 }
  if (matrices.length === 0 && notes.length === before && looseFigures(doc, lines) >= LOOSE)
    notes.push({
      at: extent,
      extent,
      message: 'figures stand here without gaps or lines that would tell labels and columns; give the sample as a table',
    })
  return matrices
}

/** So many figures outside sentences are no chance. */
const LOOSE = 6
const LOOSE_FIGURE = new RegExp(`\\d+(?!\\d*(?:[.．、）)]|${YEAR_WORD}|${DATED}))`, 'g')
const looseFigures = (doc: Doc, lines: readonly Span[]): number =>
  lines
    .map(({ start, end }) => doc.text.slice(start, end))
    .filter(text => !SENTENCE.test(text))
    .reduce((sum, text) => sum + (text.match(LOOSE_FIGURE)?.length ?? 0), 0)

function lineOf(doc: Doc, at: Span): FlatLine {
  const words = wordsOf(doc, at)
  let first = words.length
  while (first > 0 && isValue(doc, words[first - 1])) first--
  const values = words.slice(first)
  if (first === 0) return { kind: 'values', at, parts: values }
  const text = doc.text.slice(at.start, words[first - 1]?.end)
  if (text.length > LONGEST * (values.length > 0 ? 2 : 1) || SENTENCE.test(text.trim())) return { kind: 'prose', at, parts: [] }
  if (values.length > 0) return { kind: 'row', at, parts: [{ start: at.start, end: words[first - 1]?.end ?? at.start }, ...values] }
  return { kind: 'label', at, parts: split(doc, at, /(?: {2,}|[\u3000\t|｜])\s*/g) }
}

const wordsOf = (doc: Doc, at: Span): readonly Span[] => split(doc, at, /[\s|｜]+/g)
function split(doc: Doc, { start, end }: Span, gap: RegExp): readonly Span[] {
  const spans: Span[] = []
  let from = start
  const text = doc.text.slice(start, end)
  for (const match of [...text.matchAll(gap), { index: text.length, 0: '' }]) {
    if (start + match.index > from) spans.push({ start: from, end: start + match.index })
    from = start + match.index + match[0].length
  }
  return spans
}

const isValue = (doc: Doc, at: Span | undefined): boolean =>
  at !== undefined && (numberAt(doc.text, at.start)?.end === at.end || pieceOf(doc, at).kind === 'dash')

function readRun(doc: Doc, run: readonly FlatLine[], notes: DraftNote[]): Matrix | undefined {
  const last = run.findLastIndex(({ kind }) => kind !== 'label')
  const used = run.slice(0, last + 1)
  const figures = used.filter(({ kind }) => kind !== 'label').reduce((sum, line) => sum + line.parts.length, 0)
  if (figures < 2) return undefined
  const rows = used.every(({ kind }) => kind !== 'values') ? rowLines(doc, used) : cellLines(used)
  if (typeof rows !== 'string') return matrixFrom(doc, rows)
  const at = { start: used[0]?.at.start ?? 0, end: used.at(-1)?.at.end ?? 0 }
  notes.push({ at, extent: at, message: rows })
  return undefined
}

/** A row a line: each has a label and equally many values, and the line before them has a word for each. */
function rowLines(doc: Doc, run: readonly FlatLine[]): readonly (readonly Span[])[] | string {
  const first = run.findIndex(({ kind }) => kind === 'row')
  const rows = run.slice(first)
  const width = rows[0]?.parts.length ?? 0
  if (rows.some(({ parts, kind }) => kind !== 'row' || parts.length !== width))
    return 'these lines have not equally many values each, so their columns cannot be told; give the sample as a table'
  const header = run[first - 1]
  if (header === undefined) return width === 2 ? rows.map(({ parts }) => parts) : 'its columns have no labels, so nothing tells them apart'
  const wide = header.parts
  const words = wordsOf(doc, header.at)
  const labels = [wide, words].find(({ length }) => length === width - 1 || length === width)
  if (labels !== undefined) return [labels, ...rows.map(({ parts }) => parts)]
  return width === 2 ? rows.map(({ parts }) => parts) : unclearHeader(words.length, width - 1)
}

const unclearHeader = (words: number, columns: number): string =>
  `its header has ${words} word(s) or lines for ${columns} column(s), so which is whose cannot be told; give the sample as a table`

/** A cell a line: each label is followed by equally many values, and before the first stand as many labels as there are columns. */
function cellLines(run: readonly FlatLine[]): readonly (readonly Span[])[] | string {
  const groups: { labels: Span[]; values: Span[] }[] = []
  for (const { kind, at, parts } of run) {
    const last = groups.at(-1)
    if (kind === 'row') return 'rows on one line and on several lines are mixed, so they cannot be told apart; give the sample as a table'
    if (kind === 'values') {
      if (last === undefined) return 'values stand before any label, so they cannot be told apart'
      last.values.push(...parts)
    } else if (last === undefined || last.values.length > 0) groups.push({ labels: [at], values: [] })
    else last.labels.push(at)
  }
  const [first, ...others] = groups
  const width = first?.values.length ?? 0
  if (first === undefined || groups.some(({ values }) => values.length !== width))
    return 'these labels have not equally many values each, so their columns cannot be told; give the sample as a table'
  if (others.some(({ labels }) => labels.length > 1))
    return 'labels of several lines stand over values, so which are groups cannot be told; give the sample as a table'
  const header = first.labels.slice(0, -1)
  const rows = [[...first.labels.slice(-1), ...first.values], ...others.map(({ labels, values }) => [...labels, ...values])]
  if (header.length === 0 && width === 1) return rows
  if (header.length === width || header.length === width + 1) return [header, ...rows]
  return unclearHeader(header.length, width)
}
