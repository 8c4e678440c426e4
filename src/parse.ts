import { checkReport } from './check/identities.js'
import { checkProse } from './check/prose.js'
import { type Diagnostic, diagnostic, type Emit, type Status, statusOf } from './diagnostics/diagnostic.js'
import type { Doc } from './document/doc.js'
import type { Grammar } from './grammar/grammar.js'
import { recogniseGrammar } from './grammar/recognise.js'
import type { Grid } from './grid/grid.js'
import { rebuildGrids } from './grid/rebuild.js'
import { limitsOf } from './load/limits.js'
import { type LoadOptions, loadDocument, loadWith } from './load/load.js'
import { PdfThreads } from './load/pdf/threads.js'
import { bindReport } from './report/bind.js'
import type { Trace } from './report/trace.js'
import type { Section } from './section/section.js'
import { findSections } from './section/sections.js'

/** The result of parsing one document. */
export interface Parsed<T> {
  readonly status: Status
  /** The grammar that was used; of several, the one whose labels were found. */
  readonly grammar: Grammar<T>
  /** All keys of the form, always; what was not read is null and has a diagnostic at its path or above it. */
  readonly report: T
  readonly diagnostics: readonly Diagnostic[]
  readonly trace: Trace
  readonly doc: Doc
  readonly sections: readonly Section[]
  readonly grids: readonly Grid[]
}

export interface ParseOptions<T> extends LoadOptions {
  /** One grammar, or several of which the one that fits is used and named. */
  readonly grammar: Grammar<T> | readonly Grammar<T>[]
}

/**
 * Parses one document. Never rejects because of the document: what is wrong with it is in `diagnostics`, and `status` follows from them.
 * Rejects where the call is wrong: with a TypeError (no grammar, input that is neither bytes nor a string), a RangeError (an unknown encoding), or a
 * MissingPackageError (`ocr` without the packages that it needs).
 */
export async function parseReport<T>(input: Uint8Array | string, options: ParseOptions<T>): Promise<Parsed<T>> {
  return await parseBy(loadDocument, input, options)
}

/** As `parseReport`; the document is read by `load`. */
export async function parseBy<T>(load: typeof loadDocument, input: Uint8Array | string, options: ParseOptions<T>): Promise<Parsed<T>> {
  const given = options?.grammar
  if (given === undefined) throw new TypeError('no grammar was given: pass { grammar: cnGovDisclosure2021 } or { grammar: builtin }')
  const grammars: readonly Grammar<T>[] = isList(given) ? given : [given]
  const diagnostics: Diagnostic[] = []
  const emit: Emit = d => {
    diagnostics.push(d)
  }
  const doc = await load(input, emit, options)
  const readable = statusOf(diagnostics) !== 'failed'
  const grammar = readable ? recogniseGrammar(doc, grammars, emit) : (grammars[0] ?? recogniseGrammar(doc, grammars, emit))
  const sections = readable ? findSections(doc, grammar, emit) : []
  const grids = readable ? rebuildGrids(doc, sections, grammar, emit) : []
  const { report, trace, mentions } = bindReport(doc, sections, grids, grammar, readable ? emit : () => {})
  checkReport(grammar, trace, emit)
  checkProse(mentions, trace, emit)
  return { status: statusOf(diagnostics), grammar, report, diagnostics, trace, doc, sections, grids }
}

const isList = <T>(given: Grammar<T> | readonly Grammar<T>[]): given is readonly Grammar<T>[] => Array.isArray(given)

/** One document of several, by name. `bytes` may be given late, so that only documents at work are in memory. */
export interface Input {
  readonly name: string
  readonly bytes: Uint8Array | string | (() => Promise<Uint8Array | string>)
}

export interface ManyOptions<T> extends ParseOptions<T> {
  /** How many documents are at work at a time, and how many threads read PDFs: 4. */
  readonly concurrency?: number
  /** What reading one PDF may cost before it is given up (`load/gave-up`): 60 seconds (1800 with `ocr`), 1024 megabytes. */
  readonly limits?: { readonly seconds?: number; readonly megabytes?: number }
  /** Ends the parsing: the iteration throws the reason of the signal, and no thread is left. */
  readonly signal?: AbortSignal
  /** Called for each document that is done, with the number of those done so far. */
  readonly onProgress?: (done: number) => void
}

/**
 * Parses many documents, in input order, at most `concurrency` (4) at a time; memory is bounded by that. PDFs are read in threads of their own.
 * A document that cannot be read, or not within `limits`, is a result with status `failed`; the rest goes on. Throws as `parseReport` does, and a
 * RangeError where `concurrency` or `limits` is out of range.
 */
export async function* parseReports<T>(
  inputs: Iterable<Input> | AsyncIterable<Input>,
  options: ManyOptions<T>,
): AsyncGenerator<Parsed<T> & { readonly name: string }> {
  const limit = options.concurrency ?? 4
  if (!Number.isInteger(limit) || limit < 1) throw new RangeError(`concurrency is ${limit}: give a whole number from 1`)
  const threads = new PdfThreads(limit, limitsOf(options.limits, options.ocr))
  const load: typeof loadDocument = (input, emit, given = {}) => loadWith(threads.read, input, emit, given)
  const queue: Promise<Parsed<T> & { readonly name: string }>[] = []
  const start = async ({ name, bytes }: Input): Promise<Parsed<T> & { readonly name: string }> => {
    if (typeof bytes !== 'function') return { name, ...(await parseBy(load, bytes, options)) }
    let given: Uint8Array | string
    try {
      given = await bytes()
    } catch (cause) {
      return { name, ...(await failedFor(noBytes(cause), options)) }
    }
    return { name, ...(await parseBy(load, given, options)) }
  }
  let count = 0
  const turn = async (next: (typeof queue)[number]): Promise<Awaited<typeof next>> => {
    options.signal?.throwIfAborted()
    const parsed = await next
    options.signal?.throwIfAborted()
    options.onProgress?.(++count)
    return parsed
  }
  try {
    for await (const input of inputs) {
      options.signal?.throwIfAborted()
      const started = start(input)
      started.catch(() => {}) // its rejection is met when its turn comes
      queue.push(started)
      const next = queue.length >= limit ? queue.shift() : undefined
      if (next !== undefined) yield await turn(next)
    }
    for (const rest of queue) yield await turn(rest)
  } finally {
    await threads.close()
  }
}

/** What is said of a document whose bytes could not be had. */
export const noBytes = (cause: unknown): Diagnostic =>
  diagnostic('load/unreadable', '', null, { cause: cause instanceof Error ? cause.message : String(cause) })

/** The result of a document that was not parsed, for the given reason. */
export async function failedFor<T>(why: Diagnostic, options: ParseOptions<T>): Promise<Parsed<T>> {
  return { ...(await parseReport('', options)), status: 'failed', diagnostics: [why] }
}
