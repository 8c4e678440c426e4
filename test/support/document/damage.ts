import { randomOf } from '../random.js'

type Pick = (pattern: RegExp, html?: string) => RegExpExecArray | undefined
type Damage = (html: string, pick: Pick, at: (limit: number) => number) => string

const CELL = /<td[^>]*>(?:(?!<\/td>).)*<\/td>/g
const ROW = /<tr>.*?<\/tr>/g
const without = (html: string, match: RegExpExecArray | undefined): string =>
  match === undefined ? html : html.slice(0, match.index) + html.slice(match.index + match[0].length)
const doubled = (html: string, match: RegExpExecArray | undefined): string =>
  match === undefined ? html : html.slice(0, match.index) + match[0] + html.slice(match.index)

const kinds: Readonly<Record<string, Damage>> = {
  'cut behind': (html, _, at) => html.slice(0, 200 + at(html.length - 200)),
  'a cell lost': (html, pick) => without(html, pick(CELL)),
  'a cell doubled': (html, pick) => doubled(html, pick(CELL)),
  'a row lost': (html, pick) => without(html, pick(ROW)),
  'a row doubled': (html, pick) => doubled(html, pick(ROW)),
  'end tags lost': (html, pick) => [1, 2, 3].reduce(left => without(left, pick(/<\/(?:td|tr|p|table)>/g, left)), html),
  'a span lost': (html, pick) => without(html, pick(/ (?:rowspan|colspan)="\d+"/g)),
  'a table tag lost': (html, pick) => without(html, pick(/<\/?table[^>]*>/g)),
  'a table in two': (html, pick) => {
    const match = pick(/<\/tr>\n/g)
    return match === undefined
      ? html
      : `${html.slice(0, match.index)}</tr></table><p>- 3 -</p><table>${html.slice(match.index + match[0].length)}`
  },
}

export const pageDamages = Object.keys(kinds)

/** A page with one damage, the same for the same seed. */
export function damagedPage(html: string, damage: string, seed: number): string {
  const random = randomOf(seed)
  const pick: Pick = (pattern, from = html) => {
    const all = [...from.matchAll(pattern)]
    return all[random(Math.max(1, all.length))]
  }
  return kinds[damage]?.(html, pick, random) ?? html
}
