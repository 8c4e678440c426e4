import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import * as api from '../src/index.js'
import { columns, formatDiagnostics, parseReport, type Result } from '../src/index.js'
import { readText, root } from './support/root.js'

const readme = readText('README.md')
const blocks = (language: string): string[] =>
  [...readme.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map(([, text]) => text ?? '')

test('the input on the first screen gives the output beside it', async () => {
  const [input = ''] = blocks('text')
  const { report, trace } = await parseReport(input, { grammar: api.cnGovDisclosure2021 })
  const row = report.requests.applications.newReceived
  expect(row).toEqual({ naturalPerson: 8, organisation: { business: 6, research: 11, publicGood: 5, legal: 6, other: 4 }, total: 40 })
  expect(trace.get('requests.applications.newReceived.total')?.raw).toBe('40')
  expect(readme).toContain(
    '{ naturalPerson: 8, organisation: { business: 6, research: 11, publicGood: 5, legal: 6, other: 4 }, total: 40 }',
  )
})

test('the series of two samples has the row and the finding beside it', async () => {
  const [, names = ''] = /^refold parse (samples.*) \| refold series - --format ndjson$/m.exec(readme) ?? []
  const inputs = names.split(' ').map(name => ({ name, bytes: () => readFile(join(root, name)) }))
  const results: Result[] = []
  for await (const parsed of api.parseReports(inputs, { grammar: api.builtin })) results.push(api.resultOf(parsed, parsed.name))
  const { rows, diagnostics } = await api.series(results, api.cnGovDisclosureSeries)
  expect(blocks('json')[0]).toBe(`${JSON.stringify(rows[0])}\n`)
  expect(formatDiagnostics(diagnostics, { most: 100 })).toContain(
    blocks('text')
      .find(text => text.includes('series/broken'))
      ?.trim(),
  )
})

test('every name that the README imports is exported', () => {
  const names = blocks('ts').flatMap(block =>
    [...block.matchAll(/^import \{ ([^}]+) \} from 'refold'$/gm)].flatMap(([, list = '']) => list.split(', ')),
  )
  expect(names.length).toBeGreaterThan(6)
  expect(names.filter(name => !(name in api))).toEqual([])
})

test('every function that is exported is named in the README', () => {
  const exported = Object.entries(api).filter(([, value]) => typeof value === 'function')
  expect(exported.map(([name]) => name).filter(name => !readme.includes(name))).toEqual([])
})

test('the columns of cells are the ones that the README lists', () => {
  expect(readme.replace(/\s+/g, ' ')).toContain(columns.join(', '))
})

test('links lead to files', () => {
  for (const [, path = ''] of readme.matchAll(/\]\(([^):]+)\)/g)) expect([path, readText(path).length > 0]).toEqual([path, true])
})
