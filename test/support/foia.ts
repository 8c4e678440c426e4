import { usFoiaAnnual1998 } from '../../src/builtin/index.js'
import { cellPath, type GridForm, type LabelNode } from '../../src/grammar/grammar.js'
import { stripOrdinal } from '../../src/text/ordinal.js'
import { type Random, randomOf } from './random.js'
import { keyOf, randomValues } from './values.js'

/** A heading, group or row as it is printed: its numbers from the outside in, its words, and its value. */
export interface Entry {
  readonly numbers: readonly string[]
  readonly label: string
  readonly value: string | null
}
export interface FoiaReport {
  readonly entries: readonly Entry[]
  readonly truth: ReadonlyMap<string, number>
}

const split = (label: string): readonly [number: string, label: string] => {
  const words = stripOrdinal(label)
  return [label.slice(0, label.length - words.length).trim(), words]
}

/** A random report whose sums hold. */
export function foiaReport(seed: number): FoiaReport {
  const random = randomOf(seed)
  const truth = new Map<string, number>()
  const entries: Entry[] = []
  for (const { headings, grids } of usFoiaAnnual1998.sections) {
    const [number, label] = split(headings[0] ?? '')
    entries.push({ numbers: [number], label, value: null })
    for (const grid of grids) entries.push(...gridEntries(grid, [number], random, truth))
  }
  return { entries, truth }
}

function gridEntries(grid: GridForm, outer: readonly string[], random: Random, truth: Map<string, number>): Entry[] {
  const values = randomValues(grid, grid.rows.leaves, random)
  const column = grid.columns.leaves[0]
  const walk = (nodes: readonly LabelNode[], numbers: readonly string[]): Entry[] =>
    nodes.flatMap(node => {
      const [number, label] = split(node.labels[0] ?? '')
      const leaf = grid.rows.leaves.find(other => other.labels === node.labels)
      const value = leaf === undefined ? null : (values.get(keyOf(leaf.index, 0)) ?? 0)
      if (leaf !== undefined && column !== undefined && value !== null) truth.set(cellPath(grid, leaf, column), value)
      const own = [...numbers, number]
      return [{ numbers: own, label, value: value === null ? null : value.toLocaleString('en-US') }, ...walk(node.children, own)]
    })
  return walk(grid.rows.nodes, outer)
}

const TOP = [
  'Department of Fisheries',
  'Annual FOIA Report for Fiscal Year 2006',
  '',
  'I. Basic Information Regarding Report',
  'Questions: Room 12.',
  '',
]
const BOTTOM = ['VII. Compliance with Time Limits/Status of Pending Requests', 'a. number of requests processed 12', '']

/** One layout of the whole report: what is printed for each entry. */
export type Layout = (entry: Entry) => string
const last = ({ numbers }: Entry): string => numbers.at(-1) ?? ''
const line =
  (between: string): Layout =>
  entry =>
    `${last(entry)} ${entry.label}${entry.value === null ? '' : `${between}${entry.value}`}`
const leaders = ({ label }: Entry, dot: string): string => dot.repeat(Math.ceil((90 - label.length) / dot.length))

/** Layouts in which label and value stand on one line or in one row. */
export const rowLayouts: Readonly<Record<string, Layout>> = {
  'a row a line': line(' '),
  'a colon': line(': '),
  'without numbers': ({ label, value }) => `${label}${value === null ? '' : `  ${value}`}`,
  'numbers of all levels': ({ numbers, label, value }) => `${numbers.join('').replace(/[()]/g, '')} ${label}  ${value ?? ''}`,
  indented: entry => `${'    '.repeat(entry.numbers.length - 1)}${line('   ')(entry)}`,
  aligned: entry => `${'  '.repeat(entry.numbers.length - 1)}${last(entry)} ${entry.label}`.padEnd(100) + (entry.value ?? '').padStart(8),
  'dotted leaders': entry => line(` ${leaders(entry, '.')} `)(entry),
  'leaders without a gap': entry => line(leaders(entry, '.'))(entry),
  'spaced leaders': entry => line(leaders(entry, ' .'))(entry),
  'values on a line to fill in': ({ value, ...entry }) => line('  ')({ ...entry, value: value === null ? null : `__${value}__` }),
  capitals: entry => line('  ')({ ...entry, label: entry.label.toUpperCase() }),
  pipes: entry => `| ${last(entry)} | ${entry.label} | ${entry.value ?? ''} |`,
  'pipes in shifting columns': entry =>
    `| ${'| '.repeat(entry.numbers.length)}${last(entry)} ${entry.label} | ${'| '.repeat(5 - entry.numbers.length)}${entry.value ?? ''} |`,
  tabs: entry => `${last(entry)}\t${entry.label}\t${entry.value ?? ''}`,
  'tabs of an exporter': entry => `\t${last(entry)}\n\t${entry.label}\n\t${entry.value ?? ''}\n`,
  'lines in a page': entry => `<p>${last(entry)} ${entry.label} <b>${entry.value ?? ''}</b></p>`,
  'a table in a page': entry =>
    `<table><tr>${'<td></td>'.repeat(entry.numbers.length)}<td>${last(entry)}</td><td colspan="${7 - entry.numbers.length}">${entry.label}</td><td>${entry.value ?? ''}</td></tr></table>`,
}

/** Layouts in which each cell has a line of its own. */
export const cellLayouts: Readonly<Record<string, Layout>> = {
  'one cell a line': entry => [last(entry), entry.label, ...(entry.value === null ? [] : [entry.value])].join('\n'),
  'blank lines between': entry => [`${last(entry)} ${entry.label}`, ...(entry.value === null ? [] : [entry.value])].join('\n\n'),
  'lone pipes': entry =>
    [last(entry), entry.label, ...Array.from({ length: entry.label.length % 3 }, () => ''), entry.value ?? '', '']
      .map(cell => `${cell} |`.trimStart())
      .join('\n'),
}

export const flattened = ({ entries }: FoiaReport, layout: Layout): string => {
  const lines = entries.map(layout)
  return lines[0]?.startsWith('<') === true
    ? `<html><body>${TOP.map(text => `<p>${text}</p>`).join('')}${lines.join('\n').replaceAll('</table>\n<table>', '')}</body></html>`
    : [...TOP, ...lines, ...BOTTOM].join('\n')
}
