import { encodings, type Grammar, type Language, type ParseOptions } from '../index.js'
import { UsageError } from './errors.js'
import { type GrammarOptions, grammarsOf } from './grammars.js'

/** Options of the commands that read documents. */
export interface ReadingOptions extends GrammarOptions {
  readonly encoding?: string
  readonly password?: string
  readonly ocr?: boolean
  readonly lang: Language
}

/** Options of the command line as those of the library; an encoding that does not exist is wrong usage. */
export async function parseOptionsOf(options: ReadingOptions): Promise<ParseOptions<unknown> & { readonly grammar: readonly Grammar[] }> {
  const grammar = await grammarsOf(options)
  const { encoding, password, ocr } = options
  requireEncoding(encoding)
  return { grammar, encoding, password, ocr }
}

/** Throws a UsageError for the name of an encoding that is not read. */
export function requireEncoding(name: string | undefined): void {
  if (name !== undefined && !encodings.includes(name.toLowerCase()))
    throw new UsageError(`unknown encoding ${name}; give one of ${encodings.join(', ')}`)
}

/** What one document may cost, as the command line says it. */
export interface LimitOptions {
  readonly timeout?: number
  readonly memory?: number
}
export const limitsOf = ({ timeout, memory }: LimitOptions): { seconds?: number; megabytes?: number } => ({
  ...(timeout === undefined ? {} : { seconds: timeout }),
  ...(memory === undefined ? {} : { megabytes: memory }),
})
