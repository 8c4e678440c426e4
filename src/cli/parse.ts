import { appendFile, truncate, writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { columns, csvHead, type Done, grammarFile, type PrintFormat, parseBatch } from '../index.js'
import { bind, boundTo, writeDocuments } from './archive/bound.js'
import { type Format, formatFor, isBound, printOf } from './archive/format.js'
import { type Entry, entryOf, type Left, type Making, makingOf, readManifest, rowOf, writtenTo } from './archive/manifest.js'
import { type Counts, progressOf } from './archive/progress.js'
import { type Store, storeOf, writable } from './archive/store.js'
import { EXIT, UsageError } from './errors.js'
import { namesFolder } from './folders.js'
import { type Source, sourcesOf } from './inputs.js'
import { packageFile } from './package.js'
import { type LimitOptions, limitsOf, parseOptionsOf, type ReadingOptions } from './reading.js'

export interface ParseCommand extends ReadingOptions, LimitOptions {
  readonly format?: Format
  readonly out?: string
  readonly from?: string
  readonly jobs?: number
  readonly resume?: boolean
  readonly quiet?: boolean
}

const extensions: Readonly<Record<PrintFormat, string>> = {
  json: '.json',
  cells: '.ndjson',
  csv: '.csv',
  view: '.view.txt',
  rows: '.rows.ndjson',
}

/** `refold parse`: documents to standard output or files; findings, progress and a summary to standard error. */
export async function parse(names: readonly string[], options: ParseCommand): Promise<number> {
  const { out, resume = false, quiet = false, lang } = options
  if (resume && out === undefined) throw new UsageError('--resume goes on with what was written: name it by --out')
  if (names.length === 0 && options.from === undefined)
    throw new UsageError('no inputs: name files, folders, - for standard input, or a list by --from')
  const given = await parseOptionsOf(options)
  const sources = await sourcesOf(names, options.from, out === undefined ? [] : await writtenTo(out))
  const terminal = process.stdout.isTTY === true && out === undefined
  const file = out === undefined || (await namesFolder(out)) ? undefined : out
  const format = terminal ? (options.format ?? 'view') : formatFor(options.format, file)
  const print = printOf(format)
  const bound = isBound(format) ? await boundTo(file, format, sources) : undefined
  const store = await storeOf(bound?.spool ?? out, sources, extensions[print], print === 'csv' ? csvHead(columns) : '', out)
  const isKept = store.manifest !== null && (sources.length > 1 || resume)
  const run: Run = { store, sources, isKept, counts: { ok: 0, review: 0, failed: 0 }, codes: new Map(), entries: [], bySource: new Map() }
  const { version } = JSON.parse(await packageFile('package.json'))
  const { encoding, password, ocr } = given
  const grammars = given.grammar.map(grammarFile)
  const making = makingOf(String(version), format, grammars, { encoding, password, ocr, lang })
  const from = await begin(run, making, resume)
  const progress = progressOf(sources.length, from, quiet)
  // one document is parsed here: another process would take longer to start
  const { jobs = sources.length < 2 ? 0 : availableParallelism() } = options
  // a duplicate is listed in the manifest; where none is kept, each document is printed
  const known = !isKept
    ? undefined
    : new Map(run.entries.filter(({ duplicate, sha256 }) => duplicate === null && sha256 !== '').map(entry => [entry.sha256, entry.source]))
  let index = from
  for await (const done of parseBatch(sources.slice(from), { ...given, print, language: lang, jobs, limits: limitsOf(options), known })) {
    const source = sources[index++]
    if (source === undefined) break
    const entry = await keep(run, source, done, print)
    if (!quiet && (entry.status === 'failed' || print !== 'view')) progress.say(complaint(source, done))
    progress.step(run.counts)
  }
  progress.end()
  await store.close()
  if (bound !== undefined) await bind(bound)
  else if (file !== undefined) await writeDocuments(file, print, run.entries)
  if (!quiet && (sources.length > 1 || terminal)) summarise(run)
  if (sources.length === 0)
    process.stderr.write(`refold: no documents in ${[...names, ...(options.from === undefined ? [] : [options.from])].join(', ')}\n`)
  return run.counts.failed > 0 || sources.length === 0 ? EXIT.failed : run.counts.review > 0 ? EXIT.review : EXIT.ok
}

/** What a run has done so far. */
interface Run {
  readonly store: Store
  readonly sources: readonly Source[]
  /** Whether a manifest is kept. */
  readonly isKept: boolean
  readonly counts: Counts
  readonly codes: Map<string, number>
  readonly entries: Entry[]
  readonly bySource: Map<string, Entry>
}

/** Makes the outputs ready: empty, or as they were behind the last document that needs not be parsed again. Gives how many are done. */
async function begin(run: Run, making: Making, resume: boolean): Promise<number> {
  const { store, sources } = run
  const { manifest } = store
  const left = resume && manifest !== null ? await readManifest(manifest, making) : undefined
  let kept = left === undefined ? 0 : await unchanged(left, sources)
  if (!(await store.begin(left?.entries[kept - 1]?.end ?? 0))) {
    kept = 0
    await store.begin(0)
  }
  for (const entry of left?.entries.slice(0, kept) ?? []) count(run, entry)
  if (manifest === null || !run.isKept) return kept
  const end = left?.ends[kept]
  await writable(manifest, () =>
    end === undefined || kept === 0 ? writeFile(manifest, `${JSON.stringify(making)}\n`) : truncate(manifest, end),
  )
  return kept
}

/** How many documents at the beginning are those of the manifest, with the same bytes. */
async function unchanged({ entries }: Left, sources: readonly Source[]): Promise<number> {
  const { createHash } = await import('node:crypto')
  for (const [i, entry] of entries.entries()) {
    if (sources[i]?.name !== entry.source || entry.sha256 === '') return i
    try {
      const bytes = await sources[i].bytes()
      if (createHash('sha256').update(bytes).digest('hex') !== entry.sha256) return i
    } catch {
      return i
    }
  }
  return entries.length
}

/** Writes a document and then its line in the manifest: what the manifest does not name is cut off when a run goes on. */
async function keep(run: Run, source: Source, done: Done, print: PrintFormat): Promise<Entry> {
  const { store } = run
  const same = done.sameAs === null ? undefined : run.bySource.get(done.sameAs)
  const known = entryOf(done, same)
  const entry = { ...known, end: await store.write(source, done.outcome?.printed ?? (print === 'rows' ? rowOf(known) : new Uint8Array())) }
  const { manifest } = store
  if (manifest !== null && run.isKept) await writable(manifest, () => appendFile(manifest, `${JSON.stringify(entry)}\n`))
  count(run, entry)
  return entry
}

function count(run: Run, entry: Entry): void {
  run.entries.push(entry)
  if (entry.duplicate === null) run.bySource.set(entry.source, entry)
  run.counts[entry.status]++
  if (entry.duplicate !== null) return
  for (const [code, number] of Object.entries(entry.counts)) run.codes.set(code, (run.codes.get(code) ?? 0) + number)
}

/** The findings of one document, or the document before it that it is the same as. */
function complaint(source: Source, { outcome, sameAs }: Done): string {
  if (sameAs !== null) return `${source.name}: the same bytes as ${sameAs}; parsed once\n`
  if (source.problem() !== undefined) return `refold: cannot read ${source.name}: ${source.problem()}\n`
  return outcome.findings.map(line => `${line}\n`).join('')
}

function summarise({ counts, codes, entries }: Run): void {
  const same = entries.filter(({ duplicate }) => duplicate !== null).length
  process.stderr.write(
    `${entries.length} document(s): ${counts.ok} ok, ${counts.review} for review, ${counts.failed} failed${same > 0 ? `; ${same} the same as others` : ''}\n`,
  )
  const commonest = [...codes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 10)
  for (const [code, number] of commonest) process.stderr.write(`${String(number).padStart(8)}  ${code}\n`)
}
