import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { harbourReturn, harbours, newer, older } from '../support/harbour.js'
import { refold } from '../support/run.js'

const folder = mkdtempSync(join(tmpdir(), 'refold-series-'))
const file = (name: string): string => join(folder, name)
const put = (name: string, value: unknown): string => {
  writeFileSync(file(name), typeof value === 'string' ? value : JSON.stringify(value))
  return file(name)
}
let own: readonly string[]

beforeAll(() => {
  mkdirSync(file('results'))
  put('results/1979.json', harbourReturn('Port Sable', 1979, { all: 12, waiting: 2, dues: 10.5 }))
  put('results/1980.json', harbourReturn('=Sable Roads', 1980, { sail: 4, steam: 5, before: 3, dues: 0.75 }))
  own = ['--measures', put('harbours.series.json', harbours), '--grammar', put('older.json', older), '--grammar', put('newer.json', newer)]
})
afterAll(() => rmSync(folder, { recursive: true }))

test('rows as CSV, findings and a summary beside them', async () => {
  const { exit, out, err } = await refold('series', file('results'), ...own)
  expect(exit).toBe(0)
  expect(out.split('\r\n').slice(0, 5)).toEqual([
    '\uFEFFagency,year,measure,title,value,unit,edition,source,paths,codes,break,note',
    "'=Sable Roads,1980,arrivals,Arrivals,9,ships,1980,'=Sable Roads-1980.txt,ships.arrivals.sail.figure ships.arrivals.steam.figure,,1980: without lighters,",
    "'=Sable Roads,1980,steam,Steamers,5,ships,1980,'=Sable Roads-1980.txt,ships.arrivals.steam.figure,,,",
    "'=Sable Roads,1980,dues,Dues,750,crowns,1980,'=Sable Roads-1980.txt,dues.collected.tonnage.amount,,,",
    'Port Sable,1979,arrivals,Arrivals,12,ships,1970,Port Sable-1979.txt,ships.arrivals.all.figure,,,',
  ])
  expect(err).toBe('2 report(s) of 2 agencies; sums between years: 0 hold, 0 do not, 0 not checked\n')
})

test('with aliases, a sum that does not hold is a warning', async () => {
  const aliases = put('aliases.json', { 'Sable Roads': ['=Sable Roads', 'Port Sable'] })
  const { exit, out, err } = await refold('series', file('results'), ...own, '--aliases', aliases, '--format', 'ndjson')
  expect(exit).toBe(1)
  expect(
    out
      .trim()
      .split('\n')
      .map(line => JSON.parse(line).agency),
  ).toEqual(Array(6).fill('Sable Roads'))
  expect(err).toMatch(/^warning {2}series\/broken {2}waiting \(figure\) does not hold for Sable Roads from 1979 to 1980: 2 ≠ 3 /)
  expect(err).toMatch(/0 hold, 1 do not, 0 not checked\n$/)
  const zh = await refold('series', file('results'), ...own, '--aliases', aliases, '--lang', 'zh')
  expect(zh.err).toMatch(/1979 至 1980 年的跨年关系不成立/)
})

test('all in one JSON text, in a file', async () => {
  const { exit, out } = await refold('series', file('results'), ...own, '--format', 'json', '--out', file('out.json'))
  expect([exit, out]).toEqual([0, ''])
  expect(JSON.parse(readFileSync(file('out.json'), 'utf8'))).toMatchObject({ diagnostics: [], links: { held: 0, broken: 0, unchecked: 0 } })
})

test('what is wrong with the call is said, with the exit code of it', async () => {
  const said = async (...args: readonly string[]): Promise<[number, string]> => {
    const { exit, err } = await refold('series', ...args)
    return [exit, err.trim().split('\n').at(-1) ?? '']
  }
  expect(await said(file('none.json'))).toEqual([2, `refold: cannot read ${file('none.json')}: no such file`])
  expect(await said(file('results'), '--measures', file('none.json'))).toEqual([
    64,
    `refold: cannot read ${file('none.json')}: no such file`,
  ])
  expect((await said(file('results'), '--measures', file('harbours.series.json')))[0]).toBe(64)
  expect((await said(put('report.txt', '规章 0\n')))[0]).toBe(64)
  expect(await said(file('results/1979.json'), ...own, '--out', file('results/1979.json'))).toEqual([
    64,
    `refold: ${file('results/1979.json')} is an input; it would be overwritten`,
  ])
  expect((await said(file('results'), ...own, '--out', folder))[1]).toBe(`refold: ${folder} is a folder; name a file`)
  expect((await said(file('results'), '--format', 'xml'))[0]).toBe(64)
  expect(await said(put('empty.ndjson', ''))).toEqual([2, '0 report(s) of 0 agencies; sums between years: 0 hold, 0 do not, 0 not checked'])
})
