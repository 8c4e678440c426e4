import type { Result } from '../../src/index.js'

/** A form of another field in two editions: the newer one gives the ships in two rows and the dues in thousands. */
const facts = { title: { in: 'top', templates: ['{harbour} {year} return'] }, period: { in: 'top', templates: ['from {from} to {to}'] } }
const one = { columns: { figure: 'Number' }, unit: 'ships' }

export const older = {
  grammar: 1,
  id: 'harbour-return',
  edition: '1970',
  title: 'Yearly return of a harbour office',
  facts,
  sections: {
    ships: {
      heading: 'I. Ships',
      grids: { arrivals: { ...one, rows: { all: 'Arrivals', waiting: 'Waiting at the end', before: 'Waiting before' } } },
    },
    dues: {
      heading: 'II. Dues',
      grids: { collected: { value: 'amount', unit: 'crowns', columns: { amount: 'Amount' }, rows: { all: 'Dues' } } },
    },
  },
}
export const newer = {
  ...older,
  edition: '1980',
  sections: {
    ships: {
      heading: 'I. Ships',
      grids: { arrivals: { ...one, rows: { sail: 'Sail', steam: 'Steam', waiting: 'Waiting at the end', before: 'Waiting before' } } },
    },
    dues: {
      heading: 'II. Dues',
      grids: {
        collected: {
          unit: 'thousand crowns',
          columns: { amount: 'Amount' },
          rows: { tonnage: { label: 'Tonnage', value: 'amount' }, other: { label: 'Other', value: 'money' } },
        },
      },
    },
  },
}

export const harbours = {
  series: 1,
  for: 'harbour-return',
  title: 'Returns of harbour offices',
  editions: ['1970', '1980'],
  agency: { facts: ['facts.title.harbour'], endings: [{ write: '', printed: [' harbour office', ' port office'] }] },
  year: { facts: ['facts.title.year'], dates: ['facts.period.from', 'facts.period.to'] },
  measures: {
    arrivals: {
      title: 'Arrivals',
      definition: 'Ships that arrived in the year.',
      unit: 'ships',
      editions: { '1970': 'ships.arrivals.all.figure', '1980': ['ships.arrivals.sail.figure', 'ships.arrivals.steam.figure'] },
      break: [{ from: '1980', why: 'without lighters' }],
    },
    steam: { title: 'Steamers', definition: 'Steamers that arrived.', unit: 'ships', editions: { '1980': 'ships.arrivals.steam.figure' } },
    dues: {
      title: 'Dues',
      definition: 'Dues that were taken.',
      unit: 'crowns',
      editions: { '1970': 'dues.collected.all.amount', '1980': { sum: ['dues.collected.tonnage.amount'], factor: '1000' } },
    },
  },
  links: [
    {
      title: 'waiting',
      editions: ['1970', '1980'],
      each: ['figure'],
      this: 'ships.arrivals.before.{}',
      before: 'ships.arrivals.waiting.{}',
      note: 'ships that sank',
    },
  ],
}

/** What was read of a return. `figures` are the rows of the arrivals and the dues. */
export function harbourReturn(
  harbour: string | null,
  year: number | null,
  figures: Readonly<Record<string, number | null>>,
  more: Partial<Result> & { readonly period?: readonly [string, string] } = {},
): Result {
  const edition = year !== null && year >= 1980 ? '1980' : '1970'
  const { dues = null, ...rows } = figures
  const [from, to] = more.period ?? [null, null]
  const { period: _, ...result } = more
  return {
    source: `${harbour}-${year}.txt`,
    status: 'ok',
    grammar: `harbour-return@${edition}`,
    report: {
      facts: { title: { harbour, year }, period: { from, to } },
      ships: { arrivals: Object.fromEntries(Object.entries(rows).map(([row, figure]) => [row, { figure }])) },
      dues: { collected: { [edition === '1980' ? 'tonnage' : 'all']: { amount: dues } } },
    },
    diagnostics: [],
    ...result,
  }
}
