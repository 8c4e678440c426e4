import type { Doc, TableBlock } from '../document/doc.js'
import { isText, type Matrix, pieceOf, type Slot } from './piece.js'

/** A table of the document as a matrix: each merged cell in all places that it covers. */
export function matrixOf(doc: Doc, table: TableBlock): Matrix {
  const rows: (Slot | undefined)[][] = Array.from({ length: table.rows }, () => [])
  for (const { at, row, column, rowSpan, columnSpan } of table.cells) {
    const slot: Slot = { piece: pieceOf(doc, at), row, column, rowSpan, columnSpan }
    for (let r = row; r < row + rowSpan; r++) for (let c = column; c < column + columnSpan; c++) put(rows, r, c, slot)
  }
  const matrix = { at: table.at, rows, columns: table.columns, rectangular: table.rectangular }
  return table.rectangular ? matrix : merged({ ...matrix, rows: rows.map(row => toRight(row, table.columns)) })
}

/** Without the merges of the source a row may be short: figures, and the labels over them, stand at its end. */
function toRight(row: readonly (Slot | undefined)[], columns: number): readonly (Slot | undefined)[] {
  const missing = columns - row.length
  if (missing <= 0 || row.length < 2) return row
  return [...Array.from({ length: missing }, () => undefined), ...row.map(slot => slot && { ...slot, column: slot.column + missing })]
}

function put(rows: (Slot | undefined)[][], row: number, column: number, slot: Slot): void {
  const line = rows[row]
  if (line !== undefined) line[column] = slot
}

/**
 * Tables told by marks in a text do not state their merges. In a header, a blank over a label and beside a label over another belongs to the label at its
 * left: it is what merging leaves behind.
 */
function merged(matrix: Matrix): Matrix {
  const first = matrix.rows.findIndex(row => row.some(slot => slot?.piece.kind === 'number' || slot?.piece.kind === 'dash'))
  const rows = matrix.rows.map(row => [...row])
  for (let r = 0; r + 1 < first; r++) {
    const row = rows[r] ?? []
    const next = rows[r + 1] ?? []
    for (let c = 1; c < matrix.columns; c++) {
      const left = row[c - 1]
      if (row[c]?.piece.kind === 'blank' && isText(left) && isText(next[c]) && isText(next[c - 1])) row[c] = left
    }
  }
  return { ...matrix, rows }
}

/** Rows of pieces as a matrix; none are merged. */
export function matrixFrom(doc: Doc, lines: readonly (readonly { readonly start: number; readonly end: number }[])[]): Matrix {
  const columns = Math.max(0, ...lines.map(line => line.length))
  const rows = lines.map((line, row) => {
    const missing = columns - line.length
    return Array.from({ length: columns }, (_, column): Slot | undefined => {
      const at = line[column - missing]
      return at === undefined ? undefined : { piece: pieceOf(doc, at), row, column, rowSpan: 1, columnSpan: 1 }
    })
  })
  const spans = lines.flat()
  const at = { start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0 }
  return { at, rows, columns, rectangular: false }
}
