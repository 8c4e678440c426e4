import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { refold } from '../support/run.js'

let folder = ''
const at = (name: string): string => join(folder, name)
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'refold-'))
  writeFileSync(
    at('good.txt'),
    'Return of the ports 1978\n\nI. Ships\n| | Sail | Steam |\n| North | 1 | 2 |\n| South | 3 | 4 |\n\nII. Dues\n| Tonnage | 5 |\n',
  )
  writeFileSync(
    at('loose.txt'),
    'Return of the ports 1978\n\nI. Ships\n| North | 1 | 2 |\n| South | 3 | 4 |\n\nII. Dues\n| Tonnage | 5 |\n',
  )
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a draft is written, is right, and parses its sample', async () => {
  const out = at('form.json')
  expect(await refold('grammar', 'new', at('good.txt'), '--id', 'ports', '--edition', '1978', '--out', out)).toEqual({
    exit: 0,
    out: '',
    err: '',
  })
  expect((await refold('grammar', 'check', out)).out).toBe('ports@1978: ok; 2 sections, 2 grids, 5 cells, 0 identities\n')
  const parsed = await refold('parse', '--format', 'csv', '--grammar', out, at('good.txt'))
  expect([parsed.exit, parsed.err]).toEqual([0, ''])
  expect(parsed.out).toContain(',ships.table.south.steam,')
  const before = readFileSync(out, 'utf8')
  expect(await refold('grammar', 'new', at('good.txt'), '--out', out)).toEqual({
    exit: 64,
    out: '',
    err: `refold: ${out} is there already; name another file, or remove it first\n`,
  })
  expect(readFileSync(out, 'utf8')).toBe(before)
})

test('what is not drafted is told with its place', async () => {
  const { exit, out, err } = await refold('grammar', 'new', at('loose.txt'), '--title', 'Ports')
  expect(exit).toBe(1)
  expect(err).toBe(`${at('loose.txt')}:4:11  not drafted: a column has no label, so nothing tells it from the others\n`)
  expect(JSON.parse(out)).toMatchObject({ title: 'Ports', sections: { ships: { heading: 'I. Ships' }, dues: { grids: { table: {} } } } })
})

test('wrong usage', async () => {
  expect(await refold('grammar', 'new', at('none.txt'))).toMatchObject({ exit: 2, err: expect.stringContaining('no such file') })
  expect(await refold('grammar', 'new', folder)).toMatchObject({ exit: 64, err: expect.stringContaining('is a folder') })
  expect(await refold('grammar', 'new', at('good.txt'), '--id', 'No Id')).toMatchObject({
    exit: 64,
    err: expect.stringContaining('an id is small letters'),
  })
})
