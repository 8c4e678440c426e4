import type { Grammar } from '../grammar/grammar.js'
import { loadDocument, loadWith } from '../load/load.js'
import { cellLine, columns } from '../output/cells.js'
import { csvLines } from '../output/csv.js'
import { type DocumentRows, documentRows } from '../output/rows.js'
import { type Parsed, parseBy } from '../parse.js'
import { formatDiagnostics } from '../report/format.js'
import { formatReport } from '../report/view.js'
import { resultOf } from '../series/results.js'
import type { Job, Outcome, Setup } from './job.js'

/** Reads PDFs in the thread that asks: in a process that may be ended they need no other. */
const loadHere: typeof loadDocument = (input, emit, options = {}) =>
  loadWith(async (bytes, given) => await (await import('../load/pdf/pdf.js')).readPdf(bytes, given), input, emit, options)

/** Parses one document of a batch and prints it. `mayEnd`: this process has limits, and is ended where a document hangs. */
export async function work({ name, bytes }: Job, grammar: readonly Grammar[], setup: Setup, mayEnd: boolean): Promise<Outcome> {
  const { encoding, password, ocr } = setup
  const parsed = await parseBy(mayEnd ? loadHere : loadDocument, bytes, { grammar, encoding, password, ocr })
  return await outcomeOf(parsed, name, setup)
}

/** What a batch keeps of a document. */
export async function outcomeOf(parsed: Parsed<unknown>, name: string, setup: Setup): Promise<Outcome> {
  const { language } = setup
  const { status, diagnostics, doc } = parsed
  const counts: Record<string, number> = {}
  const found = diagnostics.filter(({ severity }) => severity === 'error' || (severity === 'warning' && status !== 'failed'))
  for (const { code } of found) counts[code] = (counts[code] ?? 0) + 1
  const rows = documentRows(parsed, name, { language })
  return {
    document: rows.document,
    counts,
    printed: new TextEncoder().encode(await printed(parsed, name, rows, setup)),
    findings: formatDiagnostics(found, { doc, name, language }),
  }
}

async function printed(parsed: Parsed<unknown>, name: string, rows: DocumentRows, { print, language }: Setup): Promise<string> {
  if (print === 'rows') return `${JSON.stringify(rows)}\n`
  if (print === 'json') return `${JSON.stringify(resultOf(parsed, name))}\n`
  if (parsed.status === 'failed') return ''
  if (print === 'view') return formatReport(parsed, { name, language })
  return print === 'cells' ? rows.cells.map(cellLine).join('') : await csvLines(columns, rows.cells)
}
