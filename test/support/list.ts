import {
  cnGovDisclosure2008Anhui,
  cnGovDisclosure2008Fujian,
  cnGovDisclosure2008ShanghaiA,
  cnGovDisclosure2008ShanghaiB,
  cnGovDisclosure2014,
} from '../../src/builtin/index.js'
import {
  type Carry,
  cellPath,
  type Grammar,
  type GridForm,
  type LabelNode,
  type Leaf,
  unitOf,
  valueKindOf,
} from '../../src/grammar/grammar.js'
import { type Random, randomOf } from './random.js'
import type { Part, Printed } from './report.js'
import type { Cell } from './table.js'
import { keyOf, randomValues, type Values } from './values.js'

/** The grammars whose grid is a list. */
const grammars = {
  '2014': cnGovDisclosure2014,
  '2008-shanghai-a': cnGovDisclosure2008ShanghaiA,
  '2008-shanghai-b': cnGovDisclosure2008ShanghaiB,
  '2008-fujian': cnGovDisclosure2008Fujian,
  '2008-anhui': cnGovDisclosure2008Anhui,
} as const
type Edition = keyof typeof grammars
export const listEditions: readonly Edition[] = ['2014', '2008-shanghai-a', '2008-shanghai-b', '2008-fujian', '2008-anhui']

export interface ListOptions {
  readonly seed: number
  readonly edition: Edition
  /** How many columns of values are printed, from one up. */
  readonly columns: number
  /** The columns without values that are printed, in the order in which they stand behind the label; serial numbers stand before it. */
  readonly carry: readonly Carry[]
  /** What stands for a value in the row of a group that has none: nothing, a dash in the column of units, or in all columns. */
  readonly headingRow: 'blank' | 'unit' | 'all'
  /** How many rows are left out, printed once more with other figures, and added that the form does not have. */
  readonly lost: number
  readonly doubled: number
  readonly added: number
  /** Who fills it in and for which year, before the list, and who signs, with a telephone number and a date, behind it. */
  readonly framed: boolean
  /** What is printed for some zeros. */
  readonly zero?: '' | '—' | '/' | undefined
  /** An invented name; one of a few where none is given. */
  readonly agency?: string
  readonly year?: number
  /** Keys of the columns of values that are printed, in place of any `columns`. */
  readonly only?: readonly string[]
  /** Values of some cells by path; sums of them follow, others are random. */
  readonly given?: ReadonlyMap<string, number>
}

const agencies = ['云溪县林业局', '青禾区水务局', '北屏市文化局', '石塘镇人民政府']
const local = ['主动公开扶贫项目信息数', '走访接待群众批次', '公开栏更新次数']
const cell = (text: string, kind: Cell['kind'] = 'label'): Cell => ({ text, kind, columnSpan: 1, rowSpan: 1 })
const official = (labels: readonly string[]): string => labels[0] ?? ''

/** A random report of prose and one list whose sums hold. */
export function printedListReport(options: ListOptions): Printed {
  const { edition, framed } = options
  const grammar: Grammar = grammars[edition]
  const random = randomOf(options.seed)
  const truth = new Map<string, number | null>()
  const anyYear = (edition === '2014' ? 2014 : 2008) + random(5)
  const anyAgency = agencies[random(agencies.length)] ?? ''
  const { agency = anyAgency, year = anyYear } = options
  const parts: Part[] = [
    { kind: 'title', text: `${agency}${year}年政府信息公开工作年度报告` },
    { kind: 'paragraph', text: `根据条例要求编制本报告，数据统计期限自${year}年1月1日起至${year}年12月31日止。` },
  ]
  for (const [i, { headings, grids, text }] of grammar.sections.entries()) {
    parts.push({
      kind: 'heading',
      text: grids.length > 0 ? official(headings) : `${'一二三四五六七八九十'.charAt(i)}、${official(headings)}`,
    })
    if (text && grids.length === 0) parts.push({ kind: 'paragraph', text: '各项任务按期完成，公开内容还不够细，下一年补齐短板。' })
    for (const grid of grids) {
      if (grid.captionPrinted) parts.push({ kind: 'paragraph', text: official(grid.captions) })
      if (framed) parts.push({ kind: 'paragraph', text: `（${year}年度）` }, { kind: 'paragraph', text: `填报单位（盖章）：${agency}` })
      parts.push({ kind: 'table', rows: listRows(grid, options, random, truth) })
      if (framed) parts.push({ kind: 'paragraph', text: '单位负责人：张清　审核人：李和　填报人：王平' })
      if (framed) parts.push({ kind: 'paragraph', text: `联系电话：0593-6601234　填报日期：${year + 1}年1月12日` })
    }
  }
  parts.push({ kind: 'paragraph', text: agency }, { kind: 'paragraph', text: `${year + 1}年1月20日` })
  return { grammar, parts, truth }
}

/** A row of the list as the form has it: of a figure, or the heading of a group. */
type FormRow = { readonly label: string; readonly leaf: Leaf | null }

function formRows({ rows }: GridForm): readonly FormRow[] {
  const byPath = new Map(rows.leaves.map(leaf => [leaf.path, leaf]))
  const below = (nodes: readonly LabelNode[], path: string): readonly FormRow[] =>
    nodes.flatMap(node => {
      const here = path === '' ? node.key : `${path}.${node.key}`
      const own = rows.leaves.find(leaf => leaf.own !== 'no' && leaf.path.slice(0, leaf.path.lastIndexOf('.')) === here)
      return [{ label: official(node.labels), leaf: byPath.get(here) ?? own ?? null }, ...below(node.children, here)]
    })
  return below(rows.nodes, '')
}

function listRows(grid: GridForm, options: ListOptions, random: Random, truth: Map<string, number | null>): (readonly Cell[])[] {
  const { carry, headingRow } = options
  const { only, given } = options
  const columns =
    only === undefined ? some(grid.columns.leaves, options.columns, random) : grid.columns.leaves.filter(({ path }) => only.includes(path))
  const values = randomValues(grid, grid.rows.leaves, random, given)
  const rows = some(formRows(grid), formRows(grid).length - options.lost, random)
  const figures = rows.filter(row => row.leaf !== null)
  const doubled = new Set(some(figures, options.doubled, random))
  let serial = 0
  const line = ({ label, leaf }: FormRow, cells: readonly Cell[]): readonly Cell[] => {
    serial++
    const unit = leaf === null ? (headingRow === 'blank' ? '' : '——') : (unitOf(leaf, columns[0] ?? leaf)?.name ?? '')
    return arranged(carry, { serial: String(serial), code: String(serial).padStart(2, '0'), unit }, label, cells)
  }
  const numbers = (from: number): readonly Cell[] => columns.map((_, i) => cell(String(from + i), 'value'))
  const body = rows.flatMap(row => {
    const { leaf } = row
    if (leaf === null)
      return [
        line(
          row,
          columns.map(() => cell(headingRow === 'all' ? '——' : '', 'value')),
        ),
      ]
    const zero = doubled.has(row) ? undefined : options.zero
    const printed = line(row, printedValues(grid, leaf, columns, values, zero, truth))
    if (!doubled.has(row)) return [printed]
    // two figures for one row: neither is its value
    for (const column of columns) truth.set(cellPath(grid, leaf, column), null)
    return [printed, line(row, numbers(70_001))]
  })
  for (let i = 0; i < options.added; i++) {
    const row = { label: local[i % local.length] ?? '', leaf: grid.rows.leaves[0] ?? null }
    body.splice(1 + random(body.length), 0, line(row, numbers(80_001 + 10 * i)))
  }
  return [headerOf(grid, carry, columns), ...body]
}

function printedValues(
  grid: GridForm,
  row: Leaf,
  columns: readonly Leaf[],
  values: Values,
  zero: string | undefined,
  truth: Map<string, number | null>,
): readonly Cell[] {
  return columns.map(column => {
    const exact = values.get(keyOf(row.index, column.index)) ?? 0
    const value = valueKindOf(row, column) === 'amount' ? Number(exact.toFixed(2)) : exact
    const isBlank = zero !== undefined && value === 0
    truth.set(cellPath(grid, row, column), isBlank ? null : value)
    return cell(isBlank ? zero : String(value), 'value')
  })
}

const headerOf = ({ list }: GridForm, carry: readonly Carry[], columns: readonly Leaf[]): readonly Cell[] =>
  arranged(
    carry,
    { serial: official(list?.carry.serial ?? []), code: official(list?.carry.code ?? []), unit: official(list?.carry.unit ?? []) },
    official(list?.stub ?? []),
    columns.map(column => cell(official(column.labels))),
  )

function arranged(
  carry: readonly Carry[],
  texts: Readonly<Record<Carry, string>>,
  label: string,
  values: readonly Cell[],
): readonly Cell[] {
  const behind = carry.filter(kind => kind !== 'serial').map(kind => cell(texts[kind]))
  return [...(carry.includes('serial') ? [cell(texts.serial)] : []), cell(label), ...behind, ...values]
}

/** That many of a list, in its order. */
function some<T>(list: readonly T[], count: number, random: Random): readonly T[] {
  const left = [...list]
  while (left.length > Math.max(0, count)) left.splice(random(left.length), 1)
  return left
}
