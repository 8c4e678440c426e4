import type { PDFPageProxy } from 'pdfjs-dist'
import type { Box } from '../../document/doc.js'
import { bound } from './bounds.js'
import { fontFrom } from './fonts.js'
import { fieldGlyphs } from './formfields.js'
import { centreY, matrixOf, median, touches } from './geometry.js'
import type { Glyph, TextFont } from './glyphs.js'
import { type OperatorList, type Operators, runOperators } from './operators.js'
import { isList, joinedRules, type Rule, visibleRules } from './rules.js'
import { turnOf, type Word, wordsOf } from './words.js'

/** A page as it is read: turned so that most of its text is level, from its top left, in points. */
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
  /** Text that nobody sees: painted over, in the colour of the paper, or invisible. */
  readonly covered: readonly Word[]
  /** Text that lies over the page, as one: a watermark. */
  readonly overlaid: string
  /** Its text is invisible: somebody recognised it in the image that is shown. */
  readonly recognised: boolean
  /** It has a font that pdf.js cannot read, and whose text it leaves out. */
  readonly isFontLost?: boolean
  /** It shows an image, whose text was recognised here. */
  readonly scanned?: boolean
}

/** Kind of image of pdf.js: red, green, blue and how opaque. */
const TRANSPARENT = 3

/** Reads what a page draws, and frees what pdf.js keeps for it. */
export async function readPage(
  page: PDFPageProxy,
  operators: Operators,
  isLayerShown: (layer: unknown) => boolean = () => true,
): Promise<PdfPage> {
  const [list, fields] = await Promise.all([page.getOperatorList(), page.getAnnotations({ intent: 'display' })])
  const fonts = new Map<string, TextFont | undefined>()
  const fontOf = (name: string): TextFont | undefined => {
    if (!fonts.has(name)) fonts.set(name, page.commonObjs.has(name) ? fontFrom(page.commonObjs.get(name)) : undefined)
    return fonts.get(name)
  }
  const solid = await solidImages(page, list, operators)
  const isSolid = (image: unknown): boolean => solid.has(image) || isOpaque(image)
  const drawnAt = (turn: number) => {
    const { width, height, transform } = page.getViewport({ scale: 1, rotation: (page.rotate + 360 - 90 * turn) % 360 })
    const view = matrixOf(transform)
    return { width, height, view, ...runOperators(list, operators, view, fontOf, isLayerShown, isSolid) }
  }
  const asShown = drawnAt(0)
  const turn = usualTurn(asShown.glyphs)
  const { width, height, view, glyphs, covered, rules, marks, pictures } = turn === 0 ? asShown : drawnAt(turn)
  page.cleanup()
  const drawn = visibleRules(joinedRules(rules), width, height)
  bound('rules', drawn.length)
  const { shown, kept, recognised } = shownGlyphs([...glyphs, ...fieldGlyphs(fields, view)])
  const { words: upright, slanted } = wordsOf(shown)
  const { words, over } = withoutOverlays(upright)
  return {
    number: page.pageNumber,
    width,
    height,
    // a line that the foot of a page cuts is drawn on both pages; what reaches beyond a side is kept whole, and told by its box
    words: words.filter(({ box }) => box.x0 < width && box.x1 > 0 && centreY(box) < height && centreY(box) > 0),
    rules: drawn,
    marks,
    pictures,
    covered: wordsOf([...covered, ...kept]).words,
    overlaid: [...slanted, ...over].map(({ text }) => text).join(''),
    recognised,
    isFontLost: [...fonts.values()].includes(undefined),
  }
}

/** Names of images behind text in the order of drawing that are transparent nowhere; pdf.js decodes them while the operators are read. */
async function solidImages(page: PDFPageProxy, { fnArray, argsArray }: OperatorList, operators: Operators): Promise<ReadonlySet<unknown>> {
  const solid = new Set<unknown>()
  const first = operators.showText === undefined ? -1 : fnArray.indexOf(operators.showText)
  const names = fnArray.flatMap((fn, i) => {
    const args: unknown = argsArray[i]
    return first >= 0 && i > first && fn === operators.paintImageXObject && isList(args) && typeof args[0] === 'string' ? [args[0]] : []
  })
  for (const name of new Set(names)) {
    const store = name.startsWith('g_') ? page.commonObjs : page.objs
    const image = await new Promise<unknown>(resolve => store.get(name, resolve))
    if (isOpaque(image)) solid.add(name)
  }
  return solid
}

const isOpaque = (image: unknown): boolean => typeof image === 'object' && image !== null && 'kind' in image && image.kind !== TRANSPARENT

/** Quarter turns to the right in which most of a page is drawn: somebody who reads it turns it back. */
function usualTurn(glyphs: readonly Glyph[]): number {
  const counts = [0, 0, 0, 0]
  for (const glyph of glyphs) {
    const turn = turnOf(glyph)
    if (turn !== undefined) counts[turn] = (counts[turn] ?? 0) + 1
  }
  return Math.max(
    0,
    counts.findIndex(count => count > glyphs.length / 2),
  )
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
function shownGlyphs(glyphs: readonly Glyph[]): {
  readonly shown: readonly Glyph[]
  /** Those that nobody sees. */
  readonly kept: readonly Glyph[]
  readonly recognised: boolean
} {
  const hidden = glyphs.filter(glyph => glyph.hidden)
  const visible = glyphs.filter(glyph => !glyph.hidden)
  const recognised = hidden.length > 0 && visible.length < hidden.length / 10
  return recognised ? { shown: glyphs, kept: [], recognised } : { shown: visible, kept: hidden, recognised }
}
