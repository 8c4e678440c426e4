/**
 * The heaviest chain of `items` (sorted by place) that never crosses: `order` rises along it, and `follows` holds for neighbours.
 * One algorithm for "which heading is which section" and "which line is which row": missing and extra items need no tolerance.
 */
export function heaviestChain<T>(
  items: readonly T[],
  rules: {
    readonly order: (item: T) => number
    readonly weight: (item: T) => number
    readonly follows: (before: T, after: T) => boolean
  },
): T[] {
  const best: number[] = []
  const from: number[] = []
  let top = -1
  items.forEach((item, i) => {
    let weight = 0
    let previous = -1
    for (let j = 0; j < i; j++) {
      const other = items[j]
      if (other === undefined || rules.order(other) >= rules.order(item) || !rules.follows(other, item)) continue
      const total = best[j] ?? 0
      if (total > weight) {
        weight = total
        previous = j
      }
    }
    best[i] = weight + rules.weight(item)
    from[i] = previous
    if (top < 0 || (best[i] ?? 0) >= (best[top] ?? 0)) top = i
  })
  const chain: T[] = []
  for (let i = top; i >= 0; i = from[i] ?? -1) {
    const item = items[i]
    if (item !== undefined) chain.unshift(item)
  }
  return chain
}
