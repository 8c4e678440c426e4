import { type Case, caseOf } from './case.js'
import type { Format } from './made.js'
import { type Parse, problemsOf } from './oracle.js'

/** What a process is asked to do: one document. */
export interface Task {
  readonly format: Format
  readonly seed: number
}
/** What it answers. */
export interface Answer {
  readonly name: string
  readonly status: 'ok' | 'review' | 'failed'
  readonly milliseconds: number
  readonly problems: readonly string[]
}

/** Answers tasks of the process that started this one, documents read by `parse`. */
export function serve(parse: Parse): void {
  process.on('message', (task: Task) => {
    answer(caseOf(task.format, task.seed), parse).then(
      given => process.send?.(given),
      // what fails here is the script, not a document
      (error: unknown) => {
        console.error(error)
        process.exit(70)
      },
    )
  })
  process.on('disconnect', () => process.exit())
}

/** Parses one damaged document and judges what came of it. */
export async function answer(given: Case, parse: Parse): Promise<Answer> {
  const { name } = given
  const start = performance.now()
  try {
    const parsed = await parse(given.bytes, given.grammar)
    const milliseconds = performance.now() - start
    const givenUp = parsed.diagnostics.filter(({ code }) => code === 'load/gave-up')
    const problems = givenUp.map(({ facts }) => `gave up: ${JSON.stringify(facts)}`)
    return { name, status: parsed.status, milliseconds, problems: [...problems, ...(await problemsOf(parsed, given, parse))] }
  } catch (error) {
    const problem = `throw: ${error instanceof Error ? error.stack : String(error)}`
    return { name, status: 'failed', milliseconds: performance.now() - start, problems: [problem] }
  }
}
