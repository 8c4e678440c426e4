import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { PDFDocumentProxy } from 'pdfjs-dist'
import { encrypted } from '../refusal.js'

/** pdf.js, in the copy that stands beside us, and where its character maps and fonts are. */
async function library() {
  const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs')
  return { pdfjs, cMapUrl: join(folder, 'cmaps', '/'), standardFontDataUrl: join(folder, 'standard_fonts', '/') }
}

/** Opens a PDF; `use` is done when it is closed again. Throws a `Refusal` where a password is needed. */
export async function withPdf<T>(bytes: Uint8Array, use: (document: PDFDocumentProxy, operators: Operators) => Promise<T>): Promise<T> {
  const { pdfjs, cMapUrl, standardFontDataUrl } = await library()
  const task = pdfjs.getDocument({
    // pdf.js takes the bytes away from their owner
    data: new Uint8Array(bytes),
    cMapUrl,
    cMapPacked: true,
    standardFontDataUrl,
    isEvalSupported: false,
    useSystemFonts: false,
    verbosity: 0,
  })
  try {
    return await use(await task.promise, pdfjs.OPS)
  } catch (cause) {
    if (cause instanceof Error && cause.name === 'PasswordException') throw encrypted('the document')
    throw cause
  } finally {
    await task.destroy()
  }
}

/** Numbers of the operators that draw. */
export type Operators = Readonly<Record<string, number>>
