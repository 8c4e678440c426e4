import type { Diagnostic } from '../diagnostics/diagnostic.js'
import type { Doc } from '../document/doc.js'
import { compile } from '../grammar/compile.js'
import { GrammarError } from '../grammar/problems.js'
import { recogniseGrammar } from '../grammar/recognise.js'
import type { GrammarFile } from '../grammar/schema.js'
import { rebuildGrids } from '../grid/rebuild.js'
import { bindReport } from '../report/bind.js'
import { findSections } from '../section/sections.js'
import type { DraftNote, Piece } from './piece.js'

/** What a draft does not read as it is printed. */
export interface Failure {
  /** section.grid, the key of a section, or facts.key. */
  readonly path: string
  readonly message: string
}

/** Reads the document by its draft, and compares. `expected`: section.grid → path below it → the number as it is printed. */
export function verify(doc: Doc, file: GrammarFile, expected: ReadonlyMap<string, ReadonlyMap<string, Piece>>): readonly Failure[] {
  const grammar = compiled(file)
  if (grammar instanceof GrammarError) return grammar.problems.map(({ pointer, message }) => ({ path: pathOf(pointer), message }))
  const diagnostics: Diagnostic[] = []
  const emit = (d: Diagnostic): void => {
    diagnostics.push(d)
  }
  const sections = findSections(doc, grammar, emit)
  const { trace } = bindReport(doc, sections, rebuildGrids(doc, sections, grammar, emit), grammar, emit)
  const failures: Failure[] = []
  for (const [grid, cells] of expected) {
    const lost = [...cells].find(([path, { at, text }]) => {
      const reading = trace.get(path === '' ? grid : `${grid}.${path}`)
      return reading?.at.start !== at.start || reading.raw !== text
    })
    if (lost === undefined) continue
    const codes = new Set(diagnostics.flatMap(({ code, path }) => (path === grid || path.startsWith(`${grid}.`) ? [code] : [])))
    failures.push({
      path: grid,
      message: `its value “${lost[1].text}” would not be read from its place (${[...codes].join(', ') || 'another label is near it'})`,
    })
  }
  for (const { code, path } of diagnostics)
    if (code === 'fact/missing') failures.push({ path: path.split('.').slice(0, 2).join('.'), message: 'the title would not be read' })
  return failures
}

/** That the draft would not be known for the form of this document: its labels are too short or too few. */
export function unrecognised(doc: Doc, file: GrammarFile): readonly DraftNote[] {
  const grammar = compiled(file)
  const diagnostics: Diagnostic[] = []
  if (!(grammar instanceof GrammarError)) recogniseGrammar(doc, [grammar], d => diagnostics.push(d))
  if (diagnostics.length === 0) return []
  const extent = { start: 0, end: doc.text.length }
  return [{ at: extent, extent, message: 'its labels are too short or too few to know the form by; the draft does not fit its own sample' }]
}

function compiled(file: GrammarFile): ReturnType<typeof compile> | GrammarError {
  try {
    return compile(file)
  } catch (error) {
    if (error instanceof GrammarError) return error
    throw error
  }
}

/** /sections/part/grids/table/… → part.table */
function pathOf(pointer: string): string {
  const [, top = '', section = '', , grid] = pointer.split('/')
  return top === 'facts' ? `facts.${section}` : grid === undefined ? section : `${section}.${grid}`
}
