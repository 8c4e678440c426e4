import { pageForms } from '../text/locale.js'
import { isBlank, type TextLine } from './textlines.js'

const DASHES = '[-–—－―~]'
const NUMBER = '[0-9０-９]{1,4}'
const patterns: readonly RegExp[] = [
  new RegExp(`^${DASHES}+ ?${NUMBER} ?${DASHES}+$`),
  ...pageForms.map(form => new RegExp(`^${form.replaceAll('#', NUMBER)}$`, 'i')),
]

/** What a page number may begin with. */
const words = pageForms.flatMap(([first = '']) => [first, first.toUpperCase()])
const begins = new Set([...'-–—－―~', ...words].map(character => character.charCodeAt(0)))

/** Longer lines, spaces included, are no page numbers. */
const LONGEST = 160

/** Whether a line, alone, is a page number: `- 4 -`, `第3页 共9页`, `Page 4 - …`. A bare number or a bare dash never is. */
export function isPageNumber(line: string): boolean {
  const text = line.trim().replace(/\s+/g, ' ')
  return text.length > 1 && text.length <= 80 && patterns.some(pattern => pattern.test(text))
}

/** The same line but for its digits and spaces. */
const shapeOf = (line: string): string =>
  line
    .trim()
    .replace(/[0-9０-９]+/g, '#')
    .replace(/\s+/g, '')

/**
 * Lines of page furniture, by index: page numbers, and running heads, which are short lines that stand three times or more, each time next to
 * a page number or a page break. `breaks` are indices of lines before which a page breaks.
 */
export function furnitureLines(text: string, lines: readonly TextLine[], breaks: ReadonlySet<number>): Set<number> {
  const found = new Set<number>()
  const wordsAt = (i: number): string => text.slice(lines[i]?.start, lines[i]?.end)
  lines.forEach(({ start, end, first }, i) => {
    if (begins.has(first) && end - start <= LONGEST && isPageNumber(wordsAt(i))) found.add(i)
  })
  if (found.size === 0 && breaks.size === 0) return found
  const shapes = new Map<string, number[]>()
  const beside = (index: number, step: 1 | -1): number | undefined => {
    let i = index
    while (i >= 0 && i < lines.length && (isBlank(lines[i]) || found.has(i))) i += step
    return i >= 0 && i < lines.length ? i : undefined
  }
  const edges = new Set<number>()
  for (const i of [...found, ...breaks]) for (const near of [beside(i, 1), beside(i - 1, -1)]) if (near !== undefined) edges.add(near)
  for (const i of edges) {
    const words = wordsAt(i).trim()
    // a value is no running head: it must have words
    if (words.length > 50 || !/\p{L}{2}/u.test(words)) continue
    const shape = shapeOf(words)
    const same = shapes.get(shape)
    if (same === undefined) shapes.set(shape, [i])
    else same.push(i)
  }
  for (const indices of shapes.values())
    if (indices.length >= 3 && indices.every(i => !/[0-9０-９]\s*$/.test(wordsAt(i)))) for (const i of indices) found.add(i)
  return found
}
