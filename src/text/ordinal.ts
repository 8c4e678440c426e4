import { chineseNumber, leadWords } from './locale.js'

/** What stands before a heading or label to number it. `level` grows inward: 第一部分 0, 一、 1, （一） 2, 1. 3, （1） 4, ① 5. */
export interface Ordinal {
  readonly level: number
  readonly number: number
  /** Characters it takes, with the spaces around it. */
  readonly length: number
}

const CHINESE = '[一二三四五六七八九十]{1,3}'
/** Several levels in one: V.A.1., V.B.(1), B.4.a */
const COMPOUND = '(?:[IVX]{1,4}(?:\\.\\(?(?:[A-Za-z]|[0-9]{1,2})\\)?)+|[A-Z]\\.\\(?[0-9]{1,2}\\)?(?:\\.?\\(?[a-z]\\)?)?)'
const patterns: readonly (readonly [level: number, pattern: RegExp])[] = [
  [0, new RegExp(`^\\s*第\\s*(${CHINESE}|\\d{1,2})\\s*(?:部分|章|节)\\s*[、.．,，:：]?\\s*`)],
  [1, new RegExp(`^\\s*(${CHINESE})\\s*[、.．,，]\\s*`)],
  [2, new RegExp(`^\\s*[（(]\\s*(${CHINESE})\\s*[)）]\\s*[、.．]?\\s*`)],
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
  const chinese = chineseNumber(text)
  if (chinese !== undefined) return chinese
  const plain = /[A-Za-z0-9]+(?=\)?$)/.exec(text.normalize('NFKC'))?.[0] ?? text.normalize('NFKC')
  if (/^\d+$/.test(plain)) return Number(plain)
  if (/^[IVX]+$/.test(plain)) {
    let sum = 0
    for (let i = 0; i < plain.length; i++) {
      const value = ROMAN[plain.charAt(i)] ?? 0
      sum += value < (ROMAN[plain.charAt(i + 1)] ?? 0) ? -value : value
    }
    return sum
  }
  return plain.toUpperCase().charCodeAt(0) - 64
}

const MAY_BEGIN = /^\s*[第（(一二三四五六七八九十0-9０-９①-⑳A-Za-z]/

/** The ordinal at the beginning of `text`; undefined where there is none. */
export function ordinalOf(text: string): Ordinal | undefined {
  if (!MAY_BEGIN.test(text)) return undefined
  for (const [level, pattern] of patterns) {
    const match = pattern.exec(text)
    if (match?.[1] !== undefined) return { level, number: numberOf(match[1]), length: match[0].length }
  }
  return undefined
}

/** A lead word, also with spaces inside: 其 中. */
const LEADS = leadWords.map(word => [...word.replaceAll(' ', '')].join('\\s*')).join('|')
const LEAD = new RegExp(`^\\s*(?:${LEADS})\\s*[:：]\\s*`, 'i')
const LEAD_BEFORE = new RegExp(`(?:${LEADS})\\s*[:：]?\\s*$`, 'i')

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

const BEFORE = new RegExp(
  `(?:第\\s*(?:${CHINESE}|\\d{1,2})\\s*(?:部分|章|节)\\s*[、.．,，:：]?|[（(]\\s*(?:${CHINESE}|[0-9０-９]{1,2})\\s*[)）]\\s*[、.．]?|附?表\\s*(?:${CHINESE}|[0-9]{1,2})?\\s*[:：]|${CHINESE}\\s*[、.．,，]|(?<![0-9０-９])[0-9０-９]{1,2}\\s*[.．、，,)）]|[①-⑳]\\s*[、.．]?|\\b${COMPOUND}\\.?|\\b[IVX]{1,4}\\.|\\b[A-Za-z][.)）]|[（(][a-z][)）])[\\s|｜]*$`,
)

const mayEnd = new Uint8Array(0x10000)
for (const character of ')）、.．,，:：节章分①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳') mayEnd[character.charCodeAt(0)] = 1

/** How many characters at the end of `text` are an ordinal, with its spaces or in a cell of its own; 0 for none. */
export function ordinalBefore(text: string): number {
  let last = text.length - 1
  while (last >= 0 && /[\s|｜]/.test(text.charAt(last))) last--
  if (mayEnd[text.charCodeAt(last)] !== 1 && !(last < text.length - 1 && text.slice(last - 2, last).includes('.'))) return 0
  return BEFORE.exec(text.length > 24 ? text.slice(-24) : text)?.[0].length ?? 0
}
