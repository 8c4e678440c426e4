import type { Look } from '../../document/doc.js'
import { isListed, ordinalOf } from '../../text/ordinal.js'
import type { FlowParagraph, FlowRun } from '../flow/flow.js'
import { headingOf } from '../flow/look.js'
import type { Doubt } from './cells.js'
import { centreX } from './geometry.js'
import { isProse, type Line, type PrintedWord, textOf } from './lines.js'
import { isFull, isMargin, isNear, isSentenceEnd, isShared, type Measure, offsetOf, roomOf } from './measure.js'
import type { Certainty } from './words.js'

/** Larger than the prose by this is a title. */
const TITLE = 1.15

/** Whether `next` is the next line of a paragraph, of which `open` are the last two lines, or its only one. */
export function continues(open: readonly Line[], next: Line, measure: Measure): boolean {
  const last = open.at(-1)
  if (last === undefined || !isProse(last) || !isProse(next) || Math.abs(last.size - next.size) > 0.1 * last.size) return false
  if (!isBelow(open, last, next, measure) || !isSameRoom(last, next, measure)) return false
  if (isTitle(last, next, measure)) return true
  const [before, text] = [textOf(last), textOf(next)]
  const isEnd = isSentenceEnd(before)
  if (!/[\p{L}\p{N}]/u.test(before) || !isFull(last, next, measure) || isAtRight(last, measure)) return false
  // a sentence may begin in bold
  if (last.bold !== next.bold && (isEnd || next.bold)) return false
  if (
    open.length > 1 && last.page === next.page
      ? !isNear(offsetOf(last, measure), offsetOf(next, measure), last.size)
      : !isMargin(next, measure)
  )
    return false
  // where paragraphs begin at the margin, only a line that reaches the edge goes on behind the end of a sentence
  const isOpen = !isEnd || !isShared(next, measure)
  return isOpen || (!isItem(text) && last.box.x1 > roomOf(last, measure).right - 0.75 * last.size)
}

function isSameRoom(a: Line, b: Line, measure: Measure): boolean {
  const [first, second] = [roomOf(a, measure), roomOf(b, measure)]
  return Math.abs(first.right - first.left - (second.right - second.left)) < 2 * a.size
}

/** A signature, or a date below it. */
function isAtRight(line: Line, measure: Measure): boolean {
  const { left, right } = roomOf(line, measure)
  return line.box.x0 - left > (right - left) / 2
}

/** A line that begins an item of a list. */
const isItem = (text: string): boolean => ordinalOf(text) !== undefined || isListed(text)

/** Whether it stands no further below than lines of a paragraph do; a page break, or that of a column, may lie between. */
function isBelow(open: readonly Line[], last: Line, next: Line, { pitch }: Measure): boolean {
  if (last.page !== next.page || next.box.y0 < last.box.y0) return true
  const before = open.at(-2)
  const step = before?.page === last.page && last.box.y0 > before.box.y0 ? (last.box.y0 - before.box.y0) / last.size : pitch
  return next.box.y0 - last.box.y0 < (step === undefined ? 2.6 : step + 0.35) * last.size
}

/** Lines of a title stand one below the other on one axis, in a large font. */
function isTitle(last: Line, next: Line, measure: Measure): boolean {
  const { size } = measure
  const { left, right } = roomOf(last, measure)
  const axis = (left + right) / 2
  const isCentred = (line: Line): boolean => Math.abs(centreX(line.box) - axis) < 1.2 * line.size
  return last.page === next.page && last.size >= TITLE * size && isCentred(last) && isCentred(next) && ordinalOf(textOf(next)) === undefined
}

/** Lines of one paragraph, as one line of the document: line ends of the print go. */
export function paragraphOf(lines: readonly Line[], measure: Measure): FlowParagraph {
  const runs: FlowRun[] = []
  let last: Line | undefined
  for (const line of lines) {
    const text = textOf(line)
    const origin = { kind: 'pdf', page: line.page, box: line.box, ...certaintyOf(line.words) } as const
    runs.push({ text: last !== undefined && isSpaceBetween(last, text, measure) ? ` ${text}` : text, origin })
    last = line
  }
  return { type: 'paragraph', lines: [runs], look: lookOf(lines, measure), layer: 'body' }
}

/** Between Latin words a space stays, but not within an address; between digits where the line had room for one more. */
function isSpaceBetween(last: Line, text: string, measure: Measure): boolean {
  const before = textOf(last)
  if (/(?:\/\/|www\.|@)\S*$/.test(before)) return false
  if (/\d$/.test(before) && /^\d/.test(text)) return last.box.x1 < roomOf(last, measure).right - 1.2 * last.size
  const isLatin = /^\p{Script=Latin}/u.test(text)
  return /\p{Script=Latin}$/u.test(before) ? isLatin || /^\d/.test(text) : isLatin && /[\d,.;:]$/.test(before)
}

/** A line that stands for itself: each word has its place, and columns are kept by spaces. */
export function lineParagraph(line: Line, layer: FlowParagraph['layer']): FlowParagraph {
  return { type: 'paragraph', lines: [runsOf(line)], look: { bold: line.bold, listItem: false, heading: 0 }, layer }
}

/** `doubt`: that of the cell in which it stands. */
export const runsOf = (line: Line, doubt: Doubt | null = null): FlowRun[] =>
  line.words.map(word => ({
    text: word.gap + word.text,
    origin: { kind: 'pdf', page: line.page, box: word.box, ...(doubt === null ? {} : { doubt }), ...certaintyOf([word]) },
  }))

/** How sure words are that were recognised in an image: as sure as the least sure of them. */
function certaintyOf(words: readonly PrintedWord[]): { readonly ocr?: Certainty } {
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
