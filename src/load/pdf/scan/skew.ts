import type { Ink } from './ink.js'
import { type Raster, sampled } from './raster.js'

/** Degrees to either side at which a sheet may lie on the glass. */
const MOST = 3
const LEAST = 0.02
/** Pixels of ink that are looked at. */
const SAMPLE = 60_000

/** The angle (degrees, clockwise) by which the page is turned: at it, lines of text and rules lie level, and ink falls into the fewest rows. */
export function skewOf({ width, height, data }: Ink): number {
  const count = data.reduce((sum, pixel) => sum + pixel, 0)
  const step = Math.max(1, Math.floor(count / SAMPLE))
  const points: [x: number, y: number][] = []
  let n = 0
  data.forEach((pixel, at) => {
    if (pixel === 1 && n++ % step === 0) points.push([(at % width) - width / 2, Math.floor(at / width)])
  })
  const sharpness = (angle: number): number => {
    const slope = Math.tan((angle * Math.PI) / 180)
    const rows = new Uint32Array(height + width)
    for (const [x, y] of points) {
      const row = Math.round(y - x * slope) + (width >> 1)
      rows[row] = (rows[row] ?? 0) + 1
    }
    return rows.reduce((sum, row) => sum + row * row, 0)
  }
  const best = (from: number, to: number, by: number): number => {
    let [found, most] = [0, -1]
    for (let angle = from; angle <= to + by / 2; angle += by) {
      const sharp = sharpness(angle)
      if (sharp > most) [found, most] = [angle, sharp]
    }
    return found
  }
  const coarse = best(-MOST, MOST, 0.1)
  const fine = best(coarse - 0.1, coarse + 0.1, LEAST)
  return Math.abs(fine) < LEAST ? 0 : fine
}

/** The page turned back by `angle`, around its middle. */
export function turnedBack(raster: Raster, angle: number): Raster {
  if (angle === 0) return raster
  const { width, height } = raster
  const [sin, cos] = [Math.sin((angle * Math.PI) / 180), Math.cos((angle * Math.PI) / 180)]
  const [cx, cy] = [width / 2, height / 2]
  return sampled(raster, width, height, (x, y) => [cx + (x - cx) * cos - (y - cy) * sin, cy + (x - cx) * sin + (y - cy) * cos])
}
