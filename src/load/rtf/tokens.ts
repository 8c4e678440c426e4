/** A piece of an RTF file. */
export type RtfToken =
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  /** `\name` with its number; `\*` and other symbols are their character. */
  | { readonly kind: 'control'; readonly name: string; readonly value: number | undefined }
  /** `\'xx` */
  | { readonly kind: 'byte'; readonly byte: number }
  | { readonly kind: 'text'; readonly text: string }

const CONTROL = /\\(?:([a-zA-Z]{1,32})(-?\d{1,10})? ?|'([0-9a-fA-F]{2})|([\s\S]))/y
const TEXT = /[^\\{}\r\n]+/y
/** No writer puts these into text: in a damaged file, one may stand for a digit. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is them that are looked for
const UNREADABLE = /[\0-\x08\v\f\x0e-\x1f\x7f]/g

/** The tokens of a file, each byte being a character. Raw data (`\bin`) is left out. */
export function* rtfTokens(source: string): Generator<RtfToken> {
  let at = 0
  while (at < source.length) {
    const character = source.charAt(at)
    if (character === '{' || character === '}') {
      yield character === '{' ? { kind: 'open' } : { kind: 'close' }
      at++
    } else if (character === '\r' || character === '\n' || character === '\0') at++
    else if (character === '\\') {
      CONTROL.lastIndex = at
      const match = CONTROL.exec(source)
      if (match === null) return
      at = CONTROL.lastIndex
      const [, name, digits, hex, sign] = match
      const value = digits === undefined ? undefined : Number(digits)
      if (hex !== undefined) yield { kind: 'byte', byte: Number.parseInt(hex, 16) }
      else if (name === 'bin') at += Math.max(0, value ?? 0)
      else if (sign !== undefined && '\\{}'.includes(sign)) yield { kind: 'text', text: sign }
      else yield { kind: 'control', name: name ?? sign ?? '', value }
    } else {
      TEXT.lastIndex = at
      const text = TEXT.exec(source)?.[0] ?? character
      at += text.length
      yield { kind: 'text', text: text.replace(UNREADABLE, '\ufffd') }
    }
  }
}
