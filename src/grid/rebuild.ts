import type { Emit } from '../diagnostics/diagnostic.js'
import { diagnostic } from '../diagnostics/diagnostic.js'
import type { Doc } from '../document/doc.js'
import { type Tokens, tokensOf } from '../document/tokens.js'
import type { Grammar } from '../grammar/grammar.js'
import type { Section } from '../section/section.js'
import type { Span } from '../text/span.js'
import type { Grid } from './grid.js'
import { readGrids } from './read.js'
import { makeScope } from './scope.js'

/** Folds the grids of all sections back. A section whose heading is missing is looked for behind the grids of the section before it. */
export function rebuildGrids(doc: Doc, sections: readonly Section[], grammar: Grammar, emit: Emit): Grid[] {
  const grids: Grid[] = []
  const tokens = tokensOf(doc, grammar.numbered)
  let rest: Span = { start: 0, end: sections[0]?.at.start ?? doc.text.length }
  for (const form of grammar.sections) {
    const section = sections.find(s => s.form === form)
    if (section !== undefined) rest = section.at
    if (form.grids.length === 0) continue
    for (const grid of findGrids(doc, tokens, { form, heading: section?.heading ?? null, at: rest })) {
      for (const d of grid.diagnostics) emit(d)
      grids.push(grid)
      if (grid.at !== null && grid.at.end > rest.start) rest = { start: grid.at.end, end: rest.end }
    }
  }
  return grids
}

/** Share of its rows by which a list is known wherever it stands. */
const ELSEWHERE = 1 / 3

/** A list may be printed in any place, as an annex or under another heading: where its section has nothing of it, it is looked for in the whole document. */
function findGrids(doc: Doc, tokens: Tokens, section: Section): Grid[] {
  const grids = rebuildGrid(doc, tokens, section)
  if (grids.some(grid => grid.at !== null) || !section.form.grids.some(({ list }) => list !== null)) return grids
  const elsewhere = rebuildGrid(doc, tokens, { ...section, at: { start: 0, end: doc.text.length } })
  const isFound = elsewhere.some(grid => grid.rowLabels.size >= ELSEWHERE * grid.form.rows.leaves.length)
  return isFound ? elsewhere : grids
}

/** Folds the grids of one section back: which token is the value of which row and column. Never throws; findings are in each grid. */
function rebuildGrid(doc: Doc, tokens: Tokens, section: Section): Grid[] {
  const scope = makeScope(doc, tokens, section.form, section.at)
  return readGrids(scope).map(grid => {
    if (grid.at !== null) return grid
    const missing = diagnostic('grid/missing', grid.form.path, null, { grid: grid.form.captions[0] ?? grid.form.key })
    return { ...grid, diagnostics: [missing] }
  })
}
