import { stripOrdinal } from '../text/ordinal.js'

const MOST_WORDS = 5
const SMALL = new Set(['the', 'a', 'an', 'of', 'and', 'in', 'to', 'for', 'on', 'by', 'at', 'with'])

/**
 * Keys for labels that stand side by side: the English words of a label in camelCase, or the neutral name with its number (`row1`, `column2`).
 * Each is given once; `taken` are not given.
 */
export function keysOf(labels: readonly string[], neutral: string, taken: readonly string[] = []): readonly string[] {
  const given = new Set(taken)
  return labels.map((label, i) => {
    const words = wordsOf(label)
    const base = words === '' ? `${neutral}${i + 1}` : words
    let key = base
    for (let n = 2; given.has(key); n++) key = `${base}${/\d$/.test(base) ? 'x' : ''}${n}`
    given.add(key)
    return key
  })
}

/** "Other books (new)" → otherBooksNew; "" where the label is not in Latin letters. */
function wordsOf(label: string): string {
  const plain = stripOrdinal(label).normalize('NFKD').replace(/\p{M}/gu, '').replace(/['’]/g, '')
  if (/\p{L}/u.test(plain.replace(/[A-Za-z]/g, ''))) return ''
  const all = plain.match(/[A-Za-z]+|\d+/g) ?? []
  const telling = all.filter((word, i) => i === all.length - 1 || !SMALL.has(word.toLowerCase()))
  const words = (telling.length === 0 ? all : telling).slice(0, MOST_WORDS).map(word => word.toLowerCase())
  const key = words.map((word, i) => (i === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1))).join('')
  return /^[a-z]/.test(key) ? key : ''
}
