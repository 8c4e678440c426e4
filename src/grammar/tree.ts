import type { Axis, LabelNode, Leaf } from './grammar.js'

/** One side of a grid as its keys nest in the report: a value, or keys over more of them. */
export type Tree = Leaf | Branch
export interface Branch {
  /** The official label; "" at the top. */
  readonly label: string
  readonly children: ReadonlyMap<string, Tree>
}

/** The keys of an axis; the unnamed leaf is the whole tree. */
export function axisTree(axis: Axis): Tree {
  const [first] = axis.leaves
  if (first !== undefined && first.path === '') return first
  const byPath = new Map(axis.leaves.map(leaf => [leaf.path, leaf]))
  return branch('', '', axis.nodes, byPath)
}

function branch(label: string, path: string, nodes: readonly LabelNode[], byPath: ReadonlyMap<string, Leaf>): Branch {
  const children = new Map<string, Tree>()
  for (const leaf of byPath.values()) {
    if (leaf.own !== 'no' && leaf.path.slice(0, leaf.path.lastIndexOf('.')) === path) children.set(leaf.path.slice(path.length + 1), leaf)
  }
  for (const node of nodes) {
    const below = path === '' ? node.key : `${path}.${node.key}`
    children.set(node.key, byPath.get(below) ?? branch(node.labels[0] ?? '', below, node.children, byPath))
  }
  return { label, children }
}

export const isLeaf = (tree: Tree): tree is Leaf => !('children' in tree)
