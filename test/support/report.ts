import { cnGovDisclosure2019, cnGovDisclosure2021 } from '../../src/builtin/index.js'
import { cellPath, type Grammar, type GridForm, type Leaf, valueKindOf } from '../../src/grammar/grammar.js'
import { type Random, randomOf } from './random.js'
import { type Cell, gridRows } from './table.js'
import { keyOf, randomValues } from './values.js'

/** What a report prints, in order. */
export type Part =
  | { readonly kind: 'title' | 'paragraph' | 'heading'; readonly text: string }
  | { readonly kind: 'table'; readonly rows: readonly (readonly Cell[])[] }

/** A report before it is flattened, and what must be read from it. */
export interface Printed {
  readonly grammar: Grammar
  readonly parts: readonly Part[]
  /** Value of each cell that is printed, by path; null where a blank or a dash is. */
  readonly truth: ReadonlyMap<string, number | null>
}

export interface Options {
  readonly seed: number
  readonly edition: '2019' | '2021'
  /** What is printed for some zeros: nothing, or a dash. */
  readonly zero?: '' | '—' | undefined
  /** Print （六）其他处理 as one row, as the form of 2019 does. */
  readonly asOneRow?: boolean
  /** An invented name; one of a few where none is given. */
  readonly agency?: string
  readonly year?: number
  /** Values of some cells by path; sums of them follow, others are random. */
  readonly given?: ReadonlyMap<string, number>
}

const agencies = ['云溪县林业局', '青禾区人民政府', '北屏市文化和旅游局', '石塘镇人民政府']

/** A random report whose sums hold. */
export function printedReport({ seed, edition, zero, asOneRow = false, given = new Map(), ...subject }: Options): Printed {
  const random = randomOf(seed)
  const grammar = edition === '2021' ? cnGovDisclosure2021 : cnGovDisclosure2019
  const truth = new Map<string, number | null>()
  const anyYear = edition === '2021' ? 2021 + random(4) : 2019 + random(2)
  const anyAgency = agencies[random(agencies.length)] ?? ''
  const { agency = anyAgency, year = anyYear } = subject
  const parts: Part[] = [
    { kind: 'title', text: `${agency}${year}年政府信息公开工作年度报告` },
    { kind: 'paragraph', text: `根据条例要求编制本报告，数据统计期限自${year}年1月1日起至${year}年12月31日止。` },
  ]
  for (const section of grammar.sections) {
    parts.push({ kind: 'heading', text: section.headings[0] ?? '' })
    if (section.grids.length === 0) parts.push({ kind: 'paragraph', text: '各项任务按期完成，公开内容还不够细，下一年补齐短板。' })
    else parts.push({ kind: 'table', rows: section.grids.flatMap(grid => printedGrid(grid, random, truth, zero, asOneRow, given)) })
  }
  return { grammar, parts, truth }
}

function printedGrid(
  grid: GridForm,
  random: Random,
  truth: Map<string, number | null>,
  zero: string | undefined,
  asOneRow: boolean,
  given: ReadonlyMap<string, number>,
): (readonly Cell[])[] {
  const { leaves } = grid.rows
  const owners = leaves.filter(leaf => leaf.own === 'instead')
  const unprinted = new Set(asOneRow ? owners.flatMap(leaf => leaf.parts) : owners.map(leaf => leaf.index))
  const rows = leaves.filter(leaf => !unprinted.has(leaf.index))
  const values = randomValues(grid, rows, random, given)
  const print = (row: Leaf, column: Leaf): string => {
    const value = values.get(keyOf(row.index, column.index)) ?? 0
    const isBlank = zero !== undefined && value === 0 && rows.length > 3
    truth.set(cellPath(grid, row, column), isBlank ? null : value)
    if (isBlank) return zero
    if (valueKindOf(row, column) === 'signed') return value > 0 && random(2) === 0 ? `+${value}` : String(value)
    return valueKindOf(row, column) === 'money' ? `${value}万元` : String(value)
  }
  return gridRows(grid, rows, print)
}
