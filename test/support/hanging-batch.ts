import { BatchProcess } from '../../src/batch/process.js'
import { limitsOf } from '../../src/load/limits.js'

// a parent whose document hangs; it prints the number of the process that reads it
const setup = { grammars: [], print: 'cells', language: 'en' } as const
const child = new BatchProcess(limitsOf(), setup, new URL('./misbehaving-batch.js', import.meta.url))
await child.run({ name: 'fine', bytes: Buffer.from('fine') })
process.stdout.write(`${child.pid}\n`)
await child.run({ name: 'hang', bytes: Buffer.from('hang') })
