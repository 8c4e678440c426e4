import type { Table } from './style.js'

/** All cells of a table's rectangle; `fill` gives the text of a covered cell from the cell to its left or above. */
function whole(table: Table, fill: (merged: string) => string): string[][] {
  let above: string[] = []
  return table.map(row => {
    const cells: string[] = []
    for (const { text, kind, columnSpan } of row)
      for (let i = 0; i < columnSpan; i++) {
        if (kind === 'covered') cells.push(fill(above[cells.length] ?? ''))
        else cells.push(i === 0 ? text : fill(text))
      }
    above = cells
    return cells
  })
}

/** A merged cell is written once for each cell that it covers. */
export const repeated = (table: Table): string[][] => whole(table, merged => merged)

const widthOf = (text: string): number => [...text].reduce((width, c) => width + (c > '\u2000' ? 2 : 1), 0)
/** Half widths that a column of a box may have. */
const WIDEST = 14

function wrapped(text: string): string[] {
  const lines = ['']
  for (const c of text) {
    const line = lines.at(-1) ?? ''
    if (widthOf(line + c) > WIDEST) lines.push(c)
    else lines[lines.length - 1] = line + c
  }
  return lines
}

/** A table drawn with pipes, its cells wrapped over several lines. */
export function boxed(table: Table, ruled: boolean): string {
  const rows = whole(table, () => '').map(row => row.map(wrapped))
  const columns = Math.max(...rows.map(row => row.length))
  const widths = Array.from({ length: columns }, (_, k) => Math.max(2, ...rows.flatMap(row => (row[k] ?? []).map(widthOf))))
  const rule = ruled ? [`+${widths.map(width => '-'.repeat(width + 2)).join('+')}+`] : []
  const lines = rows.flatMap(row => {
    const height = Math.max(...row.map(cell => cell.length))
    const drawn = Array.from({ length: height }, (_, i) => {
      const cells = widths.map((width, k) => {
        const text = row[k]?.[i] ?? ''
        return ` ${text}${' '.repeat(width - widthOf(text))} `
      })
      return `|${cells.join('|')}|`
    })
    return [...drawn, ...rule]
  })
  return [...rule, ...lines].join('\n')
}
