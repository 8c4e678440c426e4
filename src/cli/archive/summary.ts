import type { Entry } from './manifest.js'

/** How many documents have something in common, by their status. */
export interface Tally {
  readonly name: string
  readonly ok: number
  readonly review: number
  readonly failed: number
}

/** What an archive holds. */
export interface Summary {
  readonly documents: number
  readonly same: number
  readonly values: number
  readonly marked: number
  readonly byStatus: Tally
  readonly byYear: readonly Tally[]
  readonly byForm: readonly Tally[]
  readonly byFormat: readonly Tally[]
  /** The commonest errors and warnings: in how many documents, how often in all, and one as it was printed. */
  readonly findings: readonly { readonly code: string; readonly documents: number; readonly times: number; readonly example: string }[]
  /** Agencies with years missing between their first and their last. */
  readonly gaps: readonly { readonly agency: string; readonly from: number; readonly to: number; readonly missing: readonly number[] }[]
}

const NONE = '(none)'
/** So many findings are listed. */
const COMMONEST = 20

export function summaryOf(entries: readonly Entry[]): Summary {
  const parsed = entries.filter(({ duplicate }) => duplicate === null)
  const by = (key: (entry: Entry) => string | number | null): Tally[] => {
    const groups = new Map<string, Entry[]>()
    for (const entry of parsed) {
      const name = String(key(entry) ?? NONE)
      const group = groups.get(name)
      if (group === undefined) groups.set(name, [entry])
      else group.push(entry)
    }
    return [...groups].map(([name, group]) => tallyOf(name, group)).sort((a, b) => (a.name < b.name ? -1 : 1))
  }
  return {
    documents: entries.length,
    same: entries.length - parsed.length,
    values: parsed.reduce((sum, { read }) => sum + read, 0),
    marked: parsed.reduce((sum, { marked }) => sum + marked, 0),
    byStatus: tallyOf('all', parsed),
    byYear: by(({ year }) => year),
    byForm: by(({ grammar }) => grammar),
    byFormat: by(({ format }) => (format === '' ? null : format)),
    findings: findingsOf(parsed),
    gaps: gapsOf(parsed),
  }
}

function tallyOf(name: string, group: readonly Entry[]): Tally {
  const count = (status: Entry['status']): number => group.filter(entry => entry.status === status).length
  return { name, ok: count('ok'), review: count('review'), failed: count('failed') }
}

function findingsOf(entries: readonly Entry[]): Summary['findings'] {
  const found = new Map<string, { documents: number; times: number; example: string }>()
  for (const { counts, example } of entries) {
    for (const [code, times] of Object.entries(counts)) {
      const known = found.get(code) ?? { documents: 0, times: 0, example: '' }
      const isOf = example.includes(`  ${code}  `)
      found.set(code, {
        documents: known.documents + 1,
        times: known.times + times,
        example: known.example === '' && isOf ? example : known.example,
      })
    }
  }
  return [...found]
    .map(([code, rest]) => ({ code, ...rest }))
    .sort((a, b) => b.documents - a.documents || (a.code < b.code ? -1 : 1))
    .slice(0, COMMONEST)
}

function gapsOf(entries: readonly Entry[]): Summary['gaps'] {
  const years = new Map<string, Set<number>>()
  for (const { agency, year } of entries) {
    if (typeof agency !== 'string' || typeof year !== 'number') continue
    const known = years.get(agency) ?? new Set()
    years.set(agency, known.add(year))
  }
  return [...years]
    .flatMap(([agency, known]) => {
      const [from, to] = [Math.min(...known), Math.max(...known)]
      const missing = Array.from({ length: to - from + 1 }, (_, i) => from + i).filter(year => !known.has(year))
      return missing.length === 0 ? [] : [{ agency, from, to, missing }]
    })
    .sort((a, b) => (a.agency < b.agency ? -1 : 1))
}
