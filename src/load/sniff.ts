/** What bytes look like, told by their content, never by a name. */
export type Sniffed = { readonly kind: 'text' } | { readonly kind: 'other'; readonly looksLike: string; readonly convertTo: string }

const TEXT = 'text, with an exporter that keeps tables as rows or cells'
const magics: readonly (readonly [magic: readonly number[], looksLike: string])[] = [
  [[0x50, 0x4b, 0x03, 0x04], 'a zip package (DOCX, XLSX, ODT or an archive)'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'a Word 97–2003 or other OLE file'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'RTF'],
  [[0x1f, 0x8b], 'a gzip archive'],
  [[0x89, 0x50, 0x4e, 0x47], 'a PNG image'],
  [[0xff, 0xd8, 0xff], 'a JPEG image'],
  [[0x47, 0x49, 0x46, 0x38], 'a GIF image'],
  [[0x49, 0x49, 0x2a, 0x00], 'a TIFF image'],
  [[0x4d, 0x4d, 0x00, 0x2a], 'a TIFF image'],
  [[0x52, 0x61, 0x72, 0x21], 'a RAR archive'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'a 7z archive'],
]

export function sniff(bytes: Uint8Array): Sniffed {
  for (const [magic, looksLike] of magics)
    if (magic.every((byte, i) => bytes[i] === byte)) return { kind: 'other', looksLike, convertTo: TEXT }
  const head = latin(bytes, 1024)
  if (head.includes('%PDF-')) return { kind: 'other', looksLike: 'a PDF', convertTo: TEXT }
  return markup(head) ?? { kind: 'text' }
}

/** Markup in a text already decoded. */
export const sniffText = (text: string): Sniffed => markup(text.slice(0, 1024)) ?? { kind: 'text' }

function markup(head: string): Sniffed | undefined {
  const start = head.trimStart().toLowerCase()
  if (/^mime-version:|^from: <saved by/.test(start)) return { kind: 'other', looksLike: 'a saved web page (MHTML)', convertTo: TEXT }
  if (/^(?:\ufeff)?(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype html|html|head|body|table|div)\b/.test(start))
    return { kind: 'other', looksLike: 'HTML', convertTo: TEXT }
  return undefined
}

const latin = (bytes: Uint8Array, length: number): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, length)).toString('latin1')

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
