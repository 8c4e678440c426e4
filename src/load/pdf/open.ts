import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { PDFDocumentProxy } from 'pdfjs-dist'
import { encrypted } from '../refusal.js'
import type { Operators } from './operators.js'

/** An image of more pixels than this is passed over: a sheet of paper has less, at 600 dots an inch. */
const LARGEST_IMAGE = 40_000_000

/** pdf.js, in the copy that stands beside us, and where its character maps and fonts are: those of Chinese fonts that are not embedded. */
async function library() {
  const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs')
  return { pdfjs, cMapUrl: join(folder, 'cmaps', '/'), standardFontDataUrl: join(folder, 'standard_fonts', '/') }
}

/** Where pdf.js leaves its working part, and looks for it: another version in this process would take ours. */
const SHARED = 'pdfjsWorker'

/** What pdf.js is to know of a document. */
export async function documentOptions(bytes: Uint8Array, password: string | undefined) {
  const { cMapUrl, standardFontDataUrl } = await library()
  return {
    // pdf.js takes the bytes away from their owner
    data: new Uint8Array(bytes),
    ...(password === undefined ? {} : { password }),
    cMapUrl,
    cMapPacked: true,
    standardFontDataUrl,
    isEvalSupported: false,
    fontExtraProperties: true,
    useSystemFonts: false,
    disableFontFace: true,
    verbosity: 0,
  }
}

/** Opens a PDF; `use` is done when it is closed again. Throws where the file is damaged, and a `Refusal` where its password is missing. */
export async function withPdf<T>(
  bytes: Uint8Array,
  password: string | undefined,
  use: (document: PDFDocumentProxy, operators: Operators) => Promise<T>,
): Promise<T> {
  const { pdfjs } = await library()
  const wasShared = SHARED in globalThis
  const task = pdfjs.getDocument({ ...(await documentOptions(bytes, password)), maxImageSize: LARGEST_IMAGE })
  try {
    return await use(await task.promise, pdfjs.OPS)
  } catch (cause) {
    if (cause instanceof Error && cause.name === 'PasswordException') throw encrypted('the PDF', password === undefined ? 'none' : 'wrong')
    throw cause
  } finally {
    await task.destroy()
    // once it is loaded, pdf.js does without
    if (!wasShared) Reflect.deleteProperty(globalThis, SHARED)
  }
}
