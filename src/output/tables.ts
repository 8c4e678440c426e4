import { type CellRow, columns as cellColumns } from './cells.js'
import type { DocumentRow, FindingRow } from './rows.js'

/** Columns of documents in the order in which they are written. */
export const documentColumns = [
  'source',
  'sha256',
  'bytes',
  'format',
  'grammar',
  'edition',
  'status',
  'agency',
  'year',
  'cells',
  'read',
  'blank',
  'marked',
  'errors',
  'warnings',
  'codes',
  'message',
  'duplicate',
] as const satisfies readonly (keyof DocumentRow)[]

/** Columns of findings in the order in which they are written. */
export const findingColumns = [
  'source',
  'severity',
  'code',
  'path',
  'page',
  'line',
  'place',
  'message',
  'raw',
] as const satisfies readonly (keyof FindingRow)[]

/** `integer` goes to 2^31, `long` to 2^53. */
export type ColumnType = 'text' | 'integer' | 'long' | 'real'
export type Stored = string | number | null

/** A column of one type, as databases have them. */
export interface TypedColumn<R> {
  readonly name: string
  readonly type: ColumnType
  readonly of: (row: R) => Stored
}

/** Columns that may hold a number or a text: a column for each, so that none becomes the other. */
const mixed: Readonly<Record<string, ColumnType>> = { value: 'real', year: 'integer' }
const numbers: Readonly<Record<string, ColumnType>> = {
  bytes: 'long',
  ...Object.fromEntries(
    ['page', 'line', 'start', 'end', 'cells', 'read', 'blank', 'marked', 'errors', 'warnings'].map(name => [name, 'integer' as const]),
  ),
}

export const cellTable: readonly TypedColumn<CellRow>[] = typed<CellRow>(cellColumns)
export const documentTable: readonly TypedColumn<DocumentRow>[] = typed<DocumentRow>(documentColumns)
export const findingTable: readonly TypedColumn<FindingRow>[] = typed<FindingRow>(findingColumns)

function typed<R extends { readonly [K in keyof R]: Stored }>(names: readonly (keyof R & string)[]): TypedColumn<R>[] {
  return names.flatMap((name): TypedColumn<R>[] => {
    const type = mixed[name]
    if (type === undefined) return [{ name, type: numbers[name] ?? 'text', of: row => asType(row[name], numbers[name] ?? 'text') }]
    return [
      { name, type, of: row => (fits(row[name], type) ? row[name] : null) },
      { name: `${name}_text`, type: 'text', of: row => (fits(row[name], type) ? null : asType(row[name], 'text')) },
    ]
  })
}

const fits = (value: Stored, type: ColumnType): boolean =>
  typeof value === 'number' && (type === 'real' || (Number.isInteger(value) && Math.abs(value) < 2 ** 31))

/** An agency may be a number in a form of one's own. */
const asType = (value: Stored, type: ColumnType): Stored => (type === 'text' && value !== null ? String(value) : value)
