import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'

/** A cell of a workbook as it is stored. */
export interface StoredCell {
  readonly value: string | number | null
  readonly format: string | null
  readonly fill: string | null
}
export interface StoredSheet {
  readonly cells: ReadonlyMap<string, StoredCell>
  readonly merges: readonly string[]
  /** Rows that stay in sight. */
  readonly frozen: number
}

const unescaped = (xml: string): string =>
  xml.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&')
/** What stands for characters that XML does not have. */
export const decoded = (text: string): string =>
  text.replace(/_x([0-9A-F]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
const all = (xml: string, pattern: RegExp): string[] => [...xml.matchAll(pattern)].map(match => match[1] ?? '')

/** The sheets of a workbook by name, in their order. */
export function workbookOf(path: string): Map<string, StoredSheet> {
  const files = unzipSync(readFileSync(path))
  const file = (name: string): string => strFromU8(files[name] ?? new Uint8Array())
  const strings = all(file('xl/sharedStrings.xml'), /<si><t[^>]*>([\s\S]*?)<\/t><\/si>/g).map(text => decoded(unescaped(text)))
  const styles = file('xl/styles.xml')
  const formats = new Map([...styles.matchAll(/numFmtId="(\d+)" formatCode="([^"]*)"/g)].map(([, id, code = '']) => [id, unescaped(code)]))
  const fills = all(styles, /<fill>(.*?)<\/fill>/g).map(fill => /fgColor rgb="FF(\w+)"/.exec(fill)?.[1] ?? null)
  const cellStyles = all(styles.slice(styles.indexOf('<cellXfs')), /<xf ([^>]*)>/g)
  const sheets = new Map<string, StoredSheet>()
  for (const [i, name] of all(file('xl/workbook.xml'), /<sheet [^>]*name="([^"]*)"/g).entries()) {
    const xml = file(`xl/worksheets/sheet${i + 1}.xml`)
    const cells = new Map<string, StoredCell>()
    for (const [, attributes = '', content = ''] of xml.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/g)) {
      const style = cellStyles[Number(/ s="(\d+)"/.exec(` ${attributes}`)?.[1] ?? 0)] ?? ''
      const stored = /<v>(.*?)<\/v>/.exec(content)?.[1]
      const value = stored === undefined ? null : attributes.includes('t="s"') ? (strings[Number(stored)] ?? null) : Number(stored)
      cells.set(/r="(\w+)"/.exec(attributes)?.[1] ?? '', {
        value,
        format: formats.get(/numFmtId="(\d+)"/.exec(style)?.[1] ?? '') ?? null,
        fill: fills[Number(/fillId="(\d+)"/.exec(style)?.[1] ?? 0)] ?? null,
      })
    }
    sheets.set(unescaped(name), {
      cells,
      merges: all(xml, /<mergeCell ref="([^"]*)"/g),
      frozen: Number(/ySplit="(\d+)"/.exec(xml)?.[1] ?? 0),
    })
  }
  return sheets
}

/** The values of a sheet, row by row; null where a cell is empty. */
export function valuesOf({ cells }: StoredSheet): (string | number | null)[][] {
  const rows: (string | number | null)[][] = []
  for (const [reference, { value }] of cells) {
    const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(reference) ?? []
    const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
    const row = rows[Number(digits) - 1] ?? []
    rows[Number(digits) - 1] = row
    row[column] = value
  }
  return rows.map(row => Array.from(row, value => value ?? null))
}
