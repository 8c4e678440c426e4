/** A part of the page of benchmarks. */
export interface Section {
  readonly name: string
  readonly title: string
  /** Measures, and gives its Markdown. */
  readonly print: () => Promise<string>
}

/** A table of Markdown; columns whose name begins with ">" are figures, and stand at the right. */
export function table(columns: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const row = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`
  return [
    row(columns.map(name => name.replace(/^>/, ''))),
    row(columns.map(name => (name.startsWith('>') ? '--:' : '---'))),
    ...rows.map(row),
  ].join('\n')
}

/** A figure with so many digits behind the point, and a comma between thousands; a dash where there is none. */
export const figure = (value: number, digits = 0): string =>
  Number.isFinite(value) ? value.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits }) : '–'

/** Milliseconds, with as many digits as tell something. */
export const milliseconds = (value: number): string => `${figure(value, value < 1 ? 3 : value < 10 ? 2 : 1)} ms`
export const megabytes = (bytes: number): string => `${figure(bytes / 1024 ** 2)} MB`
export const kilobytes = (bytes: number): string => `${figure(bytes / 1024, 1)} KB`

/** Says on the terminal what is being done; the page itself goes to standard output. */
export const say = (what: string): void => console.error(`bench: ${what}`)
