import type { Token } from '../document/tokens.js'
import type { Leaf } from '../grammar/grammar.js'
import type { Anchor } from './rows.js'
import { Cover, coverOf, isCarried, isProse, labelEnd, type Scope, setCover } from './scope.js'

/** A value of a grid region: a number or dash, or digits glued to a label. */
export type Value = Token

/** A row label with the values that belong to it. */
export interface Run {
  readonly anchor: Anchor
  readonly values: readonly Value[]
}

export interface Assignment {
  readonly runs: readonly Run[]
  /** Values that no row can claim. */
  readonly orphans: readonly Value[]
  /** Grids in which values were taken to stand before their labels. */
  readonly before: ReadonlySet<number>
}

/** Values between two row labels, in order. `bound`: 1 on the line of the label before, 2 on the line of the label behind, 0 on lines of their own. */
interface Gap {
  values: Value[]
}

/** All values of the scope outside sentences, in reading order; digits glued to a row label are values too. */
export function valuesOf(scope: Scope, anchors: readonly Anchor[]): Value[] {
  const values: Value[] = []
  const { list, back, owner } = scope.tokens
  for (let i = scope.firstToken; i < scope.lastToken; i++) {
    const token = list[i]
    if (token !== undefined && (token.kind === 'number' || token.kind === 'dash') && !isProse(scope, i) && !isCarried(scope, i))
      values.push(token)
  }
  let glued = false
  for (const { end } of anchors) {
    const index = owner[end - 1] ?? -1
    const token = list[index]
    const stop = labelEnd(scope, index)
    if (token === undefined || end >= stop || coverOf(scope, end) !== Cover.none) continue
    const at = { start: back[end] ?? 0, end: token.at.end }
    if (!/^[0-9０-９][0-9０-９.,，]*$/.test(scope.doc.text.slice(at.start, at.end))) continue
    setCover(scope, end, stop, Cover.value)
    values.push({ ...token, kind: 'number', at, glued: true, label: end })
    glued = true
  }
  return glued ? values.sort((a, b) => a.at.start - b.at.start) : values
}

/** Style in which values stand to their labels, learned where a block of rows leaves no doubt. */
export type Side = 'after' | 'before'

/**
 * Gives each value to a row: inside a torn label, behind it, or before it, the same way for a whole block of rows.
 * `barriers` are units at which a header, a caption or unknown text stands: nothing is claimed across them.
 */
export function assign(
  scope: Scope,
  anchors: readonly Anchor[],
  values: readonly Value[],
  barriers: readonly number[],
  columns: (anchor: Anchor) => number,
): Assignment {
  const inside = anchors.map((): Value[] => [])
  const gaps: Gap[] = Array.from({ length: anchors.length + 1 }, () => ({ values: [] }))
  let k = 0
  for (const value of values) {
    while (k < anchors.length && (anchors[k]?.end ?? 0) <= value.label) k++
    const next = anchors[k]
    if (next !== undefined && next.start < value.label) inside[k]?.push(value)
    else gaps[k]?.values.push(value)
  }
  const claimed = inside.map(own => [...own])
  const orphans: Value[] = []
  const leading = new Set<number>()
  const blocks = split(anchors, barriers)
  const sides = blocks.map(block => sideOf(scope, anchors, gaps, block, barriers, columns))
  const known = new Set(sides.filter(side => side !== undefined))
  const usual: Side | undefined = known.size === 1 ? [...known][0] : undefined
  const isTwice = anchors.some(({ repeats }) => repeats.length > 0)
  blocks.forEach(([first, last], b) => {
    // the values behind a row that is printed twice stand before the next label too
    const guess = isTwice && known.size > 1 && sides[b] === 'before' ? undefined : (sides[b] ?? usual)
    // values before their labels are believed only where every row of the block is complete
    const side = guess === 'before' && !allBefore(anchors, gaps, inside, [first, last], barriers, columns) ? undefined : guess
    if (side === 'before') for (let k = first; k <= last; k++) leading.add(anchors[k]?.grid ?? -1)
    for (let k = first; k <= last + 1; k++) {
      const gap = gaps[k]
      if (gap === undefined) continue
      const before = k > first ? anchors[k - 1] : undefined
      const behind = k <= last ? anchors[k] : undefined
      share(gap, k, before, behind, side)
    }
  })
  for (let k = 0; k <= anchors.length; k++) for (const value of gaps[k]?.values ?? []) orphans.push(value)
  return {
    runs: anchors.map((anchor, i) => ({ anchor, values: inOrder(claimed[i] ?? []) })),
    orphans,
    before: leading,
  }

  function share(gap: Gap, k: number, before: Anchor | undefined, behind: Anchor | undefined, side: Side | undefined): void {
    const take = (to: number, which: (value: Value) => boolean): void => {
      const kept: Value[] = []
      for (const value of gap.values) (which(value) ? (claimed[to] ?? []) : kept).push(value)
      gap.values = kept
    }
    if (before !== undefined && side === 'after') {
      const reach = (value: Value): boolean =>
        !crosses(barriers, before.end, (gap.values.find(other => inOneCell(other, value)) ?? value).label)
      const wants = columns(before) - (claimed[k - 1]?.length ?? 0)
      const mine = gap.values.filter(value => value.line === lastLine(scope, before))
      const rest = gap.values.length - mine.length
      const nextWants = behind === undefined ? 0 : columns(behind)
      // a row whose values stand above it, behind a row that is complete on its own line; were a row missing between the two, they could be its values
      const isLast = mine.length === wants && rest === nextWants && rest > 0
      const above =
        behind !== undefined &&
        isLast &&
        !hasOwn(scope, gaps[k + 1], behind) &&
        isNext(scope, before, behind) &&
        gap.values.at(-1)?.line !== firstLine(scope, behind)
      if (wants > 0) take(k - 1, value => reach(value) && (!above || mine.includes(value)))
      if (above) take(k, value => !crosses(barriers, value.label, behind.start))
      return
    }
    if (behind !== undefined && side === 'before') take(k, value => !crosses(barriers, value.label, behind.start))
  }
}

/** Whether two values stand in one table cell: it has one owner, whatever stands between them. */
const inOneCell = (a: Value, b: Value): boolean => a.cell >= 0 && a.cell === b.cell && a.line === b.line

/** In reading order: a row's values before, inside and behind its label are claimed one after the other. */
function inOrder(values: Value[]): Value[] {
  const isSorted = values.every((value, i) => i === 0 || (values[i - 1]?.at.start ?? 0) < value.at.start)
  return isSorted ? values : values.sort((a, b) => a.at.start - b.at.start)
}

function allBefore(
  anchors: readonly Anchor[],
  gaps: readonly Gap[],
  inside: readonly (readonly Value[])[],
  [first, last]: readonly [number, number],
  barriers: readonly number[],
  columns: (anchor: Anchor) => number,
): boolean {
  for (let k = first; k <= last; k++) {
    const anchor = anchors[k]
    if (anchor === undefined) return false
    const before = (gaps[k]?.values ?? []).filter(value => !crosses(barriers, value.label, anchor.start))
    if (before.length + (inside[k]?.length ?? 0) !== columns(anchor)) return false
  }
  return true
}

/** Whether a barrier stands at units `from` to `to`. */
function crosses(barriers: readonly number[], from: number, to: number): boolean {
  let low = 0
  let high = barriers.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((barriers[middle] ?? 0) < from) low = middle + 1
    else high = middle
  }
  return low < barriers.length && (barriers[low] ?? 0) < to
}

/** Runs of neighbouring anchors without a barrier between, as first and last index. */
function split(anchors: readonly Anchor[], barriers: readonly number[]): (readonly [number, number])[] {
  const blocks: (readonly [number, number])[] = []
  let first = 0
  for (let i = 0; i < anchors.length; i++) {
    const next = anchors[i + 1]
    if (next !== undefined && !crosses(barriers, anchors[i]?.end ?? 0, next.start)) continue
    blocks.push([first, i])
    first = i + 1
  }
  return blocks
}

const firstLine = (scope: Scope, anchor: Anchor): number => scope.tokens.list[scope.tokens.owner[anchor.start] ?? -1]?.line ?? -1
const lastLine = (scope: Scope, anchor: Anchor): number => scope.tokens.list[scope.tokens.owner[anchor.end - 1] ?? -1]?.line ?? -1
const hasOwn = (scope: Scope, gap: Gap | undefined, anchor: Anchor): boolean =>
  gap?.values.some(value => value.line === lastLine(scope, anchor)) ?? false

/** Whether the form has no row between two, but one that is printed only in place of its parts, or the parts of such a one. */
function isNext({ known }: Scope, before: Anchor, behind: Anchor): boolean {
  const isBetween = ({ index, own }: Leaf): boolean =>
    index > before.leaf.index && index < behind.leaf.index && own !== 'instead' && !before.leaf.parts.includes(index)
  return before.grid !== behind.grid || !known.grids[before.grid]?.rows.leaves.some(isBetween)
}

/** On which side of their labels the values of a block stand; undefined where the block alone does not tell. */
function sideOf(
  scope: Scope,
  anchors: readonly Anchor[],
  gaps: readonly Gap[],
  [first, last]: readonly [number, number],
  barriers: readonly number[],
  columns: (anchor: Anchor) => number,
): Side | undefined {
  const head = anchors[first]
  const tail = anchors[last]
  if (head === undefined || tail === undefined) return undefined
  const leading = (gaps[first]?.values ?? []).filter(
    value => !crosses(barriers, value.label, head.start) && (first === 0 || crosses(barriers, anchors[first - 1]?.end ?? 0, value.label)),
  )
  const trailing = (gaps[last + 1]?.values ?? []).filter(value => !crosses(barriers, tail.end, value.label))
  let sameLine = 0
  for (let k = first; k <= last; k++) {
    const anchor = anchors[k]
    if (anchor !== undefined && hasOwn(scope, gaps[k + 1], anchor)) sameLine++
  }
  if (leading.length === 0 && (trailing.length > 0 || sameLine > 0)) return 'after'
  if (leading.length > 0 && trailing.length === 0 && leading.length === columns(head)) {
    const ownLines = leading.every(value => value.line !== firstLine(scope, head))
    return sameLine === 0 || !ownLines ? 'before' : undefined
  }
  if (leading.length > 0 && sameLine > 0) return 'after'
  return undefined
}
