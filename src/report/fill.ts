import type { Grammar } from '../grammar/grammar.js'
import { axisTree, isLeaf, type Tree } from '../grammar/tree.js'

/** A key of the report with its path, and the keys below it where it is no value. */
interface Key {
  readonly key: string
  readonly path: string
  readonly below: readonly Key[] | null
}

/** The report of a grammar with all its keys; values, facts and texts by their path, null where there is none: with no values, the empty report. */
export function fillReport<T>(grammar: Grammar<T>, values: ReadonlyMap<string, unknown>): T {
  let keys = shapes.get(grammar)
  if (keys === undefined) {
    keys = keysOf(grammar)
    shapes.set(grammar, keys)
  }
  // T is generated from the same tree, which the compiler cannot see.
  return fill(keys, values) as T
}

const shapes = new WeakMap<Grammar, readonly Key[]>()

function fill(keys: readonly Key[], values: ReadonlyMap<string, unknown>): Record<string, unknown> {
  const report: Record<string, unknown> = {}
  for (const { key, path, below } of keys) report[key] = below === null ? (values.get(path) ?? null) : fill(below, values)
  return report
}

function keysOf(grammar: Grammar): readonly Key[] {
  const value = (key: string, path: string): Key => ({ key, path, below: null })
  const facts = grammar.facts.map(({ key, slots }) => ({
    key,
    path: `facts.${key}`,
    below: slots.map(({ name }) => value(name, `facts.${key}.${name}`)),
  }))
  const sections = grammar.sections.map(({ key, grids, text }) => {
    const below = grids.map(grid =>
      treeKey(grid.key, grid.path, axisTree(grid.rows), (row, path) => treeKey(row, path, axisTree(grid.columns), value)),
    )
    return { key, path: key, below: text ? [...below, value('text', `${key}.text`)] : below }
  })
  return [{ key: 'facts', path: 'facts', below: facts }, ...sections]
}

const treeKey = (key: string, path: string, tree: Tree, leaf: (key: string, path: string) => Key): Key =>
  isLeaf(tree)
    ? leaf(key, path)
    : { key, path, below: [...tree.children].map(([name, child]) => treeKey(name, `${path}.${name}`, child, leaf)) }
