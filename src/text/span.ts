/** Half open, zero based, in UTF-16 units of `Doc.text`. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** The text that a span covers. */
export const slice = (text: string, span: Span): string => text.slice(span.start, span.end)

/** The smallest span that covers all of `spans`; undefined for an empty list. */
export function cover(spans: readonly Span[]): Span | undefined {
  const first = spans[0]
  if (first === undefined) return undefined
  let { start, end } = first
  for (const span of spans) {
    if (span.start < start) start = span.start
    if (span.end > end) end = span.end
  }
  return { start, end }
}
