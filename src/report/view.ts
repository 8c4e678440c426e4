import type { Language } from '../diagnostics/codes.js'
import type { Status } from '../diagnostics/diagnostic.js'
import { words } from '../diagnostics/words.js'
import type { Doc } from '../document/doc.js'
import { locate } from '../document/locate.js'
import type { Span } from '../text/span.js'
import { isRecord, valueAt } from './at.js'
import { formatDiagnostics } from './format.js'
import { type LongInput, type LongRow, longRows } from './long.js'
import type { Prose } from './prose.js'
import { cut, shown, widthOf } from './width.js'

const LABEL = 44
const COLUMN = 14
const PROSE = 100

/**
 * A report as a person reads it on a terminal: facts, each grid as a table with the line of the source beside each row, the beginning of each
 * text, then the findings. Marked values carry a sign that the legend explains.
 */
export function formatReport(
  parsed: LongInput & { readonly status: Status },
  options: { readonly name?: string; readonly language?: Language } = {},
): string {
  const { grammar, report, doc, diagnostics, trace, status } = parsed
  const { name, language = 'en' } = options
  const say = words[language]
  const lines = [`${name === undefined ? '' : `${shown(name)}  `}${grammar.name}  ${status}`]
  for (const fact of grammar.facts) {
    const read = fact.slots.flatMap(slot => {
      const reading = trace.get(`facts.${fact.key}.${slot.name}`)
      const value = valueAt(report, `facts.${fact.key}.${slot.name}`)
      return reading === undefined || value === null || value === undefined
        ? []
        : [`${slot.name} ${shown(String(value))} (${whereIn(doc, reading.at, say.line)})`]
    })
    if (read.length > 0 || fact.same !== null) lines.push(`  ${fact.key}: ${read.length > 0 ? read.join(', ') : '·'}`)
  }
  const rows = longRows(parsed)
  for (const section of grammar.sections) {
    lines.push('', section.headings[0] ?? section.key)
    for (const grid of section.grids) {
      const cells = rows.filter(row => row.path.startsWith(`${grid.path}.`) || row.path === grid.path)
      if (grid.captionPrinted) lines.push(`  ${grid.captions[0] ?? grid.key}`)
      const flagOf = (row: LongRow): string => flagged(row, trace.has(row.path))
      const width = grid.columns.leaves.length
      if (grid.rows.nodes.length === 0 || width === 1) lines.push(...list(cells, flagOf, say.line))
      else lines.push(...table(cells, width, flagOf, rows.some(({ place }) => place !== null) ? say.place : say.line))
    }
    const prose = valueAt(report, `${section.key}.text`)
    if (isProse(prose))
      lines.push(
        ...excerpts(prose).map(({ text, start }) => `  ${whereIn(doc, { start, end: start }, say.line)}: ${cut(text, PROSE, 'end')}`),
      )
  }
  const found = diagnostics.filter(d => d.severity !== 'info' || d.code === 'prose/differs')
  lines.push('', say.legend, '', `${say.findings}: ${found.length === 0 ? say.none : found.length}`)
  lines.push(...formatDiagnostics(found, { doc, language, ...(name === undefined ? {} : { name }) }).map(line => `  ${line}`))
  return `${lines.join('\n')}\n`
}

/** A value with the sign that says what to know of it. */
function flagged(row: LongRow, printed: boolean): string {
  const mark = row.codes === '' ? '' : '*'
  if (row.value !== null) return `${typeof row.value === 'string' ? shown(row.value) : row.value}${mark}`
  if (!printed) return row.codes === '' ? '·' : '?'
  return `${row.raw?.trim() === '' ? '_' : '-'}${mark}`
}

/** One value a line, for grids of one row or one column. */
function list(cells: readonly LongRow[], flagOf: (row: LongRow) => string, line: string): string[] {
  return cells.map(cell => {
    const label = [cell.row.split('/').at(-1) ?? '', cell.column].filter(part => part !== '').join(' ')
    const unit = cell.unit === null || cell.value === null ? '' : ` ${cell.unit}`
    return `    ${left(label, LABEL)}${right(flagOf(cell), 12)}${unit}${cell.line === null ? '' : `   (${cell.place ?? `${line} ${cell.line}`})`}`
  })
}

function table(cells: readonly LongRow[], width: number, flagOf: (row: LongRow) => string, line: string): string[] {
  const header = cells.slice(0, width).map(cell => cut(cell.column.split('/').at(-1) ?? '', COLUMN, 'end'))
  const rows: { label: string; values: string[]; place: string }[] = []
  let above: readonly string[] = []
  for (let at = 0; at < cells.length; at += width) {
    const row = cells.slice(at, at + width)
    const steps = row[0]?.row.split('/') ?? []
    const place = placeOf(row)
    for (let depth = 0; depth < steps.length - 1; depth++) {
      if (above.slice(0, depth + 1).join('/') !== steps.slice(0, depth + 1).join('/')) rows.push(titled(steps, depth, [], ''))
    }
    const alone = row.every(cell => cell.value === null && cell.line === null && cell.codes === '')
    rows.push(titled(steps, steps.length - 1, alone ? [] : row.map(flagOf), place))
    above = steps
  }
  const widths = header.map((title, i) => Math.max(widthOf(title), ...rows.map(row => widthOf(row.values[i] ?? ''))) + 2)
  const places = Math.max(widthOf(line), ...rows.map(row => row.place.length)) + 2
  const print = (label: string, values: readonly string[], place: string): string =>
    `    ${left(label, LABEL)}${values.map((value, i) => right(value, widths[i] ?? 0)).join('')}${values.length === 0 ? '' : right(place, places)}`.trimEnd()
  return [print('', header, line), ...rows.map(row => print(row.label, row.values, row.place))]
}

/** Where the cells of a row stand: the path of its table row, or its lines. */
function placeOf(row: readonly LongRow[]): string {
  const path = row.find(cell => cell.place !== null)?.place
  if (path !== undefined && path !== null) return path.replace(/\/td\[\d+\]$/, '')
  const lines = row.flatMap(cell => (cell.line === null ? [] : [cell.line]))
  const from = Math.min(...lines)
  const to = Math.max(...lines)
  return lines.length === 0 ? '' : from === to ? String(from) : `${from}-${to}`
}

function whereIn(doc: Doc, at: Span, line: string): string {
  const place = locate(doc, at)
  return 'path' in place.origin ? place.origin.path : `${line} ${place.line}`
}

/** A line of a table: the label of one step of a row's path, indented by its depth. Without values it is the title of a group, or a row that is not printed. */
const titled = (
  steps: readonly string[],
  depth: number,
  values: string[],
  place: string,
): { label: string; values: string[]; place: string } => ({
  label: `${'  '.repeat(Math.max(0, depth))}${steps[depth] ?? ''}`,
  values,
  place,
})

const left = (text: string, width: number): string => {
  const shorter = cut(text, width, 'end')
  return shorter + ' '.repeat(Math.max(0, width - widthOf(shorter)))
}
const right = (text: string, width: number): string => ' '.repeat(Math.max(0, width - widthOf(text))) + text

/** The first paragraph under a heading and under each of its parts. */
function excerpts(prose: Prose): { text: string; start: number }[] {
  const first = prose.paragraphs[0]
  const own = first === undefined ? [] : [{ text: first.text, start: first.at.start }]
  return [...own, ...prose.parts.map(part => ({ text: part.heading, start: part.at.start }))]
}

const isProse = (value: unknown): value is Prose => isRecord(value) && Array.isArray(value.paragraphs) && Array.isArray(value.parts)
