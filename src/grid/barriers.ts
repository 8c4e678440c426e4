import type { KnownLabel } from './known.js'
import type { Anchor } from './rows.js'
import { Cover, coverOf, type Scope } from './scope.js'

/** Units at which nothing is claimed across: captions, headers, row labels that stand once more, groups of lists, sentences, unknown words. */
export function barrierUnits(scope: Scope, anchors: readonly Anchor[]): number[] {
  const units: number[] = []
  const rows = new Set(anchors.map(anchor => anchor.start))
  for (const { start, labels } of scope.occurrences) {
    const isGroup = labels.some(
      label =>
        (label.kind === 'row-group' && scope.known.grids[label.grid]?.list === null) ||
        (label.kind === 'row' && ownOf(scope, label) === 'instead'),
    )
    const passes = isGroup || (labels.some(label => label.kind === 'row') && rows.has(start))
    if (!passes) units.push(start)
  }
  for (let unit = scope.firstUnit; unit < scope.lastUnit; unit++) {
    const as = coverOf(scope, unit)
    if (as === Cover.none || as === Cover.prose) units.push(unit)
  }
  return units.sort((a, b) => a - b)
}

const ownOf = (scope: Scope, label: KnownLabel) => scope.known.grids[label.grid]?.rows.leaves[label.leaf]?.own
