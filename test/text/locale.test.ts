import { describe, expect, test } from '@jest/globals'
import { isPageNumber } from '../../src/load/furniture.js'
import { dateOf, yearOf } from '../../src/report/patterns.js'
import { foldAll } from '../../src/text/fold.js'
import { dashWords, measures, monthOf, numeralOf } from '../../src/text/locale.js'
import { isDash, numberAt } from '../../src/text/number.js'
import { isListed, leadBefore, ordinalBefore, ordinalOf } from '../../src/text/ordinal.js'

describe('every language is known at once', () => {
  test.each(['无', '不适用', 'N/A', 'n/a', 'None', 'NIL', 'n.a.', '-', '——', '／'])('%s stands for no figure', word =>
    expect(isDash(word)).toBe(true))
  test('words that are none, and the longest measure first', () => {
    for (const word of ['no', 'not', '没有', '0', '']) expect(isDash(word)).toBe(false)
    expect([...dashWords].filter(word => word !== word.toLowerCase())).toEqual([])
    expect(measures.map(({ length }) => length)).toEqual([...measures].map(({ length }) => length).sort((a, b) => b - a))
  })
  test.each<[printed: string, date: object | undefined]>([
    ['2006年9月30日', { year: 2006, month: 9, day: 30 }],
    ['二〇〇六年九月三十日', { year: 2006, month: 9, day: 30 }],
    ['September 30, 2006', { year: 2006, month: 9, day: 30 }],
    ['Sept. 3, 2006', { year: 2006, month: 9, day: 3 }],
    ['30 September 2006', { year: 2006, month: 9, day: 30 }],
    ['May 1', { year: undefined, month: 5, day: 1 }],
    ['12月31日', { year: undefined, month: 12, day: 31 }],
    ['Exemption 7', undefined],
  ])('the date %s', (printed, date) => expect(dateOf(foldAll(printed))).toEqual(date))
  test('months and years', () => {
    expect(['jan', 'september', 'sep', 'smarch'].map(monthOf)).toEqual([1, 9, 9, undefined])
    expect([yearOf('2006'), yearOf('二〇〇六'), yearOf('x')]).toEqual([2006, 2006, undefined])
    expect([numeralOf('十二'), numeralOf('xii')]).toEqual([12, undefined])
  })
  test.each<[text: string, level: number, number: number]>([
    ['第三部分 依申请', 0, 3],
    ['Part 3: Requests', 0, 3],
    ['SECTION V. Requests', 0, 5],
    ['Chapter iv Requests', 0, 4],
  ])('the part of a report in “%s”', (text, level, number) => expect(ordinalOf(text)).toMatchObject({ level, number }))
  test.each(['Partial grants', 'Part of a report', 'Section 12B rules', 'Sections'])('%s has none', text =>
    expect(ordinalOf(text)).toBeUndefined())
  test('a part before a title', () => {
    expect(ordinalBefore('... Part 3: ')).toBe(8)
    expect(ordinalBefore('Section V ')).toBe(10)
    expect(ordinalBefore('in fiscal 2006 ')).toBe(0)
  })
  test('words of a part of what stands above, and items in prose', () => {
    expect([leadBefore('5 其中：'), leadBefore('5 of which: '), leadBefore('5 including ')]).toEqual([3, 10, 10])
    expect([isListed('一是加强'), isListed('First, we')]).toEqual([true, false])
  })
  test('signs, money, dates and remarks beside a number', () => {
    const units = (text: string): unknown => {
      const number = numberAt(text, 0)
      const slice = (at: { start: number; end: number } | null | undefined): string | null => (at ? text.slice(at.start, at.end) : null)
      return number === undefined ? undefined : [slice(number.at), slice(number.unitAt), slice(number.noteAt)]
    }
    expect(units('minus 5')).toEqual(['minus 5', null, null])
    expect(units('12 dollars')).toEqual(['12', 'dollars', null])
    expect(units('22 (including 3 by mail)')).toEqual(['22', null, '(including 3 by mail)'])
    expect(units('30 September 2006')).toBeUndefined()
    expect(units('9月30日')).toBeUndefined()
  })
  test.each(['Page 3 of 12', 'page 3', 'p. 4', '第3页 共9页', '- 3 -'])('%s is a page number', text =>
    expect(isPageNumber(text)).toBe(true))
})
