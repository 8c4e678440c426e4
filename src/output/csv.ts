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

/** Rows as lines of CSV. (A promise, because what writes it is loaded only when it is asked for.) */
export async function csvLines<R extends object>(columns: readonly (keyof R & string)[], rows: readonly R[]): Promise<string> {
  const { stringify } = await import('csv-stringify/sync')
  return stringify([...rows], { ...options, columns: [...columns] })
}
