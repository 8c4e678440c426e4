import { numberings } from '../../../text/locale/chinese.js'
import type { Area } from './raster.js'
import type { SeenLine, SeenWord } from './recogniser.js'

/** Text that was read, where it stands, in pixels. */
export interface SeenText extends Area {
  readonly text: string
  /** Readings of it differ, or what is drawn does not fit what was read. */
  readonly unsure: boolean
}

const SPACED = /[\p{Script=Latin}\d.,+\-%]$/u
/** The numeral that looks like a dash: before 、 it is one, in a number it is not. */
const ONE = numberings.digits.charAt(1)
const DASHLIKE = new RegExp(`[—–${ONE}]`, 'g')
const OPENS = /^[\p{Script=Latin}\d+-]/u

/**
 * Words side by side as one text: the engine sets spaces between Chinese characters, which nobody printed. Brackets
 * that close round were opened round. */
export function joined(words: readonly SeenWord[]): string {
  let text = ''
  for (const word of words) text += text !== '' && SPACED.test(text) && OPENS.test(word.text) ? ` ${word.text}` : word.text
  return text.replace(/[《〈(（]([^《》〈〉()（）]*)[)）]/g, '（$1）').replace(/^[—–-](?=、)/, ONE)
}

export const textOf = (lines: readonly SeenLine[]): string => lines.map(line => joined(line.words)).join('\n')

/** How sure the engine is of a text, up to 100. */
export function confidenceOf(lines: readonly SeenLine[]): number {
  const words = lines.flatMap(line => line.words).filter(word => word.text.trim() !== '')
  const length = words.reduce((sum, { text }) => sum + text.length, 0)
  return length === 0 ? 0 : words.reduce((sum, { text, confidence }) => sum + text.length * confidence, 0) / length
}

/** Signs that look the same, as one; numbers are compared without spaces. */
export const plain = (text: string): string => text.replace(/\s+/g, '').replaceAll('，', ',').replaceAll('％', '%').replace(DASHLIKE, '-')

/** The digits of a text and the points between them. */
export const digitsOf = (text: string): string => (text.match(/\d/g) ?? []).join('')
