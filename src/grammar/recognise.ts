import { diagnostic, type Emit } from '../diagnostics/diagnostic.js'
import type { Doc } from '../document/doc.js'
import { tokensOf } from '../document/tokens.js'
import { foldLabel } from '../text/fold.js'
import type { Grammar, GridForm, LabelNode } from './grammar.js'

/** Below this share of its labels found, a grammar does not fit. */
const LEAST = 0.4
/** A report whose tables were lost still fits by this share of its headings. */
const HEADINGS = 0.5

const labelSets = new WeakMap<Grammar, readonly (readonly (readonly string[])[])[]>()

/** The labels of each grid of a grammar, each label as its folded wordings. */
function labelsOf(grammar: Grammar): readonly (readonly (readonly string[])[])[] {
  let sets = labelSets.get(grammar)
  if (sets === undefined) {
    sets = grammar.sections.flatMap(section => section.grids.map(gridLabels))
    labelSets.set(grammar, sets)
  }
  return sets
}

function gridLabels(grid: GridForm): readonly (readonly string[])[] {
  const all = new Map<string, readonly string[]>()
  const add = (labels: readonly string[]): void => {
    const folded = labels.map(foldLabel).filter(label => label.length > 1)
    if (folded[0] !== undefined) all.set(folded[0], folded)
  }
  const addTree = (nodes: readonly LabelNode[]): void => {
    for (const node of nodes) {
      add(node.labels)
      addTree(node.children)
    }
  }
  if (grid.captionPrinted) add(grid.captions)
  addTree(grid.columns.nodes)
  addTree(grid.rows.nodes)
  return [...all.values()]
}

/** Share of the form's section headings that stand in the document. */
function headingShare(doc: Doc, grammar: Grammar): number {
  const { labels } = tokensOf(doc)
  const found = grammar.sections.filter(section => section.headings.some(heading => labels.includes(foldLabel(heading))))
  return grammar.sections.length === 0 ? 0 : found.length / grammar.sections.length
}

/**
 * Share of the grammar's own labels that stand in the document, over the grids of which anything does:
 * a grid that is lost altogether says nothing for or against an edition.
 */
export function shareOf(doc: Doc, grammar: Grammar): number {
  const { labels } = tokensOf(doc)
  let found = 0
  let total = 0
  for (const grid of labelsOf(grammar)) {
    const here = countFound(labels, grid)
    if (here * 5 < grid.length) continue
    found += here
    total += grid.length
  }
  return total === 0 ? 0 : found / total
}

const apart = new WeakMap<Grammar, WeakMap<Grammar, readonly (readonly string[])[]>>()

/** The labels of `grammar` that `other` does not have at all: only these tell the two apart. */
function exclusiveLabels(grammar: Grammar, other: Grammar): readonly (readonly string[])[] {
  let known = apart.get(grammar)
  if (known === undefined) {
    known = new WeakMap()
    apart.set(grammar, known)
  }
  let labels = known.get(other)
  if (labels === undefined) {
    const shared = new Set(labelsOf(other).flat(2))
    const own = new Map<string, readonly string[]>()
    for (const wordings of labelsOf(grammar).flat())
      if (!wordings.some(wording => shared.has(wording))) own.set(wordings[0] ?? '', wordings)
    labels = [...own.values()]
    known.set(other, labels)
  }
  return labels
}

const countFound = (text: string, labels: readonly (readonly string[])[]): number =>
  labels.filter(wordings => wordings.some(wording => text.includes(wording))).length
const exclusive = (doc: Doc, grammar: Grammar, other: Grammar): number => countFound(tokensOf(doc).labels, exclusiveLabels(grammar, other))

/**
 * The grammar whose labels the document has; never by a year or a name. Two editions of a form are told apart by the labels that only one
 * of them has: what is not printed may have been lost, so it decides nothing.
 * Reports `grammar/none-fits`, `grammar/undecided` and `grammar/near-tie`. With one grammar given, that one is used.
 */
export function recogniseGrammar<T>(doc: Doc, grammars: readonly Grammar<T>[], emit: Emit): Grammar<T> {
  const first = grammars[0]
  if (first === undefined) throw new TypeError('no grammar was given: pass { grammar: cnGovDisclosure2021 } or { grammar: builtin }')
  const ranked = grammars.map(grammar => ({ grammar, share: shareOf(doc, grammar) })).sort((a, b) => b.share - a.share)
  let best = ranked[0] ?? { grammar: first, share: 0 }
  if (best.share < LEAST && headingShare(doc, best.grammar) < HEADINGS) {
    emit(diagnostic('grammar/none-fits', '', null, { best: best.share > 0 ? best.grammar.name : '', share: best.share }))
    return best.grammar
  }
  let rival: { readonly entry: typeof best; readonly own: number; readonly theirs: number } | undefined
  for (const entry of ranked) {
    if (entry === best) continue
    const own = exclusive(doc, best.grammar, entry.grammar)
    const theirs = exclusive(doc, entry.grammar, best.grammar)
    if (theirs > own) {
      rival = { entry: best, own: theirs, theirs: own }
      best = entry
    } else if (rival === undefined || theirs > rival.theirs) rival = { entry, own, theirs }
  }
  if (rival === undefined) return best.grammar
  const facts = { best: best.grammar.name, second: rival.entry.grammar.name }
  if (rival.own === rival.theirs) emit(diagnostic('grammar/undecided', '', null, { ...facts, share: best.share }))
  else if (rival.theirs * 2 >= rival.own)
    emit(diagnostic('grammar/near-tie', '', null, { ...facts, bestShare: best.share, secondShare: rival.entry.share }))
  return best.grammar
}
