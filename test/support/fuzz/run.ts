import { type ChildProcess, fork } from 'node:child_process'
import type { Answer, Task } from './child.js'
import { LIMITS } from './limits.js'

export type Result = Task & Answer

export interface RunOptions {
  readonly jobs: number
  /** The module that a process runs. */
  readonly worker?: URL
  /** How long a document may be at work before its process is ended: twice the limit of a thread, so that a thread gives up first. */
  readonly seconds?: number
}

/** Has tasks done in processes of their own and gives each result as it comes; a process that ends or hangs is a result too, and is replaced. */
export async function* results(tasks: Iterator<Task>, options: RunOptions): AsyncGenerator<Result> {
  const { jobs, worker = new URL('./worker.js', import.meta.url), seconds = 2 * LIMITS.seconds } = options
  const hands = Array.from({ length: jobs }, () => new Hand(worker, seconds))
  const atWork = new Map<Hand, Promise<{ hand: Hand; result: Result }>>()
  const next = (hand: Hand): void => {
    const task = tasks.next()
    if (task.done === true) atWork.delete(hand)
    else
      atWork.set(
        hand,
        hand.run(task.value).then(given => ({ hand, result: { ...task.value, ...given } })),
      )
  }
  try {
    for (const hand of hands) next(hand)
    while (atWork.size > 0) {
      const { hand, result } = await Promise.race(atWork.values())
      next(hand)
      yield result
    }
  } finally {
    for (const hand of hands) hand.close()
  }
}

/** A process that does one task at a time. */
class Hand {
  readonly #worker: URL
  readonly #seconds: number
  #child: ChildProcess | undefined

  constructor(worker: URL, seconds: number) {
    this.#worker = worker
    this.#seconds = seconds
  }

  async run(task: Task): Promise<Answer> {
    const child =
      this.#child ??
      fork(this.#worker, { execArgv: [`--max-old-space-size=${LIMITS.megabytes}`], stdio: ['ignore', 'ignore', 'pipe', 'ipc'] })
    this.#child = child
    const start = performance.now()
    let said = ''
    return await new Promise<Answer>(resolve => {
      const listen = (data: Buffer): void => {
        said = `${said}${data}`.slice(-2000)
      }
      const done = (given: Answer): void => {
        clearTimeout(timer)
        child.stderr?.off('data', listen)
        child.off('message', done)
        child.off('exit', ended)
        resolve(given)
      }
      const lost = (problem: string): void => {
        this.close()
        done({ name: '', status: 'failed', milliseconds: performance.now() - start, problems: [problem] })
      }
      const ended = (code: number | null, signal: string | null): void => lost(`end of the process (${code ?? signal}): ${said}`)
      const timer = setTimeout(() => lost(`hang: no answer within ${this.#seconds} s`), this.#seconds * 1000)
      child.stderr?.on('data', listen)
      child.on('message', done)
      child.on('exit', ended)
      child.send(task)
    })
  }

  close(): void {
    this.#child?.kill('SIGKILL')
    this.#child = undefined
  }
}
