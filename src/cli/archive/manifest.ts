import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { type DocumentRow, type Done, documentColumns, documentsBeside, type GrammarFile } from '../../index.js'
import { codeOf, UsageError } from '../errors.js'
import { isThere, namesFolder } from '../folders.js'

/** What is kept of a document that is done: a line of the manifest. */
export interface Entry extends DocumentRow {
  /** Errors and warnings by their number. */
  readonly counts: Readonly<Record<string, number>>
  /** The first error or warning, as a line; "" where there is none. */
  readonly example: string
  /** Where the output of this document ends in the one output file, in bytes; 0 where each has a file. */
  readonly end: number
}

/** Where the manifest of one output file stands: hidden beside it. */
export const manifestBeside = (file: string): string => join(dirname(file), `.${basename(file)}.refold.ndjson`)
/** Where that of a folder of outputs stands. */
export const manifestIn = (folder: string): string => join(folder, '.refold.ndjson')

/** What an earlier run wrote to `out`, by its manifest: a file and that of its documents, or a folder. Without a manifest, what is there is of others. */
export async function writtenTo(out: string): Promise<readonly string[]> {
  if (await namesFolder(out)) return (await isThere(manifestIn(out))) ? [out] : []
  return (await isThere(manifestBeside(out))) ? [out, documentsBeside(out)] : []
}

/** The first line of a manifest: with what the outputs were made. Another run may go on only with the same. */
export interface Making {
  readonly refold: string
  readonly format: string
  /** SHA-256 of the grammars and all options that change the output. */
  readonly options: string
}

/** A manifest as it was left: what was made with it, and where its last whole line ends. */
export interface Left {
  readonly entries: readonly Entry[]
  /** Ends of the lines of the manifest, in bytes: of the head, then of each entry. */
  readonly ends: readonly number[]
}

export const makingOf = (refold: string, format: string, grammars: readonly GrammarFile[], options: object): Making => ({
  refold,
  format,
  options: createHash('sha256')
    .update(JSON.stringify([grammars, options]))
    .digest('hex'),
})

/** `same`: the entry of the document that has the same bytes. */
export function entryOf({ name, sha256, bytes, outcome, sameAs }: Done, same: Entry | undefined): Omit<Entry, 'end'> {
  const head = { source: name, sha256, bytes }
  if (outcome !== null) return { ...outcome.document, ...head, counts: outcome.counts, example: outcome.findings[0] ?? '' }
  return { ...nothing, ...same, ...head, duplicate: sameAs, example: '' }
}

/** What a file of all documents takes of one whose cells stand under another name. */
export function rowOf(entry: Omit<Entry, 'end'>): Uint8Array {
  const document = Object.fromEntries(documentColumns.map(name => [name, entry[name]]))
  return Buffer.from(`${JSON.stringify({ document, cells: [], findings: [], grids: [] })}\n`)
}

const nothing: Omit<Entry, 'source' | 'sha256' | 'bytes' | 'duplicate' | 'example' | 'end'> = {
  format: '',
  grammar: null,
  edition: null,
  status: 'failed',
  agency: null,
  year: null,
  cells: 0,
  read: 0,
  blank: 0,
  marked: 0,
  errors: 0,
  warnings: 0,
  codes: '',
  message: null,
  counts: {},
}

/**
 * Reads what a run left, up to its last whole line: a line that was cut when the run was ended counts as not written. Throws a UsageError where the manifest was made
 * with other options. Undefined where there is none.
 */
export async function readManifest(path: string, making: Making): Promise<Left | undefined> {
  let bytes: Buffer
  try {
    bytes = await readFile(path)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  }
  const ends: number[] = []
  const entries: Entry[] = []
  let from = 0
  for (let end = bytes.indexOf(0x0a); end >= 0; end = bytes.indexOf(0x0a, from)) {
    const line = parsed(bytes.toString('utf8', from, end))
    from = end + 1
    if (ends.length === 0) requireSame(path, line, making)
    else if (isEntry(line)) entries.push(line)
    else throw new UsageError(`line ${ends.length + 1} of ${path} is no line of a manifest; remove the file to begin again`)
    ends.push(from)
  }
  return ends.length === 0 ? undefined : { entries, ends }
}

/** What a line holds; undefined for one that is no JSON. */
function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

function requireSame(path: string, line: unknown, making: Making): void {
  if (typeof line === 'object' && line !== null && JSON.stringify(line) === JSON.stringify(making)) return
  if (typeof line !== 'object' || line === null || !('refold' in line))
    throw new UsageError(`line 1 of ${path} is no line of a manifest; remove the file to begin again`)
  throw new UsageError(
    `${path} was made by another version of refold, with other grammars or with other options; give the same, another --out, or no --resume to begin again`,
  )
}

export const isEntry = (line: unknown): line is Entry =>
  typeof line === 'object' && line !== null && 'source' in line && 'sha256' in line && 'status' in line && 'end' in line && 'counts' in line
