import type { Language } from '../diagnostics/codes.js'
import type { Diagnostic } from '../diagnostics/diagnostic.js'
import { grammarFile } from '../grammar/compile.js'
import type { Grammar } from '../grammar/grammar.js'
import { requireRecogniser } from '../load/pdf/scan/recogniser.js'
import { limitsOf, Pool } from '../load/pool.js'
import { Refusal } from '../load/refusal.js'
import { failedFor, noBytes } from '../parse.js'
import type { Job, Outcome, PrintFormat, Setup } from './job.js'
import { outcomeOf, work } from './work.js'

/** How documents are parsed and printed. */
export interface ThreadOptions {
  readonly grammar: Grammar | readonly Grammar[]
  readonly print: PrintFormat
  /** Of the findings: en. */
  readonly language?: Language | undefined
  readonly encoding?: string | undefined
  readonly password?: string | undefined
  readonly ocr?: boolean | undefined
  /** What one document may cost before it is given up (`load/gave-up`): 60 seconds (1800 with `ocr`), 1024 megabytes of heap. */
  readonly limits?: { readonly seconds?: number; readonly megabytes?: number } | undefined
  /** Ends the batch: it rejects with the reason of the signal, and no thread is left. */
  readonly signal?: AbortSignal | undefined
}

/** Threads that parse, one document each at a time. */
export class Threads {
  readonly #grammars: readonly Grammar[]
  readonly #setup: Setup
  /** None where this thread parses. */
  readonly #pool: Pool<Job, Outcome> | undefined
  readonly #signal: AbortSignal | undefined
  readonly #waiting: (() => void)[] = []
  #free: number

  /** `jobs`: how many; with 0, this thread parses. `module`: what does it in a thread. */
  constructor(options: ThreadOptions, jobs: number, module: URL = new URL('./worker.js', import.meta.url)) {
    const { grammar, print, language = 'en', encoding, password, ocr, limits, signal } = options
    this.#grammars = isList(grammar) ? grammar : [grammar]
    if (this.#grammars.length === 0) throw new TypeError('no grammar was given: pass { grammar: builtin }')
    this.#setup = { grammars: this.#grammars.map(grammarFile), print, language, encoding, password, ocr }
    const bounds = limitsOf(limits, ocr)
    if (ocr === true) requireRecogniser()
    this.#signal = signal
    this.#free = jobs
    this.#pool = jobs === 0 ? undefined : new Pool(jobs, bounds, module, this.#setup)
  }

  /** Waits for a thread that is free, so that the time of a document runs only while it is at work. */
  async run(job: Job): Promise<Outcome> {
    if (this.#pool === undefined) return await work(job, this.#grammars, this.#setup, false)
    if (this.#free === 0) await new Promise<void>(resolve => this.#waiting.push(resolve))
    else this.#free--
    try {
      return await this.#pool.run(job, this.#signal)
    } catch (error) {
      if (error instanceof Refusal) return await this.#failed(job.name, error.finding)
      throw error
    } finally {
      const next = this.#waiting.shift()
      if (next === undefined) this.#free++
      else next()
    }
  }

  /** What is said of a document whose bytes could not be had. */
  async unreadable(name: string, cause: unknown): Promise<Outcome> {
    return await this.#failed(name, noBytes(cause))
  }

  async close(): Promise<void> {
    await this.#pool?.close()
  }

  async #failed(name: string, why: Diagnostic): Promise<Outcome> {
    return await outcomeOf(await failedFor(why, { grammar: this.#grammars }), name, this.#setup)
  }
}

const isList = (given: Grammar | readonly Grammar[]): given is readonly Grammar[] => Array.isArray(given)
