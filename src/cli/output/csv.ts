import { stringify } from 'csv-stringify/sync'
import { type CellRow, columns } from './cells.js'

const options = {
  columns: [...columns],
  record_delimiter: '\r\n',
  // a spreadsheet takes text that starts with = + - @ for a formula; numbers stay as they are
  cast: {
    string: (value: string) => ({ value, escape_formulas: true }),
    number: (value: number) => ({ value: String(value), escape_formulas: false, quoted: false }),
  },
} as const

/** The names of the columns, after the mark by which Excel knows UTF-8. */
export const csvHead = (): string => `\uFEFF${columns.join(',')}\r\n`

export const csvLines = (rows: readonly CellRow[]): string => stringify([...rows], options)
