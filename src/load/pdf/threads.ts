import { type Limits, limitsOf, Pool } from '../pool.js'
import { Refusal } from '../refusal.js'
import type { PdfFlow, PdfOptions } from './pdf.js'
import type { Job, Outcome } from './worker.js'

export type PdfReader = (bytes: Uint8Array, options: PdfOptions) => Promise<PdfFlow>

/** Threads in which PDFs are read, with limits. */
export class PdfThreads {
  readonly #pool: Pool<Job, Outcome>

  /** `work`: the module that reads a document in a thread. */
  constructor(most: number, limits: Limits, work: URL = new URL('./worker.js', import.meta.url)) {
    this.#pool = new Pool(most, limits, work)
  }

  /** Reads one PDF; throws what reading it here would throw, or the `Refusal` of a document that was given up. */
  readonly read: PdfReader = async (bytes, { password, ocr }) => {
    const outcome = await this.#pool.run({ bytes, options: { password, ocr } })
    if ('finding' in outcome) throw new Refusal(outcome.finding)
    if ('cause' in outcome) throw new Error(outcome.cause)
    return outcome.flow
  }

  async close(): Promise<void> {
    await this.#pool.close()
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
