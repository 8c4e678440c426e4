import type { Span } from '../text/span.js'

/** A paragraph as printed: line breaks inside it are taken out, nothing else is changed. */
export interface Paragraph {
  readonly text: string
  readonly at: Span
}
/** Paragraphs under a printed heading, and the parts under its sub-headings. */
export interface Prose {
  readonly paragraphs: readonly Paragraph[]
  readonly parts: readonly ProsePart[]
}
export interface ProsePart extends Prose {
  readonly heading: string
  readonly at: Span
}
