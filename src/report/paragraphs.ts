import type { Doc } from '../document/doc.js'
import { LINE_END, NUMERAL } from '../text/locale.js'
import { isListed, ordinalOf } from '../text/ordinal.js'
import type { Span } from '../text/span.js'
import type { Paragraph, Prose, ProsePart } from './prose.js'

const ENDED = new RegExp(`${LINE_END}$`, 'u')
const NUMBERED = new RegExp(`^[（(]?(?:${NUMERAL}|\\d)+[)）、.．]`)
const SENTENCE = /[，；：。！].|[，、；,;]$/

interface Draft {
  readonly heading: string | null
  readonly level: number
  readonly start: number
  end: number
  readonly paragraphs: Paragraph[]
  readonly parts: Draft[]
}

/** The prose of a section: its lines outside `grids`, joined to paragraphs, under the sub-headings that are printed. */
export function readProse(doc: Doc, section: Span, grids: readonly Span[]): Prose {
  const root: Draft = { heading: null, level: -1, start: section.start, end: section.end, paragraphs: [], parts: [] }
  const open: Draft[] = [root]
  let lines: Span[] = []
  const flush = (): void => {
    const run = lines
    lines = []
    const first = run[0]
    const last = run.at(-1)
    if (first === undefined || last === undefined) return
    const at = { start: first.start, end: last.end }
    const printed = run.map(line => doc.text.slice(line.start, line.end))
    open.at(-1)?.paragraphs.push({ text: run.length === 1 ? (printed[0] ?? '') : joined(printed.join('\n')), at })
    for (const draft of open) draft.end = Math.max(draft.end, at.end)
  }
  for (const { at, breaks } of bodyLines(doc, section, grids)) {
    const text = doc.text.slice(at.start, at.end)
    const level = headingLevel(text)
    const before = lines.at(-1)
    const unfinished = before !== undefined && !ENDED.test(doc.text.slice(Math.max(before.start, before.end - 4), before.end))
    if (level === undefined && unfinished && !breaks && !NUMBERED.test(text)) {
      lines.push(at)
      continue
    }
    flush()
    if (level === undefined) {
      lines.push(at)
      continue
    }
    while ((open.at(-1)?.level ?? -1) >= level && open.length > 1) open.pop()
    const part: Draft = { heading: text, level, start: at.start, end: at.end, paragraphs: [], parts: [] }
    open.at(-1)?.parts.push(part)
    open.push(part)
  }
  flush()
  return { paragraphs: root.paragraphs, parts: root.parts.map(finish) }
}

const finish = (draft: Draft): ProsePart => ({
  heading: draft.heading ?? '',
  at: { start: draft.start, end: draft.end },
  paragraphs: draft.paragraphs,
  parts: draft.parts.map(finish),
})

/** Line breaks of the printout go; between letters of other scripts a space stays. */
const joined = (text: string): string =>
  text
    .replace(/(\p{Script=Latin})\s*\n\s*(?=\p{Script=Latin}|\d)|(\d)\s*\n\s*(?=\p{Script=Latin})/gu, '$1$2 ')
    .replace(/\s*[\n\r\f]\s*/g, '')

/** A short numbered line without a sentence is a sub-heading; a sentence behind the number is not, nor an item that ends with a semicolon. */
function headingLevel(line: string): number | undefined {
  if (line.length > 32) return undefined
  const ordinal = ordinalOf(line)
  if (ordinal === undefined || ordinal.length >= line.length) return undefined
  return SENTENCE.test(line) || isListed(line) ? undefined : ordinal.level
}

/** Lines of the section that no grid covers; `breaks` where a blank line or a table stands before. */
function bodyLines(doc: Doc, section: Span, grids: readonly Span[]): { at: Span; breaks: boolean }[] {
  const found: { at: Span; breaks: boolean }[] = []
  let breaks = false
  const add = (start: number, end: number): void => {
    const text = doc.text.slice(start, end)
    const from = start + (text.length - text.trimStart().length)
    const to = start + text.trimEnd().length
    if (to > from && /[\p{L}\p{N}]/u.test(text)) {
      found.push({ at: { start: from, end: to }, breaks })
      breaks = false
    }
  }
  const addOutside = (start: number, end: number): void => {
    let from = Math.max(start, section.start)
    const stop = Math.min(end, section.end)
    for (const grid of grids) {
      if (grid.end <= from || grid.start >= stop) continue
      if (grid.start > from) add(from, grid.start)
      from = grid.end
      breaks = true
    }
    if (from < stop) add(from, stop)
  }
  const lastText = (): string => {
    const last = found.at(-1)
    return last === undefined ? '' : doc.text.slice(last.at.start, last.at.end)
  }
  let overPage = false
  for (const block of doc.blocks) {
    if (block.at.end <= section.start || block.at.start >= section.end) continue
    if (block.layer !== 'body') {
      overPage = true
      continue
    }
    // what goes on behind a page number is the same paragraph; else each block is one
    if (!overPage) breaks = true
    overPage = false
    if (block.type === 'text') {
      for (const { at } of block.lines) {
        if (/^(?: {2}|\u3000)/.test(doc.text.slice(at.start, at.end)) && /[。！？]$/.test(lastText())) breaks = true
        addOutside(at.start, at.end)
      }
      continue
    }
    for (const cell of block.cells) {
      breaks = true
      addOutside(cell.at.start, cell.at.end)
    }
    breaks = true
  }
  return found
}
