import { createHash } from 'node:crypto'
import type { Outcome } from './job.js'
import { Processes, type ProcessOptions } from './processes.js'

/** A document of a batch, by name; its bytes, or its text where it is decoded already, are asked for when its turn comes. */
export interface BatchInput {
  readonly name: string
  readonly bytes: () => Promise<Uint8Array | string>
}

export interface BatchOptions extends ProcessOptions {
  /** How many processes parse: 1. With 0, this thread does, and nothing limits a document. */
  readonly jobs?: number | undefined
  /** Documents of the same bytes are parsed once: what is known already, by SHA-256, and to which those of this batch are added. Without it each is parsed. */
  readonly known?: Map<string, string> | undefined
}

/** A document of a batch, done: what it gave, or the name of the document before it that has the same bytes. */
export type Done = { readonly name: string; readonly sha256: string; readonly bytes: number } & (
  | { readonly outcome: Outcome; readonly sameAs: null }
  | { readonly outcome: null; readonly sameAs: string }
)

/** So many documents for each process are read ahead, so that none waits. */
const AHEAD = 4

/**
 * Parses many documents in processes of their own and gives them, printed, in the order of the input, whatever the number of processes. A document that hangs, fills
 * its memory or breaks its process is given up, and the rest goes on. Only `4 × jobs` documents are held at a time. Each is given as soon as its turn comes,
 * also where the next of the input is not there yet.
 */
export async function* parseBatch(inputs: Iterable<BatchInput> | AsyncIterable<BatchInput>, options: BatchOptions): AsyncGenerator<Done> {
  const jobs = options.jobs ?? 1
  if (!Number.isInteger(jobs) || jobs < 0) throw new RangeError(`jobs is ${jobs}: give a whole number from 1, or 0 to parse in this thread`)
  const processes = new Processes(options, jobs)
  const { known } = options
  const begin = (name: string, bytes: Uint8Array | string): Promise<Done> => {
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const head = { name, sha256, bytes: Buffer.byteLength(bytes) }
    const sameAs = known?.get(sha256)
    if (sameAs !== undefined) return Promise.resolve({ ...head, outcome: null, sameAs })
    known?.set(sha256, name)
    return processes.run({ name, bytes }).then(outcome => ({ ...head, outcome, sameAs: null }))
  }
  const documents = iteratorOf(inputs)
  const take = async (): Promise<Event> => {
    const next = await documents.next()
    if (next.done === true) return { begun: null }
    const { name, bytes } = next.value
    const begun = await read(bytes).then(
      content => ({ done: begin(name, content) }),
      (cause: unknown) => ({
        done: processes.unreadable(name, cause).then(outcome => ({ name, sha256: '', bytes: 0, outcome, sameAs: null })),
      }),
    )
    const event = begun.done.then(done => ({ done }))
    event.catch(() => {}) // its rejection is met when its turn comes
    return { begun: event }
  }
  const queue: Promise<Event>[] = []
  let taking: Promise<Event> | undefined
  let isEnded = false
  try {
    for (;;) {
      options.signal?.throwIfAborted()
      if (taking === undefined && !isEnded && queue.length < Math.max(1, AHEAD * jobs)) {
        taking = take()
        taking.catch(() => {}) // met in the race
      }
      const events = [...queue.slice(0, 1), ...(taking === undefined ? [] : [taking])]
      if (events.length === 0) return
      const event = await Promise.race(events)
      if ('done' in event) {
        queue.shift()
        yield event.done
      } else {
        taking = undefined
        if (event.begun === null) isEnded = true
        else queue.push(event.begun)
      }
    }
  } finally {
    // what is still asked for may never come
    if (!isEnded) documents.return(undefined).catch(() => {})
    await processes.close()
  }
}

/** What is waited for: the document whose turn it is, or a further one of the input; null at its end. */
type Event = { readonly done: Done } | { readonly begun: Promise<Event> | null }

const read = async (bytes: BatchInput['bytes']): Promise<Uint8Array | string> => await bytes()

async function* iteratorOf<T>(inputs: Iterable<T> | AsyncIterable<T>): AsyncGenerator<T> {
  yield* inputs
}
