import { traditionalCharacters } from '../text/locale/characters.js'

/** One of the characters that only traditional text has is enough to look closer. */
const TELLING = new Uint8Array(0x10000)
for (const character of traditionalCharacters) TELLING[character.charCodeAt(0)] = 1

/** Traditional → simplified, one code unit each, for the characters of `text`; empty for simplified text. */
export async function equivalentsOf(text: string): Promise<ReadonlyMap<number, number>> {
  for (let i = 0; i < text.length; i++) if (TELLING[text.charCodeAt(i)] === 1) return simplifiedOf(text)
  return new Map()
}

/** The same for a text that is too short for one of these characters, as a list of names. */
export async function simplifiedOf(text: string): Promise<ReadonlyMap<number, number>> {
  const map = new Map<number, number>()
  if (!/\p{Script=Han}/u.test(text)) return map
  const { Converter } = await import('opencc-js/t2cn')
  const convert = Converter({ from: 'tw', to: 'cn' })
  for (const character of new Set(text)) {
    if (character.length !== 1 || character.charCodeAt(0) < 0x3400) continue
    const simplified = convert(character)
    if (simplified.length === 1 && simplified !== character) map.set(character.charCodeAt(0), simplified.charCodeAt(0))
  }
  return map
}
