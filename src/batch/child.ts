import { compile } from '../grammar/compile.js'
import { isRecord } from '../report/at.js'
import type { Job, Setup } from './job.js'
import { endWithParent } from './watch.js'
import { work } from './work.js'

// of a damaged file pdf.js leaves promises rejected that nobody waits for; what it cannot read is told where it is asked for
process.on('unhandledRejection', () => {})
endWithParent()

const isSetup = (message: unknown): message is Setup => isRecord(message) && 'grammars' in message
const isJob = (message: unknown): message is Job => isRecord(message) && 'bytes' in message

/** The work of a process: one document after the other. The first message is what they have in common. */
process.once('message', setup => {
  if (!isSetup(setup)) throw new TypeError('a process of a batch was started without its setup')
  const grammars = setup.grammars.map(file => compile(file))
  process.on('message', job => {
    if (!isJob(job)) throw new TypeError('a process of a batch was given no document')
    work(job, grammars, setup, true).then(
      outcome => process.send?.(outcome),
      () => process.exit(1),
    )
  })
  process.send?.('ready')
})
