import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { printedReport } from '../support/printed.js'
import { refold } from '../support/run.js'

let folder = ''
const at = (name: string): string => join(folder, name)
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'refold-'))
  mkdirSync(at('many/inner'), { recursive: true })
  writeFileSync(at('good.txt'), printedReport())
  writeFileSync(
    at('wrong-sum.txt'),
    printedReport({ 规章: ['1', '0', '-417'], '一、本年新收政府信息公开申请数量': ['1', '0', '0', '0', '0', '0', '2'] }),
  )
  writeFileSync(at('empty.txt'), '')
  writeFileSync(at('many/b.txt'), printedReport())
  writeFileSync(at('many/inner/a.txt'), `${printedReport()}\n`)
  writeFileSync(at('many/.hidden.txt'), 'x')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const jsonLines = (text: string): Record<string, unknown>[] =>
  text
    .trim()
    .split('\n')
    .map(line => JSON.parse(line))

describe('formats', () => {
  test('json: one envelope a line, nothing on standard error', async () => {
    const { exit, out, err } = await refold('parse', '--format', 'json', at('good.txt'))
    expect([exit, err]).toEqual([0, ''])
    const [envelope] = jsonLines(out)
    expect(Object.keys(envelope ?? {})).toEqual(['source', 'status', 'grammar', 'report', 'diagnostics'])
    expect(envelope).toMatchObject({
      source: at('good.txt'),
      status: 'ok',
      grammar: 'cn-gov-disclosure@2021',
      report: { facts: { title: { year: 2024 } } },
    })
  })

  test('cells: one line for each cell, with its columns in order', async () => {
    const { exit, out, err } = await refold('parse', '--format', 'cells', at('good.txt'))
    expect([exit, err]).toEqual([0, ''])
    const cells = jsonLines(out)
    expect(cells.length).toBe(207)
    expect(Object.keys(cells[0] ?? {}).join()).toBe(
      'source,grammar,agency,year,path,section,grid,row,column,value,unit,raw,page,line,start,end,codes',
    )
    expect(cells[0]).toMatchObject({
      agency: '东湾县统计局',
      year: 2024,
      grid: '第二十条第（一）项',
      row: '规章',
      column: '本年制发件数',
      value: 0,
      raw: '0',
      codes: '',
    })
    expect(cells.map(cell => cell.column)).toContain('行政诉讼/未经复议直接起诉/结果维持')
    expect(cells.map(cell => cell.row)).toContain('三、本年度办理结果/（三）不予公开/1.属于国家秘密')
  })

  test('csv: a mark for Excel, numbers as they are, text that looks like a formula guarded', async () => {
    const { exit, out } = await refold('parse', '--format', 'csv', at('wrong-sum.txt'))
    expect(exit).toBe(1)
    const lines = out.split('\r\n')
    expect(lines[0]).toBe('\uFEFFsource,grammar,agency,year,path,section,grid,row,column,value,unit,raw,page,line,start,end,codes')
    expect(lines).toHaveLength(209)
    expect(lines.find(line => line.includes('disclosure.normative.regulations.inForce'))).toMatch(/,-417,件,'-417,/)
  })

  test('view: a table with the line of each row, and the findings', async () => {
    const { exit, out, err } = await refold('parse', '--format', 'view', at('wrong-sum.txt'))
    expect([exit, err]).toEqual([1, ''])
    expect(out).toContain('title: agency 东湾县统计局 (line 1), year 2024 (line 1)')
    expect(out).toMatch(/一、本年新收政府信息公开申请数量.*2\*/)
    expect(out).toContain('identity/broken')
    expect((await refold('parse', '--format', 'view', '--lang', 'zh', at('wrong-sum.txt'))).out).toContain('勾稽关系不成立')
  })
})

describe('several inputs', () => {
  test('folders give their files sorted, without hidden ones; a summary ends', async () => {
    const { exit, out, err } = await refold('parse', '--format', 'json', at('many'), at('good.txt'))
    expect(exit).toBe(0)
    expect(jsonLines(out).map(line => line.source)).toEqual([at('many/b.txt'), at('many/inner/a.txt'), at('good.txt')])
    expect(err).toBe('3 document(s): 3 ok, 0 for review, 0 failed\n')
  })

  test('a file that is not there is said, and the rest goes on', async () => {
    const { exit, out, err } = await refold('parse', '--format', 'cells', at('nope.txt'), at('good.txt'))
    expect(exit).toBe(2)
    expect(jsonLines(out)).toHaveLength(207)
    expect(err).toContain(`refold: cannot read ${at('nope.txt')}: no such file\n`)
    expect(err).toContain('2 document(s): 1 ok, 0 for review, 1 failed')
  })

  test('an empty folder is no success', async () => {
    mkdirSync(at('none'))
    expect(await refold('parse', at('none'))).toMatchObject({ exit: 2, out: '', err: `refold: no documents in ${at('none')}\n` })
  })
})

test('a document that cannot be read gives no cells, one line and 2', async () => {
  const { exit, out, err } = await refold('parse', '--format', 'cells', at('empty.txt'))
  expect([exit, out, err.split('\n').length]).toEqual([2, '', 2])
  expect(err).toContain('error')
})

describe('--out', () => {
  test('a file, or a folder with a file for each input', async () => {
    expect(await refold('parse', '--format', 'cells', '--out', at('out.ndjson'), at('good.txt'))).toMatchObject({ exit: 0, out: '' })
    expect(jsonLines(readFileSync(at('out.ndjson'), 'utf8'))).toHaveLength(207)
    expect(await refold('parse', '--format', 'csv', '--out', `${at('results')}/`, at('many'))).toMatchObject({ exit: 0, out: '' })
    for (const name of ['b.txt.csv', 'inner/a.txt.csv']) expect(readFileSync(at(`results/${name}`), 'utf8')).toMatch(/^\uFEFFsource,/)
  })

  test('never over an input, nor two inputs into one file', async () => {
    const over = await refold('parse', '--out', at('good.txt'), at('good.txt'))
    expect(over).toMatchObject({ exit: 64, out: '' })
    expect(over.err).toContain('it would be overwritten')
    mkdirSync(at('other'))
    writeFileSync(at('other/good.txt'), 'another')
    const twice = await refold('parse', '--out', `${at('results')}/`, at('good.txt'), at('other/good.txt'))
    expect(twice).toMatchObject({ exit: 64, err: expect.stringContaining('would both be written to') })
    const once = await refold('parse', '--quiet', '--format', 'json', at('good.txt'), at('good.txt'))
    expect(jsonLines(once.out)).toHaveLength(1)
    expect(readFileSync(at('good.txt'), 'utf8')).toBe(printedReport())
  })

  test('the name of a file tells its format, and no other is written under it', async () => {
    await refold('parse', '--quiet', '--out', at('named.csv'), at('good.txt'))
    expect(readFileSync(at('named.csv'), 'utf8')).toMatch(/^\uFEFFsource,/)
    await refold('parse', '--quiet', '--out', at('named.parquet'), at('good.txt'))
    expect(readFileSync(at('named.parquet'), 'latin1').slice(0, 4)).toBe('PAR1')
    await refold('parse', '--quiet', '--out', at('named.json'), at('good.txt'))
    expect(jsonLines(readFileSync(at('named.json'), 'utf8'))[0]).toMatchObject({ status: 'ok' })
    const other = await refold('parse', '--format', 'csv', '--out', at('other.parquet'), at('good.txt'))
    expect([other.exit, other.err]).toEqual([
      64,
      `refold: ${at('other.parquet')} is named as parquet, and --format says csv: leave --format out, or name another file\n`,
    ])
  })

  test('of a document that cannot be read no form is told', async () => {
    writeFileSync(at('empty.txt'), '')
    const { exit, out } = await refold('parse', '--quiet', '--format', 'json', at('empty.txt'))
    expect([exit, ...jsonLines(out)]).toMatchObject([2, { status: 'failed', grammar: null }])
  })

  test('a device or a pipe is not replaced', async () => {
    if (process.platform === 'win32') return
    execFileSync('mkfifo', [at('pipe')])
    for (const args of [['--format', 'csv'], []]) {
      const { exit, err } = await refold('parse', ...args, '--out', at('pipe'), at('good.txt'))
      expect([exit, err]).toEqual([
        64,
        `refold: ${at('pipe')} is no file to write to; leave --out away and lead standard output there: > ${at('pipe')}\n`,
      ])
    }
    expect(statSync(at('pipe')).isFIFO()).toBe(true)
  })

  test('a place that cannot be written is said', async () => {
    expect(await refold('parse', '--out', join(at('good.txt'), 'x.json'), at('good.txt'))).toMatchObject({ exit: 74 })
  })
})

test('grammars and overlays by option', async () => {
  expect((await refold('parse', '--format', 'json', '--grammar', 'cn-gov-disclosure@2021', at('good.txt'))).exit).toBe(0)
  writeFileSync(
    at('overlay.json'),
    JSON.stringify({ overlay: 1, for: 'cn-gov-disclosure@2021', labels: { 'requests.applications.rows.carriedOut': ['结转明年'] } }),
  )
  writeFileSync(at('local.txt'), printedReport().replace('四、结转下年度继续办理', '四、结转明年'))
  expect(
    (await refold('parse', '--format', 'json', '--grammar', 'cn-gov-disclosure@2021', '--overlay', at('overlay.json'), at('local.txt')))
      .exit,
  ).toBe(0)
  expect((await refold('parse', '--grammar', 'cn-gov-disclosure@2019', '--overlay', at('overlay.json'), at('good.txt'))).err).toContain(
    'not in use',
  )
})

test.each([
  [['parse'], /no inputs: name files/],
  [['parse', '--nothing', 'x'], /unknown option '--nothing'/],
  [['nothing'], /unknown command 'nothing'/],
  [['parse', '--format', 'xml', 'x'], /Allowed choices are/],
  [['parse', '--grammar', 'nothing', 'x'], /unknown grammar nothing; built in: cn-gov-disclosure@2021/],
  [['parse', '--grammar', './nothing.json', 'x'], /cannot read .\/nothing.json: no such file/],
  [['parse', '--encoding', 'nothing', 'x'], /unknown encoding nothing/],
  [['parse', '--encoding', 'latin1', 'x'], /unknown encoding latin1; give one of utf-8/],
  [['grammar', 'new', '--id', 'a', '--edition', '1', '--encoding', 'latin1', 'x'], /unknown encoding latin1/],
])('wrong usage: %j', async (args, message) => {
  const { exit, out, err } = await refold(...args)
  expect([exit, out]).toEqual([64, ''])
  expect(err).toMatch(message)
})

test('help and version are no errors', async () => {
  expect(await refold('--version')).toMatchObject({ exit: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/), err: '' })
  expect(await refold('parse', '--help')).toMatchObject({ exit: 0, out: expect.stringContaining('--overlay'), err: '' })
})
