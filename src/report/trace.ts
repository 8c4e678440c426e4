import type { Span } from '../text/span.js'

/** Where a value of the report was read. */
export interface Reading {
  /** Place in `Doc.text`: the number, dash or text itself, without unit and note. */
  readonly at: Span
  /** The text at that place, as printed. */
  readonly raw: string
  /** The printed unit, where one stands with the number. */
  readonly unit: string | null
  /** A remark in the cell, kept as printed: “（其中修订16件）”. */
  readonly note: string | null
  readonly noteAt: Span | null
}

/** Path in the report → reading. Values that are null because a blank or a dash is printed are in it too. */
export type Trace = ReadonlyMap<string, Reading>
