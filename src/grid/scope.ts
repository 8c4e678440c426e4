import type { Doc } from '../document/doc.js'
import { labelFrom, type Token, type Tokens, tokenFrom } from '../document/tokens.js'
import type { SectionForm } from '../grammar/grammar.js'
import { YEAR_WORD } from '../text/locale.js'
import { ordinalBefore } from '../text/ordinal.js'
import type { Span } from '../text/span.js'
import { type KnownLabel, type KnownLabels, knownLabels } from './known.js'

/** A known wording where it stands: units `start` to `end` of `Tokens.labels`. */
export interface Occurrence {
  readonly start: number
  readonly end: number
  readonly labels: readonly KnownLabel[]
}

/** What the units of `Tokens.labels` are taken for. */
export const Cover = { none: 0, label: 1, barrier: 2, ordinal: 3, remark: 4, prose: 5, value: 6, piece: 7 } as const

/** The text in which the grids of one section are looked for, with every known label found in it. */
export interface Scope {
  readonly doc: Doc
  readonly tokens: Tokens
  readonly form: SectionForm
  readonly known: KnownLabels
  readonly at: Span
  readonly firstToken: number
  readonly lastToken: number
  readonly firstUnit: number
  readonly lastUnit: number
  readonly occurrences: Occurrence[]
  /** What each unit of the scope is taken for, from `firstUnit` on. */
  readonly cover: Uint8Array
  /** Per token of the scope, from `firstToken` on: it belongs to a sentence. */
  readonly prose: Uint8Array
  /** Per token of the scope: it stands in a column that holds no values. */
  readonly carried: Uint8Array
}

export const coverOf = (scope: Scope, unit: number): number => scope.cover[unit - scope.firstUnit] ?? Cover.none
export function setCover(scope: Scope, from: number, to: number, as: number): void {
  scope.cover.fill(as, Math.max(0, from - scope.firstUnit), Math.max(0, to - scope.firstUnit))
}
export const isCarried = (scope: Scope, token: number): boolean => scope.carried[token - scope.firstToken] === 1
/** Accounts for a token that is no value and no label: a running number, a code, a unit. */
export function carry(scope: Scope, token: number): void {
  scope.carried[token - scope.firstToken] = 1
  const word = scope.tokens.list[token]
  if (word?.kind === 'text') setCover(scope, word.label, labelEnd(scope, token), Cover.label)
}
/** Takes `carry` back. */
export function release(scope: Scope, token: number): void {
  scope.carried[token - scope.firstToken] = 0
  const word = scope.tokens.list[token]
  if (word?.kind === 'text') setCover(scope, word.label, labelEnd(scope, token), Cover.none)
}
export const isProse = (scope: Scope, token: number): boolean => scope.prose[token - scope.firstToken] === 1

/** Finds all known labels in `at`, the longest wording first, and tells sentences from grid text. */
export function makeScope(doc: Doc, tokens: Tokens, form: SectionForm, at: Span): Scope {
  const firstToken = tokenFrom(tokens, at.start)
  const lastToken = tokenFrom(tokens, at.end)
  const firstUnit = labelFrom(tokens, at.start)
  const lastUnit = labelFrom(tokens, at.end)
  const scope: Scope = {
    doc,
    tokens,
    form,
    known: knownLabels(form),
    at,
    firstToken,
    lastToken,
    firstUnit,
    lastUnit,
    occurrences: [],
    cover: new Uint8Array(Math.max(0, lastUnit - firstUnit)),
    prose: new Uint8Array(Math.max(0, lastToken - firstToken)),
    carried: new Uint8Array(Math.max(0, lastToken - firstToken)),
  }
  findOccurrences(scope)
  return scope
}

/** The longest wording claims its place first; of wordings alike long, the one that the form names first. */
function findOccurrences(scope: Scope): void {
  const { byCore, words } = scope.known
  const places = words.findAll(scope.tokens.labels, scope.firstUnit, scope.lastUnit)
  byCore.forEach(([core, labels], word) => {
    for (const start of places[word] ?? []) {
      const end = start + core.length
      if (!isFree(scope, start, end) || !isWhole(scope, start, end)) continue
      if (core.length <= 3 && !standsAlone(scope, start, end)) continue
      if (isSeveral(scope, start, end)) continue
      setCover(scope, start, end, Cover.label)
      scope.occurrences.push({ start, end, labels })
    }
  })
  scope.occurrences.sort((a, b) => a.start - b.start)
}

/** Words apart from each other of which each is a label: 本年度 and 累计 are two columns, and not 本年度累计. */
function isSeveral({ tokens, known }: Scope, from: number, to: number): boolean {
  let first = from
  for (let unit = from + 1; unit <= to; unit++) {
    if (unit < to && tokens.owner[unit] === tokens.owner[first]) continue
    if (first === from && unit === to) return false
    if (!known.cores.has(tokens.labels.slice(first, unit))) return false
    first = unit
  }
  return true
}

function isFree(scope: Scope, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (coverOf(scope, i) !== Cover.none) return false
  return true
}

/** A letter of words that are written apart: Latin. */
const isLetter = (unit: number): boolean =>
  (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0xc0 && unit <= 0x24f && unit !== 0xd7 && unit !== 0xf7)

/** Where words are written apart, a wording begins and ends with a word: “other” is no part of “another”. */
function isWhole(scope: Scope, from: number, to: number): boolean {
  const { text } = scope.doc
  const start = scope.tokens.back[from] ?? 0
  const end = (scope.tokens.back[to - 1] ?? 0) + 1
  const joins = (at: number): boolean => isLetter(text.charCodeAt(at - 1)) && isLetter(text.charCodeAt(at))
  return !joins(start) && !joins(end)
}

const YEAR_BEFORE = new RegExp(`\\d${YEAR_WORD}$`)

/** A short wording counts only where it is not part of a longer word. */
function standsAlone(scope: Scope, from: number, to: number): boolean {
  const { text } = scope.doc
  const start = scope.tokens.back[from] ?? 0
  const end = (scope.tokens.back[to - 1] ?? 0) + 1
  const before = text.slice(Math.max(0, start - 16), start).replace(/[（(“"]$/, '')
  const opens =
    before === '' ||
    /[\s\u200b\u2060|｜0-9０-９]$/.test(before) ||
    ordinalBefore(before) > 0 ||
    YEAR_BEFORE.test(before) ||
    (from > scope.firstUnit && coverOf(scope, from - 1) === Cover.label)
  const closes =
    end >= text.length ||
    /^[\s\u200b\u2060|｜0-9０-９（(）)”"：:+＋\-－/／—]/.test(text.slice(end, end + 1)) ||
    coverOf(scope, to) === Cover.label ||
    scope.known.words.beginsAt(scope.tokens.labels, to)
  return opens && closes
}

/** Where the units of token `index` end. */
export function labelEnd(scope: Scope, index: number): number {
  return scope.tokens.list[index + 1]?.label ?? scope.tokens.labels.length
}

/** The token at `index` where it is in the scope. */
export const tokenAt = (scope: Scope, index: number): Token | undefined =>
  index >= scope.firstToken && index < scope.lastToken ? scope.tokens.list[index] : undefined
