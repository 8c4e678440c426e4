import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { builtin, parseReport, reportSchema } from '../src/index.js'
import { root } from './support/root.js'

/** Milliseconds in which any document must be answered. */
const LIMIT = 5000

const samples = readdirSync(join(root, 'samples'), { withFileTypes: true })
  .filter(entry => entry.isDirectory())
  .flatMap(({ name }) => readdirSync(join(root, 'samples', name)).map(sample => join(root, 'samples', name, sample)))
  .flatMap(folder => readdirSync(folder).flatMap(file => (file.startsWith('source.') ? [join(folder, file)] : [])))
const isText = (file: string): boolean => file.endsWith('.txt')
const texts = samples.filter(isText).map(file => readFileSync(file))
const others = samples.filter(file => !isText(file))

/** For any bytes: a result of the grammar's shape, in time, whose findings and readings stand in the text. */
async function expectResult(input: Uint8Array | string): Promise<void> {
  const start = performance.now()
  const { grammar, report, status, diagnostics, trace, doc } = await parseReport(input, { grammar: builtin })
  expect(performance.now() - start).toBeLessThan(LIMIT)
  const shape = (await reportSchema(grammar)).safeParse(JSON.parse(JSON.stringify(report)))
  expect(shape.error?.issues ?? []).toEqual([])
  expect(status).toBe(
    diagnostics.some(d => d.severity === 'error') ? 'failed' : diagnostics.some(d => d.severity === 'warning') ? 'review' : 'ok',
  )
  for (const { at } of diagnostics)
    if (at !== null) expect([0 <= at.start, at.start <= at.end, at.end <= doc.text.length]).toEqual([true, true, true])
  for (const { at, raw } of trace.values()) expect(doc.text.slice(at.start, at.end)).toBe(raw)
}

const place = fc.double({ min: 0, max: 1, noNaN: true })
type Mutation = (bytes: Buffer, a: number, b: number, extra: Uint8Array) => Uint8Array
const mutations: Readonly<Record<string, Mutation>> = {
  'bytes put in': (bytes, a, _, extra) => Buffer.concat([bytes.subarray(0, a), extra, bytes.subarray(a)]),
  'bytes overwritten': (bytes, a, _, extra) => {
    const copy = Buffer.from(bytes)
    copy.set(extra.subarray(0, copy.length - a), a)
    return copy
  },
  'a piece cut out': (bytes, a, b) => Buffer.concat([bytes.subarray(0, a), bytes.subarray(b)]),
  'a piece alone': (bytes, a, b) => bytes.subarray(a, b),
  'a piece doubled': (bytes, a, b) => Buffer.concat([bytes.subarray(0, b), bytes.subarray(a)]),
  'halves swapped': (bytes, a) => Buffer.concat([bytes.subarray(a), bytes.subarray(0, a)]),
  'repeated many times': (bytes, a, b) => Buffer.concat(Array.from({ length: 12 }, () => bytes.subarray(a, b))),
}

describe('texts with', () => {
  test.each(Object.entries(mutations))('%s', async (_, mutate) => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...texts),
        place,
        place,
        fc.uint8Array({ minLength: 1, maxLength: 40 }),
        async (bytes, x, y, extra) => {
          const [a = 0, b = 0] = [x, y].map(share => Math.floor(share * bytes.length)).sort((p, q) => p - q)
          await expectResult(mutate(bytes, a, b, extra))
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('a damaged file', () => {
  test.each(others.map(file => [file.slice(root.length + 1), readFileSync(file)] as const))('%s', async (_, bytes) => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('cut', 'flipped', 'overwritten'),
        fc.array(place, { minLength: 1, maxLength: 12 }),
        async (kind, places) => {
          const copy = Buffer.from(bytes)
          const offsets = places.map(share => Math.floor(share * bytes.length))
          if (kind === 'cut') return await expectResult(copy.subarray(0, offsets[0]))
          for (const [i, at] of offsets.entries()) copy[at] = kind === 'flipped' ? (copy[at] ?? 0) ^ (1 << (i % 8)) : (at * 31) & 0xff
          await expectResult(copy)
        },
      ),
      { numRuns: 25 },
    )
  })
})

test('any bytes', async () => {
  await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 3000, size: 'max' }), expectResult), { numRuns: 150 })
})

test('any text, broken surrogate pairs among it', async () => {
  const words = fc.constantFrom(
    '（',
    '）',
    '|',
    '\t',
    '\n',
    '\r',
    '\f',
    ' ',
    '总计',
    '第二十条第（一）项',
    '一、',
    '规章',
    '0',
    '12',
    '\ud83d',
    '\udc00',
    '—',
  )
  const pieces = fc.array(fc.oneof(words, fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 400, size: 'max' })
  await fc.assert(
    fc.asyncProperty(
      pieces.map(list => list.join('')),
      expectResult,
    ),
    { numRuns: 150 },
  )
})

test.each<[string, Uint8Array | string]>([
  ['nothing', ''],
  ['one byte', Buffer.from([0xff])],
  ['NUL bytes', Buffer.alloc(5000)],
  ['a byte order mark alone', Buffer.from([0xef, 0xbb, 0xbf])],
  ['one line of digits', '1234567890 '.repeat(40_000)],
  ['one line of brackets', '（'.repeat(200_000)],
  ['one word without end', '总计'.repeat(200_000)],
  ['blank lines', '\n'.repeat(200_000)],
  ['pipes', '|'.repeat(200_000)],
  ['tabs', '\t\n\n'.repeat(60_000)],
  ['a heading over and over', '三、收到和处理政府信息公开申请情况\n'.repeat(10_000)],
])('%s', async (_, input) => expectResult(input))
