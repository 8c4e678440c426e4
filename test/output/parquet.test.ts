import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type DocumentRows, openWriter } from '../../src/index.js'
import { failedRows, hardText, ledgerRows } from '../support/ledger.js'

const folder = mkdtempSync(join(tmpdir(), 'refold-'))
const file = (name: string): string => `'${join(folder, name)}'`
let database: DuckDBConnection
let written: readonly DocumentRows[] = []
const ask = async (sql: string): Promise<Record<string, unknown>[]> => (await database.runAndReadAll(sql)).getRowObjectsJS()

beforeAll(async () => {
  database = await (await DuckDBInstance.create(':memory:')).connect()
  written = [await ledgerRows(), await failedRows('broken.pdf'), await ledgerRows('last.txt')]
  const writer = await openWriter(join(folder, 'all.parquet'))
  for (const rows of written) await writer.write(rows)
  await writer.close()
})
afterAll(() => {
  database.closeSync()
  rmSync(folder, { recursive: true, force: true })
})

const isNumber = (value: unknown): value is number => typeof value === 'number'

test('DuckDB reads the cells as they were written, nulls too', async () => {
  const cells = written.flatMap(rows => rows.cells)
  expect(await ask(`select * from ${file('all.parquet')}`)).toEqual(
    cells.map(({ value, year, ...rest }) => ({
      ...rest,
      value: isNumber(value) ? value : null,
      value_text: isNumber(value) ? null : value,
      year: isNumber(year) ? year : null,
      year_text: isNumber(year) ? null : year,
    })),
  )
  const texts = await ask(`select value_text from ${file('all.parquet')} where value_text is not null`)
  expect(texts).toEqual([{ value_text: hardText }, { value_text: hardText }])
})

test('columns have types', async () => {
  const types = await ask(`select column_name, column_type from (describe select * from ${file('all.parquet')})`)
  expect(Object.fromEntries(types.map(({ column_name, column_type }) => [column_name, column_type]))).toMatchObject({
    source: 'VARCHAR',
    year: 'INTEGER',
    value: 'DOUBLE',
    value_text: 'VARCHAR',
    page: 'INTEGER',
    line: 'INTEGER',
    start: 'INTEGER',
    end: 'INTEGER',
  })
})

test('documents stand beside', async () => {
  const rows = await ask(`select * from ${file('all.documents.parquet')}`)
  expect(rows).toEqual(written.map(({ document }) => ({ ...document, bytes: BigInt(document.bytes), year_text: null })))
})

test('many documents are several row groups, and none is lost', async () => {
  const rows = await ledgerRows('many.txt')
  const writer = await openWriter(join(folder, 'many.parquet'))
  for (let i = 0; i < 6500; i++) await writer.write(rows)
  await writer.close()
  const [sums] = await ask(`select count(*) as rows, count(value) as values, sum(value) as sum from ${file('many.parquet')}`)
  const values = rows.cells.flatMap(({ value }) => (isNumber(value) ? [value] : []))
  expect(Number(sums?.rows)).toBe(6500 * rows.cells.length)
  expect(Number(sums?.values)).toBe(6500 * values.length)
  expect(Number(sums?.sum)).toBeCloseTo(6500 * values.reduce((a, b) => a + b, 0), 3)
  const [groups] = await ask(`select count(distinct row_group_id) as groups from parquet_metadata(${file('many.parquet')})`)
  expect(Number(groups?.groups)).toBe(3)
})

test('an archive without documents is a table without rows', async () => {
  const writer = await openWriter(join(folder, 'none.parquet'))
  await writer.close()
  expect(await ask(`select * from ${file('none.parquet')}`)).toEqual([])
})
