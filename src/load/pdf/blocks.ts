import { PLAIN } from '../../document/builder.js'
import type { FlowBlock, FlowCell, FlowTable } from '../flow/flow.js'
import { type Block, withTables } from './borderless.js'
import type { PrintedCell } from './cells.js'
import { furnitureOf } from './heads.js'
import { closedUp } from './justified.js'
import type { Item, PageLayout } from './layout.js'
import { isProse, type Line } from './lines.js'
import { type Measure, measureOf } from './measure.js'
import { continues, lineParagraph, paragraphOf, runsOf } from './paragraphs.js'
import { goesOn, stitched } from './stitch.js'
import type { TaggedCells } from './structure.js'
import type { UnreadPages } from './unread.js'
import { paddingOf, wholeNumbers } from './wrapped.js'

type Piece = Item | Extract<Block, { type: 'table' }>

/** Pages → blocks in reading order; what goes on over a page break is one block, with the furniture of the break behind it. */
export function blocksOf(layouts: readonly PageLayout[]): FlowBlock[] {
  const pages = closedUp(layouts)
  const furniture = furnitureOf(pages)
  const items = pages.flatMap(page => page.items)
  const body = items.filter(item => !furniture.has(item))
  const measure = measureOf(body.flatMap(item => (item.type === 'line' ? [item.line] : [])))
  const blocks: FlowBlock[] = []
  let open: Piece[] = []
  let next = 0
  // furniture that stands before the next item of the body
  const aside = (until: Item | undefined): void => {
    for (; next < items.length && items[next] !== until; next++) {
      const item = items[next]
      if (item?.type === 'line' && furniture.has(item)) blocks.push(lineParagraph(item.line, 'furniture'))
    }
  }
  const close = (following: Item | undefined): void => {
    if (open.length > 0) blocks.push(...blocksOfRun(open, measure))
    open = []
    aside(following)
  }
  const tagged = new Map(pages.map(page => [page.number, page.tagged]))
  const unread = new Map(pages.map(page => [page.number, page.unread]))
  const places = new Map<unknown, Item>(body.map(item => [item.type === 'line' ? item.line : item, item]))
  for (const piece of piecesOf(body, tagged, unread)) {
    const first = piece.type === 'table' ? piece.lines[0] : piece.type === 'line' ? piece.line : piece
    if (!isNext(open, piece, measure)) close(places.get(first))
    open.push(piece)
  }
  close(undefined)
  for (const { overlaid, number } of pages) if (overlaid !== '') blocks.push(overlay(overlaid, number))
  return blocks
}

/** Grids as they are; of the lines between them, those that make tables together. */
function piecesOf(items: readonly Item[], tagged: ReadonlyMap<number, TaggedCells>, unread: UnreadPages): Piece[] {
  const pieces: Piece[] = []
  let lines: Line[] = []
  const close = (): void => {
    pieces.push(...withTables(lines, tagged, unread))
    lines = []
  }
  for (const item of items) {
    if (item.type === 'line') lines.push(item.line)
    else {
      close()
      pieces.push(item)
    }
  }
  close()
  return pieces
}

function isNext(open: readonly Piece[], next: Piece, measure: Measure): boolean {
  const last = open.at(-1)
  if (last?.type === 'grid') return next.type === 'grid' && goesOn(last.part, next.part)
  return next.type === 'line' && continues(linesIn(open.slice(-2)), next.line, measure)
}

const linesIn = (pieces: readonly Piece[]): Line[] => pieces.flatMap(piece => (piece.type === 'line' ? [piece.line] : []))

function blocksOfRun(items: readonly Piece[], measure: Measure): FlowBlock[] {
  const [first] = items
  if (first?.type === 'table') return [first.table]
  const parts = items.flatMap(item => (item.type === 'grid' ? [item.part] : []))
  if (parts.length > 0) {
    const { cells, repeated } = stitched(parts)
    return [tableOf(cells, 'body'), ...(repeated.length > 0 ? [tableOf(repeated, 'furniture')] : [])]
  }
  const lines = linesIn(items)
  const [only] = lines
  return only !== undefined && lines.length === 1 && !isProse(only) ? [lineParagraph(only, 'body')] : [paragraphOf(lines, measure)]
}

function tableOf(cells: readonly PrintedCell[], layer: FlowTable['layer']): FlowTable {
  const padding = paddingOf(cells)
  return {
    type: 'table',
    layer,
    cells: cells.map(
      (cell): FlowCell => ({
        row: cell.row,
        column: cell.column,
        rowSpan: cell.rowSpan,
        columnSpan: cell.columnSpan,
        origin: {
          kind: 'pdf',
          page: cell.page,
          box: cell.box,
          ...(cell.doubt === null ? {} : { doubt: cell.doubt }),
          ...(cell.scanned ? { ocr: 'sure' } : {}),
        },
        content: wholeNumbers(cell, cells, padding).map(line => ({
          type: 'paragraph',
          lines: [line.flatMap(part => runsOf(part, cell.doubt ?? (line.length > 1 ? 'wrapped' : null)))],
          look: PLAIN,
          layer: 'body',
        })),
      }),
    ),
  }
}

const overlay = (text: string, page: number): FlowBlock => ({
  type: 'paragraph',
  lines: [[{ text, origin: { kind: 'pdf', page } }]],
  look: PLAIN,
  layer: 'furniture',
})
