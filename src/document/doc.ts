import type { Span } from '../text/span.js'

/** A loaded document: one text that is never rewritten, and blocks that lie on it. */
export interface Doc {
  /** The whole text as decoded; every span of every result is a span of it. */
  readonly text: string
  /** Reading order, flat, not overlapping; sections lie on top as spans. */
  readonly blocks: readonly Block[]
  /** Empty where the format has no pages. */
  readonly pages: readonly Page[]
  /** Sorted by start; looked up by binary search. */
  readonly origins: readonly Mark[]
  readonly source: Source
  /** Characters that compare as others in this document (traditional → simplified, as code units); empty for most. */
  readonly equivalents: ReadonlyMap<number, number>
}

export type Block = TextBlock | TableBlock
export interface TextBlock {
  readonly type: 'text'
  readonly at: Span
  readonly layer: Layer
  readonly lines: readonly Line[]
  readonly look: Look
}
export interface TableBlock {
  readonly type: 'table'
  readonly at: Span
  readonly layer: Layer
  readonly rows: number
  readonly columns: number
  /** By row, then by column. Cells without text are listed too: their span is empty (or holds only spaces). */
  readonly cells: readonly Cell[]
  /**
   * `true` where the source states the merges (HTML, DOCX): rows and columns form a true rectangle.
   * `false` where cells were told by marks in a text (pipes, tabs): `column` is only the ordinal in its row, and rows may differ in length.
   */
  readonly rectangular: boolean
}
export interface Line {
  readonly at: Span
  readonly box?: Box
}
export interface Cell {
  readonly at: Span
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
}
export interface Look {
  readonly bold: boolean
  readonly listItem: boolean
  /** 0: not marked as a heading by the source. */
  readonly heading: 0 | 1 | 2 | 3 | 4 | 5 | 6
}
/** `furniture`: page numbers, running heads, table rules. It stays in the text and keeps its span; stages skip it. */
export type Layer = 'body' | 'furniture'

/** Where a run of `Doc.text` came from. Each format says what it can. */
export interface Mark {
  readonly start: number
  readonly origin: Origin
}
export type Origin =
  | { readonly kind: 'text' }
  /** Offset in the decoded source, in UTF-16 units, with its line and column, from 1. Text goes on from there up to the next mark. `doubt`: a picture
   * stands there in place of text, or a style may hide the text. */
  | { readonly kind: 'html'; readonly offset: number; readonly line: number; readonly column: number; readonly doubt?: 'drawn' | 'covered' }
  /** `p[12]`, `tbl[3]/tr[4]/td[2]`: paragraphs and tables of the body, rows and cells as stored, each counted from 1; `footnote[1]`, `header[1]`. */
  | { readonly kind: 'docx' | 'doc' | 'odt' | 'rtf'; readonly path: string; readonly doubt?: 'drawn' | 'covered' }
  /**
   * Pages count from 1; boxes stand as the page is read, when it is turned. `doubt`: what the page shows there is not certain: a number reaches
   * over the rule between two cells, the page ends within a column, shapes are drawn where text should be, or text
   * there is painted over, no rule tells to which of two wrapped labels a row of values belongs, or a number goes on on a further line. `ocr`: it was recognised in an image of the
   * page; `unsure` where readings of it differ.
   */
  | {
      readonly kind: 'pdf'
      readonly page: number
      readonly box?: Box
      readonly doubt?: 'crossing' | 'cut' | 'drawn' | 'covered' | 'loose' | 'wrapped'
      readonly ocr?: 'sure' | 'unsure'
    }
/** In points, origin top left. */
export interface Box {
  readonly x0: number
  readonly y0: number
  readonly x1: number
  readonly y1: number
}
export interface Page {
  readonly number: number
  readonly at: Span
}
export interface Source {
  readonly format: 'text' | 'html' | 'mhtml' | 'docx' | 'doc' | 'odt' | 'rtf' | 'pdf' | 'unknown'
  readonly encoding?: string
  readonly bom: boolean
  readonly bytes: number
  /** Hex digest of the bytes as given (of the UTF-8 form where a string was given). */
  readonly sha256: string
}
