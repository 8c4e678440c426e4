import type { Box } from '../../../document/doc.js'
import { around } from '../geometry.js'
import { gridsOf } from '../layout.js'
import type { PdfPage } from '../page.js'
import { joinedRules, type Rule } from '../rules.js'
import { type Word, wordOf } from '../words.js'
import { type BarePage, readCell, type SeenCell } from './cells.js'
import { type DigitShape, isOfKind, type Kinds, kindOf, kindsOf, shapesOf } from './digits.js'
import { FAINT, type Ink, inkOf, POINT } from './ink.js'
import { readProse } from './prose.js'
import { type Area, type Raster, WHITE } from './raster.js'
import type { Recogniser } from './recogniser.js'
import { type Ruling, rulingsOf } from './rulings.js'
import { skewOf, turnedBack } from './skew.js'
import type { SeenText } from './text.js'

/** Distance (in pixels) from the middle of a rule at which a cell begins. */
const INSET = Math.round(0.8 * POINT)

/** A page that is an image, read, before its numbers are compared with each other. */
export interface SeenPage {
  readonly page: { readonly number: number; readonly width: number; readonly height: number }
  /** Pixels of a point of the page. */
  readonly pixels: number
  readonly rules: readonly Rule[]
  readonly prose: readonly SeenText[]
  readonly cells: readonly SeenCell[]
  /** Its digits are the only thing that is kept of the image. */
  readonly alike: readonly DigitShape[][]
}

/** The image of a page → what it prints. */
export async function readScan(image: Raster, page: SeenPage['page'], pixels: number, recogniser: Recogniser): Promise<SeenPage> {
  const level = turnedBack(image, skewOf(inkOf(image)))
  const ink = inkOf(level)
  const rulings = rulingsOf(ink)
  const rules = joinedRules(rulings.map(({ level, at, from, to }) => ({ level, at: at / pixels, from: from / pixels, to: to / pixels })))
  const bare: BarePage = {
    page: withoutRules(level, rulings, WHITE),
    ink: withoutRules(ink, rulings, 0),
    faint: withoutRules(inkOf(level, FAINT), rulings, 0),
  }
  const grids = gridsOf(rules, [])
  const cells: SeenCell[] = []
  for (const { box } of grids.flatMap(grid => grid.cells)) cells.push(await readCell(bare, inset(areaOf(box, pixels), ink), recogniser))
  const outside = without(
    bare.ink,
    grids.map(({ box }) => areaOf(box, pixels)),
  )
  const prose = await readProse(bare.page, outside, recogniser)
  return { page, pixels, rules, prose, cells, alike: cells.map(cell => shapesOf(bare.page, cell.digits)) }
}

/** Pages as if what they print were drawn. Numbers whose digits do not look like the others of the document are unsure. */
export function pagesOf(seen: readonly SeenPage[]): PdfPage[] {
  const known = kindsOf(seen.flatMap(({ alike }) => alike.flat()))
  return seen.map(({ page, pixels, rules, prose, cells, alike }): PdfPage => {
    const checked = cells.map((cell, i) => compared(cell, alike[i] ?? [], known))
    return {
      ...page,
      words: [...checked.flatMap(({ lines }) => lines), ...prose].flatMap(text => wordFrom(text, pixels) ?? []),
      rules,
      marks: checked.flatMap(({ unread }) => (unread === null ? [] : boxOf(unread, pixels))),
      pictures: [],
      covered: [],
      overlaid: '',
      recognised: false,
      scanned: true,
    }
  })
}

/** A cell whose digits were compared with the others of the document; what only looks like digits is a number, but unsure. */
function compared(cell: SeenCell, digits: readonly DigitShape[], known: Kinds): SeenCell {
  if (digits.length === 0) return cell
  if (digits.every(({ digit }) => digit !== '')) {
    const isOdd = digits.some(shape => !isOfKind(shape, known))
    return isOdd ? { ...cell, lines: cell.lines.map(line => ({ ...line, unsure: true })) } : cell
  }
  const text = digits.map(({ shape }) => kindOf(shape, known) ?? '?').join('')
  const area = around(cell.digits.map(digit => digit.area))
  return text.includes('?') || area === undefined ? cell : { ...cell, unread: null, lines: [{ ...area, text, unsure: true }] }
}

const boxOf = ({ x0, y0, x1, y1 }: Area, pixels: number): Box => ({ x0: x0 / pixels, y0: y0 / pixels, x1: x1 / pixels, y1: y1 / pixels })
const areaOf = ({ x0, y0, x1, y1 }: Box, pixels: number): Area => ({
  x0: Math.round(x0 * pixels),
  y0: Math.round(y0 * pixels),
  x1: Math.round(x1 * pixels),
  y1: Math.round(y1 * pixels),
})
const inset = ({ x0, y0, x1, y1 }: Area, { width, height }: Ink): Area => ({
  x0: Math.max(0, x0 + INSET),
  y0: Math.max(0, y0 + INSET),
  x1: Math.min(width, x1 - INSET),
  y1: Math.min(height, y1 - INSET),
})

/** The image without the ink of its rules, and the grey at their edges. */
function withoutRules(image: Raster, rulings: readonly Ruling[], paper: number): Raster {
  const { width, height } = image
  const data = Uint8Array.from(image.data)
  for (const { level, runs } of rulings)
    for (const [at, from, to] of runs)
      for (let across = at - 2; across <= at + 2; across++) {
        if (across < 0 || across >= (level ? height : width)) continue
        if (level) data.fill(paper, across * width + Math.max(0, from - 2), across * width + Math.min(width, to + 2))
        else for (let y = Math.max(0, from - 2); y < Math.min(height, to + 2); y++) data[y * width + across] = paper
      }
  return { width, height, data }
}

function without({ width, height, data }: Ink, areas: readonly Area[]): Ink {
  const left = Uint8Array.from(data)
  for (const { x0, y0, x1, y1 } of areas)
    for (let y = Math.max(0, y0); y < Math.min(height, y1); y++) left.fill(0, y * width + Math.max(0, x0), y * width + Math.min(width, x1))
  return { width, height, data: left }
}

/** Height of digits in heights of their font. */
const DIGIT = 0.72

function wordFrom({ text, x0, y0, x1, y1, unsure }: SeenText, pixels: number): Word | undefined {
  const isLow = /^[\d.,+\-%]+$/.test(text)
  const size = (y1 - y0) / pixels / (isLow ? DIGIT : 1)
  const y = isLow ? y1 / pixels : y1 / pixels - 0.15 * size
  const [x, endX] = [x0 / pixels, x1 / pixels]
  const word = wordOf([
    { text, x, y, endX, endY: y, size, bold: false, hidden: false, content: null, color: null, stroke: 0, spacing: 0, spaced: false },
  ])
  return word === undefined ? undefined : { ...word, seen: unsure ? 'unsure' : 'sure' }
}
