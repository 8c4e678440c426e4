import { cellPath, type Grammar, type GridForm, type Identity, type IdentityTerm, type Leaf } from '../grammar/grammar.js'

/** A term of an identity on one line of its grid. */
export interface TermPath {
  readonly path: string
  /** The figure of a group that stands for its parts where they are not printed. */
  readonly insteadOf: string | null
}

/** One identity on one row or column of its grid. */
export interface IdentityLine {
  readonly grid: GridForm
  readonly identity: Identity
  /** Label of the row or column; "" in a one-row grid. */
  readonly label: string
  readonly path: string
  /** First cell of a row that is printed only in place of others; null for other rows. */
  readonly onlyIf: string | null
  readonly left: readonly TermPath[]
  readonly right: readonly TermPath[]
}

const known = new WeakMap<Grammar, readonly IdentityLine[]>()

/** Every identity of the form on every line of its grid. */
export function identityLines(grammar: Grammar): readonly IdentityLine[] {
  let lines = known.get(grammar)
  if (lines === undefined) {
    lines = grammar.sections.flatMap(({ grids }) =>
      grids.flatMap(grid => grid.identities.flatMap(identity => linesOf(grid, identity).map(leaf => lineOf(grid, identity, leaf)))),
    )
    known.set(grammar, lines)
  }
  return lines
}

const linesOf = (grid: GridForm, { each }: Identity): readonly Leaf[] => (each === 'row' ? grid.rows.leaves : grid.columns.leaves)

function lineOf(grid: GridForm, identity: Identity, line: Leaf): IdentityLine {
  const isRow = identity.each === 'row'
  const pathAt = (index: number): string => {
    const other = (isRow ? grid.columns : grid.rows).leaves[index]
    if (other === undefined) return grid.path
    return isRow ? cellPath(grid, line, other) : cellPath(grid, other, line)
  }
  const terms = (side: readonly IdentityTerm[]): TermPath[] =>
    side.map(({ leaf, insteadOf }) => ({ path: pathAt(leaf), insteadOf: insteadOf === null ? null : pathAt(insteadOf) }))
  return {
    grid,
    identity,
    label: line.labels[0] ?? '',
    path: isRow && line.path !== '' ? `${grid.path}.${line.path}` : grid.path,
    onlyIf: isRow && line.own === 'instead' ? pathAt(0) : null,
    left: terms(identity.left),
    right: terms(identity.right),
  }
}
