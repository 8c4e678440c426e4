import { doubted, doubtedContent, isInPlace } from '../flow/doubt.js'
import type { FlowBlock, FlowCell } from '../flow/flow.js'
import { type PlacedCell, placeCells } from '../flow/spans.js'
import type { Context } from './content.js'
import type { Places } from './places.js'
import { attribute, type Element, elementsOf, isHidden } from './tree.js'

export interface CellContent {
  readonly blocks: readonly FlowBlock[]
  readonly hasPictures: boolean
}

interface Listed {
  readonly element: Element
  readonly context: Context
  readonly rowSpan: number
  readonly columnSpan: number
}

/** A table, with its caption before it. Row groups are laid out as a browser does: head first, foot last, no merge over their borders. */
export function readTable(
  table: Element,
  context: Context,
  source: Places,
  contextOf: (element: Element, outer: Context) => Context,
  content: (cell: Element, context: Context) => CellContent,
): FlowBlock[] {
  const parts = elementsOf(table).filter(part => !isHidden(part))
  const blocks: FlowBlock[] = parts.filter(part => part.tagName === 'caption').flatMap(caption => content(caption, context).blocks)
  const groups = ['thead', 'tbody', 'tfoot'].flatMap(name => parts.filter(part => part.tagName === name))
  const cells: FlowCell[] = []
  let above = 0
  for (const group of groups) {
    const rows = elementsOf(group)
      .filter(row => row.tagName === 'tr' && !isHidden(row))
      .map(row => {
        const inner = contextOf(row, contextOf(group, context))
        const shown = elementsOf(row)
          .filter(isShownCell)
          .map(cell => listed(cell, contextOf(cell, inner)))
        // where one may be missing, those behind it may stand elsewhere
        const isDoubtful = shown.some(cell => cell.context.isDoubtful)
        return isDoubtful ? shown.map(cell => ({ ...cell, context: { ...cell.context, isDoubtful } })) : shown
      })
    const placed: readonly PlacedCell<Listed>[] = placeCells(rows)
    for (const { cell, row, column, rowSpan, columnSpan } of placed) {
      const { element } = cell
      const shown = content(element, cell.context)
      const place = source.originOf(element)
      const hasPictures = shown.hasPictures || ('doubt' in place && place.doubt === 'drawn')
      const doubt = hasPictures && isInPlace(shown.blocks) ? 'drawn' : cell.context.isDoubtful ? 'covered' : null
      cells.push({
        row: above + row,
        column,
        rowSpan,
        columnSpan,
        origin: doubt === null ? place : doubted(place, doubt),
        content: doubt === null ? shown.blocks : doubtedContent(shown.blocks, doubt),
      })
    }
    above += rows.length
  }
  if (cells.length > 0) blocks.push({ type: 'table', layer: context.layer, cells })
  return blocks
}

const isShownCell = (element: Element): boolean => (element.tagName === 'td' || element.tagName === 'th') && !isHidden(element)
const listed = (element: Element, context: Context): Listed => ({
  element,
  context,
  rowSpan: spanOf(element, 'rowspan'),
  columnSpan: spanOf(element, 'colspan'),
})

/** As browsers read it: digits at the beginning count, whatever follows (`2"`). */
function spanOf(element: Element, name: string): number {
  const digits = /^\s*\+?(\d{1,7})/.exec(attribute(element, name) ?? '')?.[1]
  return digits === undefined ? 1 : Number(digits)
}
