import type { Grammar } from '../grammar/grammar.js'
import type { Parsed } from '../parse.js'
import { type LongRow, longRows } from '../report/long.js'

/** One cell of a form with what tells its document: a line of NDJSON, a line of CSV. */
export interface CellRow extends Omit<LongRow, 'status' | 'place'> {
  readonly source: string
  readonly grammar: string
  readonly agency: string | number | null
  readonly year: string | number | null
}

/** Columns in the order in which they are printed. */
export const columns = [
  'source',
  'grammar',
  'agency',
  'year',
  'path',
  'section',
  'grid',
  'row',
  'column',
  'value',
  'unit',
  'raw',
  'page',
  'line',
  'start',
  'end',
  'codes',
] as const satisfies readonly (keyof CellRow)[]

/** The cells of one document; none where the document could not be read. */
export function cellRows(parsed: Parsed<unknown>, source: string): CellRow[] {
  if (parsed.status === 'failed') return []
  const head = { source, grammar: parsed.grammar.name, agency: factOf(parsed, 'agency'), year: factOf(parsed, 'year') }
  return longRows(parsed).map(({ status: _status, place: _place, ...row }) => ({ ...head, ...row }))
}

/** A cell as one JSON object with the columns in their order. */
export const cellLine = (row: CellRow): string => `${JSON.stringify(row, [...columns])}\n`

/** The first slot of that name that was read; facts stand in the order of the grammar. */
export function factOf({ grammar, report }: { readonly grammar: Grammar; readonly report: unknown }, name: string): string | number | null {
  const facts = isRecord(report) ? report.facts : undefined
  for (const { key } of grammar.facts) {
    const slots = isRecord(facts) ? facts[key] : undefined
    const value = isRecord(slots) ? slots[name] : undefined
    if (typeof value === 'string' || typeof value === 'number') return value
  }
  return null
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
