import type { Shape } from './pdf.js'

/** A grid as `denseOf` shows it: `←` and `↑` at the places that a merged cell covers, ` / ` at line breaks. */
export type Dense = readonly (readonly string[])[]
/** Draws one side of a cell: across at `at`, along from `from` to `to`. */
export type Draw = (level: boolean, at: number, from: number, to: number) => readonly Shape[]

export interface RuledOptions {
  readonly x?: number
  readonly y?: number
  readonly width?: number
  readonly height?: number
  readonly draw?: Draw
  /** Outer sides without a rule. */
  readonly open?: readonly ('top' | 'foot' | 'left' | 'right')[]
}

export const stroke: Draw = (level, at, from, to) => [
  level ? { kind: 'line', from: [from, at], to: [to, at] } : { kind: 'line', from: [at, from], to: [at, to] },
]
/** A thin filled rectangle. */
export const bar: Draw = (level, at, from, to) => [
  { kind: 'fill', box: level ? [from, at - 0.25, to, at + 0.25] : [at - 0.25, from, at + 0.25, to] },
]
export const double: Draw = (level, at, from, to) => [...stroke(level, at - 1, from, to), ...stroke(level, at + 1, from, to)]
/** Pieces of `on`, and `off` between them. */
export const dashes =
  (on: number, off: number): Draw =>
  (level, at, from, to) =>
    Array.from({ length: Math.ceil((to - from) / (on + off)) }, (_, i) => from + i * (on + off)).flatMap(start =>
      bar(level, at, start, Math.min(start + on, to)),
    )

/** Shapes of a grid whose places have one width and one height; text stands at the top left of its cell. */
export function ruled(rows: Dense, { x = 50, y = 100, width = 80, height = 20, draw = stroke, open = [] }: RuledOptions = {}): Shape[] {
  const columns = rows[0]?.length ?? 0
  const anchorOf = (row: number, column: number): string => {
    const text = rows[row]?.[column]
    if (text === undefined) return ''
    return text === '←' ? anchorOf(row, column - 1) : text === '↑' ? anchorOf(row - 1, column) : `${row} ${column}`
  }
  const shapes: Shape[] = []
  for (let r = 0; r <= rows.length; r++)
    for (let c = 0; c <= columns; c++) {
      const [left, top] = [x + c * width, y + r * height]
      const isUpper = r > 0 || !open.includes('top')
      const isFoot = r < rows.length || !open.includes('foot')
      if (c < columns && isUpper && isFoot && anchorOf(r, c) !== anchorOf(r - 1, c)) shapes.push(...draw(true, top, left, left + width))
      const isSide = (c > 0 || !open.includes('left')) && (c < columns || !open.includes('right'))
      if (r < rows.length && isSide && anchorOf(r, c) !== anchorOf(r, c - 1)) shapes.push(...draw(false, left, top, top + height))
      const text = rows[r]?.[c] ?? ''
      if (text === '' || text === '←' || text === '↑') continue
      text.split(' / ').forEach((line, i) => {
        shapes.push({ kind: 'text', x: left + 4, y: top + 13 + 11 * i, text: line, size: 9 })
      })
    }
  return shapes
}
