import { problemList } from '../grammar/problems.js'

/** What is wrong with a series file, an alias file or a result of `refold parse`, where, and how to put it right. */
export interface SeriesProblem {
  readonly code: 'series/shape' | 'series/unknown-edition' | 'series/unknown-path' | 'series/unit' | 'series/clash'
  /** JSON pointer into the file; of lines of JSON, behind the line: `line 3 /report`. */
  readonly pointer: string
  readonly message: string
  /** From 1, where a file is not of its format. */
  readonly line?: number
  readonly column?: number
}

/** Thrown for a file that cannot be used. All problems are listed at once. */
export class SeriesError extends Error {
  readonly problems: readonly SeriesProblem[]

  constructor(source: string, what: 'series file' | 'alias file' | 'result of refold parse', problems: readonly SeriesProblem[]) {
    super(problemList(source, what, problems))
    this.name = 'SeriesError'
    this.problems = problems
  }
}
