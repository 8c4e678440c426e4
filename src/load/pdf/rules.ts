import type { Box } from '../../document/doc.js'
import { type Matrix, touches } from './geometry.js'
import type { Operators } from './operators.js'

/** A drawn line, level or upright: at `at` across its direction, from `from` to `to` along it. Points, origin top left. */
export interface Rule {
  readonly level: boolean
  readonly at: number
  readonly from: number
  readonly to: number
}

/** Filled rectangles up to this width (in points) are rules. */
const THICKEST = 3
const SHORTEST = 0.5
/** Pieces of a rule that are less apart are one rule: dashes, and borders that each cell draws for itself. */
const APART = 4

export const isList = (value: unknown): value is ArrayLike<unknown> => typeof value === 'object' && value !== null && 'length' in value

const STROKES = ['stroke', 'closeStroke', 'fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke']
const FILLS = ['fill', 'eoFill', 'fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke']

/** What a painted path adds to a page. */
export interface Painted {
  readonly rules: Rule[]
  /** Filled rectangles that are no rules. */
  readonly fills: Box[]
  /** Small shapes that are neither: a page may draw its characters. */
  readonly marks: Box[]
}

/** The box of a path; undefined for an empty one. */
export function boundsOfPath(args: readonly unknown[], matrix: Matrix): Box | undefined {
  const [, paths] = args
  const path: unknown = isList(paths) ? paths[0] : undefined
  const points = isList(path) ? [...shapes(path, matrix)].flatMap(shape => shape.points) : []
  return points.length === 0 ? undefined : boundsOf(points)
}

/** What a path of two rectangles, one within the other, leaves out; undefined for another one. */
export function holeOfPath(args: readonly unknown[], matrix: Matrix): Box | undefined {
  const [, paths] = args
  const path: unknown = isList(paths) ? paths[0] : undefined
  const [outer, inner, more] = isList(path) ? [...shapes(path, matrix)] : []
  if (outer === undefined || inner === undefined || more !== undefined || !isBox(outer) || !isBox(inner)) return undefined
  const [box, hole] = [boundsOf(outer.points), boundsOf(inner.points)]
  return isAround(box, hole) ? hole : undefined
}

/** What is around the paths: how they come to stand on the page, and where they are not seen. */
interface Around {
  readonly matrix: Matrix
  readonly hole: Box | undefined
}

/** Adds what one painted path shows: strokes and thin filled rectangles are rules. */
export function readPath(args: readonly unknown[], ops: Operators, { matrix, hole }: Around, painted: Painted): void {
  const { rules } = painted
  const [how, paths] = args
  const path: unknown = isList(paths) ? paths[0] : undefined
  if (typeof how !== 'number' || !isList(path)) return
  const isStroke = STROKES.some(name => ops[name] === how)
  const isFill = FILLS.some(name => ops[name] === how)
  if (!isStroke && !isFill) return
  const all = [...shapes(path, matrix)]
  const [only, more] = all.map(shape => boundsOf(shape.points))
  if (isFill && only !== undefined && more === undefined && hole !== undefined && isAround(only, hole)) {
    addRing(rules, only, hole)
    return
  }
  for (const [i, shape] of all.entries()) {
    const last = all[i - 1]
    if (isFill && last !== undefined) addRing(rules, boundsOf(last.points), boundsOf(shape.points))
    // one may be cut out of another
    const isAlone = all.every(other => other === shape || !touches(boundsOf(other.points), boundsOf(shape.points)))
    if (isFill) addFilled(painted, shape, isAlone)
    add(rules, shape, isStroke, isFill)
  }
}

type Point = readonly [x: number, y: number]

interface Shape {
  readonly points: readonly Point[]
  readonly curved: boolean
}

/** The subpaths of a path, as points on the page; of a curve, the points that hold it. */
function* shapes(path: ArrayLike<unknown>, matrix: Matrix): Generator<Shape> {
  let points: Point[] = []
  let curved = false
  const point = (i: number): Point => {
    const [x, y] = [Number(path[i]), Number(path[i + 1])]
    return [matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5]]
  }
  for (let i = 0; i < path.length; ) {
    const op = path[i]
    if (op === 0) {
      if (points.length > 1) yield { points, curved }
      points = [point(i + 1)]
      curved = false
      i += 3
    } else if (op === 1) {
      points.push(point(i + 1))
      i += 3
    } else if (op === 2) {
      points.push(point(i + 1), point(i + 3), point(i + 5))
      curved = true
      i += 7
    } else if (op === 3) {
      const first = points[0]
      if (first !== undefined) points.push(first)
      i++
    } else return
  }
  if (points.length > 1) yield { points, curved }
}

const isAround = (outer: Box, inner: Box): boolean =>
  outer.x0 <= inner.x0 && outer.y0 <= inner.y0 && outer.x1 >= inner.x1 && outer.y1 >= inner.y1

function isBox({ points, curved }: Shape): boolean {
  const box = boundsOf(points)
  return (
    !curved &&
    points.length <= 6 &&
    points.every(([x, y]) => (x - box.x0 < 0.1 || box.x1 - x < 0.1) && (y - box.y0 < 0.1 || box.y1 - y < 0.1))
  )
}

/** A drawn character is at most this large, in points. */
const LARGEST_MARK = 60

function addFilled({ fills, marks }: Painted, shape: Shape, alone: boolean): void {
  const box = boundsOf(shape.points)
  const [width, height] = [box.x1 - box.x0, box.y1 - box.y0]
  if (isBox(shape)) {
    if (alone && Math.min(width, height) > THICKEST) fills.push(box)
  } else if (Math.max(width, height) > THICKEST && Math.max(width, height) < LARGEST_MARK) marks.push(box)
}

function add(rules: Rule[], { points, curved }: Shape, isStroke: boolean, isFill: boolean): void {
  const box = boundsOf(points)
  const [width, height] = [box.x1 - box.x0, box.y1 - box.y0]
  if (curved) {
    if (Math.max(width, height) <= THICKEST) addThin(rules, box)
    return
  }
  if (isFill && points.length >= 4 && Math.min(width, height) <= THICKEST) {
    if (Math.max(width, height) >= SHORTEST) addThin(rules, box)
    return
  }
  if (!isStroke) return
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1], points[i]]
    if (a === undefined || b === undefined) continue
    const [dx, dy] = [Math.abs(a[0] - b[0]), Math.abs(a[1] - b[1])]
    if (dy <= 1 && dx >= SHORTEST) rules.push({ level: true, at: (a[1] + b[1]) / 2, from: Math.min(a[0], b[0]), to: Math.max(a[0], b[0]) })
    else if (dx <= 1 && dy >= SHORTEST)
      rules.push({ level: false, at: (a[0] + b[0]) / 2, from: Math.min(a[1], b[1]), to: Math.max(a[1], b[1]) })
  }
}

function boundsOf(points: readonly Point[]): Box {
  let [x0, y0, x1, y1] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const [x, y] of points) {
    x0 = Math.min(x0, x)
    y0 = Math.min(y0, y)
    x1 = Math.max(x1, x)
    y1 = Math.max(y1, y)
  }
  return { x0, y0, x1, y1 }
}

/** A thin filled shape is a rule along its longer side; a dot of a dotted rule may lie either way. */
function addThin(rules: Rule[], { x0, y0, x1, y1 }: Box): void {
  const [width, height] = [x1 - x0, y1 - y0]
  if (width > 0.7 * height) rules.push({ level: true, at: (y0 + y1) / 2, from: x0, to: x1 })
  if (height > 0.7 * width) rules.push({ level: false, at: (x0 + x1) / 2, from: y0, to: y1 })
}

/** What is filled between a rectangle and one just within it is a border. */
function addRing(rules: Rule[], a: Box, b: Box): void {
  const [outer, inner] = a.x1 - a.x0 > b.x1 - b.x0 ? [a, b] : [b, a]
  const sides = [inner.x0 - outer.x0, inner.y0 - outer.y0, outer.x1 - inner.x1, outer.y1 - inner.y1]
  if (sides.some(side => side < 0 || side > THICKEST)) return
  const { x0, y0, x1, y1 } = outer
  addThin(rules, { x0, y0, x1, y1: inner.y0 })
  addThin(rules, { x0, y0: inner.y1, x1, y1 })
  addThin(rules, { x0, y0, x1: inner.x0, y1 })
  addThin(rules, { x0: inner.x1, y0, x1, y1 })
}

/** Rules as far as the page shows them. */
export const visibleRules = (rules: readonly Rule[], width: number, height: number): Rule[] =>
  rules.flatMap(rule => {
    const [across, along] = rule.level ? [height, width] : [width, height]
    const [from, to] = [Math.max(rule.from, 0), Math.min(rule.to, along)]
    return rule.at < -1 || rule.at > across + 1 || from >= to ? [] : [{ ...rule, from, to }]
  })

/** Pieces that lie on one line and nearly touch → one rule. What stays shorter than a character is no rule. */
export function joinedRules(pieces: readonly Rule[]): Rule[] {
  const joined: Rule[] = []
  for (const level of [true, false]) {
    const open: { at: number; from: number; to: number }[] = []
    const sorted = pieces.filter(piece => piece.level === level).sort((a, b) => a.from - b.from || a.at - b.at)
    // per place across, what is drawn there so far, so that a piece asks only for its neighbours
    const byPlace = new Map<number, (typeof open)[number][]>()
    for (const { at, from, to } of sorted) {
      const place = Math.round(at)
      const isBefore = (other: (typeof open)[number]): boolean => Math.abs(other.at - at) <= 0.75 && from - other.to <= APART
      const last = byPlace.get(place - 1)?.find(isBefore) ?? byPlace.get(place)?.find(isBefore) ?? byPlace.get(place + 1)?.find(isBefore)
      if (last !== undefined) {
        last.to = Math.max(last.to, to)
        continue
      }
      const rule = { at, from, to }
      open.push(rule)
      const list = byPlace.get(place)
      if (list === undefined) byPlace.set(place, [rule])
      else list.push(rule)
    }
    for (const { at, from, to } of open) if (to - from >= APART) joined.push({ level, at, from, to })
  }
  return joined
}
