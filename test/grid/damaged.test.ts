import { expect, test } from '@jest/globals'
import { cnGovDisclosure2021, parseReport } from '../../src/index.js'
import { htmlOf } from '../support/document/html.js'
import { styles } from '../support/flatten/index.js'
import { judge } from '../support/judge.js'
import { printedReport } from '../support/printed.js'
import { printedReport as madeReport } from '../support/report.js'

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

test('characters that could not be read beside a label are left over: one of them may be its value', async () => {
  const { values, warnings } = await read(damaged('行政处罚\ufffd\ufffd\n行政强制\n7'))
  expect(values).toEqual([null, 7])
  expect(warnings).toContain('grid/row-short disclosure.enforcement.penalties')
  const cells = '<tr><td>行政处罚\ufffd\ufffd</td><td></td></tr><tr><td>行政强制</td><td>7</td></tr>'
  const page = `<p>二、主动公开政府信息情况</p><table><tr><td colspan="2">第二十条第（六）项</td></tr><tr><td>信息内容</td><td>本年处理决定数量</td></tr>${cells}</table>`
  expect((await read(page)).warnings).toContain('grid/unread disclosure.enforcement')
  expect((await read(page.replaceAll('\ufffd', ''))).warnings).not.toContain('grid/unread disclosure.enforcement')
})

test('columns kept by spaces: a value on the line of the next row takes the place of none that is lost', async () => {
  const report = madeReport({ seed: 3, edition: '2021' })
  for (const style of styles.filter(({ name }) => name.startsWith('columns kept by spaces'))) {
    const lines = style.flatten(report).split('\n')
    const at = lines.findIndex(line => line.includes('2.重复申请'))
    const row = lines[at] ?? ''
    lines[at] = row.replace(/( +)\d+( +\d+)$/, (_, gap: string, rest: string) => `${gap}    ${rest}`)
    lines[at + 1] = `2 ${lines[at + 1]}`
    expect(lines[at]).not.toBe(row)
    const parsed = await parseReport(lines.join('\n'), { grammar: cnGovDisclosure2021 })
    expect(judge(parsed, report.truth)).toMatchObject({ silent: [], invented: [] })
    expect(parsed.diagnostics.map(d => `${d.code} ${d.path}`)).toContain('grid/ambiguous requests.applications.outcome.notProcessed.repeat')
  }
})

test('a row that lost its label is not the row behind it, which lost its value', async () => {
  const lines =
    styles
      .find(({ name }) => name === 'a row a line')
      ?.flatten(madeReport({ seed: 3, edition: '2021' }))
      .split('\n') ?? []
  const at = lines.findIndex(line => line.startsWith('5.属于三类'))
  const [values = '', next = ''] = [lines[at]?.match(/(?: \d+)+$/)?.[0], lines[at + 1]?.replace(/(?: \d+)+$/, '')]
  const text = [...lines.slice(0, at), values.trim(), next, ...lines.slice(at + 2)].join('\n')
  const parsed = await parseReport(text, { grammar: cnGovDisclosure2021 })
  expect(parsed.report.requests.applications.outcome.denied.processRecords.total).toBeNull()
  const warnings = parsed.diagnostics
    .filter(d => d.severity === 'warning')
    .map(d => `${d.code} ${d.path.replace('requests.applications.outcome.denied', '')}`)
  expect(warnings).toEqual(expect.arrayContaining(['grid/row-long .thirdParty', 'grid/row-missing .internalAffairs']))
})

test('a table row whose label stands behind its values is in doubt: nothing tells under which headers they stand', async () => {
  const report = madeReport({ seed: 3, edition: '2021' })
  const page = htmlOf(report).replace(/(<td[^>]*><p>2\.重复申请<\/p><\/td>)(.*?)(?=<\/tr>)/, '$2$1')
  expect(page).not.toBe(htmlOf(report))
  const parsed = await parseReport(Buffer.from(page), { grammar: cnGovDisclosure2021 })
  expect(parsed.report.requests.applications.outcome.notProcessed.repeat.naturalPerson).toBeNull()
  expect(parsed.diagnostics.map(d => `${d.code} ${d.path}`)).toContain('grid/row-short requests.applications.outcome.notProcessed.repeat')
})
