import type { Operators } from './open.js'
import { type Matrix, matrixOf, product } from './page.js'

/** A drawn line, level or upright: at `at` across its direction, from `from` to `to` along it. */
export interface Rule {
  readonly level: boolean
  readonly at: number
  readonly from: number
  readonly to: number
}

/** Filled rectangles up to this width (in points) are rules. */
const THICKEST = 3
const SHORTEST = 2

/** The rules that a page draws: strokes, and thin filled rectangles, through all transforms. */
export function readRules(list: { fnArray: readonly number[]; argsArray: readonly unknown[] }, ops: Operators, view: Matrix): Rule[] {
  const rules: Rule[] = []
  const stack: Matrix[] = []
  let matrix = view
  list.fnArray.forEach((fn, i) => {
    const args: unknown = list.argsArray[i]
    if (fn === ops.save) stack.push(matrix)
    else if (fn === ops.restore) matrix = stack.pop() ?? matrix
    else if (fn === ops.transform && Array.isArray(args)) matrix = product(matrix, matrixOf(args))
    else if (fn === ops.paintFormXObjectBegin) {
      stack.push(matrix)
      if (Array.isArray(args) && isList(args[0])) matrix = product(matrix, matrixOf(args[0]))
    } else if (fn === ops.paintFormXObjectEnd) matrix = stack.pop() ?? matrix
    else if (fn === ops.constructPath && Array.isArray(args)) {
      const [how, paths] = args
      const path: unknown = Array.isArray(paths) ? paths[0] : undefined
      if (typeof how !== 'number' || !isList(path)) return
      const isStroke = [ops.stroke, ops.closeStroke, ops.fillStroke, ops.eoFillStroke, ops.closeFillStroke, ops.closeEOFillStroke].includes(
        how,
      )
      const isFill = [ops.fill, ops.eoFill, ops.fillStroke, ops.eoFillStroke, ops.closeFillStroke, ops.closeEOFillStroke].includes(how)
      if (isStroke || isFill) for (const shape of shapes(path, matrix)) add(rules, shape, isStroke, isFill)
    }
  })
  return rules
}

const isList = (value: unknown): value is ArrayLike<unknown> => typeof value === 'object' && value !== null && 'length' in value

type Point = readonly [x: number, y: number]

/** The subpaths of a path, as points on the page; curves make none. */
function* shapes(path: ArrayLike<unknown>, matrix: Matrix): Generator<Point[]> {
  let points: Point[] = []
  const point = (i: number): Point => {
    const x = Number(path[i])
    const y = Number(path[i + 1])
    return [matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5]]
  }
  for (let i = 0; i < path.length; ) {
    const op = path[i]
    if (op === 0) {
      if (points.length > 1) yield points
      points = [point(i + 1)]
      i += 3
    } else if (op === 1) {
      points.push(point(i + 1))
      i += 3
    } else if (op === 2) {
      points = []
      i += 7
    } else if (op === 3) {
      const first = points[0]
      if (first !== undefined) points.push(first)
      i++
    } else return
  }
  if (points.length > 1) yield points
}

function add(rules: Rule[], points: readonly Point[], isStroke: boolean, isFill: boolean): void {
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  const [x0, x1, y0, y1] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const [width, height] = [x1 - x0, y1 - y0]
  if (isFill && points.length >= 4 && Math.min(width, height) <= THICKEST && Math.max(width, height) >= SHORTEST) {
    const level = width >= height
    rules.push(level ? { level, at: (y0 + y1) / 2, from: x0, to: x1 } : { level, at: (x0 + x1) / 2, from: y0, to: y1 })
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
