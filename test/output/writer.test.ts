import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from '@jest/globals'
import { type DocumentRows, openWriter, type ResultFormat } from '../../src/index.js'
import { openParquet } from '../../src/output/parquet.js'
import { openSqlite } from '../../src/output/sqlite.js'
import { openXlsx } from '../../src/output/xlsx/xlsx.js'
import { ledgerRows } from '../support/ledger.js'

const top = mkdtempSync(join(tmpdir(), 'refold-'))
let folder = ''
let count = 0
const at = (name: string): string => join(folder, name)
const left = (): string[] => readdirSync(folder).sort()
beforeEach(() => {
  folder = join(top, String(count++))
  mkdirSync(folder)
})
afterAll(() => rmSync(top, { recursive: true, force: true }))

const hasSqlite = process.getBuiltinModule('node:sqlite') !== undefined
const formats: readonly ResultFormat[] = ['ndjson', 'csv', 'xlsx', 'parquet', ...(hasSqlite ? (['sqlite'] as const) : [])]

/** Rows that cannot be written. */
const broken = (rows: DocumentRows): DocumentRows => ({
  ...rows,
  get cells(): never {
    throw new Error('the rows are gone')
  },
})

describe.each(formats)('%s', format => {
  test('is there when it is closed, and not before', async () => {
    const rows = await ledgerRows()
    const writer = await openWriter(at(`all.${format}`))
    await writer.write(rows)
    expect(left().filter(name => !name.startsWith('.refold-'))).toEqual([])
    await writer.close()
    const beside = ['ndjson', 'csv', 'parquet'].includes(format) ? [`all.documents.${format}`] : []
    expect(left()).toEqual([...beside, `all.${format}`].sort())
  })

  test('without any document it is there too', async () => {
    const writer = await openWriter(at(`none.${format}`))
    await writer.close()
    expect(left()).toContain(`none.${format}`)
  })

  test('a write that fails leaves nothing, and what was there before stays', async () => {
    writeFileSync(at(`all.${format}`), 'before')
    const rows = await ledgerRows()
    const writer = await openWriter(at(`all.${format}`))
    await writer.write(rows)
    await expect(writer.write(broken(rows))).rejects.toThrow('the rows are gone')
    await expect(writer.write(rows)).rejects.toThrow('the rows are gone')
    await expect(writer.close()).rejects.toThrow('the rows are gone')
    await writer.discard()
    expect(left()).toEqual([`all.${format}`])
    expect(readFileSync(at(`all.${format}`), 'utf8')).toBe('before')
  })

  test('what is discarded leaves nothing', async () => {
    const writer = await openWriter(at(`all.${format}`))
    await writer.write(await ledgerRows())
    await writer.discard()
    expect(left()).toEqual([])
    await expect(writer.write(await ledgerRows())).rejects.toThrow('open another one')
  })
})

test('the format is told by the name, or given; a link is followed, and folders are made', async () => {
  const rows = await ledgerRows()
  const write = async (name: string, format?: ResultFormat): Promise<void> => {
    const writer = await openWriter(at(name), format === undefined ? {} : { format })
    await Promise.all([writer.write(rows), writer.write(rows), writer.close()])
  }
  await write('new/folder/ALL.CSV')
  expect(readdirSync(at('new/folder')).sort()).toEqual(['ALL.CSV', 'ALL.documents.CSV'])
  await write('v1.2/all', 'ndjson')
  expect(readdirSync(at('v1.2')).sort()).toEqual(['all', 'all.documents'])
  writeFileSync(at('real.csv'), '')
  symlinkSync(at('real.csv'), at('link.csv'))
  await write('link.csv')
  expect(readFileSync(at('real.csv'), 'utf8').length).toBeGreaterThan(1000)
})

test('a name may be as long as names can be', async () => {
  const name = `${'长'.repeat(79)}.documents.xlsx`
  const writer = await openWriter(at(name))
  await writer.close()
  expect(left()).toEqual([name])
})

test('a wrong call says what to do', async () => {
  await expect(openWriter(at('all.txt'))).rejects.toThrow(
    "let it end in one of .ndjson, .csv, .xlsx, .parquet, .sqlite, or give { format: 'csv' }",
  )
  await expect(openWriter('')).rejects.toThrow(TypeError)
  mkdirSync(at('folder.csv'))
  await expect(openWriter(at('folder.csv'))).rejects.toThrow('is a folder: results are written to files, name one')
  expect(left()).toEqual(['folder.csv'])
})

test('what is not installed is named, with the command that installs it', () => {
  const none = (name: string): string => {
    throw Object.assign(new Error(`Cannot find module ${name}`), { code: 'MODULE_NOT_FOUND' })
  }
  expect(() => openXlsx(undefined, none)).toThrow('npm install write-excel-file')
  expect(() => openParquet(none)).toThrow('npm install hyparquet-writer')
  expect(() => openSqlite(null)).toThrow('run Node.js 22.13 or newer')
  expect(() => openXlsx()).not.toThrow()
  expect(() => openParquet()).not.toThrow()
})
