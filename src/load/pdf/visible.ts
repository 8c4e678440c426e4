import type { Box } from '../../document/doc.js'
import { contains } from './geometry.js'
import { type Glyph, middleOf } from './glyphs.js'

/** A filled rectangle. */
export interface Fill {
  readonly box: Box
  readonly color: string | null
  readonly opaque: boolean
  /** How many glyphs were drawn before it. */
  readonly after: number
}

/** An image, and how many glyphs were drawn before it. */
export type Cover = Pick<Fill, 'box' | 'after'>

/** Glyphs, those under an image as ones that nobody sees: what is recognised in the image of a page is laid under it. */
export function underImages(glyphs: readonly Glyph[], covers: readonly Cover[]): readonly Glyph[] {
  if (covers.length === 0) return glyphs
  return glyphs.map((glyph, i) => {
    const [x, y] = middleOf(glyph)
    return covers.some(({ box, after }) => after > i && contains(box, x, y)) ? { ...glyph, hidden: true } : glyph
  })
}

const PAPER = '#ffffff'
const BLACK = '#000000'

/** Indices of glyphs that nobody sees: painted over later, or in the colour of what lies under them. `fills`: in the order of drawing. */
export function unseen(glyphs: readonly Glyph[], fills: readonly Fill[]): ReadonlySet<number> {
  const hidden = new Set<number>()
  const solid = fills.filter(fill => fill.opaque && fill.color !== null)
  glyphs.forEach((glyph, i) => {
    if (solid.length === 0 && glyph.color === BLACK) return
    const [x, y] = middleOf(glyph)
    const top = solid.findLast(({ box }) => contains(box, x, y))
    if (top !== undefined && top.after > i) hidden.add(i)
    else if (isNear(glyph.color, top?.color ?? PAPER)) hidden.add(i)
  })
  return hidden
}

/** Colours that cannot be told apart on a page. */
function isNear(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return false
  const parts = (color: string): number[] => [1, 3, 5].map(at => Number.parseInt(color.slice(at, at + 2), 16))
  const [left, right] = [parts(a), parts(b)]
  return left.every((part, i) => Math.abs(part - (right[i] ?? 0)) <= 8)
}
