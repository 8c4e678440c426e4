import { describe, expect, test } from '@jest/globals'
import iconv from 'iconv-lite'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js'
import { decode, encodingOf } from '../../src/load/decode.js'

const simplified =
  '某某县人民政府2023年政府信息公开工作年度报告\n一、总体情况\n本机关按年度要点推进公开工作，各项任务按期完成。行政许可 120 件。\n'
const traditional = '某某縣人民政府2023年政府信息公開工作年度報告\n一、總體情況\n本機關按年度要點推進公開工作，各項任務按期完成。\n'

function read(bytes: Uint8Array, encoding?: string) {
  const found: Diagnostic[] = []
  const decoded = decode(bytes, encoding, d => found.push(d))
  return { ...decoded, found }
}

const cases: readonly (readonly [encoding: string, text: string, bom: readonly number[]])[] = [
  ['utf-8', simplified, [0xef, 0xbb, 0xbf]],
  ['gb18030', simplified, [0x84, 0x31, 0x95, 0x33]],
  ['big5-hkscs', traditional, []],
  ['utf-16le', simplified, [0xff, 0xfe]],
  ['utf-16be', simplified, [0xfe, 0xff]],
]

describe.each(cases)('%s', (encoding, text, bom) => {
  const body = iconv.encode(text, encoding)
  test('is chosen without a mark', () => {
    const { text: decoded, encoding: chosen, bom: marked, found } = read(body)
    expect([decoded, chosen, marked]).toEqual([text, encoding, false])
    expect(found.map(d => d.code)).toEqual(encoding === 'utf-8' ? [] : ['load/encoding-guessed'])
  })
  if (bom.length > 0) {
    test('is read with its mark, which is no part of the text', () => {
      const { text: decoded, bom: marked, found } = read(Uint8Array.from([...bom, ...body]))
      expect([decoded, marked]).toEqual([text, true])
      expect(found).toEqual([])
    })
  }
  test('is read where it is named', () => {
    const { text: decoded, found } = read(body, encoding)
    expect(decoded).toBe(text)
    expect(found).toEqual([])
  })
  test('one bad byte costs no more than its neighbours and not the choice', () => {
    const cut = encoding.startsWith('utf-16') ? -1 : body.indexOf(0x0a)
    if (cut < 0) return
    const { encoding: chosen, text: decoded, found } = read(Uint8Array.from([...body.subarray(0, cut), 0xff, ...body.subarray(cut)]))
    expect(chosen).toBe(encoding)
    expect(decoded.replace('\ufffd', '')).toBe(text)
    expect(found.filter(d => d.code === 'load/undecodable')).toMatchObject([{ severity: 'warning', facts: { count: 1, offset: cut } }])
  })
})

test.each(['规章', '行政许可', '政府信息公开'])('a few characters are enough: %s', text => {
  expect(read(iconv.encode(text, 'gb18030'))).toMatchObject({ text, encoding: 'gb18030' })
  expect(read(iconv.encode(text, 'utf-8'))).toMatchObject({ text, encoding: 'utf-8' })
})

test('plain ASCII is UTF-8 and says nothing', () => expect(read(Buffer.from('Total 12\n'))).toMatchObject({ encoding: 'utf-8', found: [] }))

test('a character that was lost before is reported too', () => {
  expect(read(Buffer.from(`${simplified}\ufffd件`)).found).toMatchObject([{ code: 'load/undecodable', facts: { count: 1 } }])
})

test('HKSCS characters are read', () => expect(read(iconv.encode('香港鰂魚涌嘅報告', 'big5-hkscs'), 'big5').text).toBe('香港鰂魚涌嘅報告'))

test('an unknown name is refused with the names that are known', () => {
  expect(() => encodingOf('latin-9')).toThrow(/“latin-9” is not known: give one of utf-8/)
  expect(encodingOf('GBK')).toBe('gb18030')
})
