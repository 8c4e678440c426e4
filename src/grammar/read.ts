import { compile, grammarFile } from './compile.js'
import type { Grammar } from './grammar.js'
import { below, GrammarError, type GrammarProblem } from './problems.js'
import type { AxisFile, GrammarFile, LabelFile, NodeFile, Overlay } from './schema.js'
import { readShape, type ShapeProblem } from './shape.js'

export { GrammarError, type GrammarProblem } from './problems.js'
export type { GrammarFile, Overlay } from './schema.js'

/**
 * Reads and checks a grammar: a path, a file URL, or the parsed JSON itself. `T` is the type of its report; `refold grammar types` writes it.
 * Throws a GrammarError that lists every problem, and the system's error where the file cannot be read.
 */
export async function readGrammar<T = unknown>(
  source: string | URL | object,
  options: { readonly overlays?: readonly Overlay[] } = {},
): Promise<Grammar<T>> {
  const { grammarSchema } = await import('./schema.js')
  const file = await readShape(source, grammarSchema, broken)
  return (options.overlays ?? []).reduce<Grammar<T>>(withOverlay, compile<T>(file))
}

/** Reads an overlay: further wordings for the labels of one grammar. Throws as `readGrammar` does. */
export async function readOverlay(source: string | URL | object): Promise<Overlay> {
  const { overlaySchema } = await import('./schema.js')
  return readShape(source, overlaySchema, broken)
}

/** The grammar with the wordings of an overlay added; the type of its report stays the same. Throws a GrammarError where they do not fit. */
export function withOverlay<T>(grammar: Grammar<T>, overlay: Overlay): Grammar<T> {
  const source = `the overlay for ${overlay.for}`
  if (overlay.for !== grammar.name) {
    const message = `it is for ${overlay.for}, but the grammar is ${grammar.name}; give the overlay of this grammar`
    throw new GrammarError(source, [{ code: 'grammar/unknown-path', pointer: '/for', message }])
  }
  const file = structuredClone(grammarFile(grammar))
  const problems: GrammarProblem[] = []
  const unknown = (pointer: string, message: string): void => {
    problems.push({ code: 'grammar/unknown-path', pointer, message })
  }
  for (const [key, more] of Object.entries(overlay.headings ?? {})) {
    const section = file.sections[key]
    if (section === undefined) {
      unknown(below('/headings', key), `“${key}” is no section; known are ${Object.keys(file.sections).join(', ')}`)
    } else section.heading = joined(section.heading, more)
  }
  for (const [path, more] of Object.entries(overlay.labels ?? {})) {
    const problem = addLabels(file, path.split('.'), more)
    if (problem !== null) unknown(below('/labels', path), problem)
  }
  if (problems.length > 0) throw new GrammarError(source, problems)
  return compile<T>(file)
}

/** Adds wordings to one row or column; says what is wrong with the path, or null. */
function addLabels(file: GrammarFile, path: readonly string[], more: readonly string[]): string | null {
  const [section = '', grid = '', side, ...keys] = path
  const form = file.sections[section]?.grids?.[grid]
  if (form === undefined) return `“${section}.${grid}” is no grid; write section.grid.rows.… or section.grid.columns.…`
  if (side !== 'rows' && side !== 'columns') return `after “${section}.${grid}” stands “rows” or “columns”`
  let at: AxisFile | undefined = form[side]
  for (const [index, key] of keys.entries()) {
    const node: NodeFile | undefined = at !== undefined && Object.hasOwn(at, key) ? at[key] : undefined
    if (at === undefined || node === undefined) return `“${key}” is not there; known are ${Object.keys(at ?? {}).join(', ') || 'no keys'}`
    const plain = typeof node === 'string' || Array.isArray(node)
    if (index === keys.length - 1) {
      if (plain) at[key] = joined(node, more)
      else node.label = joined(node.label, more)
      return null
    }
    at = plain ? undefined : node.of
  }
  return 'the path names no row or column; add its key'
}

const joined = (label: LabelFile, more: readonly string[]): string[] => [
  ...new Set([...(typeof label === 'string' ? [label] : label), ...more]),
]

const broken = (name: string, problems: readonly ShapeProblem[]): GrammarError =>
  new GrammarError(
    name,
    problems.map(problem => ({ code: 'grammar/shape', ...problem })),
  )
