import { MEASURE } from '../../text/locale.js'
import { ordinalOf } from '../../text/ordinal.js'
import type { Line, PrintedWord } from './lines.js'

/** Words of a line that belong together: a value, or a label up to the next wide gap. */
export interface Segment {
  readonly words: readonly PrintedWord[]
  readonly line: Line
  readonly x0: number
  readonly x1: number
  /** Of its middle, over all pages: pages stand one below the other. */
  readonly y: number
  readonly isValue: boolean
  /** It begins a label: 一、 （一） 1. */
  readonly hasOrdinal: boolean
}

/** Higher than any page, in points. */
export const PAGE = 20_000

const VALUE = new RegExp(`^[-+＋－]?[\\d０-９][\\d０-９,，.]*(?:%|${MEASURE})?$|^[-—–/／]+$`)

const isLatin = (character: string | undefined): boolean => character !== undefined && /[A-Za-z]/.test(character)

/** Words of a line, from left to right, as one. */
export function segmentOf(words: readonly PrintedWord[], line: Line): Segment {
  const text = words.map(word => word.text).join('')
  return {
    words,
    line,
    x0: words[0]?.box.x0 ?? 0,
    x1: words.at(-1)?.box.x1 ?? 0,
    y: line.page * PAGE + (Math.min(...words.map(({ box }) => box.y0)) + Math.max(...words.map(({ box }) => box.y1))) / 2,
    isValue: VALUE.test(text),
    hasOrdinal: ordinalOf(text) !== undefined,
  }
}

/** Splits a line at its gaps: only between Latin words a narrow one is a space. */
export function segmentsOf(line: Line): Segment[] {
  const segments: Segment[] = []
  let open: PrintedWord[] = []
  const close = (): void => {
    if (open.length > 0) segments.push(segmentOf(open, line))
    open = []
  }
  for (const word of line.words) {
    const last = open.at(-1)
    const isApart = word.gap.length >= 2 || (word.gap !== '' && !(isLatin(last?.text.at(-1)) && isLatin(word.text[0])))
    if (last !== undefined && isApart) close()
    open.push(word)
  }
  close()
  return segments
}

export interface Extent {
  readonly x0: number
  readonly x1: number
}

/** What stands at a height. */
export interface Placed extends Extent {
  readonly y: number
}

/** What stands one below the other, from left to right; that which reaches over several such stacks belongs to none. */
export interface Stack<T extends Placed = Segment> {
  x0: number
  x1: number
  readonly segments: T[]
}
/** The narrower first: what is wide reaches over several. */
export const byWidth = (a: Extent, b: Extent): number => a.x1 - a.x0 - (b.x1 - b.x0)
/** The lower first: the words of columns stand below those of groups. */
export const fromFoot = (a: Placed, b: Placed): number => b.y - a.y || a.x0 - b.x0

export function stacksOf<T extends Placed>(
  segments: readonly T[],
  order: (a: T, b: T) => number,
): { readonly stacks: readonly Stack<T>[]; readonly wide: readonly T[] } {
  let stacks: Stack<T>[] = []
  const wide: T[] = []
  for (const segment of [...segments].sort(order)) {
    const over = stacks.filter(stack => overlaps(stack, segment))
    const [first, ...others] = over
    if (first === undefined) stacks.push({ x0: segment.x0, x1: segment.x1, segments: [segment] })
    else if (others.length === 0) {
      first.segments.push(segment)
      first.x0 = Math.min(first.x0, segment.x0)
      first.x1 = Math.max(first.x1, segment.x1)
    } else wide.push(segment)
  }
  stacks = stacks.sort((a, b) => a.x0 - b.x0)
  for (const stack of stacks) stack.segments.sort((a, b) => a.y - b.y || a.x0 - b.x0)
  return { stacks, wide: wide.sort((a, b) => a.y - b.y || a.x0 - b.x0) }
}

/** By more than a hair. */
export const overlaps = (a: Extent, b: Extent): boolean => Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0) > 1

/** A row of values: two or more, and little beside them. */
export const isValueRow = (segments: readonly Segment[]): boolean => {
  const values = segments.filter(segment => segment.isValue).length
  return values >= 1 && segments.length >= 2 && segments.length - values <= 3
}
