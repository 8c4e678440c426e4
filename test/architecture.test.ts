import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from '@jest/globals'
import { z } from 'zod'
import { readText, root } from './support/root.js'

/** A folder imports only from folders of a lower rank and from itself; folders of one rank never import each other. */
const rank: Readonly<Record<string, number>> = {
  text: 0,
  diagnostics: 1,
  document: 2,
  load: 3,
  grammar: 3,
  section: 4,
  grid: 5,
  report: 6,
  check: 7,
  builtin: 8,
  draft: 8,
  'parse.ts': 9,
  series: 10,
  output: 11,
  batch: 12,
  'index.ts': 13,
  cli: 14,
}
const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .map(name => name.replaceAll('\\', '/'))
  .filter(name => name.endsWith('.ts'))
const importsOf = (file: string): string[] =>
  [...readText(`src/${file}`).matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)].map(match =>
    join(file, '..', match[1] ?? '').replaceAll('\\', '/'),
  )
const folderOf = (file: string): string => file.split('/')[0]?.replace(/\.js$/, '.ts') ?? ''

test('there are sources, and each stands in a known folder', () => {
  expect(files.length).toBeGreaterThan(40)
  expect(files.filter(file => rank[folderOf(file)] === undefined)).toEqual([])
})

test('imports go from right to left', () => {
  const wrong = files.flatMap(file =>
    importsOf(file)
      .filter(target => folderOf(target) !== folderOf(file) && (rank[folderOf(target)] ?? 99) >= (rank[folderOf(file)] ?? -1))
      .map(target => `${file} imports ${target}`),
  )
  expect(wrong).toEqual([])
})

test('the command line knows only what users know', () => {
  const wrong = files
    .filter(file => file.startsWith('cli/'))
    .flatMap(file => importsOf(file).filter(target => !target.startsWith('cli/') && target !== 'index.js'))
  expect(wrong).toEqual([])
})

test('files are short, and none is a drawer for odds and ends', () => {
  const long = files.filter(file => !file.startsWith('builtin/')).filter(file => readText(`src/${file}`).split('\n').length > 251)
  // one table with a line for each field of each code
  expect(long.filter(file => file !== 'diagnostics/codes.ts')).toEqual([])
  expect(files.filter(file => /(^|[/-])(utils?|helpers?|misc|common|shared)[./-]/i.test(file))).toEqual([])
})

test('importing the package loads nothing heavy', () => {
  const heavy =
    /from '(zod|commander|csv-stringify[^']*|opencc-js[^']*|hyparquet-writer|write-excel-file[^']*|parse5|mammoth|saxes|fflate|jest)'/
  const seen = new Set<string>()
  const visit = (file: string): void => {
    if (seen.has(file)) return
    seen.add(file)
    const source = readText(`src/${file}`)
    expect([file, source.split('\n').filter(line => heavy.test(line) && !/^(import|export) type/.test(line))]).toEqual([file, []])
    for (const [, target] of source.matchAll(/^(?!(?:import|export) type)[^\n]*from '(\.[^']+)'/gm)) {
      if (target !== undefined) visit(join(file, '..', target).replaceAll('\\', '/').replace(/\.js$/, '.ts'))
    }
  }
  visit('index.ts')
  expect(seen.size).toBeGreaterThan(20)
})

test('reading a text loads none of the readers of other formats', () => {
  const folder = mkdtempSync(join(tmpdir(), 'refold-'))
  const index = pathToFileURL(join(root, 'build/src/index.js')).href
  const code = `const { builtin, parseReport } = await import('${index}'); await parseReport('规章 0', { grammar: builtin })`
  const { status } = spawnSync(process.execPath, ['--input-type=module', '-e', code], { env: { ...process.env, NODE_V8_COVERAGE: folder } })
  const loaded = readdirSync(folder).flatMap(file => {
    const { result } = z
      .object({ result: z.array(z.object({ url: z.string() })) })
      .parse(JSON.parse(readFileSync(join(folder, file), 'utf8')))
    return result.map(({ url }) => url).filter(url => url.startsWith('file:'))
  })
  rmSync(folder, { recursive: true })
  expect(status).toBe(0)
  expect(loaded.length).toBeGreaterThan(60)
  expect(loaded.filter(url => /node_modules\/(?!iconv-lite|safer-buffer)|\/load\/(?:html|docx|doc|odt|rtf)\//.test(url))).toEqual([])
})

test('nothing outside the tables of languages, the forms and the messages knows Chinese', () => {
  const isTable = (file: string): boolean => /^(?:text\/locale\/|builtin\/|diagnostics\/)/.test(file)
  const wrong = files
    .filter(file => !isTable(file))
    .flatMap(file => {
      const code = readText(`src/${file}`).replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '')
      return code.split('\n').flatMap(line => (/\p{Script=Han}/u.test(line) ? `${file}: ${line.trim()}` : []))
    })
  expect(wrong).toEqual([])
})
