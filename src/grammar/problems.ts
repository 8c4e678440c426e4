/** What is wrong with a grammar file or an overlay, where, and how to put it right. */
export interface GrammarProblem {
  readonly code: 'grammar/shape' | 'grammar/label-clash' | 'grammar/unknown-path' | 'grammar/empty'
  /** JSON pointer into the file. */
  readonly pointer: string
  readonly message: string
  /** From 1, where it was read from a file. */
  readonly line?: number
  /** From 1, in UTF-16 units, in that line. */
  readonly column?: number
}

/** Where what a JSON pointer names stands in its file; where it is not there, what it would stand in. */
export type Locate = (pointer: string) => { readonly line: number; readonly column: number }

/** Thrown for a grammar file or an overlay that cannot be used. All problems are listed at once, in the order of the file. */
export class GrammarError extends Error {
  readonly problems: readonly GrammarProblem[]

  constructor(source: string, problems: readonly GrammarProblem[]) {
    super(problemList(source, 'grammar', problems))
    this.name = 'GrammarError'
    this.problems = inOrder(problems)
  }
}

interface Problem {
  readonly code: string
  readonly pointer: string
  readonly message: string
  readonly line?: number
  readonly column?: number
}

const inOrder = <P extends Problem>(problems: readonly P[]): readonly P[] =>
  [...problems].sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0))

/** All problems of a file as one message. */
export function problemList(source: string, what: string, problems: readonly Problem[]): string {
  const lines = inOrder(problems).map(({ code, pointer, message, line, column }) => {
    const place = line === undefined ? '' : `${line}:${column ?? 1}  `
    return `  ${place}${pointer === '' ? '(file)' : pointer}  ${code}  ${message}`
  })
  return [`${source} is no valid ${what}: ${problems.length} problem(s)`, ...lines].join('\n')
}

/** Runs `work`; problems that it throws get their place in the file. */
export function located<T>(source: string, locate: Locate | undefined, work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (locate === undefined || !(error instanceof GrammarError)) throw error
    throw new GrammarError(
      source,
      error.problems.map(problem => ({ ...problem, ...locate(problem.pointer) })),
    )
  }
}

/** Collects problems, so that a file is checked to its end. */
export type Report = (code: GrammarProblem['code'], pointer: string, message: string) => void

/** A JSON pointer one or more steps further down. */
export const below = (pointer: string, ...steps: readonly (string | number)[]): string =>
  pointer + steps.map(step => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
