import type { Grammar } from '../grammar/grammar.js'
import { axisTree, isLeaf, type Tree } from '../grammar/tree.js'

/** The report of a grammar with all its keys and nothing read: each value, each fact and each text is null. */
export function emptyReport<T>(grammar: Grammar<T>): T {
  let json = templates.get(grammar)
  if (json === undefined) {
    json = JSON.stringify(build(grammar))
    templates.set(grammar, json)
  }
  // T is generated from the same tree, which the compiler cannot see.
  return JSON.parse(json) as T
}

/** The empty report of each grammar as text: parsing it is the quickest way to a fresh copy. */
const templates = new WeakMap<Grammar, string>()

function build(grammar: Grammar): Record<string, unknown> {
  const report: Record<string, unknown> = {
    facts: Object.fromEntries(grammar.facts.map(fact => [fact.key, Object.fromEntries(fact.slots.map(({ name }) => [name, null]))])),
  }
  for (const { key, grids, text } of grammar.sections) {
    const entries = grids.map((grid): [string, unknown] => [
      grid.key,
      emptyTree(axisTree(grid.rows), () => emptyTree(axisTree(grid.columns), () => null)),
    ])
    report[key] = Object.fromEntries(text ? [...entries, ['text', null]] : entries)
  }
  return report
}

const emptyTree = (tree: Tree, leaf: () => unknown): unknown =>
  isLeaf(tree) ? leaf() : Object.fromEntries([...tree.children].map(([key, child]) => [key, emptyTree(child, leaf)]))
