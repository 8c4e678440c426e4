import { open } from 'node:fs/promises'
import {
  cnGovDisclosureSeries,
  type Diagnostic,
  formatDiagnostics,
  type Language,
  type Result,
  readAliases,
  readResults,
  readSeries,
  type Series,
  type SeriesRow,
  series,
} from '../index.js'
import { codeOf, EXIT, InputError, reasonOf } from './errors.js'
import { grammarsOf, orUsage } from './grammars.js'
import { sourcesOf } from './inputs.js'
import { fileSink } from './output/sink.js'

export interface SeriesCommand {
  readonly measures?: string
  readonly aliases?: string
  readonly grammar?: readonly string[]
  readonly format: 'csv' | 'ndjson' | 'json'
  readonly out?: string
  readonly lang: Language
}

/** Columns in the order in which they are printed. */
export const columns = [
  'agency',
  'year',
  'measure',
  'title',
  'value',
  'unit',
  'edition',
  'source',
  'paths',
  'codes',
  'break',
  'note',
] as const satisfies readonly (keyof SeriesRow)[]

/** `refold series`: rows to standard output or a file; findings and a summary to standard error. */
export async function seriesOf(names: readonly string[], options: SeriesCommand): Promise<number> {
  const { measures, aliases, lang } = options
  const grammars = await grammarsOf(options)
  const definition = measures === undefined ? cnGovDisclosureSeries : await orUsage(measures, () => readSeries(measures, { grammars }))
  const known = aliases === undefined ? [] : await orUsage(aliases, () => readAliases(aliases))
  const files = (await sourcesOf(names)).map(({ name }) => name)
  const made = await series(resultsOf(files), definition, { aliases: known })
  await write(made, files, options)
  tell(made.diagnostics, lang)
  process.stderr.write(`${summaryOf(made)}\n`)
  if (made.rows.length === 0) return EXIT.failed
  return made.diagnostics.some(({ severity }) => severity !== 'info') ? EXIT.review : EXIT.ok
}

/** Of infos of one code, so many are printed; of warnings all are. */
const INFOS = 20

function tell(diagnostics: readonly Diagnostic[], language: Language): void {
  const warnings = diagnostics.filter(({ severity }) => severity !== 'info')
  const infos = diagnostics.filter(({ severity, code }) => severity === 'info' && code !== 'series/unchecked')
  const lines = [
    ...formatDiagnostics(warnings, { language, most: warnings.length }),
    ...formatDiagnostics(infos, { language, most: INFOS }),
  ]
  for (const line of lines) process.stderr.write(`${line}\n`)
}

async function* resultsOf(files: readonly string[]): AsyncGenerator<Result> {
  for (const file of files) {
    try {
      const stream = file === '(stdin)' ? process.stdin : (await open(file)).createReadStream()
      yield* readResults(linesOf(stream.setEncoding('utf8')), file)
    } catch (error) {
      if (codeOf(error) !== undefined) throw new InputError(`cannot read ${file}: ${reasonOf(error)}`)
      throw error
    }
  }
}

async function* linesOf(text: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = ''
  for await (const chunk of text) {
    const [first = '', ...others] = chunk.split('\n')
    const lines = [rest + first, ...others]
    rest = lines.pop() ?? ''
    yield* lines
  }
  yield rest
}

/** So many rows are one piece of output. */
const PIECE = 5000

async function write({ rows, diagnostics, links }: Series, inputs: readonly string[], { format, out }: SeriesCommand): Promise<void> {
  if (format === 'json') {
    const sink = await fileSink(out, inputs, '')
    await sink.write(`${JSON.stringify({ rows, diagnostics, links })}\n`)
    await sink.close()
    return
  }
  const { csvHead, csvLines } = await import('../index.js')
  const sink = await fileSink(out, inputs, format === 'csv' ? csvHead(columns) : '')
  for (let i = 0; i < rows.length; i += PIECE) {
    const piece = rows.slice(i, i + PIECE)
    const flat = piece.map(row => ({ ...row, paths: row.paths.join(' ') }))
    await sink.write(format === 'csv' ? await csvLines(columns, flat) : piece.map(row => `${JSON.stringify(row, [...columns])}\n`).join(''))
  }
  await sink.close()
}

function summaryOf({ rows, links }: Series): string {
  const agencies = new Set(rows.map(({ agency }) => agency))
  const reports = new Set(rows.map(({ source, agency, year }) => JSON.stringify([source, agency, year])))
  const { held, broken, unchecked } = links
  const named = agencies.size === 1 ? '1 agency' : `${agencies.size} agencies`
  return `${reports.size} report(s) of ${named}; sums between years: ${held} hold, ${broken} do not, ${unchecked} not checked`
}
