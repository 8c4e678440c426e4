import type { Box } from '../../document/doc.js'
import { bound } from './bounds.js'
import { contains, IDENTITY, intersection, type Matrix, matrixOf, product, rectangleIn, unitBox } from './geometry.js'
import { addGlyphs, type Glyph, placesIn, type TextFont, type TextState } from './glyphs.js'
import { boundsOfPath, holeOfPath, isList, type Painted, type Rule, readPath } from './rules.js'
import { type Cover, type Fill, underImages, unseen } from './visible.js'

/** Numbers of the operators, by name. */
export type Operators = Readonly<Record<string, number>>
export interface OperatorList {
  readonly fnArray: readonly number[]
  readonly argsArray: readonly unknown[]
}
/** What the operators of a page draw, in the order of drawing. */
export interface Drawn {
  readonly glyphs: readonly Glyph[]
  /** Glyphs that nobody sees: painted over, or in the colour of the paper. */
  readonly covered: readonly Glyph[]
  readonly rules: readonly Rule[]
  /** Boxes of small drawn shapes and images. */
  readonly marks: readonly Box[]
  /** Boxes of larger images. */
  readonly pictures: readonly Box[]
}

interface State extends TextState {
  matrix: Matrix
  leading: number
  opaque: boolean
  /** What is drawn outside of it is not seen. */
  clip: Box
  /** Nor what is drawn within it. */
  hole: Box | undefined
}

const EVERYWHERE: Box = { x0: -1e6, y0: -1e6, x1: 1e6, y1: 1e6 }
/** Larger images are pictures, in points. */
const LARGEST_IMAGE = 200

const number = (value: unknown): number => (typeof value === 'number' ? value : 0)

/**
 * Runs the operators of a page as a painter would, but only notes where text and rules come to stand. Text is read here, glyph by glyph, and
 * not from text content, which joins what stands near: two numbers of neighbouring cells may be nearer than two words of a sentence.
 */
export function runOperators(
  list: OperatorList,
  ops: Operators,
  view: Matrix,
  fontOf: (name: string) => TextFont | undefined,
  isLayerShown: (layer: unknown) => boolean,
  isSolid: (image: unknown) => boolean,
): Drawn {
  const glyphs: Glyph[] = []
  const painted: Painted = { rules: [], fills: [], marks: [] }
  const fills: Fill[] = []
  const pictures: Box[] = []
  const covers: Cover[] = []
  let isClip = false
  let state: State = {
    matrix: view,
    font: undefined,
    size: 0,
    charSpacing: 0,
    wordSpacing: 0,
    scale: 1,
    rise: 0,
    leading: 0,
    mode: 0,
    content: null,
    color: '#000000',
    shown: true,
    spaced: false,
    opaque: true,
    clear: false,
    clip: EVERYWHERE,
    hole: undefined,
  }
  const stack: State[] = []
  const marked: Pick<State, 'content' | 'shown'>[] = []
  let forms = 0
  let text: Matrix = IDENTITY
  let [x, y, lineX, lineY] = [0, 0, 0, 0]
  const move = (dx: number, dy: number): void => {
    lineX += dx
    lineY += dy
    x = lineX
    y = lineY
  }
  const save = (): void => {
    stack.push({ ...state })
  }
  const restore = (): void => {
    // marked content is no part of what is restored
    const { content, shown } = state
    state = { ...(stack.pop() ?? state), content, shown }
  }
  /** What stands outside of `box` is not drawn. */
  const clipTo = (box: unknown): void => {
    if (isList(box) && box.length === 4) state.clip = intersection(state.clip, rectangleIn(state.matrix, box))
  }
  const clip = (): void => {
    isClip = true
  }
  const image = ([name]: readonly unknown[]): void => {
    const box = unitBox(state.matrix)
    if (state.shown && state.opaque && isSolid(name)) covers.push({ box: intersection(box, state.clip), after: glyphs.length })
    const isSmall = box.x1 - box.x0 < LARGEST_IMAGE && box.y1 - box.y0 < LARGEST_IMAGE
    ;(isSmall ? painted.marks : pictures).push(box)
  }
  const run: Readonly<Record<string, (args: readonly unknown[]) => void>> = {
    save,
    restore,
    transform: args => {
      state.matrix = product(state.matrix, matrixOf(args))
    },
    paintFormXObjectBegin: ([matrix, box]) => {
      save()
      forms++
      if (isList(matrix)) state.matrix = product(state.matrix, matrixOf(matrix))
      clipTo(box)
    },
    paintFormXObjectEnd: () => {
      forms--
      restore()
    },
    beginAnnotation: ([, rect, transform, matrix]) => {
      save()
      state.matrix = view
      state.clip = EVERYWHERE
      clipTo(rect)
      for (const part of [transform, matrix]) if (isList(part)) state.matrix = product(state.matrix, matrixOf(part))
    },
    endAnnotation: restore,
    beginMarkedContent: () => {
      marked.push({ content: state.content, shown: state.shown })
    },
    beginMarkedContentProps: ([tag, id]) => {
      marked.push({ content: state.content, shown: state.shown })
      // the numbers of a form are its own
      if (typeof id === 'number') state.content = forms === 0 ? id : null
      if (tag === 'OC' && !isLayerShown(id)) state.shown = false
    },
    endMarkedContent: () => {
      Object.assign(state, marked.pop())
    },
    setFillRGBColor: ([color]) => {
      state.color = typeof color === 'string' ? color : null
    },
    setFillColorN: () => {
      state.color = null
    },
    setGState: ([pairs]) => {
      for (const pair of isList(pairs) ? Array.from(pairs) : []) {
        const [name, value] = isList(pair) ? [pair[0], pair[1]] : []
        if (name === 'ca') {
          state.opaque = number(value) > 0.95
          state.clear = number(value) < 0.05
        }
        if (name === 'BM' && value !== 'source-over' && value !== 'Normal') state.opaque = false
      }
    },
    clip,
    eoClip: clip,
    paintImageXObject: image,
    paintInlineImageXObject: image,
    paintImageMaskXObject: image,
    beginText: () => {
      text = IDENTITY
      x = y = lineX = lineY = 0
    },
    setCharSpacing: ([value]) => {
      state.charSpacing = number(value)
    },
    setWordSpacing: ([value]) => {
      state.wordSpacing = number(value)
    },
    setHScale: ([value]) => {
      state.scale = number(value) / 100
    },
    setLeading: ([value]) => {
      state.leading = -number(value)
    },
    setTextRise: ([value]) => {
      state.rise = number(value)
    },
    setTextRenderingMode: ([value]) => {
      state.mode = number(value)
    },
    setFont: ([name, size]) => {
      state.font = typeof name === 'string' ? fontOf(name) : undefined
      state.size = number(size)
    },
    setTextMatrix: ([matrix]) => {
      text = isList(matrix) ? matrixOf(matrix) : IDENTITY
      x = y = lineX = lineY = 0
    },
    moveText: ([dx, dy]) => move(number(dx), number(dy)),
    setLeadingMoveText: ([dx, dy]) => {
      state.leading = number(dy)
      move(number(dx), number(dy))
    },
    nextLine: () => move(0, state.leading),
    showText: ([shown]) => {
      if (!isList(shown)) return
      const from = glyphs.length
      const [dx, dy] = addGlyphs(shown, state, product(state.matrix, product(text, [1, 0, 0, 1, x, y])), glyphs)
      const { clip: within, shown: isShown } = state
      bound('characters', glyphs.length)
      if (!isShown) glyphs.length = from
      else if (within !== EVERYWHERE) {
        const seen = glyphs.slice(from).filter(glyph => placesIn(glyph).some(([px, py]) => contains(within, px, py)))
        glyphs.length = from
        for (const glyph of seen) glyphs.push(glyph)
      }
      x += dx
      y += dy
    },
    constructPath: args => {
      if (isClip) {
        const box = boundsOfPath(args, state.matrix)
        if (box !== undefined) state.clip = intersection(state.clip, box)
        state.hole = holeOfPath(args, state.matrix) ?? state.hole
        isClip = false
      }
      if (!state.shown) return
      const from = painted.fills.length
      readPath(args, ops, state, painted)
      bound('pieces of rules', painted.rules.length)
      for (const box of painted.fills.slice(from)) fills.push({ box, color: state.color, opaque: state.opaque, after: glyphs.length })
    },
  }
  const byNumber = new Map(Object.entries(run).flatMap(([name, does]) => (ops[name] === undefined ? [] : [[ops[name], does] as const])))
  bound('drawing operators', list.fnArray.length)
  list.fnArray.forEach((fn, i) => {
    const args: unknown = list.argsArray[i]
    byNumber.get(fn)?.(Array.isArray(args) ? args : isList(args) ? Array.from(args) : [])
  })
  bound('characters under filled shapes', glyphs.length * fills.length)
  const hidden = unseen(glyphs, fills)
  const seen = underImages(glyphs, covers)
  return {
    glyphs: seen.filter((_, i) => !hidden.has(i)),
    covered: glyphs.filter((_, i) => hidden.has(i)),
    rules: painted.rules,
    marks: painted.marks,
    pictures,
  }
}
