import { centreX, centreY, median } from './geometry.js'
import type { Rule } from './rules.js'
import type { Word } from './words.js'

/** An edge between rows or columns, across its rules: they stand from `from` to `to`. */
export interface Edge {
  readonly at: number
  readonly from: number
  readonly to: number
}

/** Rules this near (in points) are one, and touch. */
export const NEAR = 3
/** Rules of two boxes are further apart than this, in points. */
export const BOXED = 1.5
/** Of the cells, how many have a gap between them, where each has a box of its own: page breaks make few others. */
const MOST = 0.7
/** Rules that go on for less than this (in points) behind the last one that crosses them are not open: no text has room there. */
const OPEN = 6

/** Edges that the rules make, and where the crossing ones end without one: a grid may be open at a page break, or at its sides. */
export function edgesOf(
  rules: readonly Rule[],
  crossing: readonly Rule[],
  words: readonly Word[],
): { readonly edges: readonly Edge[]; readonly before: boolean; readonly behind: boolean } {
  const [first, last] = [Math.min(...crossing.map(rule => rule.from)), Math.max(...crossing.map(rule => rule.to))]
  const drawn = withoutGaps(distinct(rules.map(rule => rule.at)), rules, words, [first, last])
  const [top = first, bottom = last] = [drawn[0]?.from, drawn.at(-1)?.to]
  const [before, behind] = [top - first > OPEN, last - bottom > OPEN]
  return { edges: [...(before ? [edgeAt(first)] : []), ...drawn, ...(behind ? [edgeAt(last)] : [])], before, behind }
}

const edgeAt = (at: number): Edge => ({ at, from: at, to: at })

/** Places a rule's width apart are one. */
function distinct(places: readonly number[]): Edge[] {
  const found: number[][] = []
  for (const place of [...places].sort((a, b) => a - b)) {
    const last = found.at(-1)
    if (last !== undefined && place - (last.at(-1) ?? 0) <= NEAR) last.push(place)
    else found.push([place])
  }
  return found.map(list => ({
    at: list.reduce((sum, place) => sum + place, 0) / list.length,
    from: list[0] ?? 0,
    to: list.at(-1) ?? 0,
  }))
}

/**
 * Where each cell has a box of its own, the gap between two boxes is one edge. Gaps are smaller than a character, hold no text, and stand between
 * all cells: a narrow column that is empty has neighbours without one.
 */
function withoutGaps(
  edges: readonly Edge[],
  rules: readonly Rule[],
  words: readonly Word[],
  [first, last]: readonly [number, number],
): readonly Edge[] {
  const [start, end] = [Math.min(...rules.map(rule => rule.from)), Math.max(...rules.map(rule => rule.to))]
  const inside = words
    .map(({ box, size }) =>
      rules[0]?.level ? { across: centreY(box), along: centreX(box), size } : { across: centreX(box), along: centreY(box), size },
    )
    .filter(({ across, along }) => along > start && along < end && across > first && across < last)
  const size = median(inside.map(word => word.size)) ?? 0
  const isDrawn = ({ from, to }: Edge, along: number): boolean =>
    rules.some(rule => rule.at >= from && rule.at <= to && rule.from < along && rule.to > along)
  const isGap = edges.map((edge, i) => {
    const before = edges[i - 1]
    if (before === undefined || edge.from - before.to >= size) return false
    // the text of a merged cell may stand across it
    const within = inside.filter(({ across }) => across > before.to && across < edge.from)
    return !within.some(({ along }) => isDrawn(before, along) && isDrawn(edge, along))
  })
  const gaps = isGap.filter(is => is).length
  const boxed = edges.filter(({ from, to }) => to - from > BOXED).length
  if (gaps === 0 || gaps + boxed < MOST * (edges.length - 2 - gaps)) return edges
  const joined: Edge[] = []
  edges.forEach((edge, i) => {
    const before = joined.at(-1)
    if (before === undefined || !isGap[i]) joined.push(edge)
    else joined[joined.length - 1] = { at: (before.from + edge.to) / 2, from: before.from, to: edge.to }
  })
  return joined
}
