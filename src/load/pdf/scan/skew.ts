import type { Ink } from './ink.js'
import { type Raster, sampled } from './raster.js'

const { round } = Math

/** Degrees to either side at which a sheet may lie on the glass. */
const MOST = 3
const LEAST = 0.02
/** Pixels of ink that are looked at. */
const SAMPLE = 60_000

/** The angle (degrees, clockwise) by which the page is turned: at it, lines of text and rules lie level, and ink falls into the fewest rows. */
export function skewOf({ width, height, data }: Ink): number {
  const count = data.reduce((sum, pixel) => sum + pixel, 0)
  const step = Math.max(1, Math.floor(count / SAMPLE))
  const xs = new Int32Array(Math.ceil(count / step))
  const ys = new Int32Array(xs.length)
  let n = 0
  for (let at = 0; at < data.length; at++) {
    if (data[at] !== 1 || n++ % step !== 0) continue
    const i = (n - 1) / step
    xs[i] = (at % width) - (width >> 1)
    ys[i] = (at - (at % width)) / width
  }
  const rows = new Uint32Array(height + width)
  const sharpness = (angle: number): number => {
    const slope = Math.tan((angle * Math.PI) / 180)
    rows.fill(0)
    for (let i = 0; i < xs.length; i++) {
      const row = round((ys[i] ?? 0) - (xs[i] ?? 0) * slope) + (width >> 1)
      rows[row] = (rows[row] ?? 0) + 1
    }
    return rows.reduce((sum, row) => sum + row * row, 0)
  }
  // of angles as good as each other, the one nearest to level
  const best = (middle: number, reach: number, by: number): number => {
    const angles = Array.from({ length: 2 * Math.round(reach / by) + 1 }, (_, i) => middle - reach + i * by)
    let [found, most] = [0, -1]
    for (const angle of angles.sort((a, b) => Math.abs(a) - Math.abs(b))) {
      const sharp = sharpness(angle)
      if (sharp > most) [found, most] = [angle, sharp]
    }
    return found
  }
  const fine = best(best(0, MOST, 0.1), 0.1, LEAST)
  return Math.abs(fine) < LEAST / 2 ? 0 : fine
}

/** The page turned back by `angle`, around its middle. */
export function turnedBack(raster: Raster, angle: number): Raster {
  if (angle === 0) return raster
  const { width, height } = raster
  const [sin, cos] = [Math.sin((angle * Math.PI) / 180), Math.cos((angle * Math.PI) / 180)]
  const [cx, cy] = [width / 2, height / 2]
  return sampled(raster, width, height, [cos, sin, -sin, cos, cx - cx * cos + cy * sin, cy - cx * sin - cy * cos])
}
