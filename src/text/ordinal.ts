import { itemForms, LEAD as LEAD_WORD, NUMERAL, numeralOf, partForms, tableForms } from './locale.js'

/** What stands before a heading or label to number it. `level` grows inward: 第一部分 0, 一、 1, （一） 2, 1. 3, （1） 4, ① 5. */
export interface Ordinal {
  readonly level: number
  readonly number: number
  /** Characters it takes, with the spaces around it. */
  readonly length: number
}

const WORDS = `${NUMERAL}{1,3}`
const NUMBER = `${WORDS}|\\d{1,2}|[IVX]{1,4}`
/** A form with `#` for its number, spaces free; words of letters end where the number does. */
const numbered = (form: string, number: string): string =>
  form.replaceAll(' ', '\\s*').replace('#', number) + (/[a-z] #$/i.test(form) ? '(?![A-Za-z0-9])' : '')

/** Several levels in one: V.A.1., V.B.(1), B.4.a */
const COMPOUND = '(?:[IVX]{1,4}(?:\\.\\(?(?:[A-Za-z]|[0-9]{1,2})\\)?)+|[A-Z]\\.\\(?[0-9]{1,2}\\)?(?:\\.?\\(?[a-z]\\)?)?)'
const patterns: readonly (readonly [level: number, pattern: RegExp])[] = [
  [0, new RegExp(`^\\s*(?:${partForms.map(form => numbered(form, `(${NUMBER})`)).join('|')})\\s*[、.．,，:：]?\\s*`, 'i')],
  [1, new RegExp(`^\\s*(${WORDS})\\s*[、.．,，]\\s*`)],
  [2, new RegExp(`^\\s*[（(]\\s*(${WORDS})\\s*[)）]\\s*[、.．]?\\s*`)],
  [3, /^\s*([0-9０-９]{1,2})\s*[.．、，,](?![0-9０-９])\s*/],
  [4, /^\s*[（(]\s*([0-9０-９]{1,2})\s*[)）]\s*[、.．]?\s*/],
  [4, /^\s*([0-9０-９]{1,2})\s*[)）]\s*/],
  [5, /^\s*([①-⑳])\s*[、.．]?\s*/],
  [3, new RegExp(`^\\s*(${COMPOUND})\\.?\\s+`)],
  [1, /^\s*([IVX]{1,4})\.\s+/],
  [2, /^\s*([A-Z])\.\s+/],
  [4, /^\s*([a-z])[.)）]\s+/],
  [4, /^\s*[（(]([a-z])[)）]\s+/],
]

const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 }
function numberOf(text: string): number {
  const word = numeralOf(text)
  if (word !== undefined) return word
  const plain = /[A-Za-z0-9]+(?=\)?$)/.exec(text.normalize('NFKC'))?.[0] ?? ''
  if (/^\d+$/.test(plain)) return Number(plain)
  const roman = plain.length > 1 ? plain.toUpperCase() : plain
  if (/^[IVX]+$/.test(roman)) {
    let sum = 0
    for (let i = 0; i < roman.length; i++) {
      const value = ROMAN[roman.charAt(i)] ?? 0
      sum += value < (ROMAN[roman.charAt(i + 1)] ?? 0) ? -value : value
    }
    return sum
  }
  return plain.toUpperCase().charCodeAt(0) - 64
}

const MAY_BEGIN = new RegExp(`^\\s*(?:${NUMERAL}|[${partForms.map(form => form.charAt(0)).join('')}（(0-9０-９①-⑳A-Za-z])`)

/** The ordinal at the beginning of `text`; undefined where there is none. */
export function ordinalOf(text: string): Ordinal | undefined {
  if (!MAY_BEGIN.test(text)) return undefined
  for (const [level, pattern] of patterns) {
    const match = pattern.exec(text)
    const number = match?.find((group, i) => i > 0 && group !== undefined)
    if (match !== null && number !== undefined) return { level, number: numberOf(number), length: match[0].length }
  }
  return undefined
}

const LEAD = new RegExp(`^\\s*${LEAD_WORD}\\s*[:：]\\s*`, 'i')
const LEAD_BEFORE = new RegExp(`${LEAD_WORD}\\s*[:：]?\\s*$`, 'i')

/** `label` without the word that makes it a part of what stands above it: “其中：”. */
export const stripLead = (label: string): string => label.replace(LEAD, '')

/** How many characters at the end of `text` are such a word. */
export const leadBefore = (text: string): number => LEAD_BEFORE.exec(text.length > 24 ? text.slice(-24) : text)?.[0].length ?? 0

/** `label` without the ordinal it begins with, and the word that makes it a part. */
export function stripOrdinal(label: string): string {
  const own = stripLead(label)
  const ordinal = ordinalOf(own)
  return ordinal === undefined || ordinal.length >= own.length ? own : own.slice(ordinal.length)
}

const PART = partForms.map(form => numbered(form, `(?:${NUMBER})`)).join('|')
const TABLE = tableForms.map(form => numbered(form, `(?:${NUMBER})?`)).join('|')
const ALTERNATIVES = [
  `(?:${PART})\\s*[、.．,，:：]?`,
  `[（(]\\s*(?:${WORDS}|[0-9０-９]{1,2})\\s*[)）]\\s*[、.．]?`,
  `(?:${TABLE})\\s*[:：]`,
  `${WORDS}\\s*[、.．,，]`,
  '(?<![0-9０-９])[0-9０-９]{1,2}\\s*[.．、，,)）]',
  '[①-⑳]\\s*[、.．]?',
  `\\b${COMPOUND}\\.?`,
  '\\b[IVX]{1,4}\\.',
  '\\b[A-Za-z][.)）]',
  '[（(][a-z][)）]',
]
const BEFORE = new RegExp(`(?:${ALTERNATIVES.join('|')})[\\s|｜]*$`)
/** A part that ends with its number: “Section V”. */
const ENDING = partForms.filter(form => form.endsWith('#')).map(form => numbered(form, `(?:${NUMBER})`))
const PART_BEFORE = new RegExp(`(?:^|[\\s|｜])(?:${ENDING.join('|')})\\s*$`, 'i')

const mayEnd = new Uint8Array(0x10000)
const ends = ')）、.．,，:：①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'
for (const character of `${ends}${partForms.map(form => form.slice(-1)).join('')}`) mayEnd[character.charCodeAt(0)] = 1

/** How many characters at the end of `text` are an ordinal, with its spaces or in a cell of its own; 0 for none. */
export function ordinalBefore(text: string): number {
  let last = text.length - 1
  while (last >= 0 && /[\s|｜]/.test(text.charAt(last))) last--
  const tail = text.length > 24 ? text.slice(-24) : text
  if (mayEnd[text.charCodeAt(last)] !== 1 && !(last < text.length - 1 && text.slice(last - 2, last).includes('.')))
    return /[A-Za-z][ \t]{0,2}(?:[0-9]{1,2}|[ivx]{1,4})\s*$/i.test(tail) ? (PART_BEFORE.exec(tail)?.[0].trimStart().length ?? 0) : 0
  return BEFORE.exec(tail)?.[0].length ?? 0
}

const ITEM = new RegExp(`^(?:${itemForms.map(form => form.replace('#', NUMERAL)).join('|')})`)
/** Whether a text begins as an item of an enumeration in prose: “一是…”. */
export const isListed = (text: string): boolean => ITEM.test(text)
