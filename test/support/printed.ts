import { cnGovDisclosure2021 } from '../../src/builtin/index.js'
import type { GridForm, LabelNode } from '../../src/grammar/grammar.js'

/** Every label of an axis, groups before what is in them. */
const labelsOf = (nodes: readonly LabelNode[]): string[] => nodes.flatMap(node => [node.labels[0] ?? '', ...labelsOf(node.children)])

/** A report of the form of 2021 with one cell a line and a zero in each; `values` replaces the values of rows, by the row's label. */
export function printedReport(values: Readonly<Record<string, readonly string[]>> = {}): string {
  const lines = ['东湾县统计局2024年政府信息公开工作年度报告', '']
  for (const section of cnGovDisclosure2021.sections) {
    lines.push(section.headings[0] ?? '')
    if (section.grids.length === 0) lines.push('各项任务按期完成。')
    for (const grid of section.grids) lines.push(...printedGrid(grid, values))
    lines.push('')
  }
  return lines.join('\n')
}

function printedGrid(grid: GridForm, values: Readonly<Record<string, readonly string[]>>): string[] {
  const lines = grid.captionPrinted ? [grid.captions[0] ?? '', '信息内容'] : []
  lines.push(...labelsOf(grid.columns.nodes))
  let above: readonly string[] = []
  for (const row of grid.rows.leaves) {
    if (row.own === 'instead') continue
    for (const [depth, label] of row.labelPath.entries()) if (above[depth] !== label) lines.push(label)
    above = row.labelPath
    lines.push(...(values[row.labelPath.at(-1) ?? ''] ?? grid.columns.leaves.map(() => '0')))
  }
  return lines
}
