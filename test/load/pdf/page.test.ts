import { describe, expect, test } from '@jest/globals'
import { locate } from '../../../src/index.js'
import { blocksOf } from '../../support/blocks.js'
import { operatorsOf, type Page, pdfFile, type Shape } from '../../support/document/pdf.js'
import { ruled } from '../../support/document/ruled.js'

const text = (x: number, y: number, shown: string, more: Partial<Extract<Shape, { kind: 'text' }>> = {}): Shape => ({
  kind: 'text',
  x,
  y,
  text: shown,
  ...more,
})
const raw = (operators: string): Shape => ({ kind: 'raw', operators })
const rows = [
  ['规章', '12'],
  ['规范性文件', '34'],
]
const read = (page: Page, options = {}) => blocksOf(pdfFile([page], options))

describe('where text and rules come to stand', () => {
  const grid = ruled(rows)
  const drawn = grid.map(shape => operatorsOf(shape)).join('\n')
  const wide = grid.map(shape => operatorsOf(shape, 595)).join('\n')
  test.each<[string, Page, object?]>([
    ['as they are', { shapes: grid }],
    ['nested transforms', { shapes: [raw('q 2 0 0 2 0 0 cm q 0.5 0 0 0.5 0 0 cm'), ...grid, raw('Q Q')] }],
    ['a scale', { shapes: [raw(`q 0.5 0 0 0.5 100 200 cm ${drawn} Q`)] }],
    [
      'a form object, itself moved',
      { shapes: [raw('q 1 0 0 1 10 -20 cm /Fm Do Q')] },
      {
        resources: '/XObject << /Fm 20 0 R >>',
        objects: [
          {
            entries: '/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Matrix [1 0 0 1 5 5] /Resources << /Font << /song 21 0 R >> >>',
            content: drawn,
          },
        ],
      },
    ],
    ['a page that is turned right', { shapes: [raw(`q 0 1 -1 0 595 0 cm ${wide} Q`)], entries: '/Rotate 90' }],
    ['a page on its head', { shapes: [raw(`q -1 0 0 -1 595 842 cm ${drawn} Q`)], entries: '/Rotate 180' }],
    ['a page that is turned left', { shapes: [raw(`q 0 -1 1 0 0 842 cm ${wide} Q`)], entries: '/Rotate 270' }],
    ['a page that shows a part', { shapes: grid, entries: '/CropBox [30 600 400 800]' }],
    ['a larger unit', { shapes: grid, entries: '/UserUnit 2' }],
  ])('%s', async (_, page, options = {}) => {
    const { blocks, codes } = await read(page, options)
    expect(blocks).toEqual([rows])
    expect(codes).toEqual([])
  })
})

describe('what a page does not show', () => {
  const visible = text(50, 50, '正文')
  test.each<[string, Shape[], object?]>([
    ['text outside of the page', [text(50, 900, '页外')]],
    ['text outside of what a page shows', [text(50, 830, '裁去')]],
    ['text outside of a clip', [raw('q 0 700 200 142 re W n'), text(300, 60, '剪去'), raw('Q')]],
    ['white text', [text(50, 90, '白字', { color: [1, 1, 1] })]],
    ['text that is painted over', [text(50, 90, '遮住'), { kind: 'fill', box: [40, 70, 200, 100], color: [0.5, 0.5, 0.5] }]],
    ['invisible text beside text', [text(50, 90, '隐', { mode: 3 })]],
    [
      'a layer that is switched off',
      [raw('/OC /Off BDC'), text(50, 90, '图层'), raw('EMC')],
      {
        resources: '/Properties << /Off 20 0 R >>',
        objects: ['<< /Type /OCG /Name (off) >>'],
        catalog: '/OCProperties << /OCGs [20 0 R] /D << /OFF [20 0 R] /Order [] >> >>',
      },
    ],
  ])('%s', async (_, shapes, options = {}) => {
    const { blocks, codes } = await read({ shapes: [visible, ...shapes], entries: '/CropBox [0 20 595 842]' }, options)
    expect(blocks).toEqual(['正文'])
    expect(codes).toEqual([])
  })
  test.each<[string, Shape[]]>([
    ['after a clip is ended', [raw('q 0 0 10 10 re W n Q'), text(50, 90, '见')]],
    ['on a dark ground', [{ kind: 'fill', box: [40, 70, 200, 100], color: [0, 0, 0.5] }, text(50, 90, '见', { color: [1, 1, 1] })]],
    ['over what was painted before', [{ kind: 'fill', box: [40, 70, 200, 100], color: [0.9, 0.9, 0.9] }, text(50, 90, '见')]],
    ['in outlines', [text(50, 90, '见', { mode: 1 })]],
  ])('but it shows text %s', async (_, shapes) => {
    const { blocks, codes } = await read({ shapes: [visible, ...shapes] })
    expect(blocks).toEqual(['正文', '见'])
    expect(codes).toEqual([])
  })
})

test('invisible text alone is what a program recognised: it is read, and said so', async () => {
  const { blocks, codes } = await read({ shapes: [text(50, 50, '识别', { mode: 3 }), text(50, 90, '文字', { mode: 3 })] })
  expect(blocks).toEqual(['识别', '文字'])
  expect(codes).toEqual(['load/recognised-text'])
})

describe('text under an image is what a program recognised in it', () => {
  const image = {
    entries: '/Type /XObject /Subtype /Image /Width 2 /Height 2 /ColorSpace /DeviceGray /BitsPerComponent 8',
    content: 'abcd',
  }
  const options = { resources: '/XObject << /Im 20 0 R >>', objects: [image] }
  const long = '识别的文字'.repeat(7)
  const page = raw('q 595 0 0 842 0 0 cm /Im Do Q')
  test('drawn over all text of the page', async () => {
    const { blocks, codes } = await read({ shapes: [text(50, 50, long), page] }, options)
    expect(blocks).toEqual([long])
    expect(codes).toEqual(['load/recognised-text'])
  })
  test('but not text that is drawn upon it', async () => {
    const { blocks, codes } = await read({ shapes: [page, text(50, 50, long)] }, options)
    expect(blocks).toEqual([long])
    expect(codes).toEqual([])
  })
})

describe('what a page does not show is not read', () => {
  const form = operatorsOf(text(50, 400, '内'))
  test.each<[string, Shape[], Parameters<typeof read>[1]]>([
    [
      'text of a form beyond its box',
      [raw('/Fm Do')],
      { resources: '/XObject << /Fm 20 0 R >>', objects: [{ entries: '/Type /XObject /Subtype /Form /BBox [0 0 10 10]', content: form }] },
    ],
    ['text under several rectangles of one path', [text(50, 400, '内'), raw('1 g 0 430 300 30 re 300 430 295 30 re f')], {}],
    ['text in full transparency', [raw('/Clear gs'), text(50, 400, '内')], { resources: '/ExtGState << /Clear << /ca 0 >> >>' }],
  ])('%s', async (_, shapes, options) => {
    const { blocks, codes } = await read({ shapes: [text(50, 50, '正文正文正文正文正文正文'), ...shapes] }, options)
    expect(blocks).toEqual(['正文正文正文正文正文正文'])
    expect(codes).toEqual([])
  })
})

describe('text over the page is furniture', () => {
  test.each<[string, Shape]>([
    ['at a slant', raw('BT /song 60 Tf 0.7 0.7 -0.7 0.7 100 300 Tm <51855BB9> Tj ET')],
    ['large, over other text', text(40, 130, '内容', { size: 60, color: [0.8, 0.8, 0.8] })],
  ])('%s', async (_, mark) => {
    const { blocks, codes } = await read({ shapes: [...ruled(rows), mark] })
    expect(blocks).toEqual([rows, '~内容'])
    expect(codes).toEqual([])
  })
})

test('every text has its page and its box', async () => {
  const { doc } = await blocksOf(pdfFile([{ shapes: [text(50, 50, '前')] }, { shapes: [...ruled(rows), text(300, 300, '后')] }]))
  const placeOf = (shown: string) => {
    const { page, box } = locate(doc, { start: doc.text.indexOf(shown), end: doc.text.indexOf(shown) + shown.length })
    return { page, box }
  }
  expect(placeOf('前')).toEqual({ page: 1, box: { x0: 50, y0: 41.5, x1: 60, y1: 51.5 } })
  expect(placeOf('12')).toEqual({ page: 2, box: { x0: 134, y0: expect.closeTo(105.35), x1: 143, y1: expect.closeTo(114.35) } })
  expect(placeOf('后')).toEqual({ page: 2, box: { x0: 300, y0: 291.5, x1: 310, y1: 301.5 } })
  expect(doc.pages.map(({ number }) => number)).toEqual([1, 2])
})
