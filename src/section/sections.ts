import { diagnostic, type Emit } from '../diagnostics/diagnostic.js'
import type { Doc } from '../document/doc.js'
import { type Tokens, tokenFrom, tokensOf } from '../document/tokens.js'
import type { Grammar, SectionForm } from '../grammar/grammar.js'
import { heaviestChain } from '../text/align.js'
import { NUMERAL, partForms } from '../text/locale.js'
import { ordinalOf, stripOrdinal } from '../text/ordinal.js'
import { type HeadingCandidate, headingCandidates, nearHeadings } from './headings.js'
import type { Section } from './section.js'

/**
 * Finds the sections of the form: by title first, by ordinal last, in the order of the form; sections of prose also out of it.
 * Sections that are missing are reported and left out.
 */
export function findSections(doc: Doc, grammar: Grammar, emit: Emit): Section[] {
  const tokens = tokensOf(doc, grammar.numbered)
  const forms = grammar.sections
  const candidates = headingCandidates(doc, tokens, forms)
  let chain = bestChain(tokens, candidates)
  const missing = forms.map((_, i) => i).filter(i => !chain.some(c => c.section === i))
  if (missing.length > 0) {
    const near = nearHeadings(doc, forms, missing, { start: 0, end: doc.text.length }).filter(
      n => !chain.some(c => c.at.start < n.at.end && n.at.start < c.at.end),
    )
    if (near.length > 0)
      chain = bestChain(
        tokens,
        [...chain, ...near].sort((a, b) => a.at.start - b.at.start),
      )
  }
  chain = withMoved(doc, forms, chain, candidates)
  report(doc, tokens, forms, chain, candidates, emit)
  return chain.flatMap((candidate, i) => {
    const form = forms[candidate.section]
    const end = chain[i + 1]?.at.start ?? doc.text.length
    return form === undefined ? [] : [{ form, heading: candidate.at, at: { start: candidate.at.end, end } }]
  })
}

/** The heaviest chain of candidates in the order of the form; one with text right under it outweighs one in a table of contents. */
function bestChain(tokens: Tokens, candidates: readonly HeadingCandidate[]): HeadingCandidate[] {
  const full = new Set(
    candidates.filter((candidate, i) => hasBody(tokens, candidate.at.end, candidates[i + 1]?.at.start ?? Number.POSITIVE_INFINITY)),
  )
  return heaviestChain(candidates, {
    at: candidate => candidate.at,
    order: candidate => candidate.section,
    weight: candidate => candidate.score + (full.has(candidate) ? 1.5 : 0),
  })
}

/** Sections of prose may stand in another order than the form has: a heading whose number goes on from the section before it is one. */
function withMoved(
  doc: Doc,
  forms: readonly SectionForm[],
  chain: readonly HeadingCandidate[],
  candidates: readonly HeadingCandidate[],
): HeadingCandidate[] {
  const found = [...chain]
  const ordinal = ({ at }: HeadingCandidate) => ordinalOf(doc.text.slice(at.start, at.end))
  for (const candidate of candidates) {
    if (forms[candidate.section]?.grids.length !== 0 || found.some(({ section }) => section === candidate.section)) continue
    const before = found.findLast(({ at }) => at.end <= candidate.at.start)
    const last = before === undefined ? undefined : ordinal(before)
    const own = ordinal(candidate)
    if (last === undefined || own?.level !== last.level || own.number !== last.number + 1) continue
    found.push(candidate)
    found.sort((a, b) => a.at.start - b.at.start)
  }
  return found
}

const hasBody = (tokens: Tokens, from: number, to: number): boolean => tokenFrom(tokens, to) > tokenFrom(tokens, from)

function report(
  doc: Doc,
  tokens: Tokens,
  forms: readonly SectionForm[],
  chain: readonly HeadingCandidate[],
  candidates: readonly HeadingCandidate[],
  emit: Emit,
): void {
  forms.forEach((form, section) => {
    const heading = form.headings[0] ?? form.key
    const chosen = chain.find(candidate => candidate.section === section)
    if (chosen === undefined) {
      // a place that may be its heading is no proof that it is printed, but it is none that it is not
      const isAbsent = form.optional && !candidates.some(other => other.section === section)
      emit(diagnostic(isAbsent ? 'section/not-printed' : 'section/missing', form.key, null, { heading }))
      return
    }
    if (chosen.near !== null) emit(diagnostic('label/near', form.key, chosen.at, { expected: heading, found: chosen.near }))
    for (const [i, other] of candidates.entries()) {
      // before the first section stands the table of contents
      if (other.section !== section || other === chosen || other.score < chosen.score || other.at.start < (chain[0]?.at.start ?? 0))
        continue
      const next = candidates.slice(i + 1, i + 4).find(c => c.at.start >= other.at.end)
      if (!hasBody(tokens, other.at.end, next?.at.start ?? doc.text.length)) continue
      // a longer or shorter wording at the same place
      if (other.at.start < chosen.at.end && chosen.at.start < other.at.end) continue
      if (chain.some(c => c !== chosen && c.at.start <= other.at.start && other.at.end <= c.at.end)) continue
      emit(diagnostic('section/twice', form.key, other.at, { heading }))
    }
  })
  reportUnknown(doc, forms, chain, candidates, emit)
}

const NUMBERED = new RegExp(`^\\s*(?:${NUMERAL}|[${partForms.map(form => form.charAt(0)).join('')}])`)

/** Lines numbered like the sections found, standing alone, that are no heading of the form, in a table of contents or elsewhere. */
function reportUnknown(
  doc: Doc,
  forms: readonly SectionForm[],
  chain: readonly HeadingCandidate[],
  candidates: readonly HeadingCandidate[],
  emit: Emit,
): void {
  const known = [...chain, ...candidates].sort((a, b) => a.at.start - b.at.start)
  let next = 0
  for (const block of doc.blocks) {
    if (block.type !== 'text' || block.layer !== 'body') continue
    for (const { at } of block.lines) {
      if (at.end - at.start > 40 || !NUMBERED.test(doc.text.slice(at.start, at.start + 24))) continue
      const line = doc.text.slice(at.start, at.end)
      const ordinal = ordinalOf(line)
      if (ordinal === undefined || ordinal.level > 1 || /[，。；：]/.test(line) || /\d\s*$/.test(line)) continue
      while ((known[next]?.at.end ?? doc.text.length) <= at.start && next < known.length) next++
      if ((known[next]?.at.start ?? doc.text.length) < at.end) continue
      const owner = chain.findLast(c => c.at.start <= at.start)
      const form = owner === undefined ? undefined : forms[owner.section]
      if (form?.grids.some(grid => gridLabel(grid, line))) continue
      emit(diagnostic('section/unknown', form?.key ?? '', at, { heading: line.trim() }))
    }
  }
}

const gridLabel = (grid: SectionForm['grids'][number], line: string): boolean => {
  const title = stripOrdinal(line).trim()
  const has = (nodes: readonly { labels: readonly string[]; children: SectionForm['grids'][number]['rows']['nodes'] }[]): boolean =>
    nodes.some(node => node.labels.some(label => label.includes(title) || title.includes(stripOrdinal(label))) || has(node.children))
  return has(grid.rows.nodes)
}
