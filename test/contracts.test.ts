import { isUtf8 } from 'node:buffer'
import { describe, expect, test } from '@jest/globals'
import iconv from 'iconv-lite'
import { Converter } from 'opencc-js/t2cn'
import { z } from 'zod'
import { cnGovDisclosure2021, reportSchema } from '../src/index.js'

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
