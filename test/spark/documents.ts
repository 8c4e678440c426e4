import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { madeArchive } from '../support/archive.js'
import { pdfOf } from '../support/document/pages.js'
import { printedReport } from '../support/report.js'

const OFFICES = 120
const YEARS = Array.from({ length: 16 }, (_, i) => 2008 + i)
const PDFS = 70
const BROKEN = 10

/** Writes 2000 documents into a folder: text, web pages and Word files of all editions, PDFs, and some that cannot be read. Gives their paths. */
export function writeDocuments(folder: string): string[] {
  const paths: string[] = []
  const write = (name: string, bytes: Uint8Array): void => {
    const path = join(folder, name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, bytes)
    paths.push(path)
  }
  for (const { name, bytes } of madeArchive(Array.from({ length: OFFICES }, (_, i) => ({ names: () => `第${i}局`, years: YEARS }))))
    write(name, bytes)
  for (let seed = 0; seed < PDFS; seed++)
    write(`印刷/${seed}.pdf`, pdfOf(printedReport({ seed, edition: seed % 2 === 0 ? '2021' : '2019' })))
  for (let i = 0; i < BROKEN; i++) write(`broken/${i}.pdf`, Buffer.from(i % 2 === 0 ? '%PDF-1.7\nnothing' : '\0\x01\x02'))
  return paths
}

/** How many of them cannot be read. */
export const broken = BROKEN
