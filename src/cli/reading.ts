import type { Grammar, Language, ParseOptions } from '../index.js'
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
  if (encoding !== undefined) await requireEncoding(encoding)
  return { grammar, encoding, password, ocr }
}

async function requireEncoding(name: string): Promise<void> {
  const { default: iconv } = await import('iconv-lite')
  if (!iconv.encodingExists(name)) throw new UsageError(`unknown encoding ${name}; give utf-8, gb18030, utf-16le, big5 …`)
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
