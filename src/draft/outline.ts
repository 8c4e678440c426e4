import type { Block, Doc } from '../document/doc.js'
import { foldAll, foldLabel } from '../text/fold.js'
import { ordinalOf } from '../text/ordinal.js'
import type { Span } from '../text/span.js'
import { labelOf, pieceOf } from './piece.js'

/** A heading with what stands under it; the part before the first heading has none. */
export interface Part {
  readonly heading: string | null
  readonly at: Span
  readonly blocks: readonly Block[]
}

/** A document as its title and its parts. */
export interface Outline {
  readonly title: string | null
  readonly parts: readonly Part[]
}

interface Candidate {
  readonly at: Span
  readonly text: string
  /** Alike headings have one rank: as the source marks them, as they are numbered, or as lines that stand alone. */
  readonly rank: string
}

const LONGEST = 60
const SENTENCE = /[。；！？，]|[.;!?,:：]$/

/** Finds title and headings: the marks of the source first, then numbering, then short lines that stand alone over text or a table. */
export function outlineOf(doc: Doc): Outline {
  const blocks = doc.blocks.filter(({ layer }) => layer === 'body')
  const lines = blocks.flatMap(block => (block.type === 'text' ? block.lines.map(({ at }) => ({ at, block })) : []))
  const firstTable = blocks.find(({ type }) => type === 'table')?.at.start ?? doc.text.length
  const first = lines.find(({ at }) => doc.text.slice(at.start, at.end).trim() !== '')
  const headings = headingsOf(doc, blocks)
  const isTitle =
    first !== undefined &&
    first.at.start < firstTable &&
    first.at.start < (headings[0]?.at.start ?? Number.POSITIVE_INFINITY) &&
    isShort(doc, first.at)
  const title = isTitle ? labelOf(doc, first.at) : null
  const starts = [{ at: { start: 0, end: isTitle ? first.at.end : 0 }, text: null }, ...headings]
  const parts = starts.map(({ at, text }, i): Part => {
    const end = starts[i + 1]?.at.start ?? doc.text.length
    return { heading: text, at: { start: at.end, end }, blocks: within(blocks, at.end, end) }
  })
  return { title, parts }
}

/** Blocks between two offsets, a text block cut to its lines there. */
function within(blocks: readonly Block[], start: number, end: number): readonly Block[] {
  return blocks.flatMap((block): Block[] => {
    if (block.at.end <= start || block.at.start >= end) return []
    if (block.type === 'table') return [block]
    const lines = block.lines.filter(({ at }) => at.start >= start && at.end <= end)
    return lines.length === 0 ? [] : [{ ...block, lines }]
  })
}

const isShort = (doc: Doc, { start, end }: Span): boolean => {
  const text = doc.text.slice(start, end).trim()
  return text !== '' && text.length <= LONGEST && !SENTENCE.test(text) && /\p{L}/u.test(text)
}

function headingsOf(doc: Doc, blocks: readonly Block[]): readonly { readonly at: Span; readonly text: string }[] {
  const candidates = blocks.flatMap((block, i) => candidatesIn(doc, block, i, blocks))
  for (const kind of ['marked', 'numbered', 'bold', 'alone']) {
    const ranks = [...new Set(candidates.filter(({ rank }) => rank.startsWith(kind)).map(({ rank }) => rank))].sort()
    for (const rank of ranks) {
      const found = candidates.filter(candidate => candidate.rank === rank)
      // one alone at the top is the title
      const isTitle = found.length === 1 && kind !== 'numbered' && found[0]?.at.start === firstLine(doc, blocks)
      if (!isTitle) return kind === 'numbered' ? inSequence(withoutRepeats(found)) : withoutRepeats(found)
    }
  }
  return []
}

const firstLine = (doc: Doc, blocks: readonly Block[]): number =>
  blocks.flatMap(block => (block.type === 'text' ? block.lines : [])).find(({ at }) => doc.text.slice(at.start, at.end).trim() !== '')?.at
    .start ?? -1

function candidatesIn(doc: Doc, block: Block, index: number, blocks: readonly Block[]): Candidate[] {
  if (block.type !== 'text') return []
  const next = blocks[index + 1]
  return block.lines.flatMap(({ at }, i): Candidate[] => {
    if (!isShort(doc, at)) return []
    const text = labelOf(doc, at)
    const behind = block.lines[i + 1]?.at ?? (next?.type === 'text' ? next.lines[0]?.at : undefined)
    if (behind !== undefined && ['number', 'dash'].includes(pieceOf(doc, behind).kind)) return [] // a label over its value
    if (foldLabel(text) === '' || /[\d０-９]$/.test(text)) return []
    const make = (rank: string): Candidate[] => [{ at, text: text.replace(/^#+\s*/, ''), rank }]
    if (block.look.heading > 0) return make(`marked ${block.look.heading}`)
    const ordinal = ordinalOf(text)
    if (ordinal !== undefined && ordinal.level <= 3) return make(`numbered ${ordinal.level}`)
    if (block.lines.length > 1 || next === undefined || i > 0) return []
    const isOver = next.type === 'table' || !isShort(doc, next.lines[0]?.at ?? next.at)
    if (!isOver || index === 0) return []
    return make(block.look.bold ? 'bold' : 'alone')
  })
}

/** Numbers that go on: those that begin again in between number something else. */
function inSequence(found: readonly Candidate[]): readonly Candidate[] {
  const numbers = found.map(({ text }) => ordinalOf(text)?.number ?? 0)
  let last = 0
  return found.filter((_, i) => {
    const number = numbers[i] ?? 0
    if (number !== last + 1 && (number <= last || numbers.includes(last + 1, i))) return false
    last = number
    return true
  })
}

/** A heading printed twice is one in a table of contents first: the last counts. */
function withoutRepeats(found: readonly Candidate[]): readonly Candidate[] {
  const last = new Map(found.map(candidate => [foldAll(candidate.text), candidate]))
  const titles = new Map([...last.values()].map(candidate => [foldLabel(candidate.text), candidate]))
  return found.filter(candidate => titles.get(foldLabel(candidate.text)) === candidate)
}
