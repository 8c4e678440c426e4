import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { gaveUp, type Limits } from '../load/limits.js'
import { isRecord } from '../report/at.js'
import type { Job, Outcome, Setup } from './job.js'

/** In megabytes. Reading a PDF makes much that is gone at its end: with the 16 that are usual, collecting it takes a fifth of the time. */
const YOUNG = 32
/** So much of what a process said at its end is kept. */
const KEPT = 4000

/** A process that parses one document at a time, with limits. */
export class BatchProcess {
  readonly #limits: Limits
  readonly #child: ChildProcess
  readonly #ready: Promise<unknown>
  readonly #ended: Promise<unknown>
  #isEnded = false
  #said = ''

  /** `module`: what it runs; it is sent `setup`, says that it is ready, and answers each document that it is sent. */
  constructor(limits: Limits, setup: Setup, module: URL) {
    this.#limits = limits
    const heap = [`--max-old-space-size=${Math.ceil(limits.megabytes)}`, `--max-semi-space-size=${YOUNG}`]
    this.#child = fork(fileURLToPath(module), { execArgv: heap, serialization: 'advanced', stdio: ['ignore', 'ignore', 'pipe', 'ipc'] })
    this.#child.stderr?.on('data', chunk => {
      this.#said = (this.#said + chunk).slice(-KEPT)
    })
    this.#child.on('error', () => {}) // what could not be started, asked or ended is met as its end
    this.#ended = once(this.#child, 'close').catch(() => {})
    void this.#ended.then(() => {
      this.#isEnded = true
    })
    this.#ready = this.#heard()
    this.#send(setup)
  }

  /** The number of the process; undefined where it could not be started. */
  get pid(): number | undefined {
    return this.#child.pid
  }

  /** Whether it can be asked again. */
  get isAlive(): boolean {
    return !this.#isEnded
  }

  /** Parses one document; its time runs from when the process is ready. Throws the `Refusal` of a document that was given up, or the reason of `signal`. */
  async run(job: Job, signal?: AbortSignal): Promise<Outcome> {
    await this.#ready
    const time = AbortSignal.timeout(this.#limits.seconds * 1000)
    const heard = this.#heard(time, ...(signal === undefined ? [] : [signal]))
    this.#send(job)
    const outcome = await heard
    if (isOutcome(outcome)) return outcome
    await this.close()
    signal?.throwIfAborted()
    throw gaveUp(time.aborted ? 'time' : /out of memory/.test(this.#said) ? 'memory' : 'crash', this.#limits)
  }

  /** What it says next; undefined where it ends before that, or a signal says so. */
  async #heard(...signals: AbortSignal[]): Promise<unknown> {
    return await new Promise(resolve => {
      const settle = (message?: unknown): void => {
        this.#child.off('message', settle).off('close', end)
        for (const signal of signals) signal.removeEventListener('abort', end)
        resolve(message)
      }
      const end = (): void => settle()
      if (this.#isEnded || signals.some(({ aborted }) => aborted)) return resolve(undefined)
      this.#child.on('message', settle).on('close', end)
      for (const signal of signals) signal.addEventListener('abort', end)
    })
  }

  /** Ends it, and what it is at. */
  async close(): Promise<void> {
    this.#child.kill('SIGKILL')
    await this.#ended
  }

  #send(message: Setup | Job): void {
    // that it cannot be sent is met at the end of the process
    this.#child.send(message, () => {})
  }
}

const isOutcome = (message: unknown): message is Outcome => isRecord(message) && 'printed' in message
