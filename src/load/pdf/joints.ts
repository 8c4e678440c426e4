import type { Glyph } from './glyphs.js'
import type { PrintedWord } from './lines.js'
import { overlaps, type Segment, type Stack, segmentOf } from './segments.js'
import { wordOf } from './words.js'

/** In heights of the font: two drawn texts that are further apart than this did not come as one. */
const JOINT = 0.04

/** What was drawn for itself, of words that stand so near that they read as one. */
export function partsOf(segment: Segment): Segment[] {
  const words = segment.words.flatMap(drawnParts)
  return words.length < 2 ? [segment] : words.map(word => segmentOf([word], segment.line))
}

function drawnParts(word: PrintedWord): PrintedWord[] {
  const parts: Glyph[][] = []
  for (const glyph of word.glyphs) {
    const open = parts.at(-1)
    const last = open?.at(-1)
    const isJoint = last !== undefined && last.stroke !== glyph.stroke && glyph.x - last.endX > JOINT * glyph.size
    if (open === undefined || isJoint) parts.push([glyph])
    else open.push(glyph)
  }
  if (parts.length < 2) return [word]
  return parts.flatMap((glyphs, i): PrintedWord[] => {
    const part = wordOf(glyphs)
    return part === undefined ? [] : [{ ...word, gap: i === 0 ? word.gap : ' ', text: part.text, box: part.box, glyphs }]
  })
}

/** Numbers of neighbouring columns that nearly touch → each for itself, where each stands in a column that other rows show. */
export function splitNumbers(segment: Segment, columns: readonly Stack[]): Segment[] {
  const under = columns.filter(column => overlaps(column, segment))
  if (!segment.isValue || under.length < 2) return [segment]
  const parts = partsOf(segment)
  const own = parts.map(part => under.filter(column => overlaps(column, part)))
  const isClear = parts.length === under.length && own.every(([column], i) => own[i]?.length === 1 && column === under[i])
  return isClear ? parts : [segment]
}

/** Words over neighbouring columns that nearly touch → each for itself: what is drawn for itself, with no values below the joint. */
export function splitHeads(segment: Segment, columns: readonly Stack[]): Segment[] {
  const parts = partsOf(segment)
  const isClear = parts.every((part, i) => {
    const next = parts[i + 1]
    const isOverValues = next !== undefined && columns.some(({ x0, x1 }) => x0 < part.x1 && x1 > next.x0)
    return !isOverValues && part.words.reduce((sum, { text }) => sum + Array.from(text).length, 0) >= 2
  })
  return isClear ? parts : [segment]
}

/** Labels of neighbouring columns that nearly touch → each for itself, where a part begins at one of `lefts`, at which other labels do. */
export function splitLabels(segment: Segment, lefts: readonly number[]): Segment[] {
  if (segment.isValue) return [segment]
  const split: PrintedWord[][] = []
  for (const word of segment.words.flatMap(drawnParts)) {
    const open = split.at(-1)
    if (open === undefined || isLeft(word.box.x0, lefts)) split.push([word])
    else open.push(word)
  }
  return split.length < 2 ? [segment] : split.map(words => segmentOf(words, segment.line))
}

/** Labels this near (in points) begin at one place, and so many show that a column begins there. */
const NEAR = 1
const MANY = 3
const isLeft = (x: number, lefts: readonly number[]): boolean => lefts.filter(left => Math.abs(left - x) <= NEAR).length >= MANY
