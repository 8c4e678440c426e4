import { expect, test } from '@jest/globals'
import { diagnostic } from '../../src/diagnostics/diagnostic.js'
import { longRows } from '../../src/report/long.js'
import { resultOf } from '../support/small.js'

const at = (rows: ReturnType<typeof longRows>, path: string) => rows.find(row => row.path === path)

test('every cell of the form has a row, read or not, in the order of the form', async () => {
  const rows = longRows(await resultOf('', {}))
  expect(rows.map(({ path, grid, row, column }) => [path, grid, row, column].join(' | '))).toEqual([
    'lending.loans.books.figure.adults | Table 1 | Books | Adults',
    'lending.loans.books.figure.branch.total | Table 1 | Books | Branch/Total',
    'lending.loans.books.figure.main.total | Table 1 | Books | Main/Total',
    'lending.loans.books.fiction.adults | Table 1 | Books/Fiction | Adults',
    'lending.loans.books.fiction.branch.total | Table 1 | Books/Fiction | Branch/Total',
    'lending.loans.books.fiction.main.total | Table 1 | Books/Fiction | Main/Total',
    'lending.loans.books.other.adults | Table 1 | Books/Other books | Adults',
    'lending.loans.books.other.branch.total | Table 1 | Books/Other books | Branch/Total',
    'lending.loans.books.other.main.total | Table 1 | Books/Other books | Main/Total',
    'lending.loans.all.adults | Table 1 | All loans | Adults',
    'lending.loans.all.branch.total | Table 1 | All loans | Branch/Total',
    'lending.loans.all.main.total | Table 1 | All loans | Main/Total',
    'lending.visits.days | Table 2 |  | Days open',
    'lending.visits.visitors | Table 2 |  | Visitors',
    'lending.costs.rent.spent | Table 3 | Rent | Spent',
  ])
  for (const row of rows)
    expect(row).toMatchObject({
      section: '1. Lending',
      value: null,
      raw: null,
      line: null,
      page: null,
      start: null,
      end: null,
      codes: '',
      status: 'ok',
    })
})

test('a value has its unit, its text and its place', async () => {
  const rows = longRows(await resultOf('title\nAdults 1,204 loans', { 'lending.loans.all.adults': { value: 1204, raw: '1,204' } }))
  expect(at(rows, 'lending.loans.all.adults')).toMatchObject({
    value: 1204,
    unit: 'loans',
    raw: '1,204',
    page: null,
    line: 2,
    start: 13,
    end: 18,
    codes: '',
  })
})

test('money is an amount in the unit that is printed; without one there is none', async () => {
  const path = 'lending.costs.rent.spent'
  const printed = longRows(await resultOf('8 €', { [path]: { value: { amount: 8, unit: '€' }, raw: '8', unit: '€' } }))
  expect(at(printed, path)).toMatchObject({ value: 8, unit: '€', raw: '8' })
  const bare = longRows(await resultOf('8', { [path]: { value: { amount: 8, unit: null }, raw: '8' } }))
  expect(at(bare, path)).toMatchObject({ value: 8, unit: null })
})

test('a number in a unit that the form does not know keeps the printed unit', async () => {
  const path = 'lending.visits.days'
  const found = diagnostic('unit/unknown', path, null, { unit: 'weeks', expected: 'visits' })
  expect(at(longRows(await resultOf('3 weeks', { [path]: { value: 3, raw: '3', unit: 'weeks' } }, [found])), path)).toMatchObject({
    value: 3,
    unit: 'weeks',
    codes: 'unit/unknown',
    status: 'review',
  })
})

test('codes: at the path, above it, or as a term of a broken sum; each once, no infos', async () => {
  const terms = [
    { path: 'lending.loans.all.adults', value: 3, side: 'left' },
    { path: 'lending.visits.days', value: 4, side: 'right' },
  ] as const
  const rows = longRows(
    await resultOf('', {}, [
      diagnostic('grid/row-missing', 'lending.loans.books.fiction', null, { label: 'Fiction' }),
      diagnostic('grid/row-missing', 'lending.loans.books.fiction', null, { label: 'Fiction' }),
      diagnostic('value/not-whole', 'lending.loans.books.fiction.adults', null, { raw: '1.5' }),
      diagnostic('value/dash', 'lending.loans.all.main.total', null, { raw: '-' }),
      diagnostic('identity/broken', 'lending.loans.all', null, { identity: 'a = b', line: '', left: '3', right: '4', terms }),
    ]),
  )
  const codes = rows.filter(row => row.codes !== '').map(row => `${row.path} ${row.codes}`)
  expect(codes).toEqual([
    'lending.loans.books.fiction.adults grid/row-missing value/not-whole',
    'lending.loans.books.fiction.branch.total grid/row-missing',
    'lending.loans.books.fiction.main.total grid/row-missing',
    'lending.loans.all.adults identity/broken',
    'lending.loans.all.branch.total identity/broken',
    'lending.loans.all.main.total identity/broken',
    'lending.visits.days identity/broken',
  ])
})

test('a finding of the whole document concerns every cell; a longer key of the same beginning does not', async () => {
  const whole = longRows(await resultOf('', {}, [diagnostic('load/cut', '', null, {})]))
  expect(new Set(whole.map(row => row.codes))).toEqual(new Set(['load/cut']))
  const other = longRows(await resultOf('', {}, [diagnostic('grid/missing', 'lending.loan', null, { grid: 'x' })]))
  expect(new Set(other.map(row => row.codes))).toEqual(new Set(['']))
})
