import { type Diagnostic, type Status, statusOf } from '../diagnostics/diagnostic.js'
import type { Doc } from '../document/doc.js'
import { locate } from '../document/locate.js'
import { cellPath, type Grammar, type GridForm, type Leaf, unitOf } from '../grammar/grammar.js'
import { codeIndex, isRecord, markOf, valueAt } from './at.js'
import type { Trace } from './trace.js'

/** One cell of a form as a line of a long table. */
export interface LongRow {
  /** Path in the report. */
  readonly path: string
  /** Official heading of the section. */
  readonly section: string
  /** Official caption of the grid. */
  readonly grid: string
  /** Official labels of the row from the outside in, joined by "/"; "" where the grid is a single row. */
  readonly row: string
  /** Official label of the column; its whole path joined by "/" where another column has the same label; "" for a list of single values. */
  readonly column: string
  /** What is printed, in `unit`; null where nothing was read, or a blank or a dash is printed. */
  readonly value: number | string | null
  readonly unit: string | null
  /** The text as printed; null where nothing was read. */
  readonly raw: string | null
  readonly page: number | null
  /** 1-based line of the text; of the source for web pages. */
  readonly line: number | null
  /** Path of the cell in office formats, which have no lines: `tbl[2]/tr[4]/td[3]`; null in others. */
  readonly place: string | null
  /** Place in `doc.text`, UTF-16 units. */
  readonly start: number | null
  readonly end: number | null
  /** Warnings and errors that concern the cell: at its path, above it, or naming it as a term of a sum; joined by a space. */
  readonly codes: string
  /** Status of the whole document. */
  readonly status: Status
}

/** What long rows are made from: a result of `parseReport`. */
export interface LongInput {
  readonly grammar: Grammar
  readonly report: unknown
  readonly diagnostics: readonly Diagnostic[]
  readonly trace: Trace
  readonly doc: Doc
}

/** Every cell of every grid of the form, in the order of the form, read or not: for spreadsheets and databases. */
export function longRows(parsed: LongInput): LongRow[] {
  const { grammar, report, diagnostics, trace, doc } = parsed
  const status = statusOf(diagnostics)
  const codesAt = codeIndex(diagnostics.filter(({ severity }) => severity !== 'info').map(markOf))
  const rows: LongRow[] = []
  for (const section of grammar.sections) {
    for (const grid of section.grids) {
      const columnNames = columnNamesOf(grid)
      for (const row of grid.rows.leaves) {
        for (const [index, column] of grid.columns.leaves.entries()) {
          const path = cellPath(grid, row, column)
          const reading = trace.get(path)
          const place = reading === undefined ? undefined : locate(doc, reading.at)
          const codes = codesAt(path)
          const value = valueAt(report, path)
          rows.push({
            path,
            section: section.headings[0] ?? '',
            grid: grid.captions[0] ?? '',
            row: row.labelPath.join('/'),
            column: columnNames[index] ?? '',
            value: isRecord(value) ? plain(value.amount) : plain(value),
            unit: unitFor(value, row, column, codes, reading?.unit ?? null),
            raw: reading?.raw ?? null,
            page: place?.page ?? null,
            line: place?.line ?? null,
            place: place !== undefined && 'path' in place.origin ? place.origin.path : null,
            start: reading?.at.start ?? null,
            end: reading?.at.end ?? null,
            codes: [...codes].join(' '),
            status,
          })
        }
      }
    }
  }
  return rows
}

/** The unit of a number: printed beside it where the form fixes none or does not know the printed one, else the form's. */
function unitFor(value: unknown, row: Leaf, column: Leaf, codes: ReadonlySet<string>, printed: string | null): string | null {
  if (isRecord(value)) return typeof value.unit === 'string' ? value.unit : null
  if (codes.has('unit/unknown') && printed !== null) return printed
  return unitOf(row, column)?.name ?? null
}

function columnNamesOf(grid: GridForm): string[] {
  const seen = new Map<string, number>()
  const bare = grid.columns.leaves.map(leaf => leaf.labelPath.at(-1) ?? '')
  for (const label of bare) seen.set(label, (seen.get(label) ?? 0) + 1)
  return grid.columns.leaves.map((leaf, i) => ((seen.get(bare[i] ?? '') ?? 0) > 1 ? leaf.labelPath.join('/') : (bare[i] ?? '')))
}

const plain = (value: unknown): number | string | null => (typeof value === 'number' || typeof value === 'string' ? value : null)
