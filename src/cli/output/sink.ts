import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { mkdir, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import type { Writable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { InputError, reasonOf, UsageError } from '../errors.js'
import type { Source } from '../inputs.js'

/** Where the documents are written: one stream for all, or one file for each. */
export interface Sink {
  /** Writes the output of a document; waits where the reader is slower. */
  readonly write: (source: Source, text: string) => Promise<void>
  readonly close: () => Promise<void>
}

/** Where text is written, whatever it is of. */
export interface TextSink {
  readonly write: (text: string) => Promise<void>
  readonly close: () => Promise<void>
}

/** `head` is what a stream begins with. `extension` is that of the files in a folder. */
export async function sinkOf(out: string | undefined, sources: readonly Source[], extension: string, head: string): Promise<Sink> {
  if (out === undefined || !(await isFolder(out))) {
    const { write, close } = await fileSink(
      out,
      sources.map(({ name }) => name),
      head,
    )
    return { write: (_, text) => write(text), close }
  }
  const targets = new Map<Source, string>()
  const owners = new Map<string, string>()
  const inputs = new Set(sources.map(source => resolve(source.name)))
  for (const source of sources) {
    const target = join(out, `${source.below}${extension}`)
    const owner = owners.get(target)
    if (owner !== undefined) throw new UsageError(`${owner} and ${source.name} would both be written to ${target}; use a folder for each`)
    if (inputs.has(resolve(target))) throw new UsageError(`${target} is an input; it would be overwritten`)
    owners.set(target, source.name)
    targets.set(source, target)
  }
  return {
    write: async (source, text) => {
      const sink = streamSink(await open(targets.get(source) ?? join(out, source.below)), head, true)
      await sink.write(text)
      await sink.close()
    },
    close: async () => {},
  }
}

/** A file, or standard output, that begins with `head`. `inputs` are the files that it must not be. */
export async function fileSink(out: string | undefined, inputs: readonly string[], head: string): Promise<TextSink> {
  if (out === undefined) return streamSink(process.stdout, head, false)
  if (await isFolder(out)) throw new UsageError(`${out} is a folder; name a file`)
  if (inputs.some(input => resolve(input) === resolve(out))) throw new UsageError(`${out} is an input; it would be overwritten`)
  return streamSink(await open(out), head, true)
}

export const isFolder = async (path: string): Promise<boolean> => {
  if (/[/\\]$/.test(path)) return true
  try {
    return (await stat(path)).isDirectory()
  } catch {
    return false
  }
}

async function open(path: string): Promise<Writable> {
  try {
    await mkdir(dirname(path), { recursive: true })
    const stream = createWriteStream(path)
    await once(stream, 'open')
    return stream
  } catch (error) {
    throw new InputError(`cannot write ${path}: ${reasonOf(error)}`)
  }
}

function streamSink(stream: Writable, head: string, ends: boolean): TextSink {
  let before = head
  const put = async (text: string): Promise<void> => {
    const all = before + text
    before = ''
    if (all !== '' && !stream.write(all)) await once(stream, 'drain')
  }
  return {
    write: put,
    close: async () => {
      await put('')
      if (!ends) return
      stream.end()
      await finished(stream)
    },
  }
}
