import { type Diagnostic, diagnostic, type Emit } from '../diagnostics/diagnostic.js'
import { type Figure, figuresOf, type ReportFigures } from './collect.js'
import type { Measure, SeriesDefinition } from './definition.js'
import { checkLinks, type LinkCounts } from './links.js'
import { type Agency, type Alias, agenciesOf, nearNames } from './names.js'
import type { Result } from './results.js'

/** One measure of one report: a line of a long table over agencies, years and measures. */
export interface SeriesRow {
  /** The name to write: that of the alias file, else the one that the agency's latest report prints; null where none was read. */
  readonly agency: string | null
  readonly year: number | null
  /** Key of the measure. */
  readonly measure: string
  readonly title: string
  /** What the report prints, or the exact sum of what it prints; null where the reason is in `note`. */
  readonly value: number | null
  readonly unit: string
  /** Edition of the form. */
  readonly edition: string
  /** Name of the document. */
  readonly source: string
  /** Where in the report the value stands; of a sum, its parts. */
  readonly paths: readonly string[]
  /** Warnings that concern the value, any part of it, or the agency and year of its report; joined by a space. */
  readonly codes: string
  /** Values of a measure mean the same where this is the same: the edition from which they do, with what changed; null before any change. */
  readonly break: string | null
  /** Why there is no value (“not in this edition”, “not read: value/dash”), and what else is to be said of agency and year. */
  readonly note: string | null
}

export interface Series {
  /** By agency, year and measure, in the order of the definition. */
  readonly rows: readonly SeriesRow[]
  /** Findings between documents (`series/…`). */
  readonly diagnostics: readonly Diagnostic[]
  /** The sums between years. */
  readonly links: LinkCounts
}

export interface SeriesOptions {
  /** Names of agencies that changed, from `readAliases`. */
  readonly aliases?: readonly Alias[]
}

/**
 * Lines up the reports of agencies over the years: a row for each agency, year and measure, and the sums that must hold between two years, checked.
 * Nothing is estimated or carried over, and no two reports are merged. `results` are those of `resultOf` or `readResults`; only what the definition
 * names is kept of each, so that they may come from a stream. What is wrong with a document is in its rows and in `diagnostics`.
 */
export async function series(
  results: Iterable<Result> | AsyncIterable<Result>,
  definition: SeriesDefinition,
  options: SeriesOptions = {},
): Promise<Series> {
  if (definition?.measures === undefined)
    throw new TypeError('no definition was given: pass cnGovDisclosureSeries, or what readSeries makes of a file')
  const diagnostics: Diagnostic[] = []
  const emit: Emit = d => {
    diagnostics.push(d)
  }
  const reports: ReportFigures[] = []
  for await (const result of results) {
    const edition = editionOf(result, definition, emit)
    if (edition !== null) reports.push(figuresOf(result, edition, definition))
  }
  const named = reports.filter(({ name }) => name !== '')
  const agencies = (await agenciesOf(named, definition, options.aliases ?? [])).sort((a, b) => compare(a.name, b.name))
  const links = { held: 0, broken: 0, unchecked: 0 }
  const rows: SeriesRow[] = []
  const nameless = reports.filter(({ name }) => name === '')
  if (nameless.length > 0) agencies.push({ name: '', named: false, folded: new Set(), reports: nameless })
  for (const agency of agencies) {
    const ordered = { ...agency, reports: [...agency.reports].sort((a, b) => (a.year ?? 0) - (b.year ?? 0)) }
    const own: Diagnostic[] = []
    const counts = lookBetween(ordered, definition, d => own.push(d))
    for (const key of ['held', 'broken', 'unchecked'] as const) links[key] += counts[key]
    const codesOf = linkCodes(own)
    for (const report of ordered.reports)
      for (const figure of report.figures) rows.push(rowOf(ordered, report, figure, definition, codesOf(report, figure)))
    for (const d of own) emit(d)
  }
  for (const pair of nearNames(agencies)) {
    const names = pair.map(({ name, reports: own }) => ({
      agency: name,
      years: [...new Set(own.flatMap(({ year }) => year ?? []))].sort((a, b) => a - b),
      sources: own.map(({ source }) => source),
    }))
    emit(diagnostic('series/near-names', '', null, { names }))
  }
  return { rows, diagnostics, links }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The edition of a result that can be placed in the series; null, and a finding, for others. */
function editionOf({ source, status, grammar, diagnostics }: Result, { id, editions }: SeriesDefinition, emit: Emit): string | null {
  if (status === 'failed' || grammar === null) {
    const why = diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code)
    emit(diagnostic('series/left-out', '', null, { source, why: 'failed', what: [...new Set(why)].join(' ') }))
    return null
  }
  const edition = editions.find(name => grammar === `${id}@${name}`)
  if (edition === undefined) emit(diagnostic('series/left-out', '', null, { source, why: 'form', what: grammar }))
  return edition ?? null
}

/** What is to be said of the reports of one agency together. */
function lookBetween(agency: Agency<ReportFigures>, { links }: SeriesDefinition, emit: Emit): LinkCounts {
  const { name, reports } = agency
  for (const { source, year } of reports) {
    const missing = [...(name === '' ? (['agency'] as const) : []), ...(year === null ? (['year'] as const) : [])]
    if (missing.length > 0) emit(diagnostic('series/unplaced', '', null, { source, missing }))
  }
  if (name === '') return { held: 0, broken: 0, unchecked: 0 }
  const years = [...new Set(reports.flatMap(({ year }) => year ?? []))]
  for (const year of years) {
    const same = reports.filter(report => report.year === year)
    if (same.length < 2) continue
    const names = [...new Set(same.map(report => report.name))]
    emit(diagnostic('series/twice', '', null, { agency: name, year, sources: same.map(({ source }) => source), names }))
  }
  const between = years.flatMap((year, i) =>
    Array.from({ length: year - (years[i - 1] ?? year) - 1 }, (_, n) => (years[i - 1] ?? 0) + n + 1),
  )
  if (between.length > 0) emit(diagnostic('series/gap', '', null, { agency: name, years: between }))
  return checkLinks(agency, links, emit)
}

/** The findings between reports that concern a figure of one of them. */
function linkCodes(diagnostics: readonly Diagnostic[]): (report: ReportFigures, figure: Figure) => readonly string[] {
  const twice = new Set<number>()
  const broken = new Set<string>()
  const at = (source: string, year: number, path: string): string => JSON.stringify([source, year, path])
  for (const d of diagnostics) {
    if (d.code === 'series/twice') twice.add(d.facts.year)
    if (d.code === 'series/broken') for (const { source, year, path } of d.facts.terms) broken.add(at(source, year, path))
  }
  return ({ source, year }, { paths }) => [
    ...(year !== null && twice.has(year) ? ['series/twice'] : []),
    ...(paths.some(path => broken.has(at(source, year ?? 0, path))) ? ['series/broken'] : []),
  ]
}

function rowOf(
  agency: Agency<ReportFigures>,
  report: ReportFigures,
  { measure, value, paths, codes, reason }: Figure,
  { editions }: SeriesDefinition,
  linked: readonly string[],
): SeriesRow {
  const { edition, source, year, notes, name } = report
  const renamed = name === agency.name ? [] : [`printed: ${name}`]
  return {
    agency: agency.name === '' ? null : agency.name,
    year,
    measure: measure.key,
    title: measure.title,
    value,
    unit: measure.unit,
    edition,
    source,
    paths,
    codes: [...new Set([...codes, ...linked])].join(' '),
    break: breakOf(measure, edition, editions),
    note: [...(reason === null ? [] : [reason]), ...notes, ...renamed].join('; ') || null,
  }
}

/** The latest change of meaning up to an edition. */
function breakOf({ breaks }: Measure, edition: string, editions: readonly string[]): string | null {
  const at = editions.indexOf(edition)
  const before = breaks.filter(({ from }) => editions.indexOf(from) <= at)
  const last = before.sort((a, b) => editions.indexOf(a.from) - editions.indexOf(b.from)).at(-1)
  return last === undefined ? null : `${last.from}: ${last.why}`
}
