import type { Box } from '../../document/doc.js'
import { bound } from './bounds.js'
import { BOXED, type Edge, edgesOf, NEAR } from './edges.js'
import type { Rule } from './rules.js'
import type { Word } from './words.js'

/** A grid of cells between rules. */
export interface Lattice {
  readonly box: Box
  /** Edges of its columns, from left to right. */
  readonly xs: readonly number[]
  readonly cells: readonly LatticeCell[]
  /** The one side at which no rule closes it; null where both are closed, or both are open. */
  readonly open: 'left' | 'right' | null
  /** No rule closes it there: a page break cuts a row. */
  readonly openTop: boolean
  readonly openFoot: boolean
  /** A box for itself, or cells with a box each: the next ones may stand apart. */
  readonly loose: boolean
}
export interface LatticeCell {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  readonly box: Box
}

/** Boxes of neighbouring cells are less apart than this, in points. */
const APART = 9

const isBox = ({ cells }: Lattice): boolean => cells.every(({ rowSpan, columnSpan }) => cells.length * rowSpan * columnSpan === 1)

/** The grids that the rules of a page make around its words, from top to bottom. */
export function lattices(rules: readonly Rule[], words: readonly Word[]): Lattice[] {
  const touching = groups(rules, NEAR, () => true).map(group => ({ group, loose: latticeOf(group, words)?.loose === true }))
  const owners = new Map(touching.flatMap(owner => owner.group.map(rule => [rule, owner] as const)))
  const isLoose = (rule: Rule): boolean => owners.get(rule)?.loose === true
  return groups(rules, APART, (a, b) => owners.get(a) === owners.get(b) || (isLoose(a) && isLoose(b)))
    .map(group => latticeOf(group, words))
    .filter(lattice => lattice !== undefined)
    .filter(lattice => !isBox(lattice))
    .sort((a, b) => a.box.y0 - b.box.y0)
}

/** Rules that touch each other, or nearly. */
function groups(rules: readonly Rule[], near: number, mayJoin: (a: Rule, b: Rule) => boolean): Rule[][] {
  const owner = rules.map((_, i) => i)
  const find = (i: number): number => {
    let at = i
    while (owner[at] !== at) {
      owner[at] = owner[owner[at] ?? at] ?? at
      at = owner[at] ?? at
    }
    return at
  }
  const sorted = rules
    .map((rule, i) => ({ rule, i, top: rule.level ? rule.at : rule.from, bottom: rule.level ? rule.at : rule.to }))
    .sort((a, b) => a.top - b.top)
  let open: typeof sorted = []
  for (const item of sorted) {
    open = open.filter(other => other.bottom >= item.top - near)
    for (const other of open) if (touch(item.rule, other.rule, near) && mayJoin(item.rule, other.rule)) owner[find(item.i)] = find(other.i)
    open.push(item)
  }
  const found = new Map<number, Rule[]>()
  rules.forEach((rule, i) => {
    const key = find(i)
    const group = found.get(key)
    if (group === undefined) found.set(key, [rule])
    else group.push(rule)
  })
  return [...found.values()]
}

function touch(a: Rule, b: Rule, near: number): boolean {
  if (a.level === b.level) return Math.abs(a.at - b.at) <= near && a.from <= b.to + near && b.from <= a.to + near
  return a.at >= b.from - near && a.at <= b.to + near && b.at >= a.from - near && b.at <= a.to + near
}

function latticeOf(rules: readonly Rule[], words: readonly Word[]): Lattice | undefined {
  const level = rules.filter(rule => rule.level)
  const upright = rules.filter(rule => !rule.level)
  if (level.length === 0 || upright.length === 0) return undefined
  const { edges: rowEdges, before: openTop, behind: openFoot } = edgesOf(level, upright, words)
  const { edges: columnEdges, before, behind } = edgesOf(upright, level, words)
  const [ys, xs] = [rowEdges.map(({ at }) => at), columnEdges.map(({ at }) => at)]
  const [rows, columns] = [ys.length - 1, xs.length - 1]
  if (rows < 1 || columns < 1) return undefined
  bound('cells of a grid', rows * columns)
  bound('rules of cells', rows * columns * rules.length)
  const isDrawn = (among: readonly Rule[], edge: Edge | undefined, middle: number): boolean =>
    edge !== undefined && among.some(rule => rule.at >= edge.from && rule.at <= edge.to && rule.from - 1 <= middle && middle <= rule.to + 1)
  const owner = Array.from({ length: rows * columns }, (_, i) => i)
  const find = (i: number): number => {
    let at = i
    while (owner[at] !== at) at = owner[at] ?? at
    return at
  }
  const y = (row: number): number => ((ys[row] ?? 0) + (ys[row + 1] ?? 0)) / 2
  const x = (column: number): number => ((xs[column] ?? 0) + (xs[column + 1] ?? 0)) / 2
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const here = row * columns + column
      if (column + 1 < columns && !isDrawn(upright, columnEdges[column + 1], y(row))) owner[find(here + 1)] = find(here)
      if (row + 1 < rows && !isDrawn(level, rowEdges[row + 1], x(column))) owner[find(here + columns)] = find(here)
    }
  const areas = new Map<number, Area[]>()
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const parts = areas.get(find(row * columns + column))
      const last = parts?.find(part => part.r1 === row && part.c1 === column - 1)
      if (parts === undefined) areas.set(find(row * columns + column), [{ r0: row, r1: row, c0: column, c1: column }])
      else if (last !== undefined) last.c1 = column
      else parts.push({ r0: row, r1: row, c0: column, c1: column })
    }
  const cells = [...areas.values()]
    .flatMap(rectangles)
    .map(({ r0, r1, c0, c1 }) => ({
      row: r0,
      column: c0,
      rowSpan: r1 - r0 + 1,
      columnSpan: c1 - c0 + 1,
      box: { x0: xs[c0] ?? 0, y0: ys[r0] ?? 0, x1: xs[c1 + 1] ?? 0, y1: ys[r1 + 1] ?? 0 },
    }))
    .sort((a, b) => a.row - b.row || a.column - b.column)
  const inner = [...rowEdges.slice(1, -1), ...columnEdges.slice(1, -1)]
  return {
    box: { x0: xs[0] ?? 0, y0: ys[0] ?? 0, x1: xs.at(-1) ?? 0, y1: ys.at(-1) ?? 0 },
    xs,
    cells,
    open: before === behind ? null : before ? 'left' : 'right',
    openTop,
    openFoot,
    loose: inner.filter(edge => edge.to - edge.from > BOXED).length >= inner.length / 2,
  }
}

interface Area {
  r0: number
  r1: number
  c0: number
  c1: number
}

/** Strips of one area, a row each → rectangles. An area with a corner out of place (a rule has a gap) makes several. */
function rectangles(strips: readonly Area[]): Area[] {
  const found: Area[] = []
  for (const strip of strips) {
    const above = found.find(area => area.r1 === strip.r0 - 1 && area.c0 === strip.c0 && area.c1 === strip.c1)
    if (above === undefined) found.push({ ...strip })
    else above.r1 = strip.r1
  }
  return found
}
