import { PLAIN } from '../../document/builder.js'
import type { FlowCell } from '../flow/flow.js'
import type { Doubt } from './cells.js'
import { overlaps, type Placed, type Segment, type Stack } from './segments.js'

/** Words that make one cell of a header over several columns. */
export interface Spanning extends Placed {
  readonly segments: readonly Segment[]
}

/** The header: what reaches over several columns in rows of its own, then one row with the words of each column. */
export function headerCells(corner: readonly Segment[], columns: readonly Stack[], wide: readonly Spanning[], depth: number): FlowCell[] {
  const cells: FlowCell[] = []
  let row = 0
  for (const spanning of [...wide].sort((a, b) => a.y - b.y || a.x0 - b.x0)) {
    const under = columns.flatMap((column, i) => (overlaps(column, spanning) ? [i] : []))
    cells.push(cellOf(row, depth + (under[0] ?? 0), under.length, spanning.segments, spanning.segments[0]?.line.page ?? 1))
    row++
  }
  const page = (corner[0] ?? columns.flatMap(column => column.segments)[0])?.line.page ?? 1
  if (corner.length > 0)
    cells.push(
      cellOf(
        row,
        0,
        depth,
        [...corner].sort((a, b) => a.y - b.y || a.x0 - b.x0),
        page,
      ),
    )
  if (columns.some(column => column.segments.length > 0))
    columns.forEach((column, i) => {
      if (column.segments.length > 0)
        cells.push(
          cellOf(
            row,
            depth + i,
            1,
            [...column.segments].sort((a, b) => a.y - b.y || a.x0 - b.x0),
            page,
          ),
        )
    })
  return cells
}

export function cellOf(
  row: number,
  column: number,
  columnSpan: number,
  segments: readonly Segment[],
  page: number,
  doubtful: Doubt | 'loose' | null = null,
): FlowCell {
  const doubt = doubtful === null ? {} : { doubt: doubtful }
  return {
    row,
    column,
    rowSpan: 1,
    columnSpan,
    origin: { kind: 'pdf', page, ...doubt },
    content: segments.map(({ words, line }) => ({
      type: 'paragraph',
      lines: [
        words.map(({ gap, text, box }, i) => ({
          text: i === 0 ? text : gap + text,
          origin: { kind: 'pdf', page: line.page, box, ...doubt } as const,
        })),
      ],
      look: PLAIN,
      layer: 'body',
    })),
  }
}
