import type { Printed } from '../report.js'
import type { Cell } from '../table.js'

/** A way to flatten a report to text. */
export interface Style {
  readonly name: string
  /** What the text keeps: all, all but blank cells, or not enough to read each value without a finding. */
  readonly keeps: 'all' | 'values' | 'some'
  readonly flatten: (report: Printed) => string
}

export type Row = readonly Cell[]
export type Table = readonly Row[]

/** Cells that are printed: covered ones are not. */
export const printed = (row: Row): readonly Cell[] => row.filter(cell => cell.kind !== 'covered')
/** Cells that leave something in the text. */
export const filled = (row: Row): readonly Cell[] => printed(row).filter(cell => cell.text !== '')
export const texts = (cells: readonly Cell[]): string[] => cells.map(cell => cell.text)
export const isValue = (cell: Cell): boolean => cell.kind === 'value'
export const chunks = (text: string, size: number): string[] => text.match(new RegExp(`.{1,${size}}`, 'gu')) ?? []

/** The parts of a report, tables by `table`. */
export const joined = ({ parts }: Printed, table: (rows: Table) => string, separator = '\n'): string =>
  parts.map(part => (part.kind === 'table' ? table(part.rows) : part.text)).join(separator)

/** A style that writes each table row by row. */
export const byRow = (name: string, keeps: Style['keeps'], row: (row: Row) => string, separator?: string): Style => ({
  name,
  keeps,
  flatten: report => joined(report, table => table.map(row).join('\n'), separator),
})
