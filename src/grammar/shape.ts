import { readFile } from 'node:fs/promises'
import type { ZodType } from 'zod'
import { below } from './problems.js'

/** What in a file is not of its format. */
export interface ShapeProblem {
  /** JSON pointer into the file. */
  readonly pointer: string
  readonly message: string
}
type Fail = (name: string, problems: readonly ShapeProblem[]) => Error

/** Reads JSON of a format: a path, a file URL, or the parsed JSON itself. Throws what `fail` makes of its problems. */
export async function readShape<F>(source: string | URL | object, schema: ZodType<F>, fail: Fail): Promise<F> {
  const isFile = typeof source === 'string' || source instanceof URL
  const name = isFile ? String(source) : 'the given object'
  const result = schema.safeParse(isFile ? parseJson(await readFile(source, 'utf8'), name, fail) : source)
  if (result.success) return result.data
  throw fail(name, shapeProblems(result.error.issues))
}

function parseJson(text: string, name: string, fail: Fail): unknown {
  try {
    return JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text)
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error)
    throw fail(name, [{ pointer: '', message: `this is no JSON: ${cause}` }])
  }
}

/** What this module reads of zod's issues. */
interface Issue {
  readonly code?: string | undefined
  readonly path: readonly PropertyKey[]
  readonly message: string
  readonly errors?: unknown
}

/** The issues of zod with their pointers. */
export const shapeProblems = (issues: readonly Issue[]): ShapeProblem[] => issues.flatMap(issue => problemsOf(issue, []))

/** Of the readings of a union, the one that came furthest says what is wrong. */
function problemsOf(issue: Issue, above: readonly PropertyKey[]): readonly ShapeProblem[] {
  const path = [...above, ...issue.path]
  const pointer = below('', ...path.map(String))
  if (issue.code === 'invalid_union' && Array.isArray(issue.errors)) {
    const readings: readonly (readonly Issue[])[] = issue.errors
    const depth = (issues: readonly Issue[]): number =>
      Math.max(0, ...issues.map(inner => inner.path.length + (inner.code === 'invalid_type' ? 0 : 0.5)))
    const best = [...readings].sort((a, b) => depth(b) - depth(a))[0]
    if (best !== undefined && depth(best) > 0) return best.flatMap(inner => problemsOf(inner, path))
    return [{ pointer, message: 'this is neither text, a list of texts nor an object of the format' }]
  }
  return [{ pointer, message: issue.message }]
}
