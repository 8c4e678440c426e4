import type { Slot, Template } from '../grammar/grammar.js'
import { type Folded, foldAll } from '../text/fold.js'
import { dateForms, MONTH, monthOf, NUMERAL, numeralOf, SPELT } from '../text/locale.js'
import type { Span } from '../text/span.js'

const YEAR = `[0-9]{4}|${SPELT}{4}`
const PART = `[0-9]{1,2}|${NUMERAL}{1,3}`
const filled = (form: string, part: (name: string, pattern: string) => string): string =>
  form.replace('{y}', part('y', YEAR)).replace('{m}', part('m', PART)).replace('{d}', part('d', PART)).replace('{M}', part('M', MONTH))
const formsOf = (forms: readonly string[]): string => forms.map(form => filled(form, (_, pattern) => `(?:${pattern})`)).join('|')
const DATE = `(?:${formsOf([...dateForms.whole, ...dateForms.ofYear])})`
const FULL_DATE = `(?:${formsOf(dateForms.whole)})`
const dates = [...dateForms.whole, ...dateForms.ofYear].map(
  form => new RegExp(`^${filled(form, (name, pattern) => `(?<${name}>${pattern})`)}$`),
)

const figure = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : /^\d+$/.test(text) ? Number(text) : numeralOf(text)

/** A year as it folds, in digits or in words. */
export const yearOf = figure

/** The parts of a folded date; `year` is undefined where it has none. */
export function dateOf(text: string): { year: number | undefined; month: number; day: number } | undefined {
  for (const form of dates) {
    const { y, m, d, M } = form.exec(text)?.groups ?? {}
    const month = M === undefined ? figure(m) : monthOf(M)
    const day = figure(d)
    if (month !== undefined && day !== undefined) return { year: figure(y), month, day }
  }
  return undefined
}

/** A template as it is looked for. */
export interface Pattern {
  readonly regex: RegExp
  /** Its longest fixed text; "" where it has none. */
  readonly longest: string
  /** Characters of all its fixed text: of two templates that match, the one that fixes more is believed. */
  readonly weight: number
  /** Characters that a match may take on either side of its longest fixed text. */
  readonly reach: number
  readonly groups: readonly Slot[]
  /** A text slot at the beginning. */
  readonly leading: Slot | undefined
}

const patterns = new WeakMap<Template, Pattern>()
/** No slot takes more. */
const LONGEST_SLOT = 40

/** A template as a pattern of the folded text; a text slot at its beginning is read backwards, up to where the line begins. */
export function patternOf(template: Template, slots: readonly Slot[]): Pattern {
  const cached = patterns.get(template)
  if (cached !== undefined) return cached
  const groups: Slot[] = []
  let leading: Slot | undefined
  let longest = ''
  let weight = 0
  let slotReach = 0
  const source = template.parts.map((part, i) => {
    if ('literal' in part) {
      const literal = foldAll(part.literal)
      if (literal.length > longest.length) longest = literal
      weight += literal.length
      return literal.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    }
    const slot = slots.find(s => s.name === part.slot)
    if (slot === undefined) return ''
    if (i === 0 && slot.type === 'text') {
      leading = slot
      return ''
    }
    groups.push(slot)
    slotReach += LONGEST_SLOT
    return {
      year: `(${YEAR})`,
      // “自2024年1月1日至12月31日”: a later date may leave its year to the one before it
      date: `(${groups.some(other => other !== slot && other.type === 'date') ? DATE : FULL_DATE})`,
      count: '([0-9]+)',
      amount: '([0-9]+)',
      text: `(.{2,${LONGEST_SLOT}}?)`,
    }[slot.type]
  })
  const made = { regex: new RegExp(source.join(''), 'dg'), longest, weight, reach: weight + slotReach, groups, leading }
  patterns.set(template, made)
  return made
}

/** One match of a pattern, and where the text that was tried begins in the folded text. */
export interface Match {
  readonly match: RegExpExecArray
  readonly from: number
}

/** A part of a document in which facts are looked for. */
export class Region {
  readonly folded: Folded
  /** Where it begins in the text. */
  readonly start: number
  /** The heading of its section as the form has it; "" for other parts. */
  readonly heading: string
  readonly #places = new Map<string, readonly number[]>()

  constructor(folded: Folded, start: number, heading: string) {
    this.start = start
    this.heading = heading
    this.folded = folded
  }

  /** Every match of a pattern, in order. Only near its fixed text is it tried. */
  matches({ regex, longest, reach }: Pattern): readonly Match[] {
    const { text } = this.folded
    if (longest === '') return matchesIn(regex, text, 0)
    const places = this.#placesOf(longest)
    if (places.length === 0) return []
    const windows: Span[] = []
    for (const at of places) {
      const start = Math.max(0, at - reach)
      const end = Math.min(text.length, at + longest.length + reach)
      const last = windows.at(-1)
      if (last !== undefined && start <= last.end) windows[windows.length - 1] = { start: last.start, end }
      else windows.push({ start, end })
    }
    return windows.flatMap(({ start, end }) => matchesIn(regex, text.slice(start, end), start))
  }

  #placesOf(literal: string): readonly number[] {
    let places = this.#places.get(literal)
    if (places === undefined) {
      const found: number[] = []
      for (let at = this.folded.text.indexOf(literal); at >= 0; at = this.folded.text.indexOf(literal, at + 1)) found.push(at)
      places = found
      this.#places.set(literal, places)
    }
    return places
  }
}

function matchesIn(regex: RegExp, text: string, from: number): Match[] {
  const found: Match[] = []
  regex.lastIndex = 0
  for (let match = regex.exec(text); match !== null; match = regex.exec(text)) {
    found.push({ match, from })
    if (match[0] === '') regex.lastIndex++
  }
  return found
}
