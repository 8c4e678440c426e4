import { expect, test } from '@jest/globals'
import type { Glyph } from '../../../src/load/pdf/glyphs.js'
import { textOf } from '../../../src/load/pdf/lines.js'
import { verticalLines } from '../../../src/load/pdf/vertical.js'
import { type Word, wordOf } from '../../../src/load/pdf/words.js'

const SIZE = 10

/** A word whose first character stands at `x`, `y`; turned ones run downwards. */
function word(text: string, x: number, y: number, turned = false): Word {
  const glyphs = Array.from(text, (character, i): Glyph => {
    const at = i * SIZE
    return {
      text: character,
      x: turned ? x + 2 : x + at,
      y: turned ? y + at : y + 8,
      endX: turned ? x + 2 : x + at + SIZE,
      endY: turned ? y + at + SIZE : y + 8,
      size: SIZE,
      bold: false,
      hidden: false,
      content: null,
      color: '#000000',
      stroke: i,
      spacing: 0,
      spaced: false,
    }
  })
  const made = wordOf(glyphs)
  if (made === undefined) throw new Error(`no word: ${text}`)
  return made
}

test.each<[string, readonly Word[], readonly string[] | undefined]>([
  [
    'upright ideographs between turned brackets',
    [word('）', 50, 40, true), word('三', 50, 20), word('（', 50, 0, true), word('不', 50, 60), word('予', 50, 80)],
    ['（三）不予'],
  ],
  [
    'two columns, from right to left',
    [word('办', 30, 0), word('理', 30, 20), word('（', 50, 0, true), word('三', 50, 20), word('）', 50, 40, true)],
    ['（三）', '办理'],
  ],
  ['one column', [word('三', 50, 0), word('、', 50, 20), word('本', 50, 40)], ['三、本']],
  ['words side by side', [word('结', 50, 0), word('果', 80, 0), word('维', 50, 20)], undefined],
  ['words of several characters', [word('结果', 50, 0), word('维持', 50, 20)], undefined],
  ['digits below each other', [word('1', 50, 0), word('2', 50, 20)], undefined],
  ['dashes below each other', [word('—', 50, 0), word('—', 50, 20)], undefined],
  ['one word', [word('三', 50, 0)], undefined],
])('%s', (_, words, expected) => {
  expect(verticalLines(words, 1)?.map(textOf)).toEqual(expected)
})
