import { describe, expect, test } from '@jest/globals'
import { heaviestChain } from '../../src/text/align.js'
import { fold, foldAll, foldLabel, foldText, skipGloss } from '../../src/text/fold.js'
import { numeralOf } from '../../src/text/locale.js'
import { decimalFrom, decimalOf, decimalText, isDash, numberAt, sumOf, toNumber } from '../../src/text/number.js'
import { ordinalBefore, ordinalOf, stripOrdinal } from '../../src/text/ordinal.js'
import { distance, likeness } from '../../src/text/similar.js'
import { cover, slice } from '../../src/text/span.js'

describe('fold', () => {
  test.each([
    ['三、本年度办理结果', '三本年度办理结果'],
    ['总　计', '总计'],
    ['ＡＢＣ１２', 'abc12'],
    ['⼀、⾏政', '一行政'],
    ['危及“三安全一稳定”', '危及三安全一稳定'],
    ['开(kāi)发', '开发'],
    ['本年（2023）制发件数', '本年制发件数'],
    ['本年（2023年）制发件数', '本年制发件数'],
    ['零\u200b宽', '零宽'],
    ['二○○八', '二〇〇八'],
    ['（kāi）', 'kāi'],
  ])('%s folds to %s', (text, folded) => expect(foldAll(text)).toBe(folded))

  test('every folded unit leads back to its place', () => {
    const text = '  总 计（kāi） 1'
    const { text: folded, back } = fold(text)
    expect(folded).toBe('总计1')
    expect(back).toEqual([2, 4, 11])
  })

  test('equivalents make traditional characters compare as simplified ones', () => {
    expect(foldText('規章', 0, 2, new Map([[0x898f, 0x89c4]])).text).toBe('规章')
  })

  test('a label is compared without its ordinal', () => {
    expect(foldLabel('1.属于国家秘密')).toBe('属于国家秘密')
    expect(foldLabel('（七）总计')).toBe('总计')
    expect(foldLabel('第二十条第（一）项')).toBe('第二十条第一项')
  })

  test('a gloss is skipped only behind a Han character', () => {
    expect(skipGloss('开(kāi)', 1)).toBe(6)
    expect(skipGloss('x(kai)', 1)).toBe(1)
    expect(skipGloss('开(17)', 1)).toBe(1)
  })
})

describe('ordinals', () => {
  test.each([
    ['一、总体情况', 1, 1],
    ['（三）不予公开', 2, 3],
    ['(十二) 其他', 2, 12],
    ['1.属于', 3, 1],
    ['８．属于', 3, 8],
    ['（1）信息', 4, 1],
    ['①当面', 5, 1],
    ['第三部分 依申请', 0, 3],
    ['V. Initial', 1, 5],
    ['A. Numbers', 2, 1],
    ['V.A.3. Number', 3, 3],
    ['V.B.(1) Disposition', 3, 1],
    ['B.4.b referrals', 3, 2],
    ['b) referrals', 4, 2],
    ['(b) referrals', 4, 2],
  ])('%s', (text, level, number) => expect(ordinalOf(text)).toMatchObject({ level, number }))
  test.each(['总体情况', '三安全一稳定', '1.5万', '2023年', '一是加强', '第二十条第（一）项', 'U.S. ships'])('%s has none', text =>
    expect(ordinalOf(text)).toBeUndefined())
  test('it is taken off, but never the whole', () => {
    expect(stripOrdinal('四、结转')).toBe('结转')
    expect(stripOrdinal('（一）')).toBe('（一）')
  })
  test('it is found before a place', () => {
    expect(ordinalBefore('0 0 （三）')).toBe(3)
    expect(ordinalBefore('0 2.')).toBe(2)
    expect(ordinalBefore('0 2')).toBe(0)
    expect(ordinalBefore('0 V.B.3.a.')).toBe(8)
    expect(ordinalBefore('0 B.3.a ')).toBe(6)
    expect(ordinalBefore('0 (a)')).toBe(3)
    // in a cell of its own
    expect(ordinalBefore('29 |\n4. |\n| ')).toBe(7)
  })
  test.each([
    ['十二', 12],
    ['二十', 20],
    ['二〇一三', 2013],
    ['一百零五', 105],
  ])('%s is %d', (text, number) => expect(numeralOf(text)).toBe(number))
  test('words are no numerals', () => expect(numeralOf('总计')).toBeUndefined())
})

describe('numbers', () => {
  const parts = (text: string) => {
    const found = numberAt(text, 0)
    return found && [slice(text, found.at), found.unitAt && slice(text, found.unitAt), found.noteAt && slice(text, found.noteAt)]
  }
  test.each([
    ['0', ['0', null, null]],
    ['12,840', ['12,840', null, null]],
    ['4,068.208 ', ['4,068.208', null, null]],
    ['１２', ['１２', null, null]],
    ['251000元', ['251000', '元', null]],
    ['155.3万元', ['155.3', '万元', null]],
    ['22（其中修订16件）', ['22', null, '（其中修订16件）']],
    ['+19', ['+19', null, null]],
    ['-417|', ['-417', null, null]],
    ['减3', ['减3', null, null]],
    ['2件 ', ['2', '件', null]],
  ])('%s', (text, expected) => expect(parts(text)).toEqual(expected))
  test.each(['1.属于国家秘密', '2023 年', '2021年', '1 . 属 于', '3、其他', '11370000/2023-501', '规章'])('%s is no value', text =>
    expect(numberAt(text, 0)).toBeUndefined())
  test('a bracketed ordinal behind a number is no remark', () => expect(parts('0 （1）信息')).toEqual(['0', null, null]))
  test.each(['-', '—', '／', '/', '无', '不涉及'])('%s stands for no figure', text => expect(isDash(text)).toBe(true))
  test.each([
    ['12,840', 12840],
    ['96171.6', 96171.6],
    ['-8', -8],
    ['减3', -3],
    ['增加19', 19],
    ['０', 0],
  ])('%s is %d', (raw, value) => {
    const decimal = decimalOf(raw)
    expect(decimal && toNumber(decimal)).toBe(value)
  })
  test('a word is no number', () => expect(decimalOf('持平')).toBeUndefined())
  test.each([
    [0, '0'],
    [-0.5, '-0.5'],
    [12.25, '12.25'],
    [1e21, '1000000000000000000000'],
    [1.5e-7, '0.00000015'],
  ])('the double %d is the decimal %s', (value, text) => {
    const decimal = decimalFrom(value)
    expect(decimal && decimalText(decimal)).toBe(text)
  })
  test('what is no number has no decimal', () =>
    expect([decimalFrom(Number.NaN), decimalFrom(Number.POSITIVE_INFINITY)]).toEqual([undefined, undefined]))
  test('sums are exact, without zeros at their end', () => {
    const sum = (...values: readonly number[]): string => decimalText(sumOf(values.flatMap(value => decimalFrom(value) ?? [])))
    expect([sum(), sum(0.1, 0.2), sum(0.5, -1.5), sum(1.25, 8.75)]).toEqual(['0', '0.3', '-1', '10'])
  })
})

describe('likeness', () => {
  test('equal, ends-with, near, unlike', () => {
    expect(likeness('总计', '总计')).toBe(1)
    expect(likeness('其他法律行政止公开', '其他法律行政法规禁止公开')).toBeGreaterThan(0.65)
    expect(likeness('出具已获取信息', '重新出具已获取信息')).toBe(0.9)
    expect(likeness('行政许可', '行政强制')).toBe(0)
  })
  test('the distance is given up beyond the limit', () => expect(distance('abc', 'xyz', 1)).toBe(Number.POSITIVE_INFINITY))
})

describe('heaviestChain', () => {
  const chain = (items: readonly (readonly [place: number, order: number, weight: number])[]) =>
    heaviestChain(items, { at: i => ({ start: i[0], end: i[0] + 1 }), order: i => i[1], weight: i => i[2] }).map(i => i[1])
  test('never crosses, and takes the heavier of two', () => {
    expect(
      chain([
        [0, 3, 1],
        [1, 1, 1],
        [2, 2, 1],
        [3, 3, 1],
      ]),
    ).toEqual([1, 2, 3])
    expect(
      chain([
        [0, 1, 5],
        [1, 1, 1],
        [2, 2, 1],
      ]),
    ).toEqual([1, 2])
  })
  test('of nothing is nothing', () => expect(chain([])).toEqual([]))
})

test('cover spans all spans', () => {
  expect(
    cover([
      { start: 4, end: 6 },
      { start: 1, end: 2 },
    ]),
  ).toEqual({ start: 1, end: 6 })
  expect(cover([])).toBeUndefined()
})
