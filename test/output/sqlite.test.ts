import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import { openWriter } from '../../src/index.js'
import { failedRows, ledgerRows } from '../support/ledger.js'

interface Reader {
  readonly prepare: (sql: string) => { readonly all: () => readonly object[] }
  readonly close: () => void
}
const isSqlite = (found: object | undefined): found is { readonly DatabaseSync: new (path: string) => Reader } =>
  found !== undefined && 'DatabaseSync' in found

const sqlite = process.getBuiltinModule('node:sqlite')
const folder = mkdtempSync(join(tmpdir(), 'refold-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const isNumber = (value: unknown): value is number => typeof value === 'number'

describe(isSqlite(sqlite) ? 'a database' : 'a database (skipped: this Node.js has no node:sqlite)', () => {
  const when = isSqlite(sqlite) ? test : test.skip
  when('holds documents, cells and findings as they were written', async () => {
    if (!isSqlite(sqlite)) return
    const path = join(folder, 'all.sqlite')
    const written = [await ledgerRows(), await failedRows('broken.pdf')]
    for (let i = 0; i < 250; i++) written.push(await ledgerRows(`${i}.txt`))
    const writer = await openWriter(path)
    for (const rows of written) await writer.write(rows)
    await writer.close()
    const database = new sqlite.DatabaseSync(path)
    const ask = (sql: string): object[] =>
      database
        .prepare(sql)
        .all()
        .map(row => ({ ...row }))
    expect(ask('select * from documents')).toEqual(written.map(({ document }) => ({ ...document, year_text: null })))
    expect(ask('select * from findings')).toEqual(written.flatMap(({ findings }) => findings))
    expect(ask('select * from cells')).toEqual(
      written
        .flatMap(({ cells }) => cells)
        .map(({ value, ...rest }) => ({
          ...rest,
          value: isNumber(value) ? value : null,
          value_text: isNumber(value) ? null : value,
          year_text: null,
        })),
    )
    expect(ask("select name from sqlite_master where type = 'index' order by name")).toEqual([
      { name: 'cells_path' },
      { name: 'documents_agency_year' },
    ])
    expect(ask('select distinct typeof(value) as type from cells order by type')).toEqual([{ type: 'null' }, { type: 'real' }])
    database.close()
  })
})
