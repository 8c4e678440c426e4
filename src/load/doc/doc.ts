import type { FlowBlock } from '../flow/flow.js'
import { Characters } from './characters.js'
import { openContainer } from './container.js'
import { type Fib, PARTS, readFib } from './fib.js'
import { DocLists } from './lists.js'
import { readPieces } from './pieces.js'
import { characterRuns, paragraphRuns } from './runs.js'
import { Story } from './story.js'
import { DocStyles } from './styles.js'

/** A Word 97–2003 file → its blocks as a reader of the accepted document sees them. Throws where it is damaged, or a `Refusal`. */
export function readDoc(bytes: Uint8Array): readonly FlowBlock[] {
  const { document, table, data } = openContainer(bytes)
  const fib = readFib(document)
  const part = (index: number): Buffer => {
    const [offset, length] = fib.part(index)
    return table.subarray(offset, offset + length)
  }
  const pieces = readPieces(document, part(PARTS.pieces))
  // the levels of lists stand behind them, outside their length
  const [lists, length] = fib.part(PARTS.lists)
  const styles = new DocStyles(part(PARTS.styles))
  const story = new Story({
    pieces,
    characters: new Characters(pieces, characterRuns(document, part(PARTS.characters)), styles),
    paragraphs: paragraphRuns(document, part(PARTS.paragraphs), data),
    styles,
    lists: new DocLists(length === 0 ? Buffer.alloc(0) : table.subarray(lists), part(PARTS.listUses)),
  })
  return stories(fib).flatMap(({ prefix, layer, start, end }) => {
    const blocks = story.read(start, Math.min(end, pieces.text.length), prefix)
    return layer === 'body' ? blocks : blocks.map(block => ({ ...block, layer }))
  })
}

interface Part {
  readonly prefix: string
  readonly layer: FlowBlock['layer']
  readonly start: number
  readonly end: number
}

/** The stories that are shown, one behind the other in the text: the body, then notes, text boxes, headers and footers. */
function stories(fib: Fib): Part[] {
  const parts: Part[] = []
  let at = 0
  const next = (length: number, prefix: string | undefined, layer: Part['layer'] = 'body'): void => {
    if (prefix !== undefined && length > 0) parts.push({ prefix, layer, start: at, end: at + length })
    at += length
  }
  next(fib.body, '')
  next(fib.footnotes, 'footnote[1]')
  next(fib.headers, 'header[1]', 'furniture')
  next(fib.annotations, undefined)
  next(fib.endnotes, 'endnote[1]')
  next(fib.textboxes, 'textbox[1]')
  next(fib.headerTextboxes, 'header[2]', 'furniture')
  return parts
}
