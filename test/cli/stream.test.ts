import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals'
import { linesOf } from '../../src/cli/stream/lines.js'
import { requestOf } from '../../src/cli/stream/request.js'
import { printedReport } from '../support/printed.js'
import { refold } from '../support/run.js'

jest.setTimeout(60_000)

let folder = ''
const at = (name: string): string => join(folder, name)
const report = (value: number): string => printedReport({ 规章: [String(value), '0', '0'] })
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'refold-'))
  for (let i = 0; i < 12; i++) writeFileSync(at(`${i}.txt`), report(i))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const main = fileURLToPath(new URL('../../src/cli/main.js', import.meta.url))
const started = (...args: readonly string[]): ChildProcessWithoutNullStreams => spawn(process.execPath, [main, 'stream', ...args])
const jsonLines = (printed: string): Record<string, unknown>[] =>
  printed
    .split('\n')
    .slice(0, -1)
    .map(line => JSON.parse(line))

/** Gives all lines at once; what comes out. */
async function streamed(lines: readonly (string | Uint8Array)[], ...args: readonly string[]): Promise<Record<string, unknown>[]> {
  const child = started(...args)
  child.stdin.end(Buffer.concat(lines.flatMap(line => [Buffer.from(line), Buffer.from('\n')])))
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')])
  expect([err, code]).toEqual(['', 0])
  return jsonLines(out)
}

const documents = Array.from({ length: 12 }, (_, i) => i)
test('a result is what parse prints of the file, with the id of its line, in the order of the lines', async () => {
  const lines = documents.map(i => JSON.stringify({ id: i % 2 === 0 ? i : `n${i}`, path: at(`${i}.txt`) }))
  const paths = documents.map(i => at(`${i}.txt`))
  const parsed = jsonLines((await refold('parse', '--format', 'json', '--quiet', ...paths)).out)
  const results = await streamed(lines, '--jobs', '2')
  expect(results).toEqual(parsed.map((result, i) => ({ id: i % 2 === 0 ? i : `n${i}`, ...result })))
  expect(Object.keys(results[0] ?? {})).toEqual(['id', 'source', 'status', 'grammar', 'report', 'diagnostics'])
  const cells = jsonLines((await refold('parse', '--format', 'cells', '--quiet', ...paths)).out)
  const printed = await streamed(lines, '--format', 'cells')
  expect(printed.flatMap(result => result.cells)).toEqual(cells)
  expect(Object.keys(printed[0] ?? {})).toEqual(['id', 'source', 'status', 'cells'])
})

test('bytes and text give what the file gives; text needs no encoding, and takes none', async () => {
  const base64 = Buffer.from(report(7)).toString('base64')
  const lines = [
    { id: 'x', bytes: base64 },
    { id: 'x', bytes: `${base64.slice(0, 76)}\r\n${base64.slice(76).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')}` },
    { id: 'x', text: report(7) },
  ]
  const [first, ...others] = await streamed(lines.map(line => JSON.stringify(line)))
  expect(first).toMatchObject({ source: 'x', status: 'ok', report: { disclosure: { normative: { regulations: { issued: 7 } } } } })
  expect(others).toEqual([first, first])
  const [big5] = await streamed([JSON.stringify(lines[2])], '--encoding', 'gb18030')
  expect(big5).toEqual(first)
})

describe('what cannot be read is a result that says why, and the rest goes on', () => {
  const good = JSON.stringify({ id: 'good', text: report(1) })
  const cases: readonly (readonly [line: string | Uint8Array, id: unknown, found: string, fix: string])[] = [
    ['garbage', null, 'line 1 is no JSON object: found “garbage”', '"path": "report.pdf"'],
    ['["a"]', null, 'line 1 is no JSON object: found “["a"]”', '"path": "report.pdf"'],
    ['', null, 'line 1 is empty', '"path": "report.pdf"'],
    [Buffer.from([0x7b, 0xff, 0x7d]), null, 'line 1 is no UTF-8', 'write it in UTF-8'],
    ['{"id":"a"}', 'a', 'none of "path", "bytes" and "text"', 'expected one of them'],
    ['{"id":"a","path":"b","text":"c"}', 'a', 'line 1 has "path" and "text"', 'expected one of them'],
    ['{"id":"a","path":3}', 'a', '"path" is 3', 'expected a string'],
    ['{"id":"a","path":"/no/such.pdf"}', 'a', 'no such file: “/no/such.pdf”', 'from the root or from'],
    ['{"id":"a","path":"/"}', 'a', 'it is no file: “/”', 'expected the path of a file'],
    ['{"id":"a","path":"/dev/zero"}', 'a', 'it is no file', 'expected the path of a file'],
    ['{"id":"a","bytes":"QU!D"}', 'a', '"bytes" is no base64: found “!”', '"text"'],
    ['{"id":"a","bytes":"QUJDR"}', 'a', 'found 5 signs', '"text"'],
    ['{"id":12345678901234567890,"text":"a"}', null, '"id" is 12345678901234567', 'write it in quotes'],
    ['{"id":{},"text":"a"}', null, '"id" is {}', 'expected a string'],
    ['{"id":0,"bytes":""}', 0, 'load/no-text', 'right file'],
  ]
  test.each(['json', 'cells'])('%s', async format => {
    const results = await Promise.all(cases.map(async ([line]) => await streamed([line, good], '--format', format)))
    for (const [i, [failed, after, ...more]] of results.entries()) {
      const [, id, found, fix] = cases[i] ?? []
      expect(failed).toMatchObject({ id, status: 'failed', error: expect.stringContaining(found ?? '') })
      expect(failed?.error).toContain(fix)
      expect(after).toMatchObject({ id: 'good', status: 'ok' })
      expect([after?.error, more]).toEqual([undefined, []])
    }
  })
  test('a document that takes more than it may', async () => {
    const large = JSON.stringify({ id: 'large', text: printedReport().repeat(1000) })
    const results = await streamed([good, large, good], '--memory', '64')
    expect(results.map(({ id, status }) => [id, status])).toEqual([
      ['good', 'ok'],
      ['large', 'failed'],
      ['good', 'ok'],
    ])
    expect(results[1]?.error).toContain('64 megabytes')
  })
})

test('a result comes as soon as its turn comes, while the input stays open', async () => {
  const child = started('--format', 'cells', '--jobs', '2')
  const results = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  for (const i of [1, 2, 3]) {
    child.stdin.write(`${JSON.stringify({ id: i, path: at(`${i}.txt`) })}\n`)
    expect(JSON.parse((await results.next()).value)).toMatchObject({ id: i, status: 'ok' })
  }
  // without an end of the line, at the end of the input
  child.stdin.end(JSON.stringify({ id: 4, path: at('4.txt') }))
  expect(JSON.parse((await results.next()).value)).toMatchObject({ id: 4, status: 'ok' })
  expect(await once(child, 'close')).toEqual([0, null])
})

test('no more is read than is written, and a reader that has enough ends it', async () => {
  const child = started('--format', 'cells')
  child.stdin.on('error', () => {}) // it is closed in the middle
  const line = `${JSON.stringify({ id: 'a', text: report(1) })}\n`
  let given = 0
  const feed = (): void => {
    while (given < 5000 && child.stdin.write(line)) given++
    if (given++ < 5000) child.stdin.once('drain', feed)
  }
  feed()
  await once(child.stdout, 'readable')
  await new Promise(resolve => setTimeout(resolve, 2000))
  expect(given).toBeLessThan(500)
  child.stdout.destroy()
  const [err, closed] = await Promise.all([text(child.stderr), once(child, 'close')])
  expect([err, closed]).toEqual(['', [0, null]])
})

describe('lines', () => {
  const all = async (chunks: readonly string[], most = 10): Promise<(string | null)[]> => {
    async function* bytes(): AsyncGenerator<Uint8Array> {
      for (const chunk of chunks) yield Buffer.from(chunk)
    }
    const lines: (string | null)[] = []
    for await (const line of linesOf(bytes(), most)) {
      expect(line.number).toBe(lines.length + 1)
      lines.push(line.bytes === null ? null : Buffer.from(line.bytes).toString())
    }
    return lines
  }
  test('are the same however they come', async () => {
    expect(await all(['a\n\nb', 'c\n', '', 'd'])).toEqual(['a', '', 'bc', 'd'])
    expect(await all([...'a\n\nbc\nd'])).toEqual(['a', '', 'bc', 'd'])
    expect(await all(['a\n'])).toEqual(['a'])
    expect(await all([])).toEqual([])
  })
  test('that are too long are let go, and said', async () => {
    expect(await all(['0123456789\n', '01234', '567890', '1\n', 'a\n'])).toEqual(['0123456789', null, 'a'])
    const { id, bytes } = requestOf({ number: 2, bytes: null, length: 1e9 })
    expect(id).toBeNull()
    await expect(bytes()).rejects.toThrow('line 2 has 1000000000 bytes; give lines of at most 268435456')
  })
  test('may begin with a mark of the encoding, the first one', () => {
    const marked = (number: number) => requestOf({ number, bytes: Buffer.from('\uFEFF{"id":"a","text":""}'), length: 0 }).id
    expect([marked(1), marked(2)]).toEqual(['a', null])
  })
})

test('wrong use is said before anything is read', async () => {
  expect(await refold('stream', '--format', 'csv')).toMatchObject({ exit: 64, out: '' })
  expect(await refold('stream', '--jobs', '0')).toMatchObject({ exit: 64, out: '' })
  expect(await refold('stream', '--grammar', 'none@1')).toMatchObject({ exit: 64, out: '' })
})
