import type { DocumentRows } from './rows.js'
import { type WholeFile, wholeFile } from './whole.js'

/** What results are written as: cells as lines of JSON or CSV, a workbook, a table with types, a database. */
export type ResultFormat = (typeof formats)[number]
const formats = ['ndjson', 'csv', 'xlsx', 'parquet', 'sqlite'] as const

export interface WriterOptions {
  /** Told by the end of the name where it is not given: .ndjson, .csv, .xlsx, .parquet, .sqlite. */
  readonly format?: ResultFormat
}

/** Writes the results of many documents, in the order in which they are given. */
export interface ResultWriter {
  /** Adds a document; waits where the disk is slower. After it has failed nothing is left of the file. */
  readonly write: (rows: DocumentRows) => Promise<void>
  /** Puts the file in its place; until then there is none. */
  readonly close: () => Promise<void>
  /** Ends without a file. */
  readonly discard: () => Promise<void>
}

/** What one format does; the files are put in their places, or taken away, behind it. */
export interface FormatWriter {
  readonly write: (rows: DocumentRows) => Promise<void>
  /** Writes the rest. */
  readonly end: () => Promise<void>
  /** Lets go of what is open; also after `end`. */
  readonly release: () => Promise<void>
}

/** Writes to `main`, and to `documents` where documents do not stand in the same file. */
export type OpenFormat = (main: string, documents: string) => Promise<FormatWriter>

const extensions: Readonly<Record<string, ResultFormat>> = {
  ndjson: 'ndjson',
  jsonl: 'ndjson',
  csv: 'csv',
  xlsx: 'xlsx',
  parquet: 'parquet',
  sqlite: 'sqlite',
  sqlite3: 'sqlite',
  db: 'sqlite',
}

/** The format that the end of a name tells; undefined for another end. */
export const resultFormatOf = (path: string): ResultFormat | undefined => extensions[/\.([^./\\]+)$/.exec(path)?.[1]?.toLowerCase() ?? '']

/** Whether a row for each document stands in a file of its own, beside that of the cells. */
const besides: Readonly<Record<ResultFormat, boolean>> = { ndjson: true, csv: true, parquet: true, xlsx: false, sqlite: false }

/** Where the rows of documents stand beside a file of their cells: `all.documents.csv` of `all.csv`. */
export const documentsBeside = (path: string): string => path.replace(/(?=\.[^./\\]+$)|$/, '.documents')

/**
 * Opens a file for results. Cells go to `path` and documents to a file beside it (`all.csv`, `all.documents.csv`); a workbook and a database hold all.
 * Files are written under other names and renamed by `close`: they are there whole or not at all. Throws a TypeError where the format cannot be
 * told or `path` is no file, a MissingPackageError where what writes the format is not there, and errors of the system.
 */
export async function openWriter(path: string, options: WriterOptions = {}): Promise<ResultWriter> {
  const format = formatOf(path, options.format)
  const open = await openerOf(format)
  const main = await wholeFile(path)
  const documents = besides[format] ? await wholeFile(documentsBeside(path)) : undefined
  // the main file last: where it is, the other is too
  const files = documents === undefined ? [main] : [documents, main]
  try {
    return wholeWriter(await open(main.temporary, documents?.temporary ?? main.temporary), files)
  } catch (cause) {
    for (const file of files) await file.discard()
    throw cause
  }
}

function formatOf(path: string, given: ResultFormat | undefined): ResultFormat {
  if (typeof path !== 'string' || path === '') throw new TypeError('no file was named: call openWriter with a path, as all.csv')
  const format = given ?? resultFormatOf(path)
  if (format !== undefined && formats.includes(format)) return format
  const known = formats.map(name => `.${name}`).join(', ')
  if (given !== undefined) throw new TypeError(`results are not written as ${given}: give one of ${formats.join(', ')}`)
  throw new TypeError(`the name ${path} does not tell a format: let it end in one of ${known}, or give { format: 'csv' }`)
}

async function openerOf(format: ResultFormat): Promise<OpenFormat> {
  if (format === 'xlsx') return (await import('./xlsx/xlsx.js')).openXlsx()
  if (format === 'parquet') return (await import('./parquet.js')).openParquet()
  if (format === 'sqlite') return (await import('./sqlite.js')).openSqlite()
  return (await import('./lines.js')).openLines(format)
}

/** One call after the other; after the first failure, nothing but that failure. */
function wholeWriter(format: FormatWriter, files: readonly WholeFile[]): ResultWriter {
  let last: Promise<void> = Promise.resolve()
  let isEnded = false
  const discard = async (): Promise<void> => {
    isEnded = true
    try {
      await format.release()
    } finally {
      for (const file of files) await file.discard()
    }
  }
  const next = (work: () => Promise<void>): Promise<void> => {
    last = last.then(async () => {
      try {
        await work()
      } catch (cause) {
        await discard()
        throw cause
      }
    })
    last.catch(() => {}) // who awaits the call meets it
    return last
  }
  const open = (): void => {
    if (isEnded) throw new TypeError('the writer is closed: open another one')
  }
  return {
    write: rows => {
      return next(async () => {
        open()
        await format.write(rows)
      })
    },
    close: () => {
      return next(async () => {
        open()
        await format.end()
        await format.release()
        isEnded = true
        for (const file of files) await file.settle()
      })
    },
    discard: async () => {
      await last.catch(() => {})
      if (!isEnded) await discard()
    },
  }
}
