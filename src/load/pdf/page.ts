import type { PDFPageProxy } from 'pdfjs-dist'
import type { Box } from '../../document/doc.js'
import type { Operators } from './open.js'
import { type Rule, readRules } from './rules.js'

/** Text that was drawn in one go, where it stands: points, origin top left. */
export interface TextRun {
  readonly text: string
  readonly box: Box
  /** Height of its font. */
  readonly size: number
}
export interface PdfPage {
  readonly number: number
  readonly width: number
  readonly height: number
  readonly runs: readonly TextRun[]
  readonly rules: readonly Rule[]
}

export type Matrix = readonly [number, number, number, number, number, number]
/** `inner` applied first, then `outer`. */
export const product = (outer: Matrix, inner: Matrix): Matrix => [
  outer[0] * inner[0] + outer[2] * inner[1],
  outer[1] * inner[0] + outer[3] * inner[1],
  outer[0] * inner[2] + outer[2] * inner[3],
  outer[1] * inner[2] + outer[3] * inner[3],
  outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
  outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
]
export function matrixOf(values: ArrayLike<unknown>): Matrix {
  const at = (i: number): number => (typeof values[i] === 'number' ? values[i] : 0)
  return [at(0), at(1), at(2), at(3), at(4), at(5)]
}

/** What a page draws: its text and its rules, as it is shown (turned, and from its top). */
export async function readPage(page: PDFPageProxy, operators: Operators): Promise<PdfPage> {
  const viewport = page.getViewport({ scale: 1 })
  const view = matrixOf(viewport.transform)
  const content = await page.getTextContent()
  const runs: TextRun[] = []
  for (const item of content.items) {
    if (!('str' in item) || item.str.trim() === '') continue
    const [a, b, c, d, x, y] = product(view, matrixOf(item.transform))
    const size = Math.hypot(c, d)
    const length = item.width
    const across = Math.hypot(a, b) || 1
    const x1 = x + (a / across) * length
    const y1 = y + (b / across) * length
    const box = { x0: Math.min(x, x1), y0: Math.min(y, y1) - 0.85 * size, x1: Math.max(x, x1), y1: Math.max(y, y1) + 0.15 * size }
    const last = runs.at(-1)
    // bold made by drawing the same text again, a hair beside
    if (last?.text === item.str && Math.abs(last.box.x0 - box.x0) < 1 && Math.abs(last.box.y0 - box.y0) < 1) continue
    runs.push({ text: item.str, box, size })
  }
  const list = await page.getOperatorList()
  const rules = readRules(list, operators, view)
  page.cleanup()
  return { number: page.pageNumber, width: viewport.width, height: viewport.height, runs, rules }
}
