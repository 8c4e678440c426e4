import { resolve } from 'node:path'
import { documentRows, type Language, openWriter, type Parsed, type ResultFormat } from '../../index.js'
import { codeOf, InputError, reasonOf, UsageError } from '../errors.js'
import type { Source } from '../inputs.js'
import { isFolder } from './sink.js'

/** Takes documents as they are parsed; they are in the file when it is closed. */
export interface ResultSink {
  readonly write: (source: Source, parsed: Parsed<unknown>) => Promise<void>
  readonly close: () => Promise<void>
  readonly discard: () => Promise<void>
}

/** One file for the results of all documents; undefined where lines go to standard output or to a file for each document. */
export async function resultSink(
  format: ResultFormat,
  out: string | undefined,
  sources: readonly Source[],
  language: Language,
): Promise<ResultSink | undefined> {
  const isPrinted = format === 'ndjson' || format === 'csv'
  if (out === undefined || (await isFolder(out))) {
    if (isPrinted) return undefined
    throw new UsageError(`--format ${format} writes one file of all documents: name it, as --out all.${format}`)
  }
  if (sources.some(({ name }) => resolve(name) === resolve(out))) throw new UsageError(`${out} is an input; it would be overwritten`)
  const writer = await orInputError(out, async () => {
    try {
      return await openWriter(out, { format })
    } catch (error) {
      throw error instanceof TypeError ? new UsageError(error.message) : error
    }
  })
  return {
    write: (source, parsed) => orInputError(out, () => writer.write(documentRows(parsed, source.name, { language }))),
    close: () => orInputError(out, writer.close),
    discard: writer.discard,
  }
}

/** What the system says of a file, or what does not go into it, is told in one line. */
async function orInputError<T>(out: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (codeOf(error) === undefined && !(error instanceof RangeError)) throw error
    throw new InputError(`cannot write ${out}: ${reasonOf(error)}`)
  }
}
