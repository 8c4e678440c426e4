import type { GridForm, LabelNode, Leaf } from '../../src/grammar/grammar.js'

/** A cell as it is printed; a covered one belongs to a merged cell above it. */
export interface Cell {
  readonly text: string
  readonly kind: 'label' | 'value' | 'covered'
  readonly columnSpan: number
  readonly rowSpan: number
}

const cell = (text: string, kind: Cell['kind'] = 'label', columnSpan = 1, rowSpan = 1): Cell => ({ text, kind, columnSpan, rowSpan })
const covered = (columnSpan = 1): Cell => cell('', 'covered', columnSpan)

/** The rows of a grid with its merged caption, header and group labels, as the form prints them. */
export function gridRows(grid: GridForm, rows: readonly Leaf[], print: (row: Leaf, column: Leaf) => string): (readonly Cell[])[] {
  const labelColumns = Math.max(...rows.map(row => row.labelPath.length))
  const width = labelColumns + grid.columns.leaves.length
  const caption = grid.captionPrinted ? [[cell(grid.captions[0] ?? '', 'label', width)]] : []
  let above: readonly string[] = []
  const body = rows.map((row, i) => {
    const labels = row.labelPath.map((label, depth) => {
      const isLast = depth === row.labelPath.length - 1
      const isSame = !isLast && row.labelPath.slice(0, depth + 1).every((other, k) => above[k] === other)
      if (isSame) return covered()
      const height = isLast ? 1 : rows.slice(i).findIndex(other => other.labelPath[depth] !== label)
      return cell(label, 'label', isLast ? labelColumns - depth : 1, height < 0 ? rows.length - i : height)
    })
    above = row.labelPath
    return [...labels, ...grid.columns.leaves.map(column => cell(print(row, column), 'value'))]
  })
  return [...caption, ...headerRows(grid, labelColumns), ...body]
}

/** The header with its corner: the ignored words of the form stand over the labels and over all columns. */
function headerRows(grid: GridForm, labelColumns: number): (readonly Cell[])[] {
  const depth = depthOf(grid.columns.nodes)
  const levels: Cell[][] = Array.from({ length: depth }, () => [])
  const add = (node: LabelNode, level: number): void => {
    const isLeaf = node.children.length === 0
    levels[level]?.push(cell(node.labels[0] ?? '', 'label', widthOf(node), isLeaf ? depth - level : 1))
    if (isLeaf) for (let below = level + 1; below < depth; below++) levels[below]?.push(covered())
    for (const child of node.children) add(child, level + 1)
  }
  for (const node of grid.columns.nodes) add(node, 0)
  if (labelColumns === 0) return levels
  const corner = grid.ignore.find(word => word.includes('勾稽')) ?? grid.ignore[0] ?? ''
  const over = grid.ignore[0] ?? ''
  const top = corner === over ? [] : [[cell(over, 'label', grid.columns.leaves.length)]]
  return [...top, ...levels].map((level, i) =>
    i === 0 ? [cell(corner, 'label', labelColumns, depth + top.length), ...level] : [covered(labelColumns), ...level],
  )
}

const depthOf = (nodes: readonly LabelNode[]): number => Math.max(0, ...nodes.map(node => 1 + depthOf(node.children)))
const widthOf = (node: LabelNode): number =>
  node.children.length === 0 ? 1 : node.children.reduce((width, child) => width + widthOf(child), 0)
