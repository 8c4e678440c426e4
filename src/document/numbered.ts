import { foldUnit } from '../text/fold.js'
import type { Span } from '../text/span.js'
import type { LabelStream } from './labels.js'

const NUMBER = /[0-9]/
const LETTER = /\p{L}/u

/** A label with a number in it, folded: the words before its first number, and the rest. */
interface Numbered {
  readonly before: string
  readonly rest: string
}

/** The labels of a form with numbers that are no values: “Exemption 7(A)”. */
export class NumberedLabels {
  readonly #labels: readonly Numbered[]

  private constructor(labels: readonly Numbered[]) {
    this.#labels = labels
  }

  /** Those of `labels`, folded, that have a number beside words; undefined where none has. */
  static of(labels: Iterable<string>): NumberedLabels | undefined {
    const numbered = [...new Set(labels)].flatMap(label => {
      const at = label.search(NUMBER)
      return at < 0 || !LETTER.test(label) ? [] : [{ before: label.slice(0, at), rest: label.slice(at) }]
    })
    return numbered.length === 0 ? undefined : new NumberedLabels(numbered.sort((a, b) => b.rest.length - a.rest.length))
  }

  /**
   * Where the number at `at` ends, if it completes a label: its words stand before it on the line, the last of them at `last`.
   * It must be whole: in “Exemption 12” stands no “Exemption 1”.
   */
  endAt(text: string, at: number, limit: number, words: LabelStream, last: Span | undefined): number | undefined {
    const isBehind = last !== undefined && SPACES.test(text.slice(last.end, at))
    for (const { before, rest } of this.#labels) {
      if (before !== '' && !(isBehind && words.endsWith(before))) continue
      const end = endOf(text, at, limit, rest)
      if (end !== undefined) return end
    }
    return undefined
  }
}

const SPACES = /^[^\S\n\r\t]*$/
const GOES_ON = /^(?:[\p{L}\p{N}]|[.,．，][0-9０-９])/u
const LINE_END = /[\n\r\t|｜]/
const CLOSING = /[)\]）］]/

/** Where `rest` ends that stands from `at` on, spaces and punctuation aside. */
function endOf(text: string, at: number, limit: number, rest: string): number | undefined {
  let matched = 0
  let i = at
  for (; i < limit && matched < rest.length; i++) {
    if (LINE_END.test(text.charAt(i))) return undefined
    const unit = foldUnit(text.charCodeAt(i))
    if (unit === 0) continue
    if (unit !== rest.charCodeAt(matched)) return undefined
    matched++
  }
  if (matched < rest.length || GOES_ON.test(text.slice(i, Math.min(i + 2, limit)))) return undefined
  while (i < limit && CLOSING.test(text.charAt(i))) i++
  return i
}
