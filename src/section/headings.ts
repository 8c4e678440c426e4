import type { Doc } from '../document/doc.js'
import { labelSpan, type Tokens } from '../document/tokens.js'
import type { SectionForm } from '../grammar/grammar.js'
import { foldLabel } from '../text/fold.js'
import { JOINT } from '../text/locale.js'
import { ordinalBefore, ordinalOf } from '../text/ordinal.js'
import { WordIndex } from '../text/search.js'
import { likeness } from '../text/similar.js'
import type { Span } from '../text/span.js'
import { isListRow, isRowLabel } from './list-rows.js'

/** A place that may be the heading of a section, with its evidence. */
export interface HeadingCandidate {
  readonly section: number
  /** Ordinal and title as printed. */
  readonly at: Span
  readonly score: number
  /** Not an exact wording: what was found. */
  readonly near: string | null
}

/** The headings of a form's sections, folded, to look for all at once. */
interface Headings {
  /** By section, the longest wording first. */
  readonly wordings: readonly (readonly string[])[]
  readonly index: WordIndex
}

const known = new WeakMap<readonly SectionForm[], Headings>()
function headingsOf(forms: readonly SectionForm[]): Headings {
  let headings = known.get(forms)
  if (headings === undefined) {
    const wordings = forms.map(form => [...new Set(form.headings.map(foldLabel))].sort((a, b) => b.length - a.length))
    headings = { wordings, index: new WordIndex(wordings.flat()) }
    known.set(forms, headings)
  }
  return headings
}

/** How far around a title its line is looked at; a line may be the whole document. */
const AHEAD = 60
const BEHIND = 160
const LINE_END = /[\r\n\f|｜\t]/
const LISTED = `(?:[、，,；;》”"]|${JOINT})`
const LISTED_BEHIND = new RegExp(`^\\s?${LISTED}`, 'i')
const LISTED_AHEAD = new RegExp(`${LISTED}$`, 'i')

/** Every place where a wording of a section's heading stands as a heading, in text order. */
export function headingCandidates(doc: Doc, tokens: Tokens, forms: readonly SectionForm[]): HeadingCandidate[] {
  const found: HeadingCandidate[] = []
  const { wordings, index } = headingsOf(forms)
  const places = index.findAll(tokens.labels)
  let word = 0
  forms.forEach((form, section) => {
    const official = ordinalOf(form.headings[0] ?? '')?.number
    const taken = new Set<number>()
    for (const wording of wordings[section] ?? []) {
      for (const i of places[word++] ?? []) {
        const title = labelSpan(tokens, i, i + wording.length)
        if (taken.has(title.end)) continue // a longer wording ends here already
        if (isListRow(doc, tokens, forms, i, i + wording.length)) continue
        const candidate = weigh(doc, title, section, official, wording.length)
        if (candidate === undefined) continue
        taken.add(title.end)
        found.push(candidate)
      }
    }
  })
  return found.sort((a, b) => a.at.start - b.at.start)
}

/** The evidence at one place; undefined where it is no heading. */
function weigh(doc: Doc, title: Span, section: number, official: number | undefined, length: number): HeadingCandidate | undefined {
  const { text } = doc
  let lineStart = title.start
  while (lineStart > 0 && title.start - lineStart <= AHEAD && !LINE_END.test(text.charAt(lineStart - 1))) lineStart--
  const before = text.slice(Math.max(lineStart, title.start - AHEAD), title.start)
  const ordinalLength = ordinalBefore(before)
  const numbered = ordinalLength > 0
  const prefix = before.slice(0, before.length - ordinalLength).replace(/[\s\u200b\u2060#*【〖《>·•]+/g, '')
  const atLineStart = prefix === '' && title.start - lineStart <= AHEAD
  let lineEnd = title.end
  while (lineEnd < text.length && lineEnd - title.end < BEHIND && !LINE_END.test(text.charAt(lineEnd))) lineEnd++
  const rest = text.slice(title.end, lineEnd).replace(/^[\s\u200b\u2060*】〗#]*(?:[（(][^（()）]{0,40}[)）])?[\s*:：。.．]*/, '')
  const alone = rest === ''
  const ahead = before.slice(0, before.length - ordinalLength).trimEnd()
  const listed = LISTED_BEHIND.test(text.slice(title.end, title.end + 6)) || (!atLineStart && LISTED_AHEAD.test(ahead))
  const spaced = atLineStart || /[\s。]$/.test(before.slice(0, before.length - ordinalLength) || ' ')
  const spacedBehind = alone || /[\s。:：]/.test(text.charAt(title.end))
  const number = numbered ? ordinalOf(before.slice(before.length - ordinalLength))?.number : undefined

  let score = Math.min(length, 12) / 6
  if (listed && !(atLineStart && alone)) return undefined
  if (atLineStart) score += 2
  if (alone) score += 2
  if (numbered) score += 2
  if (number !== undefined && number === official) score += 0.5
  const trusted =
    (atLineStart && alone) ||
    (numbered && spaced && (spacedBehind || length >= 6)) ||
    (spaced && spacedBehind && length >= 8) ||
    (alone && length >= 6 && /^[^，。；：、]{0,16}$/.test(prefix) && ordinalOf(before.trimStart()) !== undefined)
  if (!trusted) return undefined
  const start =
    title.start -
    (numbered
      ? ordinalLength -
        (before.slice(before.length - ordinalLength).length - before.slice(before.length - ordinalLength).trimStart().length)
      : 0)
  return { section, at: { start, end: title.end }, score, near: null }
}

/** Lines that are numbered or short and read nearly like a heading of one of `sections`. */
export function nearHeadings(doc: Doc, forms: readonly SectionForm[], sections: readonly number[], within: Span): HeadingCandidate[] {
  const found: HeadingCandidate[] = []
  const { wordings } = headingsOf(forms)
  // lines that stand many times are compared once
  const known = new Map<string, readonly number[]>()
  const likenesses = (title: string): readonly number[] => {
    const likes =
      known.get(title) ?? sections.map(section => Math.max(...(wordings[section] ?? []).map(wording => likeness(title, wording))))
    known.set(title, likes)
    return likes
  }
  for (const block of doc.blocks) {
    if (block.type !== 'text' || block.layer !== 'body' || block.at.end <= within.start || block.at.start >= within.end) continue
    for (const { at } of block.lines) {
      if (at.start < within.start || at.end > within.end || at.end - at.start > 48) continue
      const line = doc.text.slice(at.start, at.end)
      if (/[，。；]./.test(line)) continue
      const title = foldLabel(line.replace(/^[\s#*]+/, ''))
      if (title.length < 4 || isRowLabel(forms, title)) continue
      for (const [i, section] of sections.entries()) {
        const like = likenesses(title)[i] ?? 0
        if (like >= 0.75) {
          const start = at.start + (line.length - line.trimStart().length)
          found.push({ section, at: { start, end: at.start + line.trimEnd().length }, score: 2 * like, near: line.trim() })
        }
      }
    }
  }
  return found
}
