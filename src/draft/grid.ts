import type { AxisFile, GridFile, NodeFile } from '../grammar/schema.js'
import type { Span } from '../text/span.js'
import { keysOf } from './keys.js'
import type { Piece } from './piece.js'
import { type Branch, leavesOf, type Shape } from './shape.js'
import { sumsOf, type Term } from './sums.js'
import { mixedKind, type Profile, profileOf, unitOfLabel } from './values.js'

/** A drafted grid, and what it must read: path below the grid → the number as it is printed. */
export interface GridDraft {
  readonly file: GridFile
  readonly at: Span
  readonly expected: ReadonlyMap<string, Piece>
}

/** The properties of one leaf. */
type Own = Partial<Profile>

/** A shape as a grid of a grammar. */
export function gridOf(shape: Shape): GridDraft {
  const { rowLines, columnLines, matrix } = shape
  const cellAt = (row: number, column: number): Piece | undefined => matrix.rows[row]?.[column]?.piece
  const cells = (rows: readonly number[], columns: readonly number[]): Piece[] =>
    rows.flatMap(row => columns.flatMap(column => cellAt(row, column) ?? []))
  const all = cells(rowLines, columnLines)
  const whole = profileOf(all)
  const byColumn = new Map(columnLines.map(column => [column, profileOf(cells(rowLines, [column]))] as const))
  const byRow = new Map(rowLines.map(row => [row, profileOf(cells([row], columnLines))] as const))
  const isBy = (lines: ReadonlyMap<number, Profile | undefined>): boolean => [...lines.values()].every(profile => profile !== undefined)
  const columnsDiffer = whole === undefined && isBy(byColumn) && shape.columns.length > 0
  const rowsDiffer = whole === undefined && !columnsDiffer && isBy(byRow) && shape.rows.length > 0
  const column = named(shape.columns, 'column', ({ line, label }) =>
    withLabel(label, columnsDiffer && line !== null ? byColumn.get(line) : undefined),
  )
  const row = named(shape.rows, 'row', ({ line, label }) => {
    const unit = line === null ? undefined : shape.units.get(line)
    return { ...withLabel(label, rowsDiffer && line !== null ? byRow.get(line) : undefined), ...(unit === undefined ? {} : { unit }) }
  })
  const isMixed = whole === undefined && !columnsDiffer && !rowsDiffer
  const value = whole?.value ?? (isMixed ? mixedKind(all) : 'count')
  const eachRow = column.sums((own, other) => cellAt(other, own), rowLines)
  const eachColumn = row.sums(cellAt, columnLines)
  const { serial, code, unit } = shape.carry
  const file: GridFile = {
    ...(shape.caption === null ? {} : { caption: shape.caption, captionPrinted: true }),
    ...(value === 'count' ? {} : { value }),
    ...(whole?.unit == null ? {} : { unit: whole.unit }),
    ...(shape.ignore.length === 0 ? {} : { ignore: [...shape.ignore] }),
    ...(shape.stub === null ? {} : { stub: shape.stub }),
    ...(serial === undefined && code === undefined && unit === undefined ? {} : { carry: { ...shape.carry } }),
    ...(shape.columns.length === 0 ? {} : { columns: column.axis }),
    ...(shape.rows.length === 0 ? {} : { rows: row.axis }),
    ...(eachRow.length + eachColumn.length === 0
      ? {}
      : {
          identities: {
            ...(eachRow.length === 0 ? {} : { eachRow: [...eachRow] }),
            ...(eachColumn.length === 0 ? {} : { eachColumn: [...eachColumn] }),
          },
        }),
  }
  const expected = new Map<string, Piece>()
  for (const r of rowLines) {
    for (const c of columnLines) {
      const cell = cellAt(r, c)
      if (cell?.kind === 'number') expected.set([row.paths.get(r), column.paths.get(c)].filter(part => part !== undefined).join('.'), cell)
    }
  }
  return { file, at: shape.at, expected }
}

/** What is printed with the values, or else in the label, is the unit. */
function withLabel(label: string, own: Profile | undefined): Own {
  const unit = own?.unit ?? unitOfLabel(label)
  const isShare = unit !== null && /^[%％]$/.test(unit)
  return {
    ...(own === undefined || own.value === 'count' ? {} : { value: own.value }),
    ...(isShare ? { value: 'percent' as const } : unit === null ? {} : { unit }),
  }
}

interface Named {
  readonly axis: AxisFile
  /** Row or column of the matrix → its path. */
  readonly paths: ReadonlyMap<number, string>
  readonly sums: (cellAt: (own: number, other: number) => Piece | undefined, lines: readonly number[]) => readonly string[]
}

/** Labels with their keys, and what goes by keys: paths and sums. */
function named(branches: readonly Branch[], neutral: string, ownOf: (leaf: Branch) => Own): Named {
  const paths = new Map<number, string>()
  const levels: Term[][] = []
  const walk = (nodes: readonly Branch[], above: string): AxisFile => {
    const keys = keysOf(
      nodes.map(({ label }) => label),
      neutral,
    )
    const axis: AxisFile = {}
    const level: Term[] = []
    nodes.forEach((node, i) => {
      const key = keys[i] ?? ''
      const path = above + key
      if (node.line !== null) paths.set(node.line, path)
      axis[key] = nodeOf(node, () => walk(node.children, `${path}.`), ownOf)
      const isLeaf = node.children.length === 0
      const lines = leavesOf([node]).flatMap(({ line }) => line ?? [])
      level.push({ name: isLeaf ? path : `${path}.**`, label: node.label, lines, isLeaf })
    })
    levels.push(level)
    return axis
  }
  const axis = walk(branches, '')
  return { axis, paths, sums: (cellAt, lines) => levels.flatMap(level => sumsOf(level, lines, cellAt)) }
}

function nodeOf(node: Branch, below: () => AxisFile, ownOf: (leaf: Branch) => Own): NodeFile {
  if (node.children.length > 0) return { label: node.label, of: below() }
  const { value, unit } = ownOf(node)
  if (value === undefined && unit == null) return node.label
  return { label: node.label, ...(value === undefined ? {} : { value }), ...(unit == null ? {} : { unit }) }
}
