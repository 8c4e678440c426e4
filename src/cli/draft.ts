import { writeFile } from 'node:fs/promises'
import { type Diagnostic, draftGrammar, formatDiagnostics, type Language, loadDocument, locate, readGrammar } from '../index.js'
import { codeOf, EXIT, InputError, reasonOf, UsageError } from './errors.js'
import { sourcesOf } from './inputs.js'
import { requireEncoding } from './reading.js'

export interface DraftingOptions {
  readonly id: string
  readonly edition: string
  readonly title?: string
  readonly out?: string
  readonly encoding?: string
  readonly password?: string
  readonly lang: Language
}

/** `refold grammar new SAMPLE`: the draft goes to standard output or a new file; what could not be drafted, with its place, to standard error. */
export async function draft(sample: string, options: DraftingOptions): Promise<number> {
  const { lang, out, ...rest } = options
  requireEncoding(options.encoding)
  // an id or edition that is none is told before a long document is read
  await readGrammar({ grammar: 1, ...named(options), title: 'Form', sections: { part: { heading: 'Part', text: true } } })
  const [source, ...others] = await sourcesOf([sample])
  if (source === undefined || others.length > 0) throw new UsageError(`${sample} is a folder; name one document as the sample`)
  const diagnostics: Diagnostic[] = []
  const doc = await loadDocument(await bytesOf(source.bytes, sample), d => diagnostics.push(d), rest)
  for (const line of formatDiagnostics(diagnostics, { doc, name: source.name, language: lang })) process.stderr.write(`${line}\n`)
  if (diagnostics.some(({ severity }) => severity === 'error')) return EXIT.failed
  const { file, notes } = draftGrammar(doc, rest)
  for (const { at, message } of notes) {
    const { line, column, page, origin } = locate(doc, at)
    const place = 'path' in origin ? origin.path : page === null ? `${line}:${column}` : `page ${page}`
    process.stderr.write(`${source.name}:${place}  not drafted: ${message}\n`)
  }
  const text = `${JSON.stringify(file, null, 2)}\n`
  if (out === undefined) process.stdout.write(text)
  else await writeNew(out, text)
  return notes.length > 0 ? EXIT.review : EXIT.ok
}

const named = ({ id, edition }: DraftingOptions): { readonly id: string; readonly edition: string } => ({ id, edition })

async function bytesOf(read: () => Promise<Uint8Array>, name: string): Promise<Uint8Array> {
  try {
    return await read()
  } catch (error) {
    throw new InputError(`cannot read ${name}: ${reasonOf(error)}`)
  }
}

async function writeNew(path: string, text: string): Promise<void> {
  try {
    await writeFile(path, text, { flag: 'wx' })
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw new UsageError(`${path} is there already; name another file, or remove it first`)
    throw new UsageError(`cannot write ${path}: ${reasonOf(error)}`)
  }
}
