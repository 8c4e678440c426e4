import { expect, test } from '@jest/globals'
import type { Value } from '../../src/grid/assign.js'
import { learnColumns, readPositions } from '../../src/grid/from-positions.js'

/** The numbers of each line, after its label. */
function rowsOf(text: string): Value[][] {
  let start = 0
  return text.split('\n').map((content, line) => {
    const values = [...content.matchAll(/(?<=\s)\d+/g)].map((match): Value => {
      const at = { start: start + match.index, end: start + match.index + match[0].length }
      return { kind: 'number', at, line, cell: -1, index: 0, label: 0, glued: false, unitAt: null, noteAt: null }
    })
    start += content.length + 1
    return values
  })
}

/** Columns of the first two lines; what the third line has in each (null: blank), or that its places tell nothing. */
function read(text: string) {
  const [first = [], second = [], third = []] = rowsOf(text)
  const models = learnColumns(text, [first, second])
  if (models.length === 0) return 'no columns'
  const row = readPositions(text, third, 0, [0, 1, 2], models)
  return row?.map(cell => (cell.kind === 'blank' ? null : text.slice(cell.at.start, cell.at.end))) ?? 'not told'
}

test.each<[name: string, lines: readonly string[], expected: unknown]>([
  ['columns two spaces apart', ['甲      10  200  30', '乙       1    2   3', '丙            2'], [null, '2', null]],
  ['columns one space apart, their ends in line', ['甲      10 200 30', '乙       1   2  3', '丙           2  3'], [null, '2', '3']],
  ['columns one space apart, their beginnings in line', ['甲      10 200 30', '乙      1  2   3', '丙         2'], [null, '2', null]],
  ['a value that does not stand in line', ['甲      10 200 30', '乙       1   2  3', '丙          2'], 'not told'],
  ['columns one space apart, in line at neither side', ['甲      10 200 30', '乙      1   2   3', '丙          2'], 'no columns'],
  [
    'columns in line by width, that fit by characters by chance',
    ['甲乙                10   200    30', '甲乙丙丁             1     2     3', '甲乙丙丁戊己庚辛           5     6'],
    [null, '5', '6'],
  ],
  [
    'columns in line by width as well as by characters',
    ['甲乙                10   200    30', '丙丁                 1     2     3', '甲乙丙丁戊己庚辛           5     6'],
    'not told',
  ],
  ['two spaces between values, whatever their columns', ['甲    1  2  3', '乙丙  4  5  6', '丁    7  8'], 'no columns'],
  ['spaces lost: all values of one width show nothing', ['甲  1 2 3', '乙  4 5 6', '丙  2'], 'no columns'],
])('%s', (_, lines, expected) => expect(read(lines.join('\n'))).toEqual(expected))
