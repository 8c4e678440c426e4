import { diagnostic, type Emit } from '../diagnostics/diagnostic.js'
import type { Mention } from '../report/facts.js'
import type { Trace } from '../report/trace.js'
import { type Decimal, decimalOf, decimalText, sumOf } from '../text/number.js'
import type { Span } from '../text/span.js'

/**
 * Compares each figure of the prose with the cells that say the same, and with the first place of the prose where a grid does not say it. Soft: who
 * wrote the sentence may have counted otherwise. A unit that is converted is compared as given.
 */
export function checkProse(mentions: readonly Mention[], trace: Trace, emit: Emit): void {
  for (const mention of mentions) {
    const { fact, value, reading } = mention
    const path = `facts.${fact.key}.${fact.slots[0]?.name ?? ''}`
    const cells = (fact.same?.paths ?? []).map(cell => trace.get(cell))
    const exact = cells.map(cell => (cell === undefined ? undefined : decimalOf(cell.raw)))
    const sum = sumOfAll(exact)
    const first = mentions.find(other => other.fact === fact)
    if (sum !== undefined) {
      if (sum !== String(value))
        report(
          fact.same?.text ?? '',
          sum,
          cells.flatMap(cell => (cell === undefined ? [] : [cell.at])),
        )
    } else if (first !== undefined && first.value !== value) report(path, String(first.value), [first.reading.at])

    function report(other: string, otherValue: string, otherAt: readonly Span[]): void {
      emit(diagnostic('prose/differs', path, reading.at, { value: String(value), other, otherValue, otherAt }))
    }
  }
}

/** The exact sum as plain text; undefined unless all are printed, and whole. */
function sumOfAll(terms: readonly (Decimal | undefined)[]): string | undefined {
  const printed = terms.flatMap(term => (term?.scale === 0 ? [term] : []))
  return printed.length === 0 || printed.length < terms.length ? undefined : decimalText(sumOf(printed))
}
