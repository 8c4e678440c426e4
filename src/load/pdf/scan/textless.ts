import { intersection } from '../geometry.js'
import type { PdfPage } from '../page.js'

/** A page with fewer characters than this may be an image with a stamp of the scanner on it. */
const LEAST_TEXT = 30
/** Share of a page that an image covers where it is what the page shows. */
const COVERED = 0.3
/** The same where nothing else is on the page: less is a logo, or a dot. */
const ALONE = 0.02
/** As many shapes as this may be drawn characters. */
const DRAWN = 50

/** Whether a page shows an image, or drawn shapes, in place of text. */
export function isTextless({ words, marks, pictures, width, height }: PdfPage): boolean {
  if (words.reduce((sum, { text }) => sum + text.trim().length, 0) >= LEAST_TEXT) return false
  const paper = { x0: 0, y0: 0, x1: width, y1: height }
  const share = [...pictures, ...marks]
    .map(box => intersection(box, paper))
    .reduce((sum, { x0, y0, x1, y1 }) => sum + (Math.max(0, x1 - x0) * Math.max(0, y1 - y0)) / (width * height), 0)
  return marks.length >= DRAWN || share >= (words.length === 0 ? ALONE : COVERED)
}
