import iconv from 'iconv-lite'

/** Code pages of the character sets of fonts. */
const CHARSETS: Readonly<Record<number, string>> = {
  2: 'windows-1252',
  77: 'macintosh',
  128: 'shift_jis',
  129: 'cp949',
  134: 'gb18030',
  136: 'big5-hkscs',
  161: 'windows-1253',
  162: 'windows-1254',
  163: 'windows-1258',
  177: 'windows-1255',
  178: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'cp874',
  238: 'windows-1250',
}
const PAGES: Readonly<Record<number, string>> = {
  932: 'shift_jis',
  936: 'gb18030',
  949: 'cp949',
  950: 'big5-hkscs',
  54936: 'gb18030',
  65001: 'utf8',
  10000: 'macintosh',
}
const WIDE = new Set(['gb18030', 'big5-hkscs', 'shift_jis', 'cp949'])

export const encodingOfCharset = (charset: number): string | undefined => CHARSETS[charset]
export function encodingOfPage(page: number): string {
  const name = PAGES[page] ?? `cp${page}`
  return iconv.encodingExists(name) ? name : 'windows-1252'
}

/**
 * Decodes the bytes of a run. A Western font (`charset` undefined) in an East Asian file holds characters of two bytes all the same: writers
 * do not always change the font.
 */
export function decodeBytes(bytes: readonly number[], charset: string | undefined, page: string): string {
  const buffer = Buffer.from(bytes)
  if (charset !== undefined) return iconv.decode(buffer, charset)
  const isWide = WIDE.has(page) && bytes.filter(byte => byte >= 0x80).length >= 2
  const text = iconv.decode(buffer, isWide || !WIDE.has(page) ? page : 'windows-1252')
  return isWide && text.includes('\ufffd') ? iconv.decode(buffer, 'windows-1252') : text
}
