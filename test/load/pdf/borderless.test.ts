import { describe, expect, test } from '@jest/globals'
import { withTables } from '../../../src/load/pdf/borderless.js'
import type { Line } from '../../../src/load/pdf/lines.js'
import { at, line, shown } from '../../support/lines.js'

const read = (lines: readonly Line[]): unknown[] => shown(withTables(lines))
const header = (y: number): Line => line(y, [at(100, '内容'), at(200, '制发'), at(300, '废止'), at(400, '现行')])

describe('columns', () => {
  test('come from values that stand one below the other, and a blank is seen by its place', () => {
    expect(
      read([
        header(0),
        line(20, [at(100, '规章'), at(210, '1'), at(305, '20'), at(400, '300')]),
        line(40, [at(100, '文件'), at(210, '4'), at(405, '55')]),
      ]),
    ).toEqual([
      [
        ['0 内容', '1 制发', '2 废止', '3 现行'],
        ['0 规章', '1 1', '2 20', '3 300'],
        ['0 文件', '1 4', '2 ', '3 55'],
      ],
    ])
  })

  test('that are wholly blank are seen by their words', () => {
    expect(
      read([
        header(0),
        line(20, [at(100, '规章'), at(210, '1'), at(400, '300')]),
        line(40, [at(100, '文件'), at(210, '4'), at(405, '55')]),
      ]),
    ).toEqual([
      [
        ['0 内容', '1 制发', '2 废止', '3 现行'],
        ['0 规章', '1 1', '2 ', '3 300'],
        ['0 文件', '1 4', '2 ', '3 55'],
      ],
    ])
  })

  test('have words at their left and values at their right', () => {
    expect(
      read([header(0), line(20, [at(100, '规章'), at(270, '1'), at(470, '3')]), line(40, [at(100, '文件'), at(270, '4'), at(470, '5')])]),
    ).toEqual([
      [
        ['0 内容', '1 制发', '2 废止', '3 现行'],
        ['0 规章', '1 1', '2 ', '3 3'],
        ['0 文件', '1 4', '2 ', '3 5'],
      ],
    ])
  })

  test('whose words may belong to values on either side make no table', () => {
    const lines = [
      header(0),
      line(20, [at(100, '规章'), at(260, '1'), at(360, '2')]),
      line(40, [at(100, '文件'), at(260, '4'), at(360, '5')]),
    ]
    expect(read(lines)).toEqual(['内容 制发 废止 现行', '规章 1 2', '文件 4 5'])
  })

  test('that nearly touch are parted where they were drawn apart', () => {
    expect(
      read([
        line(0, [at(100, '内容'), at(200, '自然人口|商业企业|总计')]),
        line(20, [at(100, '规章'), at(210, '1'), at(245, '2'), at(288, '3')]),
        line(40, [at(100, '文件'), at(208, '123456|56789'), at(285, '68')]),
      ]),
    ).toEqual([
      [
        ['0 内容', '1 自然人口', '2 商业企业', '3 总计'],
        ['0 规章', '1 1', '2 2', '3 3'],
        ['0 文件', '1 123456', '2 56789', '3 68'],
      ],
    ])
  })
})

describe('rows', () => {
  test('have wrapped labels beside their middle, and a caption below is none of them', () => {
    expect(
      read([
        header(0),
        line(20, [at(100, '规章'), at(200, '1'), at(300, '2'), at(400, '3')]),
        line(40, [at(100, '行政规范性文')]),
        line(46, [at(200, '4'), at(300, '5'), at(400, '6')]),
        line(52, [at(100, '件')]),
        line(68, [at(100, '另一表')]),
        line(84, [at(100, '内容'), at(200, '数量')]),
      ]),
    ).toEqual([
      [
        ['0 内容', '1 制发', '2 废止', '3 现行'],
        ['0 规章', '1 1', '2 2', '3 3'],
        ['0 行政规范性文/件', '1 4', '2 5', '3 6'],
      ],
      '另一表',
      '内容 数量',
    ])
  })

  test('are told from lines of a label by their distance', () => {
    expect(
      read([
        header(0),
        line(20, [at(100, '行政许可'), at(200, '1'), at(300, '2'), at(400, '3')]),
        line(38, [at(100, '其他对外管')]),
        line(52, [at(100, '理事项'), at(200, '4'), at(300, '5'), at(400, '6')]),
        line(70, [at(100, '合计'), at(200, '5'), at(300, '7'), at(400, '9')]),
      ]),
    ).toEqual([
      [
        ['0 内容', '1 制发', '2 废止', '3 现行'],
        ['0 行政许可', '1 1', '2 2', '3 3'],
        ['0 其他对外管/理事项', '1 4', '2 5', '3 6'],
        ['0 合计', '1 5', '2 7', '3 9'],
      ],
    ])
  })

  test('are marked where all lines of labels are at one distance', () => {
    expect(
      read([
        header(0),
        line(20, [at(100, '行政许可'), at(200, '1'), at(300, '2'), at(400, '3')]),
        line(34, [at(100, '其他对外管')]),
        line(48, [at(100, '理事项'), at(200, '4'), at(300, '5'), at(400, '6')]),
      ]),
    ).toEqual([
      [
        ['0 内容', '1 制发', '2 废止', '3 现行'],
        ['0 行政许可/其他对外管', '1 1?', '2 2?', '3 3?'],
        ['0 理事项', '1 4?', '2 5?', '3 6?'],
      ],
    ])
  })

  test('have labels of groups before them, which are none of theirs', () => {
    expect(
      read([
        header(0),
        line(20, [at(20, '一、新收'), at(200, '1'), at(300, '2'), at(400, '3')]),
        line(40, [at(20, '二、结果'), at(100, '（一）公开'), at(200, '4'), at(300, '5'), at(400, '6')]),
        line(52, [at(20, '情况')]),
        line(60, [at(100, '（二）其他'), at(200, '7'), at(300, '8'), at(400, '9')]),
      ]),
    ).toEqual([
      [
        ['0-1 内容', '2 制发', '3 废止', '4 现行'],
        ['1 一、新收', '2 1', '3 2', '4 3'],
        ['0 二、结果/情况', '1 （一）公开', '2 4', '3 5', '4 6'],
        ['1 （二）其他', '2 7', '3 8', '4 9'],
      ],
    ])
  })

  test.each([
    ['first', [[20, 31], [48, 59], [76]], [20, 48, 76]],
    ['middle', [[20], [42, 53], [70, 81]], [20, 47.5, 75.5]],
    ['last', [[20], [37, 48], [65, 76]], [20, 48, 76]],
  ])('have wrapped labels of their own before their units, the %s line beside them', (_, labels, ys) => {
    const words = [
      ...labels.flatMap((lines, row) => lines.map((y, i) => ({ y, word: at(20, `${'甲乙丙'.charAt(row)}处理信息的${i}`) }))),
      ...ys.flatMap((y, i) => [at(120, '万元'), at(200, `${i}1`), at(300, `${i}2`), at(400, `${i}3`)].map(word => ({ y, word }))),
    ]
    const lines = [...new Set(words.map(({ y }) => y))]
      .sort((a, b) => a - b)
      .map(y =>
        line(
          y,
          words.filter(word => word.y === y).map(({ word }) => word),
        ),
      )
    expect(read([header(0), ...lines])).toEqual([
      [
        ['0-1 内容', '2 制发', '3 废止', '4 现行'],
        ...labels.map((own, i) => [
          `0 ${own.map((_, k) => `${'甲乙丙'.charAt(i)}处理信息的${k}`).join('/')}`,
          '1 万元',
          `2 ${i}1`,
          `3 ${i}2`,
          `4 ${i}3`,
        ]),
      ],
    ])
  })

  test('that have no room for themselves are not blank', () => {
    const lines = [
      header(0),
      line(20, [at(100, '甲'), at(200, '1'), at(300, '2'), at(400, '3')]),
      line(40, [at(100, '乙'), at(200, '1'), at(300, '2'), at(400, '3')]),
      line(52, [at(100, '1.丙')]),
      line(70, [at(100, '丁'), at(200, '1'), at(300, '2'), at(400, '3')]),
    ]
    expect(read(lines)).toEqual([
      [
        ['0 内容', '1 制发', '2 废止', '3 现行'],
        ['0 甲', '1 1', '2 2', '3 3'],
        ['0 乙', '1 1', '2 2', '3 3'],
        ['0 1.丙'],
        ['0 丁', '1 1', '2 2', '3 3'],
      ],
    ])
  })
})
