import type { Segment } from './segments.js'

/** Lines of labels beside rows of values: which row each belongs to; null for those that stand for themselves. */
export interface LabelRows {
  /** Per label line, in order: index of its row. */
  readonly rows: readonly (number | null)[]
  /** Each row has its label: only then does a label without values prove that its row is blank. */
  readonly sound: boolean
  /** Rows that have another label where labels stand to their rows in another way, and that is as likely. */
  readonly unsure: ReadonlySet<number>
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
/** The same, of a line above the first row or below the last: it may belong to what stands around the table. */
const OUTSIDE = 0.05
/** What one way must cost less than another to be the only one. */
const CLEAR = 0.3
/** Lines of a label stand at one distance; the next label is further away by more than this, in points. */
export const PITCH = 1
const HAIR = 0.2

/**
 * Divides label lines, from top to bottom, among rows at `ys`: labels are wrapped, and stand with their middle, first or last line at their
 * row, all in the same way.
 */
export function labelRows(lines: readonly Segment[], ys: readonly number[], height: number): LabelRows {
  const furthest = Math.min(pitchOf(lines, height) + PITCH, stepOf(ys) - HAIR)
  const ways = anchors.map(anchor => divide(lines, ys, anchor, height, furthest)).sort((a, b) => a.cost - b.cost)
  const rows = ways[0]?.rows ?? []
  const matched = new Set(rows.filter(row => row !== null))
  const likely = ways.slice(1).filter(way => way.cost < (ways[0]?.cost ?? 0) + CLEAR)
  // where a line changes its row, both rows may have another label
  const unsure = likely.flatMap(way => rows.flatMap((row, i) => (way.rows[i] === row ? [] : [row, way.rows[i] ?? null])))
  return { rows, sound: matched.size === ys.length, unsure: new Set(unsure.filter(row => row !== null)) }
}

/** The least distance of two rows: lines of one label are nearer. */
export const stepOf = (ys: readonly number[]): number => Math.min(...ys.slice(1).map((y, i) => y - (ys[i] ?? 0)))

/** The least distance of two lines that stand one below the other. */
function pitchOf(lines: readonly Segment[], height: number): number {
  const steps = lines.slice(1).map((line, i) => line.y - (lines[i]?.y ?? 0))
  return Math.min(...steps.filter(step => step > 0.7 * height))
}

function divide(
  lines: readonly Segment[],
  ys: readonly number[],
  anchor: Anchor,
  height: number,
  furthest: number,
): { cost: number; rows: (number | null)[] } {
  const [top, foot] = [(ys[0] ?? 0) - FAR * height, (ys.at(-1) ?? 0) + FAR * height]
  const alone = lines.map(({ y }) => (y < top || y > foot ? OUTSIDE : ALONE))
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
      if (n > 0) consider((costs[n - 1] ?? 0) + (alone[n - 1] ?? ALONE), r, n - 1)
      if (r > 0) {
        consider((cost[r - 1]?.[n] ?? 0) + ALONE, r - 1, n)
        for (let m = n - 1; m >= 0 && (m === n - 1 || isNextLine(lines[m], lines[m + 1], furthest)); m--) {
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

/** Only the first line of a label may have an ordinal. */
const isNextLine = (upper: Segment | undefined, lower: Segment | undefined, furthest: number): boolean =>
  upper !== undefined && lower !== undefined && !lower.hasOrdinal && lower.y - upper.y < furthest
