import type { Span } from '../text/span.js'
import { type Marks, PIPE, TAB, WIDE_PIPE } from './cells.js'

/** One line of a text, without its line end. */
export interface TextLine extends Span {
  /** What kind of cell marks it has. */
  readonly marks: Marks
  /** Its first character that is no space or tab; 0 for a blank line. */
  readonly first: number
}

export const isBlank = (line: TextLine | undefined): boolean => line?.first === 0

/** The lines of a text, and the indices of those before which a page breaks. A line ends at LF, CR, CRLF or a form feed. One pass. */
export function textLines(text: string): { readonly lines: readonly TextLine[]; readonly breaks: ReadonlySet<number> } {
  const lines: TextLine[] = []
  const breaks = new Set<number>()
  let start = 0
  let first = 0
  let tabs = 0
  let pipes = 0
  for (let i = 0; i <= text.length; i++) {
    const unit = i < text.length ? text.charCodeAt(i) : 0x0a
    if (unit === 0x0a || unit === 0x0c || unit === 0x0d) {
      lines.push({ start, end: i, first, marks: marksOf(text, start, i, first, tabs, pipes) })
      if (unit === 0x0c) breaks.add(lines.length)
      if (unit === 0x0d && text.charCodeAt(i + 1) === 0x0a) i++
      start = i + 1
      first = 0
      tabs = 0
      pipes = 0
      continue
    }
    if (unit === TAB) tabs++
    else {
      if (first === 0 && !isSpace(unit)) first = unit
      if (unit === PIPE || unit === WIDE_PIPE) pipes++
    }
  }
  return { lines, breaks }
}

/** A rule between rows: of markdown, or with the crossings that other plain tables draw. */
const RULE = /^(?:[\s|｜:-]*-[\s|｜:-]*|[\s|｜:+=-]*(?:--|==)[\s|｜:+=-]*)$/

function marksOf(text: string, start: number, end: number, first: number, tabs: number, pipes: number): Marks {
  if (pipes > 0) return RULE.test(text.slice(start, end)) ? 'rule' : 'pipes'
  if (tabs === 1 && text.charCodeAt(start) === TAB) return 'cell'
  return tabs > 0 && first !== 0 ? 'tabs' : 'none'
}

/** White space as a regular expression's `\s` has it, but for what ends a line. */
const isSpace = (unit: number): boolean =>
  unit === 0x20 ||
  unit === 0x0b ||
  unit === 0xa0 ||
  unit === 0x3000 ||
  unit === 0xfeff ||
  (unit > 0x1000 && /\s/.test(String.fromCharCode(unit)))
