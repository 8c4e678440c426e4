import type { Language } from '../diagnostics/codes.js'
import type { Diagnostic } from '../diagnostics/diagnostic.js'
import { grammarFile } from '../grammar/compile.js'
import type { Grammar } from '../grammar/grammar.js'
import { encodingOf } from '../load/decode.js'
import { type Limits, limitsOf } from '../load/limits.js'
import { requireRecogniser } from '../load/pdf/scan/recogniser.js'
import { Refusal } from '../load/refusal.js'
import { failedFor, noBytes } from '../parse.js'
import { type Job, type Outcome, type PrintFormat, printFormats, type Setup } from './job.js'
import { BatchProcess } from './process.js'
import { outcomeOf, work } from './work.js'

/** How documents are parsed and printed. */
export interface ProcessOptions {
  readonly grammar: Grammar | readonly Grammar[]
  readonly print: PrintFormat
  /** Of the findings: en. */
  readonly language?: Language | undefined
  readonly encoding?: string | undefined
  readonly password?: string | undefined
  readonly ocr?: boolean | undefined
  /** What one document may cost before it is given up (`load/gave-up`): 60 seconds (1800 with `ocr`), 1024 megabytes of heap. */
  readonly limits?: { readonly seconds?: number; readonly megabytes?: number } | undefined
  /** Ends the batch: it rejects with the reason of the signal, and no process is left. */
  readonly signal?: AbortSignal | undefined
}

/**
 * Processes that parse, one document each at a time. They are no threads, since what breaks V8 in a thread (an array that grows without end, say) ends all of
 * them and their parent.
 */
export class Processes {
  readonly #grammars: readonly Grammar[]
  readonly #setup: Setup
  readonly #limits: Limits
  readonly #module: URL
  readonly #signal: AbortSignal | undefined
  readonly #isHere: boolean
  readonly #all = new Set<BatchProcess>()
  readonly #idle: BatchProcess[] = []
  readonly #waiting: (() => void)[] = []
  #free: number
  #isClosed = false

  /** `jobs`: how many; with 0, this thread parses. `module`: what does it in a process. */
  constructor(options: ProcessOptions, jobs: number, module = new URL('./child.js', import.meta.url)) {
    const { grammar, print, language = 'en', encoding, password, ocr, limits, signal } = options
    this.#grammars = isList(grammar) ? grammar : [grammar]
    if (this.#grammars.length === 0) throw new TypeError('no grammar was given: pass { grammar: builtin }')
    if (!printFormats.includes(print)) throw new TypeError(`print is ${JSON.stringify(print)}: give one of ${printFormats.join(', ')}`)
    this.#setup = { grammars: this.#grammars.map(grammarFile), print, language, encoding, password, ocr }
    this.#limits = limitsOf(limits, ocr)
    if (encoding !== undefined) encodingOf(encoding)
    if (ocr === true) requireRecogniser()
    this.#module = module
    this.#signal = signal
    this.#isHere = jobs === 0
    this.#free = jobs
  }

  /** Waits for a process that is free, so that the time of a document runs only while it is at work. */
  async run(job: Job): Promise<Outcome> {
    if (this.#isHere) return await work(job, this.#grammars, this.#setup, false)
    if (this.#free === 0) await new Promise<void>(resolve => this.#waiting.push(resolve))
    else this.#free--
    if (this.#isClosed) throw new Error('the batch was ended before this document')
    const process = this.#take()
    try {
      return await process.run(job, this.#signal)
    } catch (error) {
      if (error instanceof Refusal) return await this.#failed(job.name, error.finding)
      throw error
    } finally {
      this.#idle.push(process)
      const next = this.#waiting.shift()
      if (next === undefined) this.#free++
      else next()
    }
  }

  /** What is said of a document whose bytes could not be had. */
  async unreadable(name: string, cause: unknown): Promise<Outcome> {
    return await this.#failed(name, noBytes(cause))
  }

  /** Ends all processes, and what they are at. */
  async close(): Promise<void> {
    this.#isClosed = true
    for (const next of this.#waiting.splice(0)) next()
    await Promise.all([...this.#all].map(process => process.close()))
  }

  /** One that is at nothing, or a new one. */
  #take(): BatchProcess {
    for (let idle = this.#idle.pop(); idle !== undefined; idle = this.#idle.pop()) {
      if (idle.isAlive) return idle
      this.#all.delete(idle)
    }
    const process = new BatchProcess(this.#limits, this.#setup, this.#module)
    this.#all.add(process)
    return process
  }

  async #failed(name: string, why: Diagnostic): Promise<Outcome> {
    return await outcomeOf(await failedFor(why, { grammar: this.#grammars }), name, this.#setup)
  }
}

const isList = (given: Grammar | readonly Grammar[]): given is readonly Grammar[] => Array.isArray(given)
