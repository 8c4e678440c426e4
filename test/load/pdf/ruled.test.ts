import { expect, test } from '@jest/globals'
import { fillCells } from '../../../src/load/pdf/cells.js'
import { lattices } from '../../../src/load/pdf/lattice.js'
import type { Rule } from '../../../src/load/pdf/rules.js'
import type { Word } from '../../../src/load/pdf/words.js'
import { blocksOf } from '../../support/blocks.js'
import { pdfFile, type Shape } from '../../support/document/pdf.js'

const word = (text: string, x: number, y: number): Word => ({
  text,
  box: { x0: x, y0: y - 8.5, x1: x + 5 * text.length, y1: y + 1.5 },
  baseline: y,
  size: 10,
  bold: false,
  content: null,
  glyphs: [],
  turn: 0,
})
const level = (at: number): Rule => ({ level: true, at, from: 100, to: 300 })
const upright = (at: number): Rule => ({ level: false, at, from: 100, to: 140 })
const rules = [level(100), level(120), level(140), upright(100), upright(200), upright(300)]

/** Texts of the cells, from left to right and top to bottom. */
function cellsOf(words: readonly Word[], drawn: readonly Rule[] = rules): string[] {
  const page = {
    number: 1,
    width: 600,
    height: 800,
    words,
    rules: drawn,
    marks: [],
    pictures: [],
    covered: [],
    overlaid: '',
    recognised: false,
  }
  return lattices(drawn, words).flatMap(lattice =>
    fillCells(lattice, words, page).cells.map(cell =>
      cell.lines.map(line => line.words.map(({ gap, text }) => gap + text).join('')).join('/'),
    ),
  )
}

test('the point of a number set wide belongs to the digits beside it', () => {
  const wide = ['7', '2', '.', '7', '6'].map((text, i) => word(text, 205 + 8 * i, 113))
  expect(cellsOf([word('35', 105, 113), ...wide])).toEqual(['35', '7 2.7 6', '', ''])
})

test('digits beside a point in a label stay as they are set', () => {
  const label = ['1', '.', '20', '日'].map((text, i) => word(text, 105 + 14 * i, 113))
  expect(cellsOf(label)[0]).toBe('1 . 20 日')
})

/** A box for itself. */
const boxed = (x0: number, y0: number, x1: number, y1: number): Rule[] => [
  { level: true, at: y0, from: x0, to: x1 },
  { level: true, at: y1, from: x0, to: x1 },
  { level: false, at: x0, from: y0, to: y1 },
  { level: false, at: x1, from: y0, to: y1 },
]

test.each([2, 4, 6])('cells with a box each, %d points apart, are one grid without cells between them', gap => {
  const across = [0, 1, 2].map(i => [100 + i * (60 + gap), 160 + i * (60 + gap)] as const)
  const down = [0, 1].map(i => [100 + i * (20 + gap), 120 + i * (20 + gap)] as const)
  // the first row has a merged cell, whose text stands across the gap below
  const merged = boxed(across[0]?.[0] ?? 0, 100, across[1]?.[1] ?? 0, 120)
  const boxes = down.flatMap(([y0, y1], row) =>
    across.flatMap(([x0, x1], column) => (row === 0 && column < 2 ? [] : boxed(x0, y0, x1, y1))),
  )
  const frame = boxed(100 - gap, 100 - gap, (across[2]?.[1] ?? 0) + gap, 140 + 2 * gap)
  const below = [1, 2, 3].map((n, i) => word(String(n), (across[i]?.[0] ?? 0) + 5, 133 + gap))
  const turned: Word = { ...word('合计', 155 + gap / 2, 113), turn: 1 }
  // the outer sides of the outer boxes may have no rules
  const outer = { level: [100, 140 + gap], upright: [100, across[2]?.[1] ?? 0] }
  const open = [...merged, ...boxes].filter(rule => !(rule.level ? outer.level : outer.upright).includes(rule.at))
  const words = [turned, word('总', (across[2]?.[0] ?? 0) + 5, 113), ...below]
  for (const rules of [[...merged, ...boxes], [...merged, ...boxes, ...frame], open])
    expect(cellsOf(words, rules)).toEqual(['合计', '总', '1', '2', '3'])
})

test('a narrow empty column among others without gaps is a column', () => {
  const grid = [level(100), level(120), level(140), ...[100, 150, 156, 200, 250, 300].map(upright)]
  expect(cellsOf([word('7', 110, 113), word('8', 170, 133)], grid)).toEqual(['7', '', '', '', '', '', '', '8', '', ''])
})

test('tables a few points apart stay two', () => {
  const lower = rules.map(rule => (rule.level ? { ...rule, at: rule.at + 46 } : { ...rule, from: rule.from + 46, to: rule.to + 46 }))
  expect(lattices([...rules, ...lower], [word('7', 110, 113), word('8', 110, 159)])).toHaveLength(2)
})

/** A header over values whose row has a rule above it only in the first of three columns; and a number more in the label beside them. */
const headers = [
  { level: true, at: 100, from: 100, to: 400 },
  { level: true, at: 140, from: 100, to: 200 },
  { level: true, at: 160, from: 100, to: 400 },
  ...[100, 200, 300, 400].map((at): Rule => ({ level: false, at, from: 100, to: 160 })),
]

test('a value below a header without a rule between them is in the row of the values beside it', () => {
  const words = [word('总计', 105, 113), word('维持', 205, 113), word('纠正', 305, 113), word('7', 105, 153), word('12', 205, 153)]
  expect(cellsOf([...words, word('3', 305, 153)], headers)).toEqual(['总计', '维持', '纠正', '7', '12', '3'])
  expect(cellsOf([...words, word('4', 305, 133)], headers)).toEqual(['总计', '维持/12', '纠正/4', '7'])
})

test('a header beside them without a value has an empty one', () => {
  const wide = [
    ...headers.map(rule => (rule.level && rule.to === 400 ? { ...rule, to: 500 } : rule)),
    { level: false, at: 500, from: 100, to: 160 },
  ]
  const words = [word('总计', 105, 113), word('维持', 205, 113), word('纠正', 305, 113), word('其他', 405, 113)]
  const values = [word('7', 105, 153), word('12', 205, 153), word('—', 305, 153)]
  expect(cellsOf([...words, ...values], wide)).toEqual(['总计', '维持', '纠正', '其他', '7', '12', '—', ''])
})

test('a label that ends with a number is one label', () => {
  const words = [word('合计', 105, 113), word('7', 105, 153), word('截至', 205, 133), word('2024', 205, 153), word('规章', 305, 113)]
  expect(cellsOf(words, headers)).toEqual(['合计', '截至/2024', '规章', '7'])
})

test('the shadow around each cell is its rules, and covers no text', async () => {
  const cells = [0, 1, 2, 3].map(i => [100 + (i % 2) * 80, 700 - Math.floor(i / 2) * 20] as const)
  const shadows = cells.map(([x, y]) => `q 0 0 595 842 re ${x} ${y} 79.5 19.5 re W* n 0 0 0 rg ${x - 0.5} ${y - 0.5} 80.5 20.5 re f Q`)
  const texts = ['规章', '35', '总数', '7'].map(
    (text, i): Shape => ({ kind: 'text', x: (cells[i]?.[0] ?? 0) + 5, y: 842 - (cells[i]?.[1] ?? 0) - 6, text, size: 9 }),
  )
  const { blocks, codes } = await blocksOf(pdfFile([{ shapes: [{ kind: 'raw', operators: shadows.join('\n') }, ...texts] }]))
  expect(codes).toEqual([])
  expect(blocks).toEqual([
    [
      ['规章', '35'],
      ['总数', '7'],
    ],
  ])
})

test('numbers of two rows stay two where the rule between them is missing, however full their cell is', async () => {
  const line = (from: readonly [number, number], to: readonly [number, number]): Shape => ({ kind: 'line', from, to })
  const level = [100, 120, 140].map(y => line([100, y], [y === 120 ? 140 : 161, y]))
  const upright = [100, 140, 161].map(x => line([x, 100], [x, 140]))
  const texts = [
    ['总计', 102, 113],
    ['2116', 141.5, 113],
    ['其他', 102, 133],
    ['2140', 141.5, 133],
  ] as const
  const words = texts.map(([text, x, y]): Shape => ({ kind: 'text', x, y, text, size: 9 }))
  const { blocks } = await blocksOf(pdfFile([{ shapes: [...level, ...upright, ...words] }]))
  expect(blocks).toEqual([
    [
      ['总计', '2116 / 2140'],
      ['其他', '↑'],
    ],
  ])
})
