import type { Emit } from '../diagnostics/diagnostic.js'
import { diagnostic } from '../diagnostics/diagnostic.js'
import type { Doc } from '../document/doc.js'
import { tokensOf } from '../document/tokens.js'
import type { Grammar } from '../grammar/grammar.js'
import type { Section } from '../section/section.js'
import type { Grid } from './grid.js'
import { readGrids } from './read.js'
import { makeScope } from './scope.js'

/** Folds the grids of all sections back. A section whose heading is missing is looked for in the text of the section before it. */
export function rebuildGrids(doc: Doc, sections: readonly Section[], grammar: Grammar, emit: Emit): Grid[] {
  const grids: Grid[] = []
  let before: Section | undefined
  for (const form of grammar.sections) {
    const section = sections.find(s => s.form === form)
    if (form.grids.length > 0) {
      const at = section?.at ?? before?.at ?? { start: 0, end: sections[0]?.at.start ?? doc.text.length }
      const found = rebuildGrid(doc, { form, heading: section?.heading ?? null, at })
      for (const grid of found) for (const d of grid.diagnostics) emit(d)
      grids.push(...found)
    }
    if (section !== undefined) before = section
  }
  return grids
}

/** Folds the grids of one section back: which token is the value of which row and column. Never throws; findings are in each grid. */
export function rebuildGrid(doc: Doc, section: Section): Grid[] {
  const tokens = tokensOf(doc)
  const scope = makeScope(doc, tokens, section.form, section.at)
  return readGrids(scope).map(grid => {
    if (grid.at !== null) return grid
    const missing = diagnostic('grid/missing', grid.form.path, null, { grid: grid.form.captions[0] ?? grid.form.key })
    return { ...grid, diagnostics: [missing] }
  })
}
