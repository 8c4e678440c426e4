import { byRow, isValue, joined, printed, type Row, type Style, type Table, texts } from './style.js'
import { boxed, repeated } from './whole.js'

const widthOf = (table: Table): number => Math.max(...table.map(row => row.reduce((width, cell) => width + cell.columnSpan, 0)))

/** A row with each merged cell as its text and blanks, up to `width`; covered cells as blanks where they are kept. */
function spread(row: Row, width: number, keepCovered: boolean): string[] {
  const cells: string[] = []
  for (const cell of row) {
    if (cell.kind === 'covered' && !keepCovered) continue
    cells.push(cell.text, ...Array.from({ length: cell.columnSpan - 1 }, () => ''))
  }
  while (cells.length < width) cells.push('')
  return cells
}

const markdown = (name: string, keeps: Style['keeps'], keepCovered: boolean): Style => ({
  name,
  keeps,
  flatten: report =>
    joined(
      report,
      table => {
        const width = widthOf(table)
        const rule = `\n|${'---|'.repeat(width)}`
        return table.map((row, i) => `| ${spread(row, width, keepCovered).join(' | ')} |${i === 0 ? rule : ''}`).join('\n')
      },
      '\n\n',
    ),
})

/** Columns that are neither covered nor printed in this row: a writer of pipes pads them. */
const padding = (row: Row, width: number): number =>
  width - row.filter(cell => cell.kind === 'covered').reduce((sum, cell) => sum + cell.columnSpan, 0) - printed(row).length

/** Styles with cell marks. */
export const cellStyles: readonly Style[] = [
  byRow('pipes behind each cell', 'all', row =>
    texts(printed(row))
      .map(text => `${text} |`)
      .join(' '),
  ),
  byRow('pipes on both edges', 'all', row => `| ${texts(printed(row)).join(' | ')} |`),
  byRow('pipes between cells', 'all', row => texts(printed(row)).join(' | ')),
  {
    name: 'pipes with padded spans',
    keeps: 'all',
    flatten: report =>
      joined(report, table => {
        const width = widthOf(table)
        return table
          .map(
            row =>
              `${texts(printed(row))
                .map(text => `${text} |`)
                .join(' ')}${'|'.repeat(Math.max(0, padding(row, width)))}`,
          )
          .join('\n')
      }),
  },
  {
    name: 'pipes with a line break after every cell',
    keeps: 'values',
    flatten: report =>
      joined(report, table => {
        const width = widthOf(table)
        const pads = (row: Row): string => (padding(row, width) > 0 ? `\n${'|'.repeat(padding(row, width))}` : '')
        return table
          .map(
            row =>
              `|\n${texts(printed(row))
                .map(text => `${text} |`)
                .join('\n')}${pads(row)}`,
          )
          .join('\n')
      }),
  },
  markdown('markdown with merged cells as blanks', 'all', true),
  markdown('markdown padded at the right', 'values', false),
  byRow('tabs between cells', 'all', row => texts(printed(row)).join('\t')),
  {
    name: 'tabs, merged cells as blanks',
    keeps: 'all',
    flatten: report => joined(report, table => table.map(row => spread(row, 0, true).join('\t')).join('\n')),
  },
  {
    name: 'a tab before each cell, covered cells as lone tabs',
    keeps: 'all',
    flatten: report =>
      joined(
        report,
        table =>
          `${table
            .map(row => {
              const cells = row.flatMap(cell =>
                cell.kind === 'covered'
                  ? Array.from({ length: cell.columnSpan }, () => '\t')
                  : [`\t${cell.text.replace(/^（([三四五])）/, '（$1）\n\n')}`],
              )
              return `${cells.join('\n')}\n`
            })
            .join('\n')}\n`,
        '\n\n',
      ),
  },
  {
    name: 'a tab before each cell, no covered cells',
    keeps: 'all',
    flatten: report =>
      joined(
        report,
        table =>
          `${table
            .map(
              row =>
                `${texts(printed(row))
                  .map(text => `\t${text}`)
                  .join('\n')}\n`,
            )
            .join('\n')}\n`,
        '\n\n',
      ),
  },
  byRow('pipes, labels with inner spaces', 'all', row =>
    printed(row)
      .map(cell => `${isValue(cell) ? cell.text : [...cell.text].join(' ')} |`)
      .join(' '),
  ),
  {
    name: 'tabs, a merged cell once for each cell it covers',
    keeps: 'all',
    flatten: report =>
      joined(report, table =>
        repeated(table)
          .map(row => row.join('\t'))
          .join('\n'),
      ),
  },
  {
    name: 'pipes, a merged cell once for each cell it covers',
    keeps: 'all',
    flatten: report =>
      joined(report, table =>
        repeated(table)
          .map(row => `| ${row.join(' | ')} |`)
          .join('\n'),
      ),
  },
  {
    name: 'a ruled box with wrapped cells',
    keeps: 'values',
    flatten: report => joined(report, table => boxed(table, true), '\n\n'),
  },
  {
    name: 'a box without rules, with wrapped cells',
    keeps: 'values',
    flatten: report => joined(report, table => boxed(table, false), '\n\n'),
  },
]
