import type { Doc, TextBlock } from '../document/doc.js'
import type { GrammarFile, SectionFile } from '../grammar/schema.js'
import { unitWords } from '../text/locale.js'
import { flatMatrices } from './flat.js'
import { type GridDraft, gridOf } from './grid.js'
import { keysOf } from './keys.js'
import { matrixOf } from './matrix.js'
import { outlineOf, type Part } from './outline.js'
import { type DraftNote, labelOf, type Piece } from './piece.js'
import { shapesOf } from './shape.js'
import { titleFact } from './title.js'
import { unrecognised, verify } from './verify.js'

/** A grammar drafted from a document. */
export interface Draft {
  /** The grammar file: keys are to be renamed, kinds and units to be checked. */
  readonly file: GrammarFile
  /** Tables and lines that no grid could be drafted for, each with its place and the reason. */
  readonly notes: readonly DraftNote[]
}

export interface DraftOptions {
  /** Small letters, digits and hyphens: "form". */
  readonly id?: string
  /** The year or version of the form: "1". */
  readonly edition?: string
  /** What the form is called; else the title of the document. */
  readonly title?: string
}

/** Grids of a section, by their keys. */
type Grids = Map<string, GridDraft>

/**
 * Drafts a grammar from one document: its headings as sections, the labels of its tables as rows and columns, kinds, units and sums as the values
 * show them. What it drafts reads every number of the same document from its place; what it cannot draft so is left out and noted.
 */
export function draftGrammar(doc: Doc, options: DraftOptions = {}): Draft {
  const notes: DraftNote[] = []
  const { title, parts } = outlineOf(doc)
  const used = parts
    .map(part => ({ part, grids: gridsOf(doc, part, notes) }))
    .filter(({ part, grids }) => part.heading !== null || grids.length > 0)
  const headings = used.map(({ part }) => part.heading ?? title ?? 'Report')
  const sectionKeys = keysOf(headings, 'section', ['facts', 'top', 'end'])
  let sections = used.map(({ part, grids }, i) => {
    const names = grids.map(({ file }) => (typeof file.caption === 'string' ? file.caption : ''))
    const keys = keysOf(names, 'table', ['text'])
    const named: Grids = new Map(grids.map((grid, k) => [grids.length === 1 && names[k] === '' ? 'table' : (keys[k] ?? ''), grid] as const))
    return {
      key: sectionKeys[i] ?? '',
      at: part.at,
      heading: headings[i] ?? '',
      isPrinted: part.heading !== null || title !== null,
      grids: named,
    }
  })
  const whole = { start: 0, end: doc.text.length }
  let fact = titleFact(title)
  for (;;) {
    const file: GrammarFile = {
      $schema: './grammar.schema.json',
      grammar: 1,
      id: options.id ?? 'form',
      edition: options.edition ?? '1',
      title: options.title ?? title ?? 'Form',
      ...(fact === null ? {} : { facts: { title: { in: 'top', templates: [fact] } } }),
      sections: Object.fromEntries(sections.map(({ key, heading, isPrinted, grids }) => [key, sectionFile(heading, isPrinted, grids)])),
    }
    if (sections.length === 0) {
      notes.push({ at: whole, extent: whole, message: 'no heading and no table was found, so there is nothing to draft' })
      return { file, notes: inOrder(notes) }
    }
    const expected = new Map<string, ReadonlyMap<string, Piece>>(
      sections.flatMap(({ key, grids }) => [...grids].map(([name, grid]) => [`${key}.${name}`, grid.expected] as const)),
    )
    const failures = verify(doc, file, expected)
    if (failures.length === 0) return { file, notes: inOrder([...notes, ...unrecognised(doc, file)]) }
    const isTitle = failures.some(({ path }) => path === 'facts.title')
    if (isTitle) fact = null
    const lost = new Map(
      sections.flatMap(section => failures.filter(({ path }) => path === section.key).map(({ message }) => [section, message] as const)),
    )
    for (const [{ at }, message] of lost) notes.push({ at, extent: at, message: `its heading cannot be used: ${message}` })
    const changed = sections.map(section => leaveOut(section.key, section.grids, failures, notes)).includes(true)
    sections = sections.filter(section => !lost.has(section))
    if (isTitle || changed || lost.size > 0) continue
    return { file, notes: inOrder([...notes, ...failures.map(({ message }) => ({ at: whole, extent: whole, message }))]) }
  }
}

/** Grids that are not read as they are printed are drafted without their caption, or left out; whether there are any. */
function leaveOut(section: string, grids: Grids, failures: ReturnType<typeof verify>, notes: DraftNote[]): boolean {
  let changed = false
  for (const [name, grid] of [...grids]) {
    const failure = failures.find(({ path }) => path === `${section}.${name}`)
    if (failure === undefined) continue
    changed = true
    const { caption, captionPrinted: _, ...file } = grid.file
    if (caption !== undefined) grids.set(name, { ...grid, file })
    else {
      grids.delete(name)
      notes.push({ at: grid.at, extent: grid.at, message: `the table is left out: ${failure.message}` })
    }
  }
  return changed
}

const inOrder = (notes: readonly DraftNote[]): readonly DraftNote[] => [...notes].sort((a, b) => a.at.start - b.at.start)

function sectionFile(heading: string, isPrinted: boolean, grids: Grids): SectionFile {
  return {
    heading,
    text: true,
    ...(isPrinted ? {} : { optional: true }),
    ...(grids.size === 0 ? {} : { grids: Object.fromEntries([...grids].map(([name, { file }]) => [name, file])) }),
  }
}

/** The tables of a part, and grids flattened into its lines. */
function gridsOf(doc: Doc, { blocks }: Part, notes: DraftNote[]): readonly GridDraft[] {
  const grids: GridDraft[] = []
  let lines: TextBlock['lines'][number][] = []
  const flat = (): void => {
    const matrices = flatMatrices(
      doc,
      lines.map(({ at }) => at),
      notes,
    )
    for (const matrix of matrices) grids.push(...shapesOf(matrix, notes).map(gridOf))
    lines = []
  }
  for (const block of blocks) {
    if (block.type === 'text') {
      lines.push(...block.lines.filter(({ at }) => doc.text.slice(at.start, at.end).trim() !== ''))
      continue
    }
    const over = lines.at(-1)
    flat()
    const caption = over === undefined ? null : captionOf(labelOf(doc, over.at))
    const shapes = shapesOf(matrixOf(doc, block), notes)
    shapes.forEach((shape, i) => {
      grids.push(gridOf(i === 0 && shape.caption === null ? { ...shape, caption } : shape))
    })
  }
  flat()
  return grids
}

const NO_CAPTION = new RegExp(`[。；，！？]|[.;:!?：]$|^[（(]?\\s*(?:${unitWords.join('|')})\\b|(?:${unitWords.join('|')})\\s*[:：]`, 'i')
/** A short line over a table names it; one that names the unit does not. */
function captionOf(text: string): string | null {
  return text.length > 0 && text.length <= 40 && /\p{L}/u.test(text) && !NO_CAPTION.test(text) ? text : null
}
