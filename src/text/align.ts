import type { Span } from './span.js'

/**
 * The heaviest chain of `items` (sorted by where they begin) that never crosses: `order` rises along it, and no item begins before the one
 * before it ends.
 * One algorithm for "which heading is which section" and "which line is which row": missing and extra items need no tolerance.
 * Takes one step for each item and each value of `order`, so that a long document costs no more than its length.
 */
export function heaviestChain<T>(
  items: readonly T[],
  rules: {
    readonly at: (item: T) => Span
    /** Place in the form, a small whole number from 0. */
    readonly order: (item: T) => number
    readonly weight: (item: T) => number
  },
): T[] {
  const orders = items.map(rules.order)
  const spans = items.map(rules.at)
  const endOf = (item: number): number => spans[item]?.end ?? 0
  const total = new Float64Array(items.length)
  const from = new Int32Array(items.length).fill(-1)
  const byEnd = items.map((_, i) => i).sort((a, b) => endOf(a) - endOf(b) || a - b)
  /** By order: the best chain that ended before the item at hand, as the index of its last item. */
  const ended: (number | undefined)[] = []
  let done = 0
  let top = -1
  items.forEach((item, i) => {
    for (let j = byEnd[done]; j !== undefined && endOf(j) <= (spans[i]?.start ?? 0) && j < i; j = byEnd[++done]) {
      const order = orders[j] ?? 0
      if (isBetter(total, j, ended[order])) ended[order] = j
    }
    let previous: number | undefined
    for (let order = 0; order < (orders[i] ?? 0); order++) {
      const j = ended[order]
      if (j !== undefined && isBetter(total, j, previous)) previous = j
    }
    total[i] = (previous === undefined ? 0 : (total[previous] ?? 0)) + rules.weight(item)
    from[i] = previous ?? -1
    if (top < 0 || (total[i] ?? 0) >= (total[top] ?? 0)) top = i
  })
  const chain: T[] = []
  for (let i = top; i >= 0; i = from[i] ?? -1) {
    const item = items[i]
    if (item !== undefined) chain.push(item)
  }
  return chain.reverse()
}

/** Heavier, or as heavy and earlier. */
function isBetter(total: Float64Array, item: number, than: number | undefined): boolean {
  if (than === undefined) return true
  const [a, b] = [total[item] ?? 0, total[than] ?? 0]
  return a > b || (a === b && item < than)
}
