import { describe, expect, test } from '@jest/globals'
import type { Glyph } from '../../../src/load/pdf/glyphs.js'
import { linesOf } from '../../../src/load/pdf/lines.js'
import { wordsOf } from '../../../src/load/pdf/words.js'

interface Put {
  readonly x?: number
  readonly y?: number
  readonly size?: number
  readonly content?: number
}
/** Characters side by side, each half as wide as its font is high (Chinese ones as wide), as one drawing operation. */
function glyphsOf(text: string, { x = 0, y = 0, size = 10, content }: Put = {}, stroke = 1): Glyph[] {
  let at = x
  return Array.from(text, character => {
    const width = character < '\u0100' ? size / 2 : size
    const glyph = { text: character, x: at, y, endX: at + width, endY: y, size, bold: false, hidden: false, color: '#000000', stroke }
    at += width
    return { ...glyph, spacing: 0, spaced: false, content: content ?? null }
  })
}
const textsOf = (glyphs: readonly Glyph[]): string[] => wordsOf(glyphs).words.map(({ text }) => text)
const turned = (glyph: Glyph, degrees: number): Glyph => {
  const width = glyph.endX - glyph.x
  const angle = (degrees * Math.PI) / 180
  return { ...glyph, x: 100, y: glyph.x, endX: 100 + width * Math.cos(angle), endY: glyph.x + width * Math.sin(angle) }
}

describe('glyphs that stand side by side are one word', () => {
  test.each<[string, Glyph[], string[]]>([
    ['one operation', glyphsOf('规范性文件'), ['规范性文件']],
    ['one operation a glyph', glyphsOf('1234').map((glyph, stroke) => ({ ...glyph, stroke })), ['1234']],
    ['a gap of a space', [...glyphsOf('12'), ...glyphsOf('34', { x: 12.5 })], ['12', '34']],
    ['a hair of kerning', [...glyphsOf('12'), ...glyphsOf('34', { x: 9.4 })], ['1234']],
    ['drawn again to look bold', [...glyphsOf('12'), ...glyphsOf('12', { x: 0.4, y: 0.1 })], ['12']],
    ['the same digits, one beside the other', glyphsOf('1111'), ['1111']],
    ['the same digits in the line below', [...glyphsOf('12'), ...glyphsOf('12', { y: 11 })], ['12', '12']],
    ['a raised small mark', [...glyphsOf('12'), ...glyphsOf('3', { x: 10, y: -4, size: 5 })], ['12', '3']],
    ['a mark of the same size, raised', [...glyphsOf('12'), ...glyphsOf('3', { x: 10, y: -3 })], ['12', '3']],
    ['two marked contents', [...glyphsOf('12', { content: 1 }), ...glyphsOf('34', { x: 10, content: 2 })], ['12', '34']],
    ['radicals and compatibility ideographs', glyphsOf('⾏政⺠金'), ['行政民金']],
  ])('%s', (_, glyphs, expected) => expect(textsOf(glyphs)).toEqual(expected))
})

test('turned words keep their turn; what stands at a slant is none', () => {
  for (const [turn, degrees] of [0, 90, 180, 270].entries()) {
    const { words, slanted } = wordsOf(glyphsOf('1').map(glyph => turned(glyph, degrees)))
    expect(words.map(word => word.turn)).toEqual([turn])
    expect(slanted).toEqual([])
  }
  const { words, slanted } = wordsOf(glyphsOf('内部资料').map(glyph => turned(glyph, 45)))
  expect(words).toEqual([])
  expect(slanted.map(({ text }) => text).join('')).toBe('内部资料')
})

describe('words of one line', () => {
  const lineOf = (...words: Glyph[][]): string[] =>
    linesOf(wordsOf(words.flat()).words, 1).map(line => line.words.map(({ gap, text }) => gap + text).join(''))
  test.each<[string, Glyph[][], string[]]>([
    ['room between Chinese characters is no space', [glyphsOf('总'), glyphsOf('计', { x: 14 })], ['总计']],
    ['room of a character is one', [glyphsOf('总'), glyphsOf('计', { x: 19 })], ['总 计']],
    ['room around numbers in a sentence', [glyphsOf('共'), glyphsOf('12', { x: 13 }), glyphsOf('件', { x: 26 })], ['共12件']],
    ['two numbers', [glyphsOf('12'), glyphsOf('34', { x: 14 })], ['12 34']],
    ['a number and its raised mark', [glyphsOf('12'), glyphsOf('3', { x: 10, y: -4, size: 5 })], ['12 3']],
    ['numbers over each other', [glyphsOf('14'), glyphsOf('14', { x: 3.5 })], ['14 14']],
    ['from left to right, in whatever order they are drawn', [glyphsOf('34', { x: 50 }), glyphsOf('12')], ['12 34']],
    ['two lines', [glyphsOf('下', { y: 20 }), glyphsOf('上')], ['上', '下']],
  ])('%s', (_, words, expected) => expect(lineOf(...words)).toEqual(expected))
})
