import { describe, expect, test } from '@jest/globals'
import { cnGovDisclosure2021, type Diagnostic, parseReport } from '../../src/index.js'
import { blocksOf, type Shown } from '../support/blocks.js'
import { docxFile } from '../support/document/docx.js'
import { htmlOf } from '../support/document/html.js'
import { printedReport } from '../support/report.js'

const page = (style: string, body: string): string => `<!DOCTYPE html><html><head><style>${style}</style></head><body>${body}</body></html>`

describe('what styles hide is not read', () => {
  test.each<[string, string, string, Shown[]]>([
    ['a class', '.q{display:none}', '<p><b class="a q">9</b>4</p>', ['4']],
    [
      'an id, a type, a type with a class',
      '#i,u,b.q{display:none}',
      '<p><i id=i>1</i><u>2</u><b class=q>3</b><b>4</b><i class=q>5</i></p>',
      ['45'],
    ],
    [
      'an element within another',
      '.a p > b{display:none}',
      '<div class=a><p><b>9</b>4<i><b>5</b></i></p></div><p><b>6</b></p>',
      ['45', '6'],
    ],
    ['no size', '.q{font-size:0}', '<p><font style="font-size:0px">9</font>4<b class=q>5</b><span style="font:0/0 a">6</span></p>', ['4']],
    ['a size within none', '.z{font-size:0}.t{font-size:14px}', '<p class=z>9<b class=t>4</b><i style="font-size:2em">5</i></p>', ['4']],
    ['what is invisible is a gap', '.q{visibility:hidden}.o{opacity:0}', '<p>1<b class=q>9</b>4<b class=o>8</b></p>', ['1 4']],
    ['visible within invisible', '.q{visibility:hidden}', '<p class=q>9<b style="visibility:visible">4</b></p>', ['4']],
    ['the more specific rule holds', 'b.s{display:inline}.q{display:none}', '<p><b class="q s">9</b>4</p>', ['94']],
    ['the later rule holds', '.q{display:none}.s{display:inline}', '<p><b class="q s">9</b>4</p>', ['94']],
    ['what is important holds', '.q{display:none!important}', '<p><b class=q style="display:inline">9</b>4</p>', ['4']],
    ['the element holds over the sheet', '.q{display:none}', '<p><b class=q style="display:inline">9</b>4</p>', ['94']],
    [
      'a rule for print is none',
      '@media print{.q{display:none}}@media screen{.s{display:none}}',
      '<p><b class=q>9</b><b class=s>8</b>4</p>',
      ['94'],
    ],
    [
      'comments, statements, other rules',
      '/*.a{*/@import "x;";<!-- .q{color:red;display : none} -->@page{margin:0}',
      '<p><b class=q>9</b>4</p>',
      ['4'],
    ],
    ['a state that is not met', '.q:hover,.q::before{display:none}', '<p><b class=q>9</b>4</p>', ['94']],
    ['an unfinished sheet', '.q{display:none', '<p><b class=q>9</b>4</p>', ['4']],
    ['a page that hides all of itself', 'body{display:none}', '<p>94</p>', ['94']],
    [
      'an invisible cell keeps its place, one not displayed takes none',
      '.v{visibility:hidden}.d{display:none}',
      '<table><tr><td>甲<td class=v>9<td class=d>8<td>4<tr><td>乙<td>1<td>2<tr style="visibility:collapse"><td>丙<td>3</table>',
      [
        [
          ['甲', '', '4'],
          ['乙', '1', '2'],
        ],
      ],
    ],
  ])('%s', async (_, style, body, expected) => {
    const { blocks, codes } = await blocksOf(page(style, body))
    expect(blocks).toEqual(expected)
    expect(codes).toEqual([])
  })

  test('names are in any case where the page has no document type', async () => {
    const source = '<style>.Q{display:none}</style><p><b class=q>9</b>4</p>'
    expect((await blocksOf(`<html><body>${source}</body></html>`)).blocks).toEqual(['4'])
    expect((await blocksOf(`<!DOCTYPE html><html><body>${source}</body></html>`)).blocks).toEqual(['94'])
  })

  test('a sheet that would take forever is refused', async () => {
    const style = '*{display:none}'.replace('*', '* '.repeat(40)).repeat(2000)
    const { codes } = await blocksOf(page(style.replaceAll('{', ' x,b b b b b b b b b x b{'), '<b>'.repeat(400)))
    expect(codes).toEqual(['load/too-large'])
  })
})

/** The first value of a report whose page holds this in its cell: as read, as printed, and what is found beyond the findings of the plain page. */
async function readCell(style: string, content: (printed: string) => string): Promise<[string, number | null | undefined, string[]]> {
  const grammar = cnGovDisclosure2021
  const printed = printedReport({ seed: 12, edition: '2021' })
  const [path, value] = [...printed.truth][0] ?? ['', 0]
  const [before = '', ...after] = htmlOf(printed).split(`<p>${value}</p>`)
  const source = `${before}${content(String(value))}${after.join(`<p>${value}</p>`)}`.replace('<head>', `<head><style>${style}</style>`)
  const shown = ({ severity, code, path: at }: Diagnostic): string => `${severity} ${code} ${at === path ? '' : at}`.trim()
  const plain = (await parseReport(htmlOf(printed), { grammar })).diagnostics.map(shown)
  const { trace, diagnostics } = await parseReport(source, { grammar })
  return [trace.get(path)?.raw ?? '?', value, diagnostics.map(shown).filter(found => !plain.includes(found))]
}

describe('the cell of a report', () => {
  test('a digit that a sheet hides is no digit of the number', async () => {
    const [raw, value, found] = await readCell('.q{display:none}', printed => `<b class=q>9</b>${printed}`)
    expect([raw, found]).toEqual([String(value), []])
  })

  test.each([
    ['an attribute', 'b[title]{display:none}'],
    ['a place among others', 'td b:first-child{font-size:0}'],
    ['an element beside it', 'i + b{visibility:hidden}'],
  ])('a number that a rule may hide is marked: %s', async (_, style) => {
    const [raw, value, found] = await readCell(style, printed => `<b>9</b>${printed}`)
    expect([raw, found]).toEqual([`9${value}`, ['warning value/covered']])
  })

  test.each([
    ['an image', '<img src=4.png alt="4">'],
    ['a drawing', '<p><svg><text>4</text></svg></p>'],
    ['an image as a button', '<input type=image src=4.png>'],
  ])('%s in place of a number is marked', async (_, picture) => {
    const [raw, , found] = await readCell('', () => picture)
    expect([raw, found]).toEqual(['', ['warning value/drawn', 'info value/blank']])
  })

  test('an image beside a number is marked', async () => {
    const [raw, value, found] = await readCell('', printed => `<img src=4.png>${printed}`)
    expect([raw, found]).toEqual([String(value), ['warning value/drawn']])
  })

  test.each([
    ['one pixel', '<img src=x.gif width=1 height=1>'],
    ['a strut', '<img src=x.gif style="height: 20px; width: 2px">'],
    ['hidden', '<img src=x.gif class=q>'],
  ])('an image that only holds a place is none: %s', async (_, picture) => {
    expect((await readCell('.q{visibility:hidden}', printed => `${picture}${printed}`))[2]).toEqual([])
    expect((await readCell('.q{visibility:hidden}', () => picture))[2]).toEqual(['info value/blank'])
  })
})

describe('pictures in the cells of a Word file', () => {
  const cell = (inner: string): string => `<w:tc><w:p>${inner}</w:p></w:tc>`
  const words = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`
  const picture = (size: number, look = ''): string =>
    `<w:r>${look}<w:drawing><wp:inline><wp:extent cx="${size}" cy="200000"/><pic:pic/></wp:inline></w:drawing></w:r>`
  test.each<[string, string, string | undefined]>([
    ['a picture', picture(200_000), 'drawn'],
    ['a picture beside digits', picture(200_000) + words('4'), 'drawn'],
    ['a picture of the old kind', '<w:r><w:pict><v:shape><v:imagedata/></v:shape></w:pict></w:r>', 'drawn'],
    ['an embedded object', '<w:r><w:object><o:OLEObject/></w:object></w:r>', 'drawn'],
    ['a picture beside words', picture(200_000) + words('规章'), undefined],
    ['a picture that only holds a place', picture(9_525), undefined],
    ['a hidden picture', picture(200_000, '<w:rPr><w:vanish/></w:rPr>'), undefined],
    ['nothing', '', undefined],
  ])('%s', async (_, inner, expected) => {
    const { doc, codes } = await blocksOf(docxFile(`<w:tbl><w:tr>${cell(words('甲'))}${cell(inner)}</w:tr></w:tbl>`))
    const doubts = doc.origins.map(({ origin }) => ('doubt' in origin ? origin.doubt : undefined))
    expect(doubts).toEqual([undefined, expected])
    expect(doc.origins.map(({ origin }) => ('path' in origin ? origin.path : ''))).toEqual(['tbl[1]/tr[1]/td[1]', 'tbl[1]/tr[1]/td[2]'])
    expect(codes).toEqual([])
  })
})
