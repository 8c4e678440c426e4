import type { Piscina } from 'piscina'
import { diagnostic } from '../../diagnostics/diagnostic.js'
import { hasCode, Refusal } from '../refusal.js'
import type { PdfFlow, PdfOptions } from './pdf.js'
import type { Job, Outcome } from './worker.js'

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

export type PdfReader = (bytes: Uint8Array, options: PdfOptions) => Promise<PdfFlow>

/** Threads in which PDFs are read. Where a document hangs or fills its memory, its thread is ended and the others go on. */
export class PdfThreads {
  readonly #limits: Limits
  readonly #most: number
  readonly #work: URL
  #pool: Promise<Piscina<Job, Outcome>> | undefined

  /** `work`: the module that reads a document in a thread. */
  constructor(most: number, limits: Limits, work: URL = new URL('./worker.js', import.meta.url)) {
    this.#most = most
    this.#limits = limits
    this.#work = work
  }

  /** Reads one PDF; throws what reading it here would throw, or the `Refusal` of a document that was given up. */
  readonly read: PdfReader = async (bytes, { password, ocr }) => {
    this.#pool ??= this.#start()
    const pool = await this.#pool
    const signal = AbortSignal.timeout(this.#limits.seconds * 1000)
    let outcome: Outcome
    try {
      outcome = await pool.run({ bytes, options: { password, ocr } }, { signal })
    } catch (error) {
      const cause = signal.aborted ? 'time' : hasCode(error, 'ERR_WORKER_OUT_OF_MEMORY') ? 'memory' : 'crash'
      throw new Refusal(diagnostic('load/gave-up', '', null, { cause, ...this.#limits }))
    }
    if ('finding' in outcome) throw new Refusal(outcome.finding)
    if ('cause' in outcome) throw new Error(outcome.cause)
    return outcome.flow
  }

  /** Ends all threads, and what they are at; a process with threads would not end. */
  async close(): Promise<void> {
    await (await this.#pool)?.destroy()
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
