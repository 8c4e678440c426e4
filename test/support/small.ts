import type { Diagnostic } from '../../src/diagnostics/diagnostic.js'
import type { Doc } from '../../src/document/doc.js'
import type { Grammar } from '../../src/grammar/grammar.js'
import { readGrammar } from '../../src/grammar/read.js'
import { fillReport } from '../../src/report/fill.js'
import type { LongInput } from '../../src/report/long.js'
import type { Reading } from '../../src/report/trace.js'

/** A form with what long rows must tell apart: nested rows, an own figure, columns of one name, money, a grid of one row. */
export const smallForm = {
  grammar: 1,
  id: 'library-report',
  edition: '2024',
  title: 'Yearly report of a library',
  facts: { title: { in: 'top', templates: ['{agency} {year} yearly report'] } },
  sections: {
    lending: {
      heading: '1. Lending',
      text: true,
      grids: {
        loans: {
          caption: 'Table 1',
          captionPrinted: true,
          unit: 'loans',
          columns: {
            adults: 'Adults',
            branch: { label: 'Branch', of: { total: 'Total' } },
            main: { label: 'Main', of: { total: 'Total' } },
          },
          rows: {
            books: { label: 'Books', own: 'figure', ownPrinted: 'instead', of: { fiction: 'Fiction', other: 'Other books' } },
            all: 'All loans',
          },
        },
        visits: { caption: 'Table 2', unit: 'visits', columns: { days: 'Days open', visitors: 'Visitors' } },
        costs: { caption: 'Table 3', value: 'money', columns: { spent: 'Spent' }, rows: { rent: 'Rent' } },
      },
    },
  },
}

export const smallGrammar = (): Promise<Grammar> => readGrammar(smallForm)

export const docOf = (text: string): Doc => ({
  text,
  blocks: [],
  pages: [],
  origins: [{ start: 0, origin: { kind: 'text' } }],
  source: { format: 'text', bom: false, bytes: text.length, sha256: '' },
  equivalents: new Map(),
})

/** A result with some values read: path → what is printed in `text`, found by its first place. */
export async function resultOf(
  text: string,
  values: Readonly<Record<string, { value: unknown; raw: string; unit?: string }>>,
  diagnostics: readonly Diagnostic[] = [],
  form: object = smallForm,
): Promise<LongInput> {
  const grammar = await readGrammar(form)
  const report = fillReport(grammar, new Map())
  const trace = new Map<string, Reading>()
  for (const [path, { value, raw, unit }] of Object.entries(values)) {
    const start = text.indexOf(raw)
    trace.set(path, { at: { start, end: start + raw.length }, raw, unit: unit ?? null, note: null, noteAt: null })
    const keys = path.split('.')
    const last = keys.pop() ?? ''
    let node: unknown = report
    for (const key of keys) node = isRecord(node) ? node[key] : undefined
    if (isRecord(node)) node[last] = value
  }
  return { grammar, report, diagnostics, trace, doc: docOf(text) }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
