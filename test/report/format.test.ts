import { expect, test } from '@jest/globals'
import { diagnostic } from '../../src/diagnostics/diagnostic.js'
import { formatDiagnostic, formatDiagnostics } from '../../src/report/format.js'
import { formatReport } from '../../src/report/view.js'
import { cut, shown, widthOf } from '../../src/report/width.js'
import { docOf, resultOf } from '../support/small.js'

const text = '标题\n一、予以公开 12 件\n'
const doc = docOf(text)
const start = text.indexOf('12')
const near = diagnostic('value/not-a-number', 'a.b', { start, end: start + 2 }, { raw: '12' })

test('a line has name, line, column, severity, code, path and sentence', () => {
  expect(formatDiagnostic(near, { doc, name: '2023.txt' })).toBe('2023.txt:2:8  warning  value/not-a-number  a.b: “12” is no number')
  expect(formatDiagnostic(near, { doc })).toBe('2:8  warning  value/not-a-number  a.b: “12” is no number')
  expect(formatDiagnostic(near, { doc, name: 'x', language: 'zh' })).toBe('x:2:8  warning  value/not-a-number  a.b: “12”不是数值')
})

test('the page stands before the line; what is absent has no place', () => {
  const paged = { ...doc, pages: [{ number: 4, at: { start: 0, end: text.length } }] }
  expect(formatDiagnostic(near, { doc: paged, name: 'x.pdf' })).toBe('x.pdf:p4:2:8  warning  value/not-a-number  a.b: “12” is no number')
  const absent = diagnostic('grid/row-missing', 'a', null, { label: '（一）' })
  expect(formatDiagnostic(absent, { doc, name: 'x.txt', style: 'excerpt' })).toBe(
    'x.txt  warning  grid/row-missing  a: no line reads “（一）”',
  )
  expect(formatDiagnostic(diagnostic('load/cut', '', null, {}), { doc })).toMatch(/^warning {2}load\/cut {2}the text ends/)
})

test('carets stand under the place: wide characters take two columns', () => {
  const [, source, carets] = formatDiagnostic(near, { doc, style: 'excerpt' }).split('\n')
  expect(source).toBe('  2 | 一、予以公开 12 件')
  expect(carets).toBe(`    | ${' '.repeat(13)}^^`)
})

test('a long line is cut around the place; signs that a terminal obeys are not printed', () => {
  const long = `${'前'.repeat(500)}12${'后'.repeat(500)}`
  const finding = diagnostic('value/not-a-number', '', { start: 500, end: 502 }, { raw: '\u001b[31m12' })
  const lines = formatDiagnostic(finding, { doc: docOf(long), style: 'excerpt' }).split('\n')
  expect(lines.map(widthOf).every(width => width < 140)).toBe(true)
  expect(lines[1]).toMatch(/^ {2}1 \| …前+12后+…$/)
  expect(widthOf((lines[2] ?? '').replace(/\^+$/, ''))).toBe(widthOf((lines[1] ?? '').replace(/12后+…$/, '')))
  expect(lines[0]).not.toContain('\u001b')
})

test('many findings of one code are folded, and their number is said', () => {
  const many = Array.from({ length: 6 }, () => near)
  expect(formatDiagnostics([...many, diagnostic('load/cut', '', null, {})], { doc, name: 'x' })).toEqual([
    ...Array.from({ length: 3 }, () => formatDiagnostic(near, { doc, name: 'x' })),
    'x  warning  value/not-a-number  3 more',
    expect.stringContaining('load/cut'),
  ])
  expect(formatDiagnostics(many.slice(0, 4), { doc })).toHaveLength(4)
  expect(formatDiagnostics(many, { doc, language: 'zh', most: 1 })).toEqual([expect.any(String), 'warning  value/not-a-number  另有 5 条'])
})

test('widths', () => {
  expect([widthOf('一a'), widthOf('ａ'), widthOf('e\u0301'), widthOf('')]).toEqual([3, 2, 1, 0])
  expect([cut('一二三', 5, 'end'), cut('一二三', 5, 'start'), cut('一二', 4, 'end')]).toEqual(['一二…', '…二三', '一二'])
  expect(shown('a\tb\u001b\nc')).toBe('a b\uFFFD c')
})

test('the view has each value with the line of its row, and says what is marked', async () => {
  const source = 'City library 2024 yearly report\nFiction 7 8 -\nDays open 300\n'
  const result = await resultOf(
    source,
    {
      'facts.title.agency': { value: 'City library', raw: 'City library' },
      'lending.loans.books.fiction.adults': { value: 7, raw: '7' },
      'lending.loans.books.fiction.branch.total': { value: 8, raw: '8' },
      'lending.loans.books.fiction.main.total': { value: null, raw: '-' },
      'lending.visits.days': { value: 300, raw: '300' },
      'lending.text': { value: { paragraphs: [{ text: 'We lent books.', at: { start: 0, end: 4 } }], parts: [] }, raw: 'City' },
    },
    [
      diagnostic('value/not-whole', 'lending.loans.books.fiction.branch.total', null, { raw: '8' }),
      diagnostic('grid/row-missing', 'lending.loans.all', null, { label: 'All loans' }),
    ],
  )
  const lines = formatReport({ ...result, status: 'review' }, { name: 'city.txt' }).split('\n')
  expect(lines[0]).toBe('city.txt  library-report@2024  review')
  expect(lines).toContain('  title: agency City library (line 1)')
  expect(lines.find(line => line.includes('Fiction'))?.split(/\s+/)).toEqual(['', 'Fiction', '7', '8*', '-', '2'])
  expect(lines.find(line => line.includes('All loans'))?.split(/\s+/)).toEqual(['', 'All', 'loans', '?', '?', '?'])
  expect(lines.find(line => line.includes('Days open'))).toMatch(/300 visits {3}\(line 3\)$/)
  expect(lines).toContain('  line 1: We lent books.')
  expect(lines).toContain('Findings: 2')
  expect(formatReport({ ...result, status: 'review' }, { language: 'zh' })).toContain('行号 1')
})
