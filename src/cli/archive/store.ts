import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { type FileHandle, mkdir, open, rename, stat, truncate, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { codeOf, OutputError, requireOther, UsageError } from '../errors.js'
import { isSpecial, namesFolder } from '../folders.js'
import type { Source } from '../inputs.js'
import { manifestBeside, manifestIn } from './manifest.js'

/** Where the documents of a run are written. */
export interface Store {
  /** Where the manifest stands; null where nothing is kept. */
  readonly manifest: string | null
  /** Makes the place ready; what stands behind `end` bytes (of the one file) is cut off. False where it cannot be gone on with. */
  readonly begin: (end: number) => Promise<boolean>
  /** Writes the output of a document, whole; gives where it ends. */
  readonly write: (source: Source, bytes: Uint8Array) => Promise<number>
  /** Puts what was written in its place. */
  readonly close: () => Promise<void>
}

/** `out`: a file for all, a folder for a file of each, or nothing for standard output. `head` is what a file begins with. The manifest stands beside `kept`. */
export async function storeOf(
  out: string | undefined,
  sources: readonly Source[],
  extension: string,
  head: string,
  kept = out,
): Promise<Store> {
  if (out === undefined) return standardOutput(head)
  if (await namesFolder(out)) return new Folder(out, sources, extension, head)
  if (await isSpecial(out)) throw new UsageError(`${out} is no file to write to; leave --out away and lead standard output there: > ${out}`)
  requireOther(
    out,
    sources.map(({ name }) => name),
  )
  return new OneFile(out, head, kept ?? out)
}

/** Writes something at `path`, whose folder is made where there is none. */
export async function writable<T>(path: string, action: () => Promise<T>): Promise<T> {
  try {
    await mkdir(dirname(path), { recursive: true })
    return await action()
  } catch (error) {
    throw new OutputError(path, error)
  }
}

function standardOutput(head: string): Store {
  let before = head
  const put = async (bytes: Uint8Array): Promise<number> => {
    const all = Buffer.concat([Buffer.from(before), bytes])
    before = ''
    if (all.length > 0 && !process.stdout.write(all)) await once(process.stdout, 'drain')
    return 0
  }
  return {
    manifest: null,
    begin: async () => true,
    write: (_, bytes) => put(bytes),
    close: async () => void (await put(new Uint8Array())),
  }
}

/** All documents in one file, one behind the other. It has another name until it is whole. */
class OneFile implements Store {
  readonly manifest: string
  readonly #path: string
  readonly #part: string
  readonly #head: string
  #file: FileHandle | undefined
  #end = 0

  constructor(path: string, head: string, kept: string) {
    this.#path = path
    this.#head = head
    this.manifest = manifestBeside(kept)
    this.#part = join(dirname(path), `.${basename(path)}.refold.part`)
  }

  async begin(end: number): Promise<boolean> {
    return await writable(this.#path, async () => {
      if (end > 0 && !(await isLong(this.#part, end)) && (await isLong(this.#path, end))) await rename(this.#path, this.#part)
      if (end > 0 && !(await isLong(this.#part, end))) return false
      if (end > 0) await truncate(this.#part, end)
      this.#file = await open(this.#part, end > 0 ? 'a' : 'w')
      this.#end = end
      if (end === 0) await this.#put(Buffer.from(this.#head))
      return true
    })
  }

  async write(_: Source, bytes: Uint8Array): Promise<number> {
    await this.#put(bytes)
    return this.#end
  }

  async close(): Promise<void> {
    await this.#file?.close()
    await writable(this.#path, () => rename(this.#part, this.#path))
  }

  async #put(bytes: Uint8Array): Promise<void> {
    if (bytes.length === 0) return
    await writable(this.#part, async () => await this.#file?.appendFile(bytes))
    this.#end += bytes.length
  }
}

async function isLong(path: string, length: number): Promise<boolean> {
  try {
    return (await stat(path)).size >= length
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false
    throw error
  }
}

/** Longer names, in bytes, no file system takes. */
const LONGEST_NAME = 240

/** Each document in a file of its own, under the name that it has below the folder that was named. */
class Folder implements Store {
  readonly manifest: string
  readonly #targets = new Map<Source, string>()
  readonly #head: string

  constructor(folder: string, sources: readonly Source[], extension: string, head: string) {
    this.manifest = manifestIn(folder)
    this.#head = head
    const owners = new Map<string, string>()
    const inputs = new Set(sources.map(source => resolve(source.name)))
    for (const source of sources) {
      const target = join(folder, dirname(source.below), shortened(basename(source.below), extension))
      const owner = owners.get(target)
      if (owner !== undefined) throw new UsageError(`${owner} and ${source.name} would both be written to ${target}; use a folder for each`)
      if (inputs.has(resolve(target))) throw new UsageError(`${target} is an input; it would be overwritten`)
      owners.set(target, source.name)
      this.#targets.set(source, target)
    }
  }

  async begin(): Promise<boolean> {
    return await writable(this.manifest, async () => true)
  }

  async write(source: Source, bytes: Uint8Array): Promise<number> {
    const target = this.#targets.get(source)
    if (target === undefined || bytes.length === 0) return 0
    await writable(target, async () => {
      await writeFile(`${target}.part`, Buffer.concat([Buffer.from(this.#head), bytes]))
      await rename(`${target}.part`, target)
    })
    return 0
  }

  async close(): Promise<void> {}
}

/** A name with its extension; of one that is too long the beginning, and what tells it from others. */
function shortened(name: string, extension: string): string {
  const room = LONGEST_NAME - Buffer.byteLength(extension)
  if (Buffer.byteLength(name) <= room) return name + extension
  const mark = `~${createHash('sha256').update(name).digest('hex').slice(0, 12)}`
  let kept = name
  while (Buffer.byteLength(kept) > room - mark.length) kept = kept.slice(0, -1)
  return kept.replace(/[\uD800-\uDBFF]$/, '') + mark + extension
}
