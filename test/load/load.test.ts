import { deflateRawSync } from 'node:zlib'
import { describe, expect, test } from '@jest/globals'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js'
import { loadDocument } from '../../src/load/load.js'

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

describe('what is not text is refused in one line', () => {
  test.each([
    ['a PDF', Buffer.from('%PDF-1.7\n')],
    ['a zip package', Buffer.from([0x50, 0x4b, 3, 4, ...deflateRawSync('x')])],
    ['a Word 97–2003', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0])],
    ['RTF', Buffer.from('{\\rtf1\\ansi')],
    ['HTML', Buffer.from('<!DOCTYPE html><html><body>一、总体情况')],
    ['a saved web page', Buffer.from('MIME-Version: 1.0\nContent-Type: multipart/related')],
    ['a PNG image', Buffer.from([0x89, 0x50, 0x4e, 0x47])],
    ['a binary file', Buffer.from(Array.from({ length: 64 }, (_, i) => i % 8))],
  ])('%s', async (looksLike, bytes) => {
    const { doc, found } = await load(bytes)
    expect(found.filter(d => d.severity === 'error')).toMatchObject([
      { code: 'load/unknown-format', facts: { looksLike: expect.stringContaining(looksLike) } },
    ])
    expect(doc.blocks).toEqual([])
  })
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

test('fifty megabytes of one line are read in one pass', async () => {
  const { doc } = await load(`规章 0 ${'甲'.repeat(5_000_000)}`)
  expect(doc.blocks).toHaveLength(1)
})
