import { describe, expect, test } from '@jest/globals'
import { blocksOf, type Shown } from '../../support/blocks.js'
import { type Page, pdfFile, type Shape } from '../../support/document/pdf.js'
import { type Dense, type RuledOptions, ruled } from '../../support/document/ruled.js'

const text = (x: number, y: number, shown: string, size = 9): Shape => ({ kind: 'text', x, y, text: shown, size })
/** A grid, and what else stands on its page. */
const page = (rows: Dense, options: RuledOptions = {}, ...more: Shape[]): Page => ({ shapes: [...ruled(rows, options), ...more] })
const foot: RuledOptions = { y: 700 }
const top: RuledOptions = { y: 80 }
const header = ['办理结果', '自然人', '总计']

describe('a grid over page breaks is one', () => {
  test.each<[string, Page[], Shown[]]>([
    [
      'two pages',
      [page([header, ['一、新收', '1', '2']], foot), page([['二、结转', '3', '4']], top)],
      [[header, ['一、新收', '1', '2'], ['二、结转', '3', '4']]],
    ],
    [
      'three pages',
      [page([header], foot), page([['一、新收', '1', '2']], top), page([['二、结转', '3', '4']], top)],
      [[header, ['一、新收', '1', '2'], ['二、结转', '3', '4']]],
    ],
    [
      'page numbers between',
      [page([header, ['一、新收', '1', '2']], foot, text(290, 810, '- 1 -')), page([['二、结转', '3', '4']], top, text(290, 810, '- 2 -'))],
      [[header, ['一、新收', '1', '2'], ['二、结转', '3', '4']], '~- 1 -', '~- 2 -'],
    ],
    [
      'its header again on each page',
      [page([header, ['一、新收', '1', '2']], foot), page([header, ['二、结转', '3', '4']], top)],
      [[header, ['一、新收', '1', '2'], ['二、结转', '3', '4']], [header]],
    ],
    [
      'a row cut in two, with a rule at the break',
      [
        page([header, ['一、新收', '1', '2'], ['二、结转的', '3', '4']], foot),
        page(
          [
            ['申请', '', ''],
            ['三、办理', '5', '6'],
            ['四、其他', '7', '8'],
          ],
          top,
        ),
      ],
      [[header, ['一、新收', '1', '2'], ['二、结转的 / 申请', '3', '4'], ['三、办理', '5', '6'], ['四、其他', '7', '8']]],
    ],
    [
      'a row cut in two, without one',
      [
        page([header, ['新收', '1', '2'], ['结转的', '3', '4']], { ...foot, open: ['foot'] }),
        page(
          [
            ['申请', '', ''],
            ['办理', '5', '6'],
          ],
          { ...top, open: ['top'] },
        ),
      ],
      [[header, ['新收', '1', '2'], ['结转的 / 申请', '3', '4'], ['办理', '5', '6']]],
    ],
    [
      'values that lost their label, and a row that is blank',
      [
        page([header, ['一、新收', '1', '2'], ['', '3', '4']], foot),
        page(
          [
            ['三、办理', '', ''],
            ['四、其他', '7', '8'],
          ],
          top,
        ),
      ],
      [[header, ['一、新收', '1', '2'], ['', '3', '4'], ['三、办理', '', ''], ['四、其他', '7', '8']]],
    ],
    [
      'a merged cell that goes on',
      [
        page([header, ['三、办理', '公开', '1'], ['↑', '不公开', '2']], foot),
        page(
          [
            ['', '退回', '3'],
            ['↑', '其他', '4'],
          ],
          top,
        ),
      ],
      [[header, ['三、办理', '公开', '1'], ['↑', '不公开', '2'], ['↑', '退回', '3'], ['↑', '其他', '4']]],
    ],
    [
      'the label of a merged cell torn',
      [
        page([header, ['三、本年度', '公开', '1'], ['↑', '不公开', '2']], foot),
        page(
          [
            ['办理结果', '退回', '3'],
            ['↑', '其他', '4'],
          ],
          top,
        ),
      ],
      [[header, ['三、本年度 / 办理结果', '公开', '1'], ['↑', '不公开', '2'], ['↑', '退回', '3'], ['↑', '其他', '4']]],
    ],
  ])('%s', async (_, pages, expected) => {
    const { blocks, codes } = await blocksOf(pdfFile(pages))
    expect(blocks).toEqual(expected)
    expect(codes).toEqual([])
  })
})

test('values that lost their label beside one merged cell are no part of the row above or below', async () => {
  const cases: Dense[] = [
    [header, ['三、办理', '1.公开', '1'], ['↑', '', '3'], ['↑', '3.退回', ''], ['↑', '4.其他', '4']],
    [
      ['办理结果', '自然人', '企业', '总计'],
      ['三、办理', '1.公开', '1', ''],
      ['↑', '', '', '3'],
      ['↑', '4.其他', '4', ''],
    ],
  ]
  for (const rows of cases) {
    const { blocks, codes } = await blocksOf(pdfFile([page(rows)]))
    expect(blocks).toEqual([rows])
    expect(codes).toEqual([])
  }
})

describe('two grids stay two', () => {
  const first = [header, ['一、新收', '1', '2']]
  test.each<[string, Page[], Shown[]]>([
    [
      'a heading between',
      [page(first, foot), page([['二、结转', '3', '4']], { y: 130 }, text(50, 100, '四、行政复议情况', 14))],
      [first, '四、行政复议情况', [['二、结转', '3', '4']]],
    ],
    [
      'a sentence below the first',
      [page(first, { y: 600 }, text(50, 700, '注：以上为本年度数据。')), page([['二、结转', '3', '4']], top)],
      [first, '注：以上为本年度数据。', [['二、结转', '3', '4']]],
    ],
    [
      'other columns',
      [
        page(first, foot),
        page(
          [
            ['甲', '3', '4', '5'],
            ['乙', '6', '7', '8'],
          ],
          { ...top, x: 55, width: 50 },
        ),
      ],
      [
        first,
        [
          ['甲', '3', '4', '5'],
          ['乙', '6', '7', '8'],
        ],
      ],
    ],
    [
      'a page between',
      [page(first, foot), { shapes: [text(50, 100, '正文')] }, page([['二、结转', '3', '4']], top)],
      [first, '正文', [['二、结转', '3', '4']]],
    ],
    ['on one page', [page(first, { y: 100 }, ...ruled([['二、结转', '3', '4']], { y: 300 }))], [first, [['二、结转', '3', '4']]]],
  ])('%s', async (_, pages, expected) => {
    const { blocks, codes } = await blocksOf(pdfFile(pages))
    expect(blocks).toEqual(expected)
    expect(codes).toEqual([])
  })
})
