import { deflateSync } from 'node:zlib'
import { expect, jest, test } from '@jest/globals'
import { cnGovDisclosure2021, parseReport } from '../../src/index.js'
import { pdfOf } from '../support/document/pages.js'
import { pdfFile, type Shape } from '../support/document/pdf.js'
import { printedReport } from '../support/report.js'

jest.setTimeout(30_000)
const print = printedReport({ seed: 7, edition: '2021' })
const file = pdfOf(print)
/** A file with a packed object, 20. */
const packed = (content: Buffer): Buffer =>
  pdfFile([{ shapes: [] }], { objects: [{ entries: '/Filter /FlateDecode', content: content.toString('latin1') }] })
const edited = (from: string, to: string, bytes = file): Buffer => Buffer.from(bytes.toString('latin1').replace(from, to), 'latin1')

async function found(bytes: Uint8Array): Promise<unknown[]> {
  const { diagnostics, status } = await parseReport(bytes, { grammar: cnGovDisclosure2021 })
  expect(status === 'ok').toBe(false)
  return diagnostics.filter(d => d.code.startsWith('load/')).map(d => [d.code, d.facts])
}

test('a sound file, and one with a little before its header or behind its end, is not called damaged', async () => {
  for (const bytes of [file, Buffer.concat([Buffer.from('\n\n'), file]), Buffer.concat([file, Buffer.from('\r\n')])]) {
    const { diagnostics, status } = await parseReport(bytes, { grammar: cnGovDisclosure2021 })
    expect([status, diagnostics.filter(d => d.code.startsWith('load/'))]).toEqual(['ok', []])
  }
})

test('a file that ends early, or that lost a piece, is marked', async () => {
  expect(await found(edited('%%EOF', ''))).toContainEqual(['load/cut', {}])
  const lost = Buffer.concat([file.subarray(0, 9000), file.subarray(9500)])
  expect(await found(lost)).toContainEqual(['load/damaged', { part: 'index' }])
  expect(await found(edited('\n2 0 obj', '\n2 0 obX'))).not.toEqual([])
})

test('pages that cannot be found are told', async () => {
  const one = pdfFile([{ shapes: [{ kind: 'text', x: 60, y: 80, text: '一、总体情况' }] }])
  expect(await found(edited('/Count 1', '/Count 9', one))).toContainEqual(['load/damaged', { part: 'pages', declared: 9, found: 1 }])
})

test('packed data that does not fit its checksum is told, and is not unpacked without bound', async () => {
  const content = deflateSync(Buffer.from('0 0 m 5 5 l S '.repeat(50)))
  const sound = packed(content)
  content[content.length - 1] = (content.at(-1) ?? 0) ^ 1
  expect(await found(sound)).toEqual([['load/no-text', { pages: [] }]])
  expect(await found(packed(content))).toContainEqual(['load/damaged', { part: 'objects', objects: [20] }])
  const large = deflateSync(Buffer.alloc(80 * 1024 * 1024))
  expect(await found(packed(large))).toEqual([['load/too-large', { found: 'its object 20 unpacks to more than 64 megabytes' }]])
})

test('a page that draws more than any page of a report is told, and not laid out', async () => {
  const page = (operators: string): Buffer => pdfFile([{ shapes: [{ kind: 'raw', operators }] }])
  const many = Array.from({ length: 21_000 }, (_, i) => {
    const [x, y] = [(i % 68) * 8.7, Math.floor(i / 68) * 2.7]
    return `${x} ${y} m ${x + 4.2} ${y} l S`
  })
  expect((await found(page(many.join('\n'))))[0]).toEqual(['load/page-unreadable', { page: 1, cause: 'it has more than 20000 rules' }])
  const glyphs = `BT /song 4 Tf 10 10 Td ${`<${'0031'.repeat(1000)}> Tj `.repeat(51)}ET`
  expect((await found(page(glyphs)))[0]).toEqual(['load/page-unreadable', { page: 1, cause: 'it has more than 50000 characters' }])
})

test('text that broken numbers bring far off every page is left out, in no time', async () => {
  const operators = 'BT /song 9 Tf 1 0 0 1 100000000000000000000 10 Tm <0031> Tj ET'
  expect(await found(pdfFile([{ shapes: [{ kind: 'raw', operators }] }]))).toEqual([['load/no-text', { pages: [] }]])
})

test('text in a font that cannot be read is told, for it is missing', async () => {
  const shapes = [
    { kind: 'text', x: 60, y: 80, text: '一、总体情况', font: 'plain' },
    { kind: 'raw', operators: 'BT /song 9 Tf 60 600 Td <0031> Tj ET' },
  ] as const
  const sound = pdfFile([{ shapes }])
  expect((await found(sound)).some(code => String(code).startsWith('load/damaged'))).toBe(false)
  const lost = ['load/damaged', { part: 'fonts', pages: [1] }]
  expect(await found(edited('/DescendantFonts', '/DescendantFontX', sound))).toEqual([lost])
})

test('a page that says it is miles high is laid out in no time', async () => {
  const height = 1e9
  const shapes = [
    ...[0, 1, 2].flatMap((i): Shape[] => [
      { kind: 'line', from: [50, (i * height) / 2], to: [450, (i * height) / 2] },
      { kind: 'line', from: [50 + i * 200, 0], to: [50 + i * 200, height] },
    ]),
    { kind: 'text', x: 60, y: 500, text: '一、总体情况' },
  ] as const
  expect(await found(pdfFile([{ shapes, height }]))).toEqual([])
})
