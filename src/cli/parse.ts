import {
  type Code,
  cellLine,
  cellRows,
  columns,
  csvHead,
  csvLines,
  formatDiagnostics,
  formatReport,
  type Language,
  type Parsed,
  parseReports,
  resultOf,
  type Status,
} from '../index.js'
import { EXIT } from './errors.js'
import { type Source, sourcesOf } from './inputs.js'
import { type ResultSink, resultSink } from './output/results.js'
import { sinkOf } from './output/sink.js'
import { parseOptionsOf, type ReadingOptions } from './reading.js'

export interface ParseCommand extends ReadingOptions {
  readonly format?: Format
  readonly out?: string
}
type Format = 'view' | 'json' | 'cells' | 'ndjson' | 'csv' | 'xlsx' | 'parquet' | 'sqlite'

/** `refold parse`: documents to standard output or files; findings and a summary to standard error. */
export async function parse(names: readonly string[], options: ParseCommand): Promise<number> {
  const parseOptions = await parseOptionsOf(options)
  const sources = await sourcesOf(names)
  const terminal = process.stdout.isTTY === true && options.out === undefined
  const format = options.format ?? (terminal ? 'view' : 'json')
  const sink = await sinkFor(format, sources, options)
  const counts: Record<Status, number> = { ok: 0, review: 0, failed: 0 }
  const codes = new Map<Code, number>()
  let index = 0
  try {
    for await (const parsed of parseReports(sources, parseOptions)) {
      const source = sources[index++]
      if (source === undefined) break
      counts[parsed.status]++
      for (const { code, severity } of parsed.diagnostics) if (severity !== 'info') codes.set(code, (codes.get(code) ?? 0) + 1)
      if (parsed.status === 'failed' || format !== 'view') complain(parsed, source, options.lang)
      await sink.write(source, parsed)
    }
    await sink.close()
  } catch (error) {
    await sink.discard()
    throw error
  }
  if (sources.length > 1 || terminal) summarise(counts, codes)
  if (sources.length === 0) process.stderr.write(`refold: no documents in ${names.join(', ')}\n`)
  return counts.failed > 0 || sources.length === 0 ? EXIT.failed : counts.review > 0 ? EXIT.review : EXIT.ok
}

async function sinkFor(format: Format, sources: readonly Source[], { out, lang }: ParseCommand): Promise<ResultSink> {
  if (format !== 'view' && format !== 'json') {
    const results = await resultSink(format === 'cells' ? 'ndjson' : format, out, sources, lang)
    if (results !== undefined) return results
  }
  const { extension, head, print } = printerOf(format, lang)
  const sink = await sinkOf(out, sources, extension, head)
  return {
    write: async (source, parsed) => {
      if (parsed.status !== 'failed' || format === 'json') await sink.write(source, await print(parsed, source.name))
    },
    close: sink.close,
    discard: async () => {},
  }
}

interface Printer {
  readonly extension: string
  readonly head: string
  readonly print: (parsed: Parsed<unknown>, source: string) => string | Promise<string>
}

function printerOf(format: Format, language: Language): Printer {
  if (format === 'view') return { extension: '.view.txt', head: '', print: (parsed, name) => formatReport(parsed, { name, language }) }
  if (format === 'json') return { extension: '.json', head: '', print: envelope }
  if (format === 'csv')
    return { extension: '.csv', head: csvHead(columns), print: (parsed, name) => csvLines(columns, cellRows(parsed, name)) }
  return { extension: '.ndjson', head: '', print: (parsed, name) => cellRows(parsed, name).map(cellLine).join('') }
}

const envelope = (parsed: Parsed<unknown>, source: string): string => `${JSON.stringify(resultOf(parsed, source))}\n`

/** The findings of one document; of a document that cannot be read only why, on one line. */
function complain(parsed: Parsed<unknown>, source: Source, language: Language): void {
  const { diagnostics, doc } = parsed
  if (source.problem() !== undefined) {
    process.stderr.write(`refold: cannot read ${source.name}: ${source.problem()}\n`)
    return
  }
  const least = parsed.status === 'failed' ? ['error'] : ['error', 'warning']
  const found = diagnostics.filter(({ severity }) => least.includes(severity))
  for (const line of formatDiagnostics(found, { doc, name: source.name, language })) process.stderr.write(`${line}\n`)
}

function summarise(counts: Readonly<Record<Status, number>>, codes: ReadonlyMap<Code, number>): void {
  const total = counts.ok + counts.review + counts.failed
  process.stderr.write(`${total} document(s): ${counts.ok} ok, ${counts.review} for review, ${counts.failed} failed\n`)
  const commonest = [...codes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 10)
  for (const [code, count] of commonest) process.stderr.write(`${String(count).padStart(8)}  ${code}\n`)
}
