/** Where the lines of a text begin. A line ends at LF, CR, CRLF or a form feed. */
export interface LineIndex {
  readonly starts: readonly number[]
}

/** Reads where lines begin; one pass. */
export function lineIndex(text: string): LineIndex {
  const starts = [0]
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit === 0x0a || unit === 0x0c || (unit === 0x0d && text.charCodeAt(i + 1) !== 0x0a)) starts.push(i + 1)
  }
  return { starts }
}

/** Line and column of an offset, both from 1; columns count UTF-16 units. */
export function positionOf({ starts }: LineIndex, offset: number): { readonly line: number; readonly column: number } {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 }
}
