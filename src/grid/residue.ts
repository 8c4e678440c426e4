import { isRecognised } from '../document/recognised.js'
import { labelSpan } from '../document/tokens.js'
import { distance, likeness } from '../text/similar.js'
import type { Span } from '../text/span.js'
import type { KnownLabel } from './known.js'
import { freePieces } from './rows.js'
import { Cover, coverOf, type Scope, setCover } from './scope.js'

/** A header or group label that is spelt nearly so. */
export interface NearLabel {
  readonly label: KnownLabel
  readonly start: number
  readonly end: number
  readonly found: string
}

/** Header labels that were not found are looked for among the free pieces between `from` and `to`: near in spelling. */
export function nearHeaders(scope: Scope, wanted: readonly KnownLabel[], from: number, to: number): NearLabel[] {
  const near: NearLabel[] = []
  for (const label of wanted) {
    if (label.core.length < 4) continue
    let best: { like: number; start: number; end: number } | undefined
    for (const piece of freePieces(scope)) {
      if (piece.start < from || piece.end > to) continue
      const like = likeness(scope.tokens.labels.slice(piece.start, piece.end), label.core)
      if (like > (best?.like ?? 0)) best = { like, ...piece }
    }
    if (best === undefined) continue
    setCover(scope, best.start, best.end, Cover.label)
    const at = labelSpan(scope.tokens, best.start, best.end)
    near.push({ label, start: best.start, end: best.end, found: scope.doc.text.slice(at.start, at.end) })
  }
  return near
}

/** Labels of the given grids that were not found whole, as often as they are missing, the longest first; rows have been looked for already. */
function tornLabels(scope: Scope, grids: ReadonlySet<number>): string[] {
  const torn: string[] = []
  const counted = new Map<string, number>()
  for (const { labels } of scope.occurrences) {
    const core = labels[0]?.core ?? ''
    counted.set(core, (counted.get(core) ?? 0) + 1)
  }
  for (const { label, cores } of scope.known.around) {
    if (label.grid >= 0 && !grids.has(label.grid)) continue
    const found = cores.find(core => (counted.get(core) ?? 0) > 0)
    if (found === undefined) torn.push(label.whole)
    else {
      counted.set(found, (counted.get(found) ?? 0) - 1)
      // a short wording found in a torn header leaves the rest of the long one behind
      const rest = label.core.replace(found, '')
      if (rest !== '' && rest.length < label.core.length) torn.push(rest)
    }
  }
  return torn.sort((a, b) => b.length - a.length)
}

/**
 * The residue test: what is left between `from` and `to` must be pieces of labels that were not found whole
 * (merged labels torn apart, headers cut into columns) of the given `grids`. Takes each wanted label out of the left units, in order; true pieces are covered.
 */
export function coverPieces(scope: Scope, from: number, to: number, grids: ReadonlySet<number>): void {
  const torn = tornLabels(scope, grids)
  if (isRecognised(scope.doc)) coverMisread(scope, from, to, torn)
  const units: number[] = []
  for (let u = from; u < to; u++) if (coverOf(scope, u) === Cover.none) units.push(u)
  if (units.length === 0) return
  const left: Left = { units, text: units.map(unit => scope.tokens.labels.charAt(unit)).join('') }
  const unmatched = torn.filter(label => !takeLabel(scope, label, left, true))
  // columns that wrap side by side interleave: what their order cannot tell, their characters can
  for (const label of unmatched) takeLabel(scope, label, left, false)
}

/** Share of its characters that may be misread in a label that carries no values. */
const MISREAD = 0.35

/** Covers labels of which an image shows some characters unclearly, and takes them out of `torn`. */
function coverMisread(scope: Scope, from: number, to: number, torn: string[]): void {
  for (const { start, end } of uncovered(scope, from, to)) {
    const found = scope.tokens.labels.slice(start, end)
    const edits = torn.map(label => distance(found, label, Math.floor(MISREAD * label.length)))
    const least = edits.indexOf(Math.min(...edits))
    if (end - start < 2 || edits[least] === undefined || edits[least] === Number.POSITIVE_INFINITY) continue
    setCover(scope, start, end, Cover.piece)
    torn.splice(least, 1)
  }
}

/** Units that nothing accounts for yet, with their text, one character for each. */
interface Left {
  units: readonly number[]
  text: string
}

/** Takes the characters of `label` out of what is left, in order or in any, and covers them: all of them, or most of a long label, or none. */
function takeLabel(scope: Scope, label: string, left: Left, inOrder: boolean): boolean {
  const picked = new Set<number>()
  let lacking = label.length >= 5 ? Math.floor(label.length * 0.3) : 0
  let from = 0
  for (const character of label.split('')) {
    let j = left.text.indexOf(character, inOrder ? from : 0)
    while (picked.has(j)) j = left.text.indexOf(character, j + 1)
    if (j >= 0) {
      picked.add(j)
      from = j + 1
    } else if (--lacking < 0) return false
  }
  for (const j of picked) setCover(scope, left.units[j] ?? 0, (left.units[j] ?? 0) + 1, Cover.piece)
  left.units = left.units.filter((_, j) => !picked.has(j))
  left.text = left.units.map(unit => scope.tokens.labels.charAt(unit)).join('')
  return true
}

/** What is left: text between `from` and `to` that nothing accounts for. */
export function uncovered(scope: Scope, from: number, to: number): { start: number; end: number; at: Span }[] {
  const runs: { start: number; end: number; at: Span }[] = []
  let start = -1
  for (let u = from; u <= to; u++) {
    const free = u < to && coverOf(scope, u) === Cover.none
    if (free && start < 0) start = u
    else if (start >= 0 && (!free || scope.tokens.owner[u] !== scope.tokens.owner[u - 1])) {
      runs.push({ start, end: u, at: labelSpan(scope.tokens, start, u) })
      start = free ? u : -1
    }
  }
  return runs
}
