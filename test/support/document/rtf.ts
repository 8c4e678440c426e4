import type { Printed } from '../report.js'
import type { Cell } from '../table.js'

/** An RTF file of that body, in the code page of simplified Chinese. */
export const rtfFile = (body: string): string =>
  String.raw`{\rtf1\ansi\ansicpg936\deff0{\fonttbl{\f0\fnil\fcharset134 SimSun;}{\f1\froman\fcharset0 Times;}{\f2\fnil\fcharset136 MingLiU;}}{\stylesheet{\s0 Normal;}{\s1 heading 1;}}${body}}`

/** A row of cells that end at these edges, each with what merges it. */
export const rtfRow = (cells: readonly string[], edges: readonly number[], merges: readonly string[] = []): string =>
  String.raw`\trowd ${edges.map((edge, i) => `${merges[i] ?? ''}\\cellx${edge}`).join('')}\pard\intbl ${cells.map(cell => `${cell}\\cell `).join('')}\row `

/** Twips from one column to the next. */
const WIDE = 600

const escaped = (text: string): string =>
  text.replace(/[\\{}]|[^ -~]/g, unit => (unit < '\u007f' ? `\\${unit}` : `\\u${((unit.charCodeAt(0) + 0x8000) & 0xffff) - 0x8000}?`))

function rowOf(row: readonly Cell[]): string {
  let edge = 0
  const edges = row.map(({ columnSpan }) => {
    edge += columnSpan * WIDE
    return edge
  })
  const merges = row.map(({ kind, rowSpan }) => (kind === 'covered' ? String.raw`\clvmrg` : rowSpan > 1 ? String.raw`\clvmgf` : ''))
  return rtfRow(
    row.map(({ text }) => escaped(text)),
    edges,
    merges,
  )
}

/** A report as an RTF file. */
export const rtfOf = ({ parts }: Printed): string =>
  rtfFile(parts.map(part => (part.kind === 'table' ? part.rows.map(rowOf).join('') : `\\pard ${escaped(part.text)}\\par `)).join('\n'))
