import { keepPlaces } from './advice.js'
import { compile } from './compile.js'
import type { Grammar } from './grammar.js'
import { addOverlay } from './overlay.js'
import { GrammarError, type Locate, located } from './problems.js'
import type { Overlay } from './schema.js'
import { readPlaced, type ShapeProblem } from './shape.js'

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
  const { name, file, locate } = await readPlaced(source, grammarSchema, broken)
  const grammar = located(name, locate, () => compile<T>(file))
  keepPlaces(grammar, locate)
  return (options.overlays ?? []).reduce<Grammar<T>>(withOverlay, grammar)
}

/** Reads an overlay: further wordings for the labels of one grammar. Throws as `readGrammar` does. */
export async function readOverlay(source: string | URL | object): Promise<Overlay> {
  const { overlaySchema } = await import('./schema.js')
  const { name, file, locate } = await readPlaced(source, overlaySchema, broken)
  if (locate !== undefined) places.set(file, { name, locate })
  return file
}

/** The grammar with the wordings of an overlay added; the type of its report stays the same. Throws a GrammarError where they do not fit. */
export function withOverlay<T>(grammar: Grammar<T>, overlay: Overlay): Grammar<T> {
  const place = places.get(overlay)
  const name = place?.name ?? `the overlay for ${overlay.for}`
  return located(name, place?.locate, () => addOverlay(name, grammar, overlay))
}

/** Where the parts of overlays that were read from files stand. */
const places = new WeakMap<Overlay, { readonly name: string; readonly locate: Locate }>()

const broken = (name: string, problems: readonly ShapeProblem[]): GrammarError =>
  new GrammarError(
    name,
    problems.map(problem => ({ code: 'grammar/shape', ...problem })),
  )
