import { describe, expect, test } from '@jest/globals'
import { blocksOf, type Shown } from '../../support/blocks.js'
import { pdfFile, type Shape } from '../../support/document/pdf.js'

const text = (y: number, shown: string, x = 60): Shape => ({ kind: 'text', x, y, text: shown, size: 12 })
const LONG = '根据条例要求编制本报告并向社会公布，数据统计期限为一年。'
/** Pages with one indented sentence each, and what stands at their heads and feet; a long line shows where the margins are. */
async function read(count: number, furniture: (page: number) => readonly Shape[]) {
  const pages = Array.from({ length: count }, (_, i) => ({
    shapes: [...(i === 0 ? [text(380, LONG)] : []), text(400, `第${'一二三四'[i] ?? ''}句话。`, 84), ...furniture(i + 1)],
  }))
  const { blocks, codes } = await blocksOf(pdfFile(pages))
  const plain = blocks.map(block => (typeof block === 'string' ? block.replace(/^(~?) +/, '$1').replace(/ {2,}/g, ' ') : block))
  return { blocks: plain.filter(block => block !== LONG), codes }
}

describe('what stands at one height on several pages is furniture', () => {
  test.each<[string, (page: number) => readonly Shape[], Shown[]]>([
    [
      'page numbers between dashes',
      page => [text(810, `- ${page} -`, 290)],
      ['第一句话。', '~- 1 -', '第二句话。', '~- 2 -', '第三句话。', '~- 3 -'],
    ],
    ['bare page numbers', page => [text(810, String(page), 290)], ['第一句话。', '~1', '第二句话。', '~2', '第三句话。', '~3']],
    [
      'page numbers in words',
      page => [text(810, `第${page}页`, 290)],
      ['第一句话。', '~第1页', '第二句话。', '~第2页', '第三句话。', '~第3页'],
    ],
    [
      'a running head',
      () => [text(40, '云溪县林业局')],
      ['~云溪县林业局', '第一句话。', '~云溪县林业局', '第二句话。', '~云溪县林业局', '第三句话。'],
    ],
    [
      'a running head with the number of its page',
      page => [text(40, `年度报告 ${page}/3`)],
      ['~年度报告 1/3', '第一句话。', '~年度报告 2/3', '第二句话。', '~年度报告 3/3', '第三句话。'],
    ],
    [
      'Roman page numbers, beside other words',
      page => [text(810, '注：截至年底'), text(810, ['i', 'ii', 'iii'][page - 1] ?? '', 290)],
      ['第一句话。', '~注：截至年底 i', '第二句话。', '~注：截至年底 ii', '第三句话。', '~注：截至年底 iii'],
    ],
    [
      'page numbers of Chinese digits',
      page => [text(810, `- ${'一二三'[page - 1]} -`, 290)],
      ['第一句话。', '~- 一 -', '第二句话。', '~- 二 -', '第三句话。', '~- 三 -'],
    ],
    [
      'a running head behind the number of its page',
      page => [text(40, `${page} 年报汇编`)],
      ['~1 年报汇编', '第一句话。', '~2 年报汇编', '第二句话。', '~3 年报汇编', '第三句话。'],
    ],
    [
      'the number of the page and that of all pages',
      page => [text(810, `${page}/3`, 290)],
      ['第一句话。', '~1/3', '第二句话。', '~2/3', '第三句话。', '~3/3'],
    ],
  ])('%s', async (_, furniture, expected) => {
    const { blocks, codes } = await read(3, furniture)
    expect(blocks).toEqual(expected)
    expect(codes).toEqual([])
  })
})

describe('what is body stays body', () => {
  test.each<[string, (page: number) => readonly Shape[], string[]]>([
    ['other lines at one height', page => [text(60, `${'甲乙'[page - 1]}部分`, 84)], ['甲部分', '第一句话。', '乙部分', '第二句话。']],
    ['numbers that do not count pages', page => [text(810, String(page * 7), 84)], ['第一句话。', '7', '第二句话。', '14']],
    [
      'a share that is not that of the pages',
      page => [text(810, `${page + 1}/${page + 6}`, 84)],
      ['第一句话。', '2/7', '第二句话。', '3/8'],
    ],
    [
      'a line of the text that stands on both pages',
      () => [text(746, '第一行，'), text(764, '第二行，'), text(782, '第三行，'), text(800, '各项任务按期完成')],
      [1, 2].flatMap(page => [`第${'一二'[page - 1]}句话。`, '第一行，', '第二行，', '第三行，', '各项任务按期完成']),
    ],
    [
      'the same words in the middle of pages',
      () => [text(500, '各项任务按期完成。', 84)],
      ['第一句话。', '各项任务按期完成。', '第二句话。', '各项任务按期完成。'],
    ],
  ])('%s', async (_, furniture, expected) => {
    const { blocks, codes } = await read(2, furniture)
    expect(blocks).toEqual(expected)
    expect(codes).toEqual([])
  })
})
