import { describe, expect, test } from '@jest/globals'
import type { Block } from '../../src/document/doc.js'
import { readText } from '../../src/load/text.js'

const source = { format: 'text', bom: false, bytes: 0, sha256: '' } as const
const load = (text: string) => readText(text).build(source, new Map())

/** Blocks in short: lines of text, furniture behind ~, tables as rows of cells. */
function outline(text: string): unknown[] {
  const doc = load(text)
  return doc.blocks.map((block: Block) => {
    if (block.type === 'text')
      return block.lines.map(({ at }) => (block.layer === 'furniture' ? '~' : '') + doc.text.slice(at.start, at.end).trim()).join('⏎')
    const rows: string[][] = Array.from({ length: block.rows }, () => [])
    for (const cell of block.cells) rows[cell.row]?.push(doc.text.slice(cell.at.start, cell.at.end))
    return rows
  })
}

describe('lines', () => {
  test('blank lines part runs; CR, LF, CRLF and form feeds end lines', () => {
    expect(outline('一\r\n二\r\n\r\n三\n四\r五\f六')).toEqual(['一⏎二', '三⏎四⏎五⏎六'])
  })
  test('form feeds make pages', () => {
    expect(load('一\f二\f三').pages.map(page => [page.number, page.at])).toEqual([
      [1, { start: 0, end: 2 }],
      [2, { start: 2, end: 4 }],
      [3, { start: 4, end: 5 }],
    ])
    expect(load('一\n二').pages).toEqual([])
  })
  test('a markdown heading is a block of its own', () => {
    const [heading, rest] = load('## 一、总体情况\n正文').blocks
    expect(heading).toMatchObject({ type: 'text', look: { heading: 2 } })
    expect(rest).toMatchObject({ type: 'text', look: { heading: 0 } })
  })
})

describe('furniture', () => {
  test.each([
    '- 4 -',
    '-3-',
    '— 5 —',
    '－ 5 －',
    '第3页 共9页',
    '第 3 页',
    '第 3 页/共 9 页',
    '共9页 第3页',
    'Page 4 - 某局2022年年报',
    'Page 4 of 9',
    'P. 4',
    '                -3-',
  ])('%s', line => expect(outline(`规章 0 0 0\n${line}\n行政许可 7`)).toEqual(['规章 0 0 0', `~${line.trim()}`, '行政许可 7']))
  test.each(['4', '-', '—', '/', '0', '-3', '3 -', 'P 4'])('%s is none', line =>
    expect(outline(`规章\n${line}\n行政许可`)).toEqual([`规章⏎${line}⏎行政许可`]))
  test('a running head stands three times beside page numbers', () => {
    const page = (n: number) => `- ${n} -\n某局年报\n正文${'甲乙丙'[n]}\n`
    expect(outline(page(0) + page(1) + page(2))).toEqual([
      '~- 0 -',
      '~某局年报',
      '正文甲',
      '~- 1 -',
      '~某局年报',
      '正文乙',
      '~- 2 -',
      '~某局年报',
      '正文丙',
    ])
    expect(outline(page(0) + page(1))).toEqual(['~- 0 -', '某局年报⏎正文甲', '~- 1 -', '某局年报⏎正文乙'])
  })
  test('a row of values beside page numbers is none', () => {
    const page = (n: number) => `重复申请 0 0\n- ${n} -\n`
    expect(outline(page(1) + page(2) + page(3)).filter(block => String(block).startsWith('~重'))).toEqual([])
  })
})

describe('pipes', () => {
  test.each([
    ['trailing', '规章 | 0 | 1 |\n许可 | 2 |\n'],
    ['leading and trailing', '| 规章 | 0 | 1 |\n| 许可 | 2 |\n'],
    ['leading', '| 规章 | 0 | 1\n| 许可 | 2\n'],
    ['between', '规章 | 0 | 1\n许可 | 2\n'],
    ['full width', '规章｜0｜1\n许可｜2\n'],
  ])('%s', (_, text) =>
    expect(outline(text)).toEqual([
      [
        ['规章', '0', '1'],
        ['许可', '2'],
      ],
    ]))
  test('blank cells are cells with a place', () => {
    const [table] = load('| 规章 |  | 1 |').blocks
    expect(table).toMatchObject({ cells: [{ column: 0 }, { column: 1, at: { start: 6, end: 6 } }, { column: 2 }] })
  })
  test('a markdown rule is no row', () =>
    expect(outline('| 甲 | 乙 |\n|---|:-:|\n| 1 | 2 |')).toEqual([
      [
        ['甲', '乙'],
        ['1', '2'],
      ],
    ]))
  test.each(['|---+---|', '|===|===|', '| --- + --- |'])('a rule with crossings is no row: %s', rule =>
    expect(outline(`| 甲 | 乙 |\n${rule}\n| 1 | 2 |`)).toEqual([
      [
        ['甲', '乙'],
        ['1', '2'],
      ],
    ]))
  test('dashes and signs in cells are no rule', () => expect(outline('| 甲 | - | + |')).toEqual([[['甲', '-', '+']]]))
  test('a rule alone is furniture', () => expect(outline('|---|---|')).toEqual(['~|---|---|']))
  test('lines broken after every cell are no rows', () => {
    const text = '|\n规章 |\n0 |\n1 |\n|\n许可 |\n2 |\n||'
    expect(outline(text)).toEqual([text.replaceAll('\n', '⏎')])
  })
  test('page furniture parts a table', () => expect(outline('甲 | 1 |\n- 2 -\n乙 | 3 |')).toEqual([[['甲', '1']], '~- 2 -', [['乙', '3']]]))
})

describe('tabs', () => {
  test('between cells, blanks kept', () =>
    expect(outline('规章\t0\t\t1\n许可\t2\t\t')).toEqual([
      [
        ['规章', '0', '', '1'],
        ['许可', '2', '', ''],
      ],
    ]))
  test('before each cell, rows apart by blank lines', () => {
    expect(outline('\t规章\n\t0\n\t1\n\n\t\n\t许可\n\t\n\t2\n\n\n三、收到\n')).toEqual([
      [
        ['规章', '0', '1'],
        ['', '许可', '', '2'],
      ],
      '三、收到',
    ])
  })
  test('a second paragraph in a cell has no tab', () => {
    expect(outline('\t（三）\n\n不予公开\n\t1.属于国家秘密\n\t0\n\n\t2.其他\n\t1')).toEqual([
      [
        ['（三）\n\n不予公开', '1.属于国家秘密', '0'],
        ['2.其他', '1'],
      ],
    ])
  })
  test('list items with sentences are text', () => {
    const item = `\t一是${'推进公开工作各项任务按期完成并持续改进'.repeat(3)}。`
    expect(load(`${item}\n${item}`).blocks).toMatchObject([
      { type: 'text', look: { listItem: true } },
      { type: 'text', look: { listItem: true } },
    ])
  })
})
