import type { Factor, Unit } from '../grammar/grammar.js'
import type { Decimal } from '../text/number.js'

/** A printed unit against the form's: the factor to apply, `same`, or `unknown`. */
export function unitFactor(printed: string, unit: Unit | null): Factor | 'same' | 'unknown' {
  // 万 元 is 万元
  const name = printed
    .normalize('NFKC')
    .replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '')
    .trim()
  if (unit === null || name === unit.name) return 'same'
  return unit.accept.get(name) ?? 'unknown'
}

/** `value` times `factor`, exactly; undefined where the result has no finite decimal form. */
export function scale(value: Decimal, factor: Factor): Decimal | undefined {
  let numerator = value.digits * factor.numerator
  let places = value.scale
  let { denominator } = factor
  for (let i = 0; numerator % denominator !== 0n; i++) {
    if (i > 18) return undefined
    numerator *= 10n
    places++
  }
  numerator /= denominator
  denominator = 1n
  while (places > 0 && numerator % 10n === 0n) {
    numerator /= 10n
    places--
  }
  return { digits: numerator, scale: places }
}
