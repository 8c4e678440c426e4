import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js'
import type { Unit, ValueKind } from '../grammar/grammar.js'
import { decimalOf, isExact, toNumber } from '../text/number.js'
import type { Span } from '../text/span.js'
import type { Money } from './money.js'
import { scale, unitFactor } from './unit.js'

export type LeafValue = number | string | Money | null

export interface ValueInput {
  readonly raw: string
  readonly printedUnit: string | null
  readonly kind: ValueKind
  readonly unit: Unit | null
  readonly path: string
  readonly at: Span
}

/** A printed number as the value of a leaf. What is odd about it is reported; nothing is repaired. */
export function readValue(input: ValueInput, diagnostics: Diagnostic[]): LeafValue {
  const { raw, printedUnit, kind, unit, path, at } = input
  if (kind === 'text') return raw
  const decimal = decimalOf(raw)
  if (decimal === undefined) {
    diagnostics.push(diagnostic('value/not-a-number', path, at, { raw }))
    return null
  }
  if (!isExact(decimal)) diagnostics.push(diagnostic('value/inexact', path, at, { raw }))
  if (kind === 'money') return { amount: toNumber(decimal), unit: printedUnit }
  let value = decimal
  if (printedUnit !== null && !(kind === 'percent' && /[%％]/.test(printedUnit))) {
    const factor = unitFactor(printedUnit, unit)
    if (factor === 'unknown') diagnostics.push(diagnostic('unit/unknown', path, at, { unit: printedUnit, expected: unit?.name ?? '' }))
    else if (factor !== 'same') {
      const converted = scale(decimal, factor)
      if (converted !== undefined) {
        value = converted
        const facts = { from: printedUnit, to: unit?.name ?? '', factor: `${factor.numerator}/${factor.denominator}` }
        diagnostics.push(diagnostic('unit/converted', path, at, facts))
      }
    }
  }
  if (kind === 'count') {
    if (value.scale > 0 && value.digits % 10n ** BigInt(value.scale) !== 0n)
      diagnostics.push(diagnostic('value/not-whole', path, at, { raw }))
    if (value.digits < 0n) diagnostics.push(diagnostic('value/negative', path, at, { raw }))
  }
  return toNumber(value)
}
