import { describe, expect, test } from '@jest/globals'
import { cnGovDisclosure2021, longRows, type Parsed, parseReport } from '../../src/index.js'
import { htmlOf } from '../support/document/html.js'
import { printedReport as printedText } from '../support/printed.js'
import { type Printed, printedReport } from '../support/report.js'
import type { Cell } from '../support/table.js'

const report = printedReport({ seed: 5, edition: '2021' })

/** The report as a page, the values of the table row whose last label is `label` printed as `texts`. */
function page(label: string, texts: readonly string[]): Promise<Parsed<unknown>> {
  const row = (cells: readonly Cell[]): readonly Cell[] => {
    if ((cells.findLast(cell => cell.kind === 'label')?.text ?? '') !== label) return cells
    const values = cells.filter(cell => cell.kind === 'value')
    return cells.map(cell => (cell.kind === 'value' ? { ...cell, text: texts[values.indexOf(cell)] ?? cell.text } : cell))
  }
  const parts: Printed['parts'] = report.parts.map(part => (part.kind === 'table' ? { ...part, rows: part.rows.map(row) } : part))
  return parseReport(Buffer.from(htmlOf({ ...report, parts }).replace(/\n(?=[^<])/g, '<br>')), { grammar: cnGovDisclosure2021 })
}

/** What is read at `path`, and the findings at it or above it. */
async function read(path: string, label: string, texts: readonly string[]) {
  const row = [...longRows(await page(label, texts))].find(other => other.path === path)
  return { value: row?.value, codes: row?.codes }
}

describe('digits and point set apart in a cell are no number, and none of them is one', () => {
  test.each(['1 7 . 1 1万元', '1 7 . 1 1', '7 2 . 7 6 万元', '1 2 3', '1 7 .1 1'])('%s', async text =>
    expect(await read('disclosure.fees.administrativeFees.collected', '行政事业性收费', [text])).toEqual({
      value: null,
      codes: expect.stringContaining('grid/'),
    }))
})

describe('what stands beside the number of a cell is reported', () => {
  test.each(['≥ 3', '> 3', '± 3', '. 3', ', 3', '( 3', '3 )', '3 +', '3 余', '3 ①', '3 二、', '3\n1.', '3 （1）'])('%j', async text => {
    const last = await read('disclosure.fees.administrativeFees.collected', '行政事业性收费', [text])
    const inner = await read('disclosure.enforcement.penalties.decisions', '行政处罚', [text])
    expect([last.codes, inner.codes]).toEqual([expect.stringContaining('grid/'), expect.stringContaining('grid/')])
  })
  test.each(['： 3', '“ 3 ”'])('nothing is said of %j', async text =>
    expect(await read('disclosure.enforcement.penalties.decisions', '行政处罚', [text])).toEqual({ value: 3, codes: '' }))
})

test('two numbers in one cell do not fill the blank beside it', async () => {
  const path = 'requests.applications.outcome.granted.organisation.business'
  const row = ['1 2', '', '3', '4', '5', '6', '21']
  expect(await read(path, '（一）予以公开', row)).toEqual({ value: null, codes: 'grid/row-short' })
})

test('a word behind a number of a grid without row labels is reported', async () => {
  const { codes } = await read('review.outcomes.reconsideration.other', '', ['1', '2', '3 亿'])
  expect(codes).toContain('grid/unread')
})

test('an ordinal behind a number on its line is not that of the label on the next line', async () => {
  const text = printedText({ 行政处罚: ['3 二、'] })
  const { diagnostics } = await parseReport(text, { grammar: cnGovDisclosure2021 })
  expect(diagnostics.map(d => `${d.code} ${d.path}`)).toContain('grid/unread disclosure.enforcement')
})
