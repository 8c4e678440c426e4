import { type PrintFormat, resultFormatOf } from '../../index.js'
import { UsageError } from '../errors.js'

/** What can be asked for: what is printed, document by document, and files that are made of all documents together. */
export type Format = Exclude<PrintFormat, 'rows'> | 'ndjson' | Bound
export type Bound = 'xlsx' | 'parquet' | 'sqlite'

export const isBound = (format: Format): format is Bound => format === 'xlsx' || format === 'parquet' || format === 'sqlite'

/** What is printed of each document; a file of all documents is made of their rows. */
export const printOf = (format: Format): PrintFormat => (isBound(format) ? 'rows' : format === 'ndjson' ? 'cells' : format)

/** Names that promise a kind of file, and not only lines of JSON. */
const promising = new Set<Format>(['csv', 'xlsx', 'parquet', 'sqlite'])

/**
 * The format that was asked for; else that of the name of `out`, as `openWriter` tells it; else `json`. Throws a UsageError where the name is that of another
 * format. `out`: the file that is written; undefined for a folder or none.
 */
export function formatFor(given: Format | undefined, out: string | undefined): Format {
  const named = out === undefined ? undefined : resultFormatOf(out)
  if (given === undefined) return named ?? 'json'
  if (named !== undefined && named !== given && (promising.has(named) || promising.has(given)))
    throw new UsageError(`${out} is named as ${named}, and --format says ${given}: leave --format out, or name another file`)
  return given
}
