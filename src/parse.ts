import { checkReport } from './check/identities.js'
import { type Diagnostic, diagnostic, type Emit, type Status, statusOf } from './diagnostics/diagnostic.js'
import type { Doc } from './document/doc.js'
import type { Grammar } from './grammar/grammar.js'
import { recogniseGrammar } from './grammar/recognise.js'
import type { Grid } from './grid/grid.js'
import { rebuildGrids } from './grid/rebuild.js'
import { type LoadOptions, loadDocument } from './load/load.js'
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
 * Rejects with a TypeError where the call is wrong (no grammar, input that is neither bytes nor a string).
 */
export async function parseReport<T>(input: Uint8Array | string, options: ParseOptions<T>): Promise<Parsed<T>> {
  const given = options?.grammar
  if (given === undefined) throw new TypeError('no grammar was given: pass { grammar: cnGovDisclosure2021 } or { grammar: builtin }')
  const grammars: readonly Grammar<T>[] = isList(given) ? given : [given]
  const diagnostics: Diagnostic[] = []
  const emit: Emit = d => {
    diagnostics.push(d)
  }
  const doc = await loadDocument(input, emit, options)
  const readable = statusOf(diagnostics) !== 'failed'
  const grammar = readable ? recogniseGrammar(doc, grammars, emit) : (grammars[0] ?? recogniseGrammar(doc, grammars, emit))
  const sections = readable ? findSections(doc, grammar, emit) : []
  const grids = readable ? rebuildGrids(doc, sections, grammar, emit) : []
  const { report, trace } = bindReport(doc, sections, grids, grammar, readable ? emit : () => {})
  checkReport(grammar, trace, emit)
  return { status: statusOf(diagnostics), grammar, report, diagnostics, trace, doc, sections, grids }
}

const isList = <T>(given: Grammar<T> | readonly Grammar<T>[]): given is readonly Grammar<T>[] => Array.isArray(given)

/** One document of several, by name. `bytes` may be given late, so that only documents at work are in memory. */
export interface Input {
  readonly name: string
  readonly bytes: Uint8Array | string | (() => Promise<Uint8Array | string>)
}

/**
 * Parses many documents, in input order, at most `concurrency` (4) at a time; memory is bounded by that.
 * A document that cannot be read is a result with status `failed`; the rest goes on.
 */
export async function* parseReports<T>(
  inputs: Iterable<Input> | AsyncIterable<Input>,
  options: ParseOptions<T> & { readonly concurrency?: number },
): AsyncGenerator<Parsed<T> & { readonly name: string }> {
  const limit = options.concurrency ?? 4
  if (!Number.isInteger(limit) || limit < 1) throw new RangeError(`concurrency is ${limit}: give a whole number from 1`)
  const queue: Promise<Parsed<T> & { readonly name: string }>[] = []
  const start = async ({ name, bytes }: Input): Promise<Parsed<T> & { readonly name: string }> => {
    if (typeof bytes !== 'function') return { name, ...(await parseReport(bytes, options)) }
    let given: Uint8Array | string
    try {
      given = await bytes()
    } catch (cause) {
      return { name, ...(await unreadable(options, cause)) }
    }
    return { name, ...(await parseReport(given, options)) }
  }
  for await (const input of inputs) {
    const started = start(input)
    started.catch(() => {}) // its rejection is met when its turn comes
    queue.push(started)
    const next = queue.length >= limit ? queue.shift() : undefined
    if (next !== undefined) yield await next
  }
  for (const rest of queue) yield await rest
}

async function unreadable<T>(options: ParseOptions<T>, cause: unknown): Promise<Parsed<T>> {
  const parsed = await parseReport('', options)
  const why = diagnostic('load/unreadable', '', null, { cause: cause instanceof Error ? cause.message : String(cause) })
  return { ...parsed, status: 'failed', diagnostics: [why] }
}
