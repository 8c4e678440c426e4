import { YEAR_WORD, yearWordBegins, yearWordEnds } from '../text/locale.js'
import { leadBefore, ordinalBefore } from '../text/ordinal.js'
import { Cover, coverOf, type Scope, setCover } from './scope.js'

/** A bracket, behind closing quotation marks and a space at most. */
const MAY_OPEN = /[（(]/
const YEAR = new RegExp(`(?:19|20)\\d{2}\\s*${YEAR_WORD}\\s*$`)
const QUOTE = /["'“‘「『]\s*$/
const YEAR_ALONE = /(?:19|20)\d{2}\s*$/

/** The text before a label's unit `start`, and how much of it is a quotation mark (“免予公开范围1”数) or a year in place of “this year”: “2023年新收…”, “2023年度” for “本年度”. */
export function beforeLabel(scope: Scope, start: number): { readonly text: string; readonly beside: number } {
  const at = scope.tokens.back[start] ?? 0
  const all = scope.doc.text.slice(Math.max(0, at - 34), at)
  const quote = QUOTE.exec(all)?.[0].length ?? 0
  const text = all.slice(0, all.length - quote)
  const isOfYear = yearWordEnds.includes(text.slice(-1))
  const pattern = isOfYear ? YEAR : yearWordBegins.includes(scope.tokens.labels.charAt(start)) ? YEAR_ALONE : undefined
  const year = pattern?.exec(text)?.[0].length ?? 0
  return { text: text.slice(0, text.length - year), beside: year + quote }
}

/** Covers the ordinals, years and lead words (其中：) before labels and the bracketed remarks behind them. */
export function coverOrdinals(scope: Scope, starts: readonly { readonly start: number; readonly end: number }[]): void {
  const { back, list, owner } = scope.tokens
  const { text } = scope.doc
  for (const { start, end } of starts) {
    const at = back[start] ?? 0
    const before = beforeLabel(scope, start)
    const number = ordinalBefore(before.text)
    const length = number + leadBefore(before.text.slice(0, before.text.length - number)) + before.beside
    const label = list[owner[start] ?? -1]
    const isElsewhere = (u: number): boolean => {
      const word = list[owner[u] ?? -1]
      return (word?.line !== label?.line || word?.cell !== label?.cell) && isBesideValue(scope, owner[u] ?? -1)
    }
    for (let u = start - 1; u >= scope.firstUnit && (back[u] ?? 0) >= at - length; u--)
      if (coverOf(scope, u) === Cover.none && !isElsewhere(u)) setCover(scope, u, u + 1, Cover.ordinal)
    const behind = (back[end - 1] ?? 0) + 1
    if (!MAY_OPEN.test(text.slice(behind, behind + 3))) continue
    const remark = /^[”"’'》]?[^\S\n\t]?[（(](?:[^\n\t|｜]|\n(?=[^\s\d])){0,200}/.exec(text.slice(behind, behind + 220))
    if (remark === null) continue
    const until = behind + closing(remark[0])
    for (let u = end; u < scope.lastUnit && (back[u] ?? 0) < until; u++)
      if (coverOf(scope, u) === Cover.none) setCover(scope, u, u + 1, Cover.remark)
  }
}

/** Whether a word stands in a table cell, or on a line of text, with a value: it numbers no label of another. */
function isBesideValue({ tokens: { list } }: Scope, index: number): boolean {
  const word = list[index]
  if (word === undefined) return false
  const isInCell = (i: number): boolean => list[i]?.line === word.line && list[i]?.cell === word.cell
  let first = index
  while (isInCell(first - 1)) first--
  for (let i = first; isInCell(i); i++) if (list[i]?.kind !== 'text') return true
  return false
}

/** Length of a text up to where its first bracket closes; 0 where it does not. */
function closing(text: string): number {
  let open = 0
  for (let i = 0; i < text.length; i++) {
    if (/[（(]/.test(text.charAt(i))) open++
    else if (/[）)]/.test(text.charAt(i)) && --open === 0) return i + 1
  }
  return 0
}
