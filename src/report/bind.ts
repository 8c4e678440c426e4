import { type Diagnostic, diagnostic, type Emit } from '../diagnostics/diagnostic.js'
import type { Doc } from '../document/doc.js'
import { originsOf } from '../document/locate.js'
import { cellPath, type Grammar, unitOf, valueKindOf } from '../grammar/grammar.js'
import type { Grid } from '../grid/grid.js'
import type { Section } from '../section/section.js'
import { type Span, slice } from '../text/span.js'
import { type Mention, readFacts } from './facts.js'
import { fillReport } from './fill.js'
import { readProse } from './paragraphs.js'
import type { Prose } from './prose.js'
import type { Reading, Trace } from './trace.js'
import { type LeafValue, readValue } from './value.js'

/** Sections and grids → the typed report of the form, where each value was read, and figures of the prose that a grid prints too. Unread is null. */
export function bindReport<T>(
  doc: Doc,
  sections: readonly Section[],
  grids: readonly Grid[],
  grammar: Grammar<T>,
  emit: Emit,
): { report: T; trace: Trace; mentions: readonly Mention[] } {
  const values = new Map<string, LeafValue | Prose>()
  const trace = new Map<string, Reading>()
  const diagnostics: Diagnostic[] = []
  const facts = readFacts(doc, sections, grammar, trace, diagnostics)
  for (const [path, value] of facts.values) values.set(path, value)
  const taken = grids.flatMap(gridText)
  for (const section of grammar.sections) {
    if (!section.text) continue
    const found = sections.find(s => s.form === section)
    if (found !== undefined) values.set(`${section.key}.text`, readProse(doc, found.at, taken))
  }
  for (const grid of grids) bindGrid(doc, grid, values, trace, diagnostics)
  markRecognised(doc, trace, diagnostics)
  for (const d of diagnostics) emit(d)
  return { report: fillReport(grammar, values), trace, mentions: facts.mentions }
}

/** Values that were recognised in an image say so, and those that it shows unclearly are to be compared. */
function markRecognised(doc: Doc, trace: Trace, diagnostics: Diagnostic[]): void {
  for (const [path, { at, raw }] of trace) {
    const ocr = originsOf(doc, at).flatMap(origin => (origin.kind === 'pdf' && origin.ocr !== undefined ? [origin.ocr] : []))
    if (ocr.length > 0) diagnostics.push(diagnostic(ocr.includes('unsure') ? 'value/ocr-unsure' : 'value/ocr', path, at, { raw }))
  }
}

/** What a grid takes of the text: its extent without the sentences in it. */
function gridText({ at, prose }: Grid): Span[] {
  if (at === null) return []
  const spans: Span[] = []
  let from = at.start
  for (const sentence of prose) {
    if (sentence.start > from) spans.push({ start: from, end: sentence.start })
    from = sentence.end
  }
  if (from < at.end) spans.push({ start: from, end: at.end })
  return spans
}

const doubts = {
  crossing: 'value/crossing',
  cut: 'value/cut',
  drawn: 'value/drawn',
  covered: 'value/covered',
  loose: 'value/loose',
  wrapped: 'value/wrapped',
} as const

function bindGrid(
  doc: Doc,
  grid: Grid,
  values: Map<string, LeafValue | Prose>,
  trace: Map<string, Reading>,
  diagnostics: Diagnostic[],
): void {
  const { form } = grid
  for (const cell of grid.cells) {
    const row = form.rows.leaves[cell.row]
    const column = form.columns.leaves[cell.column]
    if (row === undefined || column === undefined) continue
    const path = cellPath(form, row, column)
    const { at } = cell
    const raw = slice(doc.text, at)
    const unit = cell.unitAt === null ? null : slice(doc.text, cell.unitAt)
    trace.set(path, { at, raw, unit, note: cell.noteAt === null ? null : slice(doc.text, cell.noteAt), noteAt: cell.noteAt })
    const doubt = originsOf(doc, at).flatMap(origin => ('doubt' in origin && origin.doubt !== undefined ? [origin.doubt] : []))[0]
    if (doubt !== undefined) diagnostics.push(diagnostic(doubts[doubt], path, at, { raw }))
    if (cell.kind === 'blank') diagnostics.push(diagnostic('value/blank', path, at, {}))
    else if (cell.kind === 'dash') diagnostics.push(diagnostic('value/dash', path, at, { raw }))
    else
      values.set(
        path,
        readValue({ raw, printedUnit: unit, kind: valueKindOf(row, column), unit: unitOf(row, column), path, at }, diagnostics),
      )
  }
}
