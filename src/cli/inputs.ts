import { readdir, readFile } from 'node:fs/promises'
import { basename, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { createInterface } from 'node:readline'
import { buffer } from 'node:stream/consumers'
import type { BatchInput } from '../index.js'
import { InputError, reasonOf, UsageError } from './errors.js'
import { isFolder, isThere } from './folders.js'

/** A document that was named, or found in a folder, an archive or a pattern that was named. */
export interface Source extends BatchInput {
  readonly bytes: () => Promise<Uint8Array>
  /** Its path below the folder that was named; its own name where the file itself was named. */
  readonly below: string
  /** Why it could not be read; undefined where it was, or was not asked for yet. */
  readonly problem: () => string | undefined
}

/**
 * The documents that arguments name, in their order, each once; folders give all their files, sorted, without hidden ones; patterns (`2024-*.pdf`) the files that they fit,
 * sorted; zip archives the documents in them, as `archive.zip/name`. `-` is standard input. `list` is a file that names more, one a line. `results` are files and
 * folders that an earlier run wrote: what stands there is no input where a folder or a pattern has it.
 */
export async function sourcesOf(names: readonly string[], list?: string, results: readonly string[] = []): Promise<Source[]> {
  if (list === '-' && names.includes('-')) throw new UsageError('standard input is named twice: as a document and as a list')
  const sources: Source[] = []
  const known = new Set<string>()
  const archives = new Map<string, Promise<readonly Source[]>>()
  const without = (files: readonly string[], folder: string): readonly string[] => {
    const written = results.filter(path => !isWithin(folder, path))
    return files.filter(file => !written.some(path => isWithin(file, path)))
  }
  const add = async (file: string, below: string): Promise<void> => {
    const path = resolve(file)
    if (known.has(path)) return
    known.add(path)
    sources.push(...(await fromFile(file, below)))
  }
  for (const name of [...names, ...(list === undefined ? [] : await listed(list))]) {
    if (name === '-') sources.push(sourceOf('(stdin)', 'stdin', () => buffer(process.stdin)))
    else if (await isFolder(name)) for (const file of without(await filesOf(name), name)) await add(file, relative(name, file))
    else if (await isThere(name)) await add(name, basename(name))
    else {
      const member = await memberOf(name, archives)
      if (member !== undefined) sources.push(member)
      else if (/[*?[\]{}]/.test(name)) for (const file of without(await matching(name), '.')) await add(file, file)
      else await add(name, basename(name))
    }
  }
  return sources
}

/** Whether `path` is `other`, or stands in it. */
const isWithin = (path: string, other: string): boolean => `${resolve(path)}${sep}`.startsWith(`${resolve(other)}${sep}`)

/** The document of an archive that is named alone: `archive.zip/name`. A list may name many of one archive, which is opened once. */
async function memberOf(name: string, archives: Map<string, Promise<readonly Source[]>>): Promise<Source | undefined> {
  const [, archive] = /^(.*?\.zip)[/\\]./i.exec(name) ?? []
  if (archive === undefined || !(await isThere(archive))) return undefined
  const documents = archives.get(archive) ?? fromFile(archive, basename(archive))
  archives.set(archive, documents)
  return (await documents).find(source => source.name === name)
}

/** The lines of a list, without empty ones; a mark of the encoding at its beginning is none of its names. */
async function listed(list: string): Promise<string[]> {
  const names: string[] = []
  try {
    const { createReadStream } = await import('node:fs')
    const input = list === '-' ? process.stdin : createReadStream(list)
    for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
      const name = line.replace(/^\uFEFF/, '')
      if (name.trim() !== '') names.push(name)
    }
  } catch (error) {
    throw new InputError(`cannot read the list ${list}: ${reasonOf(error)}`)
  }
  return names
}

async function matching(pattern: string): Promise<string[]> {
  const { glob } = await import('tinyglobby')
  return (await glob(pattern, { absolute: isAbsolute(pattern), dot: false, onlyFiles: true })).sort()
}

async function fromFile(name: string, below: string): Promise<Source[]> {
  if (!/\.zip$/i.test(name)) return [sourceOf(name, below, () => readFile(name))]
  const { documentsOf } = await import('./zip.js')
  const documents = await documentsOf(name)
  if (documents === undefined) return [sourceOf(name, below, () => readFile(name))]
  return documents.map(({ path, bytes }) => sourceOf(`${name}/${path}`, join(below, inside(path)), bytes))
}

/** A path in an archive that does not lead out of it. */
const inside = (path: string): string =>
  path
    .split(/[/\\]/)
    .filter(part => part !== '' && part !== '.' && part !== '..')
    .join('/')

function sourceOf(name: string, below: string, read: () => Promise<Uint8Array>): Source {
  let problem: string | undefined
  const bytes = async (): Promise<Uint8Array> => {
    try {
      return await read()
    } catch (error) {
      problem = reasonOf(error)
      throw error
    }
  }
  return { name, below, bytes, problem: () => problem }
}

async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const files: string[] = []
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.')) continue
    const path = join(folder, entry.name)
    if (entry.isDirectory()) files.push(...(await filesOf(path)))
    else if (entry.isFile() || (entry.isSymbolicLink() && !(await isFolder(path)))) files.push(path)
  }
  return files
}
