import type { Segment } from './segments.js'

/** Lines of labels beside rows of values: which row each belongs to; null for those that stand for themselves. */
export interface LabelRows {
  /** Per label line, in order: index of its row. */
  readonly rows: readonly (number | null)[]
  /** Each label stands at its row in one way: only then does a label without values prove that its row is blank. */
  readonly sound: boolean
}

type Anchor = (group: readonly Segment[]) => number
const anchors: readonly Anchor[] = [
  group => ((group[0]?.y ?? 0) + (group.at(-1)?.y ?? 0)) / 2,
  group => group[0]?.y ?? 0,
  group => group.at(-1)?.y ?? 0,
]

/** In heights of a line: how far a label may stand from its row, and what a line costs that belongs to none. */
const FAR = 0.45
const ALONE = 0.8

/**
 * Divides label lines, from top to bottom, among rows at `ys`: labels are wrapped, and stand with their middle, first or last line at their
 * row, all in the same way.
 */
export function labelRows(lines: readonly Segment[], ys: readonly number[], height: number): LabelRows {
  let best: { cost: number; rows: (number | null)[] } | undefined
  for (const anchor of anchors) {
    const found = divide(lines, ys, anchor, height)
    if (best === undefined || found.cost < best.cost) best = found
  }
  const rows = best?.rows ?? []
  const matched = new Set(rows.filter(row => row !== null))
  return { rows, sound: matched.size === ys.length }
}

function divide(
  lines: readonly Segment[],
  ys: readonly number[],
  anchor: Anchor,
  height: number,
): { cost: number; rows: (number | null)[] } {
  // cost[r][n]: the first n lines are divided among the first r rows
  const cost: number[][] = []
  const step: (readonly [row: number, line: number])[][] = []
  for (let r = 0; r <= ys.length; r++) {
    const costs: number[] = []
    const steps: (readonly [number, number])[] = []
    for (let n = 0; n <= lines.length; n++) {
      let least = r === 0 && n === 0 ? 0 : Number.POSITIVE_INFINITY
      let from: readonly [number, number] = [r, n]
      const consider = (total: number, row: number, line: number): void => {
        if (total < least) [least, from] = [total, [row, line]]
      }
      if (n > 0) consider((costs[n - 1] ?? 0) + ALONE, r, n - 1)
      if (r > 0) {
        consider((cost[r - 1]?.[n] ?? 0) + ALONE, r - 1, n)
        for (let m = n - 1; m >= 0 && (m === n - 1 || isNextLine(lines[m], lines[m + 1], height)); m--) {
          const off = Math.abs(anchor(lines.slice(m, n)) - (ys[r - 1] ?? 0)) / height
          if (off <= FAR) consider((cost[r - 1]?.[m] ?? 0) + off * off, r - 1, m)
        }
      }
      costs.push(least)
      steps.push(from)
    }
    cost.push(costs)
    step.push(steps)
  }
  const rows: (number | null)[] = lines.map(() => null)
  let [r, n] = [ys.length, lines.length]
  while (r > 0 || n > 0) {
    const [row, line] = step[r]?.[n] ?? [0, 0]
    if (row < r && line < n) for (let i = line; i < n; i++) rows[i] = r - 1
    if (row === r && line === n) break
    ;[r, n] = [row, line]
  }
  return { cost: cost[ys.length]?.[lines.length] ?? Number.POSITIVE_INFINITY, rows }
}

/** Lines of one label follow each other closely, and only the first may have an ordinal. */
const isNextLine = (upper: Segment | undefined, lower: Segment | undefined, height: number): boolean =>
  upper !== undefined && lower !== undefined && !lower.hasOrdinal && lower.y - upper.y < 2.2 * height
