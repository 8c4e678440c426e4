import { expect, test } from '@jest/globals'
import { type Grammar, readAliases, readGrammar, readResults, readSeries, SeriesError } from '../../src/index.js'
import { seriesSchema } from '../../src/series/schema.js'
import { harbourReturn, harbours, newer, older } from '../support/harbour.js'
import { readText } from '../support/root.js'

const grammars = async (): Promise<readonly Grammar[]> => [await readGrammar(older), await readGrammar(newer)]
/** The problems of a series file that is changed in one place. */
const problems = async (change: object, given?: readonly Grammar[]): Promise<string[]> => {
  try {
    await readSeries({ ...harbours, ...change }, { grammars: given ?? (await grammars()) })
    return []
  } catch (error) {
    if (!(error instanceof SeriesError)) throw error
    return error.problems.map(({ code, pointer, message }) => `${pointer} ${code} ${message}`)
  }
}
const measure = (editions: object, more: object = {}): object => ({
  measures: { ships: { title: 'Ships', definition: 'Ships.', unit: 'ships', editions, ...more } },
})

test('a file that fits has no problems', async () => {
  expect(await problems({})).toEqual([])
})

test('an edition that no grammar has', async () => {
  expect(await problems({ editions: ['1970', '1980', '1990'] })).toEqual([
    '/editions/2 series/unknown-edition no grammar is harbour-return@1990; editions of harbour-return are 1970, 1980: give its grammar too',
  ])
  expect((await problems({}, []))[0]).toBe(
    '/editions/0 series/unknown-edition no grammar is harbour-return@1970; editions of harbour-return are none (given: ): give its grammar too',
  )
  expect(await problems({ editions: ['1970', '1980', '1970'] })).toEqual(['/editions/2 series/clash “1970” stands twice; remove one'])
})

test('an edition that the file does not list', async () => {
  expect(await problems(measure({ '1975': 'ships.arrivals.all.figure' }, { break: [{ from: '1976', why: 'x' }] }))).toEqual([
    '/measures/ships/editions/1975 series/unknown-edition “1975” is not among the editions of this file: 1970, 1980',
    '/measures/ships/break/0/from series/unknown-edition “1976” is not among the editions of this file: 1970, 1980',
  ])
})

test('a path that the edition does not have, with the nearest', async () => {
  expect(await problems(measure({ '1980': ['ships.arrivals.sail.figure', 'ships.arrivals.steem.figure'] }))).toEqual([
    '/measures/ships/editions/1980 series/unknown-path 1980 has no ships.arrivals.steem.figure; the nearest is ships.arrivals.steam.figure',
  ])
})

test('a part that stands twice', async () => {
  expect(await problems(measure({ '1980': ['ships.arrivals.sail.figure', 'ships.arrivals.sail.figure'] }))).toEqual([
    '/measures/ships/editions/1980 series/clash ships.arrivals.sail.figure stands twice in the sum; remove one',
  ])
})

test('a unit that differs needs a factor, and one that does not has none', async () => {
  expect(await problems(measure({ '1970': 'dues.collected.all.amount' }))).toEqual([
    '/measures/ships/editions/1970 series/unit dues.collected.all.amount is in crowns, the measure in ships; give { "sum": [path], "factor": … } or the same unit',
  ])
  expect(await problems(measure({ '1970': { sum: ['ships.arrivals.all.figure'], factor: '2' } }))).toEqual([
    '/measures/ships/editions/1970/factor series/unit ships.arrivals.all.figure is in ships, as the measure is; remove the factor',
  ])
  expect(await problems(measure({ '1970': { sum: ['dues.collected.all.amount'], factor: '0' } }))).toEqual([
    '/measures/ships/editions/1970/factor series/shape “0” is no factor; write “10000” or “1/10000”',
  ])
})

test('what is no number, or has no unit of its form, is no measure', async () => {
  expect(await problems(measure({ '1970': 'facts.title.harbour', '1980': 'dues.collected.other.amount' }))).toEqual([
    '/measures/ships/editions/1970 series/unit facts.title.harbour is text and no number; give the path of a number',
    '/measures/ships/editions/1980 series/unit dues.collected.other.amount is money whose unit the form does not fix; a series cannot add it up: leave it out',
  ])
})

test('facts of agency and year that no edition has', async () => {
  expect(await problems({ agency: { facts: ['facts.title.port'] } })).toEqual([
    '/agency/facts/0 series/unknown-path no edition has facts.title.port; facts are facts.title.harbour, facts.title.year, facts.period.from, facts.period.to',
  ])
})

test('sums between years whose paths or words are not there', async () => {
  const link = { title: 'waiting', editions: ['1970'], this: 'ships.arrivals.before.figure', before: 'ships.arrivals.waiting.figure' }
  expect(await problems({ links: [link] })).toEqual([])
  expect(await problems({ links: [{ ...link, editions: ['1970', '1975'], before: 'ships.arrivals.waiting.{}' }] })).toEqual([
    '/links/0/editions/1 series/unknown-edition “1975” is not among the editions of this file: 1970, 1980',
    '/links/0/before series/unknown-path nothing stands for {} in ships.arrivals.waiting.{}; give "each"',
  ])
  expect(await problems({ links: [{ ...link, each: ['figure'], before: 'ships.arrivals.sail.{}' }] })).toEqual([
    '/links/0/before series/unknown-path 1970 has no ships.arrivals.sail.figure; the nearest is ships.arrivals.all.figure',
    '/links/0/each series/shape "each" is given, but "this" has no {}; write {} where its words shall stand',
  ])
})

test('sums between years of what cannot be added', async () => {
  const link = {
    title: 'x',
    editions: ['1970'],
    this: 'ships.arrivals.all.figure',
    before: 'dues.collected.all.amount + facts.title.harbour',
  }
  expect(await problems({ links: [link] })).toEqual([
    '/links/0/before series/unit dues.collected.all.amount is in crowns, but ships.arrivals.all.figure in ships; they cannot be added',
    '/links/0/before series/unit facts.title.harbour is text and no number; give the path of a number',
  ])
  expect(
    await problems({
      links: [
        { ...link, before: 'a b' },
        { ...link, before: 'a.b-c.d' },
        { ...link, before: 'a +' },
      ],
    }),
  ).toEqual([0, 1, 2].map(i => expect.stringContaining(`/links/${i}/before series/shape a sum is paths with + or - between them`)))
})

test('a shape that is not that of the format', async () => {
  expect(await problems({ measures: { Ships: {} }, extra: 1 })).toEqual([
    expect.stringMatching(/^\/measures\/Ships series\/shape /),
    expect.stringMatching(/extra/),
  ])
  await expect(readSeries('no-such-file.json')).rejects.toMatchObject({ code: 'ENOENT' })
})

test('one name is that of one agency in each year', async () => {
  await expect(
    readAliases({ A: ['C', { name: 'X', from: 2001 }], B: ['C', { name: 'X', to: 2000 }, { name: 'A', to: 1999 }] }),
  ).rejects.toThrow(
    [
      'the given object is no valid alias file: 2 problem(s)',
      '  /B/0  series/clash  “C” already belongs to “A” in these years; give it to one of them, or say the years by "from" and "to"',
      '  /B/2  series/clash  “A” already belongs to “A” in these years; give it to one of them, or say the years by "from" and "to"',
    ].join('\n'),
  )
  expect(await readAliases({ A: [{ name: 'A', from: 2000 }], B: [{ name: 'A', to: 1999 }] })).toEqual([
    { agency: 'A', name: 'A', from: 2000, to: null },
    { agency: 'B', name: 'A', from: null, to: 1999 },
    { agency: 'B', name: 'B', from: null, to: null },
  ])
  await expect(readAliases({ A: [{ nam: 'X' }] })).rejects.toThrow('/A/0')
})

const result = harbourReturn('Port Sable', 1970, { all: 1 })
const line = JSON.stringify(result)
const all = async (text: string): Promise<unknown[]> => {
  const read: unknown[] = []
  for await (const one of readResults(text, 'a.ndjson')) read.push(one)
  return read
}

test('results are read from lines, and from one JSON text', async () => {
  expect(await all(`\uFEFF${line}\n\n${line}\r\n`)).toEqual([result, result])
  expect(await all(JSON.stringify([result, result], null, 2))).toEqual([result, result])
  expect(await all(JSON.stringify(result, null, 2))).toEqual([result])
  expect(await all('')).toEqual([])
})

test.each([
  ['%PDF-1.7\nx', '  line 1  series/shape  this is no JSON; documents are parsed first: refold parse FILES | refold series -'],
  ['{\n"source": 1', '  line 1  series/shape  this is no JSON; documents are parsed first: refold parse FILES | refold series -'],
  [`${line}\n{"path":"a","value":1}`, '  line 2  series/shape  this is a cell, as --format cells prints it; parse with --format json'],
  [`${line}\n{"source":1}`, '  line 2 /source  series/shape  '],
  [`${line}\nx`, '  line 2  series/shape  this is no JSON ('],
])('of %j it is said what is wrong, and on which line', async (text, message) => {
  await expect(all(text)).rejects.toThrow(message)
  await expect(all(text)).rejects.toThrow('a.ndjson is no valid result of refold parse: ')
})

test('the example of grammars/README.md is of the format', () => {
  const examples = [...readText('grammars/README.md').matchAll(/```json\n([\s\S]*?)```/g)].map(([, text = '']) => text)
  const example = examples.find(text => text.includes('"series": 1')) ?? '{}'
  expect(seriesSchema.safeParse(JSON.parse(example)).error).toBeUndefined()
})
