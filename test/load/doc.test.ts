import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { locate } from '../../src/index.js'
import { rowCells } from '../../src/load/doc/rows.js'
import { sprms } from '../../src/load/doc/sprms.js'
import { blocksOf, type Shown } from '../support/blocks.js'
import { cellPart as cell, rowEnd } from '../support/document/doc.js'
import { oleFile, type Part, wordFile } from '../support/document/word.js'
import { root } from '../support/root.js'

const sample = readFileSync(join(root, 'samples/2021/word-97-file/source.doc'))

test('paragraphs, numbers that Word prints, and tables with places', async () => {
  const { doc, blocks, codes } = await blocksOf(sample)
  expect(codes).toEqual([])
  expect(blocks.map(block => (typeof block === 'string' ? block : `${block.length} × ${block[0]?.length}`))).toEqual([
    '云溪县林业局2024年政府信息公开工作年度报告',
    '根据条例要求编制本报告，数据统计期限自2024年1月1日起至2024年12月31日止。',
    '一、总体情况',
    '各项任务按期完成，公开内容还不够细，下一年补齐短板。',
    '二、主动公开政府信息情况',
    expect.stringMatching(/^14 × /),
    '三、收到和处理政府信息公开申请情况',
    '28 × 10',
    '四、政府信息公开行政复议、行政诉讼情况',
    '4 × 15',
    '五、存在的主要问题及改进情况',
    '各项任务按期完成，公开内容还不够细，下一年补齐短板。',
    '六、其他需要报告的事项',
    '各项任务按期完成，公开内容还不够细，下一年补齐短板。',
  ])
  const at = doc.text.indexOf('自然人')
  expect(locate(doc, { start: at, end: at + 1 }).origin).toMatchObject({
    kind: 'doc',
    path: expect.stringMatching(/^tbl\[2\]\/tr\[2\]\/td\[\d\]$/),
  })
})

describe('rows by their definition', () => {
  /** A row of cells of a thousand twips with those merge flags. */
  const definition = (flags: readonly number[]): Buffer => {
    const bytes = Buffer.alloc(1 + 2 * (flags.length + 1) + 20 * flags.length)
    bytes[0] = flags.length
    for (let i = 0; i <= flags.length; i++) bytes.writeInt16LE(1000 * i, 1 + 2 * i)
    flags.forEach((flag, i) => {
      bytes.writeUInt16LE(flag, 1 + 2 * (flags.length + 1) + 20 * i)
    })
    return bytes
  }
  const read = (flags: readonly number[], ...more: { code: number; operand: Buffer }[]) =>
    rowCells([{ code: 0xd608, operand: definition(flags) }, ...more])?.map(({ left, right, vertical, covered }) => [
      left,
      right,
      vertical,
      covered,
    ])
  test('merges downward', () =>
    expect(read([0x60, 0x20, 0])).toEqual([
      [0, 1000, 'start', false],
      [1000, 2000, 'on', false],
      [2000, 3000, 'none', false],
    ]))
  test.each([
    ['begun by 1', [1, 2, 2, 1, 2]],
    ['begun by 2', [2, 1, 1, 2, 1]],
  ])('merges sideways, %s', (_, flags) => expect(read(flags)?.map(cell => cell[3])).toEqual([false, true, true, false, true]))
  test('changed later', () =>
    expect(read([0, 0, 0], { code: 0x5624, operand: Buffer.from([0, 2]) }, { code: 0xd62b, operand: Buffer.from([2, 3]) })).toEqual([
      [0, 1000, 'none', false],
      [1000, 2000, 'none', true],
      [2000, 3000, 'start', false],
    ]))
  test('cut off, or of no cells', () => {
    expect(rowCells([{ code: 0xd608, operand: Buffer.from([9, 0, 0]) }])).toBeUndefined()
    expect(rowCells([])).toBeUndefined()
  })
})

test('property lists end where they are damaged', () => {
  const list = Buffer.from([0x16, 0x24, 1, 0x4b, 0x66, 1, 2, 3, 4, 0x08, 0xd6, 0xff])
  expect(sprms(list).map(({ code, operand }) => [code, [...operand]])).toEqual([
    [0x2416, [1]],
    [0x664b, [1, 2, 3, 4]],
  ])
})

const DELETED = [0x00, 0x08, 1]
const HIDDEN = [0x3c, 0x08, 1]
const IN_TABLE = [0x16, 0x24, 1]
const INNER_CELL = [...IN_TABLE, 0x49, 0x66, 2, 0, 0, 0, 0x4b, 0x24, 1]
const INNER_ROW_END = [...INNER_CELL, 0x4c, 0x24, 1]
const item = (text: string): Part => ({ text: `${text}\r`, paragraph: [0x0b, 0x46, 1, 0] })

describe('what a reader of the accepted document sees', () => {
  test.each<[string, Part[], Shown[]]>([
    ['pieces in any order, of one byte or two', [{ text: 'Abc “1” €\r', narrow: true }, { text: '二〇二三\r' }], ['Abc “1” €', '二〇二三']],
    ['signs and breaks', [{ text: 'a\u000bb\u0001\u0002\u0005\u0008c\u001ed\u001fe\tg\r' }], ['a / bc-de g']],
    ['of fields only results', [{ text: '\u0013 PAGE \u0014第\u0013 REF \u00141\u0015页\u0015，\u0013 TC "x" \u0015末\r' }], ['第1页，末']],
    ['a field without an end hides no other cell', [cell('\u0013甲'), cell('乙\u0015'), rowEnd([0, 100, 200])], [[['', '乙']]]],
    [
      'deleted and hidden text',
      [{ text: '甲' }, { text: '乙', characters: DELETED }, { text: '丙', characters: HIDDEN }, { text: '丁\r' }],
      ['甲丁'],
    ],
    ['a struck number is no digit', [{ text: '6', characters: [0x37, 0x08, 1] }, { text: '9\r' }], [' 6 9']],
    ['a deleted end joins paragraphs', [{ text: '甲' }, { text: '\r', characters: DELETED }, { text: '乙\r' }], ['甲乙']],
    [
      'a deleted end before a table joins nothing',
      [{ text: '前' }, { text: '\r', characters: DELETED }, cell('甲'), cell('1'), rowEnd([0, 100, 200]), { text: '后\r' }],
      ['前', [['甲', '1']], '后'],
    ],
    [
      'what a fast save changed in a whole piece: 65 is deletion',
      [{ text: '甲' }, { text: '乙', change: (65 << 1) | (1 << 8) }, { text: '丙\r' }],
      ['甲丙'],
    ],
    [
      'merges sideways and downward; text in a covered cell is kept',
      [
        ...[{ text: '前\r' }, cell('甲'), cell('乙'), cell('丙'), rowEnd([0, 100, 200, 300], [0x60, 1, 2])],
        ...[cell('丁'), cell('戊'), rowEnd([0, 100, 300], [0x20])],
        ...[cell('己'), rowEnd([0, 300]), { text: '后\r' }],
      ],
      [
        '前',
        [
          ['甲 / 丁', '乙 / 丙'],
          ['↑', '戊'],
          ['己', '←'],
        ],
        '后',
      ],
    ],
    [
      'a table in a cell',
      [
        { text: '外\r', paragraph: IN_TABLE },
        { text: '内\r', paragraph: INNER_CELL },
        { text: '二\r', paragraph: INNER_CELL },
        { ...rowEnd([0, 50, 90], [], INNER_ROW_END), text: '\r' },
        cell('尾'),
        rowEnd([0, 100]),
      ],
      ['外', [['内', '二']], '尾'],
    ],
    [
      'a deleted row',
      [cell('甲'), cell('1'), rowEnd([0, 100, 200]), cell('乙'), cell('2'), { ...rowEnd([0, 100, 200]), characters: DELETED }],
      [[['甲', '1']]],
    ],
  ])('%s', async (_, parts, expected) => {
    const { blocks, codes } = await blocksOf(wordFile(parts))
    expect(blocks).toEqual(expected)
    expect(codes).toEqual([])
  })
})

describe('numbers and headings', () => {
  test('numbers stand before their paragraphs, and hidden ones are not counted', async () => {
    const { blocks } = await blocksOf(
      wordFile([item('甲'), { text: '文\r' }, { ...item('隐'), characters: HIDDEN }, item('乙')], { format: 39, text: '（\0）' }),
    )
    expect(blocks).toEqual(['（一）甲', '文', '（二）乙'])
  })
  test('styles make headings and numbers, and go on from their base', async () => {
    const styles = [
      { known: 0, base: 0xfff, name: 'Normal' },
      { known: 1, base: 0, name: 'heading 1', paragraph: [0x0b, 0x46, 1, 0] },
      { known: 0xffe, base: 1, name: '章节' },
    ]
    const parts = [1, 2, 0].map(style => ({ text: '题\r', style }))
    const { doc, blocks } = await blocksOf(wordFile(parts, { format: 37, text: '\0、' }, styles))
    expect(blocks).toEqual(['一、题', '二、题', '题'])
    expect(doc.blocks.map(block => (block.type === 'text' ? block.look.heading : -1))).toEqual([1, 1, 0])
  })
})

describe('containers that would never end', () => {
  test('sectors in a ring', async () => {
    const bytes = Buffer.from(wordFile([{ text: '甲\r' }]))
    const stream = bytes.readInt32LE(512 * 2 + 128 + 116)
    bytes.writeInt32LE(stream, 512 + 4 * stream)
    expect((await blocksOf(bytes)).codes).toEqual(['load/unreadable'])
  })
  test('folders in a ring', async () => {
    const bytes = Buffer.from(
      oleFile([
        ['Contents', Buffer.alloc(4096)],
        ['More', Buffer.alloc(4096)],
      ]),
    )
    const second = bytes.indexOf(Buffer.from('More', 'utf16le'))
    bytes.writeInt32LE(1, second + 72)
    expect((await blocksOf(bytes)).codes).toEqual(['load/unknown-format'])
  })
  test('paragraphs without end', async () =>
    expect((await blocksOf(wordFile([{ text: '\r'.repeat(400_000), narrow: true }]))).codes).toEqual(['load/too-large']))
})
