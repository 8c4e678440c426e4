import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { parse } from 'csv-parse/sync'
import { columns, type DocumentRows, documentColumns, openWriter } from '../../src/index.js'
import { failedRows, hardSource, hardText, ledgerRows } from '../support/ledger.js'

const folder = mkdtempSync(join(tmpdir(), 'refold-'))
const text = (name: string): string => readFileSync(join(folder, name), 'utf8')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let written: readonly DocumentRows[] = []
beforeAll(async () => {
  written = [await ledgerRows(), await failedRows('broken.pdf'), await ledgerRows('last.txt')]
  for (const name of ['all.csv', 'all.ndjson']) {
    const writer = await openWriter(join(folder, name))
    for (const rows of written) await writer.write(rows)
    await writer.close()
  }
})

test('lines of JSON hold the rows as they are', () => {
  const lines = (name: string): unknown[] =>
    text(name)
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line))
  expect(lines('all.ndjson')).toEqual(written.flatMap(({ cells }) => cells))
  expect(lines('all.documents.ndjson')).toEqual(written.map(({ document }) => document))
})

/** What a reader of CSV makes of a value: a text; a formula is guarded by a quote. */
const asText = (value: string | number | null): string =>
  typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : value === null ? '' : String(value)

test('CSV holds the same values; no text is a formula, and no number is guarded', () => {
  expect(text('all.csv').startsWith('\uFEFFsource,')).toBe(true)
  const rows: string[][] = parse(text('all.csv'), { bom: true })
  expect(rows[0]).toEqual([...columns])
  expect(rows.slice(1)).toEqual(written.flatMap(({ cells }) => cells.map(cell => columns.map(name => asText(cell[name])))))
  const documents: string[][] = parse(text('all.documents.csv'), { bom: true })
  expect(documents).toEqual([[...documentColumns], ...written.map(({ document }) => documentColumns.map(name => asText(document[name])))])
  expect(documents[1]?.slice(0, 1)).toEqual([hardSource])
  const values = rows.map(row => row[columns.indexOf('value')])
  expect(values).toContain(`'${hardText}`)
  expect(values).toContain('-5')
})
