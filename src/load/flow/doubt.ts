import type { Origin } from '../../document/doc.js'
import { type FlowBlock, isTable } from './flow.js'

/** The place, with a doubt about what the page shows there. */
export const doubted = (origin: Origin, doubt: 'drawn' | 'covered'): Origin => (origin.kind === 'text' ? origin : { ...origin, doubt })

/** Whether a picture in a cell stands in place of its number, or of some of its digits: no other text is with it. */
export const isInPlace = (content: readonly FlowBlock[]): boolean =>
  content.every(block => !isTable(block) && /^[-+\d.,，\s]*$/.test(block.lines.flatMap(line => line.map(run => run.text)).join(' ')))

/** The same content, all of it with that doubt. */
export const doubtedContent = (content: readonly FlowBlock[], doubt: 'drawn' | 'covered'): FlowBlock[] =>
  content.map(block =>
    isTable(block)
      ? block
      : { ...block, lines: block.lines.map(line => line.map(run => ({ ...run, origin: doubted(run.origin, doubt) }))) },
  )
