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
      // numbers are told from values only when the form is known
      if (word.length < 2 || /[0-9]/.test(word)) return []
      const index = words.get(word) ?? words.size
      words.set(word, index)
      return index
    })
  const labelsOf = (nodes: readonly LabelNode[]): readonly Label[] =>
    nodes.flatMap(node => [label(node.labels), ...labelsOf(node.children)])
  const gridLabels = ({ captionPrinted, captions, columns, rows, list }: GridForm): readonly Label[] => {
    // the columns of a list are words of any text (数量), and a printout has some of them
    const heads = list === null ? labelsOf(columns.nodes) : []
    const all = [...(captionPrinted ? [label(captions)] : []), ...heads, ...labelsOf(rows.nodes)]
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

/** The labels and headings of `grammar` that `other` does not have at all: only these tell the two apart. */
function exclusiveLabels(grammar: Grammar, other: Grammar): readonly Label[] {
  let rivals = apart.get(grammar)
  if (rivals === undefined) {
    rivals = new WeakMap()
    apart.set(grammar, rivals)
  }
  let labels = rivals.get(other)
  if (labels === undefined) {
    const mine = wordingsOf(grammar)
    const theirs = wordingsOf(other)
    const shared = new Set([...theirs.grids.flat(), ...theirs.headings].flat().map(word => theirs.words[word]))
    const own = [...mine.grids.flat(), ...mine.headings].filter(label => !label.some(word => shared.has(mine.words[word])))
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

/** A grammar, and which of its words stand in the document. */
interface Entry<T> {
  readonly grammar: Grammar<T>
  readonly found: Uint8Array
  readonly share: number
  readonly headings: number
}

/** How much is found of what tells two grammars apart. */
const contest = (one: Entry<unknown>, other: Entry<unknown>): { own: number; theirs: number } => ({
  own: countFound(one.found, exclusiveLabels(one.grammar, other.grammar)),
  theirs: countFound(other.found, exclusiveLabels(other.grammar, one.grammar)),
})

/**
 * The grammar whose labels the document has; never by a year or a name. Two editions of a form are told apart by the labels and headings
 * that only one of them has: what is not printed may have been lost, so it decides nothing.
 * Reports `grammar/none-fits`, `grammar/undecided` and `grammar/near-tie`. With one grammar given, that one is used.
 */
export function recogniseGrammar<T>(doc: Doc, grammars: readonly Grammar<T>[], emit: Emit): Grammar<T> {
  const { labels } = tokensOf(doc)
  const ranked = grammars
    .map((grammar): Entry<T> => {
      const wordings = wordingsOf(grammar)
      const found = wordings.index.findAny(labels)
      return { grammar, found, share: labelShare(found, wordings), headings: headingShare(found, wordings) }
    })
    .sort((a, b) => b.share - a.share || b.headings - a.headings)
  let [best] = ranked
  if (best === undefined) throw new TypeError('no grammar was given: pass { grammar: cnGovDisclosure2021 } or { grammar: builtin }')
  if (best.share < LEAST && best.headings < HEADINGS) {
    emit(diagnostic('grammar/none-fits', '', null, { best: best.share > 0 ? best.grammar.name : '', share: best.share }))
    return best.grammar
  }
  for (const entry of ranked) {
    const { own, theirs } = contest(best, entry)
    if (theirs > own) best = entry
  }
  const closest = closestRival(best, ranked)
  if (closest === undefined) return best.grammar
  const { rival, own, theirs } = closest
  const facts = { best: best.grammar.name, second: rival.grammar.name }
  if (own === theirs) emit(diagnostic('grammar/undecided', '', null, { ...facts, share: best.share }))
  else if (theirs * 2 >= own) emit(diagnostic('grammar/near-tie', '', null, { ...facts, bestShare: best.share, secondShare: rival.share }))
  return best.grammar
}

/** The grammar of which most is found beside what is found of the best. */
function closestRival<T>(best: Entry<T>, among: readonly Entry<T>[]): { rival: Entry<T>; own: number; theirs: number } | undefined {
  const rivals = among.filter(entry => entry !== best).map(rival => ({ rival, ...contest(best, rival) }))
  const closeness = ({ own, theirs }: { own: number; theirs: number }): number => (own === theirs ? 1 : theirs / own)
  return rivals.reduce<(typeof rivals)[number] | undefined>(
    (closest, other) => (closest === undefined || closeness(other) > closeness(closest) ? other : closest),
    undefined,
  )
}
