import { isValue, joined, printed, type Style, type Table, texts } from './style.js'

const halfWidths = (text: string): number => [...text].reduce((width, c) => width + (c > '\u2000' ? 2 : 1), 0)
const units = (text: string): number => text.length

function aligned(table: Table, widthOf: (text: string) => number, side: 'left' | 'right'): string {
  const labelOf = (row: Table[number]): string => texts(printed(row).filter(cell => !isValue(cell))).join('  ')
  const margin = Math.max(...table.map(row => widthOf(labelOf(row)))) + 3
  const padded = (text: string, width: number): string => text + ' '.repeat(Math.max(1, width - widthOf(text)))
  const column = (text: string): string => (side === 'left' ? padded(text, 9) : ' '.repeat(Math.max(1, 9 - widthOf(text))) + text)
  return table
    .map(row => {
      const values = row.filter(isValue)
      return values.length === 0 ? labelOf(row) : (padded(labelOf(row), margin) + values.map(cell => column(cell.text)).join('')).trimEnd()
    })
    .join('\n')
}

const style = (name: string, widthOf: (text: string) => number, side: 'left' | 'right'): Style => ({
  name,
  keeps: 'values',
  flatten: report => joined(report, table => aligned(table, widthOf, side)),
})

/** Text in two dimensions: columns are kept by spaces, so that a blank shows by its place, where its row has a value at all. */
export const alignedStyles: readonly Style[] = [
  style('columns kept by spaces, left, by characters', units, 'left'),
  style('columns kept by spaces, left, by width', halfWidths, 'left'),
  style('columns kept by spaces, right, by characters', units, 'right'),
  style('columns kept by spaces, right, by width', halfWidths, 'right'),
]
