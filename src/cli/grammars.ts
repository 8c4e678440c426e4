import { builtin, type Grammar, readGrammar, readOverlay, withOverlay } from '../index.js'
import { codeOf, reasonOf, UsageError } from './errors.js'

export interface GrammarOptions {
  readonly grammar?: readonly string[]
  readonly overlay?: readonly string[]
}

/** The grammars that options name: ids of built-in ones (with or without edition) or files; without any, all built-in ones. */
export async function grammarsOf(options: GrammarOptions): Promise<readonly Grammar[]> {
  const grammars: Grammar[] = []
  if (options.grammar === undefined || options.grammar.length === 0) grammars.push(...builtin)
  else for (const name of options.grammar) grammars.push(...(await grammarsNamed(name)))
  for (const path of options.overlay ?? []) {
    const overlay = await orUsage(path, () => readOverlay(path))
    const index = grammars.findIndex(grammar => grammar.name === overlay.for)
    const grammar = grammars[index]
    if (grammar === undefined) {
      throw new UsageError(`${path} is for ${overlay.for}, which is not in use; in use: ${grammars.map(g => g.name).join(', ')}`)
    }
    grammars[index] = withOverlay(grammar, overlay)
  }
  return grammars
}

/** Built-in grammars of an id, or the grammar in a file. */
export async function grammarsNamed(name: string): Promise<readonly Grammar[]> {
  const known = builtin.filter(grammar => grammar.name === name || grammar.id === name)
  if (known.length > 0) return known
  if (!/[./\\]/.test(name))
    throw new UsageError(`unknown grammar ${name}; built in: ${builtin.map(g => g.name).join(', ')}; or give a file`)
  return [await orUsage(name, () => readGrammar(name))]
}

/** Reads a file of the user's; that it is not there is wrong usage. A GrammarError goes on as it is. */
export async function orUsage<T>(path: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    if (codeOf(error) === undefined) throw error
    throw new UsageError(`cannot read ${path}: ${reasonOf(error)}`)
  }
}
