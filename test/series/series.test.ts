import { beforeAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  formatDiagnostics,
  parseReport,
  type Result,
  readAliases,
  readGrammar,
  readSeries,
  resultOf,
  type SeriesDefinition,
  type SeriesRow,
  series,
} from '../../src/index.js'
import { harbourReturn, harbours, newer, older } from '../support/harbour.js'

let definition: SeriesDefinition
beforeAll(async () => {
  definition = await readSeries(harbours, { grammars: [await readGrammar(older), await readGrammar(newer)] })
})

const of = async (results: readonly Result[], aliases: object = {}): Promise<{ rows: readonly SeriesRow[]; said: readonly string[] }> => {
  const { rows, diagnostics } = await series(results, definition, { aliases: await readAliases(aliases) })
  return { rows, said: formatDiagnostics(diagnostics, { most: diagnostics.length }) }
}
/** agency, year, measure, value, codes, note */
const brief = (rows: readonly SeriesRow[]): unknown[][] =>
  rows.map(({ agency, year, measure, value, codes, note }) => [agency, year, measure, value, codes, note])

describe('rows', () => {
  test('a row has all that tells where its value is from', async () => {
    const { rows, said } = await of([
      harbourReturn('Port Sable', 1979, { all: 12, waiting: 3, before: 0, dues: 10.5 }),
      harbourReturn('Port Sable', 1980, { sail: 4, steam: 5, waiting: 1, before: 3, dues: 0.75 }),
    ])
    expect(said).toEqual([])
    const shared = { agency: 'Port Sable', codes: '', note: null }
    const old = { ...shared, year: 1979, edition: '1970', source: 'Port Sable-1979.txt', break: null }
    const now = { ...shared, year: 1980, edition: '1980', source: 'Port Sable-1980.txt', break: null }
    const arrivals = { measure: 'arrivals', title: 'Arrivals', unit: 'ships' }
    const steam = { measure: 'steam', title: 'Steamers', unit: 'ships' }
    const dues = { measure: 'dues', title: 'Dues', unit: 'crowns' }
    expect(rows).toEqual([
      { ...old, ...arrivals, value: 12, paths: ['ships.arrivals.all.figure'] },
      { ...old, ...steam, value: null, paths: [], note: 'not in this edition' },
      { ...old, ...dues, value: 10.5, paths: ['dues.collected.all.amount'] },
      {
        ...now,
        ...arrivals,
        value: 9,
        paths: ['ships.arrivals.sail.figure', 'ships.arrivals.steam.figure'],
        break: '1980: without lighters',
      },
      { ...now, ...steam, value: 5, paths: ['ships.arrivals.steam.figure'] },
      { ...now, ...dues, value: 750, paths: ['dues.collected.tonnage.amount'] },
    ])
  })

  test('a sum is null unless each part is read, and has the marks of all parts', async () => {
    const marks = [
      { code: 'value/dash', severity: 'info', path: 'ships.arrivals.sail.figure', facts: { raw: '—' } },
      { code: 'label/near', severity: 'warning', path: 'ships.arrivals.steam', facts: { expected: 'Steam', found: 'Steem' } },
      { code: 'load/cut', severity: 'warning', path: '', facts: {} },
    ] as const
    const { rows } = await of([harbourReturn('Port Sable', 1980, { sail: null, steam: 5, dues: 1 }, { diagnostics: marks })])
    expect(brief(rows)).toEqual([
      ['Port Sable', 1980, 'arrivals', null, 'load/cut label/near', 'not read: value/dash (1 of 2 parts)'],
      ['Port Sable', 1980, 'steam', 5, 'load/cut label/near', null],
      ['Port Sable', 1980, 'dues', 1000, 'load/cut', null],
    ])
  })

  test('a broken sum of the form marks each of its terms', async () => {
    const facts = { identity: 'a = b', terms: [{ path: 'dues.collected.all.amount', value: 1, side: 'left' }] }
    const marks = [{ code: 'identity/broken', severity: 'warning', path: 'ships.arrivals', facts }] as const
    const { rows } = await of([harbourReturn('Port Sable', 1979, { all: 12, dues: 1 }, { diagnostics: marks })])
    expect(rows.map(({ codes }) => codes)).toEqual(['identity/broken', '', 'identity/broken'])
  })

  test('amounts are added and scaled exactly, and a double that cannot hold the result is null', async () => {
    const { rows } = await of([
      harbourReturn('Port Sable', 1980, { sail: Number.MAX_SAFE_INTEGER, steam: 1, dues: 1234.567 }),
      harbourReturn('Port Sable', 1981, { sail: 0, steam: 0, dues: 0.0000001 }),
    ])
    expect(rows.map(({ value, note }) => note ?? value)).toEqual(['not read: value/inexact', 1, 1234567, 0, 0, 0.0001])
  })

  test('a report that prints the figure of a group in place of its parts', async () => {
    const arrivals = {
      ...harbours.measures.arrivals,
      editions: { '1980': { sum: ['ships.arrivals.sail.figure'], instead: 'ships.arrivals.steam.figure' } },
    }
    const file = { ...harbours, measures: { arrivals } }
    const own = await readSeries(file, { grammars: [await readGrammar(older), await readGrammar(newer)] })
    const values = async (sail: number | null, steam: number | null): Promise<unknown> => {
      const { rows } = await series([harbourReturn('Port Sable', 1980, { sail, steam })], own)
      return rows.map(({ value, paths }) => [value, ...paths])
    }
    expect(await values(7, null)).toEqual([[7, 'ships.arrivals.sail.figure']])
    expect(await values(null, 5)).toEqual([[5, 'ships.arrivals.steam.figure']])
    expect(await values(null, null)).toEqual([[null, 'ships.arrivals.sail.figure', 'ships.arrivals.steam.figure']])
  })
})

describe('agency and year', () => {
  test('what has no agency or year has its rows, and is compared with nothing', async () => {
    const { rows, said } = await of([harbourReturn(null, 1979, { all: 1 }), harbourReturn('Port Sable', null, { all: 2 })])
    expect(brief(rows).filter(([, , measure]) => measure === 'arrivals')).toEqual([
      ['Port Sable', null, 'arrivals', 2, '', null],
      [null, 1979, 'arrivals', 1, '', null],
    ])
    expect(said).toEqual([
      'warning  series/unplaced  Port Sable-null.txt does not say its year where it was looked for; its rows stand without, and it is compared with no other',
      'warning  series/unplaced  null-1979.txt does not say its agency where it was looked for; its rows stand without, and it is compared with no other',
    ])
  })

  test('a title without a year takes that of its dates', async () => {
    const { rows } = await of([harbourReturn('Port Sable', null, { all: 2 }, { period: ['1975-01-01', '1975-12-31'] })])
    expect(brief(rows)[0]).toEqual(['Port Sable', 1975, 'arrivals', 2, '', 'the year is that of facts.period.from'])
  })

  test('a year that its dates contradict is kept with both, and compared with no other', async () => {
    const contradiction = { code: 'fact/contradiction', severity: 'warning', path: 'facts.title.year', facts: {} } as const
    const { rows, said } = await of([
      harbourReturn('Port Sable', 1978, { all: 2, waiting: 3, before: 0 }),
      harbourReturn(
        'Port Sable',
        1979,
        { all: 2, waiting: 3, before: 0 },
        { period: ['1978-01-01', '1978-12-31'], diagnostics: [contradiction] },
      ),
    ])
    const note =
      'facts.title.year says 1979, but facts.period.from says 1978-01-01; facts.title.year says 1979, but facts.period.to says 1978-12-31'
    expect(brief(rows)[3]).toEqual(['Port Sable', 1979, 'arrivals', 2, 'fact/contradiction', note])
    expect(said).toEqual([
      'info  series/unchecked  waiting (figure) cannot be checked for Port Sable in 1979: the year 1979 of Port Sable-1979.txt is not sure',
    ])
  })

  test('two reports of one agency and year are both listed and marked', async () => {
    const first = harbourReturn('Port Sable', 1979, { all: 1, waiting: 2, before: 2 })
    const second = { ...harbourReturn('Port Sable port office', 1979, { all: 5, waiting: 2, before: 2 }), source: 'b.txt' }
    const { rows, said } = await of([first, second, harbourReturn('Port Sable', 1980, { sail: 1, steam: 1, before: 9 })])
    expect(brief(rows).filter(([, , measure]) => measure === 'arrivals')).toEqual([
      ['Port Sable', 1979, 'arrivals', 1, 'series/twice', null],
      ['Port Sable', 1979, 'arrivals', 5, 'series/twice', 'printed: Port Sable port office'],
      ['Port Sable', 1980, 'arrivals', 2, '', null],
    ])
    expect(said).toEqual([
      'warning  series/twice  Port Sable has 2 reports of 1979 (Port Sable-1979.txt, b.txt, as Port Sable, Port Sable port office); all are listed and none is compared with other years: leave out all but one, or name agencies that differ in the alias file',
      'info  series/unchecked  waiting (figure) cannot be checked for Port Sable in 1980: there are 2 reports of 1979',
    ])
  })

  test('documents that were not read, or are of another form, are named', async () => {
    const failed = harbourReturn(
      'Port Sable',
      1979,
      {},
      { status: 'failed', diagnostics: [{ code: 'load/encrypted', severity: 'error', path: '', facts: {} }] },
    )
    const other = harbourReturn('Port Sable', 1979, {}, { grammar: 'light-return@1970', source: 'b.txt' })
    const { rows, said } = await of([failed, other])
    expect(rows).toEqual([])
    expect(said).toEqual([
      'warning  series/left-out  Port Sable-1979.txt could not be read (load/encrypted) and has no rows',
      'warning  series/left-out  b.txt was read by light-return@1970, which is not an edition of the series, and has no rows; give the series file of that form by --measures',
    ])
  })
})

describe('names', () => {
  const agencies = async (results: readonly Result[], aliases?: object): Promise<string[]> => {
    const { rows, said } = await of(results, aliases)
    return [...new Set(rows.map(({ agency, source }) => `${source}: ${agency}`)), ...said.filter(line => line.includes('near-names'))]
  }
  const sable = harbourReturn('Port Sable', 1970, {})

  test('width, spaces, case, traditional characters and the endings of the file tell none apart', async () => {
    expect(await agencies([sable, harbourReturn('ＰＯＲＴ SABLE  Harbour Office', 1971, {})])).toEqual([
      'Port Sable-1970.txt: ＰＯＲＴ SABLE  Harbour Office',
      'ＰＯＲＴ SABLE  Harbour Office-1971.txt: ＰＯＲＴ SABLE  Harbour Office',
    ])
    expect(await agencies([harbourReturn('雲溪縣港務局', 1970, {}), harbourReturn('云溪县 港务局', 1971, {})])).toEqual([
      '雲溪縣港務局-1970.txt: 云溪县 港务局',
      '云溪县 港务局-1971.txt: 云溪县 港务局',
    ])
  })

  test('names that are near stay apart, and are listed where they share no year', async () => {
    const near =
      'info  series/near-names  “Port Sable” (1970: Port Sable-1970.txt) and “Port Sabre” (1971: Port Sabre-1971.txt) are near in name and share no year; they are kept apart: where they are one agency, give both names to it in the alias file, else name both there'
    const apart = ['Port Sable-1970.txt: Port Sable', 'Port Sabre-1971.txt: Port Sabre']
    expect(await agencies([sable, harbourReturn('Port Sabre', 1971, {})])).toEqual([...apart, near])
    expect(await agencies([sable, harbourReturn('Port Sabre', 1971, {})], { 'Port Sable': [], 'Port Sabre': [] })).toEqual(apart)
    expect(await agencies([sable, harbourReturn('Port Sabre', 1971, {}), harbourReturn('Port Sable', 1971, {})])).toHaveLength(3)
  })

  test.each([
    'Free Port of Sable',
    'The Free City and Port Sable of the North',
    'Port and Bay of Sable',
    'Port Sabl',
  ])('%s is near to Port Sable', async name => {
    expect((await agencies([harbourReturn('Port of Sable', 1970, {}), sable, harbourReturn(name, 1971, {})])).at(-1)).toMatch(/near-names/)
  })

  test.each(['East Cape', 'Port Mabel', 'Por'])('%s is not near to Port Sable', async name => {
    expect(await agencies([sable, harbourReturn(name, 1971, {})])).toHaveLength(2)
  })

  test('an alias holds in its years, and takes names as they stand', async () => {
    const results = [
      sable,
      harbourReturn('Sable Roads', 1971, {}),
      harbourReturn('Sable Roads', 1975, {}),
      harbourReturn('Port Sable port office', 1976, {}),
    ]
    const aliases = { 'Port Sable': [{ name: 'Sable Roads', to: 1972 }], 'Port Sable port office': [] }
    expect((await agencies(results, aliases)).slice(0, 4)).toEqual([
      'Port Sable-1970.txt: Port Sable',
      'Sable Roads-1971.txt: Port Sable',
      'Port Sable port office-1976.txt: Port Sable port office',
      'Sable Roads-1975.txt: Sable Roads',
    ])
  })
})

describe('sums between years', () => {
  test('one that does not hold is told with both documents and what concerns their values', async () => {
    const near = { code: 'label/near', severity: 'warning', path: 'ships.arrivals.before', facts: {} } as const
    const { rows, said } = await of([
      harbourReturn('Port Sable', 1978, { all: 1, waiting: 3 }),
      harbourReturn('Port Sable', 1979, { all: 1, waiting: 2, before: 3 }),
      harbourReturn('Port Sable', 1980, { sail: 1, steam: 1, before: 4 }, { diagnostics: [near] }),
    ])
    expect(said).toEqual([
      'warning  series/broken  waiting (figure) does not hold for Port Sable from 1979 to 1980: 2 ≠ 4 (Port Sable-1979.txt: ships.arrivals.waiting.figure 2; Port Sable-1980.txt: ships.arrivals.before.figure 4 [label/near]); both are kept as printed: compare them with the pages (refold explain FILE PATH); it may also come from ships that sank',
    ])
    expect(rows.every(({ codes }) => codes === '')).toBe(true) // no measure stands at these paths
  })

  test('what is not read, or of a year without a report, is not checked', async () => {
    const { said } = await of([
      harbourReturn('Port Sable', 1975, { waiting: 3 }),
      harbourReturn('Port Sable', 1976, { before: null, waiting: 3 }),
      harbourReturn('Port Sable', 1978, { before: 9 }),
    ])
    expect(said).toEqual([
      'info  series/gap  Port Sable has no report of 1977, but of years before and after',
      'info  series/unchecked  waiting (figure) cannot be checked for Port Sable in 1976: nothing is read at ships.arrivals.before.figure of Port Sable-1976.txt',
      'info  series/unchecked  waiting (figure) cannot be checked for Port Sable in 1978: there is no report of 1977',
    ])
  })
})

test('each value is what its report prints, or the sum of it; each null has its reason; no report is lost or merged', async () => {
  const figure = fc.option(fc.nat(100_000))
  const report = fc.record({
    harbour: fc.constantFrom('Port Sable', 'Port Sable harbour office', 'East Cape', null),
    year: fc.option(fc.integer({ min: 1977, max: 1983 })),
    all: figure,
    sail: figure,
    steam: figure,
    waiting: figure,
    before: figure,
    dues: figure,
    mark: fc.constantFrom('', 'ships', 'ships.arrivals.steam.figure', 'dues.collected'),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(report, { maxLength: 12 }), async given => {
      const results = given.map(({ harbour, year, mark, ...figures }, i) => {
        const diagnostics = [{ code: 'label/near', severity: 'warning', path: mark, facts: {} }] as const
        return harbourReturn(harbour, year, figures, { source: String(i), diagnostics })
      })
      const { rows, diagnostics } = await series(results, definition)
      expect(rows).toHaveLength(3 * given.length)
      for (const { source, measure, value, note, codes, agency, year, paths } of rows) {
        const from = given[Number(source)]
        if (from === undefined) throw new Error(`no report is ${source}`)
        const { all, sail, steam, dues, mark, ...subject } = from
        const isNew = subject.year !== null && subject.year >= 1980
        const sum = sail === null || steam === null ? null : sail + steam
        const expected: Readonly<Record<string, number | null>> = {
          arrivals: isNew ? sum : all,
          steam: isNew ? steam : null,
          dues: dues === null ? null : isNew ? 1000 * dues : dues,
        }
        expect([value, year, agency === null]).toEqual([expected[measure], subject.year, subject.harbour === null])
        expect(value === null && note === null).toBe(false)
        expect(codes.includes('label/near')).toBe(mark === '' || paths.some(path => path.startsWith(mark)))
      }
      const names = rows.map(({ agency, year }) => `${agency ?? '~'} ${year ?? ''}`)
      expect(names).toEqual([...names].sort())
      for (const d of diagnostics)
        if (d.code === 'series/broken')
          expect(d.facts.terms.map(({ value }) => value)).toEqual([Number(d.facts.this), Number(d.facts.before)])
    }),
    { numRuns: 300 },
  )
})

test('documents go all the way: parsed, kept, lined up', async () => {
  const grammar = [await readGrammar(older), await readGrammar(newer)]
  const text =
    'Port Sable 1975 return\nI. Ships\n| | Number |\n| Arrivals | 7 |\n| Waiting at the end | 1 |\n| Waiting before | 0 |\nII. Dues\n| | Amount |\n| Dues | 1,200.50 |\n'
  const parsed = await parseReport(text, { grammar })
  const { rows } = await of([resultOf(parsed, 'a.txt')])
  expect(brief(rows).map(([agency, year, , value, , note]) => [agency, year, value, note])).toEqual([
    ['Port Sable', 1975, 7, null],
    ['Port Sable', 1975, null, 'not in this edition'],
    ['Port Sable', 1975, 1200.5, null],
  ])
})

test('a call without a definition throws with the fix', async () => {
  await expect(Reflect.apply(series, undefined, [[]])).rejects.toThrow('pass cnGovDisclosureSeries')
})
