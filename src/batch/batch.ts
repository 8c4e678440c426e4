import { createHash } from 'node:crypto'
import type { Piscina } from 'piscina'
import type { Language } from '../diagnostics/codes.js'
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js'
import { compile, grammarFile } from '../grammar/compile.js'
import type { Grammar } from '../grammar/grammar.js'
import { requireRecogniser } from '../load/pdf/scan/recogniser.js'
import { limitsOf } from '../load/pdf/threads.js'
import { hasCode } from '../load/refusal.js'
import { parseReport } from '../parse.js'
import type { Job, Outcome, PrintFormat, Setup } from './job.js'
import { outcomeOf, workerOf } from './work.js'

/** A document of a batch, by name; its bytes are asked for when its turn comes. */
export interface BatchInput {
  readonly name: string
  readonly bytes: () => Promise<Uint8Array>
}

export interface BatchOptions {
  readonly grammar: Grammar | readonly Grammar[]
  readonly print: PrintFormat
  /** Of the findings: en. */
  readonly language?: Language | undefined
  readonly encoding?: string | undefined
  readonly password?: string | undefined
  readonly ocr?: boolean | undefined
  /** How many threads parse: 1. With 0, this thread does, and nothing limits a document. */
  readonly jobs?: number | undefined
  /** What one document may cost before it is given up (`load/gave-up`): 60 seconds (1800 with `ocr`), 1024 megabytes of heap. */
  readonly limits?: { readonly seconds?: number; readonly megabytes?: number } | undefined
  /** Ends the batch: it rejects with the reason of the signal, and no thread is left. */
  readonly signal?: AbortSignal | undefined
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
        (cause: unknown) => ({ done: threads.unreadable(name, cause) }),
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

/** Threads that parse, one document each at a time. */
class Threads {
  readonly #setup: Setup
  readonly #limits: ReturnType<typeof limitsOf>
  readonly #pool: Promise<Piscina<Job, Outcome>> | undefined
  readonly #here: (job: Job) => Promise<Outcome>
  readonly #signal: AbortSignal | undefined
  readonly #waiting: (() => void)[] = []
  #free: number

  constructor({ grammar, print, language = 'en', encoding, password, ocr, limits, signal }: BatchOptions, jobs: number) {
    const grammars = isList(grammar) ? grammar : [grammar]
    if (grammars.length === 0) throw new TypeError('no grammar was given: pass { grammar: builtin }')
    this.#setup = { grammars: grammars.map(grammarFile), print, language, encoding, password, ocr }
    this.#limits = limitsOf(limits, ocr)
    if (ocr === true) requireRecogniser()
    this.#signal = signal
    this.#free = jobs
    this.#here = workerOf(this.#setup)
    if (jobs === 0) return
    this.#pool = this.#start(jobs)
    this.#pool.catch(() => {}) // told where a document is given to it
  }

  /** Waits for a thread that is free, so that the time of a document runs only while it is at work. */
  async run(job: Job): Promise<Outcome> {
    if (this.#pool === undefined) return await this.#here(job)
    if (this.#free === 0) await new Promise<void>(resolve => this.#waiting.push(resolve))
    else this.#free--
    try {
      return await this.#work(await this.#pool, job)
    } finally {
      const next = this.#waiting.shift()
      if (next === undefined) this.#free++
      else next()
    }
  }

  async #work(pool: Piscina<Job, Outcome>, job: Job): Promise<Outcome> {
    const time = AbortSignal.timeout(this.#limits.seconds * 1000)
    const signal = this.#signal === undefined ? time : AbortSignal.any([time, this.#signal])
    try {
      return await pool.run(job, { signal })
    } catch (error) {
      this.#signal?.throwIfAborted()
      const cause = time.aborted ? 'time' : hasCode(error, 'ERR_WORKER_OUT_OF_MEMORY') ? 'memory' : 'crash'
      return await this.#failed(job.name, diagnostic('load/gave-up', '', null, { cause, ...this.#limits }))
    }
  }

  /** A document whose bytes could not be had. */
  async unreadable(name: string, cause: unknown): Promise<Done> {
    const why = cause instanceof Error ? cause.message : String(cause)
    const outcome = await this.#failed(name, diagnostic('load/unreadable', '', null, { cause: why }))
    return { name, sha256: '', bytes: 0, outcome, sameAs: null }
  }

  async close(): Promise<void> {
    await (await this.#pool)?.destroy()
  }

  async #failed(name: string, why: Diagnostic): Promise<Outcome> {
    const nothing = await parseReport('', { grammar: this.#setup.grammars.map(file => compile(file)) })
    return await outcomeOf({ ...nothing, status: 'failed', diagnostics: [why] }, name, this.#setup)
  }

  async #start(jobs: number): Promise<Piscina<Job, Outcome>> {
    const { Piscina } = await import('piscina')
    return new Piscina<Job, Outcome>({
      filename: new URL('./worker.js', import.meta.url).href,
      workerData: this.#setup,
      minThreads: 0,
      maxThreads: jobs,
      idleTimeout: 60_000,
      resourceLimits: { maxOldGenerationSizeMb: this.#limits.megabytes },
    })
  }
}

const isList = (given: Grammar | readonly Grammar[]): given is readonly Grammar[] => Array.isArray(given)
