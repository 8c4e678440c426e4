import { workerData } from 'node:worker_threads'
import type { Job, Outcome, Setup } from './job.js'
import { workerOf } from './work.js'

// of a damaged file pdf.js leaves promises rejected that nobody waits for; what it cannot read is told where it is asked for
process.on('unhandledRejection', () => {})

const isSetup = (data: unknown): data is Setup => typeof data === 'object' && data !== null && 'grammars' in data && 'print' in data

const work = isSetup(workerData) ? workerOf(workerData, true) : undefined

/** The work of a thread: one document. */
export default async function parse(job: Job): Promise<Outcome> {
  if (work === undefined) throw new TypeError('a thread of a batch was started without its setup')
  return await work(job)
}
