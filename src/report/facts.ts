import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js'
import type { Doc } from '../document/doc.js'
import type { FactForm, Grammar, Slot, Template } from '../grammar/grammar.js'
import type { Section } from '../section/section.js'
import { type Folded, fold, foldAll } from '../text/fold.js'
import { chineseNumber } from '../text/locale.js'
import type { Span } from '../text/span.js'
import type { Reading } from './trace.js'
import { readValue } from './value.js'

export type FactValues = Record<string, Record<string, number | string | null>>

interface Found {
  readonly at: number
  readonly slots: ReadonlyMap<string, { readonly value: number | string; readonly reading: Reading }>
}

const YEAR = '([0-9]{4}|[〇零一二三四五六七八九]{4})'
const DATE = `(?:${YEAR}年([0-9]{1,2}|[一二三四五六七八九十]{1,3})月([0-9]{1,2}|[一二三四五六七八九十]{1,3})日?)`

/** Reads what the report says outside its grids, by the templates of the form. Slots that are not found are null. */
export function readFacts(
  doc: Doc,
  sections: readonly Section[],
  grammar: Grammar,
  trace: Map<string, Reading>,
  diagnostics: Diagnostic[],
): FactValues {
  const values: FactValues = {}
  for (const fact of grammar.facts) {
    const found = readFact(doc, regionOf(doc, sections, fact), fact, diagnostics)
    const slots: Record<string, number | string | null> = {}
    for (const { name } of fact.slots) {
      const slot = found?.slots.get(name)
      slots[name] = slot?.value ?? null
      const path = `facts.${fact.key}.${name}`
      if (slot === undefined) diagnostics.push(diagnostic('fact/missing', path, null, { fact: fact.templates[0]?.text ?? fact.key }))
      else trace.set(path, slot.reading)
    }
    values[fact.key] = slots
  }
  compareYears(grammar, values, trace, diagnostics)
  return values
}

/** The part of the document in which a fact is looked for. */
function regionOf(doc: Doc, sections: readonly Section[], fact: FactForm): Span {
  const { within } = fact
  if (within === 'end') return { start: Math.max(0, doc.text.trimEnd().length - 160), end: doc.text.length }
  if (within === 'top') return { start: 0, end: Math.min(doc.text.length, sections[0]?.at.end ?? doc.text.length, 6000) }
  return sections.find(section => section.form.key === within.section)?.at ?? { start: 0, end: 0 }
}

const patterns = new WeakMap<
  Template,
  { readonly regex: RegExp; readonly longest: string; readonly groups: readonly Slot[]; readonly leading: Slot | undefined }
>()

/** A template as a pattern of the folded text; a text slot at its beginning is read backwards, up to where the line begins. */
function patternOf(
  template: Template,
  slots: readonly Slot[],
): { regex: RegExp; longest: string; groups: readonly Slot[]; leading: Slot | undefined } {
  const cached = patterns.get(template)
  if (cached !== undefined) return cached
  const groups: Slot[] = []
  let leading: Slot | undefined
  let longest = ''
  const source = template.parts.map((part, i) => {
    if ('literal' in part) {
      const literal = foldAll(part.literal)
      if (literal.length > longest.length) longest = literal
      return literal.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    }
    const slot = slots.find(s => s.name === part.slot)
    if (slot === undefined) return ''
    if (i === 0 && slot.type === 'text') {
      leading = slot
      return ''
    }
    groups.push(slot)
    return {
      year: YEAR,
      date: `(${DATE.replaceAll('(', '(?:').replaceAll('(?:?:', '(?:')})`,
      count: '([0-9]+)',
      amount: '([0-9]+)',
      text: '(.{2,40}?)',
    }[slot.type]
  })
  const made = { regex: new RegExp(source.join(''), 'dg'), longest, groups, leading }
  patterns.set(template, made)
  return made
}

function readFact(doc: Doc, region: Span, fact: FactForm, diagnostics: Diagnostic[]): Found | undefined {
  const folded = fold(doc.text, region.start, region.end, doc.equivalents)
  let best: Found | undefined
  for (const template of fact.templates) {
    const { regex, longest, groups, leading } = patternOf(template, fact.slots)
    if (longest !== '' && !folded.text.includes(longest)) continue
    regex.lastIndex = 0
    for (let match = regex.exec(folded.text); match !== null; match = regex.exec(folded.text)) {
      if (fact.within === 'end' && !endsLine(doc, folded.back[match.index + match[0].length - 1] ?? 0)) continue
      const found = readMatch(doc, folded, match, groups, leading, diagnostics)
      // at the end of a document the last match counts, elsewhere the first; of two at one place the one with more slots
      const later =
        best === undefined ||
        (fact.within === 'end' ? found !== undefined && found.at > best.at : found !== undefined && found.at < best.at)
      if (found !== undefined && (later || (best !== undefined && found.slots.size > best.slots.size && Math.abs(found.at - best.at) < 40)))
        best = found
      if (match[0] === '') regex.lastIndex++
    }
  }
  return best
}

function readMatch(
  doc: Doc,
  folded: Folded,
  match: RegExpExecArray,
  groups: readonly Slot[],
  leading: Slot | undefined,
  diagnostics: Diagnostic[],
): Found | undefined {
  const slots = new Map<string, { value: number | string; reading: Reading }>()
  const start = folded.back[match.index] ?? 0
  for (const [i, slot] of groups.entries()) {
    const [from, to] = match.indices?.[i + 1] ?? [0, 0]
    const at = { start: folded.back[from] ?? 0, end: (folded.back[to - 1] ?? 0) + 1 }
    const read = readSlot(doc, slot, match[i + 1] ?? '', at, diagnostics)
    if (read === undefined) return undefined
    slots.set(slot.name, read)
  }
  if (leading !== undefined) {
    const at = backwards(doc, start)
    if (at === undefined) return undefined
    slots.set(leading.name, { value: clean(doc.text.slice(at.start, at.end)), reading: readingOf(doc, at) })
  }
  return { at: start, slots }
}

/** Whether nothing but a full stop follows on the line: a signature stands alone. */
const endsLine = (doc: Doc, last: number): boolean => /^[^\S\n\r]*(?:[\n\r]|$)/.test(doc.text.slice(last + 1, last + 40))

const readingOf = (doc: Doc, at: Span): Reading => ({ at, raw: doc.text.slice(at.start, at.end), unit: null, note: null, noteAt: null })
const clean = (text: string): string => text.replace(/[（(][a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,7}[)）]/g, '').replace(/\s+/g, '')

function readSlot(
  doc: Doc,
  slot: Slot,
  text: string,
  at: Span,
  diagnostics: Diagnostic[],
): { value: number | string; reading: Reading } | undefined {
  const reading = readingOf(doc, at)
  if (slot.type === 'year') {
    const year = /^\d+$/.test(text) ? Number(text) : chineseNumber(text)
    return year === undefined || year < 1949 || year > 2100 ? undefined : { value: year, reading }
  }
  if (slot.type === 'date') {
    const match = new RegExp(`^${DATE}$`).exec(text)
    const parts = [match?.[1], match?.[2], match?.[3]].map(part =>
      part === undefined ? undefined : /^\d+$/.test(part) ? Number(part) : chineseNumber(part),
    )
    const [year, month, day] = parts
    if (year === undefined || month === undefined || day === undefined || month < 1 || month > 12 || day < 1 || day > 31) return undefined
    return { value: `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`, reading }
  }
  if (slot.type === 'text') {
    if (/[，。；、：《》]|\n.*\n/.test(reading.raw)) return undefined
    return { value: clean(reading.raw), reading }
  }
  // separators and decimals do not survive folding: the number is read again where it stands
  const number = /^[0-9０-９]{1,3}(?:[,，][0-9０-９]{3})+(?:[.．][0-9０-９]+)?|^[0-9０-９]+(?:[.．][0-9０-９]+)?/.exec(
    doc.text.slice(at.start, at.start + 40),
  )
  if (number === null) return undefined
  const end = at.start + number[0].length
  const unit = /^\s*(亿元|万元|元|件|条|次|个)/.exec(doc.text.slice(end, end + 6))?.[1] ?? null
  const printed: Reading = { at: { start: at.start, end }, raw: number[0], unit, note: null, noteAt: null }
  const value = readValue(
    { raw: number[0], printedUnit: slot.type === 'amount' ? unit : null, kind: slot.type, unit: slot.unit, path: '', at: printed.at },
    diagnostics,
  )
  return typeof value === 'number' ? { value, reading: printed } : undefined
}

/** The words before `offset` on its line; where there are none, the short line before it. */
function backwards(doc: Doc, offset: number): Span | undefined {
  const { text } = doc
  const lineStart = (at: number): number => {
    let i = at
    while (i > 0 && !/[\n\r\f|｜\t]/.test(text.charAt(i - 1))) i--
    return i
  }
  let end = offset
  for (let tries = 0; tries < 3; tries++) {
    let start = lineStart(end)
    const words = text.slice(start, end)
    if (/[\p{L}]/u.test(words)) {
      const lead = /^[\s#*]*(?:标题|名称)?[\s:：]*/.exec(words)?.[0].length ?? 0
      start += lead
      const stop = start + text.slice(start, end).trimEnd().length
      const found = text.slice(start, stop)
      if (found.length > 40 || found.length < 2 || /[，。；：、《》]/.test(found)) return undefined
      return { start, end: stop }
    }
    if (/\d/.test(words)) return undefined
    end = start - 1
    if (end <= 0) return undefined
  }
  return undefined
}

/** The year of one fact against the years of the dates `from` and `to` of another. */
function compareYears(grammar: Grammar, values: FactValues, trace: ReadonlyMap<string, Reading>, diagnostics: Diagnostic[]): void {
  for (const fact of grammar.facts) {
    const year = values[fact.key]?.year
    if (typeof year !== 'number') continue
    for (const other of grammar.facts) {
      for (const name of ['from', 'to']) {
        const date = values[other.key]?.[name]
        if (typeof date !== 'string' || date.startsWith(`${year}-`)) continue
        const path = `facts.${fact.key}.year`
        const otherPath = `facts.${other.key}.${name}`
        diagnostics.push(
          diagnostic('fact/contradiction', path, trace.get(path)?.at ?? null, {
            fact: path,
            value: String(year),
            other: otherPath,
            otherValue: date,
          }),
        )
        return
      }
    }
  }
}
