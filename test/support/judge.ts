import { type LongInput, longRows } from '../../src/report/long.js'

export interface Judged {
  readonly right: number
  /** Marked, and not the value that is printed. */
  readonly flagged: number
  /** Not the value that is printed, and nothing says so. */
  readonly silent: readonly string[]
  /** A value that is printed nowhere, and nothing says so. */
  readonly invented: readonly string[]
}

/** Compares each cell that was read with the truth. A refused document is flagged as a whole. */
export function judge(parsed: LongInput & { readonly status: string }, truth: ReadonlyMap<string, number | null>): Judged {
  if (parsed.status === 'failed') return { right: 0, flagged: truth.size, silent: [], invented: [] }
  let right = 0
  let flagged = 0
  const silent: string[] = []
  const invented: string[] = []
  for (const { path, value, codes } of longRows(parsed)) {
    const printed = truth.get(path)
    if (printed === undefined) {
      if (value !== null && codes === '') invented.push(`${path}: read ${value}`)
    } else if (value === printed) right++
    else if (codes !== '') flagged++
    else silent.push(`${path}: printed ${printed}, read ${value}`)
  }
  return { right, flagged, silent, invented }
}
