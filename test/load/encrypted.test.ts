import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import { cnGovDisclosure2021, parseReport } from '../../src/index.js'
import { encryptedPdf } from '../support/document/encrypted.js'
import { pdfFile } from '../support/document/pdf.js'
import { refold } from '../support/run.js'

jest.setTimeout(30_000)
const file = pdfFile([{ shapes: [{ kind: 'text', x: 60, y: 80, text: '一、总体情况 2023' }] }])
const locked = encryptedPdf(file, { user: 'open' })

async function opened(bytes: Uint8Array, password?: string) {
  const { doc, diagnostics, status } = await parseReport(bytes, { grammar: cnGovDisclosure2021, password })
  return { text: doc.text.trim(), found: diagnostics.filter(d => d.code.startsWith('load/')).map(d => [d.code, d.facts]), status }
}

test('a PDF with a password opens with it, and else says what it needs', async () => {
  const read = { text: '一、总体情况 2023', found: [] }
  expect(await opened(file)).toMatchObject(read)
  expect(await opened(locked, 'open')).toMatchObject(read)
  expect(await opened(locked, 'owner')).toMatchObject(read)
  expect(await opened(locked)).toEqual({ text: '', found: [['load/encrypted', { what: 'the PDF', password: 'none' }]], status: 'failed' })
  expect(await opened(locked, 'shut')).toEqual({
    text: '',
    found: [['load/encrypted', { what: 'the PDF', password: 'wrong' }]],
    status: 'failed',
  })
})

test('a password of the owner alone does not keep a reader out', async () => {
  expect(await opened(encryptedPdf(file, {}))).toMatchObject({ text: '一、总体情况 2023', found: [] })
})

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'refold-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('every command that reads documents takes a password', async () => {
  const path = join(folder, 'locked.pdf')
  writeFileSync(path, locked)
  for (const command of ['parse', 'explain', 'labels']) {
    const without = await refold(command, path)
    expect([command, without.exit]).toEqual([command, 2])
    expect(without.err).toContain('give it with --password')
    const wrong = await refold(command, '--password', 'shut', path)
    expect(wrong.err).toContain('the given one does not open it')
    const right = await refold(command, '--password', 'open', path)
    expect(right.err).not.toContain('load/encrypted')
  }
})
