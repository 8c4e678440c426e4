import { describe, expect, test } from '@jest/globals'
import { builtin, formatDiagnostic, formatReport, longRows, parseReport } from '../../src/index.js'
import { placeByEdges } from '../../src/load/flow/edges.js'
import { placeCells } from '../../src/load/flow/spans.js'
import { ListCounter, type ListLevel } from '../../src/load/lists.js'
import { numeral } from '../../src/load/numerals.js'
import { docxOf } from '../support/document/docx.js'
import { printedReport } from '../support/report.js'

describe('cells by their spans', () => {
  test('later cells pass what is covered; a cell that would overlap ends before it', () => {
    const cell = (rowSpan: number, columnSpan: number) => ({ rowSpan, columnSpan })
    const placed = placeCells([[cell(1, 1), cell(2, 1)], [cell(1, 3)]])
    expect(placed.map(({ row, column, rowSpan, columnSpan }) => [row, column, rowSpan, columnSpan])).toEqual([
      [0, 0, 1, 1],
      [0, 1, 2, 1],
      [1, 0, 1, 1],
    ])
  })
})

describe('cells by their edges', () => {
  const cell = (left: number, right: number, content: string, vertical: 'start' | 'on' | 'none' = 'none') => ({
    left,
    right,
    content,
    vertical,
  })
  test('edges a hair apart are one, and wide cells cover columns', () => {
    const placed = placeByEdges([[cell(0, 1000, 'a'), cell(1000, 2010, 'b')], [cell(5, 2000, 'c')]])
    expect(placed.map(({ row, column, columnSpan, contents }) => [row, column, columnSpan, ...contents])).toEqual([
      [0, 0, 1, 'a'],
      [0, 1, 1, 'b'],
      [1, 0, 2, 'c'],
    ])
  })
  test('a merge goes on below its beginning only, and keeps what a covered cell holds', () => {
    const placed = placeByEdges([
      [cell(0, 10_00, 'a', 'start')],
      [cell(0, 10_00, 'b', 'on')],
      [cell(0, 10_00, 'c')],
      [cell(0, 10_00, 'd', 'on')],
    ])
    expect(placed.map(({ row, rowSpan, contents }) => [row, rowSpan, ...contents])).toEqual([
      [0, 2, 'a', 'b'],
      [2, 1, 'c'],
      [3, 1, 'd'],
    ])
  })
})

describe('numbers of lists', () => {
  test.each([
    [1, 'chineseCounting', '一'],
    [10, 'chineseCounting', '十'],
    [21, 'chineseCounting', '二十一'],
    [105, 'chineseCountingThousand', '一百〇五'],
    [12, 'ideographDigital', '一二'],
    [3, 'chineseLegalSimplified', '叁'],
    [3, 'decimalEnclosedCircle', '③'],
    [21, 'decimalEnclosedCircleChinese', '㉑'],
    [36, 'decimalEnclosedCircle', '㊱'],
    [3, 'decimalEnclosedParen', '⑶'],
    [3, 'decimalEnclosedFullstop', '⒊'],
    [12, 'decimalFullWidth', '１２'],
    [27, 'lowerLetter', 'aa'],
    [14, 'upperRoman', 'XIV'],
    [2, 'ideographTraditional', '乙'],
    [2, 'ideographZodiac', '丑'],
    [4, 'decimalZero', '04'],
    [4, 'numberInDash', '- 4 -'],
    [4, 'none', ''],
    [4, 'a format that nobody knows', '4'],
  ])('%d as %s is %s', (n, format, printed) => expect(numeral(n, format)).toBe(printed))
  test('numbers out of range are digits', () =>
    expect([numeral(0, 'chineseCounting'), numeral(10_000, 'chineseCounting')]).toEqual(['0', '10000']))
  const level = (format: string, text: readonly (string | number)[], more: Partial<ListLevel> = {}): ListLevel => ({
    start: 1,
    format,
    text,
    spaced: false,
    isLegal: false,
    restart: undefined,
    ...more,
  })
  test('a level that never restarts goes on', () => {
    const levels = [level('chineseCounting', [0, '、']), level('decimal', [1, '.'], { restart: 0 })]
    const counter = new ListCounter()
    const next = (at: number): string => counter.next('a', 'a', at, i => levels[i])
    expect([next(0), next(1), next(1), next(0), next(1)]).toEqual(['一、', '1.', '2.', '二、', '3.'])
  })
  test('a count that a number needs but no paragraph has begun is its start; bullets print none', () => {
    const levels = [level('decimal', [0], { start: 3 }), level('decimal', [0, '.', 1], { spaced: true }), level('bullet', ['•'])]
    const counter = new ListCounter()
    expect([
      counter.next('a', 'a', 1, i => levels[i]),
      counter.next('a', 'a', 2, i => levels[i]),
      counter.next('a', 'a', 7, i => levels[i]),
    ]).toEqual(['3.1 ', '', ''])
  })
})

describe('places of an office file in what people read', () => {
  const parsed = parseReport(docxOf(printedReport({ seed: 5, edition: '2021', zero: '—' })), { grammar: builtin })
  test('long rows', async () => {
    const row = longRows(await parsed).find(({ path }) => path === 'requests.applications.newReceived.total')
    expect(row?.place).toMatch(/^tbl\[2\]\/tr\[\d+\]\/td\[\d+\]$/)
  })
  test('the terminal view', async () => {
    const view = formatReport(await parsed)
    expect(view).toMatch(/title: agency \S+ \(p\[1\]\)/)
    expect(view).toMatch(/总计 +place$/m)
    expect(view).toMatch(/^ +一、本年新收政府信息公开申请数量 .* tbl\[2\]\/tr\[\d+\]$/m)
    expect(view).not.toContain('line')
  })
  test('findings', async () => {
    const { diagnostics, doc } = await parsed
    const dash = diagnostics.find(({ code }) => code === 'value/dash')
    expect(dash === undefined ? '' : formatDiagnostic(dash, { doc, name: 'a.docx' })).toMatch(
      /^a\.docx:tbl\[2\]\/tr\[\d+\]\/td\[\d+\] {2}info {2}value\/dash/,
    )
  })
})
