import { foldLabel } from '../text/fold.js'
import type { Axis, LabelNode, Leaf, Unit, ValueKind } from './grammar.js'
import { below, type Report } from './problems.js'
import type { AxisFile, LabelFile, NodeFile } from './schema.js'
import { compileUnit } from './unit.js'

export const wordings = (label: LabelFile): readonly string[] => (typeof label === 'string' ? [label] : label)

/**
 * Reports labels that fold to nothing, and labels that two of `siblings` share.
 * Each sibling has the pointer of its list of wordings.
 */
export function checkLabels(
  siblings: readonly { labels: readonly string[]; pointer: string }[],
  folded: (label: string) => string,
  report: Report,
): void {
  const owners = new Map<string, string>()
  for (const { labels, pointer } of siblings) {
    for (const label of labels) {
      const key = folded(label)
      const owner = owners.get(key)
      if (key === '') report('grammar/empty', pointer, `“${label}” has no words beside its number; write the label as printed`)
      else if (owner === undefined) owners.set(key, pointer)
      else if (owner !== pointer) report('grammar/label-clash', pointer, `“${label}” is a label of ${owner} too; keep it in one of the two`)
    }
  }
}

/** Properties that pass from a group to what is below it. */
interface Inherited {
  readonly path: readonly string[]
  readonly labelPath: readonly string[]
  readonly value: ValueKind | null
  readonly unit: Unit | null
}

/** The tree of labels and its leaves in reading order; the own figure of a group comes before its parts. */
export function compileAxis(file: AxisFile | undefined, pointer: string, report: Report): Axis {
  if (file === undefined) {
    const unnamed: Leaf = { index: 0, path: '', labels: [], labelPath: [], own: 'no', parts: [], value: null, unit: null }
    return { nodes: [], leaves: [unnamed] }
  }
  const leaves: Leaf[] = []
  const nodes = compileNodes(file, pointer, { path: [], labelPath: [], value: null, unit: null }, leaves, report)
  return { nodes, leaves }
}

function compileNodes(file: AxisFile, pointer: string, from: Inherited, leaves: Leaf[], report: Report): readonly LabelNode[] {
  const entries = Object.entries(file)
  if (entries.length === 0) report('grammar/empty', pointer, 'nothing stands here; name at least one label, or leave the group out')
  const nodes = entries.map(([key, node]) => compileNode(key, node, below(pointer, key), from, leaves, report))
  const siblings = nodes.map(({ key, labels }) => ({ labels, pointer: below(pointer, key) }))
  checkLabels(siblings, foldLabel, report)
  return nodes
}

function compileNode(key: string, file: NodeFile, pointer: string, from: Inherited, leaves: Leaf[], report: Report): LabelNode {
  const node = typeof file === 'string' || Array.isArray(file) ? { label: file } : file
  const labels = wordings(node.label)
  const here: Inherited = {
    path: [...from.path, key],
    labelPath: [...from.labelPath, labels[0] ?? ''],
    value: node.value ?? from.value,
    unit: compileUnit(node.unit, below(pointer, 'unit'), report) ?? from.unit,
  }
  const leaf = (path: readonly string[], own: Leaf['own'], parts: readonly number[], index: number): Leaf => ({
    index,
    path: path.join('.'),
    labels,
    labelPath: here.labelPath,
    own,
    parts,
    value: here.value,
    unit: here.unit,
  })
  if (node.of === undefined) {
    if (node.own !== undefined)
      report('grammar/shape', below(pointer, 'own'), 'only a group has a figure of its own; add "of" or remove "own"')
    leaves.push(leaf(here.path, 'no', [], leaves.length))
    return { key, labels, children: [] }
  }
  const place = leaves.length
  if (node.own !== undefined) leaves.push(leaf([...here.path, node.own], node.ownPrinted ?? 'always', [], place))
  else if (node.ownPrinted !== undefined) {
    report('grammar/shape', below(pointer, 'ownPrinted'), 'it says where the figure named by "own" is printed; add "own" or remove it')
  }
  const children = compileNodes(node.of, below(pointer, 'of'), here, leaves, report)
  if (node.own !== undefined) {
    if (node.own in node.of) {
      report('grammar/shape', below(pointer, 'own'), `“${node.own}” is the key of a part too; name the figure of the group otherwise`)
    }
    const parts = leaves.slice(place + 1).map(part => part.index)
    leaves[place] = leaf([...here.path, node.own], node.ownPrinted ?? 'always', parts, place)
  }
  return { key, labels, children }
}

/**
 * Puts a grid's own value kind and unit into its leaves. A cell takes its column's, else its row's. So they go into the columns
 * that have none; where the rows differ among themselves, or no columns are labelled, they go into the rows instead.
 */
export function withDefaults(columns: Axis, rows: Axis, value: ValueKind, unit: Unit | null): { columns: Axis; rows: Axis } {
  const unlabelled = columns.nodes.length === 0
  const valueInRows = unlabelled || rows.leaves.some(leaf => leaf.value !== null)
  const unitInRows = valueInRows || rows.leaves.some(leaf => leaf.unit !== null)
  const fill = (axis: Axis, givesValue: boolean, givesUnit: boolean): Axis => ({
    nodes: axis.nodes,
    leaves: axis.leaves.map(leaf => ({
      ...leaf,
      value: leaf.value ?? (givesValue ? value : null),
      unit: leaf.unit ?? (givesUnit && takesUnit(leaf.value ?? value) ? unit : null),
    })),
  })
  return { columns: fill(columns, !valueInRows, !unitInRows), rows: fill(rows, valueInRows, unitInRows) }
}

/** The unit of a grid is that of its counts and amounts; the other kinds bring their own or have none. */
const takesUnit = (value: ValueKind): boolean => value === 'count' || value === 'signed' || value === 'amount'
