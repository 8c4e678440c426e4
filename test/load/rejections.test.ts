import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, jest, test } from '@jest/globals'
import { damageOf } from '../../src/load/pdf/damage.js'
import { indexed } from '../support/document/indexed.js'
import { type Page, pdfFile } from '../support/document/pdf.js'

jest.setTimeout(60_000)

/** pdf.js begins to read all pages at once and waits for the first: what it throws at another, where the first fails as well, nobody catches. */
const printed = ['一、总体情况', '二、主动公开', '三、依申请公开'].map((text): Page => ({ shapes: [{ kind: 'text', x: 60, y: 80, text }] }))
const file = pdfFile(printed)
const source = file.toString('latin1')
const pages = (/\/Kids \[(.*?)\]/.exec(source)?.[1]?.match(/\d+(?= 0 R)/g) ?? []).map(Number)
/** The file with the first two pages changed, in as many bytes. */
const broken = (from: string, to: string): Buffer =>
  Buffer.from(
    pages.slice(0, 2).reduce((text, page) => text.replace(from.replace('N', `${page}`), to.replace('N', `${page}`)), source),
    'latin1',
  )
const isBroken = (object: number): boolean => pages.indexOf(object) === 0 || pages.indexOf(object) === 1

const sound: readonly (readonly [string, Buffer])[] = [
  ['a plain index', file],
  ['a packed index', indexed(file)],
  ['a packed index of differences', indexed(file, { differences: true })],
  ['packed objects', indexed(file, { packed: [2, ...pages] })],
  ['strings with marks', pdfFile(printed, { catalog: '/Note (a \\) (b) [ << %)' })],
]
const bad: readonly (readonly [string, Buffer])[] = [
  ['a packed index that leads elsewhere', indexed(file, { said: (object, [kind, a, b]) => [kind, isBroken(object) ? a + 3 : a, b] })],
  ['a packed index of another generation', indexed(file, { said: (object, [kind, a, b]) => [kind, a, isBroken(object) ? 7 : b] })],
  ['objects that are packed nowhere', indexed(file, { packed: [2], said: (object, entry) => (isBroken(object) ? [2, 2, 0] : entry) })],
  ['references to another generation', broken('N 0 R', 'N 7 R')],
  ['pages that break the syntax', broken('N 0 obj\n<< /Type /Page /Parent 2 0 R', 'N 0 obj\n<< /Type /Page /Parent 2 0 )')],
  ['pages that do not end', broken('N 0 obj\n<< /Type', 'N 0 obj\n[[ /Type')],
]

test.each(sound)('a sound file with %s is read here', (_, bytes) => {
  expect(damageOf(bytes)).toEqual({ findings: [], declaredPages: 3, isRisky: false })
})

test.each(bad)('a file with %s is read where its failures end nothing', (_, bytes) => {
  const { findings, isRisky } = damageOf(bytes)
  expect(findings.length > 0 || isRisky).toBe(true)
})

test('objects that are packed so that they cannot be looked into are no damage', () => {
  const entries = '/DecodeParms << /Predictor 12 /Columns 5 >>'
  expect(damageOf(indexed(file, { packed: [2, ...pages], entries }))).toMatchObject({ findings: [], isRisky: true })
})

/** Reads files in a process of its own, which has no handlers: what nobody catches ends it. */
const READ = `
import { readFileSync } from 'node:fs'
const [url, ...files] = process.argv.slice(1)
const { builtin, parseReport } = await import(url)
for (const file of files) console.log((await parseReport(readFileSync(file), { grammar: builtin })).status)
`

test('no bad file ends the process of the caller', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'refold-'))
  try {
    const files = await Promise.all(
      bad.map(async ([, bytes], i) => {
        const path = join(folder, `${i}.pdf`)
        await writeFile(path, bytes)
        return path
      }),
    )
    const url = new URL('../../src/index.js', import.meta.url).href
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', READ, url, ...files])
    expect(stdout.trim().split('\n')).toEqual(bad.map(() => 'failed'))
  } finally {
    await rm(folder, { recursive: true })
  }
})
