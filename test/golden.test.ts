import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from '@jest/globals'
import { builtin, formatDiagnostic, longRows, parseReport, reportSchema } from '../src/index.js'
import { root } from './support/root.js'

const samples = pathToFileURL(join(root, 'samples', '/'))
const cases = readdirSync(samples, { withFileTypes: true })
  .filter(entry => entry.isDirectory())
  .flatMap(({ name: edition }) => readdirSync(new URL(`${edition}/`, samples)).map(name => `${edition}/${name}`))
const update = process.env.UPDATE === '1'

/** Compares with the file, or writes it where UPDATE=1 asks for that. */
function compare(file: URL, actual: string): void {
  if (update) writeFileSync(file, actual)
  expect(existsSync(file)).toBe(true)
  expect(actual).toBe(readFileSync(file, 'utf8'))
}

describe.each(cases)('%s', name => {
  const folder = new URL(`${name}/`, samples)
  test('gives its report and findings, and every value slices back', async () => {
    const source = readdirSync(folder).find(file => file.startsWith('source.')) ?? ''
    const parsed = await parseReport(readFileSync(new URL(source, folder)), { grammar: builtin })
    const { doc, report, diagnostics, trace, grammar } = parsed
    expect(grammar.edition).toBe(name.slice(0, name.indexOf('/')))
    compare(new URL('report.json', folder), `${JSON.stringify(report, null, 1)}\n`)
    compare(new URL('diagnostics.txt', folder), diagnostics.map(d => `${formatDiagnostic(d, { doc, name: source })}\n`).join(''))
    for (const { at, raw } of trace.values()) expect(doc.text.slice(at.start, at.end)).toBe(raw)
    const schema = await reportSchema(grammar)
    expect(schema.safeParse(JSON.parse(JSON.stringify(report))).success).toBe(true)
    // a null has a reason at its path or above it
    for (const row of longRows(parsed)) {
      if (row.value === null)
        expect([row.path, diagnostics.some(d => d.path === row.path || row.path.startsWith(`${d.path}.`))]).toEqual([row.path, true])
    }
  })
})

test('one report, saved in every format, gives one typed report', () => {
  const formats = [
    'word-97-file',
    'rich-text-file',
    'opendocument-file',
    'page-of-a-word-processor',
    'pdf-of-a-word-processor',
    'pdf-printed-by-a-browser',
  ]
  const read = (name: string): unknown =>
    JSON.parse(readFileSync(new URL(`2021/${name}/report.json`, samples), 'utf8'), (key, value: unknown) =>
      key === 'at' ? undefined : value,
    )
  for (const name of formats) expect(read(name)).toEqual(read('word-file'))
})
