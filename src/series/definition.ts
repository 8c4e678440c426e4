import type { Factor } from '../grammar/grammar.js'
import { parseFactor } from '../grammar/unit.js'
import type { LinkFile, SeriesFile, ValueFile } from './schema.js'

/** What means the same over the editions of a form: a series file, ready for use. */
export interface SeriesDefinition {
  /** Id of the grammars. */
  readonly id: string
  readonly title: string
  /** The editions, the oldest first. */
  readonly editions: readonly string[]
  readonly agency: {
    /** Paths of its name; the first that was read counts. */
    readonly facts: readonly string[]
    /** Endings of names that tell no agencies apart. */
    readonly endings: readonly { readonly write: string; readonly printed: readonly string[] }[]
  }
  readonly year: { readonly facts: readonly string[]; readonly dates: readonly string[] }
  readonly measures: readonly Measure[]
  readonly links: readonly Link[]
}

/** A figure that is followed over the years. */
export interface Measure {
  readonly key: string
  readonly title: string
  /** One sentence. */
  readonly definition: string
  readonly unit: string
  /** Edition → where it stands; editions that do not have it are not there. */
  readonly editions: ReadonlyMap<string, MeasureSource>
  /** Where its meaning changes. */
  readonly breaks: readonly { readonly from: string; readonly why: string }[]
}

export interface MeasureSource {
  /** One path, or the parts of a sum. */
  readonly paths: readonly string[]
  /** The figure that may be printed in place of the parts. */
  readonly instead: string | null
  readonly factor: Factor | null
}

/** A sum in the report of a year that must equal one in the report of the year before. */
export interface Link {
  readonly title: string
  /** Editions of both years. */
  readonly editions: readonly string[]
  /** What stands for {} in the sums, one after the other; empty where they have none. */
  readonly each: readonly string[]
  /** As written in the file. */
  readonly sums: { readonly this: string; readonly before: string }
  /** Why it may fail although nobody made a mistake. */
  readonly note: string | null
  readonly lines: readonly LinkLine[]
}

export interface LinkLine {
  /** What stands for {} in the paths; "" where there is only one line. */
  readonly label: string
  readonly this: readonly LinkTerm[]
  readonly before: readonly LinkTerm[]
}

export interface LinkTerm {
  readonly path: string
  readonly sign: 1 | -1
}

/** The definition of a file whose shape was checked. */
export function compileSeries(file: Omit<SeriesFile, '$schema' | 'series'>): SeriesDefinition {
  return {
    id: file.for,
    title: file.title,
    editions: file.editions,
    agency: { facts: file.agency.facts, endings: file.agency.endings ?? [] },
    year: { facts: file.year.facts, dates: file.year.dates ?? [] },
    measures: Object.entries(file.measures).map(([key, { title, definition, unit, editions, break: breaks }]) => ({
      key,
      title,
      definition,
      unit,
      editions: new Map(Object.entries(editions).map(([edition, value]) => [edition, sourceOf(value)])),
      breaks: breaks ?? [],
    })),
    links: (file.links ?? []).map(link => ({
      title: link.title,
      editions: link.editions,
      each: link.each ?? [],
      sums: { this: link.this, before: link.before },
      note: link.note ?? null,
      lines: linesOf(link),
    })),
  }
}

function sourceOf(value: ValueFile): MeasureSource {
  if (typeof value === 'string') return { paths: [value], instead: null, factor: null }
  if (Array.isArray(value)) return { paths: value, instead: null, factor: null }
  return { paths: value.sum, instead: value.instead ?? null, factor: value.factor === undefined ? null : parseFactor(value.factor) }
}

function linesOf({ each, this: now, before }: LinkFile): LinkLine[] {
  if (each === undefined) return [{ label: '', this: termsOf(now), before: termsOf(before) }]
  const at = (sum: string, label: string): LinkTerm[] => termsOf(sum.replaceAll('{}', label))
  return each.map(label => ({ label, this: at(now, label), before: at(before, label) }))
}

/** “a.b - c.d” → its terms. */
const termsOf = (sum: string): LinkTerm[] =>
  [...sum.matchAll(/(?:([+-]) )?([^ ]+)/g)].map(([, sign, path = '']) => ({ path, sign: sign === '-' ? -1 : 1 }))
