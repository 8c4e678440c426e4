import type { Part, Printed } from '../report.js'
import type { Cell } from '../table.js'
import { type Page, pdfFile, type Shape, widthOf } from './pdf.js'

export interface PrintOptions {
  /** How the rules of grids are drawn: long strokes, thin filled rectangles, a frame for each cell, double lines; only level ones; none. */
  readonly rules?: 'stroke' | 'fill' | 'cell' | 'double' | 'level' | 'none'
  /** Height of the text of a page: where its pages break. */
  readonly room?: number
  /** Rows may be cut in two at a page break; otherwise they stand whole on the next page. */
  readonly cut?: boolean
  /** No rule is drawn at the page break. */
  readonly open?: boolean
  /** The header of a grid stands again on each page. */
  readonly again?: boolean
  readonly head?: string
  readonly numbers?: boolean
  /** One drawing operation for each character. */
  readonly single?: boolean
}

const LEFT = 57
const WIDTH = 481
const TOP = 72
const SIZE = 8
const LINE = 11
const PADDING = 3

/** A report as a PDF of A4 pages. */
export const pdfOf = (report: Printed, options: PrintOptions = {}): Buffer => pdfFile(pagesOf(report, options))

/** What stands on the one long page that is then broken: text, and cells. Places across are those of the page. */
type Placed =
  | { readonly kind: 'text'; readonly x: number; readonly y0: number; readonly y1: number; readonly text: string; readonly size: number }
  | { readonly kind: 'cell'; readonly x0: number; readonly x1: number; readonly y0: number; readonly y1: number }
interface Strip {
  readonly placed: readonly Placed[]
  readonly height: number
  /** Height of its header; 0 where it has none that could be printed again. */
  readonly header: number
  /** Where a page may break it. */
  readonly breaks: readonly number[]
}

export function pagesOf({ parts }: Printed, options: PrintOptions = {}): Page[] {
  const { room = 690, cut = false, open = false, again = false, head, numbers = false } = options
  const pages: Shape[][] = [[]]
  let y = 0
  const turn = (): void => {
    pages.push([])
    y = 0
  }
  for (const strip of parts.map(part => (part.kind === 'table' ? gridStrip(part.rows, cut) : proseStrip(part)))) {
    let from = 0
    while (from < strip.height - 0.01) {
      const over = again && from > 0 ? strip.header : 0
      const to = [...strip.breaks, strip.height].findLast(place => place > from + 0.01 && y + over + place - from <= room)
      if (to === undefined || (from === 0 && to < strip.header + 1)) {
        if (y === 0) throw new Error(`a page of ${room} points has no room for a row`)
        turn()
        continue
      }
      const page = pages.at(-1) ?? []
      if (over > 0) page.push(...shapesOf(strip, 0, over, TOP + y, false, options))
      page.push(...shapesOf(strip, from, to, TOP + y + over - from, open, options))
      y += over + to - from
      from = to
      if (from < strip.height - 0.01) turn()
    }
    y += 8
  }
  return pages.map((shapes, i): Page => {
    const number: Shape[] = numbers ? [{ kind: 'text', x: 290, y: 800, text: `- ${i + 1} -`, size: 9 }] : []
    const running: Shape[] = head === undefined ? [] : [{ kind: 'text', x: LEFT, y: 40, text: head, size: 9 }]
    return { shapes: [...running, ...shapes, ...number] }
  })
}

function proseStrip(part: Exclude<Part, { kind: 'table' }>): Strip {
  const size = { title: 18, heading: 14, paragraph: 12 }[part.kind]
  const indent = part.kind === 'title' ? (WIDTH - widthOf(part.text, size)) / 2 : 2 * size
  const lines = wrapped(part.text, size, WIDTH, part.kind === 'title' ? 0 : indent)
  const pitch = 1.5 * size
  const placed = lines.map(
    (text, i): Placed => ({ kind: 'text', x: LEFT + (i === 0 ? indent : 0), y0: i * pitch, y1: (i + 1) * pitch, text, size }),
  )
  return { placed, height: lines.length * pitch, header: 0, breaks: lines.map((_, i) => i * pitch) }
}

/** Lines of a text that is this wide; `indent` is left free on the first. */
function wrapped(text: string, size: number, width: number, indent = 0): string[] {
  const lines = ['']
  let free = width - indent
  for (const token of text.match(/[\d.+-]+|./gu) ?? []) {
    const needs = widthOf(token, size)
    if (needs > free + 0.01) {
      lines.push('')
      free = width
    }
    lines[lines.length - 1] += token
    free -= needs
  }
  return lines
}

/** A grid: its cells, and their text from the top of each. */
function gridStrip(rows: readonly (readonly Cell[])[], cut: boolean): Strip {
  const columns = Math.max(...rows.map(row => row.reduce((sum, cell) => sum + cell.columnSpan, 0)))
  const labels = rows.some(row => row.some(cell => cell.kind === 'covered' || cell.rowSpan > 1)) ? Math.min(3, columns - 2) : 0
  // labels need more room than numbers
  const shares = Array.from({ length: columns }, (_, i) => (i < labels ? 1.6 : 1))
  const total = shares.reduce((sum, share) => sum + share, 0)
  const xs = [0, ...shares].map((_, i) => LEFT + (WIDTH * shares.slice(0, i).reduce((sum, share) => sum + share, 0)) / total)
  const anchors = rows.flatMap((row, r) => {
    let column = 0
    return row.map((cell, i) => {
      const from = column
      column = i === row.length - 1 ? columns : column + cell.columnSpan
      const [x0, x1] = [xs[from] ?? 0, xs[column] ?? 0]
      return { ...cell, row: r, x0, x1, lines: cell.kind === 'covered' ? [] : wrapped(cell.text, SIZE, x1 - x0 - 2 * PADDING) }
    })
  })
  const heights = rows.map((_, r) =>
    Math.max(1, ...anchors.filter(cell => cell.row === r && cell.rowSpan === 1).map(cell => cell.lines.length)),
  )
  const ys = [0]
  for (const [r, lines] of heights.entries()) {
    const ending = anchors.filter(cell => cell.rowSpan > 1 && cell.row + cell.rowSpan === r + 1)
    const needs = ending.map(cell => cell.lines.length * LINE + 2 * PADDING - ((ys[r] ?? 0) - (ys[cell.row] ?? 0)))
    ys.push((ys[r] ?? 0) + Math.max(lines * LINE + 2 * PADDING, ...needs))
  }
  const cells = anchors
    .filter(cell => cell.kind !== 'covered')
    .map(cell => ({ ...cell, y0: ys[cell.row] ?? 0, y1: ys[cell.row + cell.rowSpan] ?? 0 }))
  const texts = cells.flatMap(({ kind, x0, x1, y0, lines }) =>
    lines.map((text, i): Placed => {
      const x = kind === 'value' ? (x0 + x1 - widthOf(text, SIZE)) / 2 : x0 + PADDING
      return { kind: 'text', x, y0: y0 + PADDING + i * LINE, y1: y0 + PADDING + (i + 1) * LINE, text, size: SIZE }
    }),
  )
  const first = Math.min(...anchors.filter(cell => cell.kind === 'value').map(cell => cell.row))
  const isHeaded = !cells.some(cell => cell.row > first && cell.kind === 'label' && cell.x0 === xs[0] && cell.x1 === xs.at(-1))
  const places = cut ? [...ys, ...texts.flatMap(text => (text.kind === 'text' ? [text.y0 - 1, text.y1 + 1] : []))] : ys
  const isFree = (y: number): boolean => !texts.some(text => text.y0 < y && text.y1 > y)
  return {
    placed: [...texts, ...cells.map(({ x0, x1, y0, y1 }): Placed => ({ kind: 'cell', x0, x1, y0, y1 }))],
    height: ys.at(-1) ?? 0,
    header: isHeaded ? (ys[first] ?? 0) : 0,
    breaks: [...new Set(places)].sort((a, b) => a - b).filter(isFree),
  }
}

/** What stands between two heights of a strip, moved down. */
function shapesOf(
  strip: Strip,
  from: number,
  to: number,
  down: number,
  open: boolean,
  { rules = 'stroke', single = false }: PrintOptions,
): Shape[] {
  const shapes: Shape[] = []
  const edges: Edge[] = []
  for (const item of strip.placed) {
    const [y0, y1] = [Math.max(item.y0, from), Math.min(item.y1, to)]
    if (y1 - y0 <= 0.01) continue
    if (item.kind === 'text') {
      const { size, text } = item
      const y = item.y1 + down - 0.25 * (item.y1 - item.y0)
      const pieces = single ? Array.from(text) : [text]
      let { x } = item
      for (const piece of pieces) {
        shapes.push({ kind: 'text', x, y, text: piece, size })
        x += widthOf(piece, size)
      }
      continue
    }
    const { x0, x1 } = item
    const [above, below] = [open && item.y0 < from, open && item.y1 > to]
    if (!above) edges.push({ level: true, at: y0 + down, from: x0, to: x1 })
    if (!below) edges.push({ level: true, at: y1 + down, from: x0, to: x1 })
    edges.push({ level: false, at: x0, from: y0 + down, to: y1 + down }, { level: false, at: x1, from: y0 + down, to: y1 + down })
  }
  return [...ruled(edges, rules), ...shapes]
}

/** A side of a cell. */
interface Edge {
  readonly level: boolean
  readonly at: number
  readonly from: number
  readonly to: number
}

function ruled(edges: readonly Edge[], rules: NonNullable<PrintOptions['rules']>): Shape[] {
  if (rules === 'none') return []
  const wanted = rules === 'cell' ? edges : long(rules === 'level' ? edges.filter(edge => edge.level) : edges)
  return wanted.flatMap(({ level, at, from, to }): Shape[] => {
    const line = (place: number): Shape =>
      level ? { kind: 'line', from: [from, place], to: [to, place] } : { kind: 'line', from: [place, from], to: [place, to] }
    if (rules === 'double') return [line(at - 0.75), line(at + 0.75)]
    if (rules !== 'fill') return [line(at)]
    const [a, b, c, d] = [at - 0.25, at + 0.25, from - 0.25, to + 0.25]
    return [{ kind: 'fill', box: level ? [c, a, d, b] : [a, c, b, d] }]
  })
}

/** Sides that lie on one line and touch, as one. */
function long(edges: readonly Edge[]): Edge[] {
  const found: Edge[] = []
  for (const edge of [...edges].sort((a, b) => Number(a.level) - Number(b.level) || a.at - b.at || a.from - b.from)) {
    const last = found.at(-1)
    if (last !== undefined && last.level === edge.level && Math.abs(last.at - edge.at) < 0.01 && edge.from <= last.to + 0.01)
      found[found.length - 1] = { ...last, to: Math.max(last.to, edge.to) }
    else found.push(edge)
  }
  return found
}
