import { NUMERAL, numeralOf } from '../../text/locale.js'
import { distance } from '../../text/similar.js'
import { isPageNumber } from '../furniture.js'
import { boxOf, type Item, type PageLayout } from './layout.js'
import { type Line, textOf } from './lines.js'

/** Share of a page, at its top and at its foot, in which running heads and page numbers stand. */
const ZONE = 0.13
/** Lines that stand this near (in points) stand at one height. */
const NEAR = 4

/** Fewer lines tell nothing of the room between lines. */
const FEW = 3
/** In heights of the font: lines of a text do not stand further apart. */
const WIDE = 2.5

/** Lines of page furniture: page numbers, and heads that stand at one height on several pages. */
export function furnitureOf(pages: readonly PageLayout[]): ReadonlySet<Item> {
  const found = new Set<Item>()
  const usual = roomBetween(pages)
  const edges = pages.flatMap(page => edgeLines(page, usual))
  const candidates = edges.flat()
  for (const edge of edges) {
    // what stands further in than the text is text, and what stands no further from it than its own lines do
    const inner = edge.findIndex(candidate => kindOf(candidate, candidates, pages.length) === null)
    let count = inner < 0 ? edge.length : inner
    while (count > 0 && kindOf(edge[count - 1], candidates, pages.length) === 'words' && edge[count - 1]?.isClose) count--
    edge.forEach((candidate, i) => {
      if (i < count || isPageNumber(candidate.print.text)) found.add(candidate.item)
    })
  }
  return found
}

/** Letters of a running head that is believed where its count is misread. */
const LONG = 8

/** Heads that were recognised in images, alike but for a few characters and their counts. */
function isSeenAgain(line: Line, other: Line): boolean {
  const isSeen = [line, other].every(({ words }) => words.some(word => word.seen !== undefined))
  if (!isSeen) return false
  const [a, b] = [lettersOf(textOf(line)), lettersOf(textOf(other))]
  return a.length >= LONG && distance(a, b, Math.floor(a.length / LONG)) <= a.length / LONG
}
const lettersOf = (text: string): string => text.replace(/[^\p{L}]+/gu, '')

/** A line near an edge of its page. */
interface Candidate {
  readonly item: Item
  readonly line: Line
  readonly page: PageLayout
  readonly print: Print
  /** From it to the next line or grid further in, in heights of its font. */
  readonly room: number
  /** That is a line of its size, no further away than lines of the page are. */
  readonly isClose: boolean
}

/** A line as it may stand on another page with another number. */
interface Print {
  readonly text: string
  readonly shape: string
  readonly numbers: readonly number[]
}

/** Whether it counts the pages: one of its numbers differs from those of other pages as they do; or stands on other pages as it is. */
function kindOf(own: Candidate | undefined, candidates: readonly Candidate[], pages: number): 'number' | 'words' | null {
  if (own === undefined) return null
  if (isPageNumber(own.print.text)) return 'number'
  const { text, shape, numbers } = own.print
  const isBare = /^[^\p{L}\d#]*#(?:[^\p{L}\d#]*(?:of)?[^\p{L}\d#]*#)?[^\p{L}\d#]*$/iu.test(shape)
  const hasWords = /\p{L}{2}/u.test(shape) && !/[。；，]$/.test(text) && !/(?:\s[\d,.]+){3}$/.test(text)
  if (!isBare && !hasWords) return null
  const near = candidates.filter(({ page, line }) => page !== own.page && Math.abs(line.box.y0 - own.line.box.y0) <= NEAR)
  const peers = near.filter(({ print }) => print.shape === shape)
  const changes = peers.map(({ page, print }) => {
    const changed = numbers.flatMap((number, i) => (print.numbers[i] === number ? [] : [(print.numbers[i] ?? 0) - number]))
    return changed.length === 0 ? 'same' : changed.length === 1 && changed[0] === page.number - own.page.number ? 'counts' : null
  })
  if (changes.includes('counts')) return 'number'
  if (peers.length > 0) return hasWords && changes.includes('same') ? 'words' : null
  if (hasWords && near.some(other => isSeenAgain(own.line, other.line))) return 'words'
  // a page that stands alone counts as itself, apart from its text
  const [number, total] = numbers
  return isBare && own.room > 1 && number === own.page.number && (total === undefined || total === pages) ? 'number' : null
}

const ROMAN = new Map([
  ['i', 1],
  ['v', 5],
  ['x', 10],
  ['l', 50],
])

/** Of Roman digits; undefined where they are none, or not written as a number is. */
function romanNumber(text: string): number | undefined {
  if (!/^(?=.)(?:xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/i.test(text)) return undefined
  const digits = Array.from(text.toLowerCase(), digit => ROMAN.get(digit) ?? 0)
  return digits.reduce((sum, digit, i) => sum + (digit < (digits[i + 1] ?? 0) ? -digit : digit), 0)
}

/** A number in Roman digits or in words, alone or between dashes. */
const WORDED = new RegExp(`(?<=^|[-–—－―~·\\s])(?:[ivxl]+|${NUMERAL}+)(?=$|[-–—－―~·\\s])`, 'gi')

function printOf(line: Line): Print {
  const text = textOf(line)
  const plain = text
    .replace(/[０-９／]/g, character => character.normalize('NFKC'))
    .replace(WORDED, word => String(romanNumber(word) ?? numeralOf(word) ?? word))
  const numbers = plain.match(/\d+/g)?.map(Number) ?? []
  return { text, shape: plain.replace(/\d+/g, '#').replace(/\s+/g, ''), numbers }
}

/** Usual room between lines that follow each other, in points; 0 where too few do. */
function roomBetween(pages: readonly PageLayout[]): number {
  const rooms = pages.flatMap(({ items }) =>
    items.slice(1).flatMap((item, i) => {
      const last = items[i]
      const room = item.type === 'line' && last?.type === 'line' ? item.line.box.y0 - last.line.box.y1 : Number.POSITIVE_INFINITY
      return room < WIDE * (item.type === 'line' ? item.line.size : 0) ? [room] : []
    }),
  )
  return rooms.length < FEW ? 0 : (rooms.sort((a, b) => a - b)[rooms.length >> 2] ?? 0)
}

/** The lines in the zones of a page, from its top and from its foot inwards, as far as no grid stands further out. */
function edgeLines(page: PageLayout, usual: number): Candidate[][] {
  const take = (items: readonly Item[], isInZone: (line: Line) => boolean): Candidate[] => {
    const lines: Candidate[] = []
    for (const [i, item] of items.entries()) {
      if (item.type !== 'line' || !isInZone(item.line)) break
      const next = items[i + 1]
      const { y0, y1 } = item.line.box
      const gap = next === undefined ? Number.POSITIVE_INFINITY : Math.max(boxOf(next).y0 - y1, y0 - boxOf(next).y1)
      const isClose = next?.type === 'line' && Math.abs(next.line.size - item.line.size) < 0.1 && gap < usual + 0.2 * item.line.size
      lines.push({ item, line: item.line, page, print: printOf(item.line), room: gap / item.line.size, isClose })
    }
    return lines
  }
  return [
    take(page.items, ({ box }) => box.y1 < ZONE * page.height),
    take([...page.items].reverse(), ({ box }) => box.y0 > (1 - ZONE) * page.height),
  ]
}
