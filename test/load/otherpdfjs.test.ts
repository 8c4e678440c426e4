import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from '@jest/globals'
import { cnGovDisclosure2021, parseReport } from '../../src/index.js'
import { pdfFile } from '../support/document/pdf.js'

test('another version of pdf.js in the process is not taken for ours', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'refold-'))
  const other = join(folder, 'pdf.worker.mjs')
  const ours = createRequire(import.meta.url).resolve('pdfjs-dist/legacy/build/pdf.worker.mjs')
  writeFileSync(other, readFileSync(ours, 'utf8').replaceAll('5.4.296', '5.6.205'))
  await import(pathToFileURL(other).href)
  rmSync(folder, { recursive: true })
  const host: unknown = Reflect.get(globalThis, 'pdfjsWorker')
  expect(host).toBeDefined()
  const bytes = pdfFile([{ shapes: [{ kind: 'text', x: 60, y: 80, text: '一、总体情况' }] }])
  for (const _ of [1, 2]) {
    const { doc, diagnostics } = await parseReport(bytes, { grammar: cnGovDisclosure2021 })
    expect(doc.text.trim()).toBe('一、总体情况')
    expect(diagnostics.filter(d => d.code.startsWith('load/'))).toEqual([])
  }
  expect(Reflect.get(globalThis, 'pdfjsWorker')).toBe(host)
})
