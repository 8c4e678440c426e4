import { describe, expect, test } from '@jest/globals'
import { blocksOf } from '../../support/blocks.js'
import { type FileOptions, type FontName, type Page, pdfFile, type Shape } from '../../support/document/pdf.js'

const text = (y: number, shown: string, more: Partial<Omit<Extract<Shape, { kind: 'text' }>, 'kind'>> = {}): Shape => ({
  kind: 'text',
  x: 72,
  y,
  text: shown,
  size: 12,
  ...more,
})
const raw = (operators: string): Shape => ({ kind: 'raw', operators })

async function read(page: Page, options: FileOptions = {}) {
  const { blocks, codes } = await blocksOf(pdfFile([page], options))
  return { text: blocks.map(block => (typeof block === 'string' ? block.replace(/ +/g, ' ').trim() : block)), codes }
}

describe('fonts', () => {
  test.each<[FontName, string]>([
    ['song', '政府信息公开123件'],
    ['songUtf16', '政府信息公开123件'],
    ['songGbk', '政府信息公开123件'],
    ['songGbkp', '政府信息公开123件'],
    ['songGb', '政府信息公开123件'],
    ['songGbpc', '政府信息公开123件'],
    ['ming', '政府資訊公開123件'],
  ])('%s, that is not embedded', async (font, shown) => {
    expect(await read({ shapes: [text(100, shown, { font })] })).toEqual({ text: [shown], codes: [] })
  })

  /** `<31> <32> <33>` in a font of drawn characters with that character map. */
  const drawn = (map: string | undefined): Promise<{ text: unknown[]; codes: string[] }> =>
    read(
      { shapes: [raw('/Form Do')] },
      {
        resources: '/XObject << /Form 20 0 R >>',
        objects: [
          {
            entries: '/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /Font << /F 21 0 R >> >>',
            content: 'BT /F 12 Tf 72 600 Td (123) Tj ET',
          },
          `<< /Type /Font /Subtype /Type3 /FontBBox [0 0 10 10] /FontMatrix [0.1 0 0 0.1 0 0] /CharProcs << /box 22 0 R >> /Encoding << /Type /Encoding /Differences [49 /box /box /box] >> /FirstChar 49 /LastChar 51 /Widths [5 5 5] ${map === undefined ? '' : '/ToUnicode 23 0 R'} >>`,
          { entries: '', content: '5 0 0 0 5 8 d1 0 0 5 8 re f' },
          {
            entries: '',
            content: `/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <ff> endcodespacerange ${map ?? ''} endcmap end`,
          },
        ],
      },
    )
  test.each<[string, string | undefined, string]>([
    ['says all', '3 beginbfchar <31> <0037> <32> <0038> <33> <0039> endbfchar', '789'],
    ['does not say one', '2 beginbfchar <31> <0037> <33> <0039> endbfchar', '7\ufffd9'],
    ['says nothing for one', '3 beginbfchar <31> <0037> <32> <> <33> <0039> endbfchar', '7\ufffd9'],
    ['says a control character for one', '3 beginbfchar <31> <0037> <32> <0001> <33> <0039> endbfchar', '7\ufffd9'],
    ['calls a hyphen a soft one', '3 beginbfchar <31> <00AD> <32> <0038> <33> <0039> endbfchar', '-89'],
    ['is missing', undefined, '\ufffd\ufffd\ufffd'],
  ])('a character map that %s', async (_, map, shown) => {
    expect(await drawn(map)).toEqual({ text: [shown], codes: [] })
  })
})

describe('what stands on the page', () => {
  test.each<[string, Page, string[]]>([
    ['text drawn twice to look bold', { shapes: [text(100, '申请1123件'), text(100, '申请1123件', { x: 72.4 })] }, ['申请1123件']],
    [
      'digits drawn from the right',
      { shapes: [raw('BT /song 12 Tf 100 700 Td <0033> Tj -6 0 Td <0032> Tj -6 0 Td <0031> Tj ET')] },
      ['123'],
    ],
    ['a raised number', { shapes: [text(100, '共12'), text(95, '1', { x: 96, size: 7 }), text(100, '件', { x: 100 })] }, ['共12 1件']],
    ['digits with room between them', { shapes: [raw('BT /song 12 Tf 3 Tc 172 700 Td <0031003200330034> Tj ET')] }, ['1234']],
    ['words with room between their characters', { shapes: [raw('BT /song 12 Tf 7 Tc 172 700 Td <603B8BA1> Tj ET')] }, ['总计']],
    [
      'words with room between their letters, apart by a space',
      { shapes: [raw('BT /song 12 Tf 3 Tc 172 700 Td <00410042002000430044> Tj ET')] },
      ['AB CD'],
    ],
    [
      'a mark of which a clip leaves the half with ink',
      { shapes: [raw('q 0 0 112 842 re W n'), text(100, '〔2023〕'), raw('Q'), text(130, '共')] },
      ['〔2023〕', '共'],
    ],
    [
      'a large word over text',
      { shapes: [text(300, '样本', { size: 60 }), ...[260, 280, 300].map(y => text(y, '全年共收到12件。'))] },
      ['全年共收到12件。', '全年共收到12件。', '全年共收到12件。', '~样本'],
    ],
    ['text outside of the page', { shapes: [text(100, '框内'), text(20, '框外9')], entries: '/CropBox [50 50 500 780]' }, ['框内']],
  ])('%s', async (_, page, shown) => {
    expect(await read(page)).toEqual({ text: shown, codes: [] })
  })

  test.each([90, 180, 270])('pages turned by %i degrees are read upright', async turn => {
    const shapes = [text(100, '第一行的文字'), text(130, '第二行12件', { x: 100 }), text(160, '第三行。')]
    expect(await read({ shapes, entries: `/Rotate ${turn}` })).toEqual({ text: ['第一行的文字', '第二行12件', '第三行。'], codes: [] })
  })

  test.each([1, 2, 3])('pages drawn in %i quarter turns are read upright', async turn => {
    const at = [
      { x: 0, y: 0 },
      { x: 30, y: 0 },
      { x: 0, y: -30 },
      { x: -30, y: 0 },
    ][turn] ?? { x: 0, y: 0 }
    const shapes = ['第一行的文字', '第二行12件', '第三行。'].map((shown, i) => text(400 + i * at.y, shown, { x: 300 + i * at.x, turn }))
    expect(await read({ shapes })).toEqual({ text: ['第一行的文字', '第二行12件', '第三行。'], codes: [] })
  })

  test('what is typed into a form, and notes on the page', async () => {
    const appearance = {
      entries: '/Type /XObject /Subtype /Form /BBox [0 0 100 20] /Resources << /Font << /Helv 20 0 R >> >>',
      content: 'BT /Helv 12 Tf 2 5 Td (5678) Tj ET',
    }
    const objects = [
      '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
      '<< /Type /Annot /Subtype /Widget /FT /Tx /T (a) /V (1234) /Rect [150 735 250 755] /F 4 /DA (/Helv 12 Tf 0 g) >>',
      '<< /Type /Annot /Subtype /Widget /FT /Tx /T (b) /V (5678) /Rect [150 700 250 720] /F 4 /DA (/Helv 12 Tf 0 g) /AP << /N 23 0 R >> >>',
      appearance,
      '<< /Type /Annot /Subtype /Widget /FT /Tx /T (c) /V (99) /Rect [150 650 250 670] /F 2 /DA (/Helv 12 Tf 0 g) >>',
    ]
    const catalog = '/AcroForm << /Fields [21 0 R 22 0 R 24 0 R] /DR << /Font << /Helv 20 0 R >> >> >>'
    const page = { shapes: [text(100, '新收'), text(135, '结转')], entries: '/Annots [21 0 R 22 0 R 24 0 R]' }
    expect(await read(page, { catalog, objects })).toEqual({ text: ['新收 1234', '结转 5678'], codes: [] })
  })
})
