import type { Piscina } from 'piscina'
import { gaveUp, type Limits, limitsOf } from '../limits.js'
import { hasCode, Refusal } from '../refusal.js'
import type { PdfFlow, PdfOptions } from './pdf.js'
import type { Job, Outcome } from './worker.js'

export type PdfReader = (bytes: Uint8Array, options: PdfOptions) => Promise<PdfFlow>

/** Threads in which PDFs are read, with limits. Where a document hangs or fills its memory, its thread is ended and the others go on. */
export class PdfThreads {
  readonly #limits: Limits
  readonly #most: number
  readonly #work: URL
  #threads: Promise<Piscina<Job, Outcome>> | undefined

  /** `most`: how many. `work`: the module that reads a document in a thread. */
  constructor(most: number, limits: Limits, work: URL = new URL('./worker.js', import.meta.url)) {
    this.#most = most
    this.#limits = limits
    this.#work = work
  }

  /** Reads one PDF; its time runs from here. Throws what reading it here would throw, or the `Refusal` of a document that was given up. */
  readonly read: PdfReader = async (bytes, { password, ocr }) => {
    const outcome = await this.#run({ bytes, options: { password, ocr } })
    if ('finding' in outcome) throw new Refusal(outcome.finding)
    if ('cause' in outcome) throw new Error(outcome.cause)
    return outcome.flow
  }

  /** Ends all threads, and what they are at; a process with threads would not end. */
  async close(): Promise<void> {
    await (await this.#threads)?.destroy()
  }

  async #run(job: Job): Promise<Outcome> {
    this.#threads ??= this.#start()
    const threads = await this.#threads
    const time = AbortSignal.timeout(this.#limits.seconds * 1000)
    try {
      return await threads.run(job, { signal: time })
    } catch (error) {
      throw gaveUp(time.aborted ? 'time' : hasCode(error, 'ERR_WORKER_OUT_OF_MEMORY') ? 'memory' : 'crash', this.#limits)
    }
  }

  async #start(): Promise<Piscina<Job, Outcome>> {
    const { Piscina } = await import('piscina')
    return new Piscina<Job, Outcome>({
      filename: this.#work.href,
      minThreads: 0,
      // one for each document at work, so that none waits while its time runs
      maxThreads: this.#most,
      idleTimeout: 60_000,
      resourceLimits: { maxOldGenerationSizeMb: this.#limits.megabytes },
    })
  }
}

const CLASH = /^The API version .* does not match the Worker version/

/**
 * Reads a PDF in this thread; but in a thread of its own, with limits, where it is damaged or takes much to draw, so that pdf.js may hang or throw where nobody
 * catches it, and where another version of pdf.js is at work here, whose parts ours would take for its own.
 */
export const readHere: PdfReader = async (bytes, options) => {
  const { damageOf } = await import('./damage.js')
  const damage = damageOf(bytes)
  if (damage.findings.length === 0 && !damage.isRisky) {
    const { readPdf } = await import('./pdf.js')
    try {
      return await readPdf(bytes, options, damage)
    } catch (cause) {
      if (!(cause instanceof Error && CLASH.test(cause.message))) throw cause
    }
  }
  const threads = new PdfThreads(1, limitsOf({}, options.ocr))
  try {
    return await threads.read(bytes, options)
  } finally {
    await threads.close()
  }
}
