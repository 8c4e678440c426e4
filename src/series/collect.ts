import { codeIndex, type Mark, markOf, valueAt } from '../report/at.js'
import { scale } from '../report/unit.js'
import { type Decimal, decimalFrom, isExact, sumOf, toNumber } from '../text/number.js'
import type { Measure, MeasureSource, SeriesDefinition } from './definition.js'
import type { PrintedName } from './names.js'
import type { Result } from './results.js'

/** What a series keeps of one report. */
export interface ReportFigures extends PrintedName {
  readonly year: number | null
  readonly edition: string
  /** What is to be said of agency and year: where they come from, what contradicts them. */
  readonly notes: readonly string[]
  /** Whether its dates are of another year. */
  readonly contested: boolean
  readonly figures: readonly Figure[]
  /** What is read at the paths of the links, with the warnings that concern it. */
  readonly terms: ReadonlyMap<string, Term>
}

interface Term {
  readonly value: Decimal
  readonly codes: readonly string[]
}

/** A measure in one report. */
export interface Figure {
  readonly measure: Measure
  readonly value: number | null
  readonly paths: readonly string[]
  readonly codes: readonly string[]
  /** Why there is no value. */
  readonly reason: string | null
}

/** Reads agency, year and measures from a result whose edition the definition has. */
export function figuresOf(result: Result, edition: string, definition: SeriesDefinition): ReportFigures {
  const { source, report, diagnostics } = result
  const marks = diagnostics.filter(({ severity }) => severity !== 'info').map(markOf)
  const codesAt = codeIndex(marks)
  const reasonAt = nearestIndex(diagnostics.filter(({ code }) => !code.startsWith('identity/')).map(markOf))
  const subject = subjectOf(report, definition)
  // what concerns the whole document concerns also that it is of this edition
  const about = distinct(['', ...subject.paths].flatMap(path => [...codesAt(path)]))
  const figures = definition.measures.map((measure): Figure => {
    const at = measure.editions.get(edition)
    if (at === undefined) return { measure, value: null, paths: [], codes: about, reason: 'not in this edition' }
    const { value, paths, reason } = read(at, path => decimalAt(report, path), reasonAt)
    return { measure, value, paths, codes: distinct([...paths.flatMap(path => [...codesAt(path)]), ...about]), reason }
  })
  const terms = new Map<string, Term>()
  for (const { lines } of definition.links.filter(link => link.editions.includes(edition))) {
    for (const { path } of lines.flatMap(line => [...line.this, ...line.before])) {
      const value = decimalAt(report, path)
      if (value !== undefined) terms.set(path, { value, codes: distinct([...codesAt(path)]) })
    }
  }
  return { source, edition, figures, terms, ...subject }
}

const none: readonly string[] = []
const distinct = (codes: readonly string[]): readonly string[] => (codes.length === 0 ? none : [...new Set(codes)])

type DecimalAt = (path: string) => Decimal | undefined
type Read = Pick<Figure, 'value' | 'paths' | 'reason'>

/** A sum has no value unless each part has one. */
function read({ paths, instead, factor }: MeasureSource, at: DecimalAt, reasonAt: (path: string) => ReadonlySet<string>): Read {
  const figure = instead === null ? undefined : at(instead)
  const used = instead !== null && figure !== undefined ? [instead] : paths
  const parts = used.map(at)
  const missing = used.filter((_, i) => parts[i] === undefined)
  if (missing.length > 0) {
    const codes = [...new Set(missing.flatMap(path => [...reasonAt(path)]))].join(' ')
    const which = used.length > 1 ? ` (${missing.length} of ${used.length} parts)` : ''
    return {
      value: null,
      paths: instead === null ? paths : [...paths, instead],
      reason: `not read${codes === '' ? '' : `: ${codes}`}${which}`,
    }
  }
  const sum = sumOf(parts.flatMap(part => part ?? []))
  const exact = factor === null ? sum : scale(sum, factor)
  if (exact === undefined || !isExact(exact)) return { value: null, paths: used, reason: 'not read: value/inexact' }
  return { value: toNumber(exact), paths: used, reason: null }
}

function decimalAt(report: unknown, path: string): Decimal | undefined {
  const value = valueAt(report, path)
  return typeof value === 'number' ? decimalFrom(value) : undefined
}

/** The codes that stand nearest above a path, or at it. */
function nearestIndex(marks: readonly Mark[]): (path: string) => ReadonlySet<string> {
  const at = new Map<string, Set<string>>()
  for (const { code, paths } of marks) for (const path of paths) at.set(path, new Set([...(at.get(path) ?? []), code]))
  return path => {
    for (let end = path.length; end > 0; end = path.lastIndexOf('.', end - 1)) {
      const codes = at.get(path.slice(0, end))
      if (codes !== undefined) return codes
    }
    return at.get('') ?? new Set()
  }
}

interface Subject {
  readonly name: string
  readonly year: number | null
  readonly notes: readonly string[]
  readonly contested: boolean
  /** Paths from which agency and year are. */
  readonly paths: readonly string[]
}

function subjectOf(report: unknown, { agency, year }: SeriesDefinition): Subject {
  const notes: string[] = []
  const first = (paths: readonly string[]): string | undefined => {
    const found = paths.find(path => ['string', 'number'].includes(typeof valueAt(report, path)))
    if (found !== undefined && found !== paths[0]) notes.push(`${found} in place of ${paths[0]}`)
    return found
  }
  const nameAt = first(agency.facts)
  const name = nameAt === undefined ? '' : String(valueAt(report, nameAt))
  const dates = year.dates.flatMap(path => {
    const date = valueAt(report, path)
    return typeof date === 'string' ? [{ path, date, year: Number(date.slice(0, 4)) }] : []
  })
  const yearAt = first(year.facts)
  const stated = wholeNumber(yearAt === undefined ? undefined : valueAt(report, yearAt))
  const [date] = dates
  if (stated === undefined && date !== undefined && dates.every(other => other.year === date.year)) {
    notes.push(`the year is that of ${date.path}`)
    return { name, year: date.year, notes, contested: false, paths: [...(nameAt === undefined ? [] : [nameAt]), date.path] }
  }
  const others = stated === undefined ? [] : dates.filter(other => other.year !== stated)
  for (const other of others) notes.push(`${yearAt} says ${stated}, but ${other.path} says ${other.date}`)
  return {
    name,
    year: stated ?? null,
    notes,
    contested: others.length > 0,
    paths: [nameAt, yearAt].flatMap(path => path ?? []),
  }
}

function wholeNumber(value: unknown): number | undefined {
  const number = typeof value === 'string' ? Number(value) : value
  return typeof number === 'number' && Number.isInteger(number) ? number : undefined
}
