import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Writable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { OutputError, requireOther, UsageError } from '../errors.js'
import { namesFolder } from '../folders.js'

/** Where text is written, whatever it is of. */
export interface TextSink {
  readonly write: (text: string) => Promise<void>
  readonly close: () => Promise<void>
}

/** A file, or standard output, that begins with `head`. `inputs` are the files that it must not be. */
export async function fileSink(out: string | undefined, inputs: readonly string[], head: string): Promise<TextSink> {
  if (out === undefined) return streamSink(process.stdout, head, false)
  if (await namesFolder(out)) throw new UsageError(`${out} is a folder; name a file`)
  requireOther(out, inputs)
  return streamSink(await open(out), head, true)
}

async function open(path: string): Promise<Writable> {
  try {
    await mkdir(dirname(path), { recursive: true })
    const stream = createWriteStream(path)
    await once(stream, 'open')
    return stream
  } catch (error) {
    throw new OutputError(path, error)
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
