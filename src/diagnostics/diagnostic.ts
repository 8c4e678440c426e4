import type { Span } from '../text/span.js'
import { type Code, codes, type Facts, type Severity } from './codes.js'

/** One finding: data with a place. Its sentence is made late, by `formatDiagnostic`. */
export type Diagnostic = {
  [C in Code]: {
    readonly code: C
    readonly severity: Severity
    /** Place in `Doc.text`; null where the finding is that something is absent. */
    readonly at: Span | null
    /** Path in the report, "requests.applications.outcome.total"; "" for the whole document. */
    readonly path: string
    readonly facts: Facts[C]
  }
}[Code]

/** The sink that every stage reports to. */
export type Emit = (diagnostic: Diagnostic) => void

export type Status = 'ok' | 'review' | 'failed'

/** Makes a finding; its severity follows from its code. */
export function diagnostic<C extends Code>(code: C, path: string, at: Span | null, facts: Facts[C]): Diagnostic {
  const made: { code: C; severity: Severity; at: Span | null; path: string; facts: Facts[C] } = {
    code,
    severity: codes[code].severity,
    at,
    path,
    facts,
  }
  return made as Diagnostic
}

/** Any error: failed; any warning: review; else ok. Never set by hand. */
export function statusOf(diagnostics: readonly Diagnostic[]): Status {
  let status: Status = 'ok'
  for (const { severity } of diagnostics) {
    if (severity === 'error') return 'failed'
    if (severity === 'warning') status = 'review'
  }
  return status
}

/** Whether a finding at `path` concerns what stands at `target`: at the same path, or above it. */
export const concerns = (path: string, target: string): boolean =>
  path === '' || path === target || (target.length > path.length && target.startsWith(path) && target[path.length] === '.')
