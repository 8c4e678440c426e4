import { expect, test } from '@jest/globals'
import { adapt, type FormCell, toValue } from '../../bench/peers/adapt.js'
import { judge, keyOf, type TrueCell } from '../../bench/peers/judge.js'
import { fromTables, tablesOf } from '../../bench/peers/programs.js'

const grid = (name: string, rows: readonly string[], columns: readonly string[]): FormCell[] =>
  rows.flatMap(row => columns.map(column => ({ grid: name, row, column })))
const form = [
  ...grid('其一', ['许可', '处罚'], ['上年', '本年']),
  ...grid('其二', ['甲/一、新收', '甲/二、结转', '乙/三、总计'], ['自然人', '总计']),
  ...grid('其三', [''], ['复议/维持', '复议/总计', '诉讼/维持', '诉讼/总计']),
]
const tables = [
  [
    ['其一', null, null],
    ['内容', '本年', '上年'],
    ['许可', '2', '1'],
    ['处 罚', '4', '3'],
  ],
  [
    ['申请', null, '自然人', '总计'],
    ['甲', '一、新收', '5', '6'],
    [null, '二、结(', '', '8'],
  ],
  // a page breaks the grid: no header, and one column of labels less
  [['三、总计', '9', '1,000']],
  [
    ['复议', null, '诉讼', null],
    ['维持', '总计', '维持', '总计'],
    ['11', '12', '13', '14'],
  ],
]

test('tables are put into the form: by labels under their header, by place, by count', () => {
  const found = adapt(tables, form)
  expect(form.map((_, i) => found.get(i))).toEqual(['1', '2', '3', '4', '5', '6', '', '8', '9', '1,000', '11', '12', '13', '14'])
})

test('nothing is put where a row or a whole grid is not there', () => {
  const found = adapt(
    [
      [
        ['内容', '上年', '本年'],
        ['处罚', '3', '4'],
      ],
      [['prose', 'and more']],
    ],
    form,
  )
  expect([...found]).toEqual([
    [2, '3'],
    [3, '4'],
  ])
})

test('values of printed texts', () => {
  expect(['1,234', '+5', '－8', '12.5万元', '', ' — ', '不详'].map(toValue)).toEqual([1234, 5, -8, 12.5, null, null, undefined])
})

test('right, flagged, wrong and missing', () => {
  const truth: TrueCell[] = [1, null, 3, 4, 5, null].map((value, i) => ({ grid: 'g', row: `${i}`, column: 'c', value }))
  const got = [
    { value: 1, marked: false },
    { value: null, marked: true },
    { value: 30, marked: true },
    { value: 40, marked: false },
    { value: null, marked: false },
    undefined,
  ]
  expect(judge(truth, got)).toEqual({ cells: 6, right: 2, flagged: 1, wrong: 1, missing: 2 })
  expect(
    judge(
      truth,
      truth.map(() => undefined),
    ),
  ).toEqual({ cells: 6, right: 0, flagged: 6, wrong: 0, missing: 0 })
})

test('tables of a page are judged by what stands in them', () => {
  const html = `<table><tr><td rowspan="2">内容</td><td colspan="2">件数</td></tr><tr><td>上年</td><td>本年</td></tr>
    <tr><td>许可</td><td>1</td><td>7</td></tr></table>`
  expect(tablesOf(html)).toEqual([
    [
      ['内容', '件数', null],
      [null, '上年', '本年'],
      ['许可', '1', '7'],
    ],
  ])
  const truth = form.slice(0, 4).map((cell, i) => ({ ...cell, value: i + 1 }))
  expect(judge(truth, fromTables(tablesOf(html))(truth))).toEqual({ cells: 4, right: 1, flagged: 0, wrong: 1, missing: 2 })
})

test('a cell has one key, whether outer labels stand with its row or its column', () => {
  expect(keyOf({ grid: '四、（x）诉讼', row: '', column: '复议/结果 维持' })).toBe(keyOf({ grid: '诉讼', row: '复议', column: '结果维持' }))
})
