import type { Term } from '../diagnostics/codes.js'
import { diagnostic, type Emit } from '../diagnostics/diagnostic.js'
import { cellPath, type Grammar, type GridForm, type Identity, type IdentityTerm, type Leaf } from '../grammar/grammar.js'
import type { Trace } from '../report/trace.js'
import { type Decimal, decimalOf, toNumber } from '../text/number.js'

/** A term of an identity on one line: where it is, and what is printed there. */
export interface CheckedTerm extends Term {
  readonly exact: Decimal | undefined
}

/** Whether one identity holds on one line of its grid. */
export interface CheckedIdentity {
  readonly grid: GridForm
  readonly identity: Identity
  /** Label of the row or column on which it was checked; "" in a one-row grid. */
  readonly line: string
  readonly path: string
  readonly outcome: 'holds' | 'broken' | 'unchecked'
  readonly terms: readonly CheckedTerm[]
  readonly left: string
  readonly right: string
}

/** Checks every identity of the form on every line of its grid, by exact arithmetic, on what is printed. */
export function identitiesOf(grammar: Grammar, trace: Trace): CheckedIdentity[] {
  const checked: CheckedIdentity[] = []
  const exact = new Map<string, Decimal | undefined>()
  for (const [path, { raw }] of trace) exact.set(path, decimalOf(raw))
  for (const section of grammar.sections) {
    for (const grid of section.grids) {
      for (const identity of grid.identities) {
        const lines = identity.each === 'row' ? grid.rows.leaves : grid.columns.leaves
        for (const line of lines) {
          if (line.own === 'instead' && identity.each === 'row' && !exact.has(cellPath(grid, line, grid.columns.leaves[0] ?? line)))
            continue
          checked.push(checkLine(grid, identity, line, exact))
        }
      }
    }
  }
  return checked
}

function checkLine(grid: GridForm, identity: Identity, line: Leaf, printed: ReadonlyMap<string, Decimal | undefined>): CheckedIdentity {
  const side = (terms: readonly IdentityTerm[], name: 'left' | 'right'): CheckedTerm[] => {
    const list: CheckedTerm[] = []
    const groups = new Set<number>()
    for (const { leaf, insteadOf } of terms) {
      const at = (index: number): CheckedTerm => {
        const other = (identity.each === 'row' ? grid.columns : grid.rows).leaves[index]
        const path = other === undefined ? grid.path : identity.each === 'row' ? cellPath(grid, line, other) : cellPath(grid, other, line)
        const exact = printed.get(path)
        return { path, side: name, value: exact === undefined ? null : toNumber(exact), exact }
      }
      const own = insteadOf === null ? undefined : at(insteadOf)
      if (own?.exact !== undefined && insteadOf !== null) {
        // printed as one row: the group's figure stands for all its parts, once
        if (!groups.has(insteadOf)) list.push(own)
        groups.add(insteadOf)
      } else list.push(at(leaf))
    }
    return list
  }
  const left = side(identity.left, 'left')
  const right = side(identity.right, 'right')
  const terms = [...left, ...right]
  const complete = terms.every(term => term.exact !== undefined)
  const leftSum = sum(left)
  const rightSum = sum(right)
  return {
    grid,
    identity,
    line: line.labels[0] ?? '',
    path: identity.each === 'row' && line.path !== '' ? `${grid.path}.${line.path}` : grid.path,
    outcome: !complete ? 'unchecked' : leftSum === rightSum ? 'holds' : 'broken',
    terms,
    left: leftSum,
    right: rightSum,
  }
}

/** The exact sum of what is printed, as plain decimal text. */
function sum(terms: readonly CheckedTerm[]): string {
  if (terms.every(({ exact, value }) => exact === undefined || (exact.scale === 0 && Number.isSafeInteger(value)))) {
    return String(terms.reduce((total, { value }) => total + (value ?? 0), 0))
  }
  const places = Math.max(0, ...terms.map(term => term.exact?.scale ?? 0))
  let total = 0n
  for (const { exact } of terms) if (exact !== undefined) total += exact.digits * 10n ** BigInt(places - exact.scale)
  const digits = (total < 0n ? -total : total).toString().padStart(places + 1, '0')
  const text = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`.replace(/\.?0+$/, '')
  return `${total < 0n ? '-' : ''}${text}`
}

/** Reports broken sums and sums that cannot be checked; those of a grid of which nothing was read are not listed. */
export function checkReport(grammar: Grammar, trace: Trace, emit: Emit): void {
  for (const { grid, identity, line, path, outcome, terms, left, right } of identitiesOf(grammar, trace)) {
    if (outcome === 'broken') {
      const facts = {
        identity: identity.text,
        line,
        left,
        right,
        terms: terms.map(({ path: at, value, side }) => ({ path: at, value, side })),
      }
      emit(diagnostic('identity/broken', path, trace.get(terms[0]?.path ?? '')?.at ?? null, facts))
    } else if (outcome === 'unchecked' && terms.some(term => term.exact !== undefined)) {
      const missing = terms.filter(term => term.exact === undefined).map(term => term.path.slice(grid.path.length + 1))
      emit(diagnostic('identity/unchecked', path, null, { identity: identity.text, line, missing }))
    }
  }
}
