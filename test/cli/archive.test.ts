import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { zipSync } from 'fflate'
import iconv from 'iconv-lite'
import { stateOf } from '../../src/cli/archive/progress.js'
import { printedReport } from '../support/printed.js'
import { refold } from '../support/run.js'

let folder = ''
const at = (name: string): string => join(folder, name)
const report = (value: number): string => printedReport({ 规章: [String(value), '0', '0'] })
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'refold-'))
  mkdirSync(at('in/县'), { recursive: true })
  for (let i = 0; i < 8; i++) writeFileSync(at(`in/县/${i}.txt`), report(i))
  writeFileSync(at('in/empty.txt'), '')
  writeFileSync(at('in/same.txt'), report(3))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const tree = (path: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(path, { recursive: true, encoding: 'utf8', withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => join(entry.parentPath, entry.name))
      .sort()
      .map(file => [file.slice(path.length), readFileSync(file, 'utf8')]),
  )
const manifest = (path: string): Record<string, unknown>[] =>
  readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line))

describe('a run that was interrupted', () => {
  const parse = (...args: readonly string[]): ReturnType<typeof refold> =>
    refold('parse', '--format', 'cells', '--quiet', at('in'), ...args)
  test('goes on to the same bytes, wherever it was ended', async () => {
    mkdirSync(at('whole'))
    expect(await parse('--out', at('whole/all.ndjson'), '--jobs', '2')).toMatchObject({ exit: 2, out: '', err: '' })
    const whole = tree(at('whole'))
    const lines = manifest(at('whole/.all.ndjson.refold.ndjson'))
    expect(lines).toHaveLength(11) // what was made with what, and ten documents
    for (let ended = 0; ended <= 10; ended += 2) {
      // as a killed run leaves it: the output may be ahead of the manifest, and the last line of each may be torn
      rmSync(at('torn'), { recursive: true, force: true })
      cpSync(at('whole'), at('torn'), { recursive: true })
      const kept = lines.slice(0, ended).map(line => `${JSON.stringify(line)}\n`)
      writeFileSync(at('torn/.all.ndjson.refold.ndjson'), `${kept.join('')}${JSON.stringify(lines[ended]).slice(0, 20 + ended)}`)
      const { end } = lines[Math.max(0, ended - 1)] ?? {}
      const size = Buffer.byteLength(whole['/all.ndjson'] ?? '')
      truncateSync(at('torn/all.ndjson'), Math.min(size, (typeof end === 'number' ? end : 0) + 100 * ended))
      expect(await parse('--out', at('torn/all.ndjson'), '--resume')).toMatchObject({ exit: 2 })
      expect(tree(at('torn'))).toEqual(whole)
    }
  })
  test('parses again from the first document that has changed', async () => {
    cpSync(at('in'), at('changing'), { recursive: true })
    const run = (...args: readonly string[]): ReturnType<typeof refold> => refold('parse', '--format', 'csv', at('changing'), ...args)
    await run('--out', at('changed.csv'))
    writeFileSync(at('changing/县/4.txt'), report(44))
    const { err } = await run('--out', at('changed.csv'), '--resume')
    expect(err).toContain('10 document(s): 9 ok, 0 for review, 1 failed; 1 the same as others')
    await run('--out', at('afresh.csv'))
    expect(readFileSync(at('changed.csv'), 'utf8')).toBe(readFileSync(at('afresh.csv'), 'utf8'))
  })
  test('never goes on with other options, and begins again without --resume', async () => {
    await parse('--out', at('other.ndjson'))
    const { exit, err } = await refold('parse', '--format', 'json', at('in'), '--out', at('other.ndjson'), '--resume')
    expect(exit).toBe(64)
    expect(err).toContain('was made by another version of refold, with other grammars or with other options')
    expect(await refold('parse', '--format', 'json', '--quiet', at('in'), '--out', at('other.ndjson'))).toMatchObject({ exit: 2 })
    expect(await refold('parse', at('in'), '--resume')).toMatchObject({ exit: 64, err: expect.stringContaining('name it by --out') })
  })
  test('in a folder with a file for each document', async () => {
    await parse('--out', `${at('each')}/`)
    const whole = tree(at('each'))
    expect(Object.keys(whole)).toHaveLength(9) // eight documents and the manifest; one is empty, one is the same as another
    const lines = manifest(at('each/.refold.ndjson'))
    for (const name of Object.keys(whole).slice(5)) rmSync(at(`each${name}`), { force: true })
    writeFileSync(
      at('each/.refold.ndjson'),
      lines
        .slice(0, 5)
        .map(line => `${JSON.stringify(line)}\n`)
        .join(''),
    )
    await parse('--out', `${at('each')}/`, '--resume')
    expect(tree(at('each'))).toEqual(whole)
  })
})

test('the manifest lists each document, and which are the same as others', async () => {
  const { err } = await refold('parse', '--format', 'json', at('in'), '--out', at('listed.json'))
  const [, ...lines] = manifest(at('.listed.json.refold.ndjson'))
  expect(lines.map(line => [line.source, line.status, line.duplicate])).toEqual([
    [at('in/empty.txt'), 'failed', null],
    [at('in/same.txt'), 'ok', null],
    ...Array.from({ length: 8 }, (_, i) => [at(`in/县/${i}.txt`), 'ok', i === 3 ? at('in/same.txt') : null]),
  ])
  expect(lines[1]).toMatchObject({ agency: '东湾县统计局', year: 2024, grammar: 'cn-gov-disclosure@2021', format: 'text', marked: 0 })
  expect(err).toContain(`${at('in/县/3.txt')}: the same bytes as ${at('in/same.txt')}; parsed once\n`)
})

test('each document has a row, also one that is the same as another', async () => {
  await refold('parse', '--quiet', at('in'), '--out', at('rows.ndjson'))
  await refold('parse', '--quiet', at('in'), '--out', at('rows.parquet'))
  const asLines = manifest(at('rows.documents.ndjson'))
  expect(asLines).toHaveLength(10)
  expect(asLines.find(({ source }) => source === at('in/县/3.txt'))).toMatchObject({
    status: 'ok',
    year: 2024,
    duplicate: at('in/same.txt'),
  })
  const connection = await (await DuckDBInstance.create()).connect()
  const read = await connection.runAndReadAll(`select source, duplicate from '${at('rows.documents.parquet')}'`)
  expect(read.getRows()).toEqual(asLines.map(({ source, duplicate }) => [source, duplicate]))
})

test('what was written into a folder of inputs is no input', async () => {
  mkdirSync(at('own/sub'), { recursive: true })
  for (const i of [1, 2]) writeFileSync(at(`own/sub/${i}.txt`), report(i))
  for (const out of ['own/all.csv', 'own/results/']) {
    for (const more of [[], ['--resume'], []]) {
      const { exit, err } = await refold('parse', at('own/sub'), at('own'), '--format', 'csv', '--out', at(out), ...more)
      expect([exit, err.split('\n').filter(line => line.includes('own'))]).toEqual([0, []])
      if (out === 'own/all.csv') expect(readFileSync(at('own/all.documents.csv'), 'utf8').trim().split('\n')).toHaveLength(3)
    }
    for (const name of ['own/all.csv', 'own/all.documents.csv']) rmSync(at(name), { force: true })
  }
  // but what no run wrote is, and is not written over
  writeFileSync(at('own/b.csv'), report(2))
  const { exit, err } = await refold('parse', at('own'), '--format', 'csv', '--out', at('own/b.csv'))
  expect([exit, err]).toEqual([64, `refold: ${at('own/b.csv')} is an input; it would be overwritten\n`])
  expect(readFileSync(at('own/b.csv'), 'utf8')).toBe(report(2))
})

test('a manifest that is damaged is said, not read', async () => {
  await refold('parse', '--quiet', at('in'), '--out', at('damaged.csv'))
  writeFileSync(at('.damaged.csv.refold.ndjson'), 'no JSON\n')
  const { exit, err } = await refold('parse', '--quiet', at('in'), '--out', at('damaged.csv'), '--resume')
  expect([exit, err]).toEqual([
    64,
    `refold: line 1 of ${at('.damaged.csv.refold.ndjson')} is no line of a manifest; remove the file to begin again\n`,
  ])
})

test('report: what an archive holds, as text and as one page', async () => {
  mkdirSync(at('years'))
  for (const year of [2021, 2024]) writeFileSync(at(`years/${year}.txt`), printedReport().replaceAll('2024年', `${year}年`))
  writeFileSync(at('years/broken.txt'), printedReport({ '一、本年新收政府信息公开申请数量': ['1', '0', '0', '0', '0', '0', '2'] }))
  writeFileSync(at('years/empty.txt'), '')
  await refold('parse', '--quiet', '--format', 'csv', at('years'), '--out', at('years.csv'))
  const { exit, out } = await refold('report', at('years.csv'), '--html', at('years.html'))
  expect(exit).toBe(0)
  expect(out).toContain('4 documents, 0 of them the same as others')
  expect(out).toContain(
    '       ok   review   failed  year\n        0        0        1  (none)\n        1        0        0  2021\n        1        1        0  2024',
  )
  expect(out).toMatch(/\n {8}1 {8}1 {2}load\/\S+\n/)
  expect(out).toMatch(/identity\/broken\n {18}\S*broken\.txt:\d+:\d+ {2}warning {2}identity\/broken/)
  expect(out).toContain('  东湾县统计局  2021–2024 without 2022, 2023')
  const page = readFileSync(at('years.html'), 'utf8')
  expect(page).toContain('<svg')
  expect(page).not.toMatch(/<script|http/)
  const over = await refold('report', at('years.csv'), '--html', at('years.csv'))
  expect(over).toMatchObject({ exit: 64, out: '', err: expect.stringContaining('is there and is no page') })
  expect(await refold('report', at('years.csv'), '--html', at('years.html'))).toMatchObject({ exit: 0 })
  expect(await refold('report', at('in'))).toMatchObject({ exit: 64, err: expect.stringContaining('there is no manifest') })
})

describe('inputs', () => {
  const names = async (...args: readonly string[]): Promise<string[]> =>
    (await refold('parse', '--format', 'json', '--quiet', ...args)).out
      .trim()
      .split('\n')
      .map(line => JSON.parse(line).source)
  test('a list of names, patterns, and names in any script and length', async () => {
    const long = `${'很长的名字'.repeat(14)}.txt`
    writeFileSync(at(long), report(5))
    writeFileSync(at('list.txt'), `\uFEFF${at('in/县/1.txt')}\r\n\r\n${at(long)}\n`)
    expect(await names('--from', at('list.txt'))).toEqual([at('in/县/1.txt'), at(long)])
    expect(await names(at('in/县/[12].txt'))).toEqual([at('in/县/1.txt'), at('in/县/2.txt')])
    expect(await refold('parse', '--quiet', '--format', 'view', at(long), at('in/县/1.txt'), '--out', `${at('long')}/`)).toMatchObject({
      exit: 0,
    })
    expect(
      readdirSync(at('long'))
        .sort()
        .map(name => Buffer.byteLength(name) <= 240),
    ).toEqual([true, true, true])
    expect(await refold('parse', '--from', at('nothing.txt'))).toMatchObject({
      exit: 2,
      err: expect.stringContaining('cannot read the list'),
    })
  })
  test('zip archives of documents, their names in UTF-8 or as Chinese Windows writes them', async () => {
    const bytes = Buffer.from(report(6))
    const zip = Buffer.from(
      zipSync({ '报告.txt': bytes, 'a/b.txt': Buffer.from(report(7)), '__MACOSX/._x': bytes, '../out.txt': Buffer.from(report(8)) }),
    )
    writeFileSync(at('docs.zip'), zip)
    expect((await names(at('docs.zip'))).sort()).toEqual(
      [at('docs.zip/a/b.txt'), `${at('docs.zip')}/../out.txt`, at('docs.zip/报告.txt')].sort(),
    )
    expect(await refold('parse', '--quiet', '--format', 'cells', at('docs.zip'), '--out', `${at('unzipped')}/`)).toMatchObject({ exit: 0 })
    expect(existsSync(at('out.txt.ndjson'))).toBe(false)
    expect(existsSync(at('unzipped/docs.zip/out.txt.ndjson'))).toBe(true)
    // the same length in bytes, so that a name may take the place of another
    const gb = iconv.encode('年报.txt', 'gb18030')
    const other = Buffer.from(zipSync({ 'xxxx.txt': bytes }))
    for (let i = other.indexOf('xxxx.txt'); i >= 0; i = other.indexOf('xxxx.txt', i + 1)) gb.copy(other, i)
    writeFileSync(at('gb.zip'), other)
    expect(await names(at('gb.zip'))).toEqual([at('gb.zip/年报.txt')])
    // one of them is named as the results name it
    expect(await names(at('gb.zip/年报.txt'))).toEqual([at('gb.zip/年报.txt')])
    const { exit, out } = await refold('explain', at('gb.zip/年报.txt'), 'facts.title.year')
    expect([exit, out.includes('printed “2024”')]).toEqual([0, true])
  })
})

test('progress: done, rate, remaining time, and how documents went', () => {
  expect(stateOf({ ok: 110, review: 8, failed: 2 }, 2000, 0, 3)).toBe('120/2000  40/s  0:47 left  110 ok, 8 for review, 2 failed')
  expect(stateOf({ ok: 5, review: 0, failed: 0 }, 20_000, 2, 3)).toBe('5/20000  1.0/s  5:33:15 left  5 ok, 0 for review, 0 failed')
  expect(stateOf({ ok: 0, review: 0, failed: 0 }, 5, 0, 0)).toBe('0/5  0.0/s  0 ok, 0 for review, 0 failed')
})
