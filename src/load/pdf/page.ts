import type { PDFPageProxy } from 'pdfjs-dist'
import type { Box } from '../../document/doc.js'
import { centreY, matrixOf, median, touches } from './geometry.js'
import type { Glyph, TextFont } from './glyphs.js'
import { type Operators, runOperators } from './operators.js'
import { isList, joinedRules, type Rule, visibleRules } from './rules.js'
import { type Word, wordsOf } from './words.js'

/** A page as it is shown: turned, from its top left, in points. */
export interface PdfPage {
  /** From 1. */
  readonly number: number
  readonly width: number
  readonly height: number
  readonly words: readonly Word[]
  readonly rules: readonly Rule[]
  /** Small shapes and images, which may be drawn characters. */
  readonly marks: readonly Box[]
  /** Larger images, as far as they were decoded. */
  readonly pictures: readonly Box[]
  /** Text that nobody sees: painted over, or in the colour of the paper. */
  readonly covered: readonly Word[]
  /** Text that lies over the page, as one: a watermark. */
  readonly overlaid: string
  /** Its text is invisible: somebody recognised it in the image that is shown. */
  readonly recognised: boolean
  /** It shows an image, whose text was recognised here. */
  readonly scanned?: boolean
}

/** Reads what a page draws, and frees what pdf.js keeps for it. */
export async function readPage(
  page: PDFPageProxy,
  operators: Operators,
  isLayerShown: (layer: unknown) => boolean = () => true,
): Promise<PdfPage> {
  const { width, height, transform } = page.getViewport({ scale: 1 })
  const list = await page.getOperatorList()
  const fonts = new Map<string, TextFont | undefined>()
  const fontOf = (name: string): TextFont | undefined => {
    if (!fonts.has(name)) fonts.set(name, page.commonObjs.has(name) ? fontFrom(page.commonObjs.get(name)) : undefined)
    return fonts.get(name)
  }
  const { glyphs, covered, rules, marks, pictures } = runOperators(list, operators, matrixOf(transform), fontOf, isLayerShown)
  page.cleanup()
  const { shown, recognised } = shownGlyphs(glyphs)
  const { words: upright, slanted } = wordsOf(shown)
  const { words, over } = withoutOverlays(upright)
  return {
    number: page.pageNumber,
    width,
    height,
    // a line that the foot of a page cuts is drawn on both pages; what reaches beyond a side is kept whole, and told by its box
    words: words.filter(({ box }) => box.x0 < width && box.x1 > 0 && centreY(box) < height && centreY(box) > 0),
    rules: visibleRules(joinedRules(rules), width, height),
    marks,
    pictures,
    covered: wordsOf(covered).words,
    overlaid: [...slanted, ...over].map(({ text }) => text).join(''),
    recognised,
  }
}

/** Large text over other text is a watermark too, even where it stands level. */
function withoutOverlays(words: readonly Word[]): { readonly words: readonly Word[]; readonly over: readonly Word[] } {
  const usual = median(words.map(({ size }) => size)) ?? 0
  const over = words.filter(
    word => word.size > 2 * usual && words.filter(other => other.size < word.size / 2 && touches(word.box, other.box)).length > 1,
  )
  return over.length === 0 ? { words, over } : { words: words.filter(word => !over.includes(word)), over }
}

/** Invisible text is what the page shows only where nothing else is there to read: under it lies an image of the page. */
function shownGlyphs(glyphs: readonly Glyph[]): { readonly shown: readonly Glyph[]; readonly recognised: boolean } {
  const hidden = glyphs.filter(glyph => glyph.hidden)
  const visible = glyphs.filter(glyph => !glyph.hidden)
  const recognised = hidden.length > 0 && visible.length < hidden.length / 10
  return { shown: recognised ? glyphs : visible, recognised }
}

function fontFrom(font: unknown): TextFont {
  const field = (name: string): unknown => (typeof font === 'object' && font !== null ? Reflect.get(font, name) : undefined)
  const matrix = field('fontMatrix')
  const unit = isList(matrix) && typeof matrix[0] === 'number' ? matrix[0] : 0.001
  const name = field('name')
  return { vertical: field('vertical') === true, unit, bold: field('bold') === true || field('black') === true || isBold(name) }
}

/** Names of Chinese fonts come as bytes. */
const isBold = (name: unknown): boolean =>
  typeof name === 'string' && /bold|black|heavy|黑|hei\b|heiti|simhei/i.test(`${name} ${Buffer.from(name, 'latin1').toString('utf8')}`)
