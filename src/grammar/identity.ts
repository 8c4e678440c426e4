import { nearestTo } from '../text/similar.js'
import type { Axis, Identity, IdentityTerm, LabelNode, Leaf } from './grammar.js'
import type { Report } from './problems.js'

/**
 * “a + b = c.*” on one axis. `x.*` is the children of x and `x.**` all leaves below it; a wildcard leaves out the paths that the
 * same identity names. The figure printed in place of a group's parts is no part itself, but stands in for them.
 */
export function compileIdentity(text: string, each: Identity['each'], axis: Axis, pointer: string, report: Report): Identity {
  const sides = text.split('=').map(side => side.split('+').map(term => term.trim()))
  const left = sides[0] ?? []
  const right = sides[1] ?? []
  const malformed = [...left, ...right].find(term => !/^(?:[a-z][A-Za-z0-9]*\.)*(?:[a-z][A-Za-z0-9]*|\*\*?)$/.test(term))
  if (sides.length !== 2 || malformed !== undefined) {
    report('grammar/shape', pointer, `“${malformed ?? text}” cannot be read; write paths joined by + on both sides of one =`)
    return { text, each, left: [], right: [] }
  }
  const named = new Set([...left, ...right].filter(term => !term.endsWith('*')))
  const sum = (terms: readonly string[]): readonly IdentityTerm[] => terms.flatMap(term => resolve(term, axis, named, pointer, report))
  return { text, each, left: sum(left), right: sum(right) }
}

function resolve(term: string, axis: Axis, named: ReadonlySet<string>, pointer: string, report: Report): readonly IdentityTerm[] {
  const leafAt = (path: string): Leaf | undefined => axis.leaves.find(leaf => leaf.path === path)
  if (!term.endsWith('*')) {
    const leaf = leafAt(term)
    if (leaf !== undefined) return [{ leaf: leaf.index, insteadOf: null }]
    const node = nodeAt(axis, term)
    const hint = node === undefined ? hintAt(term, axis.leaves) : `it is a group; write ${term}.**`
    report('grammar/unknown-path', pointer, `“${term}” is no row or column with values; ${hint}`)
    return []
  }
  const prefix = term.replace(/\.?\*+$/, '')
  const children = prefix === '' ? axis.nodes : nodeAt(axis, prefix)?.children
  if (children === undefined || children.length === 0) {
    const groups = groupsOf(axis.nodes, '')
    const nearest = groups[nearestTo(prefix, groups) ?? -1]
    const hint = nearest === undefined ? '' : `; did you mean “${nearest}${term.slice(prefix.length)}”?`
    report('grammar/unknown-path', pointer, `“${prefix}” is no group, so “${term}” names nothing${hint}`)
    return []
  }
  const inside = (leaf: Leaf): boolean => prefix === '' || leaf.path.startsWith(`${prefix}.`)
  const group = axis.leaves.find(leaf => leaf.own !== 'no' && parentOf(leaf.path) === prefix)
  const found = axis.leaves.filter(leaf => inside(leaf) && leaf !== group && !named.has(leaf.path))
  const terms = term.endsWith('**')
    ? found.filter(leaf => leaf.own === 'no')
    : found.filter(leaf => isChild(leaf, prefix) || isStoodFor(leaf, prefix, found))
  const reached = new Set(terms.map(leaf => keyBelow(prefix, leaf.path)))
  for (const child of children) {
    const path = prefix === '' ? child.key : `${prefix}.${child.key}`
    if (!reached.has(child.key) && !isNamed(path, named)) {
      report(
        'grammar/unknown-path',
        pointer,
        `“${path}” is a group without a figure of its own; write ${term}* to add up all that is below`,
      )
    }
  }
  if (terms.length === 0) report('grammar/empty', pointer, `“${term}” has nothing left to add up`)
  return terms.map(leaf => ({ leaf: leaf.index, insteadOf: standIn(leaf, found) }))
}

/** The path that is meant by one that is not there: the only one with its last key, else the nearest, else all are named. */
function hintAt(term: string, leaves: readonly Leaf[]): string {
  const known = leaves.map(leaf => leaf.path)
  const sameKey = known.filter(path => path.endsWith(`.${term.slice(term.lastIndexOf('.') + 1)}`))
  const nearest = sameKey.length === 1 ? sameKey[0] : known[nearestTo(term, known) ?? -1]
  return nearest === undefined ? `known are ${known.join(', ')}` : `did you mean “${nearest}”?`
}

const groupsOf = (nodes: readonly LabelNode[], above: string): readonly string[] =>
  nodes.flatMap(({ key, children }) => (children.length === 0 ? [] : [above + key, ...groupsOf(children, `${above}${key}.`)]))

const parentOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('.')))
const keyBelow = (prefix: string, path: string): string => (prefix === '' ? path : path.slice(prefix.length + 1)).split('.')[0] ?? ''
const isNamed = (path: string, named: ReadonlySet<string>): boolean => [...named].some(name => name === path || name.startsWith(`${path}.`))

/** A child with a value: a plain leaf, or a group that prints its figure beside its parts. */
const isChild = (leaf: Leaf, prefix: string): boolean =>
  leaf.own === 'always' ? parentOf(parentOf(leaf.path)) === prefix : leaf.own === 'no' && parentOf(leaf.path) === prefix

/** A part of a child whose figure is printed only in place of its parts. */
const isStoodFor = (leaf: Leaf, prefix: string, among: readonly Leaf[]): boolean =>
  leaf.own === 'no' && among.some(own => own.own === 'instead' && own.parts.includes(leaf.index) && parentOf(parentOf(own.path)) === prefix)

/** The innermost figure that is printed in place of this part. */
function standIn(leaf: Leaf, among: readonly Leaf[]): number | null {
  const owners = among.filter(own => own.own === 'instead' && own.parts.includes(leaf.index))
  return owners.at(-1)?.index ?? null
}

function nodeAt(axis: Axis, path: string): LabelNode | undefined {
  let nodes = axis.nodes
  let found: LabelNode | undefined
  for (const key of path.split('.')) {
    found = nodes.find(node => node.key === key)
    if (found === undefined) return undefined
    nodes = found.children
  }
  return found
}
