import { builtin, type Parsed, parseReport, parseReports } from '../../../src/index.js'
import { serve } from './child.js'
import { LIMITS } from './limits.js'

let offered: Uint8Array = Buffer.alloc(0)
function* documents(): Generator<{ name: string; bytes: Uint8Array }> {
  for (;;) yield { name: '', bytes: offered }
}
const stream = (): AsyncGenerator<Parsed<unknown>> => parseReports(documents(), { grammar: builtin, concurrency: 1, limits: LIMITS })
let parsing = stream()

/** As an archive is read: one document after the other, by the same threads. */
async function parseNext(bytes: Uint8Array): Promise<Parsed<unknown>> {
  offered = bytes
  try {
    const next = await parsing.next()
    if (next.done !== true) return next.value
  } catch (error) {
    parsing = stream()
    throw error
  }
  throw new Error('the stream of documents ended before its input')
}

serve((bytes, grammar) => (grammar === builtin ? parseNext(bytes) : parseReport(bytes, { grammar })))
