import type { LinkedTerm } from '../diagnostics/codes.js'
import { diagnostic, type Emit } from '../diagnostics/diagnostic.js'
import { type Decimal, decimalText, sumOf, toNumber } from '../text/number.js'
import type { ReportFigures } from './collect.js'
import type { Link, LinkLine, LinkTerm } from './definition.js'
import type { Agency } from './names.js'

/** How many sums between years hold, do not hold, and could not be checked. */
export interface LinkCounts {
  readonly held: number
  readonly broken: number
  readonly unchecked: number
}

type Outcome = keyof LinkCounts

/** Checks each link on each two years of an agency that follow each other, on what was read: reports those that do not hold. */
export function checkLinks(agency: Agency<ReportFigures>, links: readonly Link[], emit: Emit): LinkCounts {
  const counts = { held: 0, broken: 0, unchecked: 0 }
  const years = new Map<number, ReportFigures[]>()
  for (const report of agency.reports) if (report.year !== null) years.set(report.year, [...(years.get(report.year) ?? []), report])
  const first = Math.min(...years.keys())
  for (const [year, now] of [...years].sort(([a], [b]) => a - b)) {
    const before = years.get(year - 1) ?? []
    if (year === first) continue
    for (const link of links) {
      const has = (report: ReportFigures): boolean => link.editions.includes(report.edition)
      if (!now.some(has) || (before.length > 0 && !before.some(has))) continue
      const why = doubt(now, year) ?? (before.length === 0 ? `there is no report of ${year - 1}` : doubt(before, year - 1))
      for (const line of link.lines) {
        const [newer, older] = [now[0], before[0]]
        const outcome =
          why !== null || newer === undefined || older === undefined
            ? unchecked(agency, link, line, year, why ?? '', emit)
            : checkLine(agency, link, line, newer, older, year, emit)
        counts[outcome]++
      }
    }
  }
  return counts
}

/** Why the reports of a year cannot be compared with others; null where there is one, and its year is sure. */
function doubt(reports: readonly ReportFigures[], year: number): string | null {
  if (reports.length > 1) return `there are ${reports.length} reports of ${year}`
  return reports[0]?.contested ? `the year ${year} of ${reports[0].source} is not sure` : null
}

function unchecked({ name }: Agency<ReportFigures>, link: Link, { label }: LinkLine, year: number, why: string, emit: Emit): Outcome {
  emit(diagnostic('series/unchecked', '', null, { link: link.title, line: label, agency: name, year, why }))
  return 'unchecked'
}

function checkLine(
  agency: Agency<ReportFigures>,
  link: Link,
  line: LinkLine,
  now: ReportFigures,
  before: ReportFigures,
  year: number,
  emit: Emit,
): Outcome {
  const newer = termsOf(line.this, now)
  const older = termsOf(line.before, before)
  const missing = [...newer, ...older].filter(({ exact }) => exact === undefined)
  if (missing.length > 0) {
    const places = missing.map(({ source, path }) => `${path} of ${source}`)
    return unchecked(agency, link, line, year, `nothing is read at ${places.join(', ')}`, emit)
  }
  const thisSum = sum(newer)
  const beforeSum = sum(older)
  if (thisSum === beforeSum) return 'held'
  const terms = [...newer, ...older].map(({ exact: _, sign: __, ...term }) => term)
  emit(
    diagnostic('series/broken', '', null, {
      link: link.title,
      line: line.label,
      agency: agency.name,
      year,
      this: thisSum,
      before: beforeSum,
      terms,
      note: link.note,
    }),
  )
  return 'broken'
}

interface Term extends LinkedTerm {
  readonly exact: Decimal | undefined
  readonly sign: 1 | -1
}

const termsOf = (terms: readonly LinkTerm[], { source, year, terms: values }: ReportFigures): Term[] =>
  terms.map(({ path, sign }) => {
    const { value: exact, codes = [] } = values.get(path) ?? {}
    return { source, year: year ?? 0, path, value: exact === undefined ? null : toNumber(exact), codes, exact, sign }
  })

const sum = (terms: readonly Term[]): string =>
  decimalText(sumOf(terms.flatMap(({ exact, sign }) => (exact === undefined ? [] : { ...exact, digits: exact.digits * BigInt(sign) }))))
