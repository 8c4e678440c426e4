import { PITCH, stepOf } from './rowlabels.js'
import { byWidth, overlaps, type Placed, type Segment, stacksOf } from './segments.js'

/** The lines of a label over several rows. */
export interface Group extends Placed {
  readonly segments: readonly Segment[]
  /** From the left. */
  readonly column: number
}

/** Lines of one label are nearer than rows by more than this, in points. */
const HAIR = 0.2
/** Share of the least distance of two rows: labels of following rows are further from each other. */
const BESIDE = 0.6

/**
 * Labels of the rows at `ys`, and those of groups of rows: a label with others to its right labels a group. A label over merged cells has none
 * there.
 */
export function labelGroups(
  labels: readonly Segment[],
  ys: readonly number[],
): { readonly leaves: readonly Segment[]; readonly groups: readonly Group[]; readonly columns: number } {
  const step = stepOf(ys)
  const isGroup = (block: readonly Segment[]): boolean => {
    const right = Math.max(...block.map(({ x1 }) => x1))
    const [top, foot] = [(block[0]?.y ?? 0) - BESIDE * step, (block.at(-1)?.y ?? 0) + BESIDE * step]
    return labels.some(({ x0, y }) => x0 >= right - 1 && y > top && y < foot)
  }
  const blocks = blocksOf(labels, step).flatMap(labelsOf).filter(isGroup)
  const { stacks, wide } = stacksOf(
    blocks.map(segments => ({
      segments,
      x0: Math.min(...segments.map(({ x0 }) => x0)),
      x1: Math.max(...segments.map(({ x1 }) => x1)),
      y: segments[0]?.y ?? 0,
    })),
    byWidth,
  )
  const groups = stacks.flatMap(({ segments }, column) => segments.map(block => ({ ...block, column })))
  for (const block of wide) groups.push({ ...block, column: stacks.findIndex(stack => overlaps(stack, block)) })
  const taken = new Set(groups.flatMap(({ segments }) => segments))
  return { leaves: labels.filter(segment => !taken.has(segment)).sort((a, b) => a.y - b.y || a.x0 - b.x0), groups, columns: stacks.length }
}

/** Lines that stand closely one below the other; only the first may have an ordinal. */
function blocksOf(labels: readonly Segment[], step: number): Segment[][] {
  const blocks: Segment[][] = []
  for (const segment of [...labels].sort((a, b) => a.y - b.y || a.x0 - b.x0)) {
    const above = segment.hasOrdinal
      ? undefined
      : blocks.find(block => {
          const last = block.at(-1)
          return last !== undefined && last.y < segment.y && segment.y - last.y < step - HAIR && overlaps(last, segment)
        })
    if (above === undefined) blocks.push([segment])
    else above.push(segment)
  }
  return blocks
}

/** Labels that follow each other closely: the lines of one stand at one distance, the next label is further away. */
function labelsOf(block: readonly Segment[]): Segment[][] {
  const furthest = Math.min(...block.slice(1).map(({ y }, i) => y - (block[i]?.y ?? 0))) + PITCH
  const labels: Segment[][] = []
  for (const [i, segment] of block.entries()) {
    if (i > 0 && segment.y - (block[i - 1]?.y ?? 0) < furthest) labels.at(-1)?.push(segment)
    else labels.push([segment])
  }
  return labels
}
