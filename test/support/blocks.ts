import type { Doc, TableBlock } from '../../src/document/doc.js'
import { type Diagnostic, loadDocument } from '../../src/index.js'

/** A block as it is compared: a paragraph's text (`~` before furniture, ` / ` at line breaks), or the dense grid of a table. */
export type Shown = string | readonly (readonly string[])[]

/** The dense grid of a table: each text at its anchor, `←` and `↑` at the places it covers, `` where nothing stands. */
export function denseOf(doc: Doc, table: TableBlock): string[][] {
  const grid = Array.from({ length: table.rows }, () => Array.from({ length: table.columns }, () => ''))
  for (const { at, row, column, rowSpan, columnSpan } of table.cells)
    for (let r = row; r < row + rowSpan; r++)
      for (let c = column; c < column + columnSpan; c++) {
        const line = grid[r]
        if (line !== undefined)
          line[c] = r === row && c === column ? doc.text.slice(at.start, at.end).replaceAll('\n', ' / ') : r === row ? '←' : '↑'
      }
  return grid
}

export const shownBlocks = (doc: Doc): Shown[] =>
  doc.blocks.map(block => {
    if (block.type === 'table') return denseOf(doc, block)
    const text = block.lines.map(({ at }) => doc.text.slice(at.start, at.end)).join(' / ')
    return block.layer === 'furniture' ? `~${text}` : text
  })

/** The blocks of a document, and the codes of all findings. */
export async function blocksOf(input: Uint8Array | string): Promise<{ doc: Doc; blocks: Shown[]; codes: string[] }> {
  const found: Diagnostic[] = []
  const doc = await loadDocument(input, d => found.push(d))
  return { doc, blocks: shownBlocks(doc), codes: found.map(d => d.code) }
}
