import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { z } from 'zod'
import { blocksOf, type Shown } from '../support/blocks.js'
import { root } from '../support/root.js'

const made = join(root, '../shared/corpus/made')
/** Files of the report, and their formats. */
const files: readonly (readonly [string, string])[] = [
  ...['html', 'docx', 'doc', 'odt', 'rtf'].map(format => [`report-${format}.${format}`, format] as const),
  ...['report-pdf.pdf', 'report-split-pdf.pdf', 'report-chromium-pdf.pdf'].map(name => [name, 'pdf'] as const),
]
/** Dense grids: text, and row and column of the anchor, of each place. */
const expectedSchema = z.record(z.string(), z.array(z.array(z.object({ t: z.string(), r0: z.number(), c0: z.number() }))))

if (!existsSync(made)) {
  test(`the corpus is not here: ${files.length + 3} cases skipped`, () => expect(existsSync(made)).toBe(false))
} else {
  describe('one report in every format: each place of its grids, in text and merge', () => {
    const expected = expectedSchema.parse(JSON.parse(readFileSync(join(made, 'expected.json'), 'utf8')))
    const plain = (text: string): string => text.replace(/\s+/g, '')
    test.each(files)('%s', async (name, format) => {
      const { doc, codes } = await blocksOf(readFileSync(join(made, name)))
      expect(doc.source.format).toBe(format)
      const tables = doc.blocks.flatMap(block => (block.type === 'table' && block.layer === 'body' ? [block] : []))
      const read = tables.map(table => {
        const grid: { t: string; r0: number; c0: number }[][] = Array.from({ length: table.rows }, () => [])
        for (const { at, row, column, rowSpan, columnSpan } of table.cells)
          for (let r = row; r < row + rowSpan; r++)
            for (let c = column; c < column + columnSpan; c++) {
              const line = grid[r]
              if (line !== undefined) line[c] = { t: plain(doc.text.slice(at.start, at.end)), r0: row, c0: column }
            }
        return grid
      })
      const wanted = Object.values(expected).map(grid => grid.map(row => row.map(({ t, r0, c0 }) => ({ t: plain(t), r0, c0 }))))
      expect(wanted.flat(2)).toHaveLength(392)
      expect(read).toEqual(wanted)
      expect(codes).toEqual([])
    })
  })
  test('malformed markup', async () => {
    const { blocks, codes } = await blocksOf(readFileSync(join(made, 'malformed-1.html')))
    const expected: Shown[] = [
      '前文',
      [
        ['（勾稽关系）', '←', '←', '申请人情况', '←', '←', '←', '←', '←', '←', ''],
        ['↑', '↑', '↑', '自然人', '法人或其他组织', '←', '←', '←', '←', '总计', ''],
        ['↑', '↑', '↑', '↑', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '↑', ''],
        ['一、新收 / 数量', '←', '←', '1', '2', '3', '4', '5', '6', '7', ''],
        ['零跨', 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', '缺tr的格'],
      ],
      '后文',
      '尾',
      '外',
      '内',
      '外续',
      '外2',
      '中国\u00a0©2021\u00a0\u200b',
    ]
    expect(blocks).toEqual(expected)
    expect(codes).toEqual([])
  })
  test('a Word file of all difficulties', async () => {
    const { blocks, codes } = await blocksOf(readFileSync(join(made, 'complex.docx')))
    const expected: Shown[] = [
      '一、 总体情况（自动编号）',
      '（一） 主动公开',
      '（二） 依申请公开',
      '正文段落',
      '二、 收到和处理政府信息公开申请情况（自动编号）',
      [
        ['关系说明', '←', '←', '申请人情况', '←'],
        ['↑', '↑', '↑', '自然人', '总计'],
        ['三、本年度 / 办理结果', '（一）予以公开', '←', '11', '12'],
        ['↑', '（三）不予公开', '1.国家秘密', '21', '22'],
        ['↑', '↑', '2.其他法律', '31', '32'],
        ['四、结转', '←', '←', '41', '42'],
      ],
      '隔开：gridBefore/gridAfter 行与 hMerge 旧式横向合并',
      [
        ['A', 'B', 'C'],
        ['', '缺左格x', 'y'],
        ['横合并', '←', 'z'],
      ],
      '嵌套表：',
      '外1',
      '外2前',
      [
        ['内1', '内2'],
        ['内3', '内4'],
      ],
      '外2后',
      '修订：新插入12件移来',
      '脚注之后',
      '批注',
      '文本框前',
      '文本框内容（Choice）',
      'A B / C-D🗹',
      '内容控件SDT段落',
      '137',
      '拼',
      '标题样式1',
      '大纲级别无样式',
      '脚注内容',
    ]
    expect(blocks).toEqual(expected)
    expect(codes).toEqual([])
  })
}
