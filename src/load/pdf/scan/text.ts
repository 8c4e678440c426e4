import type { Area } from './raster.js'
import type { SeenLine, SeenWord } from './recogniser.js'

/** Text that was read, where it stands, in pixels. */
export interface SeenText extends Area {
  readonly text: string
  /** Readings of it differ, or what is drawn does not fit what was read. */
  readonly unsure: boolean
}

const SPACED = /[\p{Script=Latin}\d.,+\-%]$/u
const OPENS = /^[\p{Script=Latin}\d+-]/u

/**
 * Words side by side as one text: the engine sets spaces between Chinese characters, which nobody printed. Brackets
 * that close round were opened round. */
export function joined(words: readonly SeenWord[]): string {
  let text = ''
  for (const word of words) text += text !== '' && SPACED.test(text) && OPENS.test(word.text) ? ` ${word.text}` : word.text
  return text.replace(/[《〈(（]([^《》〈〉()（）]*)[)）]/g, '（$1）')
}

export const textOf = (lines: readonly SeenLine[]): string => lines.map(line => joined(line.words)).join('\n')

/** Signs that look the same, as one; numbers are compared without spaces. */
export const plain = (text: string): string =>
  text
    .replace(/\s+/g, '')
    .replaceAll('，', ',')
    .replaceAll('％', '%')
    .replace(/[—–一]/g, '-')

/** The digits of a text and the points between them. */
export const digitsOf = (text: string): string => (text.match(/\d/g) ?? []).join('')

/** A line as texts, parted where a gap is wider than a character. */
export function textsOf(line: SeenLine, unsure: boolean): SeenText[] {
  const height = line.y1 - line.y0
  const groups: SeenWord[][] = []
  for (const word of line.words) {
    const last = groups.at(-1)
    const before = last?.at(-1)
    if (last !== undefined && before !== undefined && word.x0 - before.x1 < height) last.push(word)
    else groups.push([word])
  }
  return groups.map(words => ({
    text: joined(words),
    x0: Math.min(...words.map(word => word.x0)),
    x1: Math.max(...words.map(word => word.x1)),
    y0: line.y0,
    y1: line.y1,
    unsure,
  }))
}
