import { createHash } from 'node:crypto'
import type { Outcome } from './job.js'
import { type ThreadOptions, Threads } from './threads.js'

/** A document of a batch, by name; its bytes are asked for when its turn comes. */
export interface BatchInput {
  readonly name: string
  readonly bytes: () => Promise<Uint8Array>
}

export interface BatchOptions extends ThreadOptions {
  /** How many threads parse: 1. With 0, this thread does, and nothing limits a document. */
  readonly jobs?: number | undefined
  /** Documents of the same bytes are parsed once: what is known already, by SHA-256, and to which those of this batch are added. Without it each is parsed. */
  readonly known?: Map<string, string> | undefined
}

/** A document of a batch, done: what it gave, or the name of the document before it that has the same bytes. */
export type Done = { readonly name: string; readonly sha256: string; readonly bytes: number } & (
  | { readonly outcome: Outcome; readonly sameAs: null }
  | { readonly outcome: null; readonly sameAs: string }
)

/** So many documents for each thread are read ahead, so that none waits. */
const AHEAD = 4

/**
 * Parses many documents in threads of their own and gives them, printed, in the order of the input, whatever the number of threads. A document that hangs, fills
 * its memory or breaks its thread is given up, and the rest goes on. Only `4 × jobs` documents are held at a time.
 */
export async function* parseBatch(inputs: Iterable<BatchInput> | AsyncIterable<BatchInput>, options: BatchOptions): AsyncGenerator<Done> {
  const jobs = options.jobs ?? 1
  if (!Number.isInteger(jobs) || jobs < 0) throw new RangeError(`jobs is ${jobs}: give a whole number from 1, or 0 to parse in this thread`)
  const threads = new Threads(options, jobs)
  const { known } = options
  const begin = (name: string, bytes: Uint8Array): Promise<Done> => {
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const head = { name, sha256, bytes: bytes.length }
    const sameAs = known?.get(sha256)
    if (sameAs !== undefined) return Promise.resolve({ ...head, outcome: null, sameAs })
    known?.set(sha256, name)
    return threads.run({ name, bytes }).then(outcome => ({ ...head, outcome, sameAs: null }))
  }
  const queue: Promise<Done>[] = []
  try {
    for await (const { name, bytes } of inputs) {
      options.signal?.throwIfAborted()
      const started = await read(bytes).then(
        content => ({ done: begin(name, content) }),
        (cause: unknown) => ({
          done: threads.unreadable(name, cause).then(outcome => ({ name, sha256: '', bytes: 0, outcome, sameAs: null })),
        }),
      )
      started.done.catch(() => {}) // its rejection is met when its turn comes
      queue.push(started.done)
      const next = queue.length >= Math.max(1, AHEAD * jobs) ? queue.shift() : undefined
      if (next !== undefined) yield await next
    }
    for (const rest of queue) {
      options.signal?.throwIfAborted()
      yield await rest
    }
  } finally {
    await threads.close()
  }
}

const read = async (bytes: BatchInput['bytes']): Promise<Uint8Array> => await bytes()
