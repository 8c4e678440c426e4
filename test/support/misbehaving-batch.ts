import type { Job, Outcome } from '../../src/batch/job.js'
import misbehave from './misbehaving.js'

/** In place of a thread that parses: does what the text of its document says. */
export default async function work({ bytes, name }: Job): Promise<Outcome> {
  await misbehave({ bytes: Buffer.from(bytes), options: {} })
  const none = { sha256: '', bytes: 0, format: 'text', grammar: null, edition: null, agency: null, year: null, message: null, codes: '' }
  const zero = { cells: 0, read: 0, blank: 0, marked: 0, errors: 0, warnings: 0 }
  return { document: { source: name, status: 'ok', ...none, ...zero }, counts: {}, printed: name, findings: [] }
}
