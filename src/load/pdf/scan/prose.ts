import { median } from '../geometry.js'
import { MARGIN } from './cells.js'
import { type Area, cut, type Raster, scaled } from './raster.js'
import type { Recogniser } from './recogniser.js'
import { digitsOf, joined, type SeenText, textOf, textsOf } from './text.js'

/** Reads the lines of a page that stand in no grid; those with digits a second time, larger. */
export async function readProse(page: Raster, recogniser: Recogniser): Promise<SeenText[]> {
  const found = await recogniser.read(page, 'page')
  const usual = median(found.map(({ y0, y1 }) => y1 - y0)) ?? 0
  const texts: SeenText[] = []
  for (const line of found) {
    const text = joined(line.words)
    if (text.trim() === '') continue
    const unsure =
      /\d/.test(text) &&
      digitsOf(textOf(await recogniser.read(scaled(cut(page, around(line, page), MARGIN), 1.4), 'line'))) !== digitsOf(text)
    texts.push(...textsOf(evened(line, usual), unsure))
  }
  return texts
}

const around = ({ x0, y0, x1, y1 }: Area, { width, height }: Raster): Area => ({
  x0: Math.max(0, x0 - 4),
  y0: Math.max(0, y0 - 4),
  x1: Math.min(width, x1 + 4),
  y1: Math.min(height, y1 + 4),
})

/** Lines of about the usual height have that height: how high a line's ink is depends on its characters. */
function evened<L extends Area>(line: L, usual: number): L {
  const height = line.y1 - line.y0
  return height < 0.5 * usual || height > 1.3 * usual
    ? line
    : { ...line, y0: line.y0 - (usual - height) / 2, y1: line.y1 + (usual - height) / 2 }
}
