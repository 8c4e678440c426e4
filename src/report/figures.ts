import type { Doc } from '../document/doc.js'
import type { FactForm } from '../grammar/grammar.js'
import { foldAll } from '../text/fold.js'
import { figureWords, RANGE, SPELT_YEAR, YEAR_WORD } from '../text/locale.js'
import { ordinalOf, stripOrdinal } from '../text/ordinal.js'
import type { Span } from '../text/span.js'
import { type Found, readingOf, readMatch } from './match.js'
import { patternOf, type Region, yearOf } from './patterns.js'
import type { Reading } from './trace.js'

/** A figure that a sentence gives. */
export interface Figure {
  readonly found: Found
  readonly value: number
  readonly reading: Reading
}

/** Ends of clauses and of sentences; a full stop behind a word and before a space is one, in a number it is not. */
const CLAUSE_END = /[，,；;：:、。！？!?\n\r\f\t|｜]|(?<=\p{L}{2})\.(?=\s|$)/u
const SENTENCE_END = /[；;。！？!?\n\r\f\t|｜]|(?<=\p{L}{2})\.(?=\s|$)/u
/** Stands for a year of the report, as the tables of words write it. */
const YEAR_SIGN = '{y}'

/** How far back a sentence is looked at. */
const BACK = 200

/**
 * All figures of a fact in a part of the prose, in text order. Only what a clause states by itself counts: not a part (其中), another year, a
 * change, a sum over years, or a word that goes on.
 */
export function figuresIn(doc: Doc, region: Region, fact: FactForm, known: ReadonlyMap<string, number | string>): Figure[] {
  const { back } = region.folded
  const [slot] = fact.slots
  if (slot === undefined) return []
  const figures: Figure[] = []
  const add = (found: Found): void => {
    const read = found.slots.get(slot.name)
    if (typeof read?.value === 'number') figures.push({ found, value: read.value, reading: read.reading })
  }
  for (const template of fact.templates) {
    const pattern = patternOf(template, fact.slots)
    for (const { match, from } of region.matches(pattern)) {
      const offsets = (start: number, end: number): Span => ({ start: back[from + start] ?? 0, end: (back[from + end - 1] ?? 0) + 1 })
      if (!isStated(doc, offsets(match.index, match.index + match[0].length), template.text, fact.about, region, known)) continue
      const found = readMatch(doc, match, offsets, pattern, `facts.${fact.key}`)
      if (found !== undefined) add(found)
    }
  }
  for (const wording of fact.zero) {
    const words = foldAll(wording)
    for (let at = region.folded.text.indexOf(words); at >= 0; at = region.folded.text.indexOf(words, at + 1)) {
      const span = { start: back[at] ?? 0, end: (back[at + words.length - 1] ?? 0) + 1 }
      if (!isStated(doc, span, wording, fact.about, region, known)) continue
      const slots = new Map([[slot.name, { value: 0, reading: readingOf(doc, span) }]])
      add({ at: span.start, weight: words.length, slots, diagnostics: [] })
    }
  }
  figures.sort((a, b) => a.reading.at.start - b.reading.at.start || b.found.weight - a.found.weight)
  return figures.filter((figure, i) => figures.findIndex(({ reading }) => reading.at.start === figure.reading.at.start) === i)
}

/** Whether the words at `at`, found by `wording`, are all that their clause says, of the year, the body and the matter of the report. */
function isStated(
  doc: Doc,
  at: Span,
  wording: string,
  about: readonly string[],
  { start, heading }: Region,
  known: ReadonlyMap<string, number | string>,
): boolean {
  const { text } = doc
  // separators of thousands end no clause, and a wording may have marks of its own
  const stated = unwrapped(text.slice(at.start, at.end))
  if (marksIn(stated.replace(/(?<=\d)[,，](?=\d)/g, '')) > marksIn(wording)) return false
  const before = unwrapped(text.slice(Math.max(start, at.start - BACK), at.start))
  const clause = lastPart(before, CLAUSE_END)
  const sentence = lastPart(before, SENTENCE_END)
  const years = new Set<number | undefined>([...known].flatMap(([path, value]) => (path.endsWith('.year') ? [Number(value)] : [])))
  if ([...sentence.matchAll(YEAR)].some(([, year]) => !years.has(yearOf(year ?? '')))) return false
  if (!isLead(stripOrdinal(clause), known)) return false
  const said = sentence.slice(0, sentence.length - clause.length).replace(YEAR, YEAR_SIGN)
  const earlier = [...namesOf(known), ...figureWords.neutral].reduce((rest, word) => rest.replaceAll(word, ''), said)
  if (figureWords.elsewhere.some(word => earlier.includes(word))) return false
  const behind = text.slice(at.end, at.end + BACK).replace(/^\s+/, '')
  if (about.length > 0) {
    const matter = foldAll(`${heading}${headingBefore(before, sentence)}${sentence}${stated}${behind.split(SENTENCE_END)[0] ?? ''}`)
    if (!about.some(word => matter.includes(foldAll(word)))) return false
  }
  const isEnd = behind === '' || CLAUSE_END.test(behind.charAt(0)) || /^\.(?!\d)/.test(behind) || endsParagraph(doc, at.end)
  if (!isEnd && !/^[（(]/.test(behind)) return false
  return !(/^[（(]/.test(behind) && figureWords.including.some(word => behind.slice(1, 12).includes(word)))
}

/** Whether nothing more stands in the paragraph, or an empty line follows. */
function endsParagraph({ text, blocks }: Doc, at: number): boolean {
  if (/^[^\S\n\r]*(?:\r\n|[\n\r])[^\S\n\r]*[\n\r]/.test(text.slice(at, at + BACK))) return true
  const block = blocks.find(({ at: span }) => span.start < at && at <= span.end)
  return block !== undefined && text.slice(at, block.at.end).trim() === ''
}

const marksIn = (words: string): number => words.split(CLAUSE_END).length - 1

/** The numbered heading right before a sentence; "" where something else stands there. */
function headingBefore(before: string, sentence: string): string {
  const rest = before.slice(0, before.length - sentence.length).replace(/[\s。；;]+$/, '')
  const line = lastPart(rest, SENTENCE_END)
  return ordinalOf(line) !== undefined && !/[，,]/.test(line) ? line : ''
}

/** What the report is called by: the names of its body. */
const namesOf = (known: ReadonlyMap<string, number | string>): string[] =>
  [...known].flatMap(([path, value]) => (path.endsWith('.agency') && typeof value === 'string' && value !== '' ? [value] : []))

/** A sentence goes on over the end of its line: that ends a clause only behind a sentence, a heading, or before an empty line. */
const unwrapped = (text: string): string =>
  text.replace(/([^\n\r]*)[\n\r]+(?![\n\r])/g, (whole, line: string) => {
    const ends = /[。；：！？;:!?]\s*$/.test(line) || line.trim() === '' || /\n\s*\n/.test(whole)
    const isHeading = ordinalOf(line) !== undefined && !/[，,。]/.test(line)
    return ends || isHeading ? `${line}\n` : line
  })

/** A year, also the first of a range. */
const YEAR = new RegExp(`((?:19|20)\\d{2}|${SPELT_YEAR})\\s*(?:${YEAR_WORD}|${RANGE})`, 'g')

const lastPart = (text: string, end: RegExp): string => text.split(end).at(-1) ?? ''

/** Whether a clause so far holds nothing but words that change nothing: the year, the body, 共. */
function isLead(clause: string, known: ReadonlyMap<string, number | string>): boolean {
  const names = namesOf(known)
  const areas = figureWords.areaLeads.filter(({ of }) => names.some(name => of.some(end => name.endsWith(end)))).map(({ lead }) => lead)
  const words = [...names, ...areas, ...figureWords.leads]
    .map(foldAll)
    .filter(word => word !== '')
    .sort((a, b) => b.length - a.length)
  let rest = foldAll(clause.replace(YEAR, ''))
  while (rest !== '') {
    const word = words.find(lead => rest.startsWith(lead))
    if (word === undefined) return false
    rest = rest.slice(word.length)
  }
  return true
}
