import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { builtin, longRows, parseReport, reportSchema } from '../src/index.js'
import { pdfOf } from './support/document/pages.js'
import { pdfFile } from './support/document/pdf.js'
import { printedReport } from './support/report.js'
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

describe('a PDF', () => {
  const whole = pdfOf(printedReport({ seed: 11, edition: '2021' }), { room: 400 })
  test('that lost its end or a piece gives no value that is not printed, unless it is marked', async () => {
    const printed = new Map(longRows(await parseReport(whole, { grammar: builtin })).map(({ path, value }) => [path, value]))
    const outcome = async (bytes: Uint8Array): Promise<void> => {
      await expectResult(bytes)
      const parsed = await parseReport(bytes, { grammar: builtin })
      if (parsed.status === 'failed') return
      expect(longRows(parsed).filter(({ path, value, codes }) => codes === '' && value !== printed.get(path))).toEqual([])
    }
    await fc.assert(
      fc.asyncProperty(fc.boolean(), place, fc.integer({ min: 1, max: 20_000 }), async (isCut, share, length) => {
        const at = Math.floor(share * whole.length)
        await outcome(isCut ? whole.subarray(0, at) : Buffer.concat([whole.subarray(0, at), whole.subarray(at + length)]))
      }),
      { numRuns: 8 },
    )
  }, 60_000)

  const drawing = (operators: string): Buffer => pdfFile([{ shapes: [{ kind: 'raw', operators }] }])
  const form = '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /form 20 0 R >> >>'
  test.each<[string, Uint8Array]>([
    ['that is only a header', Buffer.from('%PDF-1.7\n')],
    ['without pages', pdfFile([])],
    [
      'with a form that draws itself',
      pdfFile([{ shapes: [{ kind: 'raw', operators: '/form Do' }] }], {
        resources: '/XObject << /form 20 0 R >>',
        objects: [{ entries: form, content: '/form Do /form Do' }],
      }),
    ],
    ['with a page tree in a circle', Buffer.from(whole.toString('latin1').replace('/Kids [', '/Kids [2 0 R '), 'latin1')],
    ['with more states than it restores', drawing('q '.repeat(2000))],
    ['with one long path', drawing(`0 0 m ${'5 5 l '.repeat(150_000)}S`)],
    ['with one long line', drawing(`BT /song 1 Tf ${`<${'0031'.repeat(1000)}> Tj `.repeat(49)}ET`)],
    ['with numbers beyond all bounds', drawing('1e400 0 0 1e400 0 0 cm 0 0 1e38 1e38 re f BT /song 1e30 Tf 1e38 1e38 Td <0031> Tj ET')],
  ])('%s', async (_, bytes) => expectResult(bytes), 20_000)
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
