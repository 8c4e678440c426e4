import { median } from './geometry.js'
import { isProse, type Line, textOf } from './lines.js'

/** Where the prose of a document stands, in points: on pages of one width, or in one column of them. */
export interface Measure {
  readonly left: number
  readonly right: number
  /** Height of its most common font. */
  readonly size: number
  /** From the top of a line to that of the next one in a paragraph, in heights of its font; undefined where no paragraph has two lines. */
  readonly pitch: number | undefined
  /** Places, from `left`, at which lines begin: behind full lines, and behind others. */
  readonly after: { readonly full: readonly number[]; readonly short: readonly number[] }
}

/** Whether a sentence, or an item of a list, ends there. */
export const isSentenceEnd = (text: string): boolean => /[。！？；：!?;:]["”’）)]?$/.test(text)

/** Shorter lines, in heights of the font, tell nothing of where lines are broken. */
const LONG = 12

/** Nearer than this, in heights of the font, two lines begin at one place. */
const NEAR = 0.6

/** The edges between which a line is set. */
export const roomOf = (line: Line, { left, right }: Pick<Measure, 'left' | 'right'>): { readonly left: number; readonly right: number } =>
  line.column ?? { left, right }

/** Where a line begins, from its edge. */
export const offsetOf = (line: Line, measure: Pick<Measure, 'left' | 'right'>): number => line.box.x0 - roomOf(line, measure).left

export const isNear = (a: number, b: number, size: number): boolean => Math.abs(a - b) < NEAR * size

/** The measure of lines that are neither tables nor furniture: most begin at its left, and full ones end at its right. */
export function measureOf(lines: readonly Line[]): Measure {
  const prose = lines.filter(isProse)
  const size = median(prose.map(line => line.size)) ?? 0
  const long = prose.filter(line => line.box.x1 - line.box.x0 > LONG * size)
  const whole = long.filter(line => line.column === null)
  const among = whole.length > 0 ? whole : long.length > 0 ? long : prose
  const left = edgeOf(
    among.map(({ box }) => box.x0),
    size,
    -1,
  )
  const edge = edgeOf(
    among.map(({ box }) => box.x1),
    size,
    1,
  )
  // an edge at which only sentences end is not where lines are broken
  const isBreak = long.some(line => line.column !== null || (line.box.x1 > edge - 2 * size && !isSentenceEnd(textOf(line))))
  const right = isBreak ? edge : Number.POSITIVE_INFINITY
  const after = { full: Array.of<number>(), short: Array.of<number>() }
  const pitches: number[] = []
  prose.slice(1).forEach((next, i) => {
    const last = prose[i]
    if (last === undefined || Math.abs(last.size - next.size) > 0.1 * last.size) return
    const isAfterFull = isFull(last, next, { left, right })
    after[isAfterFull ? 'full' : 'short'].push(offsetOf(next, { left, right }))
    if (isAfterFull && last.page === next.page && next.box.y0 > last.box.y0) pitches.push((next.box.y0 - last.box.y0) / last.size)
  })
  return { left, right, size, pitch: median(pitches), after }
}

/** The outermost place that several lines share, or nearly: one that reaches beyond the others tells nothing of them. */
function edgeOf(places: readonly number[], size: number, side: 1 | -1): number {
  const sorted = [...places].sort((a, b) => side * (b - a))
  const enough = Math.max(2, places.length / 12)
  const isShared = (place: number): boolean =>
    places.filter(x => Math.abs(x - place) < 1.5 * size && side * (place - x) >= 0).length >= enough
  return sorted.find(isShared) ?? sorted[0] ?? 0
}

/** Whether a line may, by where it begins, go on with the one before: most lines there do, or no lines elsewhere do so more often. */
export function isMargin(line: Line, measure: Measure): boolean {
  const { size, after } = measure
  const count = (places: readonly number[], at: number): number => places.filter(place => isNear(place, at, size)).length
  const at = offsetOf(line, measure)
  const [full, short] = [count(after.full, at), count(after.short, at)]
  return full > short || after.full.every(other => isNear(other, at, size) || count(after.full, other) <= full)
}

/** Whether paragraphs begin where their other lines do, too. */
export function isShared(line: Line, measure: Measure): boolean {
  const { size, after } = measure
  const at = offsetOf(line, measure)
  const count = (places: readonly number[]): number => places.filter(place => isNear(place, at, size)).length
  return count(after.short) > 0.1 * count(after.full)
}

/** Whether what `next` begins with, as far as it is not broken, had no room behind `last`. */
export function isFull(last: Line, next: Line, measure: Pick<Measure, 'left' | 'right'>): boolean {
  return last.box.x1 + firstWidth(next) > roomOf(last, measure).right - 0.6 * last.size
}

/** A character with the marks that stay with it, or a run of letters and digits. */
const UNBROKEN = /^[（《〈“‘「『〔【]*(?:[^\s\p{Script=Han}，。；：、！？）》〉”’」』〕】]+|.)[，。；：、！？）》〉”’」』〕】,.;:!?)]*/u

/** In points. */
function firstWidth(line: Line): number {
  const text = textOf(line)
  const first = UNBROKEN.exec(text)?.[0] ?? ''
  const { x0, x1 } = line.box
  return ((x1 - x0) * unitsOf(first)) / (unitsOf(text) || 1)
}

const unitsOf = (text: string): number => Array.from(text).reduce((sum, character) => sum + (character < '\u2000' ? 1 : 2), 0)
