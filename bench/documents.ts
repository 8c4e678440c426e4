import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { docxOf } from '../test/support/document/docx.js'
import { htmlOf } from '../test/support/document/html.js'
import { pdfOf } from '../test/support/document/pages.js'
import { styles } from '../test/support/flatten/index.js'
import { type Printed, printedReport } from '../test/support/report.js'
import { root } from '../test/support/root.js'

/** The formats that are measured. */
export const formats = ['text', 'HTML', 'DOCX', 'DOC', 'PDF'] as const
export type Format = (typeof formats)[number]

const flattened = styles.filter(({ keeps }) => keeps === 'all')
const prose = '公开工作按年度要点推进，各项任务按期完成。'
const word97 = readFileSync(join(root, 'samples/2021/word-97-file/source.doc'))

/** A made report of some 200 cells, with as much prose as makes a text of it as long as reports usually are: 6,500 bytes. `zero` is printed for some zeros. */
export function madeReport(seed: number, zero?: '' | '—'): Printed {
  const printed = printedReport({ seed, edition: seed % 2 === 0 ? '2021' : '2019', zero })
  const parts = printed.parts.map((part, i) =>
    i > 1 && part.kind === 'paragraph' ? { ...part, text: part.text + prose.repeat(14) } : part,
  )
  return { ...printed, parts }
}

/** A made report as a document. Nothing here writes DOC: it is one file of LibreOffice, whatever the seed. */
export function madeDocument(format: Format, seed: number): Uint8Array {
  if (format === 'DOC') return word97
  const report = madeReport(seed)
  if (format === 'HTML') return Buffer.from(htmlOf(report))
  if (format === 'DOCX') return docxOf(report)
  if (format === 'PDF') return pdfOf(report)
  return Buffer.from(flattened[seed % flattened.length]?.flatten(report) ?? '')
}

/** Writes documents with seeds from 0 into a folder, the formats in turn; gives their paths. */
export function writeDocuments(folder: string, kinds: readonly Format[], count: number): string[] {
  mkdirSync(folder, { recursive: true })
  return Array.from({ length: count }, (_, seed) => {
    const format = kinds[seed % kinds.length] ?? 'text'
    const path = join(folder, `${seed}.${format === 'text' ? 'txt' : format.toLowerCase()}`)
    writeFileSync(path, madeDocument(format, seed))
    return path
  })
}
