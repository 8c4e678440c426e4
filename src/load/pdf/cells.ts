import type { Box } from '../../document/doc.js'
import { centreX, centreY, contains, intersection } from './geometry.js'
import type { Glyph } from './glyphs.js'
import type { Lattice, LatticeCell } from './lattice.js'
import { type Line, linesOf } from './lines.js'
import { withMissingEdges } from './missing.js'
import type { PdfPage } from './page.js'
import { verticalLines } from './vertical.js'
import { type Word, wordOf } from './words.js'

/** A grid on one page, its cells filled. */
export interface GridPart {
  readonly page: number
  readonly box: Box
  /** Edges of its columns, from left to right. */
  readonly xs: readonly number[]
  readonly rows: number
  readonly cells: readonly PrintedCell[]
  readonly openTop: boolean
  readonly openFoot: boolean
}
export type Doubt = 'crossing' | 'cut' | 'drawn' | 'covered' | 'wrapped'
export interface PrintedCell extends LatticeCell {
  readonly page: number
  readonly lines: readonly Line[]
  /** `crossing`: a number reaches over a rule of the cell. `cut`: the page ends within its column. `drawn`: it has shapes for text. `covered`: it
   * has text that is painted over. */
  readonly doubt: Doubt | null
  /** It was looked at in an image: that it is blank, too, is recognised. */
  readonly scanned: boolean
}

/** In heights of the font: how far a number may reach over a rule. */
const OVER = 0.3
/** In heights of the font: two drawn texts that are further apart than this did not come as one. */
const JOINT = 0.04

/** Words of the grid → the cells in which they stand. */
export function fillCells(lattice: Lattice, words: readonly Word[], { marks, covered, scanned = false, number: page }: PdfPage): GridPart {
  const own = new Map<LatticeCell, Word[]>()
  const doubts = new Map<LatticeCell, Doubt>(cutCells(lattice, words).map(cell => [cell, 'cut']))
  const cellAt = finderOf(lattice.cells)
  for (const whole of words) {
    for (const word of splitAtRules(whole, lattice)) {
      const cell = cellAt(centreX(word.box), centreY(word.box)) ?? nearest(lattice, word.box)
      if (cell === undefined) continue
      const list = own.get(cell)
      if (list === undefined) own.set(cell, [word])
      else list.push(word)
      if (!/\d/.test(word.text) || word.turn !== 0) continue
      for (const side of [word.box.x0 + OVER * word.size, word.box.x1 - OVER * word.size]) {
        const other = cellAt(side, centreY(word.box))
        if (other !== undefined && other !== cell) for (const doubtful of [cell, other]) doubts.set(doubtful, 'crossing')
      }
    }
  }
  const hidden = covered.map(({ box }) => [box, 'covered'] as const)
  for (const [box, doubt] of [...marks.map(mark => [mark, 'drawn'] as const), ...hidden]) {
    const cell = cellAt(centreX(box), centreY(box))
    if (cell === undefined || !isInside(box, cell.box)) continue
    const shown = own.get(cell)
    if (shown === undefined || isRestOf(box, shown)) doubts.set(cell, doubt)
  }
  const cells = lattice.cells.map(
    (cell): PrintedCell => ({
      ...cell,
      page,
      lines: verticalLines(own.get(cell) ?? [], page) ?? linesOf(own.get(cell) ?? [], page).map(withPoints),
      doubt: doubts.get(cell) ?? null,
      scanned,
    }),
  )
  const rows = cells.reduce((most, cell) => Math.max(most, cell.row + cell.rowSpan), 0)
  const { box, xs, openTop, openFoot } = lattice
  return { page, box, xs, rows, cells: withMissingEdges(cells), openTop, openFoot }
}

/** Height of the strips by which cells are found, in points; and how many there may be, for a page may say that it is miles high. */
const STRIP = 16
const MOST_STRIPS = 1000

/** Finds the first cell around a place. A dense grid has a thousand cells, and a word asks only for those at its height. */
function finderOf(cells: readonly LatticeCell[]): (x: number, y: number) => LatticeCell | undefined {
  const [top, foot] = cells.reduce(([y0, y1], { box }) => [Math.min(y0, box.y0), Math.max(y1, box.y1)], [0, 0])
  const height = Math.max(STRIP, (foot - top) / MOST_STRIPS)
  const stripAt = (y: number): number => Math.floor(y / height)
  const strips = new Map<number, LatticeCell[]>()
  for (const cell of cells)
    for (let strip = stripAt(cell.box.y0); strip <= stripAt(cell.box.y1); strip++) {
      const list = strips.get(strip)
      if (list === undefined) strips.set(strip, [cell])
      else list.push(cell)
    }
  return (x, y) => strips.get(stripAt(y))?.find(({ box }) => contains(box, x, y))
}

/** In a line of only digits a point belongs to those beside it, however wide they are set: apart, `2 . 7` would be an ordinal before a number. */
function withPoints(line: Line): Line {
  if (!line.words.every(({ text }) => /^[\d.．]+$/.test(text))) return line
  const isPoint = (at: number): boolean => /^[.．]$/.test(line.words[at]?.text ?? '')
  return { ...line, words: line.words.map((word, i) => (i > 0 && (isPoint(i) || isPoint(i - 1)) ? { ...word, gap: '' } : word)) }
}

/** Whether it stands beside the digits of a number, at their height: as one of them that is drawn, or that nobody sees. */
export function isRestOf(box: Box, words: readonly Pick<Word, 'text' | 'box'>[]): boolean {
  if (!words.every(({ text }) => /^[-+\d.,，]+$/.test(text))) return false
  const isUnder = (word: Pick<Word, 'box'>): boolean => {
    const { x0, x1 } = intersection(box, word.box)
    return x1 - x0 > 0.3 * (box.x1 - box.x0)
  }
  return !words.some(isUnder) && words.some(word => contains(word.box, centreX(word.box), centreY(box)))
}

const isInside = (inner: Box, outer: Box): boolean =>
  inner.x0 > outer.x0 - 1 && inner.x1 < outer.x1 + 1 && inner.y0 > outer.y0 - 1 && inner.y1 < outer.y1 + 1

/** Cells of a column at a side without a rule, where words reach that side, or none stands in it: the page may show only a part of it. */
function cutCells({ open, box, cells }: Lattice, words: readonly Word[]): LatticeCell[] {
  if (open === null) return []
  const isOuter = (outer: Box): boolean => (open === 'right' ? box.x1 - outer.x1 : outer.x0 - box.x0) < 1
  const outer = cells.filter(cell => cell.columnSpan === 1 && isOuter(cell.box))
  const inside = words.filter(word => outer.some(cell => contains(cell.box, centreX(word.box), centreY(word.box))))
  return inside.length === 0 || words.some(word => isOuter(word.box)) ? outer : []
}

/** Two texts drawn for themselves, one ending and one beginning at a rule, are not one word, however near they are. */
function splitAtRules(word: Word, { xs }: Lattice): readonly Word[] {
  if (word.turn !== 0 || !xs.some(x => x > word.box.x0 && x < word.box.x1)) return [word]
  const parts: Glyph[][] = []
  let last: Glyph | undefined
  for (const glyph of word.glyphs) {
    const open = parts.at(-1)
    const isJoint =
      last !== undefined &&
      last.stroke !== glyph.stroke &&
      Math.abs(glyph.x - last.endX) > JOINT * glyph.size &&
      xs.some(x => x > (last?.endX ?? 0) - OVER * glyph.size && x < glyph.x + OVER * glyph.size)
    if (open === undefined || isJoint) parts.push([glyph])
    else open.push(glyph)
    last = glyph
  }
  return parts.map(part => wordOf(part)).filter(part => part !== undefined)
}

/** Text a hair outside of the outer rules belongs to the cell beside it. */
function nearest(lattice: Lattice, box: Box): LatticeCell | undefined {
  const { x0, y0, x1, y1 } = lattice.box
  const x = Math.min(Math.max(centreX(box), x0 + 0.1), x1 - 0.1)
  const y = Math.min(Math.max(centreY(box), y0 + 0.1), y1 - 0.1)
  return lattice.cells.find(cell => contains(cell.box, x, y))
}
