import { decodeBytes, encodingOfCharset, encodingOfPage } from './bytes.js'

/** In which code pages the bytes of a file are, by font. */
export class RtfFonts {
  readonly #charsets = new Map<number, string | undefined>()
  #page = 'windows-1252'
  #default = -1

  /** A control word that says so of the file, or of `font` within the font table. Whether it is one. */
  control(name: string, value: number | undefined, font: number, inTable: boolean): boolean {
    if (name === 'ansicpg') this.#page = encodingOfPage(value ?? 1252)
    else if (name === 'deff') this.#default = value ?? -1
    else if (inTable && name === 'fcharset') this.#charsets.set(font, encodingOfCharset(value ?? 0))
    else if (inTable && name === 'cpg') this.#charsets.set(font, encodingOfPage(value ?? 1252))
    else return false
    return true
  }

  /** Bytes printed in a font; -1: in the one that holds where none is named. */
  decode(bytes: readonly number[], font: number): string {
    return decodeBytes(bytes, this.#charsets.get(font < 0 ? this.#default : font), this.#page)
  }
}
