import { describe, expect, test } from '@jest/globals'
import { zipSync } from 'fflate'
import { locate } from '../../src/index.js'
import { blocksOf, type Shown } from '../support/blocks.js'
import { docxFile, paragraph } from '../support/document/docx.js'

const cell = (text: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`
const row = (cells: string, properties = ''): string => `<w:tr><w:trPr>${properties}</w:trPr>${cells}</w:tr>`
const run = (inner: string, properties = ''): string => `<w:r><w:rPr>${properties}</w:rPr>${inner}</w:r>`
const text = (words: string): string => `<w:t xml:space="preserve">${words}</w:t>`

describe('what a reader of the accepted document sees', () => {
  test.each<[string, string, Shown[]]>([
    ['runs are one text', `<w:p>${run(text('20'))}${run(text('23'))}</w:p>`, ['2023']],
    [
      'line breaks, tabs and hyphens',
      `<w:p>${run(`${text('A')}<w:br/>${text('B')}<w:tab/><w:noBreakHyphen/>${text('5')}<w:softHyphen/>`)}</w:p>`,
      ['A / B -5'],
    ],
    ['hidden text is left out', `<w:p>${run(text('隐'), '<w:vanish/>')}${run(text('显'), '<w:vanish w:val="0"/>')}</w:p>`, ['显']],
    [
      'insertions in, deletions out',
      `<w:p><w:ins>${run(text('12'))}</w:ins><w:del>${run('<w:delText>10</w:delText>')}</w:del><w:moveFrom>${run(text('走'))}</w:moveFrom><w:moveTo>${run(text('来'))}</w:moveTo></w:p>`,
      ['12来'],
    ],
    [
      'a deleted end of a paragraph joins it with the next',
      `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${run(text('前'))}</w:p>${paragraph('后')}`,
      ['前后'],
    ],
    [
      'a deletion in the text deletes no end',
      `<w:p>${run(text('前'), '<w:b/>')}<w:del>${run('<w:delText>x</w:delText>')}</w:del></w:p>${paragraph('后')}`,
      ['前', '后'],
    ],
    [
      'the result of a field',
      `<w:p>${run('<w:fldChar w:fldCharType="begin"/>')}${run('<w:instrText>=SUM(ABOVE)</w:instrText>')}${run('<w:fldChar w:fldCharType="separate"/>')}${run(text('137'))}${run('<w:fldChar w:fldCharType="end"/>')}</w:p><w:p><w:fldSimple w:instr="PAGE">${run(text('4'))}</w:fldSimple></w:p>`,
      ['137', '4'],
    ],
    [
      'a field that never ends hides no other paragraph',
      `<w:p>${run('<w:fldChar w:fldCharType="begin"/>')}${run(text('x'))}</w:p>${paragraph('5')}`,
      ['5'],
    ],
    [
      'a deleted end before a table joins nothing',
      `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${run(text('前'))}</w:p><w:tbl>${row(cell('甲') + cell('1'))}</w:tbl>${paragraph('后')}`,
      ['前', [['甲', '1']], '后'],
    ],
    [
      'content controls',
      `<w:sdt><w:sdtPr><w:rPr><w:b/></w:rPr></w:sdtPr><w:sdtContent>${paragraph('控件')}</w:sdtContent></w:sdt>`,
      ['控件'],
    ],
    [
      'a text box stands behind its paragraph, once',
      `<w:p>${run(text('前'))}${run(`<mc:AlternateContent><mc:Choice><w:txbxContent>${paragraph('框')}</w:txbxContent></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${paragraph('框')}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent>`)}${run(text('后'))}</w:p>`,
      ['前后', '框'],
    ],
    [
      'the base of ruby text',
      `<w:p>${run(`<w:ruby><w:rt>${run(text('pin'))}</w:rt><w:rubyBase>${run(text('拼'))}</w:rubyBase></w:ruby>`)}</w:p>`,
      ['拼'],
    ],
    [
      'a formula keeps its parts apart',
      '<w:p><m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f><m:sSup><m:e><m:r><m:t>10</m:t></m:r></m:e><m:sup><m:r><m:t>3</m:t></m:r></m:sup></m:sSup></m:oMath></w:p>',
      ['1/210^3'],
    ],
    ['a raised mark is no digit', `<w:p>${run(text('12'))}${run(text('1'), '<w:vertAlign w:val="superscript"/>')}</w:p>`, ['12 1']],
    ['a struck number is no digit', `<w:p>${run(text('6'), '<w:strike/>')}${run(text('9'), '<w:strike w:val="0"/>')}</w:p>`, ['6 9']],
    ['markup in the text stays text', paragraph('1 < 2 & "3"'), ['1 < 2 & "3"']],
  ])('%s', async (_, body, expected) => {
    const { blocks, codes } = await blocksOf(docxFile(body))
    expect(blocks).toEqual(expected)
    expect(codes).toEqual([])
  })
})

describe('tables', () => {
  test.each<[string, string, Shown[]]>([
    [
      'merges in both directions; a merge without a value goes on',
      row(cell('甲', '<w:gridSpan w:val="2"/><w:vMerge w:val="restart"/>') + cell('乙')) +
        row(cell('', '<w:gridSpan w:val="2"/><w:vMerge/>') + cell('丙')),
      [
        [
          ['甲', '←', '乙'],
          ['↑', '↑', '丙'],
        ],
      ],
    ],
    [
      'a merge that never began is a cell',
      row(cell('甲') + cell('1')) + row(cell('乙', '<w:vMerge/>') + cell('2')),
      [
        [
          ['甲', '1'],
          ['乙', '2'],
        ],
      ],
    ],
    [
      'a merge over the border of header rows',
      row(cell('甲', '<w:vMerge w:val="restart"/>') + cell('1'), '<w:tblHeader/>') +
        row(cell('', '<w:vMerge w:val="continue"/>') + cell('2')),
      [
        [
          ['甲', '1'],
          ['↑', '2'],
        ],
      ],
    ],
    [
      'merges of the old kind',
      row(cell('甲', '<w:hMerge w:val="restart"/>') + cell('', '<w:hMerge w:val="continue"/>') + cell('1')),
      [[['甲', '←', '1']]],
    ],
    [
      'places left out at the beginning and end of a row',
      row(cell('甲') + cell('乙') + cell('丙')) + row(cell('丁'), '<w:gridBefore w:val="1"/><w:gridAfter w:val="1"/>'),
      [
        [
          ['甲', '乙', '丙'],
          ['', '丁', ''],
        ],
      ],
    ],
    [
      'deleted and hidden rows are gone',
      row(cell('甲') + cell('1')) + row(cell('乙') + cell('2'), '<w:del w:id="1"/>') + row(cell('丙') + cell('3'), '<w:hidden/>'),
      [[['甲', '1']]],
    ],
    [
      'a table in a cell',
      row(cell('外1') + cell('外2')) +
        row(`<w:tc>${paragraph('前')}<w:tbl>${row(cell('内1') + cell('内2'))}</w:tbl>${paragraph('后')}</w:tc>${cell('外3')}`),
      [[['外1', '外2']], '前', [['内1', '内2']], '后', '外3'],
    ],
  ])('%s', async (_, rows, expected) => {
    const { blocks, codes } = await blocksOf(docxFile(`<w:tbl>${rows}</w:tbl>`))
    expect(blocks).toEqual(expected)
    expect(codes).toEqual([])
  })
})

describe('automatic numbers', () => {
  const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
  const level = (at: number, format: string, printed: string, more = ''): string =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:suff w:val="nothing"/><w:lvlText w:val="${printed}"/></w:lvl>`
  const numbering = `<w:numbering ${w}><w:abstractNum w:abstractNumId="0">${level(0, 'chineseCounting', '%1、')}${level(1, 'chineseCounting', '（%2）')}${level(2, 'decimal', '%3.')}${level(3, 'decimalEnclosedCircle', '%4')}${level(4, 'decimal', '%1.%5', '<w:isLgl/>')}</w:abstractNum><w:abstractNum w:abstractNumId="1">${level(0, 'decimal', '第%1条', '<w:pStyle w:val="Clause"/>')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num><w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num></w:numbering>`
  const styles = `<w:styles ${w}><w:style w:type="paragraph" w:styleId="Base"><w:name w:val="base"/><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="Clause"><w:name w:val="heading 2"/><w:basedOn w:val="Base"/></w:style></w:styles>`
  const item = (words: string, at: number, num = 1): string =>
    paragraph(words, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${num}"/></w:numPr>`)
  const read = async (body: string) => await blocksOf(docxFile(body, { 'numbering.xml': numbering, 'styles.xml': styles }))

  test('levels, restarts, and a number that goes on behind a table', async () => {
    const { blocks, codes } = await read(
      item('总体', 0) +
        item('主动', 1) +
        item('甲', 2) +
        item('圈', 3) +
        item('依申请', 1) +
        item('乙', 2) +
        `<w:tbl>${row(cell('规章') + cell('1'))}</w:tbl>` +
        item('收到', 0) +
        item('又', 1) +
        item('法', 4),
    )
    expect(blocks).toEqual([
      '一、总体',
      '（一）主动',
      '1.甲',
      '①圈',
      '（二）依申请',
      '1.乙',
      [['规章', '1']],
      '二、收到',
      '（一）又',
      '2.1法',
    ])
    expect(codes).toEqual([])
  })
  test('a use that starts anew', async () =>
    expect((await read(item('甲', 0) + item('乙', 0, 2) + item('丙', 0, 2))).blocks).toEqual(['一、甲', '五、乙', '六、丙']))
  test('numbers of a style', async () => {
    const { doc, blocks } = await read(
      paragraph('甲', '<w:pStyle w:val="Clause"/>') +
        paragraph('乙', '<w:pStyle w:val="Clause"/>') +
        paragraph('无', '<w:pStyle w:val="Clause"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
    )
    expect(blocks).toEqual(['第1条甲', '第2条乙', '无'])
    expect(doc.blocks[0]).toMatchObject({ look: { heading: 2 } })
  })
})

test('a document shown within it is refused, not left out', async () => {
  const { codes } = await blocksOf(docxFile(`${paragraph('正文')}<w:altChunk r:id="rId9"/>`))
  expect(codes).toEqual(['load/unknown-format'])
})

test('a mark raised or hidden by its style', async () => {
  const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
  const style = (id: string, look: string): string =>
    `<w:style w:type="character" w:styleId="${id}"><w:name w:val="${id}"/><w:rPr>${look}</w:rPr></w:style>`
  const styles = `<w:styles ${w}>${style('Up', '<w:vertAlign w:val="superscript"/>')}${style('Gone', '<w:vanish/>')}</w:styles>`
  const body = `<w:p>${run(text('12'))}${run(text('1'), '<w:rStyle w:val="Up"/>')}${run(text('9'), '<w:rStyle w:val="Gone"/>')}</w:p>`
  expect((await blocksOf(docxFile(body, { 'styles.xml': styles }))).blocks).toEqual(['12 1'])
})

test('headers and footers are furniture, notes stand at the end', async () => {
  const part = (name: string, inner: string): string =>
    `<w:${name} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${inner}</w:${name}>`
  const { blocks } = await blocksOf(
    docxFile(paragraph('正文'), {
      'header1.xml': part('hdr', paragraph('页眉')),
      'footer1.xml': part('ftr', paragraph('- 1 -')),
      'footnotes.xml': part('footnotes', `<w:footnote>${paragraph('脚注')}</w:footnote>`),
    }),
  )
  expect(blocks).toEqual(['正文', '脚注', '~页眉', '~- 1 -'])
})

test('places are paths, counted from 1', async () => {
  const { doc } = await blocksOf(
    docxFile(
      `${paragraph('一') + paragraph('') + paragraph('二')}<w:tbl>${row(cell('甲') + cell('1'))}${row(cell('乙') + cell(''))}</w:tbl>`,
    ),
  )
  const pathOf = (words: string): unknown => {
    const start = doc.text.indexOf(words)
    return locate(doc, { start, end: start + 1 }).origin
  }
  expect(pathOf('二')).toEqual({ kind: 'docx', path: 'p[3]' })
  expect(pathOf('1')).toEqual({ kind: 'docx', path: 'tbl[1]/tr[1]/td[2]' })
  const table = doc.blocks.at(-1)
  const blank = table?.type === 'table' ? table.cells.at(-1) : undefined
  expect(blank === undefined ? undefined : locate(doc, blank.at).origin).toEqual({ kind: 'docx', path: 'tbl[1]/tr[2]/td[2]' })
})

test('a strict package, with other prefixes and another place of its document', async () => {
  const bytes = zipSync({
    '_rels/.rels': Buffer.from(
      '<Relationships><Relationship Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/doc/main.xml"/></Relationships>',
    ),
    'word/styles.xml': Buffer.from('<styles/>'),
    'doc/main.xml': Buffer.from(
      '<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:tbl><x:tr><x:tc><x:tcPr><x:gridSpan x:val="2"/></x:tcPr><x:p><x:r><x:t>甲</x:t></x:r></x:p></x:tc><x:tc><x:p><x:r><x:t>1</x:t></x:r></x:p></x:tc></x:tr></x:tbl></x:body></x:document>',
    ),
  })
  expect((await blocksOf(bytes)).blocks).toEqual([[['甲', '←', '1']]])
})
