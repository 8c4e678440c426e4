import type { Outcome } from '../../src/batch/job.js'
import { endWithParent } from '../../src/batch/watch.js'
import { isRecord } from '../../src/report/at.js'
import misbehave from './misbehaving.js'

const none = {
  sha256: '',
  bytes: 0,
  format: 'text',
  grammar: null,
  edition: null,
  agency: null,
  year: null,
  message: null,
  duplicate: null,
  codes: '',
}
const zero = { cells: 0, read: 0, blank: 0, marked: 0, errors: 0, warnings: 0 }
const isJob = (message: unknown): message is { name: string; bytes: Uint8Array } => isRecord(message) && 'bytes' in message

endWithParent()

/** In place of a process that parses: does what the text of its document says. */
process.once('message', () => {
  process.on('message', async job => {
    if (!isJob(job)) throw new TypeError('no document')
    await misbehave({ bytes: Buffer.from(job.bytes), options: {} })
    const outcome: Outcome = {
      document: { source: job.name, status: 'ok', ...none, ...zero },
      counts: {},
      printed: Buffer.from(job.name),
      findings: [],
    }
    process.send?.(outcome)
  })
  process.send?.('ready')
})
