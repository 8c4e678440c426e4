import type { Term } from '../diagnostics/codes.js'
import { diagnostic, type Emit } from '../diagnostics/diagnostic.js'
import type { Grammar } from '../grammar/grammar.js'
import type { Trace } from '../report/trace.js'
import { type Decimal, decimalOf, decimalText, sumOf, toNumber } from '../text/number.js'
import { type IdentityLine, identityLines, type TermPath } from './lines.js'

/** What is printed, exactly, by path; a blank or dash has no entry. */
type Printed = ReadonlyMap<string, Decimal>

interface CheckedTerm extends Term {
  readonly exact: Decimal | undefined
}

/** Checks every identity of the form on every line of its grid, on what is printed: reports sums that are broken or cannot be checked. */
export function checkReport(grammar: Grammar, trace: Trace, emit: Emit): void {
  const printed = new Map<string, Decimal>()
  for (const [path, { raw }] of trace) {
    const exact = decimalOf(raw)
    if (exact !== undefined) printed.set(path, exact)
  }
  for (const line of identityLines(grammar)) {
    if (line.onlyIf !== null && !printed.has(line.onlyIf)) continue
    const left = termsOf(line.left, 'left', printed)
    const right = termsOf(line.right, 'right', printed)
    const missing = [...left, ...right].filter(({ exact }) => exact === undefined)
    if (missing.length === 0) reportSum(line, left, right, trace, emit)
    // of a grid of which nothing was read, no sum is listed
    else if (missing.length < left.length + right.length) {
      const paths = missing.map(({ path }) => path.slice(line.grid.path.length + 1))
      emit(diagnostic('identity/unchecked', line.path, null, { identity: line.identity.text, line: line.label, missing: paths }))
    }
  }
}

function reportSum(
  { identity, label, path }: IdentityLine,
  left: readonly CheckedTerm[],
  right: readonly CheckedTerm[],
  trace: Trace,
  emit: Emit,
): void {
  const leftSum = sum(left)
  const rightSum = sum(right)
  if (leftSum === rightSum) return
  const terms = [...left, ...right].map(({ path: at, value, side }) => ({ path: at, value, side }))
  const facts = { identity: identity.text, line: label, left: leftSum, right: rightSum, terms }
  emit(diagnostic('identity/broken', path, trace.get(terms[0]?.path ?? '')?.at ?? null, facts))
}

/** The terms of one side; the figure of a group that is printed in place of its parts stands for all of them, once. */
function termsOf(paths: readonly TermPath[], side: 'left' | 'right', printed: Printed): CheckedTerm[] {
  const terms: CheckedTerm[] = []
  let group: string | null = null
  for (const { path, insteadOf } of paths) {
    const isGroup = insteadOf !== null && printed.has(insteadOf)
    if (isGroup && insteadOf === group) continue
    group = isGroup ? insteadOf : null
    const at = isGroup ? insteadOf : path
    const exact = printed.get(at)
    terms.push({ path: at, side, value: exact === undefined ? null : toNumber(exact), exact })
  }
  return terms
}

/** The exact sum of what is printed, as plain decimal text. */
function sum(terms: readonly CheckedTerm[]): string {
  if (terms.every(({ exact, value }) => exact?.scale === 0 && Number.isSafeInteger(value))) {
    return String(terms.reduce((total, { value }) => total + (value ?? 0), 0))
  }
  return decimalText(sumOf(terms.flatMap(({ exact }) => exact ?? [])))
}
