import type { Cell, SheetData } from 'write-excel-file/node'
import { MissingPackageError, missingOf, type Resolve } from '../../diagnostics/missing.js'
import { widthOf } from '../../report/width.js'
import type { GridLayout } from '../layout.js'
import type { DocumentRows } from '../rows.js'
import { documentColumns, findingColumns } from '../tables.js'
import type { OpenFormat } from '../writer.js'
import { gridCell, headCell, plainCell, textCell } from './cell.js'
import { type GridHead, headOf } from './head.js'
import { sheetNames } from './names.js'
import { withoutTimes } from './times.js'

const PACKAGE = 'write-excel-file'

/** What a workbook may hold. */
export interface XlsxLimits {
  /** Rows of a sheet, its head included; the rest goes to another sheet. */
  readonly rows: number
  /** Cells of a sheet, which is written as one text; the rest goes to another sheet. */
  readonly sheetCells: number
  /** Cells of all sheets, which are held in memory. */
  readonly cells: number
}
const LIMITS: XlsxLimits = { rows: 1_048_576, sheetCells: 4_000_000, cells: 6_000_000 }

/** A sheet while its rows are collected. */
interface Collected {
  readonly name: string
  readonly head: Cell[][]
  readonly rows: Cell[][]
}

/** A workbook: documents, a sheet for each grid of the form, findings. It is held in memory until its end. */
export function openXlsx(limits: XlsxLimits = LIMITS, resolve?: Resolve): OpenFormat {
  if (missingOf([PACKAGE], name => `${name}/node`, resolve).length > 0)
    throw new MissingPackageError(
      `XLSX is written by a package that is not installed (${PACKAGE}): run npm install ${PACKAGE}, or write csv, parquet or sqlite`,
    )
  return async path => {
    const { default: writeWorkbook } = await import('write-excel-file/node')
    const documents = listOf('documents', documentColumns)
    const findings = listOf('findings', findingColumns)
    const grids = new Map<string, Collected & { readonly layout: GridLayout; readonly form: GridHead }>()
    let cells = 0
    const add = (sheet: Collected, row: Cell[]): void => {
      cells += row.length
      if (cells > limits.cells)
        throw new RangeError(
          `an XLSX file of more than ${limits.cells} cells does not fit in memory: write parquet or sqlite, or a file for each part of the documents`,
        )
      sheet.rows.push(row)
    }
    return {
      write: async ({ document, findings: found, cells: all, grids: layouts }) => {
        add(
          documents,
          documentColumns.map(name => plainCell(document[name])),
        )
        for (const finding of found)
          add(
            findings,
            findingColumns.map(name => plainCell(finding[name])),
          )
        let from = 0
        for (const layout of layouts) {
          const key = JSON.stringify(layout)
          const sheet = grids.get(key) ?? { ...sheetOf(layout), layout }
          grids.set(key, sheet)
          const to = from + layout.rows.length * layout.columns.length
          for (const row of rowsOf(sheet, document, all.slice(from, to))) add(sheet, row)
          from = to
        }
        if (from !== all.length) throw new TypeError(`the cells of ${document.source} do not fit its grids: write what documentRows gives`)
      },
      end: async () => {
        const severalForms = new Set([...grids.values()].map(({ layout }) => layout.grammar)).size > 1
        const named = [...grids.values()].map(sheet => ({
          ...sheet,
          name: severalForms ? `${sheet.layout.edition} ${sheet.name}` : sheet.name,
        }))
        const parts = [documents, ...named, findings].flatMap(sheet => partsOf(sheet, limits))
        const names = sheetNames(parts.map(({ name }) => name))
        await writeWorkbook(
          parts.map(({ head, rows }, i) => {
            const data = [...head, ...rows]
            return { sheet: names[i] ?? '', data, stickyRowsCount: head.length, columns: widthsOf(data) }
          }),
        ).toFile(path)
        await withoutTimes(path)
      },
      release: async () => {
        grids.clear()
      },
    }
  }
}

const listOf = (name: string, columns: readonly string[]): Collected => ({
  name,
  head: [columns.map(column => headCell(column))],
  rows: [],
})

function sheetOf(layout: GridLayout): Collected & { readonly form: GridHead } {
  const form = headOf(layout)
  return { name: layout.caption, head: form.cells, rows: [], form }
}

/** The rows of a grid of one document, each with what tells the document, its labels, and the codes of its cells. */
function rowsOf(
  { layout, form }: { readonly layout: GridLayout; readonly form: GridHead },
  { source, agency, year }: DocumentRows['document'],
  cells: DocumentRows['cells'],
): Cell[][] {
  const { columns } = layout
  return layout.rows.map((row, i) => {
    const own = cells.slice(i * columns.length, (i + 1) * columns.length)
    const labels = Array.from({ length: form.labels }, (_, level) => plainCell(row.labels[level] ?? null))
    const unit = form.unitPlace === 'row' ? [plainCell(columns[0]?.unit ?? row.unit)] : []
    const values = own.map((cell, j) => {
      const { kind = null, unit: columnUnit = null } = columns[j] ?? {}
      return gridCell(cell, kind ?? row.kind, columnUnit ?? (form.unitPlace === 'row' ? row.unit : null))
    })
    const codes = new Set(own.flatMap(cell => cell.codes.split(' ')).filter(code => code !== ''))
    return [
      textCell(source),
      plainCell(agency),
      plainCell(year),
      ...labels,
      ...unit,
      ...values,
      codes.size === 0 ? null : textCell([...codes].join(' ')),
    ]
  })
}

/** A sheet as many as it takes; a head stands above each. */
function partsOf({ name, head, rows }: Collected, limits: XlsxLimits): Collected[] {
  const width = Math.max(1, head[0]?.length ?? 1)
  const most = Math.max(1, Math.min(limits.rows, Math.floor(limits.sheetCells / width)) - head.length)
  const parts: Collected[] = []
  for (let from = 0; from === 0 || from < rows.length; from += most) parts.push({ name, head, rows: rows.slice(from, from + most) })
  return parts
}

/** Widths by what the first rows hold. */
function widthsOf(data: SheetData): { width: number }[] {
  const widths: number[] = []
  for (const row of data.slice(0, 200)) {
    for (const [i, cell] of row.entries()) {
      const isWide = typeof cell === 'object' && cell !== null && 'columnSpan' in cell
      const value = typeof cell === 'object' && cell !== null && 'value' in cell && !isWide ? cell.value : ''
      widths[i] = Math.max(widths[i] ?? 8, Math.min(48, widthOf(String(value)) + 2))
    }
  }
  return Array.from(widths, width => ({ width }))
}
