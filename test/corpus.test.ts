import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { z } from 'zod'
import { builtin, longRows, parseReport } from '../src/index.js'
import { decimalOf, toNumber } from '../src/text/number.js'
import { root } from './support/root.js'

const corpus = join(root, '../shared/corpus')
const recorded = z
  .object({ cases: z.number(), skip: z.array(z.object({ pattern: z.string() })) })
  .parse(JSON.parse(readFileSync(join(root, 'test/corpus.json'), 'utf8')))
const skipped = recorded.skip.map(({ pattern }) => new RegExp(pattern))
const truthSchema = z.object({ cells: z.array(z.object({ raw: z.string().optional(), value: z.number().nullable() })) })

const truthOf = (name: string): string => name.replace(/\.[a-z]+$/, '.truth.json')
const sources = existsSync(corpus)
  ? ['authored', 'real', 'made'].flatMap(folder => {
      const names = readdirSync(join(corpus, folder))
      return names
        .filter(name => !name.endsWith('.truth.json') && names.includes(truthOf(name)))
        .map(name => join(folder, name))
        .filter(name => !skipped.some(pattern => pattern.test(name)))
    })
  : []

if (sources.length === 0) {
  test(`the corpus is not here: ${recorded.cases} cases skipped`, () => {
    expect(existsSync(corpus)).toBe(false)
  })
} else {
  test('all recorded cases are here', () => expect(sources.length).toBe(recorded.cases))
  describe.each(sources)('%s', name => {
    test('every value without a finding is one that the truth has, as often as it is read', async () => {
      const parsed = await parseReport(readFileSync(join(corpus, name)), { grammar: builtin })
      const { cells } = truthSchema.parse(JSON.parse(readFileSync(join(corpus, truthOf(name)), 'utf8')))
      const left = new Map<number, number>()
      for (const { value } of cells) if (value !== null) left.set(value, (left.get(value) ?? 0) + 1)
      const wrong = longRows(parsed).filter(({ value, codes }) => {
        if (typeof value !== 'number' || codes !== '') return false
        left.set(value, (left.get(value) ?? 0) - 1)
        return (left.get(value) ?? 0) < 0
      })
      expect(wrong.map(({ path, value, line }) => `${path}: ${value} on line ${line}`)).toEqual([])
    })
    test('every reading stands in the text where it says', async () => {
      const { doc, trace, status } = await parseReport(readFileSync(join(corpus, name)), { grammar: builtin })
      if (status !== 'failed') expect(trace.size).toBeGreaterThan(0)
      for (const { at, raw } of trace.values()) expect(doc.text.slice(at.start, at.end)).toBe(raw)
    })
    test('every null has a finding at its path or above it', async () => {
      const parsed = await parseReport(readFileSync(join(corpus, name)), { grammar: builtin })
      const unexplained = longRows(parsed).filter(
        ({ path, value }) =>
          value === null && !parsed.diagnostics.some(d => d.path === '' || d.path === path || path.startsWith(`${d.path}.`)),
      )
      expect(unexplained.map(({ path }) => path)).toEqual([])
      for (const { value, raw, path } of longRows(parsed)) {
        const decimal = raw === null ? undefined : decimalOf(raw)
        if (
          typeof value === 'number' &&
          decimal !== undefined &&
          !parsed.diagnostics.some(d => d.code === 'unit/converted' && d.path === path)
        )
          expect([path, value]).toEqual([path, toNumber(decimal)])
      }
    })
  })
}
