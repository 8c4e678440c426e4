import type { Token } from '../document/tokens.js'
import type { GridForm } from '../grammar/grammar.js'
import { foldAll } from '../text/fold.js'
import { measures } from '../text/locale.js'
import type { Span } from '../text/span.js'
import type { Scope } from './scope.js'

/** The words that may stand in the column of units: those of the form, and every measure. */
export function unitWords({ rows, columns }: GridForm): ReadonlySet<string> {
  const units = [...rows.leaves, ...columns.leaves].flatMap(({ unit }) => (unit === null ? [] : [unit.name, ...unit.accept.keys()]))
  return new Set([...units, ...measures].map(foldAll).filter(word => word !== ''))
}

/** A unit as printed: one word, or pieces of it in one cell, 万 元. */
export interface PrintedUnit {
  readonly first: Token
  readonly last: Token
}
export const spanOf = ({ first, last }: PrintedUnit): Span => ({ start: first.at.start, end: last.at.end })

/** The units among `tokens`, which are in text order. */
export function unitsAmong(scope: Scope, words: ReadonlySet<string>, tokens: readonly Token[]): readonly PrintedUnit[] {
  const units: PrintedUnit[] = []
  for (let i = 0; i < tokens.length; i++) {
    const first = tokens[i]
    let text = ''
    let found: PrintedUnit | undefined
    for (let k = i; first !== undefined && k < i + 4; k++) {
      const last = tokens[k]
      if (last?.kind !== 'text' || last.line !== first.line || last.cell !== first.cell || last.index !== first.index + k - i) break
      text += foldAll(scope.doc.text.slice(last.at.start, last.at.end))
      if (words.has(text)) found = { first, last }
    }
    if (found === undefined) continue
    units.push(found)
    i += found.last.index - found.first.index
  }
  return units
}
