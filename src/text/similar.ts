/** Edit distance of two short texts, given up (Infinity) beyond `limit`. */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return Number.POSITIVE_INFINITY
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const current = [i]
    let best = i
    for (let j = 1; j <= b.length; j++) {
      const cost = a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1
      const value = Math.min((previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + cost)
      current.push(value)
      if (value < best) best = value
    }
    if (best > limit) return Number.POSITIVE_INFINITY
    previous = current
  }
  return previous[b.length] ?? Number.POSITIVE_INFINITY
}

/** How alike two folded labels are: 1 equal, 0.9 one ends with the other, else the share of characters kept; 0 below `NEAR`. */
export function likeness(found: string, expected: string): number {
  if (found === expected) return 1
  const longest = Math.max(found.length, expected.length)
  const shortest = Math.min(found.length, expected.length)
  if (shortest >= 4 && (found.endsWith(expected) || expected.endsWith(found)) && shortest / longest >= 0.5) return 0.9
  const edits = distance(found, expected, Math.floor(longest * (1 - NEAR)))
  const share = 1 - edits / longest
  return share >= NEAR && shortest >= 3 ? Math.min(share, 0.89) : 0
}

/** Least share of kept characters for two labels to be near. */
export const NEAR = 0.65
