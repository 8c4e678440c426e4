import type { Box } from '../../document/doc.js'
import { type Doubt, isRestOf } from './cells.js'
import { centreY } from './geometry.js'
import { type Extent, PAGE, type Segment } from './segments.js'

/** What a page has beside its words and may be a number: shapes, or text that nobody sees. */
export interface Unread {
  readonly box: Box
  readonly doubt: Extract<Doubt, 'drawn' | 'covered'>
  /** Empty for shapes. */
  readonly text: string
}
export type UnreadPages = ReadonlyMap<number, readonly Unread[]>

/** In heights of a line: what is nearer to a row stands in it. */
const IN = 0.45
/** In heights of a line: what is further above the first row or below the last stands in none. */
const BESIDE = 3

const NUMBER = /^[-+]?[\d,，.]+$/

/**
 * The doubt about a cell of values that no rules bound, by its row and column, and what it shows. `ys`: rows from top to bottom. What stands between
 * two rows or two columns may be of either. The columns of a single row are
 * known by its own values alone: one that nobody sees may have moved all the others.
 */
export function doubtsIn(
  unread: UnreadPages,
  ys: readonly number[],
  columns: readonly Extent[],
  height: number,
): (row: number, column: number, shown: readonly Segment[]) => Doubt | null {
  const left = columns[0]?.x0 ?? 0
  const pages = new Set(ys.map(y => Math.floor(y / PAGE)))
  const found = [...pages].flatMap(page =>
    (unread.get(page) ?? [])
      // beside labels only a number may be a value
      .filter(({ box, text }) => box.x1 > left || NUMBER.test(text))
      .map(({ box, doubt, text }) => {
        const rows = around(ys, y => (y - page * PAGE - centreY(box)) / height, IN, BESIDE)
        return {
          box,
          doubt,
          movesAll: ys.length === 1 && NUMBER.test(text),
          rows,
          columns: around(columns, ({ x0, x1 }) => (x0 > box.x1 ? 1 : x1 < box.x0 ? -1 : 0), 0, 1),
        }
      })
      .filter(({ rows }) => rows.length > 0),
  )
  return (row, column, shown) => {
    const words = shown.flatMap(segment => segment.words)
    const isDoubtful = ({ box, movesAll, rows, columns: own }: (typeof found)[number]): boolean =>
      rows.includes(row) && (movesAll || (own.includes(column) && (words.length === 0 || isRestOf(box, words))))
    return found.find(isDoubtful)?.doubt ?? null
  }
}

/** Indices of the places, in order, at which something stands; else of the last before and the first behind it that are not too far. */
function around<T>(places: readonly T[], distanceOf: (place: T) => number, near: number, far: number): number[] {
  const distances = places.map(distanceOf)
  const at = distances.flatMap((distance, i) => (Math.abs(distance) <= near ? [i] : []))
  if (at.length > 0) return at
  const [before, behind] = [distances.findLastIndex(distance => distance < 0), distances.findIndex(distance => distance > 0)]
  if (before >= 0 && behind >= 0) return [before, behind]
  return [before, behind].filter(i => Math.abs(distances[i] ?? Number.POSITIVE_INFINITY) <= far)
}
