import type { Box } from '../../document/doc.js'
import { bound } from './bounds.js'
import type { Rule } from './rules.js'

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
}
export interface LatticeCell {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  readonly box: Box
}

/** Rules this near (in points) are one, and touch. */
const NEAR = 3
/** Rules that go on for less than this (in points) behind the last one that crosses them are not open: no text has room there. */
const OPEN = 6

/** The grids that the rules of a page make, from top to bottom. */
export function lattices(rules: readonly Rule[]): Lattice[] {
  return groups(rules)
    .map(latticeOf)
    .filter(lattice => lattice !== undefined)
    .sort((a, b) => a.box.y0 - b.box.y0)
}

/** Rules that touch each other. */
function groups(rules: readonly Rule[]): Rule[][] {
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
    open = open.filter(other => other.bottom >= item.top - NEAR)
    for (const other of open) if (touch(item.rule, other.rule)) owner[find(item.i)] = find(other.i)
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

function touch(a: Rule, b: Rule): boolean {
  if (a.level === b.level) return Math.abs(a.at - b.at) <= NEAR && a.from <= b.to + NEAR && b.from <= a.to + NEAR
  return a.at >= b.from - NEAR && a.at <= b.to + NEAR && b.at >= a.from - NEAR && b.at <= a.to + NEAR
}

/** Places a rule's width apart are one. */
function distinct(places: readonly number[]): number[] {
  const sorted = [...places].sort((a, b) => a - b)
  const found: number[][] = []
  for (const place of sorted) {
    const last = found.at(-1)
    if (last !== undefined && place - (last.at(-1) ?? 0) <= NEAR) last.push(place)
    else found.push([place])
  }
  return found.map(list => list.reduce((sum, place) => sum + place, 0) / list.length)
}

/** Places of the rules, and where the crossing ones end without one: a grid may be open at a page break, or at its sides. */
function edges(rules: readonly Rule[], crossing: readonly Rule[]): { places: number[]; before: boolean; behind: boolean } {
  const drawn = distinct(rules.map(rule => rule.at))
  const [first, last] = [Math.min(...crossing.map(rule => rule.from)), Math.max(...crossing.map(rule => rule.to))]
  const [top = first, bottom = last] = [drawn[0], drawn.at(-1)]
  const [before, behind] = [top - first > OPEN, last - bottom > OPEN]
  return { places: [...(before ? [first] : []), ...drawn, ...(behind ? [last] : [])], before, behind }
}

function latticeOf(rules: readonly Rule[]): Lattice | undefined {
  const level = rules.filter(rule => rule.level)
  const upright = rules.filter(rule => !rule.level)
  if (level.length === 0 || upright.length === 0) return undefined
  const { places: ys, before: openTop, behind: openFoot } = edges(level, upright)
  const { places: xs, before, behind } = edges(upright, level)
  const [rows, columns] = [ys.length - 1, xs.length - 1]
  if (rows < 1 || columns < 1 || rows * columns < 2) return undefined
  bound('cells of a grid', rows * columns)
  bound('rules of cells', rows * columns * rules.length)
  const isDrawn = (among: readonly Rule[], at: number, middle: number): boolean =>
    among.some(rule => Math.abs(rule.at - at) <= NEAR && rule.from - 1 <= middle && middle <= rule.to + 1)
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
      if (column + 1 < columns && !isDrawn(upright, xs[column + 1] ?? 0, y(row))) owner[find(here + 1)] = find(here)
      if (row + 1 < rows && !isDrawn(level, ys[row + 1] ?? 0, x(column))) owner[find(here + columns)] = find(here)
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
  return {
    box: { x0: xs[0] ?? 0, y0: ys[0] ?? 0, x1: xs.at(-1) ?? 0, y1: ys.at(-1) ?? 0 },
    xs,
    cells,
    open: before === behind ? null : before ? 'left' : 'right',
    openTop,
    openFoot,
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
