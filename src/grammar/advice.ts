import { foldLabel } from '../text/fold.js'
import { type Axis, type Grammar, type GridForm, type Identity, type LabelNode, valueKindOf } from './grammar.js'
import { below, type Locate } from './problems.js'

/** Advice on something that a grammar may say and that seldom is meant. */
export interface GrammarNote {
  /** JSON pointer into the file. */
  readonly pointer: string
  readonly message: string
  /** From 1, where the grammar was read from a file. */
  readonly line?: number
  readonly column?: number
}

/** Where the parts of grammars that were read from files stand. */
const places = new WeakMap<Grammar, Locate>()

/** Keeps where a grammar was read, so that advice on it has a place. */
export function keepPlaces(grammar: Grammar, locate: Locate | undefined): void {
  if (locate !== undefined) places.set(grammar, locate)
}

/** What is legal but doubtful in a grammar: labels without letters, sums that say nothing, grids that nothing tells apart. */
export function grammarNotes(grammar: Grammar): readonly GrammarNote[] {
  const notes: GrammarNote[] = []
  const locate = places.get(grammar)
  const note = (pointer: string, message: string): void => {
    notes.push({ pointer, message, ...locate?.(pointer) })
  }
  for (const section of grammar.sections) {
    const pointer = below('/sections', section.key)
    const titles = new Set(section.headings.map(foldLabel))
    for (const grid of section.grids) {
      const at = below(pointer, 'grids', grid.key)
      for (const side of ['columns', 'rows'] as const) {
        eachLabel(grid[side].nodes, below(at, side), (node, place) => {
          adviseLabel(node, place, titles, note)
          const ignored = grid.ignore.find(word => node.labels.some(label => foldLabel(label) === foldLabel(word)))
          if (ignored !== undefined)
            note(place, `“${ignored}” is in "ignore" too; a word is a label or carries no data: remove it from one`)
        })
      }
      for (const identity of grid.identities) adviseIdentity(grid, identity, below(at, 'identities'), note)
      adviseUnits(grid, at, note)
    }
    adviseAlike(section.grids, below(pointer, 'grids'), note)
  }
  return notes
}

type Note = (pointer: string, message: string) => void

function eachLabel(nodes: readonly LabelNode[], pointer: string, visit: (node: LabelNode, pointer: string) => void): void {
  for (const node of nodes) {
    const at = below(pointer, node.key)
    visit(node, at)
    if (node.children.length > 0) eachLabel(node.children, below(at, 'of'), visit)
  }
}

function adviseLabel({ labels }: LabelNode, pointer: string, titles: ReadonlySet<string>, note: Note): void {
  for (const label of labels) {
    if (!/\p{L}/u.test(label))
      note(pointer, `“${label}” has no letters, and a number is read as a value; add the words beside it, as printed`)
    else if (titles.has(foldLabel(label)))
      note(pointer, `“${label}” is the heading of the section too, and may be taken for it; write the whole heading, with its number`)
  }
}

function adviseIdentity(grid: GridForm, { text, each, left, right }: Identity, pointer: string, note: Note): void {
  const list = each === 'row' ? 'eachRow' : 'eachColumn'
  const index = grid.identities.filter(other => other.each === each).findIndex(other => other.text === text)
  const at = below(pointer, list, index)
  const leaves = (each === 'row' ? grid.columns : grid.rows).leaves
  const both = left.find(term => right.some(other => other.leaf === term.leaf))
  const twice = [left, right].flatMap(side => side.filter((term, i) => side.findIndex(other => other.leaf === term.leaf) < i))[0]
  if (both !== undefined) note(at, `“${leaves[both.leaf]?.path}” is on both sides, so it tells nothing; leave it out of one`)
  else if (twice !== undefined) note(at, `“${leaves[twice.leaf]?.path}” is added twice; a group and its parts are not both to be added`)
}

/** Only counts and amounts have the unit that the form fixes. */
function adviseUnits(grid: GridForm, pointer: string, note: Note): void {
  for (const [side, axis, kinds] of [
    ['rows', grid.rows, (index: number) => grid.columns.leaves.map(column => valueKindOf(grid.rows.leaves[index] ?? column, column))],
    ['columns', grid.columns, (index: number) => grid.rows.leaves.map(row => valueKindOf(row, grid.columns.leaves[index] ?? row))],
  ] as const) {
    for (const leaf of axis.leaves) {
      if (leaf.path === '' || leaf.unit === null || !kinds(leaf.index).every(kind => ['money', 'percent', 'text'].includes(kind))) continue
      note(pointerOf(axis, leaf.path, below(pointer, side)), `the unit “${leaf.unit.name}” has no effect on its kind of value; remove it`)
    }
  }
}

function pointerOf(axis: Axis, path: string, pointer: string): string {
  let found = pointer
  eachLabel(axis.nodes, pointer, (_, at) => {
    if (at.slice(pointer.length + 1).replaceAll('/of/', '.') === path) found = at
  })
  return found
}

/** Two grids of a section with the same labels: a caption alone does not tell whose a row is. */
function adviseAlike(grids: readonly GridForm[], pointer: string, note: Note): void {
  const known = new Map<string, string>()
  for (const grid of grids) {
    const words = JSON.stringify([grid.columns, grid.rows].map(({ leaves }) => leaves.map(leaf => leaf.labels.map(foldLabel))))
    const other = known.get(words)
    if (other !== undefined) {
      note(
        below(pointer, grid.key),
        `it has the labels of “${other}”, and a row may be of either; make each a section, with its caption as heading`,
      )
    }
    known.set(words, grid.key)
  }
}
