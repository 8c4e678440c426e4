import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js'
import type { Doc } from '../document/doc.js'
import type { FactForm, Grammar } from '../grammar/grammar.js'
import type { Section } from '../section/section.js'
import { foldText } from '../text/fold.js'
import type { Span } from '../text/span.js'
import { type Figure, figuresIn } from './figures.js'
import { type Found, readMatch } from './match.js'
import { patternOf, Region } from './patterns.js'
import type { Reading } from './trace.js'

/** By path, what was found. */
export type FactValues = ReadonlyMap<string, number | string>

/** A place of the prose that gives the figure of a fact which a grid prints too. */
export interface Mention extends Figure {
  readonly fact: FactForm
}

/** Reads what the report says outside its grids, by the templates of the form. Slots that are not found are null. */
export function readFacts(
  doc: Doc,
  sections: readonly Section[],
  grammar: Grammar,
  trace: Map<string, Reading>,
  diagnostics: Diagnostic[],
): { readonly values: FactValues; readonly mentions: readonly Mention[] } {
  const mentions: Mention[] = []
  const untold: string[] = []
  const values = new Map<string, number | string>()
  const regions = new Map<string, Region>()
  const regionAt = ({ start, end }: Span, within: FactForm['within'][number]): Region => {
    const key = `${start}-${end}-${headingOf(grammar, within)}`
    const region = regions.get(key) ?? new Region(foldText(doc.text, start, end, doc.equivalents), start, headingOf(grammar, within))
    regions.set(key, region)
    return region
  }
  for (const fact of grammar.facts) {
    const places = fact.within.map(within => ({ atEnd: within === 'end', region: regionAt(spanOf(doc, sections, within), within) }))
    const said = fact.same === null ? [] : places.flatMap(({ region }) => figuresIn(doc, region, fact, values))
    mentions.push(...said.map(figure => ({ fact, ...figure })))
    const found =
      fact.same === null
        ? firstOf(
            places.map(
              ({ region, atEnd }) =>
                () =>
                  readFact(doc, region, fact, atEnd),
            ),
          )
        : said[0]?.found
    if (found !== undefined) diagnostics.push(...found.diagnostics)
    for (const { name } of fact.slots) {
      const slot = found?.slots.get(name)
      const path = `facts.${fact.key}.${name}`
      if (slot === undefined && fact.same !== null) untold.push(fact.key)
      else if (slot === undefined) diagnostics.push(diagnostic('fact/missing', path, null, { fact: fact.templates[0]?.text ?? fact.key }))
      else {
        values.set(path, slot.value)
        trace.set(path, slot.reading)
      }
    }
  }
  if (untold.length > 0) diagnostics.push(diagnostic('fact/not-told', 'facts', null, { facts: untold }))
  compareYears(grammar, values, trace, diagnostics)
  return { values, mentions }
}

function firstOf<T>(tries: readonly (() => T | undefined)[]): T | undefined {
  for (const attempt of tries) {
    const found = attempt()
    if (found !== undefined) return found
  }
  return undefined
}

const headingOf = (grammar: Grammar, within: FactForm['within'][number]): string =>
  typeof within === 'string' ? '' : (grammar.sections.find(({ key }) => key === within.section)?.headings[0] ?? '')

/** The part of the document in which a fact is looked for. */
function spanOf(doc: Doc, sections: readonly Section[], within: FactForm['within'][number]): Span {
  if (within === 'end') return { start: Math.max(0, doc.text.trimEnd().length - 160), end: doc.text.length }
  if (within === 'top') return { start: 0, end: Math.min(doc.text.length, sections[0]?.at.end ?? doc.text.length, 6000) }
  return sections.find(section => section.form.key === within.section)?.at ?? { start: 0, end: 0 }
}

function readFact(doc: Doc, region: Region, fact: FactForm, atEnd: boolean): Found | undefined {
  const { back } = region.folded
  let best: Found | undefined
  for (const template of fact.templates) {
    const pattern = patternOf(template, fact.slots)
    for (const { match, from } of region.matches(pattern)) {
      const offsets = (start: number, end: number): Span => ({ start: back[from + start] ?? 0, end: (back[from + end - 1] ?? 0) + 1 })
      if (atEnd && !endsLine(doc, offsets(match.index, match.index + match[0].length).end)) continue
      const found = readMatch(doc, match, offsets, pattern, `facts.${fact.key}`)
      if (found !== undefined && (best === undefined || isBetter(found, best, atEnd))) best = found
    }
  }
  return best
}

/** Nearer than this, two matches are readings of one place. */
const ONE_PLACE = 40

/** At the end of a document the last match counts, elsewhere the first; at one place the one that fixes more text, then the one with more slots. */
function isBetter(found: Found, best: Found, atEnd: boolean): boolean {
  if (atEnd && found.at !== best.at) return found.at > best.at
  if (Math.abs(found.at - best.at) >= ONE_PLACE) return found.at < best.at
  return found.weight > best.weight || (found.weight === best.weight && found.slots.size > best.slots.size)
}

/** Whether nothing but a full stop follows on the line: a signature stands alone. */
const endsLine = (doc: Doc, end: number): boolean => /^[^\S\n\r]*(?:[\n\r]|$)/.test(doc.text.slice(end, end + 39))

/** The year of one fact against the years of the dates `from` and `to` of another. */
function compareYears(grammar: Grammar, values: FactValues, trace: ReadonlyMap<string, Reading>, diagnostics: Diagnostic[]): void {
  for (const fact of grammar.facts) {
    const year = values.get(`facts.${fact.key}.year`)
    if (typeof year !== 'number') continue
    for (const other of grammar.facts) {
      for (const name of ['from', 'to']) {
        const date = values.get(`facts.${other.key}.${name}`)
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
