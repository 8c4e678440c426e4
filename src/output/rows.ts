import type { Language, Severity } from '../diagnostics/codes.js'
import type { Diagnostic, Status } from '../diagnostics/diagnostic.js'
import { locate } from '../document/locate.js'
import type { Parsed } from '../parse.js'
import { sentenceOf } from '../report/format.js'
import { slice } from '../text/span.js'
import { type CellRow, cellRows, factOf } from './cells.js'
import { type GridLayout, layoutsOf } from './layout.js'

/** What a document is, and how much of it was read. */
export interface DocumentRow {
  readonly source: string
  /** Of the bytes as given, in hex. */
  readonly sha256: string
  readonly bytes: number
  /** As told by the content: text, html, docx, pdf …; unknown where none was recognised. */
  readonly format: string
  /** id@edition; null for a document that could not be read, of which no form is known. */
  readonly grammar: string | null
  readonly edition: string | null
  readonly status: Status
  readonly agency: string | number | null
  readonly year: string | number | null
  /** Cells of the form; 0 for a document that could not be read. */
  readonly cells: number
  /** Those that have a value. */
  readonly read: number
  /** Those that are printed as a blank or a dash. */
  readonly blank: number
  /** Those that a warning or an error concerns. */
  readonly marked: number
  readonly errors: number
  readonly warnings: number
  /** Codes of the errors and warnings, each once, joined by a space. */
  readonly codes: string
  /** What the first error says; null where there is none. */
  readonly message: string | null
  /** The document before it that has the same bytes, under whose name its cells and findings stand; null for one that has its own. */
  readonly duplicate: string | null
}

/** A warning or an error of a document. */
export interface FindingRow {
  readonly source: string
  readonly severity: Severity
  readonly code: string
  /** Path in the report; "" for the whole document. */
  readonly path: string
  /** Page, line and place as in the rows of cells; null where the finding is that something is absent. */
  readonly page: number | null
  readonly line: number | null
  readonly place: string | null
  readonly message: string
  /** The text at the place. */
  readonly raw: string | null
}

/** All that the writers of results take of one document. Plain data: one thread may make it and another write it, and it may be kept as JSON. */
export interface DocumentRows {
  readonly document: DocumentRow
  readonly cells: readonly CellRow[]
  readonly findings: readonly FindingRow[]
  /** The grids of the form in the order of `cells`. */
  readonly grids: readonly GridLayout[]
}

export interface RowOptions {
  /** Language of the messages: en. */
  readonly language?: Language
}

/** One row of what a document is; `source` is its name. */
export const documentRow = (parsed: Parsed<unknown>, source: string, options: RowOptions = {}): DocumentRow =>
  documentOf(parsed, source, cellRows(parsed, source), options)

/** One row for each error and warning of a document, in their order. */
export function findingRows(parsed: Parsed<unknown>, source: string, { language = 'en' }: RowOptions = {}): FindingRow[] {
  const { doc } = parsed
  return graveOf(parsed).map(finding => {
    const { severity, code, path, at } = finding
    const place = at === null ? null : locate(doc, at)
    return {
      source,
      severity,
      code,
      path,
      page: place?.page ?? null,
      line: place?.line ?? null,
      place: place !== null && 'path' in place.origin ? place.origin.path : null,
      message: sentenceOf(finding, language),
      raw: at === null ? null : slice(doc.text, at),
    }
  })
}

/** What `openWriter` writes of one document; `source` is its name. */
export function documentRows(parsed: Parsed<unknown>, source: string, options: RowOptions = {}): DocumentRows {
  const cells = cellRows(parsed, source)
  return {
    document: documentOf(parsed, source, cells, options),
    cells,
    findings: findingRows(parsed, source, options),
    grids: parsed.status === 'failed' ? [] : layoutsOf(parsed.grammar),
  }
}

function documentOf(parsed: Parsed<unknown>, source: string, cells: readonly CellRow[], { language = 'en' }: RowOptions): DocumentRow {
  const { status, diagnostics, doc, grammar } = parsed
  const grave = graveOf(parsed)
  const error = grave.find(({ severity }) => severity === 'error')
  const empty = new Set(diagnostics.flatMap(({ code, path }) => (code === 'value/blank' || code === 'value/dash' ? [path] : [])))
  const isFailed = status === 'failed'
  return {
    source,
    sha256: doc.source.sha256,
    bytes: doc.source.bytes,
    format: doc.source.format,
    grammar: isFailed ? null : grammar.name,
    edition: isFailed ? null : grammar.edition,
    status,
    agency: isFailed ? null : factOf(parsed, 'agency'),
    year: isFailed ? null : factOf(parsed, 'year'),
    cells: cells.length,
    read: cells.filter(({ value }) => value !== null).length,
    blank: cells.filter(({ path }) => empty.has(path)).length,
    marked: cells.filter(({ codes }) => codes !== '').length,
    errors: grave.filter(({ severity }) => severity === 'error').length,
    warnings: grave.filter(({ severity }) => severity === 'warning').length,
    codes: [...new Set(grave.map(({ code }) => code))].join(' '),
    message: error === undefined ? null : sentenceOf(error, language),
    duplicate: null,
  }
}

const graveOf = ({ diagnostics }: Parsed<unknown>): readonly Diagnostic[] => diagnostics.filter(({ severity }) => severity !== 'info')
