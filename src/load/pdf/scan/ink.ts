import type { Area, Raster } from './raster.js'

const { max, min } = Math

/** Where ink is: a byte a pixel, 1 for ink. */
export interface Ink {
  readonly width: number
  readonly height: number
  readonly data: Uint8Array
}

/** Pixels of a point: pages are looked at with 300 dots an inch. */
export const POINT = 300 / 72

/** Half the side of the square whose mean is taken for the paper, in pixels. */
const AROUND = Math.round(5 * POINT)
/** Darker than this share of what is around is ink: shaded cells and yellow paper are paper. */
const DARK = 0.8
/** Less dark is no character, but no blank either: a cell with it is not empty. */
export const FAINT = 0.93

/** What is darker than the paper around it. */
export function inkOf(raster: Raster, dark = DARK): Ink {
  const { width, height } = raster
  const sums = sumsOf(raster)
  const data = new Uint8Array(width * height)
  const row = width + 1
  for (let y = 0; y < height; y++) {
    const [top, foot] = [max(0, y - AROUND) * row, min(height, y + AROUND + 1) * row]
    const [up, down] = [max(0, y - 1) * row, min(height, y + 2) * row]
    for (let x = 0; x < width; x++) {
      const left = max(0, x - AROUND)
      const right = min(width, x + AROUND + 1)
      const before = max(0, x - 1)
      const behind = min(width, x + 2)
      // the mean of nine pixels: grain of the scanner is no ink
      const near = (sums[down + behind] ?? 0) - (sums[up + behind] ?? 0) - (sums[down + before] ?? 0) + (sums[up + before] ?? 0)
      const wide = (sums[foot + right] ?? 0) - (sums[top + right] ?? 0) - (sums[foot + left] ?? 0) + (sums[top + left] ?? 0)
      if (near * ((right - left) * (foot - top)) < dark * wide * ((behind - before) * (down - up))) data[y * width + x] = 1
    }
  }
  return { width, height, data }
}

/** Sums of all pixels above and to the left of each: the sum of a rectangle is four of them. */
function sumsOf({ width, height, data }: Raster): Float64Array {
  const sums = new Float64Array((width + 1) * (height + 1))
  for (let y = 0; y < height; y++) {
    let row = 0
    for (let x = 0; x < width; x++) {
      row += data[y * width + x] ?? 0
      sums[(y + 1) * (width + 1) + x + 1] = (sums[y * (width + 1) + x + 1] ?? 0) + row
    }
  }
  return sums
}

/** Ink that hangs together. */
export type Blob = Area

/** Blobs of this extent (in pixels) or less are specks. */
const SPECK = 1.2 * POINT

/** The blobs of ink in `area`, from left to right; specks are left out. */
export function blobsIn(ink: Ink, area: Area): Blob[] {
  const [width, height] = [area.x1 - area.x0, area.y1 - area.y0]
  if (width <= 0 || height <= 0) return []
  const seen = new Uint8Array(width * height)
  const isInk = (x: number, y: number): boolean => ink.data[(area.y0 + y) * ink.width + area.x0 + x] === 1
  const blobs: Blob[] = []
  for (let start = 0; start < seen.length; start++) {
    if (seen[start] === 1 || !isInk(start % width, (start - (start % width)) / width)) continue
    let [x0, y0, x1, y1] = [width, height, 0, 0]
    const stack = [start]
    seen[start] = 1
    for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
      const x = at % width
      const y = (at - x) / width
      x0 = min(x0, x)
      y0 = min(y0, y)
      x1 = max(x1, x + 1)
      y1 = max(y1, y + 1)
      for (let dy = -1; dy <= 1; dy++)
        for (let dx = -1; dx <= 1; dx++) {
          const nx = x + dx
          const ny = y + dy
          const next = ny * width + nx
          if (nx < 0 || ny < 0 || nx >= width || ny >= height || seen[next] === 1 || !isInk(nx, ny)) continue
          seen[next] = 1
          stack.push(next)
        }
    }
    if (Math.max(x1 - x0, y1 - y0) <= SPECK) continue
    blobs.push({ x0: area.x0 + x0, y0: area.y0 + y0, x1: area.x0 + x1, y1: area.y0 + y1 })
  }
  return blobs.sort((a, b) => a.x0 - b.x0)
}
