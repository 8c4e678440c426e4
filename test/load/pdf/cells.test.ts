import { describe, expect, test } from '@jest/globals'
import type { Doc } from '../../../src/document/doc.js'
import { blocksOf } from '../../support/blocks.js'
import { pdfFile, type Shape } from '../../support/document/pdf.js'
import { bar, type Dense, type Draw, dashes, double, type RuledOptions, ruled, stroke } from '../../support/document/ruled.js'

const read = (...shapes: readonly Shape[]) => blocksOf(pdfFile([{ shapes }]))
const text = (x: number, y: number, shown: string, more: Partial<Extract<Shape, { kind: 'text' }>> = {}): Shape => ({
  kind: 'text',
  x,
  y,
  text: shown,
  size: 9,
  ...more,
})
const merged: Dense = [
  ['申请人情况', '←', '←', '←'],
  ['类别', '←', '自然人', '法人'],
  ['本年度 / 办理结果', '予以公开', '1', '2'],
  ['↑', '不予公开', '', '4'],
]

describe('rules make cells, however they are drawn', () => {
  const frame =
    (pen: string): Draw =>
    (level, at, from, to) => [{ kind: 'raw', operators: pen }, ...stroke(level, at, from, to), { kind: 'raw', operators: '[] 0 d' }]
  test.each<[string, RuledOptions]>([
    ['strokes', { draw: stroke }],
    ['thin filled rectangles', { draw: bar }],
    ['two lines each', { draw: double }],
    ['dashes', { draw: dashes(4, 3) }],
    ['dots', { draw: dashes(0.5, 1) }],
    ['strokes of a dashed pen', { draw: frame('[3 2] 0 d') }],
    ['strokes that end a hair too early', { draw: (level, at, from, to) => stroke(level, at, from + 1, to - 1) }],
    ['a frame for each cell', { draw: (level, at, from, to) => [at - 0.6, at + 0.6].flatMap(place => stroke(level, place, from, to)) }],
    ['thick rules', { draw: (level, at, from, to) => stroke(level, at, from, to).map(line => ({ ...line, width: 2.5 })) }],
  ])('%s', async (_, options) => {
    const { blocks, codes } = await read(...ruled(merged, options))
    expect(blocks).toEqual([merged])
    expect(codes).toEqual([])
  })
  test.each<[string, RuledOptions['open']]>([
    ['without rules at the sides', ['left', 'right']],
    ['without a rule at the top', ['top']],
    ['without a rule at the foot', ['foot']],
  ])('%s', async (_, open = []) => {
    const rows = [
      ['规章', '12', '5'],
      ['规范性文件', '34', '6'],
    ]
    const { blocks, codes } = await read(...ruled(rows, { open }))
    expect(blocks).toEqual([rows])
    expect(codes).toEqual([])
  })
})

const rows = [
  ['规章', '12'],
  ['规范性文件', '34'],
]

describe('what is no rule of a grid', () => {
  const frame = [...stroke(true, 60, 30, 560), ...stroke(true, 780, 30, 560), ...stroke(false, 30, 60, 780), ...stroke(false, 560, 60, 780)]
  test.each<[string, readonly Shape[]]>([
    ['a frame around the page', frame],
    ['a rule under a heading', stroke(true, 80, 50, 300)],
    ['a ground behind a row', [{ kind: 'fill', box: [50, 100, 210, 120], color: [0.9, 0.9, 0.9] }]],
    ['a rule under words in a cell', stroke(true, 115, 54, 72)],
  ])('%s', async (_, shapes) => {
    const { blocks, codes } = await read(...shapes, ...ruled(rows))
    expect(blocks).toEqual([rows])
    expect(codes).toEqual([])
  })
})

test('a grid beside another is another', async () => {
  const { blocks, codes } = await read(...ruled(rows), ...ruled(rows, { x: 300 }))
  expect(blocks).toEqual([rows, rows])
  expect(codes).toEqual([])
})

test('text in a cell: wrapped labels keep their lines, wrapped numbers are one', async () => {
  const { blocks } = await read(
    ...ruled(
      [
        ['规范性 / 文件', '1234'],
        ['总计', '12345 / 67'],
      ],
      { width: 31, height: 30 },
    ),
  )
  expect(blocks).toEqual([
    [
      ['规范性 / 文件', '1234'],
      ['总计', '1234567'],
    ],
  ])
})

describe('what the page shows of a cell is not certain', () => {
  /** Texts of a document that bear a doubt. */
  const doubtsOf = (doc: Doc): string[] =>
    doc.origins.flatMap(({ start, origin }, i) => {
      const shown = doc.text.slice(start, doc.origins[i + 1]?.start ?? doc.text.length)
      return origin.kind === 'pdf' && origin.doubt !== undefined ? [`${origin.doubt} ${shown}`.trim()] : []
    })
  const drawn = 'q 1 0 0 1 140 700 cm 0 0 m 5 0 l 8 8 l 3 6 l f Q'
  test.each<[string, Shape[], string[]]>([
    ['all is well', ruled(rows), []],
    [
      'a number over a rule',
      ruled([
        ['12', ''],
        ['规章', '5'],
      ]).concat(text(120, 113, '123456')),
      ['crossing 12', 'crossing 123456'],
    ],
    [
      'words over a rule',
      ruled([
        ['1', ''],
        ['规章', '5'],
      ]).concat(text(110, 113, '规范性文')),
      [],
    ],
    [
      'shapes for text',
      ruled([
        ['规章', ''],
        ['总计', '5'],
      ]).concat({ kind: 'raw', operators: drawn.replace('700', '728') }),
      ['drawn'],
    ],
    [
      'shapes beside a number, which may be its digits',
      ruled([
        ['规章', '7'],
        ['总计', '5'],
      ]).concat({ kind: 'raw', operators: drawn.replace('700', '728') }),
      ['drawn 7'],
    ],
    [
      'white text',
      ruled([
        ['规章', ''],
        ['总计', '5'],
      ]).concat(text(134, 113, '9', { color: [1, 1, 1] })),
      ['covered'],
    ],
    [
      'invisible text',
      ruled([
        ['规章', ''],
        ['总计', '5'],
      ]).concat(text(134, 113, '9', { mode: 3 })),
      ['covered'],
    ],
  ])('%s', async (_, shapes, expected) => {
    const { doc, codes } = await read(...shapes)
    expect(doubtsOf(doc)).toEqual(expected)
    expect(codes).toEqual([])
  })
})
