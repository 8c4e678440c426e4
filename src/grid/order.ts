import type { GridForm, LabelNode, Leaf } from '../grammar/grammar.js'
import type { KnownLabel } from './known.js'
import type { Occurrence, Scope } from './scope.js'

interface Place {
  readonly start: number
  readonly end: number
}
interface Node {
  readonly at: Place | undefined
  /** Leaf indices below it; its own for a leaf. */
  readonly leaves: readonly number[]
}

/**
 * The columns under a merged header, as it prints them. Reading order mixes the levels of a header, but labels beside each other stand in the order of their
 * columns: where all labels of a group stand in one row, or each on a line of its own, their order is that of the print. Otherwise (a wrapped header
 * that was torn into lines) it is the form's.
 */
export function printedOrder(
  scope: Scope,
  grid: number,
  form: GridForm,
  leaves: readonly (Place & { readonly leaf: number })[],
  from: number,
  to: number,
): readonly number[] {
  const groups = scope.occurrences.filter(o => o.start >= from && o.end <= to && groupOf(o, grid) !== undefined)
  let next = 0
  const orderOf = (nodes: readonly LabelNode[]): readonly number[] => {
    const own = nodes.map((node): Node => {
      if (node.children.length > 0) return { at: placeOf(scope, groups, grid, node), leaves: orderOf(node.children) }
      const leaf = next++
      return { at: leaves.find(other => other.leaf === leaf), leaves: [leaf] }
    })
    return (inPrint(scope, own, leaves) ?? own).flatMap(node => node.leaves)
  }
  return orderOf(form.columns.nodes)
}

/**
 * Columns that stand among those of another group, though each has a cell or a line for itself, or all stand on one line: whether they are of the group over them, or of the one in which
 * the form has them, nothing tells.
 */
export function strayColumns(
  scope: Scope,
  { columns }: GridForm,
  printed: readonly (Place & { readonly leaf: number })[],
): readonly Leaf[] {
  const isList = printed.every(at => isAlone(scope, at))
  if (
    !isList &&
    !isInCells(scope, printed) &&
    !isInLine(
      scope,
      printed.filter(at => (columns.leaves[at.leaf]?.labelPath.length ?? 0) > 1),
    )
  )
    return []
  const strays: Leaf[] = []
  const closed = new Set<string>()
  let last = { group: '', line: -1 }
  for (const at of printed) {
    const leaf = columns.leaves[at.leaf]
    const group = leaf?.labelPath.slice(0, -1).join('\t') ?? ''
    const line = lineOf(scope, at)
    // labels in cells are beside each other only in one row
    if (!isList && line !== last.line) closed.clear()
    else if (group !== last.group) closed.add(last.group)
    if (leaf !== undefined && group !== '' && closed.has(group)) strays.push(leaf)
    last = { group, line }
  }
  return strays
}

const groupOf = ({ labels }: Occurrence, grid: number): KnownLabel | undefined =>
  labels.find(label => label.kind === 'column-group' && label.grid === grid)

/** Where the label of a group stands, if it stands once, or once for each cell that a merged one covers. */
function placeOf(scope: Scope, groups: readonly Occurrence[], grid: number, node: LabelNode): Place | undefined {
  const found = groups.filter(occurrence => groupOf(occurrence, grid)?.official === node.labels[0])
  const [first] = found
  return first !== undefined && found.every(other => lineOf(scope, other) === lineOf(scope, first)) ? first : undefined
}

/** Nodes in the order of print; undefined where nothing shows it. */
function inPrint(scope: Scope, nodes: readonly Node[], leaves: readonly Place[]): readonly Node[] | undefined {
  const placed = nodes.flatMap(node => (node.at === undefined ? [] : [{ node, at: node.at }]))
  if (placed.length < nodes.length) return undefined
  const lines = placed.map(({ at }) => lineOf(scope, at))
  const isRow =
    lines.every(line => line === lines[0]) &&
    isApart(
      scope,
      placed.map(({ at }) => at),
    )
  const isList = placed.every(({ at }) => isAlone(scope, at)) && new Set(lines).size === lines.length
  if (!isRow && !isList) return undefined
  // columns of one group follow each other: labels of another group among them are not of this one
  const starts = placed.filter(({ node }) => node.leaves.length === 1).map(({ at }) => at.start)
  const among = leaves.filter(({ start }) => start >= Math.min(...starts) && start <= Math.max(...starts))
  if (starts.length === nodes.length && among.length > starts.length) return undefined
  return placed.sort((a, b) => a.at.start - b.at.start).map(({ node }) => node)
}

/** In a table, whether each label has a cell for itself: those in one cell may be printed across each other. */
function isApart({ tokens }: Scope, labels: readonly Place[]): boolean {
  const cellOf = (unit: number): number => tokens.list[tokens.owner[unit] ?? -1]?.cell ?? -1
  const cells = labels.map(({ start }) => cellOf(start))
  if (cells.every(cell => cell < 0)) return true
  return new Set(cells).size === cells.length && labels.every(({ start, end }) => cellOf(start) === cellOf(end - 1))
}

/** Whether each label has a cell of a table for itself, whole. */
function isInCells({ tokens }: Scope, labels: readonly Place[]): boolean {
  const cellAt = (unit: number): string => {
    const { line = -1, cell = -1 } = tokens.list[tokens.owner[unit] ?? -1] ?? {}
    return cell < 0 ? '' : `${line}/${cell}`
  }
  const cells = new Set(labels.map(({ start }) => cellAt(start)))
  return !cells.has('') && cells.size === labels.length && labels.every(({ start, end }) => cellAt(start) === cellAt(end - 1))
}

/** Whether all labels stand on one line, none of them wrapped. */
const isInLine = (scope: Scope, labels: readonly Place[]): boolean =>
  new Set(labels.flatMap(({ start, end }) => [lineOf(scope, { start, end }), lineOf(scope, { start: end - 1, end })])).size === 1

const lineOf = ({ tokens }: Scope, { start }: Place): number => tokens.list[tokens.owner[start] ?? -1]?.line ?? -1

/** Whether a label has its line for itself. */
function isAlone(scope: Scope, at: Place): boolean {
  const { list, owner } = scope.tokens
  const [first, last] = [owner[at.start] ?? -1, owner[at.end - 1] ?? -1]
  const line = list[first]?.line
  return list[last]?.line === line && list[first - 1]?.line !== line && list[last + 1]?.line !== line
}
