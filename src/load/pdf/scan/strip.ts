import { around } from '../geometry.js'
import { type Area, type Raster, WHITE } from './raster.js'

/** In heights of a line: what is no higher together is one line: 二 has two strokes. */
const ONE = 1.15

/** The lines of a few words, from top to bottom. */
export function linesOf(blobs: readonly Area[]): Area[] {
  const lines: Area[] = []
  for (const blob of [...blobs].sort((a, b) => a.y0 - b.y0)) {
    const last = lines.at(-1)
    if (last !== undefined && blob.y0 < last.y1) lines[lines.length - 1] = around([last, blob]) ?? last
    else lines.push(blob)
  }
  const height = Math.max(0, ...lines.map(({ y0, y1 }) => y1 - y0))
  return lines.reduce((whole: Area[], line) => {
    const last = whole.at(-1)
    if (last !== undefined && line.y1 - last.y0 <= ONE * height) whole[whole.length - 1] = around([last, line]) ?? last
    else whole.push(line)
    return whole
  }, [])
}

/** Lines side by side as one: a word that is broken after each character is read better as a whole. */
export function stripOf(page: Raster, lines: readonly Area[], margin: number): Raster {
  const height = Math.max(...lines.map(({ y0, y1 }) => y1 - y0))
  const gap = Math.round(height / 6)
  const length = lines.reduce((sum, { x0, x1 }) => sum + x1 - x0 + gap, -gap)
  const width = length + 2 * margin
  const data = new Uint8Array(width * (height + 2 * margin)).fill(WHITE)
  let left = margin
  for (const { x0, y0, x1, y1 } of lines) {
    const top = margin + ((height - (y1 - y0)) >> 1)
    for (let y = y0; y < y1; y++) data.set(page.data.subarray(y * page.width + x0, y * page.width + x1), (top + y - y0) * width + left)
    left += x1 - x0 + gap
  }
  return { width, height: height + 2 * margin, data }
}
