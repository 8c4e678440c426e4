import { codes, type Facts, type Language } from '../diagnostics/codes.js'
import type { Diagnostic } from '../diagnostics/diagnostic.js'
import { words } from '../diagnostics/words.js'
import type { Doc } from '../document/doc.js'
import { locate } from '../document/locate.js'
import type { Span } from '../text/span.js'
import { cut, shown, widthOf } from './width.js'

export interface FormatOptions {
  /** The document of the finding; without it no place is printed, nor where findings concern several documents (`series`). */
  readonly doc?: Doc
  /** Name of the document, printed before the line. */
  readonly name?: string
  readonly language?: Language
  /** `line` (the default): one line. `excerpt`: the line, then the place in the source with carets under it. */
  readonly style?: 'line' | 'excerpt'
}

/**
 * A finding as text: `2023.txt:118:1  warning  grid/row-missing  requests.applications: no line reads “4.…”`.
 * Lines and columns count from 1; the page stands before the line where the format has pages (`:p4:118:1`). In office formats the place is that
 * of the cell or paragraph (`2023.docx:tbl[2]/tr[4]/td[3]`).
 */
export function formatDiagnostic(diagnostic: Diagnostic, options: FormatOptions): string {
  const { doc, name, language = 'en', style = 'line' } = options
  const where = placeOf(diagnostic.at, doc, name)
  const path = diagnostic.path === '' ? '' : `${diagnostic.path}: `
  const line = `${where === '' ? '' : `${where}  `}${diagnostic.severity}  ${diagnostic.code}  ${path}${shown(sentenceOf(diagnostic, language))}`
  if (style === 'line' || doc === undefined || diagnostic.at === null) return line
  return `${line}\n${excerpt(doc, diagnostic.at)}`
}

/**
 * Findings as lines, in their order. Of one code at most `most` are printed (3); the others are folded into a line that says how many.
 */
export function formatDiagnostics(diagnostics: readonly Diagnostic[], options: FormatOptions & { readonly most?: number }): string[] {
  const { most = 3, language = 'en' } = options
  const counts = new Map<string, number>()
  for (const { code } of diagnostics) counts.set(code, (counts.get(code) ?? 0) + 1)
  const printed = new Map<string, number>()
  const lines: string[] = []
  for (const d of diagnostics) {
    const total = counts.get(d.code) ?? 0
    const before = printed.get(d.code) ?? 0
    printed.set(d.code, before + 1)
    // one more line says as much as a line that says “1 more”
    if (before < most || total === most + 1) lines.push(formatDiagnostic(d, options))
    else if (before === most) {
      const more = words[language].more(total - most)
      lines.push(`${options.name === undefined ? '' : `${shown(options.name)}  `}${d.severity}  ${d.code}  ${more}`)
    }
  }
  return lines
}

/** The lines of a place with carets under it; wide characters count two columns. A long line is cut around the place. */
export function excerpt(doc: Doc, at: Span): string {
  const { text } = doc
  const start = Math.max(text.lastIndexOf('\n', at.start - 1), text.lastIndexOf('\r', at.start - 1)) + 1
  const next = text.slice(at.start).search(/[\r\n]/)
  const end = next < 0 ? text.length : at.start + next
  const before = cut(text.slice(start, at.start), 40, 'start')
  const marked = cut(text.slice(at.start, Math.min(at.end, end)), 40, 'end')
  const after = cut(text.slice(Math.min(at.end, end), end), 40, 'end')
  const number = String(locate(doc, at).line)
  const carets = ' '.repeat(widthOf(before)) + '^'.repeat(Math.max(1, widthOf(marked)))
  return `  ${number} | ${before}${marked}${after}\n  ${' '.repeat(number.length)} | ${carets}`
}

function placeOf(at: Span | null, doc: Doc | undefined, name: string | undefined): string {
  const named = name === undefined ? '' : shown(name)
  if (at === null || doc === undefined) return named
  const { line, column, page, origin } = locate(doc, at)
  const numbers = 'path' in origin ? [origin.path] : [String(line), String(column)]
  return [named, page === null ? '' : `p${page}`, ...numbers].filter(part => part !== '').join(':')
}

/** What a finding says, without its place. */
export function sentenceOf(diagnostic: Diagnostic, language: Language): string {
  const { sentence, sentenceZh } = codes[diagnostic.code]
  // code and facts belong together by the type of Diagnostic, which a lookup by code loses
  const say = (language === 'zh' ? sentenceZh : sentence) as (facts: Facts[typeof diagnostic.code]) => string
  return say(diagnostic.facts)
}
