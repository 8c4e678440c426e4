import { diagnostic, type Emit } from '../diagnostics/diagnostic.js'
import type { Doc } from '../document/doc.js'
import { tokensOf } from '../document/tokens.js'
import { foldLabel } from '../text/fold.js'
import { WordIndex } from '../text/search.js'
import type { Grammar, GridForm, LabelNode } from './grammar.js'

/** Below this share of its labels found, a grammar does not fit. */
const LEAST = 0.4
/** A report whose tables were lost still fits by this share of its headings. */
const HEADINGS = 0.5

/** A label by its wordings, each as its index among the words of the grammar. */
type Label = readonly number[]

/** The labels by which a grammar is recognised. */
interface Wordings {
  readonly words: readonly string[]
  readonly index: WordIndex
  readonly grids: readonly (readonly Label[])[]
  readonly headings: readonly Label[]
}

const known = new WeakMap<Grammar, Wordings>()

function wordingsOf(grammar: Grammar): Wordings {
  let wordings = known.get(grammar)
  if (wordings === undefined) {
    wordings = collect(grammar)
    known.set(grammar, wordings)
  }
  return wordings
}

function collect(grammar: Grammar): Wordings {
  const words = new Map<string, number>()
  const label = (wordings: readonly string[]): Label =>
    wordings.map(foldLabel).flatMap(word => {
      if (word.length < 2) return []
      const index = words.get(word) ?? words.size
      words.set(word, index)
      return index
    })
  const labelsOf = (nodes: readonly LabelNode[]): readonly Label[] =>
    nodes.flatMap(node => [label(node.labels), ...labelsOf(node.children)])
  const gridLabels = ({ captionPrinted, captions, columns, rows }: GridForm): readonly Label[] => {
    const all = [...(captionPrinted ? [label(captions)] : []), ...labelsOf(columns.nodes), ...labelsOf(rows.nodes)]
    return [...new Map(all.filter(wordings => wordings.length > 0).map(wordings => [wordings[0], wordings])).values()]
  }
  const grids = grammar.sections.flatMap(section => section.grids.map(gridLabels))
  const headings = grammar.sections.map(section => label(section.headings))
  return { words: [...words.keys()], index: new WordIndex([...words.keys()]), grids, headings }
}

/** Share of the form's section headings that stand in the document. */
const headingShare = (found: Uint8Array, { headings }: Wordings): number =>
  headings.length === 0 ? 0 : countFound(found, headings) / headings.length

/**
 * Share of the grammar's own labels that stand in the document, over the grids of which anything does:
 * a grid that is lost altogether says nothing for or against an edition.
 */
function labelShare(found: Uint8Array, { grids }: Wordings): number {
  let here = 0
  let total = 0
  for (const grid of grids) {
    const count = countFound(found, grid)
    if (count * 5 < grid.length) continue
    here += count
    total += grid.length
  }
  return total === 0 ? 0 : here / total
}

const apart = new WeakMap<Grammar, WeakMap<Grammar, readonly Label[]>>()

/** The labels of `grammar` that `other` does not have at all: only these tell the two apart. */
function exclusiveLabels(grammar: Grammar, other: Grammar): readonly Label[] {
  let rivals = apart.get(grammar)
  if (rivals === undefined) {
    rivals = new WeakMap()
    apart.set(grammar, rivals)
  }
  let labels = rivals.get(other)
  if (labels === undefined) {
    const { words, grids } = wordingsOf(grammar)
    const theirs = wordingsOf(other)
    const shared = new Set(theirs.grids.flat(2).map(word => theirs.words[word]))
    const own = grids.flat().filter(label => !label.some(word => shared.has(words[word])))
    labels = [...new Map(own.map(label => [label[0], label])).values()]
    rivals.set(other, labels)
  }
  return labels
}

function countFound(found: Uint8Array, labels: readonly Label[]): number {
  let count = 0
  for (const label of labels) if (label.some(word => found[word] === 1)) count++
  return count
}

/**
 * The grammar whose labels the document has; never by a year or a name. Two editions of a form are told apart by the labels that only one
 * of them has: what is not printed may have been lost, so it decides nothing.
 * Reports `grammar/none-fits`, `grammar/undecided` and `grammar/near-tie`. With one grammar given, that one is used.
 */
export function recogniseGrammar<T>(doc: Doc, grammars: readonly Grammar<T>[], emit: Emit): Grammar<T> {
  const first = grammars[0]
  if (first === undefined) throw new TypeError('no grammar was given: pass { grammar: cnGovDisclosure2021 } or { grammar: builtin }')
  const { labels } = tokensOf(doc)
  const ranked = grammars
    .map(grammar => {
      const wordings = wordingsOf(grammar)
      const found = wordings.index.findAny(labels)
      return { grammar, found, share: labelShare(found, wordings) }
    })
    .sort((a, b) => b.share - a.share)
  let best = ranked[0] ?? { grammar: first, found: new Uint8Array(), share: 0 }
  if (best.share < LEAST && headingShare(best.found, wordingsOf(best.grammar)) < HEADINGS) {
    emit(diagnostic('grammar/none-fits', '', null, { best: best.share > 0 ? best.grammar.name : '', share: best.share }))
    return best.grammar
  }
  let rival: { readonly entry: typeof best; readonly own: number; readonly theirs: number } | undefined
  for (const entry of ranked) {
    if (entry === best) continue
    const own = countFound(best.found, exclusiveLabels(best.grammar, entry.grammar))
    const theirs = countFound(entry.found, exclusiveLabels(entry.grammar, best.grammar))
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
