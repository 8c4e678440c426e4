import { type Diagnostic, type Doc, formatDiagnostics, locate, parseReports, type Span } from '../index.js'
import { EXIT } from './errors.js'
import { sourcesOf } from './inputs.js'
import { parseOptionsOf, type ReadingOptions } from './reading.js'

interface Wording {
  readonly code: string
  readonly text: string
  readonly near: string
  readonly first: string
  count: number
}

/** `refold labels`: wordings that no grammar knows, the commonest first, each with the place where it stands first. */
export async function labels(names: readonly string[], options: ReadingOptions): Promise<number> {
  const parseOptions = await parseOptionsOf(options)
  const found = new Map<string, Wording>()
  let failed = 0
  const sources = await sourcesOf(names)
  for await (const { name, doc, diagnostics, status } of parseReports(sources, parseOptions)) {
    if (status === 'failed') {
      failed++
      const errors = diagnostics.filter(({ severity }) => severity === 'error')
      for (const line of formatDiagnostics(errors, { doc, name, language: options.lang })) process.stderr.write(`${line}\n`)
    }
    for (const d of diagnostics) {
      const wording = wordingOf(d)
      if (wording === undefined) continue
      const key = `${d.code}\n${wording.text}\n${wording.near}`
      const known = found.get(key)
      if (known !== undefined) known.count++
      else found.set(key, { code: d.code, ...wording, first: `${name}${d.at === null ? '' : `:${placeOf(doc, d.at)}`}`, count: 1 })
    }
  }
  const sorted = [...found.values()].sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1))
  for (const { count, code, text, near, first } of sorted) {
    process.stdout.write(`${String(count).padStart(6)}  ${code.padEnd(19)}  ${text}${near === '' ? '' : `  → ${near}`}  ${first}\n`)
  }
  process.stderr.write(`${sorted.length} wording(s) in ${sources.length} document(s)\n`)
  return failed > 0 || sources.length === 0 ? EXIT.failed : sorted.length > 0 ? EXIT.review : EXIT.ok
}

/** The line, or the path in office formats. */
function placeOf(doc: Doc, at: Span): string {
  const { line, origin } = locate(doc, at)
  return 'path' in origin ? origin.path : String(line)
}

function wordingOf(d: Diagnostic): { text: string; near: string } | undefined {
  if (d.code === 'grid/unread') return /\p{L}/u.test(d.facts.text) ? { text: oneLine(d.facts.text), near: '' } : undefined
  if (d.code === 'grid/row-unknown' || d.code === 'grid/column-unknown')
    return { text: oneLine(d.facts.label), near: d.facts.nearest ?? '' }
  if (d.code === 'label/near') return { text: oneLine(d.facts.found), near: d.facts.expected }
  if (d.code === 'section/unknown') return { text: oneLine(d.facts.heading), near: '' }
  return undefined
}

/** Text of a document on one line, without signs that a terminal obeys. */
const oneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim()
