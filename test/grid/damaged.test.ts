import { expect, test } from '@jest/globals'
import { cnGovDisclosure2021, parseReport } from '../../src/index.js'
import { printedReport } from '../support/printed.js'

/** Warnings of the text, and the cells of 行政处罚 and 行政强制. */
async function read(text: string) {
  const { report, diagnostics } = await parseReport(text, { grammar: cnGovDisclosure2021 })
  const { penalties, coerciveMeasures } = report.disclosure.enforcement
  return {
    values: [penalties.decisions, coerciveMeasures.decisions],
    warnings: diagnostics.filter(d => d.severity !== 'info').map(d => `${d.code} ${d.path}`),
  }
}
const rows = '行政处罚\n50\n行政强制\n7'
const text = printedReport({ 行政处罚: ['50'], 行政强制: ['7'] })
const damaged = (to: string): string => {
  expect(text).toContain(rows)
  return text.replace(rows, to)
}

test('a label and the last value are lost: what is left is marked in the whole grid', async () => {
  expect(await read(damaged('50\n行政强制'))).toEqual({
    values: [null, 50],
    warnings: ['grid/row-missing disclosure.enforcement.penalties', 'grid/values-before disclosure.enforcement'],
  })
})

test('a row that stands twice, and behind it the text ends: the second is not read as the row behind it', async () => {
  const { values } = await read(`${damaged('行政处罚\n50\n行政处罚\n50\n行政强制').split('行政强制')[0]}行政强制\n`)
  expect(values).toEqual([50, null])
})

test('a row that stands twice: the second is left over, not read as another row', async () => {
  const { values, warnings } = await read(damaged('行政处罚\n行政处罚\n50\n行政强制\n7'))
  expect({ values, warnings }).toEqual({ values: [50, 7], warnings: [] })
  const twice = await read(damaged('行政处罚\n50\n行政处罚\n50\n行政强制\n7'))
  expect(twice.values).toEqual([50, 7])
  expect(twice.warnings).toEqual(['grid/row-repeated disclosure.enforcement.penalties', 'grid/unread disclosure.enforcement'])
})

test('the text ends behind a label of the grid', async () => {
  const { warnings } = await read(text.slice(0, text.indexOf(rows) + '行政处罚\n50\n行'.length))
  expect(warnings).toContain('grid/cut disclosure.enforcement')
})

test('the text ends right behind a value: digits may be lost; a line end behind it shows that none is', async () => {
  const end = text.indexOf('五、')
  const cut = (ends: string): string => text.slice(0, end).trimEnd() + ends
  const missing = ['section/missing problems', 'section/missing other']
  expect((await read(cut(''))).warnings).toEqual([...missing, 'grid/cut review.outcomes'])
  expect((await read(cut('\n'))).warnings).toEqual(missing)
})
