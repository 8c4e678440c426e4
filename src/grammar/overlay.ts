import { nearestTo } from '../text/similar.js'
import { compile, grammarFile } from './compile.js'
import type { Grammar } from './grammar.js'
import { below, GrammarError, type GrammarProblem } from './problems.js'
import type { AxisFile, GrammarFile, LabelFile, NodeFile, Overlay } from './schema.js'

/** The grammar with the wordings of an overlay added. Throws a GrammarError, `name` in its head, with pointers into the overlay. */
export function addOverlay<T>(name: string, grammar: Grammar<T>, overlay: Overlay): Grammar<T> {
  if (overlay.for !== grammar.name) {
    const message = `it is for ${overlay.for}, but the grammar is ${grammar.name}; give the overlay of this grammar`
    throw new GrammarError(name, [{ code: 'grammar/unknown-path', pointer: '/for', message }])
  }
  const file = structuredClone(grammarFile(grammar))
  const problems: GrammarProblem[] = []
  const unknown = (pointer: string, message: string): void => {
    problems.push({ code: 'grammar/unknown-path', pointer, message })
  }
  /** Pointer into the grammar → the entry of the overlay that added to it. */
  const added = new Map<string, string>()
  for (const [key, more] of Object.entries(overlay.headings ?? {})) {
    const section = Object.hasOwn(file.sections, key) ? file.sections[key] : undefined
    if (section === undefined) unknown(below('/headings', key), `“${key}” is no section; ${hint(key, Object.keys(file.sections))}`)
    else {
      section.heading = joined(section.heading, more)
      added.set(below('/sections', key, 'heading'), below('/headings', key))
    }
  }
  for (const [path, more] of Object.entries(overlay.labels ?? {})) {
    const result = addLabels(file, path.split('.'), more)
    if ('problem' in result) unknown(below('/labels', path), result.problem)
    else added.set(result.pointer, below('/labels', path))
  }
  if (problems.length > 0) throw new GrammarError(name, problems)
  try {
    return compile<T>(file)
  } catch (error) {
    if (!(error instanceof GrammarError)) throw error
    // the grammar was valid without it, so what is wrong was added: to the label that is named, or to the one that it clashes with
    const entryOf = ({ pointer, message }: GrammarProblem): string =>
      added.get(pointer) ?? [...added].find(([target]) => message.includes(` ${target} `))?.[1] ?? ''
    throw new GrammarError(
      name,
      error.problems.map(problem => ({ ...problem, pointer: entryOf(problem) })),
    )
  }
}

/** Adds wordings to one row or column; gives its pointer, or says what is wrong with the path. */
function addLabels(
  file: GrammarFile,
  path: readonly string[],
  more: readonly string[],
): { readonly pointer: string } | { readonly problem: string } {
  const [section = '', grid = '', side = '', ...keys] = path
  const form = file.sections[section]?.grids?.[grid]
  if (form === undefined) {
    const grids = Object.entries(file.sections).flatMap(([key, { grids: own }]) => Object.keys(own ?? {}).map(name => `${key}.${name}`))
    return { problem: `“${section}.${grid}” is no grid; ${hint(`${section}.${grid}`, grids)}` }
  }
  if (side !== 'rows' && side !== 'columns') return { problem: `after “${section}.${grid}” stands “rows” or “columns”` }
  let pointer = below('/sections', section, 'grids', grid, side)
  let at: AxisFile | undefined = form[side]
  for (const [index, key] of keys.entries()) {
    const node: NodeFile | undefined = at !== undefined && Object.hasOwn(at, key) ? at[key] : undefined
    if (at === undefined || node === undefined)
      return { problem: `“${key}” is not there; ${hint(key, Object.keys(at ?? {}))}, below “${path.slice(0, index + 3).join('.')}”` }
    const plain = typeof node === 'string' || Array.isArray(node)
    pointer = below(pointer, key)
    if (index === keys.length - 1) {
      if (plain) at[key] = joined(node, more)
      else node.label = joined(node.label, more)
      return { pointer }
    }
    at = plain ? undefined : node.of
    pointer = below(pointer, 'of')
  }
  return { problem: 'the path names no row or column; add its key' }
}

/** The known name that is nearest to `found`, or all. */
function hint(found: string, known: readonly string[]): string {
  const nearest = known[nearestTo(found, known) ?? -1]
  return nearest === undefined ? `known are ${known.join(', ') || 'no keys'}` : `did you mean “${nearest}”?`
}

const joined = (label: LabelFile, more: readonly string[]): string[] => [
  ...new Set([...(typeof label === 'string' ? [label] : label), ...more]),
]
