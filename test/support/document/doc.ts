import type { Printed } from '../report.js'
import type { Cell } from '../table.js'
import { type Part, wordFile } from './word.js'

/** Twips from one column to the next. */
const WIDE = 600
const IN_TABLE = [0x16, 0x24, 1]
const ROW_END = [...IN_TABLE, 0x17, 0x24, 1]
const word16 = (n: number): number[] => [n & 0xff, (n >> 8) & 0xff]

/** The mark at the end of a row over cells with these edges, each with these flags. */
export function rowEnd(edges: readonly number[], flags: readonly number[] = [], start: readonly number[] = ROW_END): Part {
  const count = edges.length - 1
  const cells = Array.from({ length: count }, (_, i) => [...word16(flags[i] ?? 0), ...new Array<number>(18).fill(0)]).flat()
  const operand = [count, ...edges.flatMap(word16), ...cells]
  return { text: '\u0007', paragraph: [...start, 0x08, 0xd6, ...word16(operand.length + 1), ...operand] }
}

export const cellPart = (text: string): Part => ({ text: `${text}\u0007`, paragraph: IN_TABLE })

function rowParts(row: readonly Cell[]): readonly Part[] {
  const edges = [0]
  for (const { columnSpan } of row) edges.push((edges.at(-1) ?? 0) + columnSpan * WIDE)
  const flags = row.map(({ kind, rowSpan }) => (kind === 'covered' ? 0x20 : rowSpan > 1 ? 0x60 : 0))
  return [...row.map(({ text }) => cellPart(text)), rowEnd(edges, flags)]
}

/** A report as a file of Word 97. */
export const docOf = ({ parts }: Printed): Uint8Array =>
  wordFile(parts.flatMap(part => (part.kind === 'table' ? part.rows.flatMap(rowParts) : [{ text: `${part.text}\r` }])))
