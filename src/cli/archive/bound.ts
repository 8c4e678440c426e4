import { createReadStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import {
  csvHead,
  csvLines,
  type DocumentRows,
  documentColumns,
  documentLine,
  documentsBeside,
  openWriter,
  type PrintFormat,
  type ResultFormat,
} from '../../index.js'
import { codeOf, OutputError, requireOther, UsageError } from '../errors.js'
import type { Source } from '../inputs.js'
import { fileSink } from '../output/sink.js'
import type { Entry } from './manifest.js'

/** A file that is made of all documents at the end, from what was kept of each in the meantime. */
export interface Bound {
  readonly out: string
  readonly format: ResultFormat
  /** A line for each document: what `openWriter` takes of it. */
  readonly spool: string
}

/** `out`: the file; undefined where a folder or nothing was named. */
export async function boundTo(out: string | undefined, format: ResultFormat, sources: readonly Source[]): Promise<Bound> {
  if (out === undefined) throw new UsageError(`--format ${format} writes one file of all documents: name it, as --out all.${format}`)
  requireOther(
    out,
    sources.map(({ name }) => name),
  )
  // what writes it may not be installed: that is said before a night of parsing, not after
  await told(out, async () => (await openWriter(out, { format })).discard())
  return { out, format, spool: join(dirname(out), `.${basename(out)}.refold.rows`) }
}

/** Makes the file, and takes away what it was made of. */
export async function bind({ out, format, spool }: Bound): Promise<void> {
  await told(out, async () => {
    const writer = await openWriter(out, { format })
    try {
      for await (const line of createInterface({ input: createReadStream(spool), crlfDelay: Number.POSITIVE_INFINITY })) {
        const rows: DocumentRows = JSON.parse(line)
        await writer.write(rows)
      }
      await writer.close()
    } catch (error) {
      await writer.discard()
      throw error
    }
    await rm(spool, { force: true })
  })
}

/** A row for each document, beside the file of their cells: all.csv, all.documents.csv. */
export async function writeDocuments(out: string, print: PrintFormat, entries: readonly Entry[]): Promise<void> {
  if (print !== 'cells' && print !== 'csv') return
  const sink = await fileSink(documentsBeside(out), [], print === 'csv' ? csvHead(documentColumns) : '')
  await sink.write(print === 'csv' ? await csvLines(documentColumns, entries) : entries.map(documentLine).join(''))
  await sink.close()
}

/** What the system says of a file, or what does not go into it, is told in one line. */
async function told(out: string, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (error instanceof TypeError) throw new UsageError(error.message)
    if (codeOf(error) === undefined && !(error instanceof RangeError)) throw error
    throw new OutputError(out, error)
  }
}
