import { isUtf8 } from 'node:buffer'
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib'
import { describe, expect, test } from '@jest/globals'
import iconv from 'iconv-lite'
import mammoth from 'mammoth'
import { Converter } from 'opencc-js/t2cn'
import { defaultTreeAdapter, parse } from 'parse5'
import { SaxesParser } from 'saxes'
import { z } from 'zod'
import { cnGovDisclosure2021, reportSchema } from '../src/index.js'
import { docxFile, paragraph } from './support/document/docx.js'

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
