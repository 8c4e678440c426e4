import { createHash } from 'node:crypto'
import { type Diagnostic, diagnostic, type Emit } from '../diagnostics/diagnostic.js'
import { emptyDoc } from '../document/builder.js'
import type { Doc, Source } from '../document/doc.js'
import { decode, encodingOf } from './decode.js'
import { looksBinary, sniff, sniffText } from './sniff.js'
import { readText } from './text.js'
import { equivalentsOf } from './traditional.js'

export interface LoadOptions {
  /** Overrides the choice: utf-8, gb18030 (gbk, gb2312), big5, utf-16le, utf-16be. Not for input given as a string. */
  readonly encoding?: string | undefined
}

/**
 * Bytes (or text) → document. The format is told by the content, never by a name. What cannot be read gives an empty document and an error
 * finding; it never throws for a bad document, only for a wrong call: input that is neither bytes nor a string, an unknown encoding name.
 */
export async function loadDocument(input: Uint8Array | string, emit: Emit, options: LoadOptions = {}): Promise<Doc> {
  if (typeof input !== 'string' && !(input instanceof Uint8Array)) {
    throw new TypeError('the document must be a Uint8Array (or Buffer) or a string: read the file first, for example with readFile(path)')
  }
  if (options.encoding !== undefined) encodingOf(options.encoding)
  const bytes = typeof input === 'string' ? Buffer.from(input, 'utf8') : input
  const source: Source = { format: 'text', bom: false, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
  const unknown = (looksLike: string, convertTo: string): Doc => {
    emit(diagnostic('load/unknown-format', '', null, { looksLike, convertTo }))
    return emptyDoc({ ...source, format: 'unknown' })
  }
  if (typeof input !== 'string') {
    const sniffed = sniff(input)
    if (sniffed.kind === 'other') return unknown(sniffed.looksLike, sniffed.convertTo)
  }
  const found: Diagnostic[] = []
  const decoded =
    typeof input === 'string' ? { text: input, encoding: undefined, bom: false } : decode(input, options.encoding, d => found.push(d))
  const { text } = decoded
  const sniffed = sniffText(text)
  if (sniffed.kind === 'other') return unknown(sniffed.looksLike, sniffed.convertTo)
  if (looksBinary(text)) return unknown('a binary file', 'text')
  // findings about the text of a document that has none would point nowhere
  for (const d of found) emit(d)
  const known: Source = { ...source, bom: decoded.bom, ...(decoded.encoding === undefined ? {} : { encoding: decoded.encoding }) }
  if (!/\S/.test(text)) {
    emit(diagnostic('load/no-text', '', null, { pages: 0 }))
    return emptyDoc(known)
  }
  return readText(text).build(known, await equivalentsOf(text))
}
