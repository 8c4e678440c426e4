import { type Diagnostic, diagnostic, type Emit } from '../diagnostics/diagnostic.js'
import type { Doc } from '../document/doc.js'
import { cellPath, type Grammar, unitOf, valueKindOf } from '../grammar/grammar.js'
import type { Grid } from '../grid/grid.js'
import type { Section } from '../section/section.js'
import { type Span, slice } from '../text/span.js'
import { emptyReport } from './empty.js'
import { readFacts } from './facts.js'
import { readProse } from './paragraphs.js'
import type { Reading, Trace } from './trace.js'
import { type LeafValue, readValue } from './value.js'

/** Sections and grids → the typed report of the form, and where each value was read. Unread is null. */
export function bindReport<T>(
  doc: Doc,
  sections: readonly Section[],
  grids: readonly Grid[],
  grammar: Grammar<T>,
  emit: Emit,
): { report: T; trace: Trace } {
  const report = emptyReport(grammar)
  const trace = new Map<string, Reading>()
  const diagnostics: Diagnostic[] = []
  const facts = readFacts(doc, sections, grammar, trace, diagnostics)
  place(report, 'facts', facts)
  for (const section of grammar.sections) {
    if (!section.text) continue
    const found = sections.find(s => s.form === section)
    if (found !== undefined) place(report, `${section.key}.text`, readProse(doc, found.at, grids.flatMap(gridText)))
  }
  for (const grid of grids) bindGrid(doc, grid, report, trace, diagnostics)
  for (const d of diagnostics) emit(d)
  return { report, trace }
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

function bindGrid(doc: Doc, grid: Grid, report: unknown, trace: Map<string, Reading>, diagnostics: Diagnostic[]): void {
  const { form } = grid
  for (const cell of grid.cells) {
    const row = form.rows.leaves[cell.row]
    const column = form.columns.leaves[cell.column]
    if (row === undefined || column === undefined) continue
    const path = cellPath(form, row, column)
    const raw = slice(doc.text, cell.at)
    const unit = cell.unitAt === null ? null : slice(doc.text, cell.unitAt)
    trace.set(path, { at: cell.at, raw, unit, note: cell.noteAt === null ? null : slice(doc.text, cell.noteAt), noteAt: cell.noteAt })
    if (cell.kind === 'blank') diagnostics.push(diagnostic('value/blank', path, cell.at, {}))
    else if (cell.kind === 'dash') diagnostics.push(diagnostic('value/dash', path, cell.at, { raw }))
    else
      place(
        report,
        path,
        readValue({ raw, printedUnit: unit, kind: valueKindOf(row, column), unit: unitOf(row, column), path, at: cell.at }, diagnostics),
      )
  }
}

/** Puts a value at its path; the keys exist, since the report was made from the same grammar. */
function place(report: unknown, path: string, value: LeafValue | object): void {
  let node: unknown = report
  let from = 0
  for (let dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', from)) {
    node = isRecord(node) ? node[path.slice(from, dot)] : undefined
    from = dot + 1
  }
  if (isRecord(node)) node[path.slice(from)] = value
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
