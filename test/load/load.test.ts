import { describe, expect, test } from '@jest/globals'
import { zipSync } from 'fflate'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js'
import { loadDocument } from '../../src/load/load.js'
import { formatDiagnostic } from '../../src/report/format.js'
import { oleFile } from '../support/document/word.js'

async function load(input: Uint8Array | string, encoding?: string) {
  const found: Diagnostic[] = []
  const doc = await loadDocument(input, d => found.push(d), { encoding })
  return { doc, found }
}

test('text says what it is made of', async () => {
  const { doc, found } = await load(Buffer.from('\ufeff规章 0'))
  expect(doc.text).toBe('规章 0')
  expect(doc.source).toEqual({ format: 'text', encoding: 'utf-8', bom: true, bytes: 11, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) })
  expect(found).toEqual([])
})

test('a string has no encoding', async () => expect((await load('规章 0')).doc.source).not.toHaveProperty('encoding'))

/** An OLE file with those streams. */
const ole = (streams: Readonly<Record<string, Uint8Array>>): Uint8Array =>
  oleFile(Object.entries(streams).map(([name, bytes]) => [name, Buffer.concat([bytes], 4096)] as const))
const zip = (files: Readonly<Record<string, string>>, level: 0 | 6 = 6): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, new TextEncoder().encode(text)])), { level })
const wordStream = (flags: number, version = 0xc1): Uint8Array => {
  const stream = Buffer.alloc(1024)
  stream.writeUInt16LE(0xa5ec, 0)
  stream.writeUInt16LE(version, 2)
  stream.writeUInt16LE(flags, 10)
  return stream
}

describe('what is not read is refused in one line', () => {
  test.each<[string, Uint8Array]>([
    ['an Excel workbook', zip({ 'xl/workbook.xml': '<workbook/>' })],
    ['a presentation', zip({ 'ppt/presentation.xml': '<p/>' })],
    ['an OFD document', zip({ 'OFD.xml': '<ofd/>' })],
    ['a zip archive', zip({ 'a.txt': 'x' })],
    ['an Excel workbook', ole({ Workbook: Buffer.from('x') })],
    ['an OLE file of another program', ole({ Contents: Buffer.from('x') })],
    ['a Word 6 or Word 95 document', ole({ WordDocument: wordStream(0, 0x65) })],
    ['a Word 2003 XML document', Buffer.from('<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument/>')],
    ['a mail message without a web page', Buffer.from('MIME-Version: 1.0\nContent-Type: text/plain\n\nx')],
    ['a PNG image', Buffer.from([0x89, 0x50, 0x4e, 0x47])],
    ['a RAR archive', Buffer.from('Rar!\x1a\x07')],
    ['a binary file', Buffer.from(Array.from({ length: 64 }, (_, i) => i % 8))],
  ])('%s', async (looksLike, bytes) => {
    const { doc, found } = await load(bytes)
    expect(found).toMatchObject([{ code: 'load/unknown-format', facts: { looksLike, convertTo: expect.stringMatching(/./) } }])
    expect(doc.blocks).toEqual([])
    expect(doc.source.format).toBe('unknown')
    for (const d of found) expect(formatDiagnostic(d, { doc, language: 'zh' })).not.toMatch(/\b(?:an?|the|by|or|text)\b/)
  })
  test.each<[string, Uint8Array]>([
    ['a Word 97–2003 file', ole({ WordDocument: wordStream(0x100) })],
    ['an Office Open XML file', ole({ EncryptionInfo: Buffer.from('x'), EncryptedPackage: Buffer.from('x') })],
  ])('%s with a password', async (_, bytes) => expect((await load(bytes)).found).toMatchObject([{ code: 'load/encrypted' }]))
  test.each<[string, Uint8Array, RegExp]>([
    ['a package that is cut off', zip({ 'word/document.xml': '<w:document/>' }).subarray(0, 60), /no directory/],
    ['a Word file without its table stream', ole({ WordDocument: wordStream(0) }), /table stream is missing/],
    ['an OLE file that is cut off', ole({ WordDocument: wordStream(0) }).subarray(0, 700), /OLE container is damaged/],
    [
      'a document type in a Word file',
      zip({ 'word/document.xml': '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>' }),
      /declares a document type/,
    ],
    ['damaged XML', zip({ 'word/document.xml': '<w:document><w:p>' }), /XML of document.xml is damaged/],
    ['a part whose checksum is wrong', damaged(zip({ 'word/document.xml': `<w:document>${'x'.repeat(80)}</w:document>` })), /checksum/],
  ])('%s', async (_, bytes, cause) =>
    expect((await load(bytes)).found).toMatchObject([{ code: 'load/unreadable', facts: { cause: expect.stringMatching(cause) } }]))

  /** With another checksum in the directory. */
  function damaged(bytes: Uint8Array): Uint8Array {
    const copy = Buffer.from(bytes)
    const directory = copy.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]))
    copy.writeUInt32LE(1, directory + 16)
    return copy
  }
})

describe('what is larger than any report is refused at once', () => {
  const main = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
  const word = (body: string, level?: 0 | 6): Uint8Array =>
    zip({ 'word/document.xml': `<w:document ${main}><w:body>${body}</w:body></w:document>` }, level)
  test.each<[string, () => Uint8Array | string]>([
    ['a text', () => '甲'.repeat(3_000_000)],
    ['a page of one line', () => `<html><body><p>${'甲'.repeat(3_000_000)}`],
    ['a page of more elements than anybody writes', () => `<html><body>${'<p>x'.repeat(200_000)}`],
    ['a deep page', () => `<html><body>${'<div>'.repeat(100_000)}x`],
    ['deep tables', () => `<html><body>${'<table><tr><td>'.repeat(20_000)}x`],
    ['a bomb of a package', () => word('<w:p/>'.repeat(1_000_000))],
    [
      'a Word file of too many cells',
      () => word(`<w:tbl>${`<w:tr>${'<w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc>'.repeat(100)}</w:tr>`.repeat(1000)}</w:tbl>`),
    ],
    ['a deep Word file', () => word('<w:tbl><w:tr><w:tc>'.repeat(5000))],
  ])('%s', async (_, make) => {
    const input = make()
    const start = performance.now()
    const { found } = await load(input)
    expect(found).toMatchObject([{ code: 'load/too-large', severity: 'error' }])
    expect(performance.now() - start).toBeLessThan(5000)
  })
  const cell = (text: string): string => `<w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`
  const numbers = (from: number): string => Array.from({ length: 2000 }, (_, i) => from + i).join(' ')
  test.each([
    ['paragraphs', Array.from({ length: 400 }, (_, i) => `<w:p><w:r><w:t>${numbers(i * 2000)}</w:t></w:r></w:p>`).join('')],
    ['rows', `<w:tbl>${`<w:tr>${cell('1').repeat(100)}</w:tr>`.repeat(400)}`],
    ['cells of one row', `<w:tbl><w:tr>${Array.from({ length: 400 }, (_, i) => cell(numbers(i * 2000))).join('')}`],
  ])('too many %s end a Word file where they are too many: its damaged end is never reached', async (_, body) => {
    expect((await load(word(`${body}<damaged`, 0))).found).toMatchObject([
      { code: 'load/too-large', facts: { found: expect.stringContaining('paragraphs and tables') } },
    ])
  })
  test('deleted rows count for nothing, however many', async () => {
    const deleted = (i: number): string => `<w:tr><w:trPr><w:del/></w:trPr>${cell(numbers(i * 2000))}</w:tr>`
    const rows = Array.from({ length: 400 }, (_, i) => deleted(i)).join('')
    const { doc, found } = await load(word(`<w:tbl>${rows}<w:tr>${cell('留')}</w:tr></w:tbl>`, 0))
    expect(found).toEqual([])
    expect(doc.text).toMatch(/^留\s*$/)
  })
  test('a part that is larger than it declares', async () => {
    const copy = Buffer.from(word('<w:p/>'.repeat(1000)))
    const directory = copy.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]))
    copy.writeUInt32LE(100, directory + 24)
    expect((await load(copy)).found).toMatchObject([
      { code: 'load/too-large', facts: { found: expect.stringContaining('larger than the 100 bytes') } },
    ])
  })
  test('merges as wide and high as can be written are read', async () => {
    const { doc, found } = await load(`<table>${'<tr><td colspan=1000000 rowspan=1000000>1</td><td>2</td></tr>'.repeat(2000)}</table>`)
    expect(found).toEqual([])
    expect(doc.blocks).toHaveLength(1)
  })
})

describe('nothing to read', () => {
  test.each(['', ' \n\t'])('nothing but spaces: %j', async text =>
    expect((await load(text)).found).toMatchObject([{ code: 'load/no-text', severity: 'error' }]))
})

test('a wrong call throws at once and says the fix', async () => {
  // @ts-expect-error: neither bytes nor a string
  await expect(load(42)).rejects.toThrow(/must be a Uint8Array .* or a string: read the file first/)
  await expect(load('x', 'latin-9')).rejects.toThrow(/give one of utf-8/)
})

test('traditional characters compare as simplified ones; simplified text needs no table', async () => {
  const { doc } = await load('規章、條項、複議')
  expect(Object.fromEntries([...doc.equivalents].map(([a, b]) => [String.fromCharCode(a), String.fromCharCode(b)]))).toEqual({
    規: '规',
    條: '条',
    項: '项',
    複: '复',
    議: '议',
  })
  expect((await load('规章')).doc.equivalents.size).toBe(0)
})

test('a million characters of one line are read in one pass', async () => {
  const { doc } = await load(`规章 0 ${'甲'.repeat(1_500_000)}`)
  expect(doc.blocks).toHaveLength(1)
})
