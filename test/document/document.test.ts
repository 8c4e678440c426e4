import { expect, test } from '@jest/globals'
import { DocBuilder } from '../../src/document/builder.js'
import { locate } from '../../src/document/locate.js'
import { NumberedLabels } from '../../src/document/numbered.js'
import { tokensOf } from '../../src/document/tokens.js'
import { readText } from '../../src/load/text.js'
import { lineIndex, positionOf } from '../../src/text/lines.js'

const source = { format: 'text', bom: false, bytes: 0, sha256: '' } as const

test('line and column count from 1, for every line end', () => {
  const index = lineIndex('甲\r\n乙\n丙\r丁\f戊')
  expect([0, 3, 4, 5, 7, 9].map(offset => positionOf(index, offset))).toEqual([
    { line: 1, column: 1 },
    { line: 2, column: 1 },
    { line: 2, column: 2 },
    { line: 3, column: 1 },
    { line: 4, column: 1 },
    { line: 5, column: 1 },
  ])
})

test('a place has its page where there are pages, and a box where there are boxes', () => {
  const text = '甲\f乙'
  const paged = readText(text).build(source, new Map())
  expect(locate(paged, { start: 2, end: 3 })).toEqual({ line: 2, column: 1, page: 2, box: null, origin: { kind: 'text' } })
  const box = { x0: 1, y0: 2, x1: 3, y1: 4 }
  const boxed = new DocBuilder(text).build(source, new Map(), [{ start: 0, origin: { kind: 'pdf', page: 1, box } }])
  expect(locate(boxed, { start: 2, end: 3 }).box).toEqual(box)
})

test('blocks that overlap or leave the text are refused', () => {
  const builder = new DocBuilder('甲乙')
  builder.text([{ start: 0, end: 1 }])
  expect(() => builder.text([{ start: 0, end: 2 }])).toThrow(RangeError)
  expect(() => builder.text([{ start: 1, end: 3 }])).toThrow(RangeError)
})

test('tokens: words, numbers, dashes, proved blanks; labels are whole without the values in them', () => {
  const doc = readText('| 行政许可 | 1,207件 |  | — |\n- 3 -\n重复 5 申请\n').build(source, new Map())
  const tokens = tokensOf(doc)
  expect(tokens.list.map(t => [t.kind, doc.text.slice(t.at.start, t.at.end), t.line, t.cell])).toEqual([
    ['text', '行政许可', 0, 0],
    ['number', '1,207', 0, 1],
    ['blank', '', 0, 2],
    ['dash', '—', 0, 3],
    ['text', '重复', 1, -1],
    ['number', '5', 1, -1],
    ['text', '申请', 1, -1],
  ])
  expect(tokens.labels).toBe('行政许可重复申请')
  expect(tokensOf(doc)).toBe(tokens)
})

test('a remark with a space in it is one word', () => {
  const doc = readText('22（其中修订 16 件） 55\n').build(source, new Map())
  expect(tokensOf(doc).list.map(t => [t.kind, t.noteAt && doc.text.slice(t.noteAt.start, t.noteAt.end)])).toEqual([
    ['number', '（其中修订 16 件）'],
    ['number', null],
  ])
})

test('a star before the words of a line is no dash; alone, or in a cell, it is one', () => {
  const kinds = (text: string): string[] => tokensOf(readText(text).build(source, new Map())).list.map(t => t.kind)
  expect(kinds('* 四、行政复议\n')).toEqual(['text', 'text'])
  expect(kinds('规章 * 3\n')).toEqual(['text', 'dash', 'number'])
  expect(kinds('| 规章 | * |\n')).toEqual(['text', 'dash'])
})

test('dots and lines that lead to a value are gaps; a single dot is not', () => {
  const texts = (text: string): string[] => {
    const doc = readText(text).build(source, new Map())
    return tokensOf(doc).list.map(t => `${t.kind} ${doc.text.slice(t.at.start, t.at.end)}`)
  }
  expect(texts('Grants .......... 140\n')).toEqual(['text Grants', 'number 140'])
  expect(texts('Grants..........1,140\n')).toEqual(['text Grants', 'number 1,140'])
  expect(texts('Grants . . . . . 140\n')).toEqual(['text Grants', 'number 140'])
  expect(texts('Grants __140__\n')).toEqual(['text Grants', 'number 140'])
  expect(texts('总计……3\n')).toEqual(['text 总计', 'number 3'])
  expect(texts('No. 5.\n')).toEqual(['text No.', 'text 5.'])
})

test('a number is part of a label where the form says so, and it stands there whole', () => {
  const numbered = NumberedLabels.of(['exemption1', 'exemption7a', '12345热线', 'total'])
  const texts = (text: string): string[] => {
    const doc = readText(text).build(source, new Map())
    return tokensOf(doc, numbered).list.flatMap(t => (t.kind === 'number' ? doc.text.slice(t.at.start, t.at.end) : []))
  }
  expect(texts('Exemption 1 2\n')).toEqual(['2'])
  expect(texts('Exemption 1\n2\n')).toEqual(['2'])
  expect(texts('Exemption 1....2\n')).toEqual(['2'])
  expect(texts('(7) Exemption 7(A) 1\n')).toEqual(['1'])
  expect(texts('12345热线 6\n')).toEqual(['6'])
  for (const other of ['Exemption 12\n', 'Exemption 1.5\n', 'Exemption 1,200\n']) expect(texts(other)).toHaveLength(1)
  // another cell or line is no part of the label
  expect(texts('| Exemption | 1 |\n')).toEqual(['1'])
  expect(texts('Exemption\n1\n')).toEqual(['1'])
  expect(texts('Total 1\n')).toEqual(['1'])
  expect(NumberedLabels.of(['total', '2024'])).toBeUndefined()
})
