import type { Severity } from '../diagnostics/codes.js'
import type { Status } from '../diagnostics/diagnostic.js'
import { shapeProblems } from '../grammar/shape.js'
import type { Parsed } from '../parse.js'
import { isRecord } from '../report/at.js'
import { SeriesError } from './problems.js'

/** A parsed document without its text, as `refold parse` prints it in JSON. */
export interface Result<T = unknown> {
  /** Name of the document. */
  readonly source: string
  readonly status: Status
  /** Name of the grammar, id@edition; null for a document that could not be read: its form is not known, and `report` has the keys of the first that was given. */
  readonly grammar: string | null
  readonly report: T
  readonly diagnostics: readonly StoredDiagnostic[]
}

/** A finding as it is stored; those of other versions may have codes that this one does not know. */
export interface StoredDiagnostic {
  readonly code: string
  readonly severity: Severity
  readonly path: string
  readonly facts: object
}

/** What is kept of a parsed document for later: an object of plain data, which `refold parse` prints as one line of JSON. */
export const resultOf = <T>({ status, grammar, report, diagnostics }: Parsed<T>, source: string): Result<T> => ({
  source,
  status,
  grammar: status === 'failed' ? null : grammar.name,
  report,
  diagnostics,
})

/**
 * Reads what `refold parse` printed: one JSON object a line, or one JSON text in all (an object, or a list of them). `text` is the whole text or its
 * lines; `name` is that of the file. Throws a SeriesError that names the line.
 */
export async function* readResults(text: string | Iterable<string> | AsyncIterable<string>, name: string): AsyncGenerator<Result> {
  const { resultSchema } = await import('./schema.js')
  const fail = (line: number, problems: readonly { readonly pointer: string; readonly message: string }[]): SeriesError =>
    new SeriesError(
      name,
      'result of refold parse',
      problems.map(({ pointer, message }) => ({
        code: 'series/shape',
        pointer: `line ${line}${pointer === '' ? '' : ` ${pointer}`}`,
        message,
      })),
    )
  const check = (value: unknown, line: number): Result => {
    const checked = resultSchema.safeParse(value)
    if (checked.success) return checked.data
    const isCell = isRecord(value) && 'path' in value && 'value' in value
    throw fail(
      line,
      isCell
        ? [{ pointer: '', message: 'this is a cell, as --format cells prints it; parse with --format json' }]
        : shapeProblems(checked.error.issues, value),
    )
  }
  let line = 0
  /** Lines of one JSON text that goes over several, from the first one on. */
  let whole: string[] | undefined
  for await (const part of typeof text === 'string' ? text.split('\n') : text) {
    line++
    const json = line === 1 && part.startsWith('\uFEFF') ? part.slice(1) : part
    if (whole !== undefined) whole.push(json)
    else if (json.trim() !== '') {
      const { value, cause } = parseJson(json)
      if (cause === null) for (const one of listOf(value)) yield check(one, line)
      else if (/^\s*[[{]/.test(json) && line === 1) whole = [json]
      else throw fail(line, [{ pointer: '', message: noJson(cause, line) }])
    }
  }
  if (whole === undefined) return
  const { value, cause } = parseJson(whole.join('\n'))
  if (cause !== null) throw fail(1, [{ pointer: '', message: noJson(cause, 1) }])
  for (const one of listOf(value)) yield check(one, 1)
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value])

function parseJson(text: string): { readonly value: unknown; readonly cause: string | null } {
  try {
    return { value: JSON.parse(text), cause: null }
  } catch (error) {
    return { value: undefined, cause: error instanceof Error ? error.message : String(error) }
  }
}

const noJson = (cause: string, line: number): string =>
  line === 1
    ? 'this is no JSON; documents are parsed first: refold parse FILES | refold series -'
    : `this is no JSON (${cause}); one result of refold parse stands on each line`
