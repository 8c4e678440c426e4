import type { Doc } from '../document/doc.js'
import { type Tokens, tokenFrom } from '../document/tokens.js'
import type { LabelNode, SectionForm } from '../grammar/grammar.js'
import { foldAll, foldLabel } from '../text/fold.js'
import { measures } from '../text/locale.js'
import { WordIndex } from '../text/search.js'

/** The row and group labels of the lists of a form, which print the titles of sections once more: 二、回应解读情况. */
interface ListRows {
  readonly labels: ReadonlySet<string>
  readonly index: WordIndex
}

const known = new WeakMap<readonly SectionForm[], ListRows>()

function rowsOf(forms: readonly SectionForm[]): ListRows {
  let rows = known.get(forms)
  if (rows === undefined) {
    const collect = (nodes: readonly LabelNode[]): string[] =>
      nodes.flatMap(node => [...node.labels.map(foldLabel), ...collect(node.children)])
    const labels = new Set(forms.flatMap(form => form.grids.flatMap(grid => (grid.list === null ? [] : collect(grid.rows.nodes)))))
    rows = { labels, index: new WordIndex([...labels]) }
    known.set(forms, rows)
  }
  return rows
}

/** Whether a folded title is, word for word, the label of a list's row. */
export const isRowLabel = (forms: readonly SectionForm[], title: string): boolean => rowsOf(forms).labels.has(title)

/** How far behind a label the next one is looked for. */
const AHEAD = 80
/** As many characters of a torn label tell it. */
const TORN = 4
const measureWords = new Set(measures.map(foldAll))

/**
 * Whether the title at units `from` to `to` is a row of a list and no heading: a unit, a value or an empty cell stands behind it, or the label of the
 * next row.
 */
export function isListRow(doc: Doc, tokens: Tokens, forms: readonly SectionForm[], from: number, to: number): boolean {
  const { labels: rowLabels, index } = rowsOf(forms)
  if (!rowLabels.has(tokens.labels.slice(from, to))) return false
  const next = tokens.list[tokenFrom(tokens, (tokens.back[to - 1] ?? 0) + 1)]
  if (next === undefined) return false
  if (next.kind !== 'text' || measureWords.has(tokens.labels.slice(next.label, tokens.list[next.index + 1]?.label))) return true
  if (index.beginsAt(foldLabel(doc.text.slice(next.at.start, next.at.start + AHEAD)), 0)) return true
  // the label of the next row may be torn by its own value
  const piece = foldLabel(doc.text.slice(next.at.start, next.at.end))
  return piece.length >= TORN && [...rowLabels].some(label => label.startsWith(piece))
}
