import type { Cell } from '../document/doc.js'
import type { Span } from '../text/span.js'

/** `pipes`: cells between pipes · `rule`: a markdown rule · `tabs`: cells between tabs · `cell`: one cell behind a tab · `none` */
export type Marks = 'pipes' | 'rule' | 'tabs' | 'cell' | 'none'

const isPipe = (c: string): boolean => c === '|' || c === '｜'

export const TAB = 0x09
export const PIPE = 0x7c
export const WIDE_PIPE = 0xff5c

/**
 * Whether a run of lines with pipes breaks the line after every cell, so that lines are no rows: most of the lines with words hold a single
 * cell, and lines with nothing but pipes stand between.
 */
export function breaksEveryCell(lines: readonly string[]): boolean {
  let single = 0
  let several = 0
  let bare = 0
  for (const line of lines) {
    const words = line.split(/[|｜]/).filter(cell => cell.trim() !== '').length
    if (words === 0) bare++
    else if (words === 1) single++
    else several++
  }
  return single > several && (bare > 0 || single > several + 2 * (several + 1))
}

/** Which edges of its rows a table closes with a pipe: what stands outside such a pipe is no cell. */
export interface Edges {
  readonly left: boolean
  readonly right: boolean
}

/** The edges that most lines of a table close. */
export function edgesOf(lines: readonly string[]): Edges {
  const count = (pattern: RegExp): number => lines.filter(line => pattern.test(line)).length
  return { left: count(/^\s*[|｜]/) * 2 > lines.length, right: count(/[|｜]\s*$/) * 2 > lines.length }
}

/** The cells of one line between its pipes. */
export function pipeCells(text: string, line: Span, row: number, edges: Edges): Cell[] {
  let start = line.start
  let end = line.end
  while (start < end && /\s/.test(text.charAt(start))) start++
  while (end > start && /\s/.test(text.charAt(end - 1))) end--
  if (edges.left && isPipe(text.charAt(start))) start++
  if (edges.right && end > start && isPipe(text.charAt(end - 1))) end--
  return split(text, start, end, row, isPipe)
}

/** The cells of one line between its tabs; a tab at either edge has a blank cell outside it. */
export const tabCells = (text: string, line: Span, row: number): Cell[] => split(text, line.start, line.end, row, c => c === '\t')

function split(text: string, start: number, end: number, row: number, isMark: (c: string) => boolean): Cell[] {
  const cells: Cell[] = []
  let from = start
  for (let i = start; i <= end; i++) {
    if (i < end && !isMark(text.charAt(i))) continue
    cells.push({ at: trim(text, from, i), row, column: cells.length, rowSpan: 1, columnSpan: 1 })
    from = i + 1
  }
  return cells
}

const isSpaceAt = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at)
  return unit <= 0x20 || (unit >= 0xa0 && !(unit >= 0x3400 && unit <= 0x9fff) && /\s/.test(text.charAt(at)))
}

/** A span without the spaces at its ends; an empty one stands where it begins. */
export function trim(text: string, start: number, end: number): Span {
  let from = start
  let to = end
  while (from < to && isSpaceAt(text, from)) from++
  while (to > from && isSpaceAt(text, to - 1)) to--
  return from === to ? { start, end: start } : { start: from, end: to }
}
