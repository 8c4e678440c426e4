import { BOLD_FONT } from '../../text/locale.js'
import type { TextFont } from './glyphs.js'
import { isList } from './rules.js'

/** What pdf.js says of a font, as far as it is read; undefined for one that it cannot read, of which it says why. */
export function fontFrom(font: unknown): TextFont | undefined {
  if (typeof font !== 'object' || font === null) return undefined
  const field = (name: string): unknown => Reflect.get(font, name)
  const matrix = field('fontMatrix')
  const unit = isList(matrix) && typeof matrix[0] === 'number' ? matrix[0] : 0.001
  const name = field('name')
  const bold = field('bold') === true || field('black') === true || isBold(name)
  return { vertical: field('vertical') === true, unit, bold, isMapped: mapOf(field('toUnicode')) }
}

/** Whether the font says which character a code is: where it does not, pdf.js takes the code for the character. */
function mapOf(toUnicode: unknown): (code: number) => boolean {
  if (typeof toUnicode !== 'object' || toUnicode === null) return () => true
  const map: unknown = Reflect.get(toUnicode, '_map')
  return isList(map) ? code => map[code] !== undefined && map[code] !== '' : () => false
}

const BOLD = new RegExp(BOLD_FONT, 'i')

/** Names of Chinese fonts come as bytes. */
const isBold = (name: unknown): boolean => typeof name === 'string' && BOLD.test(`${name} ${Buffer.from(name, 'latin1').toString('utf8')}`)
