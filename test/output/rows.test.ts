import { expect, test } from '@jest/globals'
import { cellRows, documentColumns, documentRow, documentRows, findingColumns, findingRows } from '../../src/index.js'
import { failedRows, hardSource, hardText, ledgerParsed, ledgerRows } from '../support/ledger.js'

test('a row for a document says what it is and how much of it was read', async () => {
  const row = documentRow(await ledgerParsed(), 'a.txt')
  expect(row).toEqual({
    source: 'a.txt',
    sha256: '',
    bytes: row.bytes,
    format: 'text',
    grammar: 'ledger@2024',
    edition: '2024',
    status: 'review',
    agency: '+Office',
    year: 2024,
    cells: 17,
    read: 7,
    blank: 1,
    marked: 2,
    errors: 0,
    warnings: 2,
    codes: 'value/negative grid/row-missing',
    message: null,
    duplicate: null,
  })
  expect(Object.keys(row)).toEqual([...documentColumns])
})

test('a document that could not be read has no form, no cells and a reason', async () => {
  const { document, cells, findings, grids } = await failedRows('b.pdf')
  expect(document).toMatchObject({ grammar: null, edition: null, status: 'failed', cells: 0, read: 0, errors: 1, codes: 'load/unreadable' })
  expect(document.message).toContain('broken')
  expect([cells, grids]).toEqual([[], []])
  expect(findings).toMatchObject([{ source: 'b.pdf', severity: 'error', code: 'load/unreadable', line: null, raw: null }])
})

test('a row for each warning and error, with its place and what stands there', async () => {
  const rows = findingRows(await ledgerParsed(), 'a.txt')
  expect(rows.map(({ code, path, line, raw }) => [code, path, line, raw])).toEqual([
    ['value/negative', 'staff.people.posts.filled.lent.in', 1, '-5'],
    ['grid/row-missing', 'staff.various.south.length', null, null],
  ])
  expect(rows.map(row => Object.keys(row))).toEqual(rows.map(() => [...findingColumns]))
  const chinese = findingRows(await ledgerParsed(), 'a.txt', { language: 'zh' })
  expect(chinese.every(({ message }, i) => message !== rows[i]?.message && /\p{Script=Han}/u.test(message))).toBe(true)
})

test('rows are plain data: a thread may make them and a file may keep them', async () => {
  const rows = await ledgerRows()
  expect(JSON.parse(JSON.stringify(rows))).toEqual(rows)
  expect(structuredClone(rows)).toEqual(rows)
  const parsed = await ledgerParsed()
  expect(rows).toEqual({
    document: documentRow(parsed, hardSource),
    cells: cellRows(parsed, hardSource),
    findings: findingRows(parsed, hardSource),
    grids: rows.grids,
  })
  expect(rows.cells.map(({ value }) => value)).toContain(hardText)
  expect(rows.grids.map(({ path, rows: lines, columns }) => [path, lines.length * columns.length])).toEqual([
    ['staff.people', 9],
    ['staff.various', 8],
  ])
  expect(documentRows(parsed, 'a').grids[0]).toBe(documentRows(parsed, 'b').grids[0])
})
