import type { Cell, CellObject } from 'write-excel-file/node'
import type { ValueKind } from '../../grammar/grammar.js'
import type { CellRow } from '../cells.js'
import type { Stored } from '../tables.js'

/** The longest text that a cell of a workbook holds. */
const LONGEST = 32_767
const MARKED = '#FFF2CC'

const HEAD = { fontWeight: 'bold', backgroundColor: '#E7E6E6', align: 'center', alignVertical: 'center', wrap: true } as const

export const headCell = (text: string, columnSpan = 1, rowSpan = 1): CellObject => ({
  ...HEAD,
  ...textCell(text),
  ...(columnSpan > 1 ? { columnSpan } : {}),
  ...(rowSpan > 1 ? { rowSpan } : {}),
})

/** A text or a number as it is. */
export const plainCell = (value: Stored): Cell =>
  typeof value === 'string' ? textCell(value) : value === null ? null : numberCell(value, '')

/** A cell of a grid: as many decimals as are printed, its unit where the head of the table does not say it, a fill where it is marked. */
export function gridCell({ value, raw, unit, codes }: CellRow, kind: ValueKind | null, headUnit: string | null): Cell {
  const fill = codes === '' ? {} : { backgroundColor: MARKED }
  if (value === null) return codes === '' ? null : fill
  if (typeof value === 'string') return { ...textCell(value), ...fill }
  const suffix = kind === 'percent' ? '%' : unit === null || unit === headUnit ? '' : unit
  return { ...numberCell(value, suffix, raw), ...fill }
}

/** So many numbers are kept to be used again: most cells of an archive hold few. */
const KEPT = 10_000
const kept = new Map<string, CellObject>()

function numberCell(value: number, suffix: string, raw: string | null = null): CellObject {
  const format = formatOf(value, suffix, raw)
  const key = `${value} ${format}`
  const known = kept.get(key)
  if (known !== undefined) return known
  const made: CellObject = { type: Number, value, format }
  if (kept.size < KEPT) kept.set(key, made)
  return made
}

/** A text behind the number is put in quotes: `%` without them would show a hundred times the number. */
function formatOf(value: number, suffix: string, raw: string | null): string {
  const decimals = Math.max(decimalsOf(String(value)), printedDecimals(value, raw))
  const number = decimals > 30 || String(value).includes('e') ? 'General' : decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`
  return suffix === '' ? number : `${number}"${suffix.replaceAll('"', '”')}"`
}

const decimalsOf = (text: string): number => /\.(\d+)$/.exec(text)?.[1]?.length ?? 0

/** The zeros at the end of 12.50; none where a printed number was converted into another. */
function printedDecimals(value: number, raw: string | null): number {
  const plain = raw?.normalize('NFKC').replaceAll(',', '') ?? ''
  return Number(plain) === value ? decimalsOf(plain) : 0
}

/**
 * A text in the words of the format: `_x0001_` stands for a character that XML does not have, and what looks like that is itself written so. Line
 * ends are those of the format. A text that is too long says so at its end.
 */
export function textCell(text: string): CellObject {
  let fitting = text
  if (text.length > LONGEST) {
    const note = `… (cut: ${text.length} characters; CSV, Parquet and SQLite have all)`
    fitting = `${text.slice(0, LONGEST - note.length).replace(/[\ud800-\udbff]$/, '')}${note}`
  }
  return { type: String, value: escaped(fitting) }
}

function escaped(text: string): string {
  const written = text
    .replace(/\r\n?/g, '\n')
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[\p{Cs}\ufffd]|\p{Noncharacter_Code_Point}/gu, '_xFFFD_')
    .replace(/[^\P{Cc}\t\n]/gu, character => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
  // the writer looks texts up in an object, where these are found before they are put there
  return written in {} ? written.replace(/.$/, last => `_x${last.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`) : written
}
