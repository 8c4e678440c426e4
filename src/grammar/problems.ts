/** What is wrong with a grammar file or an overlay, where, and how to put it right. */
export interface GrammarProblem {
  readonly code: 'grammar/shape' | 'grammar/label-clash' | 'grammar/unknown-path' | 'grammar/empty'
  /** JSON pointer into the file. */
  readonly pointer: string
  readonly message: string
}

/** Thrown for a grammar file or an overlay that cannot be used. All problems are listed at once. */
export class GrammarError extends Error {
  readonly problems: readonly GrammarProblem[]

  constructor(source: string, problems: readonly GrammarProblem[]) {
    const lines = problems.map(({ code, pointer, message }) => `  ${pointer === '' ? '(file)' : pointer}  ${code}  ${message}`)
    super([`${source} is no valid grammar: ${problems.length} problem(s)`, ...lines].join('\n'))
    this.name = 'GrammarError'
    this.problems = problems
  }
}

/** Collects problems, so that a file is checked to its end. */
export type Report = (code: GrammarProblem['code'], pointer: string, message: string) => void

/** A JSON pointer one or more steps further down. */
export const below = (pointer: string, ...steps: readonly (string | number)[]): string =>
  pointer + steps.map(step => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
