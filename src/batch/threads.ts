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
  readonly #setup: Setup
  readonly #limits: ReturnType<typeof limitsOf>
  readonly #pool: Promise<Piscina<Job, Outcome>> | undefined
  readonly #here: (job: Job) => Promise<Outcome>
  readonly #signal: AbortSignal | undefined
  readonly #waiting: (() => void)[] = []
  #free: number

  /** `jobs`: how many; with 0, this thread parses. `work`: the module that does it in a thread. */
  constructor(options: ThreadOptions, jobs: number, work: URL = new URL('./worker.js', import.meta.url)) {
    const { grammar, print, language = 'en', encoding, password, ocr, limits, signal } = options
    const grammars = isList(grammar) ? grammar : [grammar]
    if (grammars.length === 0) throw new TypeError('no grammar was given: pass { grammar: builtin }')
    this.#setup = { grammars: grammars.map(grammarFile), print, language, encoding, password, ocr }
    this.#limits = limitsOf(limits, ocr)
    if (ocr === true) requireRecogniser()
    this.#signal = signal
    this.#free = jobs
    this.#here = workerOf(this.#setup, false)
    if (jobs === 0) return
    this.#pool = this.#start(jobs, work)
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

  /** What is said of a document whose bytes could not be had. */
  async unreadable(name: string, cause: unknown): Promise<Outcome> {
    const why = cause instanceof Error ? cause.message : String(cause)
    return await this.#failed(name, diagnostic('load/unreadable', '', null, { cause: why }))
  }

  async close(): Promise<void> {
    await (await this.#pool)?.destroy()
  }

  async #failed(name: string, why: Diagnostic): Promise<Outcome> {
    const nothing = await parseReport('', { grammar: this.#setup.grammars.map(file => compile(file)) })
    return await outcomeOf({ ...nothing, status: 'failed', diagnostics: [why] }, name, this.#setup)
  }

  async #start(jobs: number, work: URL): Promise<Piscina<Job, Outcome>> {
    const { Piscina } = await import('piscina')
    return new Piscina<Job, Outcome>({
      filename: work.href,
      workerData: this.#setup,
      minThreads: 0,
      maxThreads: jobs,
      idleTimeout: 60_000,
      resourceLimits: { maxOldGenerationSizeMb: this.#limits.megabytes },
    })
  }
}

const isList = (given: Grammar | readonly Grammar[]): given is readonly Grammar[] => Array.isArray(given)
