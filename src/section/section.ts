import type { SectionForm } from '../grammar/grammar.js'
import type { Span } from '../text/span.js'

/** A section of the form, found in a document. */
export interface Section {
  readonly form: SectionForm
  /** The heading as printed, with its ordinal; null where the heading was not found. */
  readonly heading: Span | null
  /** The text under the heading, up to the next section. */
  readonly at: Span
}
