/** Work that is timed: one call, awaited. */
export type Work = () => unknown

/** The middle one of some figures; NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

/** Milliseconds of one call. */
export async function timed(work: Work): Promise<number> {
  const from = performance.now()
  await work()
  return performance.now() - from
}

/** Milliseconds of each work in each round. They take turns, so that what else the machine does slows all of them; a quarter as many rounds warm up. */
export async function inTurns(rounds: number, works: (round: number) => readonly Work[]): Promise<number[][]> {
  const times: number[][] = []
  for (let round = -Math.ceil(rounds / 4); round < rounds; round++) {
    const row: number[] = []
    for (const work of works(Math.abs(round))) row.push(await timed(work))
    if (round >= 0) times.push(row)
  }
  return times
}

/** The median of one figure over all rounds. */
export const medianOf = (rounds: readonly (readonly number[])[], figure: (row: readonly number[]) => number): number =>
  median(rounds.map(figure))
