import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@jest/globals'
import { generated } from '../src/grammar/generate.js'
import { type GrammarFile, grammarSchema } from '../src/grammar/schema.js'
import { generatedSeries } from '../src/series/generate.js'
import { readSeries } from '../src/series/read.js'
import type { SeriesFile } from '../src/series/schema.js'

/** The tests run from a build folder; the sources are where the grammars are. */
function root(from: string): string {
  return existsSync(join(from, 'grammars')) || from === dirname(from) ? from : root(dirname(from))
}
const top = root(dirname(fileURLToPath(import.meta.url)))
const read = (path: string): string => readFileSync(join(top, path), 'utf8')

test('the files made from the grammars are current (npm run generate)', async () => {
  const names = readdirSync(join(top, 'grammars')).filter(name => /^[^.]+\.json$/.test(name))
  expect(names.length).toBeGreaterThan(1)
  const files = names.sort().map((name): GrammarFile => JSON.parse(read(`grammars/${name}`)))
  for (const file of files) expect(grammarSchema.safeParse(file).error).toBeUndefined()
  const made = await generated(files)
  expect([...made.keys()].sort()).toEqual([
    'docs/keys.md',
    'grammars/grammar.schema.json',
    'src/builtin/cn-gov-disclosure-2008-anhui.ts',
    'src/builtin/cn-gov-disclosure-2008-fujian.ts',
    'src/builtin/cn-gov-disclosure-2008-shanghai-a.ts',
    'src/builtin/cn-gov-disclosure-2008-shanghai-b.ts',
    'src/builtin/cn-gov-disclosure-2014.ts',
    'src/builtin/cn-gov-disclosure-2019.ts',
    'src/builtin/cn-gov-disclosure-2021.ts',
    'src/builtin/us-foia-annual-1998.ts',
  ])
  for (const [path, text] of made) expect([path, read(path)]).toEqual([path, text])
})

test('the files made from the series files are current, and these fit the grammars', async () => {
  const names = readdirSync(join(top, 'grammars')).filter(name => name.endsWith('.series.json'))
  expect(names).toEqual(['cn-gov-disclosure.series.json'])
  for (const name of names) await readSeries(join(top, 'grammars', name))
  const files = names.map((name): SeriesFile => JSON.parse(read(`grammars/${name}`)))
  const made = await generatedSeries(files)
  expect([...made.keys()].sort()).toEqual(['docs/series.md', 'grammars/series.schema.json', 'src/builtin/cn-gov-disclosure-series.ts'])
  for (const [path, text] of made) expect([path, read(path)]).toEqual([path, text])
})
