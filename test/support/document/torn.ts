import { randomOf } from '../random.js'
import type { Page, Shape } from './pdf.js'
import { widthOf } from './pdf.js'

type Random = (below: number) => number
type Damage = (pages: readonly Page[], random: Random) => readonly Page[]

/** Changes one random shape of those that `isMeant`: to other shapes, or to none. */
const changed =
  (isMeant: (shape: Shape) => boolean, change: (shape: Shape, random: Random) => readonly Shape[]): Damage =>
  (pages, random) => {
    const places = pages.flatMap(({ shapes }, p) => shapes.flatMap((shape, s) => (isMeant(shape) ? [{ p, s }] : [])))
    const at = places[random(places.length)]
    return pages.map((page, p) =>
      p === at?.p ? { ...page, shapes: page.shapes.flatMap((shape, s) => (s === at.s ? change(shape, random) : [shape])) } : page,
    )
  }
const isRule = (shape: Shape): boolean => shape.kind === 'line'
const isText = (shape: Shape): boolean => shape.kind === 'text'
const isNumber = (shape: Shape): boolean => shape.kind === 'text' && /^[\d.万元+-]+$/.test(shape.text)
const isLabel = (shape: Shape): boolean => isText(shape) && !isNumber(shape)

/** Moves a number along its line until the middle of it stands on a rule. */
const overRule =
  (pages: readonly Page[], random: Random) =>
  (shape: Shape): readonly Shape[] => {
    if (shape.kind !== 'text' || shape.text.length < 2) return [shape]
    const { x, y, text, size = 10 } = shape
    const width = widthOf(text, size)
    const rules = (pages.find(page => page.shapes.includes(shape))?.shapes ?? []).flatMap(line =>
      line.kind === 'line' && line.from[0] === line.to[0] && line.from[1] < y - size && line.to[1] > y ? [line.from[0]] : [],
    )
    const beside = [rules.filter(at => at < x).sort((a, b) => b - a)[0], rules.filter(at => at > x).sort((a, b) => a - b)[0]]
    const at = beside[random(2)]
    return at === undefined ? [shape] : [{ ...shape, x: at - width / 2 }]
  }
const repeated =
  (damage: Damage, most: number): Damage =>
  (pages, random) => {
    let left = pages
    for (let times = 1 + random(most); times > 0; times--) left = damage(left, random)
    return left
  }

const kinds: Readonly<Record<string, Damage>> = {
  'rules lost': repeated(
    changed(isRule, () => []),
    6,
  ),
  'a rule short': changed(isRule, (shape, random) => {
    if (shape.kind !== 'line') return [shape]
    const part = 0.1 + random(80) / 100
    const to = [0, 1].map(i => shape.from[i === 0 ? 0 : 1] + part * (shape.to[i === 0 ? 0 : 1] - shape.from[i === 0 ? 0 : 1]))
    return [{ ...shape, to: [to[0] ?? 0, to[1] ?? 0] }]
  }),
  'a label lost': changed(isLabel, () => []),
  'a label twice': changed(isLabel, shape => (shape.kind === 'text' ? [shape, { ...shape, x: shape.x + 3 }] : [shape])),
  // of one digit, the second may stand beside the first
  'a number twice': changed(isNumber, shape =>
    shape.kind === 'text' && shape.text.length > 1 ? [shape, { ...shape, x: shape.x + 3 }] : [shape],
  ),
  'a number over a rule': (pages, random) => changed(isNumber, overRule(pages, random))(pages, random),
  'a number in two': changed(isNumber, shape => {
    if (shape.kind !== 'text' || shape.text.length < 2) return [shape]
    const [left, right] = [shape.text.slice(0, 1), shape.text.slice(1)]
    return [
      { ...shape, text: left },
      { ...shape, text: right, x: shape.x + widthOf(left, shape.size ?? 10) + 1 },
    ]
  }),
  'a number white': changed(isNumber, shape => (shape.kind === 'text' ? [{ ...shape, color: [1, 1, 1] }] : [shape])),
  'a number invisible': changed(isNumber, shape => (shape.kind === 'text' ? [{ ...shape, mode: 3 }] : [shape])),
  'a page lost': (pages, random) => {
    const at = random(pages.length)
    return pages.length === 1 ? pages : pages.filter((_, i) => i !== at)
  },
  'pages swapped': (pages, random) => {
    const at = random(pages.length - 1)
    const [a, b] = [pages[at], pages[at + 1]]
    return a === undefined || b === undefined ? pages : [...pages.slice(0, at), b, a, ...pages.slice(at + 2)]
  },
  'a page twice': (pages, random) => {
    const at = random(pages.length)
    return [...pages.slice(0, at + 1), ...pages.slice(at)]
  },
}

export const printDamages = Object.keys(kinds)

/** Pages with one damage, the same for the same seed. */
export const damagedPages = (pages: readonly Page[], damage: string, seed: number): readonly Page[] =>
  kinds[damage]?.(pages, randomOf(seed)) ?? pages
