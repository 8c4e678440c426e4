import type { Matrix } from './geometry.js'
import type { Glyph } from './glyphs.js'
import { isList } from './rules.js'

/** Share of its height that text takes in a field without a size of its own. */
const SHARE = 0.6
const LARGEST = 12

/** What is typed into fields that have no drawn appearance: readers of PDF draw it themselves. `annotations`: as pdf.js lists them. */
export function fieldGlyphs(annotations: readonly unknown[], view: Matrix): Glyph[] {
  return annotations.flatMap((annotation, i): Glyph[] => {
    if (typeof annotation !== 'object' || annotation === null) return []
    const field = (name: string): unknown => Reflect.get(annotation, name)
    const [value, rect] = [field('fieldValue'), field('rect')]
    const isText = field('fieldType') === 'Tx' || field('fieldType') === 'Ch'
    if (!isText || field('hasAppearance') !== false || field('hidden') === true || !isList(rect)) return []
    const text =
      typeof value === 'string'
        ? value
        : isList(value)
          ? Array.from(value)
              .filter(part => typeof part === 'string')
              .join(' ')
          : ''
    const [x0, y0, , y1] = Array.from(rect).map(Number)
    if (text === '' || x0 === undefined || y0 === undefined || y1 === undefined) return []
    return glyphsOf(text, x0, (y0 + y1) / 2, Math.min(LARGEST, SHARE * (y1 - y0)), view, -i - 1)
  })
}

/** Text on one line around the height `y`, in units of the page. */
function glyphsOf(text: string, x0: number, y: number, size: number, view: Matrix, stroke: number): Glyph[] {
  const place = (x: number): readonly [number, number] => {
    const base = y - 0.35 * size
    return [view[0] * x + view[2] * base + view[4], view[1] * x + view[3] * base + view[5]]
  }
  const glyphs: Glyph[] = []
  let x = x0
  for (const character of text) {
    const width = character < '\u2000' ? size / 2 : size
    const [from, to] = [place(x), place(x + width)]
    x += width
    if (!/\S/.test(character)) continue
    glyphs.push({
      text: character,
      x: from[0],
      y: from[1],
      endX: to[0],
      endY: to[1],
      spacing: 0,
      spaced: false,
      size: size * Math.hypot(view[2], view[3]),
      bold: false,
      hidden: false,
      content: null,
      color: '#000000',
      stroke,
    })
  }
  return glyphs
}
