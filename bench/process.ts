import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { root } from '../test/support/root.js'

/** Memory at a moment (milliseconds since 1970): bytes that the command and its processes hold together, those of the command itself, and of its heap. */
export interface Sample {
  readonly at: number
  readonly rss: number
  readonly command: number
  readonly heap: number
}

export interface Ran {
  readonly seconds: number
  /** Seconds of the processor: the command and its processes, all their threads. */
  readonly processor: number
  /** Four in a second. */
  readonly samples: readonly Sample[]
  /** Seconds of all cores that everything else took meanwhile, the benchmark itself included. */
  readonly others: number
}

/** Bytes at most, at any of the samples. */
export const peakOf = ({ samples }: Ran): number => samples.reduce((most, { rss }) => Math.max(most, rss), 0)

/** Runs in the command and in the processes that it starts, before them: each adds its figures to one file, while it runs and where it ends by itself. */
const told = `
  import { appendFileSync } from 'node:fs'
  import { isMainThread } from 'node:worker_threads'
  const tell = () => {
    const [{ rss, heapUsed }, { user, system }] = [process.memoryUsage(), process.cpuUsage()]
    const figures = { at: Date.now(), pid: process.pid, isCommand: process.send === undefined, rss, heap: heapUsed, processor: (user + system) / 1e6 }
    appendFileSync(process.env.BENCH_FIGURES, JSON.stringify(figures) + '\\n')
  }
  if (isMainThread) {
    setInterval(tell, 250).unref()
    process.on('exit', tell)
  }`
const figuresOf = z.object({
  at: z.number(),
  pid: z.number(),
  isCommand: z.boolean(),
  rss: z.number(),
  heap: z.number(),
  processor: z.number(),
})

/** Runs the built command to its end. Throws where it tells nothing. */
export async function refold(args: readonly string[], onOutput: (chunk: Buffer) => void = () => {}): Promise<Ran> {
  const folder = mkdtempSync(join(tmpdir(), 'refold-figures-'))
  const file = join(folder, 'figures.ndjson')
  const from = performance.now()
  const before = busy()
  const child = spawn(process.execPath, [join(root, 'dist/cli/main.js'), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, BENCH_FIGURES: file, NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(told)}` },
  })
  let errors = ''
  child.stdout.on('data', onOutput)
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk
  })
  try {
    await once(child, 'close')
    const [seconds, worked] = [(performance.now() - from) / 1000, busy() - before]
    const told = readFileSync(file, 'utf8').trim().split('\n')
    const { processor, samples } = summed(told.map(line => figuresOf.parse(JSON.parse(line))))
    return { seconds, processor, samples, others: Math.max(0, worked - processor) }
  } catch (cause) {
    throw new Error(`refold ${args.join(' ')} told no figures: ${errors.slice(-500)}`, { cause })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The figures of all processes together, at each of those of the command: the last that each told before. */
function summed(all: readonly z.infer<typeof figuresOf>[]): Pick<Ran, 'processor' | 'samples'> {
  const last = new Map<number, z.infer<typeof figuresOf>>()
  const sum = (of: 'rss' | 'processor'): number => [...last.values()].reduce((total, figures) => total + figures[of], 0)
  const samples: Sample[] = []
  for (const figures of all) {
    last.set(figures.pid, figures)
    if (figures.isCommand) samples.push({ at: figures.at, rss: sum('rss'), command: figures.rss, heap: figures.heap })
  }
  return { processor: sum('processor'), samples }
}

/** Seconds that the cores of the machine have worked. */
const busy = (): number => cpus().reduce((sum, { times }) => sum + times.user + times.nice + times.sys + times.irq, 0) / 1000
