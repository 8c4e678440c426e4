import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpus } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { z } from 'zod'
import { root } from '../test/support/root.js'

/** What the process says of itself: bytes that it holds in memory, and those of the heap of its main thread. */
export interface Sample {
  readonly rss: number
  readonly heap: number
}

export interface Ran {
  readonly seconds: number
  /** Seconds of the processor, all threads. */
  readonly processor: number
  /** Bytes of memory at most. */
  readonly memory: number
  /** Seconds of all cores that everything else took meanwhile, the benchmark itself included. */
  readonly others: number
}

export interface RunOptions {
  readonly onOutput?: (chunk: Buffer) => void
  /** Called every quarter of a second. */
  readonly onSample?: (sample: Sample) => void
}

const figuresOf = z.union([z.object({ rss: z.number(), heap: z.number() }), z.object({ processor: z.number(), memory: z.number() })])

/** Runs in the main thread of the process, before it, and tells its figures through a pipe of their own: at its end, and while it runs where that is asked for. */
const told = (samples: boolean): string => `
  import { writeSync } from 'node:fs'
  import { isMainThread } from 'node:worker_threads'
  const tell = figures => writeSync(3, JSON.stringify(figures) + '\\n')
  if (isMainThread) {
    process.on('exit', () => {
      const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
      tell({ processor: (userCPUTime + systemCPUTime) / 1e6, memory: maxRSS * 1024 })
    })
    if (${samples}) setInterval(() => {
      const { rss, heapUsed } = process.memoryUsage()
      tell({ rss, heap: heapUsed })
    }, 250).unref()
  }`

/** Runs the built command to its end. Throws where it is killed or tells nothing. */
export async function refold(args: readonly string[], { onOutput = () => {}, onSample }: RunOptions = {}): Promise<Ran> {
  const preload = `data:text/javascript,${encodeURIComponent(told(onSample !== undefined))}`
  const from = performance.now()
  const before = busy()
  const child = spawn(process.execPath, ['--import', preload, join(root, 'dist/cli/main.js'), ...args], {
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  })
  let errors = ''
  let line = ''
  let end: Pick<Ran, 'processor' | 'memory'> | undefined
  child.stdout?.on('data', onOutput)
  child.stderr?.on('data', (chunk: Buffer) => {
    errors += chunk
  })
  readable(child.stdio[3])?.on('data', (chunk: Buffer) => {
    const lines = (line + chunk).split('\n')
    line = lines.pop() ?? ''
    for (const figures of lines.map(text => figuresOf.parse(JSON.parse(text)))) {
      if ('rss' in figures) onSample?.(figures)
      else end = figures
    }
  })
  await once(child, 'close')
  if (end === undefined) throw new Error(`refold ${args.join(' ')} told no figures: ${errors.slice(-500)}`)
  return { seconds: (performance.now() - from) / 1000, ...end, others: Math.max(0, busy() - before - end.processor) }
}

/** Seconds that the cores of the machine have worked. */
const busy = (): number => cpus().reduce((sum, { times }) => sum + times.user + times.nice + times.sys + times.irq, 0) / 1000

const readable = (stream: unknown): Readable | undefined => (isReadable(stream) ? stream : undefined)
const isReadable = (stream: unknown): stream is Readable =>
  typeof stream === 'object' && stream !== null && 'on' in stream && 'read' in stream
