import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { builtin, formatDiagnostic, locate, longRows, parseReport } from '../../../src/index.js'
import { loadDocument } from '../../../src/load/load.js'
import { blocksOf } from '../../support/blocks.js'
import { pdfOf } from '../../support/document/pages.js'
import { type FontName, pdfFile, type Shape } from '../../support/document/pdf.js'
import { printedReport } from '../../support/report.js'
import { root } from '../../support/root.js'

const text = (y: number, shown: string, font?: FontName): Shape => ({
  kind: 'text',
  x: 60,
  y,
  text: shown,
  ...(font === undefined ? {} : { font }),
})

describe('fonts that are not embedded, by the encoding of their text', () => {
  test.each<[FontName, string]>([
    ['song', '政府信息公开（一）123'],
    ['songUtf16', '政府信息公开（一）123'],
    ['songGbk', '政府信息公开（一）123'],
    ['songGbkp', '政府信息公开（一）123'],
    ['songGb', '政府信息公开（一）123'],
    ['songGbpc', '政府信息公开（一）123'],
    ['ming', '政府資訊公開（一）123'],
    ['plain', '政府信息公开（一）123'],
    ['bold', '政府信息公开（一）123'],
    // a ToUnicode map tells what the operators draw
    ['drawn', '123'],
  ])('%s', async (font, shown) => {
    const { blocks, codes } = await blocksOf(pdfFile([{ shapes: [text(100, shown, font)] }]))
    expect(blocks).toEqual([shown])
    expect(codes).toEqual([])
  })
  const file = join(root, '../shared/corpus/made/cid-gbkeuc.pdf')
  test(existsSync(file) ? 'GBK-EUC-H of another program' : 'the corpus is not here: 1 case skipped', async () => {
    if (!existsSync(file)) return
    const { blocks, codes } = await blocksOf(readFileSync(file))
    expect(blocks.join('')).toMatch(/\p{Script=Han}{4}/u)
    expect(blocks.join('')).not.toMatch(/[\ufffd\ue000-\uf8ff]/)
    expect(codes).toEqual([])
  })
})

const image = 'q 500 0 0 700 40 60 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x80 EI Q'

describe('what has no text, or cannot be opened', () => {
  const whole = pdfFile([{ shapes: [text(100, '正文')] }])
  test.each<[string, Uint8Array, { code: string; facts: object }]>([
    ['an empty page', pdfFile([{ shapes: [] }]), { code: 'load/no-text', facts: { pages: [] } }],
    [
      'images of pages',
      pdfFile([1, 2].map(() => ({ shapes: [{ kind: 'raw', operators: image }] }))),
      { code: 'load/no-text', facts: { pages: [1, 2] } },
    ],
    [
      'only hidden text',
      pdfFile([{ shapes: [{ kind: 'text', x: 60, y: 100, text: '白', color: [1, 1, 1] }] }]),
      { code: 'load/no-text', facts: { pages: [] } },
    ],
    ['only blanks', pdfFile([{ shapes: [text(100, '  ')] }]), { code: 'load/no-text', facts: { pages: [] } }],
    ['nothing but its first bytes', Buffer.from('%PDF-1.7\n'), { code: 'load/unreadable', facts: {} }],
    [
      'a portfolio',
      pdfFile([{ shapes: [text(100, '请使用新版阅读器')] }], {
        catalog: '/Collection << /View /T >> /Names << /EmbeddedFiles << /Names [(a) 20 0 R] >> >>',
        objects: ['<< /Type /Filespec /F (a.pdf) /UF (a.pdf) /EF << /F 21 0 R >> >>', { entries: '/Type /EmbeddedFile', content: 'x' }],
      }),
      { code: 'load/portfolio', facts: { files: ['a.pdf'] } },
    ],
  ])('%s', async (_, bytes, expected) => {
    const { doc, status, diagnostics } = await parseReport(bytes, { grammar: builtin })
    expect(status).toBe('failed')
    expect(doc.text).toBe('')
    expect(diagnostics).toMatchObject([expected])
    for (const d of diagnostics)
      for (const language of ['en', 'zh'] as const) expect(formatDiagnostic(d, { doc, language })).toMatch(/.{20}/)
  })
  test('no bytes at all are no PDF', async () => {
    const { codes } = await blocksOf(new Uint8Array())
    expect(codes).toEqual(['load/no-text'])
  })
  test('the bytes stay with their owner', async () => {
    const bytes = new Uint8Array(whole)
    await blocksOf(bytes)
    expect(Buffer.compare(bytes, whole)).toBe(0)
  })
})

describe('what is read, and said to be not whole', () => {
  const pages = ['一', '二'].map(shown => ({ shapes: [text(100, `第${shown}页`)] }))
  test.each<[string, Uint8Array, string[]]>([
    ['a file without its end', pdfFile(pages, { stamped: false }), ['load/cut']],
    ['more behind the end', Buffer.concat([pdfFile(pages), Buffer.from('\n<!-- cached -->\n')]), []],
    ['bytes before the beginning', Buffer.concat([Buffer.from('\r\n\r\n'), pdfFile(pages)]), []],
    [
      'a form of another kind',
      pdfFile(pages, { catalog: '/AcroForm << /Fields [] /XFA 20 0 R >>', objects: [{ entries: '', content: '<x/>' }] }),
      ['load/xfa'],
    ],
  ])('%s', async (_, bytes, expected) => {
    const { doc, codes } = await blocksOf(bytes)
    expect(doc.text).toContain('第一页')
    expect(doc.text).toContain('第二页')
    expect(codes).toEqual(expected)
  })
  test('a file that is cut off anywhere never passes for a whole one', async () => {
    const bytes = pdfOf(printedReport({ seed: 3, edition: '2021' }), { room: 400 })
    for (const part of [0.1, 0.3, 0.5, 0.7, 0.9, 0.99]) {
      const { status } = await parseReport(bytes.subarray(0, bytes.length * part), { grammar: builtin })
      expect([part, status]).not.toEqual([part, 'ok'])
    }
  })
})

describe('a report', () => {
  test('every value has its page and its box', async () => {
    const parsed = await parseReport(pdfOf(printedReport({ seed: 5, edition: '2021' }), { room: 400 }), { grammar: builtin })
    expect(parsed.status).toBe('ok')
    expect(parsed.doc.pages.length).toBeGreaterThan(3)
    for (const { at } of parsed.trace.values()) {
      const { page, box, origin } = locate(parsed.doc, at)
      expect(page).toBeGreaterThan(0)
      expect(box).toMatchObject({ x0: expect.any(Number), y0: expect.any(Number), x1: expect.any(Number), y1: expect.any(Number) })
      expect(origin.kind).toBe('pdf')
    }
    const pages = longRows(parsed).flatMap(({ page, value }) => (value === null ? [] : [page]))
    expect(pages.every(page => page !== null && page > 0)).toBe(true)
    expect(new Set(pages).size).toBeGreaterThan(2)
  })
  test('the same bytes give the same document', async () => {
    const bytes = pdfOf(printedReport({ seed: 6, edition: '2019' }), { rules: 'cell' })
    const [first, second] = await Promise.all([1, 2].map(() => loadDocument(bytes, () => {})))
    expect(first).toEqual(second)
  })
})
