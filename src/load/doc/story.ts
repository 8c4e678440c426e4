import { PLAIN } from '../../document/builder.js'
import type { Look } from '../../document/doc.js'
import type { FlowBlock, FlowRun } from '../flow/flow.js'
import { headingOf } from '../flow/look.js'
import { RowFlow } from '../flow/rows.js'
import type { Characters } from './characters.js'
import type { DocLists } from './lists.js'
import { offsetIn, type PieceTable, pieceAt } from './pieces.js'
import { rowCells } from './rows.js'
import type { PropertyRuns } from './runs.js'
import { byteOf, lastOf, SPRM, type Sprm } from './sprms.js'
import type { DocStyles } from './styles.js'

export interface StoryParts {
  readonly pieces: PieceTable
  readonly characters: Characters
  readonly paragraphs: PropertyRuns
  readonly styles: DocStyles
  readonly lists: DocLists
}

/** Deeper tables are nonsense. */
const DEEPEST = 40

const CELL_END = '\u0007'
const ENDS = ['\r', '\f', CELL_END]

/** Text whose end is deleted: it goes on with the next paragraph, if that stands in the same depth of tables. */
interface Carried {
  readonly lines: FlowRun[][]
  readonly depth: number
}
const NOTHING: Carried = { lines: [], depth: 0 }

/** Where none follows, it is a paragraph of its own. */
function settle(flow: RowFlow, { lines }: Carried): Carried {
  if (lines.some(line => line.length > 0)) flow.add({ type: 'paragraph', lines, look: PLAIN, layer: 'body' })
  return NOTHING
}

/** Reads paragraphs and tables of a stretch of text. */
export class Story {
  readonly #parts: StoryParts

  constructor(parts: StoryParts) {
    this.#parts = parts
  }

  read(start: number, end: number, prefix: string): FlowBlock[] {
    const { text } = this.#parts.pieces
    const flow = new RowFlow('doc', prefix)
    let carried: Carried = NOTHING
    let from = start
    while (from < end) {
      let stop = from
      while (stop < end && !ENDS.includes(text.charAt(stop))) stop++
      carried = this.#paragraph(flow, from, stop, Math.min(stop, end - 1), carried)
      from = stop + 1
    }
    settle(flow, carried)
    return flow.done()
  }

  /** One paragraph; what is carried over where its end is deleted. */
  #paragraph(flow: RowFlow, from: number, stop: number, last: number, before: Carried): Carried {
    const { characters, styles, lists, pieces } = this.#parts
    const { style, changes } = this.#changesAt(last)
    const depth = depthOf(changes)
    const endsRow = depth > 0 && isRowEnd(changes, depth)
    const carried = endsRow || depth !== before.depth ? settle(flow, before) : before
    if (endsRow) {
      flow.endRow(depth, rowCells(changes), characters.isDeleted(last))
      return NOTHING
    }
    const origin = flow.place(depth)
    const own = characters.read(from, stop, origin)
    // a paragraph that is hidden with its end is not counted
    const isHidden = from < last && own.lines.every(line => line.length === 0) && characters.isHidden(last)
    const number = isHidden ? '' : lists.next(lastOf(changes, SPRM.list)?.readInt16LE(0) ?? 0, byteOf(changes, SPRM.level) ?? 0)
    if (number !== '') own.lines[0]?.unshift({ text: number, origin })
    const lines = joined(carried.lines, own.lines)
    const endsCell = depth > 0 && (pieces.text.charAt(last) === CELL_END || byteOf(changes, SPRM.innerCellEnd) === 1)
    if (!endsCell && characters.isDeleted(last)) return { lines, depth }
    const outline = byteOf(changes, SPRM.outline)
    const heading = headingOf(outline !== undefined && outline < 9 ? outline + 1 : styles.heading(style))
    const look: Look = own.bold || heading > 0 || number !== '' ? { bold: own.bold, listItem: number !== '', heading } : PLAIN
    if (lines.some(line => line.length > 0)) flow.add({ type: 'paragraph', lines, look, layer: 'body' })
    if (endsCell) flow.endCell(depth)
    return NOTHING
  }

  /** The properties of the paragraph that ends at a character: of its style, its own, and those a fast save left aside. */
  #changesAt(last: number): { readonly style: number; readonly changes: readonly Sprm[] } {
    const { pieces, paragraphs, styles } = this.#parts
    const piece = pieceAt(pieces.pieces, last)
    const run = piece === undefined ? undefined : paragraphs.at(offsetIn(piece, last))
    const style = run?.style ?? 0
    return { style, changes: [...styles.changes(style), ...(run?.changes ?? []), ...(piece?.changes ?? [])] }
  }
}

function depthOf(changes: readonly Sprm[]): number {
  const depth = lastOf(changes, SPRM.depth)
  const stated = depth === undefined ? 0 : Math.max(0, Math.min(DEEPEST, depth.readInt32LE(0)))
  return stated === 0 && byteOf(changes, SPRM.inTable) === 1 ? 1 : stated
}

const isRowEnd = (changes: readonly Sprm[], depth: number): boolean => byteOf(changes, depth === 1 ? SPRM.rowEnd : SPRM.innerRowEnd) === 1

const joined = (before: FlowRun[][], lines: FlowRun[][]): FlowRun[][] =>
  before.length === 0 ? lines : [...before.slice(0, -1), [...(before.at(-1) ?? []), ...(lines[0] ?? [])], ...lines.slice(1)]
