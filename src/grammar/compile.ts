import { NumberedLabels } from '../document/numbered.js'
import { foldAll, foldLabel } from '../text/fold.js'
import { stripOrdinal } from '../text/ordinal.js'
import { checkLabels, compileAxis, withDefaults, wordings } from './axis.js'
import type { Grammar, GridForm, LabelNode, ListForm, SectionForm } from './grammar.js'
import { compileIdentity } from './identity.js'
import { below, GrammarError, type GrammarProblem, type Report } from './problems.js'
import type { GrammarFile, GridFile, LabelFile, SectionFile } from './schema.js'
import { compileFact } from './template.js'
import { compileUnit } from './unit.js'

const files = new WeakMap<object, GrammarFile>()

/**
 * A grammar file after all its cross-checks. The file must have the shape of the schema; `readGrammar` sees to that.
 * Throws a GrammarError with every problem, each with a JSON pointer.
 */
export function compile<T>(file: GrammarFile): Grammar<T> {
  const name = `${file.id}@${file.edition}`
  const problems: GrammarProblem[] = []
  const report: Report = (code, pointer, message) => {
    if (!problems.some(known => known.pointer === pointer && known.message === message)) problems.push({ code, pointer, message })
  }
  const entries = Object.entries(file.sections)
  if (entries.length === 0) report('grammar/empty', '/sections', 'a form has at least one section; add one')
  if ('facts' in file.sections)
    report('grammar/shape', '/sections/facts', '“facts” is where a report keeps its facts; name the section otherwise')
  const sections = entries.map(([key, section]) => compileSection(key, section, below('/sections', key), report))
  checkLabels(
    sections.map(({ key, headings }) => ({ labels: headings, pointer: below('/sections', key, 'heading') })),
    foldLabel,
    report,
  )
  const facts = Object.entries(file.facts ?? {}).map(([key, fact]) => compileFact(key, fact, sections, below('/facts', key), report))
  if (problems.length > 0) throw new GrammarError(name, problems)
  const grammar: Grammar<T> = {
    id: file.id,
    edition: file.edition,
    name,
    title: file.title,
    sections,
    facts,
    numbered: NumberedLabels.of(labelsOf(sections).map(foldLabel)),
  }
  files.set(grammar, file)
  return grammar
}

/** Every wording of the form. */
function labelsOf(sections: readonly SectionForm[]): readonly string[] {
  const below = (nodes: readonly LabelNode[]): readonly string[] => nodes.flatMap(node => [...node.labels, ...below(node.children)])
  const inGrid = ({ captions, columns, rows, ignore, list }: GridForm): readonly string[] => [
    ...captions,
    ...below(columns.nodes),
    ...below(rows.nodes),
    ...ignore,
    ...(list === null ? [] : [...list.stub, ...Object.values(list.carry).flat()]),
  ]
  return sections.flatMap(({ headings, grids }) => [...headings, ...grids.flatMap(inGrid)])
}

/** The file that a grammar was compiled from. Throws for an object that `compile` has not made. */
export function grammarFile(grammar: Grammar): GrammarFile {
  const file = files.get(grammar)
  if (file === undefined) throw new TypeError('this object is not a compiled grammar; make one by readGrammar, or use a built-in one')
  return file
}

function compileSection(key: string, file: SectionFile, pointer: string, report: Report): SectionForm {
  const headings = wordings(file.heading)
  const entries = Object.entries(file.grids ?? {})
  if (file.text !== true && entries.length === 0) {
    report('grammar/empty', pointer, 'the section has neither grids nor text, so nothing is read; add "grids" or "text": true')
  }
  if (file.text === true && file.grids !== undefined && 'text' in file.grids) {
    report('grammar/shape', below(pointer, 'grids', 'text'), '“text” is where the section keeps its prose; name the grid otherwise')
  }
  const caption = stripOrdinal(headings[0] ?? '')
  const grids = entries.map(([name, grid]) => compileGrid(key, name, grid, caption, below(pointer, 'grids', name), report))
  const printed = grids.filter(grid => grid.captionPrinted)
  checkLabels(
    printed.map(grid => ({ labels: grid.captions, pointer: below(pointer, 'grids', grid.key, 'caption') })),
    foldAll,
    report,
  )
  return { key, headings, grids, text: file.text === true, optional: file.optional === true }
}

function compileGrid(section: string, key: string, file: GridFile, caption: string, pointer: string, report: Report): GridForm {
  if (file.columns === undefined && file.rows === undefined) {
    report('grammar/empty', pointer, 'the grid has neither columns nor rows; name the labels of at least one side')
  }
  if (file.captionPrinted === true && file.caption === undefined) {
    report('grammar/shape', below(pointer, 'captionPrinted'), 'a printed caption must be given; add "caption"')
  }
  const { columns, rows } = withDefaults(
    compileAxis(file.columns, below(pointer, 'columns'), report),
    compileAxis(file.rows, below(pointer, 'rows'), report),
    file.value ?? 'count',
    compileUnit(file.unit, below(pointer, 'unit'), report),
  )
  const at = below(pointer, 'identities')
  const identities = [
    ...(file.identities?.eachColumn ?? []).map((text, i) => compileIdentity(text, 'column', rows, below(at, 'eachColumn', i), report)),
    ...(file.identities?.eachRow ?? []).map((text, i) => compileIdentity(text, 'row', columns, below(at, 'eachRow', i), report)),
  ]
  return {
    key,
    path: `${section}.${key}`,
    captions: file.caption === undefined ? [caption] : wordings(file.caption),
    captionPrinted: file.captionPrinted === true,
    columns,
    rows,
    ignore: file.ignore ?? [],
    identities,
    list: compileList(file, pointer, report),
  }
}

/** A list has the header of its labels, or carried columns, which no other column of it may be named like. */
function compileList({ stub, carry, columns, rows }: GridFile, pointer: string, report: Report): ListForm | null {
  if (stub === undefined && carry === undefined) return null
  if (rows === undefined) report('grammar/shape', pointer, 'a list has rows; name their labels, or remove "stub" and "carry"')
  const labels = (label: LabelFile | undefined): readonly string[] => (label === undefined ? [] : wordings(label))
  const list = { stub: labels(stub), carry: { serial: labels(carry?.serial), code: labels(carry?.code), unit: labels(carry?.unit) } }
  const siblings = [
    { labels: list.stub, pointer: below(pointer, 'stub') },
    ...Object.entries(list.carry).map(([key, words]) => ({ labels: words, pointer: below(pointer, 'carry', key) })),
    ...Object.entries(columns ?? {}).map(([key, node]) => ({
      labels: labels(typeof node === 'string' || Array.isArray(node) ? node : node.label),
      pointer: below(pointer, 'columns', key),
    })),
  ]
  checkLabels(siblings, foldLabel, report)
  return list
}
