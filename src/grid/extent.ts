import { labelSpan } from '../document/tokens.js'
import type { Span } from '../text/span.js'
import type { Run } from './assign.js'
import type { GridCell } from './grid.js'
import type { Anchor } from './rows.js'
import { isProse, type Scope } from './scope.js'

/** From the caption or header of a grid, or unit `from`, to its last label or value. */
export function extent(
  scope: Scope,
  grid: number,
  anchors: readonly Anchor[],
  runs: readonly Run[],
  cells: readonly GridCell[],
  from: number | undefined,
): Span | null {
  const first = runs[0]?.anchor
  if (first === undefined) return null
  const before = anchors.findLast(anchor => anchor.grid !== grid && anchor.end <= first.start)
  const head = scope.occurrences.find(
    o => o.start >= (from ?? before?.end ?? scope.firstUnit) && o.end <= first.start && o.labels.some(l => l.grid === grid),
  )
  let start = Number.POSITIVE_INFINITY
  let end = 0
  const reach = (span: Span | null): void => {
    if (span === null) return
    start = Math.min(start, span.start)
    end = Math.max(end, span.end)
  }
  for (const { anchor } of runs) reach(labelSpan(scope.tokens, anchor.start, anchor.end))
  for (const { at, unitAt, noteAt } of cells) {
    reach(at)
    reach(unitAt)
    reach(noteAt)
  }
  if (head !== undefined) reach(labelSpan(scope.tokens, head.start, head.end))
  return { start, end }
}

/** Sentences that stand between the parts of a grid: they stay prose of the section. */
export function proseWithin(scope: Scope, at: Span | null): Span[] {
  const spans: Span[] = []
  for (let i = scope.firstToken; i < scope.lastToken; i++) {
    const token = scope.tokens.list[i]
    if (token === undefined || at === null || token.at.start < at.start || token.at.end > at.end || !isProse(scope, i)) continue
    const last = spans.at(-1)
    if (last !== undefined && isProse(scope, i - 1)) spans[spans.length - 1] = { start: last.start, end: token.at.end }
    else spans.push(token.at)
  }
  return spans
}
