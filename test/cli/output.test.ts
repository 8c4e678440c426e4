import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { printedReport } from '../support/printed.js'
import { refold } from '../support/run.js'
import { valuesOf, workbookOf } from '../support/workbook.js'

let folder = ''
const at = (name: string): string => join(folder, name)
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'refold-'))
  mkdirSync(at('in'))
  writeFileSync(at('in/good.txt'), printedReport())
  writeFileSync(at('in/wrong.txt'), printedReport({ '一、本年新收政府信息公开申请数量': ['1', '0', '0', '0', '0', '0', '2'] }))
  writeFileSync(at('in/empty.txt'), '')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const parse = (format: string, out: string): ReturnType<typeof refold> => refold('parse', '--format', format, '--out', at(out), at('in'))

test.each([
  ['csv', 'out/all.csv', ['all.csv', 'all.documents.csv']],
  ['ndjson', 'out/all.ndjson', ['all.documents.ndjson', 'all.ndjson']],
  ['cells', 'out/all', ['all', 'all.documents']],
  ['parquet', 'out/all.parquet', ['all.documents.parquet', 'all.parquet']],
  ['xlsx', 'out/all.xlsx', ['all.xlsx']],
])('%s: one file of all documents; what could not be read is told as ever', async (format, out, names) => {
  const { exit, err } = await parse(format, out)
  expect(exit).toBe(2)
  expect(err).toContain('3 document(s): 1 ok, 1 for review, 1 failed')
  expect(
    readdirSync(at('out'))
      .filter(name => !name.endsWith('.refold.ndjson'))
      .sort(),
  ).toEqual(names)
  rmSync(at('out'), { recursive: true })
})

test('a table and a workbook hold the values that lines hold', async () => {
  const { out: lines } = await refold('parse', '--format', 'ndjson', at('in'))
  const cells: { path: string; value: unknown }[] = lines
    .trim()
    .split('\n')
    .map(line => JSON.parse(line))
  await parse('parquet', 'all.parquet')
  const database = await (await DuckDBInstance.create(':memory:')).connect()
  const rows = (await database.runAndReadAll(`select path, value from '${at('all.parquet')}'`)).getRowObjectsJS()
  database.closeSync()
  expect(rows).toEqual(cells.map(({ path, value }) => ({ path, value })))
  await parse('xlsx', 'all.xlsx')
  const book = workbookOf(at('all.xlsx'))
  const sheet = book.get('收到和处理政府信息公开申请情况')
  expect(sheet).toBeDefined()
  // source, agency, year, three levels of labels, unit; then the seven columns and the marks
  const values =
    sheet === undefined
      ? []
      : valuesOf(sheet)
          .slice(2)
          .flatMap(row => Array.from({ length: 7 }, (_, i) => row[7 + i] ?? null))
  expect(values).toEqual(cells.filter(({ path }) => path.startsWith('requests.applications.')).map(({ value }) => value))
  expect(book.get('documents')?.cells.size).toBeGreaterThan(30)
  expect(valuesOf(book.get('findings') ?? { cells: new Map(), merges: [], frozen: 0 }).map(row => row[2])).toEqual([
    'code',
    'load/no-text',
    'identity/broken',
    'identity/broken',
    'identity/broken',
  ])
})

test('wrong usage: no file, a folder, an input', async () => {
  expect(await refold('parse', '--format', 'xlsx', at('in'))).toMatchObject({ exit: 64, err: expect.stringContaining('as --out all.xlsx') })
  expect(await parse('parquet', 'in/')).toMatchObject({ exit: 64, err: expect.stringContaining('writes one file of all documents') })
  expect(await parse('csv', 'in/good.txt')).toMatchObject({ exit: 64, err: expect.stringContaining('is an input') })
  expect(readFileSync(at('in/good.txt'), 'utf8')).toBe(printedReport())
})

test('a database, or what it needs', async () => {
  const { exit, err } = await parse('sqlite', 'all.sqlite')
  const isThere = process.getBuiltinModule('node:sqlite') !== undefined
  expect([exit, existsSync(at('all.sqlite'))]).toEqual([isThere ? 2 : 64, isThere])
  if (!isThere) expect(err).toContain('run Node.js 22.13 or newer')
})

test('a place that cannot be written is told in one line', async () => {
  writeFileSync(at('file'), '')
  const { exit, err } = await parse('csv', 'file/all.csv')
  expect([exit, err.split('\n').length]).toEqual([74, 2])
  expect(err).toContain('cannot write')
})
