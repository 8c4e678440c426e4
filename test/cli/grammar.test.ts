import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { builtin } from '../../src/index.js'
import { readText } from '../support/root.js'
import { refold } from '../support/run.js'
import { smallForm } from '../support/small.js'

let folder = ''
const at = (name: string): string => join(folder, name)
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'refold-'))
  writeFileSync(at('small.json'), JSON.stringify(smallForm))
  writeFileSync(at('wrong.json'), JSON.stringify({ ...smallForm, id: 'Not an id' }, null, 2))
  writeFileSync(at('overlay.json'), '{\n  "overlay": 1,\n  "for": "library-report@2024",\n  "headings": { "lendin": ["Loans"] }\n}\n')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('list, schema', async () => {
  const { exit, out } = await refold('grammar', 'list')
  expect([exit, out.split('\n').length]).toEqual([0, builtin.length + 1])
  expect(out).toMatch(/^cn-gov-disclosure@2021 {2}/)
  expect((await refold('grammar', 'schema')).out).toBe(readText('grammars/grammar.schema.json'))
})

test('check: what a good file holds; every problem of a bad one, and 64', async () => {
  expect(await refold('grammar', 'check', at('small.json'))).toEqual({
    exit: 0,
    out: 'library-report@2024: ok; 1 sections, 3 grids, 15 cells, 0 identities\n',
    err: '',
  })
  const { exit, out, err } = await refold('grammar', 'check', at('wrong.json'))
  expect([exit, out]).toEqual([64, ''])
  expect(err).toContain('3:3  /id  grammar/shape')
})

test('check: an overlay is checked with its grammar', async () => {
  expect(await refold('grammar', 'check', at('overlay.json'))).toEqual({
    exit: 64,
    out: '',
    err: `refold: ${at('overlay.json')} is an overlay; check it with its grammar: refold grammar check GRAMMAR --overlay ${at('overlay.json')}\n`,
  })
  const { exit, out, err } = await refold('grammar', 'check', at('small.json'), '--overlay', at('overlay.json'))
  expect([exit, out]).toEqual([64, ''])
  expect(err).toContain('  4:17  /headings/lendin  grammar/unknown-path  “lendin” is no section; did you mean “lending”?\n')
})

test('types and show', async () => {
  const types = await refold('grammar', 'types', at('small.json'))
  expect(types.exit).toBe(0)
  expect(types.out).toContain('export interface LibraryReport2024')
  const show = await refold('grammar', 'show', at('small.json'))
  expect(show.out).toContain('    row  Books/Fiction  books.fiction')
  expect(show.out).toContain('  facts.title: agency (text), year (year)')
  expect((await refold('grammar', 'show', 'cn-gov-disclosure@2021')).out).toContain('each row  total = naturalPerson + organisation.*')
})
