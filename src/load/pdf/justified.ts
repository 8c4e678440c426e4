import type { Item, PageLayout } from './layout.js'
import { isProse, type Line } from './lines.js'
import { type Measure, measureOf, roomOf } from './measure.js'

/**
 * Pages with the lines of sentences closed up: a justified line may be stretched at its spaces alone, wide as between columns. It fills its
 * measure, is long, and stands beside a line without such gaps; and no other line has a gap where it has.
 */
export function closedUp(pages: readonly PageLayout[]): PageLayout[] {
  const measure = measureOf(pages.flatMap(page => linesIn(page.items)))
  return pages.map(page => {
    const lines = linesIn(page.items)
    const items = page.items.map((item): Item => {
      if (item.type !== 'line') return item
      const at = lines.indexOf(item.line)
      const beside = [lines[at - 1], lines[at + 1]].filter(line => line !== undefined)
      return isStretched(item.line, beside, measure) ? { type: 'line', line: closed(item.line) } : item
    })
    return { ...page, items }
  })
}

const linesIn = (items: readonly Item[]): Line[] => items.flatMap(item => (item.type === 'line' ? [item.line] : []))

const isHan = (character: string | undefined): boolean => /\p{Script=Han}/u.test(character ?? '')
const isSpaced = (character: string | undefined): boolean => /[\p{Script=Latin}\d]/u.test(character ?? '')

function isStretched(line: Line, beside: readonly Line[], measure: Measure): boolean {
  const { size } = measure
  const { left, right } = roomOf(line, measure)
  if (isProse(line) || line.box.x1 < right - 0.6 * size || line.box.x0 > left + 3 * size) return false
  const gaps = gapsOf(line)
  const text = line.words.map(word => word.text).join('')
  const room = gaps.reduce((sum, gap) => sum + gap.x1 - gap.x0, 0)
  const last = line.words.at(-1)?.text ?? ''
  // spaces stand between Latin words and around numbers
  if (!gaps.every(gap => isSpaced(gap.before) || isSpaced(gap.after)) || room > (right - left) / 3) return false
  if (Array.from(text).filter(isHan).length < 12 || /^[-+]?[\d,，.]+$/.test(last)) return false
  const isClear = (other: Line): boolean => !gapsOf(other).some(gap => gaps.some(own => gap.x0 < own.x1 && own.x0 < gap.x1))
  return beside.every(isClear) && beside.some(other => isProse(other) && other.box.x1 - other.box.x0 > (right - left) / 2)
}

interface Gap {
  readonly x0: number
  readonly x1: number
  readonly before: string | undefined
  readonly after: string | undefined
}

/** The gaps of a line that are as wide as those between columns. */
const gapsOf = ({ words }: Line): Gap[] =>
  words.flatMap((word, i) => {
    const last = words[i - 1]
    if (last === undefined || word.gap.length < 2) return []
    return [{ x0: last.box.x1, x1: word.box.x0, before: last.text.at(-1), after: word.text.at(0) }]
  })

const closed = (line: Line): Line => ({
  ...line,
  words: line.words.map((word, i) => (i > 0 && word.gap !== '' ? { ...word, gap: ' ' } : word)),
})
