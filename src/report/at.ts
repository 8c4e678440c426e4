/** A finding by the paths that it concerns: its own, and the terms that it names. */
export interface Mark {
  readonly code: string
  readonly paths: readonly string[]
}

/** Of a finding, or of what was stored of one. */
export const markOf = ({ code, path, facts }: { readonly code: string; readonly path: string; readonly facts: object }): Mark => ({
  code,
  paths: code === 'identity/broken' && 'terms' in facts && Array.isArray(facts.terms) ? [path, ...facts.terms.flatMap(pathOf)] : [path],
})

const pathOf = (term: unknown): string[] => (isRecord(term) && typeof term.path === 'string' ? [term.path] : [])

/** Codes by path, so that a cell asks only for its own path and the ones above it. */
export function codeIndex(marks: readonly Mark[]): (path: string) => ReadonlySet<string> {
  const at = new Map<string, Set<string>>()
  for (const { code, paths } of marks) {
    for (const path of paths) {
      const codes = at.get(path)
      if (codes === undefined) at.set(path, new Set([code]))
      else codes.add(code)
    }
  }
  return path => {
    const codes = new Set(at.get(''))
    for (let end = path.indexOf('.'); end >= 0; end = path.indexOf('.', end + 1)) {
      for (const code of at.get(path.slice(0, end)) ?? []) codes.add(code)
    }
    for (const code of at.get(path) ?? []) codes.add(code)
    return codes
  }
}

/** What stands in a report at a path; undefined where nothing does. */
export function valueAt(report: unknown, path: string): unknown {
  let node = report
  for (const key of path.split('.')) node = isRecord(node) ? node[key] : undefined
  return node
}

export const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
