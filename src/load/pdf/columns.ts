import { byWidth, type Extent, fromFoot, overlaps, type Placed, type Stack, stacksOf } from './segments.js'

/** In points. */
const HAIR = 1

export interface FoundColumns<T extends Placed> {
  readonly columns: readonly Stack<T>[]
  /** What reaches over several columns. */
  readonly wide: readonly T[]
}

/**
 * Columns as values and header show them: words of the header over no value head a blank column, unless they are those of values that stand
 * beside them. Undefined where nothing tells which.
 */
export function columnsOf<T extends Placed>(values: readonly T[], header: readonly T[]): FoundColumns<T> | undefined {
  const filled = stacksOf(values, byWidth)
  const heads = stacksOf(header, fromFoot)
  const columns = filled.stacks.map(({ x0, x1 }): Stack<T> => ({ x0, x1, segments: [] }))
  const wide = [...filled.wide, ...heads.wide]
  const owner = new Map<Stack<T>, Stack<T>>()
  const own = heads.stacks.filter(head => {
    const [under, ...others] = columns.filter(column => overlaps(column, head))
    if (others.length > 0) wide.push(...head.segments)
    else if (under !== undefined) owner.set(head, under)
    return others.length === 0
  })
  const sides = isApart(own, columns, owner) ? owner : bySides(own, columns, owner)
  if (sides === undefined) return undefined
  for (const [head, column] of sides) column.segments.push(...head.segments)
  const blank = own.filter(head => !sides.has(head))
  return { columns: [...columns, ...blank].sort((a, b) => a.x0 - b.x0), wide }
}

/** Whether no words without values stand between the same columns as values without words. */
function isApart<T extends Placed>(
  heads: readonly Stack<T>[],
  columns: readonly Stack<T>[],
  over: ReadonlyMap<Stack<T>, Stack<T>>,
): boolean {
  const headed = new Set(over.values())
  const before = (x: number): number => columns.filter(column => headed.has(column) && column.x0 < x).length
  const bare = new Set(columns.filter(column => !headed.has(column)).map(column => before(column.x0)))
  return heads.every(head => over.has(head) || !bare.has(before(head.x0)))
}

/** Words of the header over columns; the others stand over the labels. Words between labels and values do so too, unless others do. */
export function headsOf<T extends Extent>(header: readonly T[], left: number, labelEnd: number): T[] {
  const hasCorner = labelEnd === Number.NEGATIVE_INFINITY || header.some(words => words.x0 < labelEnd)
  return header.filter(words => words.x1 > left || (hasCorner && words.x0 >= labelEnd))
}

/**
 * Words at one side of their columns, values at the other: each value stands between the begin of its own words and that of the next, or between
 * their ends. Undefined where neither holds, or both do and differ.
 */
function bySides<T extends Placed>(
  heads: readonly Stack<T>[],
  columns: readonly Stack<T>[],
  over: ReadonlyMap<Stack<T>, Stack<T>>,
): ReadonlyMap<Stack<T>, Stack<T>> | undefined {
  const models = [
    (column: Stack<T>) => heads.findLast(head => head.x0 <= column.x0 + HAIR),
    (column: Stack<T>) => heads.find(head => head.x1 >= column.x1 - HAIR),
  ].flatMap(headOf => {
    const found = new Map<Stack<T>, Stack<T>>()
    for (const column of columns) {
      const head = headOf(column)
      if (head === undefined || found.has(head)) return []
      found.set(head, column)
    }
    return [...over].every(([head, column]) => found.get(head) === column) ? [found] : []
  })
  const [first, second] = models
  if (first === undefined || second === undefined) return first
  return [...first].every(([head, column]) => second.get(head) === column) ? first : undefined
}
