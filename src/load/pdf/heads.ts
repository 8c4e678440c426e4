import { distance } from '../../text/similar.js'
import { isPageNumber } from '../furniture.js'
import type { Item, PageLayout } from './layout.js'
import type { Line } from './lines.js'

/** Share of a page, at its top and at its foot, in which running heads and page numbers stand. */
const ZONE = 0.13
/** Lines that stand this near (in points) stand at one height. */
const NEAR = 4

/** Lines of page furniture: page numbers, and heads that stand at one height on several pages. */
export function furnitureOf(pages: readonly PageLayout[]): ReadonlySet<Item> {
  const found = new Set<Item>()
  const candidates = pages.flatMap(page => edgeLines(page).map(candidate => ({ ...candidate, page })))
  for (const { item, line, page } of candidates) {
    const text = textOf(line)
    const peers = candidates.filter(other => other.page !== page && Math.abs(other.line.box.y0 - line.box.y0) <= NEAR)
    const same = peers.filter(peer => shapeOf(textOf(peer.line)) === shapeOf(text))
    const isHead =
      /\p{L}{2}/u.test(text) &&
      (same.some(peer => countOf(textOf(peer.line)) - countOf(text) === (COUNT.test(text) ? peer.page.number - page.number : 0)) ||
        peers.some(peer => isSeenAgain(line, peer.line)))
    if (isPageNumber(text) || isHead || isCounted(text, page, peers)) found.add(item)
  }
  return found
}

/** A running head may end with the number of its page: `3`, `3/9`. */
const COUNT = /(\d{1,4})(?: ?[/／] ?\d{1,4})?$/
const countOf = (text: string): number => Number(COUNT.exec(text)?.[1] ?? 0)

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

interface Candidate {
  readonly item: Item
  readonly line: Line
  readonly page: PageLayout
}

/** A bare number that counts the pages: others at its height differ from it as their pages do; a page that stands alone counts as itself. */
function isCounted(text: string, page: PageLayout, peers: readonly Candidate[]): boolean {
  if (!/^\d{1,4}$/.test(text)) return false
  const numbered = peers.filter(peer => /^\d{1,4}$/.test(textOf(peer.line)))
  const shift = Number(text) - page.number
  return numbered.length === 0 ? shift === 0 : numbered.some(peer => Number(textOf(peer.line)) - peer.page.number === shift)
}

/** The outermost lines of a page, in its zones, as far as no grid stands further out. */
function edgeLines(page: PageLayout): { readonly item: Item; readonly line: Line }[] {
  const lines: { item: Item; line: Line }[] = []
  const take = (items: readonly Item[], isInZone: (line: Line) => boolean): void => {
    for (const item of items) {
      if (item.type !== 'line' || !isInZone(item.line)) return
      lines.push({ item, line: item.line })
    }
  }
  take(page.items, ({ box }) => box.y1 < ZONE * page.height)
  take([...page.items].reverse(), ({ box }) => box.y0 > (1 - ZONE) * page.height)
  return lines
}

const textOf = (line: Line): string =>
  line.words
    .map(({ gap, text }) => (gap === '' ? text : ` ${text}`))
    .join('')
    .trim()
const shapeOf = (text: string): string => text.replace(/[0-9０-９]+/g, '#').replace(/\s+/g, '')
