import { expect, test } from '@jest/globals'
import { fillCells } from '../../../src/load/pdf/cells.js'
import { lattices } from '../../../src/load/pdf/lattice.js'
import type { Rule } from '../../../src/load/pdf/rules.js'
import type { Word } from '../../../src/load/pdf/words.js'

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
function cellsOf(words: readonly Word[]): string[] {
  const page = { number: 1, width: 600, height: 800, words, rules, marks: [], pictures: [], covered: [], overlaid: '', recognised: false }
  return lattices(rules).flatMap(lattice =>
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
