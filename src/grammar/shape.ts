import { readFile } from 'node:fs/promises'
import type { ZodType } from 'zod'
import { nearestTo } from '../text/similar.js'
import { below, type Locate } from './problems.js'

/** What in a file is not of its format. */
export interface ShapeProblem {
  /** JSON pointer into the file. */
  readonly pointer: string
  readonly message: string
  /** From 1, where it was read from a file. */
  readonly line?: number
  readonly column?: number
}
/** Makes the error of a file of its problems. */
export type Fail = (name: string, problems: readonly ShapeProblem[]) => Error

/** What was read of a format. */
export interface Shaped<F> {
  readonly name: string
  readonly file: F
  /** Where it was read from a file. */
  readonly locate: Locate | undefined
}

/** Reads JSON of a format: a path, a file URL, or the parsed JSON itself. Throws what `fail` makes of its problems. */
export const readShape = async <F>(source: string | URL | object, schema: ZodType<F>, fail: Fail): Promise<F> =>
  (await readPlaced(source, schema, fail)).file

/** As `readShape`, and says where the parts of the file stand. */
export async function readPlaced<F>(source: string | URL | object, schema: ZodType<F>, fail: Fail): Promise<Shaped<F>> {
  const isFile = typeof source === 'string' || source instanceof URL
  const name = isFile ? String(source) : 'the given object'
  const json = isFile ? await (await import('./json.js')).readJson(await readFile(source, 'utf8'), name, fail) : { value: source }
  const locate = 'locate' in json ? json.locate : undefined
  const result = schema.safeParse(json.value)
  if (result.success) return { name, file: result.data, locate }
  throw fail(
    name,
    shapeProblems(result.error.issues, json.value).map(problem => ({ ...problem, ...locate?.(problem.pointer) })),
  )
}

/** What this module reads of zod's issues. */
interface Issue {
  readonly code?: string | undefined
  readonly path: readonly PropertyKey[]
  readonly message: string
  readonly errors?: unknown
  readonly keys?: unknown
  readonly values?: unknown
  readonly issues?: unknown
}

/** What is wrong with the shape of a file, by the issues of zod. */
export const shapeProblems = (issues: readonly Issue[], file: unknown): ShapeProblem[] =>
  issues.flatMap(issue => problemsOf(issue, file, []))

/** `above`: the path to where the issue's own begins. */
function problemsOf(issue: Issue, file: unknown, above: readonly PropertyKey[]): readonly ShapeProblem[] {
  const path = [...above, ...issue.path]
  const problem = (message: string, ...more: readonly string[]): ShapeProblem => ({
    pointer: below('', ...path.map(String), ...more),
    message,
  })
  const value = valueAt(file, path)
  if (value === undefined) return [problem(`“${String(path.at(-1) ?? '')}” is missing; add it`)]
  if (issue.code === 'unrecognized_keys' && Array.isArray(issue.keys)) {
    const messages = issue.message.split('\n')
    return issue.keys.map((key, i) => problem(messages[i] ?? issue.message, String(key)))
  }
  if (issue.code === 'invalid_key' && Array.isArray(issue.issues)) {
    const reasons: readonly Issue[] = issue.issues
    return [problem(reasons[0]?.message ?? issue.message)]
  }
  if (issue.code === 'invalid_value' && Array.isArray(issue.values)) return [problem(wrongValue(value, issue.values.map(String)))]
  if (issue.code === 'invalid_type') return [problem(`${kindOf(value)} stands here; ${issue.message.replace(/^Invalid input: /, '')}`)]
  if (issue.code !== 'invalid_union' || !Array.isArray(issue.errors)) return [problem(issue.message)]
  // of the readings of a union, the one that came furthest says what is wrong
  const readings: readonly (readonly Issue[])[] = issue.errors
  const depth = (issues: readonly Issue[]): number =>
    Math.max(0, ...issues.map(inner => inner.path.length + (inner.code === 'invalid_type' ? 0 : 0.5)))
  const best = [...readings].sort((a, b) => depth(b) - depth(a))[0]
  if (best !== undefined && depth(best) > 0) return best.flatMap(inner => problemsOf(inner, file, path))
  return [problem('this is neither text, a list of texts nor an object of the format')]
}

function wrongValue(found: unknown, known: readonly string[]): string {
  const nearest = known.length > 1 ? known[nearestTo(String(found), known) ?? -1] : known[0]
  const quoted = JSON.stringify(found)
  if (known.length === 1) return `${quoted} stands here; write ${known[0] ?? ''}`
  return `${quoted} is none of ${known.join(', ')}${nearest === undefined ? '' : `; did you mean “${nearest}”?`}`
}

const kindOf = (value: unknown): string => {
  if (value === null) return 'null'
  return Array.isArray(value) ? 'a list' : typeof value === 'object' ? 'an object' : JSON.stringify(value)
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let at = value
  for (const step of path) {
    const inside: ReadonlyMap<string, unknown> = new Map(typeof at === 'object' && at !== null ? Object.entries(at) : [])
    if (!inside.has(String(step))) return undefined
    at = inside.get(String(step))
  }
  return at
}
