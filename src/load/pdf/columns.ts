import { overlaps, type Segment, type Stack, stacksOf } from './segments.js'

/** Columns as values and header show them: words of the header over no value head a blank column. */
export function columnsOf(
  values: readonly Segment[],
  header: readonly Segment[],
): { readonly columns: readonly Stack[]; readonly wide: readonly Segment[] } {
  const filled = stacksOf(values)
  const heads = stacksOf(header)
  const columns = filled.stacks.map(({ x0, x1 }): Stack => ({ x0, x1, segments: [] }))
  const wide = [...filled.wide, ...heads.wide]
  const lone: Stack[] = []
  for (const head of heads.stacks) {
    const under = columns.filter(column => overlaps(column, head))
    if (under.length === 0) lone.push(head)
    else if (under.length === 1) under[0]?.segments.push(...head.segments)
    else wide.push(...head.segments)
  }
  const bare = columns.filter(column => column.segments.length === 0)
  // words at one side of their columns, values at the other: they take turns
  const isTurn = (i: number): boolean =>
    (lone[i]?.x0 ?? 0) <= (bare[i]?.x0 ?? 0) && (bare[i]?.x0 ?? 0) < (lone[i + 1]?.x0 ?? Number.POSITIVE_INFINITY)
  if (lone.length === bare.length && bare.every((_, i) => isTurn(i)))
    for (const [i, column] of bare.entries()) column.segments.push(...(lone[i]?.segments ?? []))
  else columns.push(...lone)
  return { columns: columns.sort((a, b) => a.x0 - b.x0), wide }
}
