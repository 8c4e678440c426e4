import type { FlowBlock } from '../../src/load/flow/flow.js'
import type { Block } from '../../src/load/pdf/borderless.js'
import type { Glyph } from '../../src/load/pdf/glyphs.js'
import type { Line, PrintedWord } from '../../src/load/pdf/lines.js'

/** Height of the font of all words here, in points; Chinese characters are as wide, others half of it. */
const SIZE = 10

interface Printed {
  readonly text: string
  readonly x: number
  readonly content: number | null
}

const widthOf = (text: string): number => Array.from(text).reduce((sum, c) => sum + (c.charCodeAt(0) > 0x2000 ? SIZE : SIZE / 2), 0)

/** A word that begins at `x`; `|` in it parts what was drawn for itself, a tenth of the font apart. `content`: its marked content. */
export const at = (x: number, text: string, content: number | null = null): Printed => ({ text, x, content })

/** A line of print whose words stand `y` from the top of their page. */
export function line(y: number, words: readonly Printed[], page = 1): Line {
  const printed = words.map(({ text, x, content }, i): PrintedWord => {
    const glyphs: Glyph[] = []
    let from = x
    for (const [stroke, part] of text.split('|').entries()) {
      if (stroke > 0) from += SIZE / 10
      for (const character of part) {
        const to = from + widthOf(character)
        glyphs.push(glyph(character, from, to, y, content, stroke))
        from = to
      }
    }
    return {
      gap: i === 0 ? '' : '  ',
      text: text.replaceAll('|', ''),
      box: { x0: x, y0: y, x1: from, y1: y + SIZE },
      content,
      glyphs,
    }
  })
  const box = { x0: printed[0]?.box.x0 ?? 0, y0: y, x1: printed.at(-1)?.box.x1 ?? 0, y1: y + SIZE }
  return { page, words: printed, box, size: SIZE, bold: false, column: null }
}

const glyph = (text: string, x: number, endX: number, y: number, content: number | null, stroke: number): Glyph => ({
  text,
  x,
  endX,
  y: y + 0.85 * SIZE,
  endY: y + 0.85 * SIZE,
  spacing: 0,
  spaced: false,
  size: SIZE,
  bold: false,
  hidden: false,
  content,
  color: '#000000',
  stroke,
})

const textOf = (block: FlowBlock): string =>
  block.type === 'paragraph' ? block.lines.map(runs => runs.map(({ text }) => text).join('')).join('/') : ''

/** What was made of lines: a line as its words, a table as its rows of `column text` (a `?` behind it: marked as loose). */
export function shown(blocks: readonly Block[]): unknown[] {
  return blocks.map(block => {
    if (block.type === 'line') return block.line.words.map(({ text }) => text).join(' ')
    const rows: string[][] = []
    for (const { row, column, columnSpan, content, origin } of block.table.cells) {
      const own = rows[row] ?? []
      rows[row] = own
      const place = columnSpan > 1 ? `${column}-${column + columnSpan - 1}` : `${column}`
      own.push(`${place} ${content.map(textOf).join('/')}${origin.kind === 'pdf' && origin.doubt === 'loose' ? '?' : ''}`)
    }
    return rows
  })
}
