import { labelSpan } from '../document/tokens.js'
import type { Leaf } from '../grammar/grammar.js'
import { heaviestChain } from '../text/align.js'
import { foldLabel } from '../text/fold.js'
import { ordinalBefore, ordinalOf } from '../text/ordinal.js'
import { likeness } from '../text/similar.js'
import type { KnownLabel } from './known.js'
import { beforeLabel } from './ordinals.js'
import { Cover, coverOf, isProse, labelEnd, type Occurrence, type Scope, setCover } from './scope.js'

/** A row label where it stands; its values are near it. */
export interface Anchor {
  readonly grid: number
  readonly leaf: Leaf
  readonly start: number
  readonly end: number
  /** What was found where the wording is not one of the form's. */
  readonly near: string | null
  /** Further places where the same label stands. */
  readonly repeats: readonly Occurrence[]
  /** Other rows of the same wording that this may be just as well: nothing between its neighbours tells which. */
  readonly rivals: readonly Leaf[]
}

interface RowCandidate extends Occurrence {
  /** Of the ordinal printed before it. */
  readonly number: number | undefined
  readonly leaf: Leaf
  readonly label: KnownLabel
}

/** The rows of one grid: exact labels first, in the order of the form, then near ones in the gaps. */
export function findRows(scope: Scope, grid: number): Anchor[] {
  const form = scope.known.grids[grid]
  if (form === undefined) return []
  const candidates: RowCandidate[] = []
  for (const [i, occurrence] of scope.occurrences.entries()) {
    if (isRepeated(scope, occurrence, scope.occurrences[i + 1])) continue
    let number: number | undefined | null = null
    for (const label of occurrence.labels) {
      if (label.kind !== 'row' || label.grid !== grid) continue
      const leaf = form.rows.leaves[label.leaf]
      if (leaf === undefined) continue
      if (number === null) number = numberBefore(scope, occurrence.start)
      const { start, end, labels } = occurrence
      if (isRowPlace(scope, occurrence, label, number)) candidates.push({ start, end, labels, leaf, label, number })
    }
  }
  let chain = heaviestChain(candidates, {
    at: candidate => candidate,
    order: candidate => candidate.leaf.index,
    weight: candidate => candidate.end - candidate.start + (candidate.number === candidate.label.ordinal ? 0.5 : 0),
  })
  // the figure of a group itself is a row only where its parts are not printed
  chain = chain.filter(c => c.leaf.own !== 'instead' || !c.leaf.parts.some(part => chain.some(other => other.leaf.index === part)))
  const anchors: Anchor[] = chain.map(({ leaf, start, end }, i) => ({
    grid,
    leaf,
    start,
    end,
    near: null,
    rivals: rivalsOf(candidates, chain, i),
    repeats: candidates
      .filter(c => c.leaf === leaf && !chain.some(other => other.start === c.start) && !isHeaderPlace(c))
      .map(c => ({ start: c.start, end: c.end, labels: c.labels })),
  }))
  return [...anchors, ...nearRows(scope, grid, anchors)].sort((a, b) => a.start - b.start)
}

/** Rows of one wording, as 其他情形数 under two headings: where the heading between them is not printed, the label may be of either. */
function rivalsOf(candidates: readonly RowCandidate[], chain: readonly RowCandidate[], i: number): Leaf[] {
  const chosen = chain[i]
  if (chosen === undefined) return []
  const low = chain[i - 1]?.leaf.index ?? -1
  const high = chain[i + 1]?.leaf.index ?? Number.POSITIVE_INFINITY
  const isRival = ({ start, leaf }: RowCandidate): boolean =>
    start === chosen.start && leaf !== chosen.leaf && leaf.index > low && leaf.index < high && leaf.own !== 'instead'
  return candidates.filter(isRival).map(({ leaf }) => leaf)
}

/** A merged cell that an exporter writes once for each cell it covers: the same label again, with nothing between. The last one counts. */
function isRepeated({ tokens }: Scope, occurrence: Occurrence, next: Occurrence | undefined): boolean {
  if (next?.labels !== occurrence.labels) return false
  const last = tokens.owner[next.start] ?? -1
  for (let i = (tokens.owner[occurrence.end - 1] ?? -1) + 1; i < last; i++) if (tokens.list[i]?.kind !== 'blank') return false
  return true
}

/** A wording that is also a column's must be numbered, or stand between values, to be a row. */
function isRowPlace(scope: Scope, occurrence: Occurrence, label: KnownLabel, number: number | undefined): boolean {
  if (!occurrence.labels.some(other => other.kind === 'column')) return true
  if (number !== undefined) return label.ordinal === null || number === label.ordinal
  const first = scope.tokens.owner[occurrence.start] ?? -1
  const last = scope.tokens.owner[occurrence.end - 1] ?? -1
  const isValue = (index: number): boolean => ['number', 'dash'].includes(scope.tokens.list[index]?.kind ?? 'text')
  return labelEnd(scope, last) === occurrence.end && isValue(last + 1) && isValue(first - 1)
}

/** A wording that is also a column's, without the row's number: the header may print it again. */
const isHeaderPlace = ({ labels, label, number }: RowCandidate): boolean =>
  labels.some(other => other.kind === 'column') && (label.ordinal === null || number !== label.ordinal)

/** The number of the ordinal printed before unit `start`. */
export function numberBefore(scope: Scope, start: number): number | undefined {
  const before = beforeLabel(scope, start).text
  const length = ordinalBefore(before)
  return length === 0 ? undefined : ordinalOf(before.slice(before.length - length).trimStart())?.number
}

/** Labels of missing rows that are spelt nearly so, between the rows found. */
function nearRows(scope: Scope, grid: number, anchors: readonly Anchor[]): Anchor[] {
  const leaves = scope.known.grids[grid]?.rows.leaves ?? []
  if (anchors.length === 0 && leaves.length > 3) return []
  const missing = leaves.filter(leaf => leaf.labels.length > 0 && leaf.own !== 'instead' && !anchors.some(a => a.leaf.index === leaf.index))
  if (missing.length === 0) return []
  const found: Anchor[] = []
  const pieces = freePieces(scope)
  for (const leaf of missing) {
    const cores = leaf.labels.map(foldLabel).filter(core => core.length >= 4)
    const known = [...anchors, ...found]
    const low = Math.max(scope.firstUnit, ...known.filter(a => a.leaf.index < leaf.index).map(a => a.end))
    const high = Math.min(scope.lastUnit, ...known.filter(a => a.leaf.index > leaf.index).map(a => a.start))
    let best: { like: number; start: number; end: number } | undefined
    for (const piece of pieces) {
      if (piece.start < low || piece.end > high || found.some(f => f.start < piece.end && piece.start < f.end)) continue
      const text = scope.tokens.labels.slice(piece.start, piece.end)
      for (const core of cores) {
        if (numbersOf(text) !== numbersOf(core)) continue
        const like = likeness(text, core)
        if (like > (best?.like ?? 0)) best = { like, start: piece.start, end: piece.end }
      }
    }
    if (best === undefined) continue
    const at = labelSpan(scope.tokens, best.start, best.end)
    found.push({ grid, leaf, start: best.start, end: best.end, near: scope.doc.text.slice(at.start, at.end), repeats: [], rivals: [] })
    setCover(scope, best.start, best.end, Cover.label)
  }
  return found
}

/** Numbers are never spelt nearly: “Exemption 2” is not “Exemption 3”. */
const numbersOf = (label: string): string => label.replace(/[^0-9]+/g, ' ').trim()

/** Runs of units that nothing covers, each also cut at its tokens' borders; ordinals at their beginning left out. */
export function freePieces(scope: Scope): { start: number; end: number }[] {
  const pieces: { start: number; end: number }[] = []
  const { owner, list, back } = scope.tokens
  const add = (start: number, end: number): void => {
    if (end <= start) return
    const at = back[start] ?? 0
    const until = (back[end - 1] ?? 0) + 1
    const skip = ordinalOf(scope.doc.text.slice(Math.max(0, /[（(]/.test(scope.doc.text.charAt(at - 1)) ? at - 1 : at), until))
    let from = start
    if (skip !== undefined) {
      const behind = (/[（(]/.test(scope.doc.text.charAt(at - 1)) ? at - 1 : at) + skip.length
      while (from < end && (back[from] ?? 0) < behind) from++
    }
    if (from < end) pieces.push({ start: from, end })
  }
  let start = -1
  for (let unit = scope.firstUnit; unit <= scope.lastUnit; unit++) {
    const free = unit < scope.lastUnit && coverOf(scope, unit) === Cover.none && !isProse(scope, owner[unit] ?? -1)
    if (free && start < 0) start = unit
    if (!free && start >= 0) {
      add(start, unit)
      const borders = [start]
      for (let u = start + 1; u < unit; u++) {
        const [a, b] = [owner[u - 1] ?? -1, owner[u] ?? -1]
        if (a !== b && (list[a]?.line !== list[b]?.line || list[a]?.cell !== list[b]?.cell)) borders.push(u)
      }
      if (borders.length > 1) {
        borders.push(unit)
        for (let i = 0; i + 1 < borders.length; i++) {
          add(borders[i] ?? 0, borders[i + 1] ?? 0)
          if (i + 2 < borders.length && borders.length > 3) add(borders[i] ?? 0, borders[i + 2] ?? 0)
        }
      }
      start = -1
    }
  }
  return pieces
}
