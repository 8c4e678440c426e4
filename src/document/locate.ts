import { type LineIndex, lineIndex, positionOf } from '../text/lines.js'
import type { Span } from '../text/span.js'
import type { Box, Doc, Origin } from './doc.js'

/** A place as people name it. */
export interface Place {
  /** From 1: of the text; of the source for web pages. In office formats, which have no lines, of the text that was read. */
  readonly line: number
  /** From 1, in UTF-16 units, in that line. */
  readonly column: number
  /** null where the format has no pages. */
  readonly page: number | null
  /** null where the format has no boxes. */
  readonly box: Box | null
  readonly origin: Origin
}

const indices = new WeakMap<Doc, LineIndex>()

/** Where the beginning of `span` stands: line, column, page, box and origin in the source. */
export function locate(doc: Doc, span: Span): Place {
  let index = indices.get(doc)
  if (index === undefined) {
    index = lineIndex(doc.text)
    indices.set(doc, index)
  }
  const mark = lastAt(doc.origins, span.start, ({ start }) => start)
  const origin = mark?.origin ?? { kind: 'text' }
  const inSource = origin.kind === 'html' ? { line: origin.line, column: origin.column + span.start - (mark?.start ?? 0) } : undefined
  const page = lastAt(doc.pages, span.start, candidate => candidate.at.start)
  return {
    ...(inSource ?? positionOf(index, span.start)),
    page: origin.kind === 'pdf' ? origin.page : (page?.number ?? null),
    box: origin.kind === 'pdf' ? (origin.box ?? null) : null,
    origin,
  }
}

/** Where each run of `span` came from. */
export function originsOf(doc: Doc, span: Span): readonly Origin[] {
  const marks = doc.origins
  const from = Math.max(0, countTo(marks, span.start, ({ start }) => start) - 1)
  const origins: Origin[] = []
  for (let i = from; i < marks.length; i++) {
    const mark = marks[i]
    if (mark === undefined || (mark.start >= span.end && i > from)) break
    origins.push(mark.origin)
  }
  return origins
}

/** The last of a sorted list that begins at or before `offset`. */
const lastAt = <T>(list: readonly T[], offset: number, start: (item: T) => number): T | undefined => list[countTo(list, offset, start) - 1]

/** How many of a sorted list begin at or before `offset`. */
function countTo<T>(list: readonly T[], offset: number, start: (item: T) => number): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    const item = list[middle]
    if (item !== undefined && start(item) <= offset) low = middle + 1
    else high = middle
  }
  return low
}
