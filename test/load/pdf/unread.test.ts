import { describe, expect, test } from '@jest/globals'
import type { TableBlock } from '../../../src/document/doc.js'
import { originsOf } from '../../../src/document/locate.js'
import { blocksOf } from '../../support/blocks.js'
import { pdfFile, type Shape } from '../../support/document/pdf.js'

const text = (x: number, y: number, shown: string, more: Partial<Extract<Shape, { kind: 'text' }>> = {}): Shape => ({
  kind: 'text',
  x,
  y,
  text: shown,
  size: 10,
  ...more,
})
const white = [1, 1, 1] as const
const rows = [
  ['内容', '制发', '废止', '现行'],
  ['规章', '12', '34', '56'],
  ['文件', '78', '90', '11'],
  ['总计', '22', '33', '44'],
  ['其他', '5', '6', '7'],
]
const [left, top, width, height] = [60, 110, 80, 20]

/** A table without rules, one of its texts as it is drawn otherwise: at the given row and column, or in none of them. */
const table = (drawn: (shape: Shape, row: number, column: number) => readonly Shape[] = shape => [shape]): Shape[] =>
  rows.flatMap((row, r) => row.flatMap((shown, c) => drawn(text(left + c * width, top + r * height, shown), r, c)))
/** Draws one text otherwise. */
const but =
  (row: number, column: number, other: (shape: Extract<Shape, { kind: 'text' }>) => readonly Shape[]) =>
  (shape: Shape, r: number, c: number): readonly Shape[] =>
    shape.kind === 'text' && r === row && c === column ? other(shape) : [shape]

/** Cells with a doubt: `row column doubt text`. */
async function doubtsOf(shapes: readonly Shape[]): Promise<string[]> {
  const { doc, codes } = await blocksOf(pdfFile([{ shapes }]))
  expect(codes).toEqual([])
  const tables = doc.blocks.filter((block): block is TableBlock => block.type === 'table')
  expect(tables.map(block => [block.rows, block.columns])).toEqual([[5, 4]])
  return tables.flatMap(block =>
    block.cells.flatMap(({ at, row, column }) => {
      const doubt = originsOf(doc, at).flatMap(origin => (origin.kind === 'pdf' && origin.doubt !== undefined ? [origin.doubt] : []))[0]
      return doubt === undefined ? [] : [`${row} ${column} ${doubt} ${doc.text.slice(at.start, at.end)}`.trim()]
    }),
  )
}

const drawn: Shape = { kind: 'raw', operators: `q 1 0 0 1 ${left + width} ${842 - top - height} cm 0 0 m 5 0 l 8 8 l 3 6 l f Q` }
const ground: Shape = { kind: 'fill', box: [40, 90, 400, 210], color: [0, 0, 0] }
/** White grounds of all cells but one. */
const grounds = (but: readonly [row: number, column: number] | null): Shape[] =>
  rows.flatMap((row, r) =>
    row.flatMap((_, c): Shape[] => {
      const [x, y] = [left + c * width, top + r * height]
      return r === but?.[0] && c === but[1] ? [] : [{ kind: 'fill', box: [x - 5, y - 14, x + width - 6, y + 5], color: white }]
    }),
  )

describe('a table without rules, where numbers stand that nobody can read', () => {
  test.each<[string, readonly Shape[], readonly string[]]>([
    ['all is well', table(), []],
    ['white grounds on black', [ground, ...grounds(null), ...table()], []],
    ['white grounds on black, but one', [ground, ...grounds([2, 2]), ...table()], ['2 2 covered']],
    ['a number in the colour of the paper', table(but(1, 1, shape => [{ ...shape, color: white }])), ['1 1 covered']],
    ['an invisible number', table(but(3, 3, shape => [{ ...shape, mode: 3 }])), ['3 3 covered']],
    [
      'a number under a ground that is drawn later',
      [...table(), { kind: 'fill', box: [left + width - 5, top + 6, left + width + 30, top + 24], color: white }],
      ['1 1 covered'],
    ],
    [
      'a row of them',
      table((shape, row, column) => (row === 2 && column > 0 ? [text(left + column * width, top + 40, '7', { color: white })] : [shape])),
      ['2 1 covered', '2 2 covered', '2 3 covered'],
    ],
    [
      'a column of them',
      table((shape, row, column) => (row > 0 && column === 2 ? [text(left + 160, top + row * height, '7', { color: white })] : [shape])),
      ['1 2 covered', '2 2 covered', '3 2 covered', '4 2 covered'],
    ],
    [
      'what may be a digit of a number, or one between columns',
      table(but(1, 1, shape => [shape, { ...shape, x: shape.x + 11, text: '5', color: white }])),
      ['1 1 covered 12', '1 2 covered 34'],
    ],
    ['the same number twice', table(but(1, 1, shape => [{ ...shape, color: white }, shape])), []],
    [
      'a number between two columns',
      table(but(1, 1, shape => [{ ...shape, x: shape.x + 40, color: white }])),
      ['1 1 covered', '1 2 covered 34'],
    ],
    ['a number between labels and values', table(but(1, 1, shape => [{ ...shape, x: shape.x - 30, color: white }])), ['1 1 covered']],
    ['a number between two rows', table(but(1, 1, shape => [{ ...shape, y: shape.y + 10, color: white }])), ['1 1 covered']],
    ['words beside a label', table(but(1, 0, shape => [shape, { ...shape, x: shape.x + 30, text: '字', color: white }])), []],
    ['a number far below', [...table(), text(left + width, top + 140, '5', { color: white })], []],
    ['shapes for a number', [...table(but(1, 1, () => [])), drawn], ['1 1 drawn']],
    [
      'shapes beside a label',
      [...table(), { kind: 'raw', operators: `q 1 0 0 1 ${left - 10} ${842 - top - height} cm 0 0 m 5 0 l 8 8 l 3 6 l f Q` }],
      [],
    ],
  ])('%s', async (_, shapes, expected) => {
    expect(await doubtsOf(shapes)).toEqual(expected)
  })
})

test('a single row, whose columns are known by its values alone, is in doubt as a whole', async () => {
  const row = ['规章', '12', '34', '56', '78', '90']
  const header = ['内容', '制发', '废止', '现行', '有效', '总计']
  const shapes = [header, row].flatMap((line, r) =>
    line.map((shown, c) => text(left + c * width, top + r * height, shown, r === 1 && c === 3 ? { color: white } : {})),
  )
  const { doc } = await blocksOf(pdfFile([{ shapes }]))
  const doubts = doc.blocks.flatMap(block =>
    block.type === 'table'
      ? block.cells.flatMap(({ at }) =>
          originsOf(doc, at).flatMap(origin =>
            origin.kind === 'pdf' && origin.doubt !== undefined ? [doc.text.slice(at.start, at.end)] : [],
          ),
        )
      : [],
  )
  expect(doubts.filter(shown => /\d/.test(shown))).toEqual(['12', '34', '78', '90'])
})
