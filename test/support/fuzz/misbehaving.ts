import { parseReport } from '../../../src/index.js'
import { serve } from './child.js'

/** In place of the process that parses: what it does depends on the format of the document. */
serve(async (bytes, grammar) => {
  const head = Buffer.from(bytes).toString('latin1', 0, 5)
  if (head === '%PDF-') for (;;);
  if (head === '{\\rtf') throw new Error('a document was thrown at')
  if (head.startsWith('PK')) process.exit(3)
  if (head.startsWith('<')) {
    setTimeout(() => {
      throw new Error('nobody catches this')
    })
    await new Promise(() => setInterval(() => {}, 1000))
  }
  return await parseReport(bytes, { grammar })
})
