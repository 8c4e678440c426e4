import type { FlowRun } from '../flow/flow.js'
import type { TextRun } from './page.js'

/** Runs on one line, from left to right. */
export interface TextLine {
  readonly runs: readonly TextRun[]
  readonly y0: number
  readonly y1: number
}

/** Runs → lines from top to bottom: what overlaps by half its height stands on one line. */
export function linesOf(runs: readonly TextRun[]): TextLine[] {
  const lines: { runs: TextRun[]; y0: number; y1: number }[] = []
  for (const run of [...runs].sort((a, b) => a.box.y0 - b.box.y0)) {
    const { y0, y1 } = run.box
    const line = lines.findLast(other => Math.min(other.y1, y1) - Math.max(other.y0, y0) > 0.5 * Math.min(y1 - y0, other.y1 - other.y0))
    if (line === undefined) lines.push({ runs: [run], y0, y1 })
    else line.runs.push(run)
  }
  return lines.sort((a, b) => a.y0 - b.y0).map(line => ({ ...line, runs: line.runs.sort((a, b) => a.box.x0 - b.box.x0) }))
}

/** A line as runs of the document: a gap is a space. */
export function flowRuns(line: TextLine, page: number): FlowRun[] {
  const runs: FlowRun[] = []
  let end: number | undefined
  for (const { text, box, size } of line.runs) {
    const origin = { kind: 'pdf', page, box } as const
    if (end !== undefined && box.x0 - end > 0.25 * size) runs.push({ text: ' ', origin })
    runs.push({ text: folded(text), origin })
    end = box.x1
  }
  return runs
}

/** A line outside of all rules, its columns kept by spaces: half the height of the usual font makes one. */
export function spacedRuns(line: TextLine, page: number, left: number, unit: number): FlowRun[] {
  const runs: FlowRun[] = []
  let end: number | undefined
  let width = 0
  for (const { text, box, size } of line.runs) {
    const origin = { kind: 'pdf', page, box } as const
    const column = Math.round((box.x0 - left) / unit)
    const gap = end === undefined ? 0 : box.x0 - end
    if (end !== undefined && gap > 0.25 * size) {
      const spaces = gap > size ? Math.max(2, column - width) : 1
      runs.push({ text: ' '.repeat(spaces), origin })
      width += spaces
    } else if (end === undefined && column > 0) {
      runs.push({ text: ' '.repeat(column), origin })
      width += column
    }
    const shown = folded(text)
    runs.push({ text: shown, origin })
    width += widthOf(shown)
    end = box.x1
  }
  return runs
}

/** In halves of a full-width character. */
const widthOf = (text: string): number =>
  [...text].reduce(
    (sum, character) =>
      sum +
      (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u2018-\u201d]/.test(character)
        ? 2
        : 1),
    0,
  )

/** Radicals and compatibility ideographs stand for the characters that they look like. */
const folded = (text: string): string => text.replace(/[\u2e80-\u2fdf\uf900-\ufaff]/g, character => character.normalize('NFKC'))
