import { isRecognised } from '../document/recognised.js'
import { MEASURE, measures } from '../text/locale.js'
import { likeness } from '../text/similar.js'
import { Cover, coverOf, isProse, labelEnd, type Scope, setCover, tokenAt } from './scope.js'

/** Least share of characters that a label of an image keeps. */
const MISREAD = 0.8

const SENTENCE = /[，。；：！？,;]/

/** Lines and sentences that are mostly unknown words are prose: their labels and numbers are not the grid's. */
export function markProse(scope: Scope): void {
  const { list } = scope.tokens
  let from = scope.firstToken
  for (let i = scope.firstToken; i < scope.lastToken; i++) {
    const token = list[i]
    const next = list[i + 1]
    if (token === undefined) continue
    const ends = token.kind === 'text' && /[。！？]$/.test(scope.doc.text.slice(token.at.start, token.at.end))
    if (
      ends ||
      i + 1 >= scope.lastToken ||
      next === undefined ||
      next.line !== token.line ||
      (next.cell !== token.cell && token.cell >= 0)
    ) {
      judge(scope, ends ? sentenceStart(scope, from, i) : from, i + 1, ends)
      from = i + 1
    }
  }
  let kept = 0
  for (const occurrence of scope.occurrences) {
    const { start, end } = occurrence
    if (isProse(scope, scope.tokens.owner[start] ?? -1) && isProse(scope, scope.tokens.owner[end - 1] ?? -1))
      setCover(scope, start, end, Cover.prose)
    else scope.occurrences[kept++] = occurrence
  }
  scope.occurrences.length = kept
}

/** A word with which the text goes on behind a number in a sentence: a measure, a comma. */
const GOES_ON = new RegExp(`^(?:${MEASURE}|[，。；：、,;])`)

/** On a line that holds a whole grid, a sentence begins behind the last value that the sentence itself does not go on from. */
function sentenceStart(scope: Scope, from: number, last: number): number {
  const { list } = scope.tokens
  for (let i = last; i >= from; i--) {
    const token = list[i]
    const next = list[i + 1]
    if (token === undefined || token.kind === 'text') continue
    const inSentence =
      next?.kind === 'text' && i < last && (token.unitAt !== null || GOES_ON.test(scope.doc.text.slice(next.at.start, next.at.start + 2)))
    if (!inSentence) return i + 1
  }
  return from
}

function judge(scope: Scope, from: number, to: number, ends: boolean): void {
  const { list, labels } = scope.tokens
  let unknown = 0
  let numbers = 0
  let punctuated = false
  for (let i = from; i < to; i++) {
    const token = list[i]
    if (token === undefined) continue
    if (token.kind !== 'text') {
      if (token.kind !== 'blank') numbers++
      continue
    }
    const until = labelEnd(scope, i)
    let free = 0
    for (let u = token.label; u < until; u++) if (coverOf(scope, u) === Cover.none) free++
    unknown += free
    if (free > 0 && SENTENCE.test(scope.doc.text.slice(token.at.start, token.at.end))) punctuated = true
  }
  // words with values behind them are a row: with one where rows have one; of a list, also with its unit in the next cell or line
  const isList = scope.form.grids.some(grid => grid.list !== null)
  const hasOne = isList || scope.form.grids.every(grid => grid.columns.leaves.length === 1)
  const endsWithNumbers = numbers >= (hasOne ? 1 : 2) && list[to - 1]?.kind !== 'text'
  if (endsWithNumbers || (isList && !ends && isUnitOrValue(scope, to))) return
  if (!(ends ? unknown > 0 || to - from > 1 : (unknown >= 8 && punctuated) || unknown >= 24)) return
  if (isRecognised(scope.doc) && isMisread(scope, from, to)) return
  for (let i = from; i < to; i++) {
    scope.prose[i - scope.firstToken] = 1
    const token = list[i]
    if (token?.kind === 'text')
      for (let u = token.label; u < labelEnd(scope, i) && u < labels.length; u++)
        if (coverOf(scope, u) === Cover.none) setCover(scope, u, u + 1, Cover.prose)
  }
}

function isUnitOrValue(scope: Scope, index: number): boolean {
  const token = tokenAt(scope, index)
  return token !== undefined && (token.kind !== 'text' || measures.includes(scope.doc.text.slice(token.at.start, token.at.end)))
}

/** Whether tokens of an image are a long label of the form but for a few characters. */
function isMisread(scope: Scope, from: number, to: number): boolean {
  const { list, labels } = scope.tokens
  const text = labels.slice(list[from]?.label ?? 0, labelEnd(scope, to - 1))
  return scope.known.all.some(({ core, whole }) => [core, whole].some(label => likeness(text, label) >= MISREAD))
}
