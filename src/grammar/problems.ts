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
    super(problemList(source, 'grammar', problems))
    this.name = 'GrammarError'
    this.problems = problems
  }
}

interface Problem {
  readonly code: string
  readonly pointer: string
  readonly message: string
}

/** All problems of a file as one message. */
export const problemList = (source: string, what: string, problems: readonly Problem[]): string =>
  [
    `${source} is no valid ${what}: ${problems.length} problem(s)`,
    ...problems.map(({ code, pointer, message }) => `  ${pointer === '' ? '(file)' : pointer}  ${code}  ${message}`),
  ].join('\n')

/** Collects problems, so that a file is checked to its end. */
export type Report = (code: GrammarProblem['code'], pointer: string, message: string) => void

/** A JSON pointer one or more steps further down. */
export const below = (pointer: string, ...steps: readonly (string | number)[]): string =>
  pointer + steps.map(step => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
