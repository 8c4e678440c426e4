import type { Job, Outcome } from '../../src/batch/job.js'
import misbehave from './misbehaving.js'

/** In place of a thread that parses: does what the text of its document says. */
export default async function work({ bytes, name }: Job): Promise<Outcome> {
  await misbehave({ bytes, options: {} })
  const counts = { read: 0, marked: 0, codes: {} }
  return { status: 'ok', format: 'text', grammar: '', agency: null, year: null, ...counts, printed: name, findings: [] }
}
