import { isUtf8 } from 'node:buffer'
import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib'
import { describe, expect, test } from '@jest/globals'
import iconv from 'iconv-lite'
import mammoth from 'mammoth'
import { Converter } from 'opencc-js/t2cn'
import { defaultTreeAdapter, parse } from 'parse5'
import { SaxesParser } from 'saxes'
import { z } from 'zod'
import { cnGovDisclosure2021, reportSchema } from '../src/index.js'
import { withPdf } from '../src/load/pdf/open.js'
import { docxFile, paragraph } from './support/document/docx.js'
import { type FileOptions, type Page, pdfFile } from './support/document/pdf.js'

const bytes = (...list: number[]): Uint8Array => Uint8Array.from(list)

describe('TextDecoder', () => {
  test('reads GB18030 with its four-byte forms, and gives one U+FFFD for a bad byte', () => {
    const decode = (input: Uint8Array): string => new TextDecoder('gb18030').decode(input)
    expect(decode(bytes(0xd5, 0xfe, 0xb8, 0xae))).toBe('政府')
    expect(decode(bytes(0x81, 0x39, 0xee, 0x39))).toBe('㐀')
    expect(decode(bytes(0xd5, 0xfe, 0xff, 0xb8, 0xae))).toBe('政\ufffd府')
  })
  test('keeps a byte order mark where it is told to', () => {
    expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes(0xef, 0xbb, 0xbf, 0x31))).toBe('\ufeff1')
  })
})

describe('iconv-lite', () => {
  test('reads Big5 with the characters of Hong Kong', () => {
    expect(iconv.decode(Buffer.from([0xac, 0x46, 0xa9, 0xb2]), 'big5-hkscs')).toBe('政府')
    expect(iconv.decode(Buffer.from([0x87, 0x40]), 'big5-hkscs')).toBe('䏰')
  })
  test('counts the bytes before a place', () => {
    expect(iconv.encode('政府1', 'gb18030')).toHaveLength(5)
    expect(iconv.encode('政府1', 'big5-hkscs')).toHaveLength(5)
  })
})

test('isUtf8 tells whole characters from cut ones', () => {
  const text = Buffer.from('政府')
  expect([isUtf8(text), isUtf8(text.subarray(0, 5)), isUtf8(bytes(0xd5, 0xfe))]).toEqual([true, false, false])
})

test('opencc-js gives one simplified character for one traditional character', () => {
  const convert = Converter({ from: 'tw', to: 'cn' })
  expect([...'開機構與會無應請將複議訴訟處數總計'].map(c => convert(c)).join('')).toBe('开机构与会无应请将复议诉讼处数总计')
})

test('zod gives the JSON Schema of a report, its nested text among it', async () => {
  const schema = z.toJSONSchema(await reportSchema(cnGovDisclosure2021))
  expect(schema).toMatchObject({
    type: 'object',
    additionalProperties: false,
    required: ['facts', 'overview', 'disclosure', 'requests', 'review', 'problems', 'other'],
  })
})

describe('mammoth', () => {
  const html = async (body: string): Promise<string> => (await mammoth.convertToHtml({ buffer: Buffer.from(docxFile(body)) })).value
  test('keeps merges, and drops automatic numbers', async () => {
    const cell = (text: string, properties: string): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`
    const rows = `<w:tr>${cell('甲', '<w:gridSpan w:val="2"/><w:vMerge w:val="restart"/>')}${cell('乙', '')}</w:tr><w:tr>${cell('', '<w:gridSpan w:val="2"/><w:vMerge w:val="continue"/>')}${cell('丙', '')}</w:tr>`
    expect(await html(`<w:tbl>${rows}</w:tbl>`)).toBe(
      '<table><tr><td colspan="2" rowspan="2"><p>甲</p></td><td><p>乙</p></td></tr><tr><td><p>丙</p></td></tr></table>',
    )
    expect(await html(paragraph('总体', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'))).not.toContain('一')
  })
  test('makes anchors of bookmarks, before the text, under the name they have', async () => {
    expect(await html('<w:p><w:bookmarkStart w:id="0" w:name="tbl[1]/tr[2]"/><w:r><w:t>1</w:t></w:r></w:p>')).toBe(
      '<p><a id="tbl[1]/tr[2]"></a>1</p>',
    )
  })
})

describe('parse5', () => {
  test('tells where elements and texts begin, and of each element that it opens and closes', () => {
    let open = 0
    let most = 0
    const document = parse('<p>甲<b>乙', {
      sourceCodeLocationInfo: true,
      treeAdapter: {
        ...defaultTreeAdapter,
        onItemPush: () => {
          most = Math.max(most, ++open)
        },
        onItemPop: () => {
          open--
        },
      },
    })
    expect(most).toBeGreaterThanOrEqual(4)
    const html = document.childNodes.find(node => 'childNodes' in node)
    expect(html === undefined || !('childNodes' in html) ? [] : html.childNodes.map(node => node.nodeName)).toEqual(['head', 'body'])
  })
  test('is linear in depth', () => {
    const start = performance.now()
    parse('<div>'.repeat(20_000))
    expect(performance.now() - start).toBeLessThan(2000)
  })
})

test('saxes does not expand entities that a file declares', () => {
  const parser = new SaxesParser()
  const errors: string[] = []
  parser.on('error', error => {
    errors.push(error.message)
  })
  parser.write('<!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;</x>').close()
  expect(errors).toHaveLength(1)
})

test('zlib stops at the length it is given, and knows the checksum of zip packages', () => {
  const packed = deflateRawSync(Buffer.alloc(100_000))
  expect(() => inflateRawSync(packed, { maxOutputLength: 1000 })).toThrow(expect.objectContaining({ code: 'ERR_BUFFER_TOO_LARGE' }))
  expect(crc32(Buffer.from('123456789'))).toBe(0xcbf43926)
})

describe('pdf.js', () => {
  const require = createRequire(import.meta.url)
  const folder = dirname(require.resolve('pdfjs-dist/package.json'))

  test('is installed once, in the version whose lists of operators are known', () => {
    const ofPdfParse = createRequire(require.resolve('pdf-parse')).resolve('pdfjs-dist/package.json')
    expect(realpathSync(dirname(ofPdfParse))).toBe(realpathSync(folder))
    expect(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))).toMatchObject({ version: '5.4.296' })
  })
  test('brings the character maps and fonts that files leave out', () => {
    for (const file of ['cmaps/GBK-EUC-H.bcmap', 'cmaps/Adobe-GB1-UCS2.bcmap', 'standard_fonts/FoxitFixed.pfb'])
      expect([file, existsSync(join(folder, file))]).toEqual([file, true])
  })

  interface Listed {
    readonly name: string
    readonly args: unknown
  }
  /** The operators of a page by name, and the fonts that they use. */
  const listOf = async (
    page: Page,
    file: FileOptions = {},
  ): Promise<{ readonly operators: readonly Listed[]; readonly fonts: readonly unknown[] }> =>
    await withPdf(pdfFile([page], file), undefined, async (document, ops) => {
      const shown = await document.getPage(1)
      const { fnArray, argsArray } = await shown.getOperatorList()
      const names = new Map(Object.entries(ops).map(([name, fn]) => [fn, name]))
      const operators = fnArray.map((fn, i): Listed => ({ name: names.get(fn) ?? String(fn), args: argsArray[i] }))
      const fonts = operators.flatMap(({ name, args }) =>
        name === 'setFont' && Array.isArray(args) ? [shown.commonObjs.get(args[0])] : [],
      )
      return { operators, fonts }
    })
  const pathsOf = async (content: string): Promise<unknown[]> => {
    const { operators } = await listOf({ shapes: [{ kind: 'raw', operators: content }] })
    return operators.filter(({ name }) => name === 'constructPath').map(({ args }) => JSON.parse(JSON.stringify(args)))
  }
  const drawn = (...numbers: number[]): unknown => [Object.fromEntries(numbers.map((n, i) => [i, n]))]

  test('gives paths with how they are painted: 0 moves, 1 draws a line, 2 a curve, 3 closes', async () => {
    const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs')
    const [stroked, filled, curved, clipped] = await pathsOf('1 2 m 3 4 l S 10 20 30 40 re f 0 0 m 1 1 2 2 3 3 c h B 5 5 6 6 re W n')
    expect(stroked).toEqual([pdfjs.OPS.stroke, drawn(0, 1, 2, 1, 3, 4), expect.anything()])
    expect(filled).toEqual([pdfjs.OPS.fill, drawn(0, 10, 20, 1, 40, 20, 1, 40, 60, 1, 10, 60, 3), expect.anything()])
    expect(curved).toEqual([pdfjs.OPS.fillStroke, drawn(0, 0, 0, 2, 1, 1, 2, 2, 3, 3, 3), expect.anything()])
    expect(clipped).toEqual([pdfjs.OPS.endPath, drawn(0, 5, 5, 1, 11, 5, 1, 11, 11, 1, 5, 11, 3), expect.anything()])
  })
  test('gives a clip before the path that it takes', async () => {
    const { operators } = await listOf({ shapes: [{ kind: 'raw', operators: '5 5 6 6 re W n' }] })
    expect(operators.map(({ name }) => name).filter(name => /clip|constructPath/.test(name))).toEqual(['clip', 'constructPath'])
  })
  test('gives text as glyphs with their character and width, and moves between them', async () => {
    const text = 'BT /song 10 Tf 2 Tc 3 Tw 90 Tz 4 Ts 0 Tr 1 0 0 1 50 60 Tm [<0031> -250 <65700020>] TJ 1 -12 Td T* ET'
    const { operators } = await listOf({ shapes: [{ kind: 'raw', operators: `0.2 0.4 0.6 rg ${text}` }] })
    const argsOf = (wanted: string): unknown => operators.find(({ name }) => name === wanted)?.args
    expect(argsOf('showText')).toEqual([
      [
        expect.objectContaining({ unicode: '1', width: 500, isSpace: false }),
        -250,
        expect.objectContaining({ unicode: '数', width: 1000, isSpace: false }),
        expect.objectContaining({ unicode: ' ', width: 500 }),
      ],
    ])
    expect(argsOf('setFont')).toEqual([expect.any(String), 10])
    expect(JSON.parse(JSON.stringify(argsOf('setTextMatrix')))).toEqual([{ 0: 1, 1: 0, 2: 0, 3: 1, 4: 50, 5: 60 }])
    expect(['setCharSpacing', 'setWordSpacing', 'setHScale', 'setTextRise', 'moveText', 'setFillRGBColor'].map(argsOf)).toEqual([
      [2],
      [3],
      [90],
      [4],
      [1, -12],
      ['#336699'],
    ])
  })
  test('tells of fonts what moves and shows their text', async () => {
    const fontOf = async (name: 'song' | 'songDown' | 'bold' | 'drawn'): Promise<unknown> =>
      (await listOf({ shapes: [{ kind: 'text', x: 50, y: 60, text: '1', font: name }] })).fonts[0]
    expect(await fontOf('song')).toMatchObject({ vertical: false, name: 'STSong-Light' })
    expect(await fontOf('songDown')).toMatchObject({ vertical: true })
    expect(await fontOf('bold')).toMatchObject({ name: 'SimHei,Bold' })
    expect(await fontOf('drawn')).toMatchObject({ fontMatrix: [0.1, 0, 0, 0.1, 0, 0] })
  })
  test('gives what a form draws between marks, with its matrix', async () => {
    const { operators } = await listOf(
      { shapes: [{ kind: 'raw', operators: '/form Do' }] },
      {
        resources: '/XObject << /form 20 0 R >>',
        objects: [{ entries: '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Matrix [1 0 0 1 7 8]', content: '0 0 m 5 5 l S' }],
      },
    )
    expect(operators.map(({ name }) => name)).toEqual(['paintFormXObjectBegin', 'constructPath', 'paintFormXObjectEnd'])
    expect(JSON.parse(JSON.stringify(operators[0]?.args))).toMatchObject([{ 0: 1, 1: 0, 2: 0, 3: 1, 4: 7, 5: 8 }, {}])
  })
})
