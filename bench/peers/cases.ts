import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { z } from 'zod'
import { cellPath } from '../../src/grammar/grammar.js'
import { docxOf } from '../../test/support/document/docx.js'
import { htmlOf } from '../../test/support/document/html.js'
import { type PrintOptions, pdfOf } from '../../test/support/document/pages.js'
import type { Printed } from '../../test/support/report.js'
import { root } from '../../test/support/root.js'
import { madeReport } from '../documents.js'
import type { TrueCell } from './judge.js'

/** Formats that other programs read too. */
export const kinds = ['pdf', 'docx', 'html'] as const
export type Kind = (typeof kinds)[number]

/** A document whose figures are known. */
export interface Case {
  /** Where it is from. */
  readonly set: string
  readonly path: string
  readonly kind: Kind
  readonly truth: readonly TrueCell[]
}

const isKind = (text: string): text is Kind => kinds.some(kind => kind === text)

const truthFile = z.object({
  cells: z.array(z.object({ table: z.string(), row: z.string(), column: z.string(), value: z.number().nullable() })),
})

/** The evaluation corpus, where it stands beside the project. */
export function corpusCases(): Case[] {
  const corpus = join(root, '../shared/corpus')
  if (!existsSync(corpus)) return []
  return readdirSync(corpus, { recursive: true, encoding: 'utf8' }).flatMap(name => {
    const kind = extname(name).slice(1)
    const path = join(corpus, name)
    const truth = path.replace(/\.[a-z]+$/, '.truth.json')
    if (!isKind(kind) || !existsSync(truth)) return []
    const { cells } = truthFile.parse(JSON.parse(readFileSync(truth, 'utf8')))
    return [{ set: 'corpus', path, kind, truth: cells.map(({ table, ...cell }) => ({ grid: table, ...cell })) }]
  })
}

/** Ways to draw a ruled grid. All have rules on all sides, which programs that find tables by their rules need. */
const drawn: readonly PrintOptions[] = [
  { rules: 'stroke' },
  { rules: 'fill' },
  { rules: 'cell', numbers: true },
  { rules: 'double' },
  { rules: 'stroke', again: true, room: 500, head: '政府信息公开工作年度报告' },
  { rules: 'fill', room: 420 },
]
const open: readonly PrintOptions[] = [{ rules: 'level' }, { rules: 'none' }]
const sets: readonly { readonly set: string; readonly kind: Kind; readonly count: number; readonly drawn?: readonly PrintOptions[] }[] = [
  { set: 'made', kind: 'pdf', count: 36, drawn },
  { set: 'made, without upright rules', kind: 'pdf', count: 12, drawn: open },
  { set: 'made', kind: 'docx', count: 60 },
  { set: 'made', kind: 'html', count: 60 },
]
/** What is printed for some zeros, by turns. */
const zeros = [undefined, '', '—'] as const

/** Made documents, written into a folder. */
export function madeCases(folder: string): Case[] {
  mkdirSync(folder, { recursive: true })
  return sets.flatMap(({ set, kind, count, drawn = [] }, index) =>
    Array.from({ length: count }, (_, i): Case => {
      const report = madeReport(i, zeros[i % zeros.length])
      const path = join(folder, `${index}-${i}.${kind}`)
      writeFileSync(path, kind === 'docx' ? docxOf(report) : kind === 'html' ? htmlOf(report) : pdfOf(report, drawn[i % drawn.length]))
      return { set, path, kind, truth: truthOf(report) }
    }),
  )
}

/** What a made report prints, cell by cell in the order of the form. */
function truthOf({ grammar, truth }: Printed): TrueCell[] {
  return grammar.sections
    .flatMap(section => section.grids)
    .flatMap(grid =>
      grid.rows.leaves.flatMap(row =>
        grid.columns.leaves.flatMap(column => {
          const value = truth.get(cellPath(grid, row, column))
          const last = column.labelPath.at(-1)
          const isOnly = grid.columns.leaves.filter(({ labelPath }) => labelPath.at(-1) === last).length === 1
          const label = isOnly ? (last ?? '') : column.labelPath.join('/')
          return value === undefined ? [] : [{ grid: grid.captions[0] ?? '', row: row.labelPath.join('/'), column: label, value }]
        }),
      ),
    )
}
