import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { documentColumns, findingColumns, openWriter } from '../../src/index.js'
import { sheetNames } from '../../src/output/xlsx/names.js'
import { openXlsx } from '../../src/output/xlsx/xlsx.js'
import { failedRows, hardSource, hardText, ledgerRows } from '../support/ledger.js'
import { decoded, type StoredSheet, valuesOf, workbookOf } from '../support/workbook.js'

const folder = mkdtempSync(join(tmpdir(), 'refold-'))
const at = (name: string): string => join(folder, name)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let book = new Map<string, StoredSheet>()
const sheet = (name: string): StoredSheet => book.get(name) ?? { cells: new Map(), merges: [], frozen: 0 }
beforeAll(async () => {
  const writer = await openWriter(at('all.xlsx'))
  for (const rows of [await ledgerRows(), await failedRows('broken.pdf'), await ledgerRows('constructor')]) await writer.write(rows)
  await writer.close()
  book = workbookOf(at('all.xlsx'))
})

test('documents, a sheet for each grid, findings', async () => {
  expect([...book.keys()]).toEqual(['documents', 'Table 1 people all', 'Table 2', 'findings'])
  const rows = await ledgerRows()
  const failed = await failedRows('broken.pdf')
  const other = await ledgerRows('constructor')
  const documents = [rows, failed, other].map(({ document }) =>
    documentColumns.map(name => (document[name] === '' ? null : document[name])),
  )
  expect(padded(valuesOf(sheet('documents')), documentColumns.length)).toEqual([[...documentColumns], ...documents])
  const findings = [rows, failed, other].flatMap(all =>
    all.findings.map(finding => findingColumns.map(name => (finding[name] === '' ? null : finding[name]))),
  )
  expect(padded(valuesOf(sheet('findings')), findingColumns.length)).toEqual([[...findingColumns], ...findings])
  expect([...book.values()].map(({ frozen }) => frozen)).toEqual([1, 2, 1, 1])
})

test('the same rows are the same bytes, whenever they are written', async () => {
  await setTimeout(2100) // a zip counts in two seconds
  const writer = await openWriter(at('later.xlsx'))
  for (const rows of [await ledgerRows(), await failedRows('broken.pdf'), await ledgerRows('constructor')]) await writer.write(rows)
  await writer.close()
  expect(readFileSync(at('later.xlsx')).equals(readFileSync(at('all.xlsx')))).toBe(true)
})

const padded = (rows: readonly (string | number | null)[][], width: number): (string | number | null)[][] =>
  rows.map(row => Array.from({ length: width }, (_, i) => row[i] ?? null))

test('a grid stands under its merged labels, a row for each row of each document', () => {
  const { merges } = sheet('Table 1 people all')
  expect(padded(valuesOf(sheet('Table 1 people all')), 10).slice(0, 5)).toEqual([
    ['source', 'agency', 'year', 'row', null, 'unit', 'Own', 'Lent', null, 'marks'],
    [null, null, null, null, null, null, null, 'In', 'Out', null],
    [hardSource, '+Office', 2024, 'All', null, 'persons', 7, null, null, null],
    [hardSource, '+Office', 2024, 'Posts', 'Filled', 'persons', null, -5, null, 'value/negative'],
    [hardSource, '+Office', 2024, 'Posts', 'Vacant', 'persons', null, null, null, null],
  ])
  expect([...merges].sort()).toEqual(['A1:A2', 'B1:B2', 'C1:C2', 'D1:E2', 'F1:F2', 'G1:G2', 'H1:I1', 'J1:J2'])
  expect(padded(valuesOf(sheet('Table 1 people all')), 10)[5]?.[0]).toBe('constructor')
})

test('numbers have their decimals and units, marked cells a fill', () => {
  const { cells } = sheet('Table 2')
  expect(padded(valuesOf(sheet('Table 2')), 9).slice(0, 3)).toEqual([
    ['source', 'agency', 'year', 'row', 'Share', 'Note', 'Spent', 'Length (km)', 'marks'],
    [hardSource, '+Office', 2024, 'North', 12.5, hardText.replace('\r', ''), 1234.5, 3.2, null],
    [hardSource, '+Office', 2024, 'South', null, null, 97.1, null, 'grid/row-missing'],
  ])
  expect(['E2', 'G2', 'H2', 'G3'].map(cell => cells.get(cell)?.format)).toEqual(['0.00"%"', '0.0"万元"', '0.00', '0.0'])
  expect(['E2', 'G2', 'H2', 'G3', 'H3'].map(cell => cells.get(cell)?.fill)).toEqual([null, null, null, null, 'FFF2CC'])
  expect(sheet('Table 1 people all').cells.get('H4')).toEqual({ value: -5, format: '0', fill: 'FFF2CC' })
})

test('grids of several forms say their edition', async () => {
  const rows = await ledgerRows()
  const writer = await openWriter(at('two.xlsx'))
  await writer.write(rows)
  await writer.write({ ...rows, grids: rows.grids.map(grid => ({ ...grid, grammar: 'ledger@2025', edition: '2025' })) })
  await writer.close()
  expect([...workbookOf(at('two.xlsx')).keys()]).toEqual([
    'documents',
    '2024 Table 1 people all',
    '2024 Table 2',
    '2025 Table 1 people all',
    '2025 Table 2',
    'findings',
  ])
})

test('what does not fit a sheet goes to another one; what does not fit a workbook is refused', async () => {
  const rows = await ledgerRows('a.txt')
  const small = await openXlsx({ rows: 6, sheetCells: 1000, cells: 1000 })(at('small.xlsx'), '')
  for (let i = 0; i < 4; i++) await small.write(rows)
  await small.end()
  const split = workbookOf(at('small.xlsx'))
  const lengths = [...split].map(([name, { cells }]) => [name, valuesOf({ cells, merges: [], frozen: 0 }).length])
  expect(lengths).toEqual([
    ['documents', 5],
    ['Table 1 people all', 6],
    ['Table 1 people all (2)', 6],
    ['Table 1 people all (3)', 6],
    ['Table 2', 6],
    ['Table 2 (2)', 4],
    ['findings', 6],
    ['findings (2)', 4],
  ])
  const full = await openXlsx({ rows: 100, sheetCells: 1000, cells: 200 })(at('full.xlsx'), '')
  await full.write(rows)
  await expect(full.write(rows).then(() => full.write(rows))).rejects.toThrow('write parquet or sqlite, or a file for each part')
})

test('cells that are not those of the grids are refused', async () => {
  const rows = await ledgerRows()
  const writer = await openWriter(at('wrong.xlsx'))
  await expect(writer.write({ ...rows, cells: rows.cells.slice(1) })).rejects.toThrow('write what documentRows gives')
})

test('a text longer than a cell holds says that it is cut', async () => {
  const rows = await ledgerRows()
  const long = '文'.repeat(40_000)
  const writer = await openWriter(at('long.xlsx'))
  await writer.write({ ...rows, findings: rows.findings.map(finding => ({ ...finding, raw: long })) })
  await writer.close()
  const cut = String(workbookOf(at('long.xlsx')).get('findings')?.cells.get('I2')?.value)
  expect(cut.length).toBe(32_767)
  expect(cut).toMatch(/^文+… \(cut: 40000 characters; CSV, Parquet and SQLite have all\)$/)
})

test('no text loses a character: what XML does not have is written as the format says', async () => {
  const rows = await ledgerRows()
  const [finding] = rows.findings
  const names = ['constructor', '__proto__', 'toString', 'hasOwnProperty', '_x0041_', '_x005F_', ' spaces ', '\t', '<a href="b">&amp;</a>']
  const texts = [...names, ...fc.sample(fc.string({ unit: 'binary', maxLength: 40 }), { numRuns: 400, seed: 6 })].filter(
    text => text !== '',
  )
  const findings = texts.flatMap(raw => (finding === undefined ? [] : [{ ...finding, raw }]))
  const writer = await openWriter(at('texts.xlsx'))
  await writer.write({ ...rows, findings })
  await writer.close()
  const { cells } = workbookOf(at('texts.xlsx')).get('findings') ?? sheet('')
  expect(texts.map((_, i) => cells.get(`I${i + 2}`)?.value)).toEqual(
    texts.map(text => text.replace(/\r\n?/g, '\n').replace(/\p{Noncharacter_Code_Point}/gu, '\ufffd')),
  )
})

test('names of sheets are valid, and each is there once', () => {
  const name = '收'.repeat(40)
  expect(sheetNames(['a/b', 'A?b', "''", '', 'History', name, name, `${'x'.repeat(30)}\u{1f4d1}`])).toEqual([
    'a b',
    'A b (2)',
    'sheet',
    'sheet (2)',
    'History (2)',
    '收'.repeat(31),
    `${'收'.repeat(27)} (2)`,
    'x'.repeat(30),
  ])
})

/** Converts a file with LibreOffice; false where it is not there or does not read spreadsheets. */
function convert(file: string, to: string): boolean {
  const profile = pathToFileURL(at('profile')).href
  try {
    const args = [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', to, '--outdir', folder, file]
    const said = execFileSync(process.env.SOFFICE ?? 'soffice', args, {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: 60_000,
    })
    return said.includes('->')
  } catch {
    return false
  }
}

test('LibreOffice shows the same values (skipped where it is not there, or without its Calc)', () => {
  // a comma, quotes, UTF-8, as stored, every sheet
  if (!convert(at('all.xlsx'), 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1')) {
    process.stderr.write('no LibreOffice with Calc here: the workbook is only unzipped\n')
    return
  }
  for (const [name, stored] of book) {
    const rows: string[][] = parse(readFileSync(at(`all-${name}.csv`)), { relax_column_count: true })
    // it shows some of what stands for other characters as it is
    const shown = rows.map(row => row.map(text => text.replace(/_x(?:0001|FFFD|0072)_/g, decoded)))
    const values = valuesOf(stored).map((row, i) => Array.from({ length: rows[i]?.length ?? 0 }, (_, j) => String(row[j] ?? '')))
    expect([name, shown]).toEqual([name, values])
  }
}, 90_000)
