import { workerData } from 'node:worker_threads'
import { compile } from '../grammar/compile.js'
import type { Job, Outcome, Setup } from './job.js'
import { work } from './work.js'

// of a damaged file pdf.js leaves promises rejected that nobody waits for; what it cannot read is told where it is asked for
process.on('unhandledRejection', () => {})

const isSetup = (data: unknown): data is Setup => typeof data === 'object' && data !== null && 'grammars' in data && 'print' in data

const setup = isSetup(workerData) ? workerData : undefined
const grammars = setup?.grammars.map(file => compile(file)) ?? []

/** The work of a thread: one document. */
export default async function parse(job: Job): Promise<Outcome> {
  if (setup === undefined) throw new TypeError('a thread of a batch was started without its setup')
  return await work(job, grammars, setup, true)
}
