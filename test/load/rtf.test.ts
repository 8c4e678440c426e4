import { describe, expect, test } from '@jest/globals'
import { locate } from '../../src/index.js'
import { blocksOf, type Shown } from '../support/blocks.js'
import { rtfRow as row, rtfFile as rtf } from '../support/document/rtf.js'

describe('what a reader sees', () => {
  test.each<[string, string, Shown[]]>([
    ['characters of two bytes, by the font', String.raw`\f0\'b9\'e6\'d5\'c2\par`, ['规章']],
    ['characters of another code page', String.raw`{\f2\'b3\'57\'b3\'b9}\par`, ['規章']],
    ['characters of two bytes in a Western font', String.raw`\f1\'b9\'e6\'d5\'c2\par`, ['规章']],
    ['one Western character', String.raw`\f1 caf\'e9\par`, ['café']],
    ['Unicode, with what stands for it in old readers', String.raw`\uc1\u-30295?\u31456 ?\uc2\u20013\'d6\'d0\par`, ['覩章中']],
    ['control characters, which stand for what was lost', '4\u0001 \u00008\u001f\\par', ['4\ufffd \ufffd8\ufffd']],
    ['a line break, a tab, signs', String.raw`A\line B\tab\~\_5\emdash\par`, ['A / B \u00a0-5—']],
    ['hidden and deleted text is left out', String.raw`{\v 隐}{\deleted 10}12\par`.replace('隐', String.raw`\u38544?`), ['12']],
    ['a field is its result', String.raw`{\field{\*\fldinst =SUM(ABOVE)}{\fldrslt 137}}\par`, ['137']],
    ['the printed number of a list', String.raw`{\listtext\u19968?\u12289?\tab}\u24635?\par`, ['一、 总']],
    ['destinations that nobody knows', String.raw`{\*\unknown 1}{\info{\title 2}}{\pict 0a0b}3\par`, ['3']],
    ['raw data', String.raw`1\bin4 {{{{2\par`, ['12']],
    ['a note at the end, a header as furniture', String.raw`{\header 4\par}1{\footnote 2}3\par`, ['13', '2', '~4']],
    ['a text box', String.raw`1{\shp{\*\shpinst{\sp{\sn a}{\sv 9}}{\shptxt 2\par}}{\shprslt 8}}\par`, ['1', '2']],
    ['a raised mark and a struck number are no digits', String.raw`12{\super 1}{\strike 6}9\par`, ['12 1  6 9']],
  ])('%s', async (_, body, expected) => {
    const { doc, blocks, codes } = await blocksOf(Buffer.from(rtf(body), 'latin1'))
    expect(doc.source.format).toBe('rtf')
    expect(blocks).toEqual(expected)
    expect(codes).toEqual([])
  })
})

describe('tables', () => {
  test.each<[string, string, Shown[]]>([
    [
      'widths make spans',
      row(['a', 'b'], [2000, 3000]) + row(['c', 'd', 'e'], [1000, 2000, 3000]),
      [
        [
          ['a', '←', 'b'],
          ['c', 'd', 'e'],
        ],
      ],
    ],
    [
      'merges downward and sideways',
      row(['a', '1', '', '2'], [1000, 2000, 3000, 4000], [String.raw`\clvmgf`, String.raw`\clmgf`, String.raw`\clmrg`]) +
        row(['', '3', '4', '5'], [1000, 2000, 3000, 4000], [String.raw`\clvmrg`]),
      [
        [
          ['a', '1', '←', '2'],
          ['↑', '3', '4', '5'],
        ],
      ],
    ],
    ['paragraphs in a cell', row([String.raw`a\par b`, '1'], [1000, 2000]), [[['a / b', '1']]]],
    ['a blank cell', row(['a', ''], [1000, 2000]), [[['a', '']]]],
    [
      'a table in a cell',
      String.raw`\trowd\cellx1000\cellx2000\pard\intbl x\par\pard\intbl\itap2 a\nestcell b\nestcell{\*\nesttableprops\trowd\cellx500\cellx900\nestrow}{\nonesttables\par}\pard\intbl y\cell z\cell\row`,
      ['x', [['a', 'b']], 'y', 'z'],
    ],
    ['text behind it', `${row(['a', '1'], [1000, 2000])}\\pard b\\par`, [[['a', '1']], 'b']],
  ])('%s', async (_, body, expected) => {
    const { blocks, codes } = await blocksOf(Buffer.from(rtf(body), 'latin1'))
    expect(blocks).toEqual(expected)
    expect(codes).toEqual([])
  })
})

test('headings by style and by outline; places are paths', async () => {
  const { doc } = await blocksOf(rtf(String.raw`\pard\s1 a\par\pard\outlinelevel1 b\par\pard c\par${row(['d', '1'], [1000, 2000])}`))
  expect(doc.blocks.map(block => (block.type === 'text' ? block.look.heading : 'table'))).toEqual([1, 2, 0, 'table'])
  const pathOf = (words: string): unknown => locate(doc, { start: doc.text.indexOf(words), end: doc.text.length }).origin
  expect(pathOf('c')).toEqual({ kind: 'rtf', path: 'p[3]' })
  expect(pathOf('1')).toEqual({ kind: 'rtf', path: 'tbl[1]/tr[1]/td[2]' })
})

test('a file that is cut off is marked', async () => {
  const { blocks, codes } = await blocksOf(rtf(row(['a', '12'], [1000, 2000])).replace(/2\\cell.*$/s, ''))
  expect(blocks).toEqual([[['a', '1']]])
  expect(codes).toEqual(['load/cut'])
})

test.each([
  ['groups without end', '{'.repeat(2_000_000)],
  ['cells without end', String.raw`\trowd\cellx1 1\cell\row `.repeat(300_000)],
])('%s are refused', async (_, body) => expect((await blocksOf(Buffer.from(`{\\rtf1 ${body}`))).codes).toEqual(['load/too-large']))
