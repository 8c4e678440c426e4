/** What a document is, told by its content, never by a name. `html-in-text`: a text whose tables are markup. */
export type Kind = 'text' | 'html' | 'html-in-text' | 'mhtml' | 'zip' | 'ole' | 'rtf' | 'pdf'
export type Sniffed = { readonly kind: Kind } | { readonly kind: 'other'; readonly looksLike: string; readonly convertTo: string }

const DOCUMENT = 'DOCX, HTML or text'
export const UNPACKED = 'what it holds, by unpacking it'
const RECOGNISED = 'text, by recognising its characters'
const magics: readonly (readonly [magic: RegExp, looksLike: string, convertTo: string])[] = [
  [/^1f8b08/, 'a gzip archive', UNPACKED],
  [/^52617221/, 'a RAR archive', UNPACKED],
  [/^377abcaf/, 'a 7z archive', UNPACKED],
  [/^89504e47/, 'a PNG image', RECOGNISED],
  [/^ffd8ff/, 'a JPEG image', RECOGNISED],
  [/^47494638(?:37|39)61/, 'a GIF image', RECOGNISED],
  [/^(?:49492a00|4d4d002a)/, 'a TIFF image', RECOGNISED],
  [/^424d.{8}00000000/, 'a BMP image', RECOGNISED],
  [/^dba52d00/, 'a Word 2 document', DOCUMENT],
  [/^3[12]be000000ab/, 'a Write document', DOCUMENT],
  [/^09(?:02|04|08)(?:06|08)00/, 'an Excel workbook', DOCUMENT],
]

/** The kind that the first bytes prove; `text` where they prove none: then the decoded text tells. */
export function sniff(bytes: Uint8Array): Sniffed {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024))
  const hex = head.toString('hex', 0, 12)
  const start = head.toString('latin1')
  if (/^504b(?:0304|0506|0708)/.test(hex)) return { kind: 'zip' }
  if (hex.startsWith('d0cf11e0a1b11ae1')) return { kind: 'ole' }
  if (/^(?:\xef\xbb\xbf)?\s*\{\\rtf/.test(start)) return { kind: 'rtf' }
  if (start.includes('%PDF-')) return { kind: 'pdf' }
  for (const [magic, looksLike, convertTo] of magics) if (magic.test(hex)) return { kind: 'other', looksLike, convertTo }
  if (isMime(start)) return { kind: 'mhtml' }
  return { kind: 'text' }
}

const isMime = (start: string): boolean =>
  /^\s*(?:(?:from|subject|date|mime-version|content-[a-z-]+|x-[a-z-]+|snapshot-content-location)\s*:[^\n]*\n(?:[ \t][^\n]*\n)*)+/i.test(
    start,
  ) && /^(?:mime-version|content-type)\s*:/im.test(start)

const OPENING =
  /^(?:\ufeff|\s|<!--[\s\S]{0,4000}?-->|<\?xml[^>]*>|<!\[if[^>]*>)*<(?:!doctype\s+html|(?:html|head|body|meta|title|style|script|table|div|p|span|center|font|h[1-6]|section|article)[\s>/])/i

/** The kind of a decoded text. */
export function sniffText(text: string): Sniffed {
  const head = text.slice(0, 8192)
  if (/<\?mso-application progid="Word|<w:wordDocument/i.test(head))
    return { kind: 'other', looksLike: 'a Word 2003 XML document', convertTo: DOCUMENT }
  if (/<pkg:package/i.test(head)) return { kind: 'other', looksLike: 'a flat Word XML package', convertTo: DOCUMENT }
  if (/<office:document[\s>]/i.test(head)) return { kind: 'other', looksLike: 'a flat OpenDocument file', convertTo: DOCUMENT }
  if (OPENING.test(head)) return { kind: 'html' }
  return /<table[\s>]/i.test(text) && /<\/t[dr]>/i.test(text) ? { kind: 'html-in-text' } : { kind: 'text' }
}

/** Whether a decoded text is none: more than one control character in a hundred, or a NUL among the first. */
export function looksBinary(text: string): boolean {
  const length = Math.min(text.length, 4096)
  let controls = 0
  for (let i = 0; i < length; i++) {
    const unit = text.charCodeAt(i)
    if (unit < 0x20 && unit !== 0x09 && unit !== 0x0a && unit !== 0x0c && unit !== 0x0d && unit !== 0x1b) controls++
  }
  return controls > 0 && controls * 100 > length
}
