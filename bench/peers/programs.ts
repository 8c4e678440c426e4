import { readFileSync } from 'node:fs'
import * as cheerio from 'cheerio'
import mammoth from 'mammoth'
import { builtin, longRows, parseReport } from '../../src/index.js'
import { adapt, type Table, toValue } from './adapt.js'
import type { Case, Kind } from './cases.js'
import { type Got, keyOf } from './judge.js'

/** A way from a document to the cells of its form. */
export interface Program {
  readonly name: string
  readonly kinds: readonly Kind[]
  readonly read: (path: string) => Promise<Read>
}

/** What a program gives for a document: its cells, once the form is known. */
export type Read = (truth: Case['truth']) => readonly (Got | undefined)[]

/** Extracted tables, put into the form. Nothing is marked. */
export const fromTables =
  (tables: readonly Table[]): Read =>
  truth => {
    const texts = adapt(tables, truth)
    return truth.map((_, i) => {
      const text = texts.get(i)
      return text === undefined ? undefined : { value: toValue(text), marked: false }
    })
  }

/** This library, in this process, with all grammars that are built in. */
export const refold: Program = {
  name: 'refold',
  kinds: ['pdf', 'docx', 'html'],
  read: async path => {
    const parsed = await parseReport(readFileSync(path), { grammar: builtin })
    const cells = new Map<string, Got>()
    if (parsed.status !== 'failed')
      for (const row of longRows(parsed)) {
        const key = keyOf(row)
        if ((cells.get(key)?.value ?? null) === null) cells.set(key, { value: row.value, marked: row.codes !== '' })
      }
    return truth => truth.map(cell => cells.get(keyOf(cell)))
  },
}

/** Programs that run in this process. */
export const inProcess: readonly Program[] = [
  refold,
  { name: 'cheerio, by hand', kinds: ['html'], read: async path => fromTables(tablesOf(readFileSync(path, 'utf8'))) },
  {
    name: 'mammoth + cheerio, by hand',
    kinds: ['docx'],
    read: async path => fromTables(tablesOf((await mammoth.convertToHtml({ path })).value)),
  },
]

/** The tables of a web page; a cell with a span covers places, which are null. */
export function tablesOf(html: string): Table[] {
  const $ = cheerio.load(html)
  return $('table')
    .toArray()
    .map(element => {
      const rows: (string | null)[][] = []
      for (const [r, tr] of $(element).find('tr').toArray().entries()) {
        let column = 0
        for (const td of $(tr).children('td, th').toArray()) {
          while (rows[r]?.[column] !== undefined) column++
          const [down, right] = [Number($(td).attr('rowspan') ?? 1), Number($(td).attr('colspan') ?? 1)]
          for (let i = r; i < r + down; i++)
            for (let k = column; k < column + right; k++) {
              rows[i] ??= []
              const row = rows[i] ?? []
              row[k] = i === r && k === column ? $(td).text().trim() : null
            }
        }
      }
      return rows.map(row => Array.from(row, cell => cell ?? null))
    })
}
