import { type Matrix, product } from './geometry.js'

/** What pdf.js says of a font, as far as it moves text. */
export interface TextFont {
  readonly vertical: boolean
  /** Width of a glyph's unit, in units of text: a thousandth but in drawn (Type 3) fonts. */
  readonly unit: number
  readonly bold: boolean
  /** Whether it says which character a code is. */
  readonly isMapped: (code: number) => boolean
}
export interface TextState {
  font: TextFont | undefined
  size: number
  charSpacing: number
  wordSpacing: number
  /** 1 is the font's own width. */
  scale: number
  rise: number
  /** 3: invisible. */
  mode: number
  /** Number of the marked content that we are in: structure trees name their text by it. */
  content: number | null
  /** `#rrggbb`; null for a pattern. */
  color: string | null
  /** It is drawn in full transparency. */
  clear: boolean
  /** Whether its layer is shown. */
  shown: boolean
  /** Whether a space was drawn last. */
  spaced: boolean
}

/** One drawn character (or ligature) on the page, in points, origin top left. */
export interface Glyph {
  readonly text: string
  /** Where its baseline begins, and where its own width ends. */
  readonly x: number
  readonly y: number
  readonly endX: number
  readonly endY: number
  /** Room that is set behind each character, beside its own width. */
  readonly spacing: number
  /** A space was drawn before it. */
  readonly spaced: boolean
  /** Height of its font on the page. */
  readonly size: number
  readonly bold: boolean
  readonly hidden: boolean
  readonly content: number | null
  readonly color: string | null
  /** Glyphs of one drawing operation have one number. */
  readonly stroke: number
}

/** A place within what is drawn: above the middle of its baseline. */
export const middleOf = ({ x, y, endX, endY, size }: Glyph): readonly [number, number] => {
  const [dx, dy] = [endX - x, endY - y]
  const length = Math.hypot(dx, dy) || 1
  return [x + dx / 2 + (0.35 * size * dy) / length, y + dy / 2 - (0.35 * size * dx) / length]
}

/** Places within it near its start, at its middle and near its end: Chinese marks have their ink in one half of their width. */
export const placesIn = (glyph: Glyph): readonly (readonly [number, number])[] => {
  const [x, y] = middleOf(glyph)
  const [dx, dy] = [0.35 * (glyph.endX - glyph.x), 0.35 * (glyph.endY - glyph.y)]
  return [
    [x - dx, y - dy],
    [x, y],
    [x + dx, y + dy],
  ]
}

interface Shown {
  readonly originalCharCode: number
  readonly unicode: string
  readonly width: number
  readonly isSpace: boolean
}
const isShown = (value: unknown): value is Shown =>
  typeof value === 'object' && value !== null && 'unicode' in value && typeof value.unicode === 'string' && 'width' in value

const INVISIBLE = new Set([3, 7])

/** Stands for a character that nobody can tell. */
const UNKNOWN = '\ufffd'
/** Codes of the space, in fonts that say nothing of it. */
const SPACES = new Set([3, 32])

/** Digits, letters, marks and ideographs, which most text is: it says itself. */
const PLAIN = /^[!-~\u4e00-\u9fff]$/

/** What a glyph says; empty where it draws nothing. Hyphens of many fonts are called soft ones. */
function characterOf({ originalCharCode, unicode }: Shown, font: TextFont): string {
  if (!font.isMapped(originalCharCode)) return SPACES.has(originalCharCode) ? '' : UNKNOWN
  if (PLAIN.test(unicode)) return unicode
  const text = unicode.replaceAll('\u00ad', '-').replace(/[\s\p{Cf}]/gu, '')
  return /\p{Cc}/u.test(text) ? UNKNOWN : text
}

/** Broken numbers bring text to places, in points, where no page is, and where adding one changes nothing any more. */
const FARTHEST = 1e6
const isOnPaper = (place: number): boolean => Math.abs(place) < FARTHEST

/** Adds the glyphs of one operation, drawn at the origin of `matrix`; how far it moved on, in units of text. */
export function addGlyphs(shown: ArrayLike<unknown>, state: TextState, matrix: Matrix, glyphs: Glyph[]): readonly [number, number] {
  const { font, charSpacing, wordSpacing, scale, rise } = state
  if (font === undefined || state.size === 0) return [0, 0]
  const direction = state.size < 0 ? -1 : 1
  const size = Math.abs(state.size)
  const across = scale * direction
  const place = product(matrix, [across, 0, 0, direction, 0, rise])
  const height = size * Math.hypot(place[2], place[3])
  const stroke = (glyphs.at(-1)?.stroke ?? 0) + 1
  let along = 0
  for (let i = 0; i < shown.length; i++) {
    const item = shown[i]
    if (typeof item === 'number') {
      along += ((font.vertical ? 1 : -1) * item * size) / 1000
      continue
    }
    if (!isShown(item)) continue
    const width = item.width * size * font.unit
    const spacing = (item.isSpace ? wordSpacing : 0) + charSpacing
    const text = characterOf(item, font)
    if (text !== '') {
      const [from, to] = font.vertical ? [-size / 2, size / 2] : [along, along + width]
      const below = font.vertical ? along - 0.85 * size : 0
      const x = place[0] * from + place[2] * below + place[4]
      const y = place[1] * from + place[3] * below + place[5]
      if (isOnPaper(x) && isOnPaper(y))
        glyphs.push({
          text,
          x,
          y,
          endX: place[0] * to + place[2] * below + place[4],
          endY: place[1] * to + place[3] * below + place[5],
          spacing: charSpacing * scale * Math.hypot(matrix[0], matrix[1]),
          spaced: state.spaced,
          size: height,
          bold: font.bold,
          hidden: INVISIBLE.has(state.mode) || state.clear,
          content: state.content,
          color: state.color,
          stroke,
        })
    }
    state.spaced = text === ''
    along += font.vertical ? -size - spacing * direction : width + spacing * direction
  }
  return font.vertical ? [0, along] : [along * across, 0]
}
