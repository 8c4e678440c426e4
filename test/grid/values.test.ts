import { describe, expect, test } from '@jest/globals'
import { cnGovDisclosure2021, parseReport } from '../../src/index.js'
import { printedReport } from '../support/printed.js'

const permits = 'disclosure.licensing.permits.decisions'
const fees = 'disclosure.fees.administrativeFees.collected'

/** Value, reading and findings at one path of a report in which that cell is printed as `lines`. */
async function cell(path: string, row: string, lines: readonly string[], change = (text: string): string => text) {
  const { trace, report, diagnostics } = await parseReport(change(printedReport({ [row]: lines })), { grammar: cnGovDisclosure2021 })
  const values: Readonly<Record<string, number | null>> = {
    [permits]: report.disclosure.licensing.permits.decisions,
    [fees]: report.disclosure.fees.administrativeFees.collected,
  }
  const reading = trace.get(path)
  return {
    value: values[path],
    unit: reading?.unit ?? null,
    note: reading?.note ?? null,
    findings: diagnostics
      .filter(({ code }) => !code.startsWith('fact/') && code !== 'grid/row-not-own')
      .map(d => `${d.code} ${'text' in d.facts ? d.facts.text : ''}`.trim()),
  }
}

describe('one cell of a count', () => {
  const plain = { unit: null, note: null, findings: [] }
  test.each<[printed: readonly string[], expected: object]>([
    [['0'], { ...plain, value: 0 }],
    [['22（其中修订16件）'], { ...plain, value: 22, note: '（其中修订16件）' }],
    [['22 (含委托 3 件)'], { ...plain, value: 22, note: '(含委托 3 件)' }],
    [['14件'], { ...plain, value: 14, unit: '件' }],
    [['14 件'], { ...plain, value: 14, unit: '件' }],
    [['1,234'], { ...plain, value: 1234 }],
    [['1，234，567'], { ...plain, value: 1_234_567 }],
    [['１２３'], { ...plain, value: 123 }],
    [['5.0'], { ...plain, value: 5 }],
    [['-5'], { ...plain, value: -5, findings: ['value/negative'] }],
    [['5.5'], { ...plain, value: 5.5, findings: ['value/not-whole'] }],
    [['12%'], { ...plain, value: 12, unit: '%', findings: ['unit/unknown'] }],
    [['12345678901234567890'], { ...plain, value: Number('12345678901234567890'), findings: ['value/inexact'] }],
    [['—'], { ...plain, value: null, findings: ['value/dash'] }],
    [['/'], { ...plain, value: null, findings: ['value/dash'] }],
    [['无'], { ...plain, value: null, findings: ['value/dash'] }],
    [[], { ...plain, value: null, findings: ['grid/row-short'] }],
    [['12', '3'], { ...plain, value: null, findings: ['grid/row-long'] }],
    [['1 234'], { ...plain, value: null, findings: ['grid/row-long'] }],
    [['12,34'], { ...plain, value: null, findings: ['grid/row-short', 'grid/unread 12,34'] }],
    [['1O'], { ...plain, value: null, findings: ['grid/row-short', 'grid/unread 1O'] }],
    [['约12'], { ...plain, value: null, findings: ['grid/row-short', 'grid/unread 约12'] }],
    [['十二'], { ...plain, value: null, findings: ['grid/row-short', 'grid/unread 十二'] }],
    [['12/3'], { ...plain, value: null, findings: ['grid/row-short', 'grid/unread 12/3'] }],
    [['暂无统计'], { ...plain, value: null, findings: ['grid/row-short', 'grid/unread 暂无统计'] }],
    [['2023年'], { ...plain, value: null, findings: ['grid/row-short', 'grid/unread 2023年'] }],
    [['14 吨'], { ...plain, value: 14, findings: ['grid/unread 吨'] }],
  ])('%j', async (printed, expected) => expect(await cell(permits, '行政许可', printed)).toEqual(expected))
})

describe('one cell of an amount', () => {
  test.each<[printed: string, value: number, unit: string | null, findings: readonly string[]]>([
    ['3.5', 3.5, null, []],
    ['3.5万元', 3.5, '万元', []],
    ['35000元', 3.5, '元', ['unit/converted']],
    ['1.2亿元', 12_000, '亿元', ['unit/converted']],
    ['0.07', 0.07, null, []],
  ])('%s', async (printed, value, unit, findings) => {
    expect(await cell(fees, '行政事业性收费', [printed])).toEqual({ value, unit, note: null, findings })
  })
  test('the unit that the header prints converts', async () => {
    const inYuan = (text: string): string => text.replace('（单位：万元）', '（单位：元）')
    const expected = { value: 3.5, unit: '元', note: null, findings: ['unit/converted'] }
    expect(await cell(fees, '行政事业性收费', ['35000'], inYuan)).toEqual(expected)
  })
})

/** Values of 规章 and findings of a report with a piece of its text replaced. */
async function regulations(from: string, to: string) {
  const text = printedReport({ 规章: ['1', '2', '3'] })
  expect(text).toContain(from)
  const { report, diagnostics } = await parseReport(text.replace(from, to), { grammar: cnGovDisclosure2021 })
  return {
    values: Object.values(report.disclosure.normative.regulations),
    findings: diagnostics.filter(({ code }) => !code.startsWith('fact/') && code !== 'grid/row-not-own').map(({ code }) => code),
  }
}

describe('one row', () => {
  const row = '规章\n1\n2\n3'
  const none = [null, null, null]
  test.each<[name: string, from: string, to: string, values: readonly (number | null)[], findings: readonly string[]]>([
    ['one value for each column', row, row, [1, 2, 3], []],
    ['digits without a gap that divide in one way', row, '规章123', [1, 2, 3], Array.from({ length: 3 }, () => 'value/split')],
    ['a zero divides digits', row, '规章1002', [10, 0, 2], Array.from({ length: 3 }, () => 'value/split')],
    ['digits that divide in several ways', row, '规章1234', none, ['grid/ambiguous']],
    ['the first value at its label', row, '规章12 0 3', [12, 0, 3], []],
    ['two values without a gap', row, '规章\n12 3', none, ['grid/row-short']],
    ['a value too few', row, '规章\n1\n2', none, ['grid/row-short']],
    ['a value too many', row, '规章\n1\n2\n3\n4', none, ['grid/row-long']],
    ['pinyin in brackets', row, '规(guī)章(zhāng)\n1\n2\n3', [1, 2, 3], []],
    ['inner spaces', row, '规　章\n1\n2\n3', [1, 2, 3], []],
    ['columns in another order', '本年制发件数\n本年废止件数\n', '本年废止件数\n本年制发件数\n', [2, 1, 3], []],
    ['a header label lost, all values there', '本年废止件数\n', '', [1, 2, 3], ['grid/header-assumed']],
    [
      'a header label lost, and the others in another order: nothing tells where it stood',
      '本年制发件数\n本年废止件数\n现行有效件数\n',
      '现行有效件数\n本年制发件数\n',
      [1, 2, 3],
      ['grid/column-missing', 'grid/header-assumed'],
    ],
    ['a year for this year', '本年废止件数', '2024年废止件数', [1, 2, 3], []],
    ['a year in brackets', '本年废止件数', '本年（2024）废止件数', [1, 2, 3], []],
  ])('%s', async (_, from, to, values, findings) => expect(await regulations(from, to)).toEqual({ values, findings }))
  test('a column lost with its values', async () => {
    const text = printedReport({ 规章: ['1', '3'], 行政规范性文件: ['4', '6'] }).replace('本年废止件数\n', '')
    const { report, diagnostics } = await parseReport(text, { grammar: cnGovDisclosure2021 })
    expect(report.disclosure.normative).toEqual({
      regulations: { issued: 1, repealed: null, inForce: 3 },
      normativeDocuments: { issued: 4, repealed: null, inForce: 6 },
    })
    expect(diagnostics.filter(d => d.severity === 'warning').map(d => `${d.code} ${d.path}`)).toEqual([
      'grid/column-missing disclosure.normative',
    ])
  })
})

describe('rows and columns of the applications', () => {
  const secret = '1.属于国家秘密'
  const zeros = '\n0'.repeat(7)
  const ones = '\n1\n0\n0\n0\n0\n0\n1'
  test.each<[name: string, from: string, to: string, warnings: readonly string[], total: number | null]>([
    ['a row lost', `${secret}${zeros}\n`, '', [`grid/row-missing denied.stateSecret ${secret}`], null],
    [
      'a row twice',
      `${secret}${zeros}`,
      `${secret}${zeros}\n${secret}${ones}`,
      [`grid/row-repeated denied.stateSecret ${secret}`, 'grid/unread requests.applications'],
      0,
    ],
    [
      'a row that the form does not have',
      `${secret}${zeros}`,
      `${secret}${zeros}\n9.属于其他情形的申请${ones}`,
      ['grid/row-unknown requests.applications 9.属于其他情形的申请'],
      0,
    ],
    ['a column that the form does not have', '科研机构', '科研机构\n新闻媒体', ['grid/column-unknown requests.applications 新闻媒体'], 0],
    ['a column worded nearly so', '科研机构', '科学研究机构', ['label/near requests.applications'], 0],
    ['a character of a label lost', '1.属于国家秘密', '1.属于国秘密', ['label/near denied.stateSecret'], 0],
    ['a year for this year', '一、本年新收', '一、2024年新收', [], 0],
    ['labels before their values torn by a page number', `${secret}\n0\n0`, `${secret}\n0\n- 4 -\n0`, [], 0],
  ])('%s', async (_, from, to, warnings, total) => {
    const text = printedReport()
    expect(text).toContain(from)
    const { report, diagnostics } = await parseReport(text.replace(from, to), { grammar: cnGovDisclosure2021 })
    expect(
      diagnostics
        .filter(d => d.severity !== 'info')
        .map(d =>
          [d.code, d.path.split('.').slice(-2).join('.'), 'label' in d.facts ? d.facts.label : ''].filter(part => part !== '').join(' '),
        ),
    ).toEqual(warnings)
    expect(report.requests.applications.outcome.denied.stateSecret.total).toBe(total)
    expect(report.requests.applications.outcome.denied.otherLaw.total).toBe(0)
  })
})
