import type { Digit } from './number.js'
import type { Raster } from './raster.js'

/** What a digit looks like: grey of a grid of places in its ink, with the same sum and spread for all, and how wide it is. */
type Shape = Float64Array

const [ACROSS, DOWN] = [8, 12]
/** A digit must be this much more like its own kind than like any other. */
const MARGIN = 0.04
/** Digits of one kind are as much alike as this. */
const SAME = 0.7
/** A digit of which the document has no other is believed if it is less like all others than this. */
const UNLIKE = 0.8
/** What nothing else was read from is the digit that it is as much like as this. */
const ALIKE = 0.9

/** A digit as it was read, and as it looks. */
export interface DigitShape {
  readonly digit: string
  readonly shape: Shape
}
/** By digit, all of its shapes together, and how many they are. */
export type Kinds = ReadonlyMap<string, { readonly sum: Shape; readonly count: number }>

export const shapesOf = (page: Raster, digits: readonly Digit[]): DigitShape[] =>
  digits.map(({ digit, area }) => ({ digit, shape: shapeOf(page, area) }))

export function kindsOf(shapes: readonly DigitShape[]): Kinds {
  const kinds = new Map<string, { readonly sum: Shape; readonly count: number }>()
  for (const { digit, shape } of shapes.filter(({ digit }) => digit !== '')) {
    const { sum, count } = kinds.get(digit) ?? { sum: new Float64Array(shape.length), count: 0 }
    kinds.set(digit, { sum: sum.map((value, i) => value + (shape[i] ?? 0)), count: count + 1 })
  }
  return kinds
}

/**
 * Whether a digit looks like the others that were read as it: those of one kind look alike in a document. This needs no engine, and does not
 * make its mistakes.
 */
export function isOfKind({ digit, shape }: DigitShape, kinds: Kinds): boolean {
  let [own, other] = [-1, -1]
  for (const [kind, { sum }] of kinds) {
    if (kind === digit)
      own = likeness(
        shape,
        sum.map((value, i) => value - (shape[i] ?? 0)),
      )
    else other = Math.max(other, likeness(shape, sum))
  }
  return (kinds.get(digit)?.count ?? 0) > 1 ? own > SAME && own > other + MARGIN : other < UNLIKE
}

/** The digit that a shape is clearly like; undefined where none is, or two are. */
export function kindOf(shape: Shape, kinds: Kinds): string | undefined {
  const [best, second] = [...kinds].map(([digit, { sum }]) => ({ digit, like: likeness(shape, sum) })).sort((a, b) => b.like - a.like)
  return best !== undefined && best.like > ALIKE && best.like > (second?.like ?? 0) + 2 * MARGIN ? best.digit : undefined
}

function shapeOf({ data, width }: Raster, { x0, y0, x1, y1 }: Digit['area']): Shape {
  const shape = new Float64Array(ACROSS * DOWN)
  // narrow digits keep their width, in the middle
  const side = Math.max(x1 - x0, ((y1 - y0) * ACROSS) / DOWN)
  const left = (x0 + x1 - side) / 2
  for (let row = 0; row < DOWN; row++)
    for (let column = 0; column < ACROSS; column++) {
      let [sum, count] = [0, 0]
      for (let y = Math.floor(y0 + (row * (y1 - y0)) / DOWN); y < y0 + ((row + 1) * (y1 - y0)) / DOWN; y++)
        for (let x = Math.floor(left + (column * side) / ACROSS); x < left + ((column + 1) * side) / ACROSS; x++) {
          sum += x < x0 || x >= x1 ? 0 : 255 - (data[y * width + x] ?? 255)
          count++
        }
      shape[row * ACROSS + column] = sum / Math.max(1, count)
    }
  const mean = shape.reduce((sum, value) => sum + value, 0) / shape.length
  const spread = Math.sqrt(shape.reduce((sum, value) => sum + (value - mean) ** 2, 0)) || 1
  return shape.map(value => (value - mean) / spread)
}

/** Correlation of two shapes, or sums of shapes. */
function likeness(a: Shape, b: Shape): number {
  let [product, squares] = [0, 0]
  a.forEach((value, i) => {
    product += value * (b[i] ?? 0)
    squares += (b[i] ?? 0) ** 2
  })
  return squares === 0 ? -1 : product / Math.sqrt(squares)
}
