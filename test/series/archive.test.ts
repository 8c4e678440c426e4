import { beforeAll, expect, test } from '@jest/globals'
import { builtin, cnGovDisclosureSeries, parseReports, type Result, readAliases, resultOf, type Series, series } from '../../src/index.js'
import { type Filed, madeArchive, type Office } from '../support/archive.js'

const years = (from: number, to: number, without: readonly number[] = []): number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i).filter(year => !without.includes(year))
const always =
  (name: string): Office['names'] =>
  () =>
    name

const FIRST = 2008
const all = years(FIRST, 2025)
const offices: readonly Office[] = [
  { names: year => (year < 2022 ? '云溪县林业局' : '云溪县自然资源和林草局'), years: all },
  { names: year => (year % 2 === 0 ? '青禾区人民政府' : '青禾区人民政府办公室'), years: all },
  { names: always('北屏市文化和旅游局'), years: all },
  { names: always('石塘镇人民政府'), years: years(FIRST, 2025, [2023]) },
  // near to another, but beside it in the same years
  { names: always('北坪市文化和旅游局'), years: all },
  { names: year => (year < 2021 ? '河湾县水务局' : '河湾县水利局'), years: all },
  { names: year => (year < 2020 ? '松嶺縣審計局' : '松岭县审计局'), years: all },
  {
    names: always('南浦区教育局'),
    years: all,
    slips: { 2021: { 'requests.applications.carriedIn.naturalPerson': 2 }, 2024: { 'disclosure.normative.normativeDocuments.inForce': 1 } },
  },
  {
    names: always('长亭市民政局'),
    years: all,
    slips: {
      2011: { 'statistics.indicators.requests.total.cumulative': 10 },
      2020: { 'disclosure.enforcement.penalties.lastYear': -3 },
    },
  },
  { names: always('雁湖县财政局'), years: years(2021, 2025) },
  { names: always('金滩市卫生健康委员会'), years: all },
  { names: always('白石镇人民政府'), years: all },
]

let archive: readonly Filed[]
let results: readonly Result[]
let made: Series

beforeAll(async () => {
  archive = madeArchive(offices)
  const parsed: Result[] = []
  for await (const one of parseReports(archive, { grammar: builtin })) parsed.push(resultOf(one, one.name))
  results = parsed
  made = await series(results, cnGovDisclosureSeries, { aliases: await readAliases({ 云溪县自然资源和林草局: ['云溪县林业局'] }) })
})

test('each report is read without a finding', () => {
  const findings = results.flatMap(({ source, diagnostics }) =>
    diagnostics.filter(({ severity }) => severity !== 'info').map(({ code, path }) => `${source} ${code} ${path}`),
  )
  expect(findings).toEqual([])
})

/** The name that the rows of an agency have, by the name that a report prints. */
const written: Readonly<Record<string, string>> = {
  云溪县林业局: '云溪县自然资源和林草局',
  // the name of the latest report
  青禾区人民政府: '青禾区人民政府办公室',
  松嶺縣審計局: '松岭县审计局',
}

test('each value of each year is the one that is printed, or the sum of what is printed', () => {
  const expected = new Map<string, number | null>()
  for (const { agency, year, edition, truth } of archive) {
    for (const { key, editions } of cnGovDisclosureSeries.measures) {
      const { paths = [], instead = null } = editions.get(edition) ?? {}
      const printed = instead !== null && truth.has(instead) ? [instead] : paths
      const parts = printed.map(path => truth.get(path) ?? Number.NaN)
      const sum = parts.length === 0 ? Number.NaN : parts.reduce((total, part) => total + part)
      // the fees of 2014 are printed in 万元, and those of all years given in 元
      const value = key === 'requestFees' && edition === '2014' ? Math.round(sum * 10_000) : sum
      expected.set([written[agency] ?? agency, year, key].join(' '), Number.isNaN(value) ? null : value)
    }
  }
  const read = new Map(made.rows.map(({ agency, year, measure, value }) => [`${agency} ${year} ${measure}`, value]))
  expect(read).toEqual(expected)
  expect(made.rows).toHaveLength(expected.size)
})

test('rows stand by agency, year and measure', () => {
  const places = made.rows.map(({ agency, year, measure }) => [agency ?? '', year ?? 0, measure] as const)
  const keys = cnGovDisclosureSeries.measures.map(({ key }) => key)
  const sorted = [...places].sort(([a, y, m], [b, z, n]) => (a < b ? -1 : a > b ? 1 : 0) || y - z || keys.indexOf(m) - keys.indexOf(n))
  expect(places).toEqual(sorted)
})

test('a null has its reason, and nothing else is said of a value', () => {
  expect(new Set(made.rows.filter(({ value }) => value === null).map(({ note }) => note?.split('; ')[0]))).toEqual(
    new Set(['not in this edition', 'not read: fact/missing']),
  )
  const other = made.rows.filter(({ value, note }) => value !== null && note !== null).map(({ agency, note }) => `${agency}: ${note}`)
  expect([...new Set(other)].sort()).toEqual([
    '云溪县自然资源和林草局: printed: 云溪县林业局',
    '松岭县审计局: printed: 松嶺縣審計局',
    '青禾区人民政府办公室: printed: 青禾区人民政府',
  ])
})

test('the sums between years that do not hold are found, and only those', () => {
  const broken = made.diagnostics.flatMap(d =>
    d.code === 'series/broken' ? [`${d.facts.agency} ${d.facts.year} ${d.facts.line}: ${d.facts.before} ≠ ${d.facts.this}`] : [],
  )
  const printed = (name: string, of: number, path: string): number =>
    archive.find(({ agency, year }) => agency === name && year === of)?.truth.get(path) ?? Number.NaN
  const carried = (column: string): number => printed('南浦区教育局', 2020, `requests.applications.carriedOut.${column}`)
  const documents = printed('南浦区教育局', 2023, 'disclosure.normative.normativeDocuments.inForce')
  const penalties = (key: string): number => printed('长亭市民政局', 2019, `disclosure.enforcement.penalties.${key}`)
  const last = penalties('lastYear') + penalties('change')
  const requests = printed('长亭市民政局', 2010, 'statistics.indicators.requests.total.cumulative')
  expect(broken).toEqual([
    `南浦区教育局 2021 naturalPerson: ${carried('naturalPerson')} ≠ ${carried('naturalPerson') + 2}`,
    `南浦区教育局 2021 total: ${carried('total')} ≠ ${carried('total') + 2}`,
    `南浦区教育局 2024 normativeDocuments: ${documents} ≠ ${documents + 1}`,
    `长亭市民政局 2011 requests.total: ${requests} ≠ ${requests + 10}`,
    `长亭市民政局 2020 enforcement.penalties: ${last} ≠ ${last - 3}`,
  ])
  const marked = made.rows
    .filter(({ codes }) => codes !== '')
    .map(({ agency, year, measure, codes }) => `${agency} ${year} ${measure} ${codes}`)
  expect(marked).toEqual([
    '南浦区教育局 2020 carriedOut series/broken',
    '南浦区教育局 2021 carriedIn series/broken',
    '南浦区教育局 2023 normativeDocumentsInForce series/broken',
    '南浦区教育局 2024 normativeDocumentsIssued series/broken',
    '南浦区教育局 2024 normativeDocumentsRepealed series/broken',
    '南浦区教育局 2024 normativeDocumentsInForce series/broken',
    '长亭市民政局 2011 received series/broken',
    '长亭市民政局 2019 penaltyItems series/broken',
    '长亭市民政局 2020 penaltyItems series/broken',
  ])
})

test('what is said of the archive else: a year without a report, and names that may be one agency', () => {
  const others = made.diagnostics.filter(({ code }) => code !== 'series/broken' && code !== 'series/unchecked')
  expect(others.map(({ code, facts }) => [code, facts])).toEqual([
    ['series/gap', { agency: '石塘镇人民政府', years: [2023] }],
    [
      'series/near-names',
      {
        names: [
          { agency: '河湾县水利局', years: years(2021, 2025), sources: sourcesOf('河湾县水利局') },
          { agency: '河湾县水务局', years: years(FIRST, 2020), sources: sourcesOf('河湾县水务局') },
        ],
      },
    ],
  ])
  const unchecked = made.diagnostics.flatMap(d =>
    d.code === 'series/unchecked' ? [`${d.facts.agency} ${d.facts.year} ${d.facts.why}`] : [],
  )
  expect([...new Set(unchecked)]).toEqual(['石塘镇人民政府 2024 there is no report of 2023'])
})

const sourcesOf = (name: string): string[] => archive.filter(({ agency }) => agency === name).map(report => report.name)
