import type { Layer, Look, Origin } from '../../document/doc.js'

/**
 * What the readers of office formats and web pages make: paragraphs and tables in reading order, as the source states them, before they are
 * one text. A reader knows its format; `writeFlow` makes the document.
 */
export type FlowBlock = FlowParagraph | FlowTable

/** What a reader makes of a source that has no checksum or length of its own. */
export interface Flow {
  readonly blocks: readonly FlowBlock[]
  /** The source ends in the middle of a table, a tag or a group. */
  readonly isCut: boolean
}

/** Text without line breaks, spaces as they are shown, that came from one place. */
export interface FlowRun {
  readonly text: string
  readonly origin: Origin
}
export interface FlowParagraph {
  readonly type: 'paragraph'
  /** Line breaks inside the paragraph make several lines. */
  readonly lines: readonly (readonly FlowRun[])[]
  readonly look: Look
  readonly layer: Layer
}
export interface FlowTable {
  readonly type: 'table'
  readonly layer: Layer
  /** By row, then by column; covered cells are not listed. */
  readonly cells: readonly FlowCell[]
}
export interface FlowCell {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  readonly origin: Origin
  readonly content: readonly FlowBlock[]
}

export const isTable = (block: FlowBlock): block is FlowTable => block.type === 'table'
