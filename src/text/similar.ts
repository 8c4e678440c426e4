/** Edit distance of two short texts, given up (Infinity) beyond `limit`. */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return Number.POSITIVE_INFINITY
  const row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    let diagonal = i - 1
    let left = i
    let best = i
    const unit = a.charCodeAt(i - 1)
    for (let j = 1; j <= b.length; j++) {
      const above = row[j] ?? 0
      let value = diagonal + (unit === b.charCodeAt(j - 1) ? 0 : 1)
      if (above + 1 < value) value = above + 1
      if (left + 1 < value) value = left + 1
      row[j - 1] = left
      diagonal = above
      left = value
      if (value < best) best = value
    }
    row[b.length] = left
    if (best > limit) return Number.POSITIVE_INFINITY
  }
  return row[b.length] ?? Number.POSITIVE_INFINITY
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

/** Least share of kept characters for a hint at what may be meant. */
const HINT = 0.4

/** Index of the expected label that keeps the most characters of `found`; undefined where none keeps enough for a hint. */
export function nearestTo(found: string, expected: readonly string[]): number | undefined {
  let best: number | undefined
  let most = HINT
  for (const [i, label] of expected.entries()) {
    const longest = Math.max(found.length, label.length)
    const share = 1 - distance(found, label, longest) / longest
    if (share > most) {
      most = share
      best = i
    }
  }
  return best
}
