import { stringify } from 'csv-stringify/sync'

const options = {
  record_delimiter: '\r\n',
  // a spreadsheet takes text that starts with = + - @ for a formula; numbers stay as they are
  cast: {
    string: (value: string) => ({ value, escape_formulas: true }),
    number: (value: number) => ({ value: String(value), escape_formulas: false, quoted: false }),
  },
} as const

/** The names of the columns, after the mark by which Excel knows UTF-8. */
export const csvHead = (columns: readonly string[]): string => `\uFEFF${columns.join(',')}\r\n`

export const csvLines = <R extends object>(columns: readonly (keyof R & string)[], rows: readonly R[]): string =>
  stringify([...rows], { ...options, columns: [...columns] })
