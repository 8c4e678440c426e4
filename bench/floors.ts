import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import mammoth from 'mammoth'
import { parse as parseHtml } from 'parse5'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { SaxesParser } from 'saxes'
import WordExtractor from 'word-extractor'
import type { Format } from './documents.js'

/** The least that a reader of a format must do, and gives nothing that has a name or a type. */
export interface Floor {
  readonly format: Format
  readonly name: string
  readonly read: (bytes: Buffer) => unknown
}

const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))

/** Text and operators of all pages. */
async function readPdf(bytes: Buffer): Promise<void> {
  const task = getDocument({
    data: new Uint8Array(bytes),
    cMapUrl: join(folder, 'cmaps', '/'),
    cMapPacked: true,
    standardFontDataUrl: join(folder, 'standard_fonts', '/'),
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    verbosity: 0,
  })
  const document = await task.promise
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    await page.getTextContent()
    await page.getOperatorList()
    page.cleanup()
  }
  await task.destroy()
}

/** All text of the body, as one string. */
function readDocx(bytes: Buffer): string {
  const body = unzipSync(bytes)['word/document.xml'] ?? new Uint8Array()
  const parser = new SaxesParser({ xmlns: true })
  let text = ''
  parser.on('text', piece => {
    text += piece
  })
  parser.write(strFromU8(body)).close()
  return text
}

const decoder = new TextDecoder()

export const floors: readonly Floor[] = [
  {
    format: 'text',
    name: 'decode, split into lines, normalise, trim',
    read: bytes =>
      decoder
        .decode(bytes)
        .split('\n')
        .map(line => line.normalize('NFKC').trim()),
  },
  { format: 'HTML', name: 'parse5', read: bytes => parseHtml(decoder.decode(bytes)) },
  {
    format: 'HTML',
    name: 'parse5 with places in the source',
    read: bytes => parseHtml(decoder.decode(bytes), { sourceCodeLocationInfo: true }),
  },
  { format: 'DOCX', name: 'unzip, and saxes over the body', read: readDocx },
  { format: 'DOCX', name: 'mammoth to HTML', read: bytes => mammoth.convertToHtml({ buffer: bytes }) },
  { format: 'DOC', name: 'word-extractor to text', read: async bytes => (await new WordExtractor().extract(bytes)).getBody() },
  { format: 'PDF', name: 'text and operators of pdf.js', read: readPdf },
]
