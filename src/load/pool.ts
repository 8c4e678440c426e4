import type { Piscina } from 'piscina'
import { diagnostic } from '../diagnostics/diagnostic.js'
import { hasCode, Refusal } from './refusal.js'

/** What one document may cost. */
export interface Limits {
  readonly seconds: number
  /** Of the heap of its thread. */
  readonly megabytes: number
}
/** A long report of hundreds of pages takes seconds and some hundred megabytes; to recognise a page in an image takes some seconds more. */
const SECONDS = { read: 60, recognise: 1800 }
const MEGABYTES = 1024

/** The limits that were asked for, or their defaults. `ocr`: whether images are recognised. */
export function limitsOf({ seconds, megabytes = MEGABYTES }: Partial<Limits> = {}, ocr = false): Limits {
  return checked({ seconds: seconds ?? SECONDS[ocr ? 'recognise' : 'read'], megabytes })
}

function checked({ seconds, megabytes }: Limits): Limits {
  if (!(seconds > 0 && seconds <= 86_400))
    throw new RangeError(`limits.seconds is ${seconds}: give a number above 0, at most 86400 (a day)`)
  if (!(megabytes >= 64 && megabytes <= 65_536))
    throw new RangeError(`limits.megabytes is ${megabytes}: give a number from 64, which reading any PDF needs, to 65536`)
  return { seconds, megabytes }
}

/** Threads with limits. Where the job of a document hangs or fills its memory, its thread is ended and the others go on. */
export class Pool<Job, Answer> {
  readonly #limits: Limits
  readonly #most: number
  readonly #work: URL
  readonly #data: unknown
  #threads: Promise<Piscina<Job, Answer>> | undefined

  /** `most`: how many. `work`: the module that does a job in a thread; it finds `data` as its `workerData`. */
  constructor(most: number, limits: Limits, work: URL, data?: unknown) {
    this.#most = most
    this.#limits = limits
    this.#work = work
    this.#data = data
  }

  /** Does one job; its time runs from here. Throws the `Refusal` of a document that was given up, or the reason of `signal`. */
  async run(job: Job, signal?: AbortSignal): Promise<Answer> {
    this.#threads ??= this.#start()
    const threads = await this.#threads
    const time = AbortSignal.timeout(this.#limits.seconds * 1000)
    try {
      return await threads.run(job, { signal: signal === undefined ? time : AbortSignal.any([time, signal]) })
    } catch (error) {
      signal?.throwIfAborted()
      const cause = time.aborted ? 'time' : hasCode(error, 'ERR_WORKER_OUT_OF_MEMORY') ? 'memory' : 'crash'
      throw new Refusal(diagnostic('load/gave-up', '', null, { cause, ...this.#limits }))
    }
  }

  /** Ends all threads, and what they are at; a process with threads would not end. */
  async close(): Promise<void> {
    await (await this.#threads)?.destroy()
  }

  async #start(): Promise<Piscina<Job, Answer>> {
    const { Piscina } = await import('piscina')
    return new Piscina<Job, Answer>({
      filename: this.#work.href,
      workerData: this.#data,
      minThreads: 0,
      // one for each document at work, so that none waits while its time runs
      maxThreads: this.#most,
      idleTimeout: 60_000,
      resourceLimits: { maxOldGenerationSizeMb: this.#limits.megabytes },
    })
  }
}
