import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join, relative } from 'node:path'
import { buffer } from 'node:stream/consumers'
import type { Input } from '../index.js'
import { reasonOf } from './errors.js'

/** A document that was named, or found in a folder that was named. */
export interface Source extends Input {
  /** Its path below the folder that was named; its own name where the file itself was named. */
  readonly below: string
  readonly bytes: () => Promise<Uint8Array>
  /** Why it could not be read; undefined where it was, or was not asked for yet. */
  readonly problem: () => string | undefined
}

/** The documents that arguments name, in their order; folders give all their files, sorted, without hidden ones. `-` is standard input. */
export async function sourcesOf(names: readonly string[]): Promise<Source[]> {
  const sources: Source[] = []
  for (const name of names) {
    if (name === '-') {
      sources.push({ name: '(stdin)', below: 'stdin', bytes: () => buffer(process.stdin), problem: () => undefined })
      continue
    }
    const folder = await isFolder(name)
    if (!folder) sources.push(fileSource(name, basename(name)))
    else for (const file of await filesOf(name)) sources.push(fileSource(file, relative(name, file)))
  }
  return sources
}

function fileSource(name: string, below: string): Source {
  let problem: string | undefined
  const bytes = async (): Promise<Uint8Array> => {
    try {
      return await readFile(name)
    } catch (error) {
      problem = reasonOf(error)
      throw error
    }
  }
  return { name, below, bytes, problem: () => problem }
}

async function isFolder(name: string): Promise<boolean> {
  try {
    return (await stat(name)).isDirectory()
  } catch {
    return false // reading it says why
  }
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
