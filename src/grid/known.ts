import type { Carry, GridForm, LabelNode, SectionForm } from '../grammar/grammar.js'
import { foldAll, foldLabel } from '../text/fold.js'
import { ordinalOf, stripLead } from '../text/ordinal.js'
import { WordIndex } from '../text/search.js'

export type LabelKind = 'row' | 'row-group' | 'column' | 'column-group' | 'stub' | Carry | 'caption' | 'ignore' | 'heading'

/** A label that the grids of a section may print. */
export interface KnownLabel {
  readonly kind: LabelKind
  /** Index of its grid in the section's list; -1 for the section's heading. */
  readonly grid: number
  /** Leaf index of a row or column; -1 for others. */
  readonly leaf: number
  /** Folded wording without its ordinal. */
  readonly core: string
  /** Folded official wording with its ordinal, for pieces of torn labels. */
  readonly whole: string
  /** As the form writes it. */
  readonly official: string
  readonly ordinal: number | null
}

/** The labels of a section's grids, by folded wording, the longest wording first. */
export interface KnownLabels {
  readonly grids: readonly GridForm[]
  readonly byCore: readonly (readonly [core: string, labels: readonly KnownLabel[]])[]
  readonly cores: ReadonlySet<string>
  /** The wordings of `byCore`, to look for all at once. */
  readonly words: WordIndex
  readonly all: readonly KnownLabel[]
  /** Captions, headers, groups and ignored words: each label once, with all its wordings. Rows are not among them. */
  readonly around: readonly { readonly label: KnownLabel; readonly cores: readonly string[] }[]
}

const cache = new WeakMap<SectionForm, KnownLabels>()

export function knownLabels(form: SectionForm): KnownLabels {
  let known = cache.get(form)
  if (known === undefined) {
    known = collect(form)
    cache.set(form, known)
  }
  return known
}

function collect(form: SectionForm): KnownLabels {
  const all: KnownLabel[] = []
  const add = (kind: LabelKind, grid: number, leaf: number, labels: readonly string[]): void => {
    const official = labels[0]
    if (official === undefined) return
    const ordinal = ordinalOf(stripLead(official))?.number ?? null
    for (const core of new Set(labels.map(foldLabel)))
      if (core !== '') all.push({ kind, grid, leaf, core, whole: foldAll(official), official, ordinal })
  }
  const addGroups = (kind: 'row-group' | 'column-group', grid: number, nodes: readonly LabelNode[], own: ReadonlySet<string>): void => {
    for (const node of nodes) {
      if (node.children.length === 0) continue
      if (!own.has(node.labels[0] ?? '')) add(kind, grid, -1, node.labels)
      addGroups(kind, grid, node.children, own)
    }
  }
  form.grids.forEach((grid, index) => {
    if (grid.captionPrinted) add('caption', index, -1, grid.captions)
    for (const leaf of grid.rows.leaves) add('row', index, leaf.index, leaf.labels)
    for (const leaf of grid.columns.leaves) add('column', index, leaf.index, leaf.labels)
    const owned = new Set(grid.rows.leaves.filter(leaf => leaf.own !== 'no').map(leaf => leaf.labels[0] ?? ''))
    addGroups('row-group', index, grid.rows.nodes, owned)
    addGroups('column-group', index, grid.columns.nodes, new Set())
    if (grid.list !== null) {
      add('stub', index, -1, grid.list.stub)
      for (const carry of ['serial', 'code', 'unit'] as const) add(carry, index, -1, grid.list.carry[carry])
    }
    for (const word of grid.ignore) add('ignore', index, -1, [word])
  })
  add('heading', -1, -1, form.headings)
  const byCore = new Map<string, KnownLabel[]>()
  for (const label of all) {
    const list = byCore.get(label.core)
    if (list === undefined) byCore.set(label.core, [label])
    else list.push(label)
  }
  const longest = [...byCore].sort((a, b) => b[0].length - a[0].length)
  return {
    grids: form.grids,
    byCore: longest,
    cores: new Set(byCore.keys()),
    words: new WordIndex(longest.map(([core]) => core)),
    all,
    around: aroundRows(all),
  }
}

function aroundRows(all: readonly KnownLabel[]): { label: KnownLabel; cores: string[] }[] {
  const around: { label: KnownLabel; cores: string[] }[] = []
  for (const label of all) {
    if (label.kind === 'row') continue
    const same = around.find(({ label: other }) => isSame(other, label))
    if (same === undefined) around.push({ label, cores: [label.core] })
    else same.cores.push(label.core)
  }
  return around
}

const isSame = (a: KnownLabel, b: KnownLabel): boolean =>
  a.kind === b.kind && a.grid === b.grid && a.leaf === b.leaf && a.official === b.official
