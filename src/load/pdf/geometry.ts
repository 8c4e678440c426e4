import type { Box } from '../../document/doc.js'

/** How a place in drawing units comes to stand on the page: `[a, b, c, d, e, f]` as PDF writes it. */
export type Matrix = readonly [number, number, number, number, number, number]

/** `inner` applied first, then `outer`. */
export const product = (outer: Matrix, inner: Matrix): Matrix => [
  outer[0] * inner[0] + outer[2] * inner[1],
  outer[1] * inner[0] + outer[3] * inner[1],
  outer[0] * inner[2] + outer[2] * inner[3],
  outer[1] * inner[2] + outer[3] * inner[3],
  outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
  outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
]

export function matrixOf(values: ArrayLike<unknown>): Matrix {
  const at = (i: number): number => (typeof values[i] === 'number' ? values[i] : 0)
  return [at(0), at(1), at(2), at(3), at(4), at(5)]
}

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]

export const centreX = (box: Box): number => (box.x0 + box.x1) / 2
export const centreY = (box: Box): number => (box.y0 + box.y1) / 2
export const contains = (box: Box, x: number, y: number): boolean => x >= box.x0 && x <= box.x1 && y >= box.y0 && y <= box.y1

export const touches = (a: Box, b: Box): boolean => a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1

export const intersection = (a: Box, b: Box): Box => ({
  x0: Math.max(a.x0, b.x0),
  y0: Math.max(a.y0, b.y0),
  x1: Math.min(a.x1, b.x1),
  y1: Math.min(a.y1, b.y1),
})

/** Where an image stands: the unit square in its drawing units. */
export function unitBox([a, b, c, d, e, f]: Matrix): Box {
  const [xs, ys] = [
    [e, e + a, e + c, e + a + c],
    [f, f + b, f + d, f + b + d],
  ]
  return { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) }
}

/** A rectangle given by two corners in drawing units. */
export function rectangleIn(matrix: Matrix, corners: ArrayLike<unknown>): Box {
  const [x0, y0, x1, y1] = matrixOf(corners)
  return unitBox(product(matrix, [x1 - x0, 0, 0, y1 - y0, x0, y0]))
}

/** The smallest box around all of them; undefined for none. */
export function around(boxes: readonly Box[]): Box | undefined {
  const first = boxes[0]
  if (first === undefined) return undefined
  let { x0, y0, x1, y1 } = first
  for (const box of boxes) {
    x0 = Math.min(x0, box.x0)
    y0 = Math.min(y0, box.y0)
    x1 = Math.max(x1, box.x1)
    y1 = Math.max(y1, box.y1)
  }
  return { x0, y0, x1, y1 }
}

export function median(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[sorted.length >> 1]
}
