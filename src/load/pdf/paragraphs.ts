import type { Look } from '../../document/doc.js'
import type { FlowParagraph, FlowRun } from '../flow/flow.js'
import { headingOf } from '../flow/look.js'
import type { Doubt } from './cells.js'
import { median } from './geometry.js'
import type { Line, PrintedWord } from './lines.js'
import type { Sight } from './words.js'

/** Where the prose of a document stands on its pages, in points. */
export interface Measure {
  readonly left: number
  readonly right: number
  /** Height of its most common font. */
  readonly size: number
}

/** The measure of the lines that are neither tables nor furniture: most lines begin at its left, and full ones end at its right. */
export function measureOf(lines: readonly Line[]): Measure {
  const prose = lines.filter(isProse)
  const size = median(prose.map(line => line.size)) ?? 0
  const long = prose.filter(({ box }) => box.x1 - box.x0 > 12 * size)
  const among = long.length > 0 ? long : prose
  return { left: Math.min(...among.map(({ box }) => box.x0)), right: Math.max(...among.map(({ box }) => box.x1)), size }
}

/** A line whose words stand at columns of their own is none of a sentence. */
export const isProse = (line: Line): boolean => line.words.every(({ gap }, i) => i === 0 || gap.length < 2)

/** Whether `next` is the next line of the sentence in `last`: that is full, and this begins at the margin, in the same look. */
export function continues(last: Line, next: Line, measure: Measure): boolean {
  if (!isProse(last) || !isProse(next) || Math.abs(last.size - next.size) > 0.1 * last.size || last.bold !== next.bold) return false
  const isFull = last.box.x1 > measure.right - 2 * last.size
  const isAtMargin = Math.abs(next.box.x0 - measure.left) < last.size
  const isNear = last.page !== next.page || next.box.y0 - last.box.y1 < 1.6 * last.size
  return isFull && isAtMargin && isNear && /[\p{L}\p{N}]/u.test(textOf(last))
}

/** Lines of one paragraph, as one line of the document: line ends of the print go; between Latin words a space stays. */
export function paragraphOf(lines: readonly Line[], measure: Measure): FlowParagraph {
  const runs: FlowRun[] = []
  let before = ''
  for (const line of lines) {
    const text = textOf(line)
    const origin = { kind: 'pdf', page: line.page, box: line.box, ...sightOf(line.words) } as const
    const isLatin = /[\p{Script=Latin}\d,.;:]$/u.test(before) && /^[\p{Script=Latin}]/u.test(text)
    runs.push({ text: isLatin ? ` ${text}` : text, origin })
    before = text
  }
  return { type: 'paragraph', lines: [runs], look: lookOf(lines, measure), layer: 'body' }
}

/** A line that stands for itself: each word has its place, and columns are kept by spaces. */
export function lineParagraph(line: Line, layer: FlowParagraph['layer']): FlowParagraph {
  return { type: 'paragraph', lines: [runsOf(line)], look: { bold: line.bold, listItem: false, heading: 0 }, layer }
}

/** `doubt`: that of the cell in which it stands. */
export const runsOf = (line: Line, doubt: Doubt | null = null): FlowRun[] =>
  line.words.map(word => ({
    text: word.gap + word.text,
    origin: { kind: 'pdf', page: line.page, box: word.box, ...(doubt === null ? {} : { doubt }), ...sightOf([word]) },
  }))

/** How sure words are that were recognised in an image: as sure as the least sure of them. */
function sightOf(words: readonly PrintedWord[]): { readonly ocr?: Sight } {
  if (words.some(word => word.seen === 'unsure')) return { ocr: 'unsure' }
  return words.some(word => word.seen === 'sure') ? { ocr: 'sure' } : {}
}

/** Short text that is larger than the prose, or alone in bold, looks like a heading. */
function lookOf(lines: readonly Line[], { size }: Measure): Look {
  const [first] = lines
  const bold = lines.every(line => line.bold)
  const length = lines.reduce((sum, line) => sum + textOf(line).length, 0)
  const ratio = (first?.size ?? 0) / (size || 1)
  return { bold, listItem: false, heading: headingOf(length > 60 ? 0 : ratio >= 1.3 ? 1 : ratio >= 1.12 ? 2 : 0) }
}

const textOf = (line: Line): string =>
  line.words
    .map(({ gap, text }, i) => (i === 0 || gap === '' ? text : ` ${text}`))
    .join('')
    .trim()
