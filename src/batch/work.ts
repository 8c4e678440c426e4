import { compile } from '../grammar/compile.js'
import type { Grammar } from '../grammar/grammar.js'
import { loadDocument, loadWith } from '../load/load.js'
import { cellLine, cellRows, columns, factOf } from '../output/cells.js'
import { csvLines } from '../output/csv.js'
import { type Parsed, parseBy } from '../parse.js'
import { formatDiagnostics } from '../report/format.js'
import { formatReport } from '../report/view.js'
import { resultOf } from '../series/results.js'
import type { Job, Outcome, PrintFormat, Setup } from './job.js'

/** Reads PDFs in the thread that asks: one that may be ended needs no other. */
const loadHere: typeof loadDocument = (input, emit, options = {}) =>
  loadWith(async (bytes, given) => await (await import('../load/pdf/pdf.js')).readPdf(bytes, given), input, emit, options)

/** Parses one document of a batch and prints it. `mayEnd`: this thread has limits, and is ended where a document hangs. */
export function workerOf(setup: Setup, mayEnd: boolean): (job: Job) => Promise<Outcome> {
  const grammars: readonly Grammar[] = setup.grammars.map(file => compile(file))
  return async ({ name, bytes }) => {
    const { encoding, password, ocr } = setup
    const parsed = await parseBy(mayEnd ? loadHere : loadDocument, bytes, { grammar: grammars, encoding, password, ocr })
    return await outcomeOf(parsed, name, setup)
  }
}

/** What a batch keeps of a document. */
export async function outcomeOf(parsed: Parsed<unknown>, name: string, { print, language }: Setup): Promise<Outcome> {
  const { status, diagnostics, doc, grammar } = parsed
  const isFailed = status === 'failed'
  const codes: Record<string, number> = {}
  const found = diagnostics.filter(({ severity }) => severity === 'error' || (severity === 'warning' && !isFailed))
  for (const { code } of found) codes[code] = (codes[code] ?? 0) + 1
  const rows = cellRows(parsed, name)
  return {
    status,
    format: doc.source.format,
    grammar: isFailed ? '' : grammar.name,
    agency: isFailed ? null : factOf(parsed, 'agency'),
    year: isFailed ? null : factOf(parsed, 'year'),
    read: rows.filter(({ value }) => value !== null).length,
    marked: rows.filter(row => row.codes !== '').length,
    codes,
    printed: isFailed && print !== 'json' ? '' : await printed(parsed, name, print, { language, rows }),
    findings: formatDiagnostics(found, { doc, name, language }),
  }
}

async function printed(
  parsed: Parsed<unknown>,
  name: string,
  format: PrintFormat,
  { language, rows }: Pick<Setup, 'language'> & { readonly rows: ReturnType<typeof cellRows> },
): Promise<string> {
  if (format === 'json') return `${JSON.stringify(resultOf(parsed, name))}\n`
  if (format === 'cells') return rows.map(cellLine).join('')
  if (format === 'view') return formatReport(parsed, { name, language })
  return await csvLines(columns, rows)
}
