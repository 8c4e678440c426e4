import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { z } from 'zod'
import { codes } from '../src/diagnostics/codes.js'
import { root } from './support/root.js'

const folder = join(root, 'samples')
const read = (name: string): string => readFileSync(join(folder, name), 'utf8')
const cases = readdirSync(folder, { withFileTypes: true })
  .filter(entry => entry.isDirectory())
  .flatMap(({ name: edition }) => readdirSync(join(folder, edition)).map(name => `${edition}/${name}`))
const rows = [...read('README.md').matchAll(/^\| `(\d{4}[a-z-]*\/[a-z\d-]+)` \| ([^|]+) \| ([^|]+) \|$/gm)]

test('the README lists every case, once, and no other', () => {
  expect(rows.map(([, name]) => name).sort()).toEqual([...cases].sort())
})

describe.each(rows.map(([, name = '', , findings = '']) => [name, findings] as const))('%s', (name, findings) => {
  test('has its three files', () => {
    expect(readdirSync(join(folder, name)).sort()).toEqual(['diagnostics.txt', 'report.json', expect.stringMatching(/^source\.[a-z]+$/)])
  })
  test(`has the findings that the README names: ${findings}`, () => {
    const severities = [
      ...read(`${name}/diagnostics.txt`).matchAll(/ {2}(info|warning|error) {2}(?!fact\/missing|fact\/not-told|grid\/row-not-own)/g),
    ].map(match => match[1])
    const expected = findings === 'none' ? [] : findings.endsWith('(info)') ? ['info'] : ['warning']
    expect([...new Set(severities.filter(severity => severity !== 'info' || !expected.includes('warning')))]).toEqual(expected)
  })
})

test('every known gap names the findings that mark it', () => {
  const gaps = z.array(z.strictObject({ what: z.string(), why: z.string(), marked: z.string() })).parse(JSON.parse(read('known-gaps.json')))
  for (const { marked } of gaps) for (const code of marked.split(', ')) expect(Object.keys(codes)).toContain(code)
})
