import type { Box } from '../../document/doc.js'
import { fillCells, type GridPart } from './cells.js'
import { centreX, centreY, contains, median } from './geometry.js'
import { type Lattice, lattices } from './lattice.js'
import { type Line, linesOf } from './lines.js'
import type { PdfPage } from './page.js'
import type { Rule } from './rules.js'
import { type Band, bandsOf } from './sides.js'
import type { TaggedCells } from './structure.js'
import type { Unread } from './unread.js'
import type { Word } from './words.js'

export type Item = { readonly type: 'line'; readonly line: Line } | { readonly type: 'grid'; readonly part: GridPart }

/** What a page shows, in reading order. */
export interface PageLayout {
  readonly number: number
  readonly width: number
  readonly height: number
  readonly items: readonly Item[]
  readonly overlaid: string
  readonly recognised: boolean
  /** What stands in no grid. */
  readonly unread: readonly Unread[]
  /** What its tags say, where they were asked. */
  readonly tagged: TaggedCells
}

/** Half a character, where a page has none, in points. */
const UNIT = 5

/** Sets the words of a page into lines, and those between rules into cells. */
export function layOut(page: PdfPage): PageLayout {
  const { number, width, height, overlaid, recognised } = page
  const grids = gridsOf(page.rules, page.words).map(grid => withLabelsBeside(grid, page.words))
  const inside = new Map<Lattice, Word[]>()
  const outside: Word[] = []
  for (const word of page.words) {
    const grid = grids.find(({ box }) => contains(box, centreX(word.box), centreY(word.box)))
    const list = grid === undefined ? outside : inside.get(grid)
    if (list !== undefined) list.push(word)
    else if (grid !== undefined) inside.set(grid, [word])
  }
  const parts = [...inside].map(([grid, words]): Item => ({ type: 'grid', part: fillCells(grid, words, page) }))
  const unit = (median(outside.map(({ size }) => size)) ?? 2 * UNIT) / 2
  const left = Math.min(...outside.map(({ box }) => box.x0))
  const { bands, rest } = bandsOf(
    outside,
    grids.map(grid => grid.box),
  )
  const lines = linesOf(rest, number, { left, unit }).map((line): Item => ({ type: 'line', line }))
  const items = withBands([...parts, ...lines], bands, number)
  const boxes = [...inside.keys()].map(({ box }) => box)
  return { number, width, height, overlaid, recognised, unread: unreadOf(page, boxes), tagged: new Map(), items }
}

/** Shapes and unseen text of a page outside of its grids. */
function unreadOf({ marks, covered }: PdfPage, grids: readonly Box[]): Unread[] {
  const all = [
    ...marks.map((box): Unread => ({ box, doubt: 'drawn', text: '' })),
    ...covered.map(({ box, text }): Unread => ({ box, doubt: 'covered', text })),
  ]
  return all.filter(({ box }) => !grids.some(grid => contains(grid, centreX(box), centreY(box))))
}

/** Items from top to bottom; those of a band side after side. */
function withBands(items: readonly Item[], bands: readonly Band[], page: number): Item[] {
  const places = items.map(item => ({ y0: boxOf(item).y0, items: [item] }))
  for (const { y0, sides } of bands) {
    const own = sides.map(({ box, words }) => {
      const lines = linesOf(words, page).map((line): Item => ({ type: 'line', line: { ...line, column: { left: box.x0, right: box.x1 } } }))
      const within = places.filter(place => place.items.every(item => isWithin(boxOf(item), box)))
      for (const place of within) places.splice(places.indexOf(place), 1)
      return downwards([...lines, ...within.flatMap(place => place.items)])
    })
    places.push({ y0, items: own.flat() })
  }
  return places.sort((a, b) => a.y0 - b.y0).flatMap(place => place.items)
}

const downwards = (items: readonly Item[]): Item[] => [...items].sort((a, b) => boxOf(a).y0 - boxOf(b).y0)

export const boxOf = (item: Item): Box => (item.type === 'grid' ? item.part.box : item.line.box)

/** A merged cell whose rules ended on the page before leaves its label beside the grid: it stands in a column of its own. */
function withLabelsBeside(grid: Lattice, words: readonly Word[]): Lattice {
  const { x0, y0, y1 } = grid.box
  const beside = words.filter(({ box }) => box.x1 <= x0 && centreY(box) > y0 && centreY(box) < y1)
  const left = Math.min(...beside.map(({ box }) => box.x0))
  if (!grid.openTop || beside.length === 0) return grid
  const rowSpan = grid.cells.reduce((most, cell) => Math.max(most, cell.row + cell.rowSpan), 0)
  const label = { row: 0, column: 0, rowSpan, columnSpan: 1, box: { x0: left, y0, x1: x0, y1 } }
  const cells = [label, ...grid.cells.map(cell => ({ ...cell, column: cell.column + 1 }))]
  return { ...grid, box: { ...grid.box, x0: left }, xs: [left, ...grid.xs], cells }
}

/** The grids between rules. */
export const gridsOf = (rules: readonly Rule[], words: readonly Word[]): Lattice[] => withoutFrames(lattices(rules, words))

/** A grid around another one is the frame of a page. */
const withoutFrames = (grids: readonly Lattice[]): Lattice[] =>
  grids.filter(grid => !grids.some(other => other !== grid && other.cells.length >= grid.cells.length && isWithin(other.box, grid.box)))

const isWithin = (inner: Box, outer: Box): boolean =>
  inner.x0 >= outer.x0 && inner.x1 <= outer.x1 && inner.y0 >= outer.y0 && inner.y1 <= outer.y1
