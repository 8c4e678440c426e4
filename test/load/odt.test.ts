import { describe, expect, test } from '@jest/globals'
import { locate } from '../../src/index.js'
import { blocksOf, type Shown } from '../support/blocks.js'
import { odtFile as odt } from '../support/document/odt.js'

const p = (inner: string, style = ''): string => `<text:p${style === '' ? '' : ` text:style-name="${style}"`}>${inner}</text:p>`
const cell = (text: string, attributes = ''): string => `<table:table-cell ${attributes}>${text === '' ? '' : p(text)}</table:table-cell>`
const row = (cells: string, attributes = ''): string => `<table:table-row ${attributes}>${cells}</table:table-row>`
const covered = '<table:covered-table-cell/>'

describe('what a reader sees', () => {
  test.each<[string, string, Shown[]]>([
    [
      'white space, tabs and line breaks',
      p(' 规章\n <text:span>0</text:span><text:s text:c="2"/>1<text:tab/>2<text:line-break/>3'),
      ['规章 0  1 2 / 3'],
    ],
    [
      'tracked changes and remarks are left out',
      `<text:tracked-changes>${p('10')}</text:tracked-changes>${p(`12<office:annotation>${p('x')}</office:annotation>`)}`,
      ['12'],
    ],
    [
      'hidden text',
      `${p('显<text:span text:style-name="H">隐</text:span>') + p('隐', 'H')}<text:section text:display="none">${p('隐')}</text:section>`,
      ['显'],
    ],
    [
      'a note stands at the end',
      p(`前<text:note><text:note-citation>1</text:note-citation><text:note-body>${p('注')}</text:note-body></text:note>后`),
      ['前后', '注'],
    ],
    ['a text box stands behind its paragraph', p(`前<draw:frame><draw:text-box>${p('框')}</draw:text-box></draw:frame>后`), ['前后', '框']],
    ['a raised mark is no digit', p('12<text:span text:style-name="S">1</text:span>'), ['12 1 ']],
  ])('%s', async (_, body, expected) => {
    const styles =
      '<style:style style:name="H"><style:text-properties text:display="none"/></style:style><style:style style:name="S"><style:text-properties style:text-position="super 58%"/></style:style>'
    const { blocks, codes } = await blocksOf(odt(body, styles))
    expect(blocks).toEqual(expected)
    expect(codes).toEqual([])
  })
})

describe('tables', () => {
  test.each<[string, string, Shown[]]>([
    [
      'spans and the cells they cover',
      row(cell('甲', 'table:number-columns-spanned="2" table:number-rows-spanned="2"') + covered + cell('乙')) +
        row(covered + covered + cell('丙')),
      [
        [
          ['甲', '←', '乙'],
          ['↑', '↑', '丙'],
        ],
      ],
    ],
    [
      'repeated cells and rows',
      row(cell('0', 'table:number-columns-repeated="2"') + cell(''), 'table:number-rows-repeated="2"'),
      [
        [
          ['0', '0', ''],
          ['0', '0', ''],
        ],
      ],
    ],
    [
      'header rows',
      `<table:table-header-rows>${row(cell('头') + cell('总计'))}</table:table-header-rows>${row(cell('甲') + cell('1'))}`,
      [
        [
          ['头', '总计'],
          ['甲', '1'],
        ],
      ],
    ],
    [
      'a table in a cell',
      row(`${cell('外')}<table:table-cell><table:table>${row(cell('内1') + cell('内2'))}</table:table></table:table-cell>`),
      ['外', [['内1', '内2']]],
    ],
  ])('%s', async (_, rows, expected) => {
    const { blocks, codes } = await blocksOf(odt(`<table:table>${rows}</table:table>`))
    expect(blocks).toEqual(expected)
    expect(codes).toEqual([])
  })
})

test('automatic numbers of lists and headings', async () => {
  const level = (at: number, format: string, more: string): string =>
    `<text:list-level-style-number text:level="${at}" style:num-format="${format}" ${more}><style:list-level-properties><style:list-level-label-alignment text:label-followed-by="nothing"/></style:list-level-properties></text:list-level-style-number>`
  const styles = `<text:list-style style:name="L">${level(1, '一, 二, 三, ...', 'style:num-suffix="、"')}${level(2, '1', 'loext:num-list-format="（%2%）"')}</text:list-style>`
  const common = `<office:styles><text:outline-style><text:outline-level-style text:level="1" style:num-format="1" style:num-prefix="第" style:num-suffix="章 "><style:list-level-properties><style:list-level-label-alignment text:label-followed-by="nothing"/></style:list-level-properties></text:outline-level-style></text:outline-style></office:styles>`
  const list = (items: string, attributes = ''): string => `<text:list text:style-name="L" ${attributes}>${items}</text:list>`
  const item = (inner: string): string => `<text:list-item>${inner}</text:list-item>`
  const { blocks, codes } = await blocksOf(
    odt(
      list(item(p('总体') + p('又') + list(item(p('主动')) + item(p('依申请')))), 'xml:id="a"') +
        p('正文') +
        list(item(p('收到')), 'text:continue-numbering="true"') +
        list(item(p('问题')), 'text:continue-list="a"') +
        list(item(p('另')), '') +
        '<text:h text:outline-level="1">附则</text:h>',
      styles,
      common,
    ),
  )
  expect(blocks).toEqual(['一、总体', '又', '（1）主动', '（2）依申请', '正文', '二、收到', '三、问题', '一、另', '第1章 附则'])
  expect(codes).toEqual([])
})

test('headers are furniture; places are paths', async () => {
  const { doc, blocks } = await blocksOf(
    odt(
      `${p('一')}<table:table>${row(cell('甲') + cell('1'))}</table:table>`,
      '',
      `<office:master-styles><style:header>${p('页眉')}</style:header></office:master-styles>`,
    ),
  )
  expect(blocks).toEqual(['一', [['甲', '1']], '~页眉'])
  const at = doc.text.indexOf('1')
  expect(locate(doc, { start: at, end: at + 1 }).origin).toEqual({ kind: 'odt', path: 'tbl[1]/tr[1]/td[2]' })
})

test('a protected document says what to do', async () => {
  const { codes } = await blocksOf(odt(p('x'), '', '', { 'META-INF/manifest.xml': '<manifest:encryption-data/>' }))
  expect(codes).toEqual(['load/encrypted'])
})
