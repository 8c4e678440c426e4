import type { RowReading } from './from-anchors.js'

/** What the strategies make of one row. */
export interface Choice {
  readonly reading: RowReading | undefined
  /** Readings that contradict each other: then nothing is read. */
  readonly rivals: readonly RowReading[]
}

/**
 * Takes the first reading, from the strategy with the strongest evidence (cells, then order, then positions), if no other contradicts it.
 * Two readings contradict where they give one column different places.
 */
export function choose(readings: readonly (RowReading | undefined)[]): Choice {
  const given = readings.filter(reading => reading !== undefined)
  const first = given[0]
  if (first === undefined) return { reading: undefined, rivals: [] }
  const rivals = given.filter(other => other !== first && !agree(first, other))
  return rivals.length === 0 ? { reading: first, rivals: [] } : { reading: undefined, rivals: [first, ...rivals] }
}

/** Whether two readings give each column the same place. */
export const agree = (a: RowReading, b: RowReading): boolean =>
  a.every(cell => {
    const other = b.find(o => o.column === cell.column)
    return other === undefined || (other.kind === cell.kind && (cell.kind === 'blank' || other.at.start === cell.at.start))
  })
