import { once } from 'node:events'
import { type Done, type PrintFormat, parseBatch } from '../index.js'
import { EXIT, InputError, reasonOf } from './errors.js'
import { type LimitOptions, limitsOf, parseOptionsOf, type ReadingOptions } from './reading.js'
import { linesOf } from './stream/lines.js'
import { type Id, LONGEST, type Request, requestOf } from './stream/request.js'

export interface StreamCommand extends ReadingOptions, LimitOptions {
  readonly format: Extract<PrintFormat, 'json' | 'cells'>
  readonly jobs: number
}

/**
 * `refold stream`: a document on each line of standard input, a result on each line of standard output, in the order of the lines. It ends with its input; a
 * document or a line that cannot be read is a result.
 */
export async function stream(options: StreamCommand): Promise<number> {
  const { format, jobs, lang } = options
  const given = await parseOptionsOf(options)
  const ids: Id[] = []
  for await (const done of parseBatch(requests(ids), { ...given, print: format, language: lang, jobs, limits: limitsOf(options) })) {
    const id = ids.shift() ?? null
    if (!process.stdout.write(resultOf(id, done, format))) await once(process.stdout, 'drain')
  }
  return EXIT.ok
}

/** The requests of standard input; their ids are added to `ids`, since results come in the same order. */
async function* requests(ids: Id[]): AsyncGenerator<Request> {
  const lines = linesOf(process.stdin, LONGEST)
  for (;;) {
    const line = await lines.next().catch((error: unknown) => {
      throw new InputError(`cannot read standard input: ${reasonOf(error)}; expected lines of JSON, as from a pipe or a file`)
    })
    if (line.done === true) return
    const request = requestOf(line.value)
    ids.push(request.id)
    yield request
  }
}

/** One line; what is printed of the document is JSON already, and is not taken apart. */
function resultOf(id: Id, { outcome, name }: Done, format: StreamCommand['format']): string {
  const { findings = [] } = outcome ?? {}
  const printed = Buffer.from(outcome?.printed ?? []).toString()
  const status = outcome?.document.status ?? 'failed'
  const head = `{"id":${JSON.stringify(id)},`
  const error = status === 'failed' ? `,"error":${JSON.stringify(findings.join('\n'))}` : ''
  if (format === 'json') return `${head}${printed.trimEnd().slice(1, -1)}${error}}\n`
  const cells = printed
    .trimEnd()
    .split('\n')
    .filter(line => line !== '')
  return `${head}"source":${JSON.stringify(name)},"status":"${status}","cells":[${cells.join()}]${error}}\n`
}
