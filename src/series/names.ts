import { simplifiedOf } from '../load/traditional.js'
import { foldText } from '../text/fold.js'
import { distance } from '../text/similar.js'
import type { SeriesDefinition } from './definition.js'

/** A name under which an agency reported, with the first and the last year in which it did (null: no bound). */
export interface Alias {
  /** The name to write. */
  readonly agency: string
  readonly name: string
  readonly from: number | null
  readonly to: number | null
}

/** A name as a report prints it. */
export interface PrintedName {
  readonly name: string
  readonly year: number | null
  readonly source: string
}

/** Reports of one agency. */
export interface Agency<R extends PrintedName> {
  /** The name to write: that of the alias file, else the one that its latest report prints. */
  readonly name: string
  /** Whether the alias file names it. */
  readonly named: boolean
  /** Its names as they are compared. */
  readonly folded: ReadonlySet<string>
  readonly reports: readonly R[]
}

interface Group<R> {
  alias: string | null
  readonly folded: Set<string>
  readonly reports: R[]
}

/**
 * Puts reports together whose names are the same but for width, spaces, traditional characters and the endings of the definition, or of one agency by
 * the aliases. No other names are put together, however near.
 */
export async function agenciesOf<R extends PrintedName>(
  reports: readonly R[],
  definition: SeriesDefinition,
  aliases: readonly Alias[],
): Promise<Agency<R>[]> {
  const { endings } = definition.agency
  const words = endings.flatMap(({ write, printed }) => [write, ...printed])
  const equivalents = await simplifiedOf([...reports, ...aliases].map(({ name }) => name).join('') + words.join(''))
  const fold = (name: string): string => foldText(name, 0, name.length, equivalents).text
  const rules = endings
    .flatMap(({ write, printed }) => printed.map(ending => ({ ending: fold(ending), write: fold(write) })))
    .sort((a, b) => b.ending.length - a.ending.length)
  const written = (folded: string): string => {
    const rule = rules.find(({ ending }) => folded.length > ending.length && folded.endsWith(ending))
    return rule === undefined ? folded : folded.slice(0, -rule.ending.length) + rule.write
  }
  const byName = new Map<string, Alias[]>()
  for (const alias of aliases) byName.set(fold(alias.name), [...(byName.get(fold(alias.name)) ?? []), alias])
  const groups = new Map<string, Group<R>>()
  for (const report of reports) {
    const folded = fold(report.name)
    const alias = byName.get(folded)?.find(a => isWithin(report.year, a))?.agency ?? null
    // a name of the alias file is taken as it stands: so users keep apart what the endings would put together
    const key = alias === null ? written(folded) : fold(alias)
    const group: Group<R> = groups.get(key) ?? { alias: null, folded: new Set(), reports: [] }
    group.alias ??= alias
    group.folded.add(folded)
    group.reports.push(report)
    groups.set(key, group)
  }
  return [...groups.values()].map(group => ({
    name: group.alias ?? latest(group.reports),
    named: group.alias !== null,
    folded: group.folded,
    reports: group.reports,
  }))
}

const isWithin = (year: number | null, { from, to }: Alias): boolean =>
  (from === null && to === null) || (year !== null && year >= (from ?? year) && year <= (to ?? year))

const latest = (reports: readonly PrintedName[]): string =>
  reports.reduce<PrintedName | undefined>(
    (best, report) => (best === undefined || (report.year ?? 0) > (best.year ?? 0) ? report : best),
    undefined,
  )?.name ?? ''

/** Shorter names are near to none: too much is like them. */
const SHORTEST = 4
/** Of so many characters, one may differ; of few, one too. */
const EDIT_EACH = 5

/**
 * Pairs of agencies that may be one under two names: near in name, and never with a report of the same year. Where the alias file names both,
 * users have said that they are two.
 */
export function nearNames<R extends PrintedName>(agencies: readonly Agency<R>[]): [Agency<R>, Agency<R>][] {
  const years = agencies.map(({ reports }) => new Set(reports.flatMap(({ year }) => year ?? [])))
  const pairs: [Agency<R>, Agency<R>][] = []
  for (const [i, agency] of agencies.entries()) {
    for (const [j, other] of agencies.slice(i + 1).entries()) {
      if (agency.named && other.named) continue
      if (areApart(years[i], years[i + 1 + j]) && areNear(agency, other)) pairs.push([agency, other])
    }
  }
  return pairs
}

const areApart = (a: ReadonlySet<number> = new Set(), b: ReadonlySet<number> = new Set()): boolean =>
  a.size > 0 && b.size > 0 && ![...a].some(year => b.has(year))
const areNear = (a: Agency<PrintedName>, b: Agency<PrintedName>): boolean =>
  [...a.folded].some(one => [...b.folded].some(two => (one.length < two.length ? isNear(one, two) : isNear(two, one))))

/** A few characters differ, or the longer name is the shorter one with words before, behind or within it. */
function isNear(short: string, long: string): boolean {
  if (short.length < SHORTEST) return false
  if (long.includes(short) || distance(short, long, Math.max(1, Math.floor(long.length / EDIT_EACH))) < Number.POSITIVE_INFINITY)
    return true
  let head = 0
  while (head < short.length && short[head] === long[head]) head++
  return long.endsWith(short.slice(head))
}
