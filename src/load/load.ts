import { createHash } from 'node:crypto'
import { type Diagnostic, diagnostic, type Emit } from '../diagnostics/diagnostic.js'
import { emptyDoc } from '../document/builder.js'
import type { Doc, Source } from '../document/doc.js'
import { declaredCharset, decode, encodingOf } from './decode.js'
import type { FlowBlock } from './flow/flow.js'
import { writeFlow } from './flow/write.js'
import { type PdfReader, readHere } from './pdf/threads.js'
import { Refusal, tooLarge, unknownFormat } from './refusal.js'
import { looksBinary, type Sniffed, sniff, sniffText } from './sniff.js'
import { readText } from './text.js'
import { equivalentsOf } from './traditional.js'

export interface LoadOptions {
  /** Overrides the choice: utf-8, gb18030 (gbk, gb2312), big5, utf-16le, utf-16be. For text and HTML given as bytes. */
  readonly encoding?: string | undefined
  /** Opens a PDF that asks for one. */
  readonly password?: string | undefined
  /** Recognises the text of PDF pages that are images; needs `tesseract.js` and `@tesseract.js-data/chi_sim` installed. */
  readonly ocr?: boolean | undefined
}

/** Longer texts, in characters, are no reports: the longest have a twentieth of it. */
const LONGEST = 2 * 1024 * 1024

/**
 * Bytes (or text) → document. The format is told by the content, never by a name: text, HTML, MHTML, DOCX, DOC, ODT, RTF, PDF. What cannot be read
 * gives an empty document and an error finding; it never throws for a bad document, only for a wrong call: input that is neither bytes nor a
 * string, an unknown encoding name, `ocr` without the packages that it needs.
 */
export async function loadDocument(input: Uint8Array | string, emit: Emit, options: LoadOptions = {}): Promise<Doc> {
  return await loadWith(readHere, input, emit, options)
}

/** As `loadDocument`; PDFs are read by `readPdf`. */
export async function loadWith(readPdf: PdfReader, input: Uint8Array | string, emit: Emit, options: LoadOptions): Promise<Doc> {
  if (typeof input !== 'string' && !(input instanceof Uint8Array)) {
    throw new TypeError('the document must be a Uint8Array (or Buffer) or a string: read the file first, for example with readFile(path)')
  }
  if (options.encoding !== undefined) encodingOf(options.encoding)
  if (options.ocr === true) (await import('./pdf/scan/recogniser.js')).requireRecogniser()
  const bytes = typeof input === 'string' ? Buffer.from(input, 'utf8') : input
  const source: Source = { format: 'unknown', bom: false, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
  try {
    return await load(input, bytes, source, emit, options, readPdf)
  } catch (cause) {
    // a reader may stumble over a broken document: the rest of the work goes on
    const broken = (): Diagnostic =>
      diagnostic('load/unreadable', '', null, { cause: cause instanceof Error ? cause.message : String(cause) })
    emit(cause instanceof Refusal ? cause.finding : broken())
    return emptyDoc(source)
  }
}

type Format = Source['format']

async function load(
  input: Uint8Array | string,
  bytes: Uint8Array,
  source: Source,
  emit: Emit,
  options: LoadOptions,
  readPdf: PdfReader,
): Promise<Doc> {
  const sniffed = sniff(bytes)
  switch (sniffed.kind) {
    case 'other':
      throw unknownFormat(sniffed.looksLike, sniffed.convertTo)
    case 'zip': {
      const { readPackage } = await import('./package.js')
      const { format, blocks } = await readPackage(bytes)
      return written(blocks, { ...source, format }, emit)
    }
    case 'pdf': {
      const { blocks, pages, findings, textless } = await readPdf(bytes, options)
      for (const found of findings) emit(found)
      return written(blocks, { ...source, format: 'pdf' }, emit, false, pages, textless)
    }
    case 'ole': {
      const { readDoc } = await import('./doc/doc.js')
      return written(readDoc(bytes), { ...source, format: 'doc' }, emit)
    }
    case 'rtf': {
      const { readRtf } = await import('./rtf/rtf.js')
      const { blocks, isCut } = readRtf(bytes)
      return written(blocks, { ...source, format: 'rtf' }, emit, isCut)
    }
    case 'mhtml': {
      const { savedPage } = await import('./html/mhtml.js')
      const page = savedPage(bytes)
      if (page === undefined) throw unknownFormat('a mail message without a web page', 'HTML or text')
      return await loadText(page.bytes, { ...source, format: 'mhtml' }, emit, options.encoding, page.charset)
    }
    default:
      return await loadText(typeof input === 'string' ? input : bytes, source, emit, options.encoding, undefined)
  }
}

/** Text, or markup, which is text too. */
async function loadText(
  input: Uint8Array | string,
  source: Source,
  emit: Emit,
  encoding: string | undefined,
  charset: string | undefined,
): Promise<Doc> {
  const found: Diagnostic[] = []
  const declared = typeof input === 'string' ? undefined : (charset ?? declaredCharset(input))
  const decoded =
    typeof input === 'string' ? { text: input, encoding: undefined, bom: false } : decode(input, encoding, d => found.push(d), declared)
  const { text } = decoded
  const { kind, ...other }: Sniffed = sniffText(text)
  if ('looksLike' in other) throw unknownFormat(other.looksLike, other.convertTo)
  if (looksBinary(text)) throw unknownFormat('a binary file', 'text')
  const isMarkup = kind === 'html' || kind === 'html-in-text'
  const format: Format = source.format === 'unknown' ? (isMarkup ? 'html' : 'text') : source.format
  const known: Source = { ...source, format, bom: decoded.bom, ...(decoded.encoding === undefined ? {} : { encoding: decoded.encoding }) }
  if (isMarkup) {
    const { readHtml } = await import('./html/html.js')
    const { blocks, isCut } = readHtml(text, kind === 'html-in-text')
    // their places are in the source, not in the document
    for (const d of found) emit({ ...d, at: null })
    return written(blocks, known, emit, isCut)
  }
  // findings about the text of a document that has none would point nowhere
  for (const d of found) emit(d)
  if (!/\S/.test(text)) return withoutText(known, emit)
  if (text.length > LONGEST) throw tooLarge(`${text.length} characters`)
  return readText(text).build(known, await equivalentsOf(text))
}

/** The document of what a reader found. `textless`: pages that are images, and were not read. */
async function written(
  blocks: readonly FlowBlock[],
  source: Source,
  emit: Emit,
  isCut = false,
  pages = 0,
  textless: readonly number[] = [],
): Promise<Doc> {
  const { text, builder, origins } = writeFlow(blocks, pages)
  if (text.length > LONGEST) throw tooLarge(`${text.length} characters`)
  if (!/\S/.test(text)) return withoutText(source, emit, textless)
  if (textless.length > 0) emit(diagnostic('load/image-pages', '', null, { pages: textless }))
  if (isCut) emit(diagnostic('load/cut', '', null, {}))
  return builder.build(source, await equivalentsOf(text), origins)
}

function withoutText(source: Source, emit: Emit, pages: readonly number[] = []): Doc {
  emit(diagnostic('load/no-text', '', null, { pages }))
  return emptyDoc(source)
}
