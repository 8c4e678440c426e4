import { DocBuilder, PLAIN } from '../document/builder.js'
import type { Cell, Look } from '../document/doc.js'
import type { Span } from '../text/span.js'
import { breaksEveryCell, edgesOf, pipeCells, tabCells, trim } from './cells.js'
import { furnitureLines } from './furniture.js'
import { isBlank, type TextLine, textLines } from './textlines.js'

/** Cells this long with a sentence in them are list items or paragraphs, not cells. */
const LONG = 40

/**
 * Text → blocks: runs of lines, page furniture apart, and tables where cell marks are certain (pipes and tabs, one row a line; a tab before each
 * cell and a blank line between rows, as text exporters write Word tables). Nothing is rewritten.
 */
export function readText(text: string): DocBuilder {
  const builder = new DocBuilder(text)
  const { lines, breaks } = textLines(text)
  if (breaks.size > 0) addPages(builder, text, lines, breaks)
  const furniture = furnitureLines(text, lines, breaks)
  const broken = brokenPipes(text, lines, furniture)
  let i = 0
  while (i < lines.length) {
    const line = lines[i]
    if (line === undefined) break
    if (isBlank(line) && line.marks !== 'cell') i++
    else if (furniture.has(i)) {
      builder.text([line], 'furniture')
      i++
    } else if ((line.marks === 'pipes' || line.marks === 'rule') && !broken.has(i))
      i = readRows(builder, text, lines, furniture, i, ['pipes', 'rule'])
    else if (line.marks === 'tabs') i = readRows(builder, text, lines, furniture, i, ['tabs'])
    else if (line.marks === 'cell') i = readCellLines(builder, text, lines, furniture, i)
    else i = readLines(builder, text, lines, furniture, broken, i)
  }
  return builder
}

function addPages(builder: DocBuilder, text: string, lines: readonly TextLine[], breaks: ReadonlySet<number>): void {
  let from = 0
  for (const i of breaks) {
    const start = lines[i]?.start ?? text.length
    builder.page({ start: from, end: start })
    from = start
  }
  if (from < text.length) builder.page({ start: from, end: text.length })
}

/** Lines with pipes, in runs that break after every cell. */
function brokenPipes(text: string, lines: readonly TextLine[], furniture: ReadonlySet<number>): Set<number> {
  const broken = new Set<number>()
  let run: number[] = []
  const close = (): void => {
    if (run.length > 2 && breaksEveryCell(run.map(i => wordsOf(text, lines[i])))) for (const i of run) broken.add(i)
    run = []
  }
  lines.forEach((line, i) => {
    const { marks } = line
    if (marks === 'pipes' || marks === 'rule') run.push(i)
    else if (!isBlank(line) && !furniture.has(i)) close()
  })
  close()
  return broken
}

/** A table of one row a line, up to a line without such marks. */
function readRows(
  builder: DocBuilder,
  text: string,
  lines: readonly TextLine[],
  furniture: ReadonlySet<number>,
  first: number,
  marks: readonly TextLine['marks'][],
): number {
  const rows: TextLine[] = []
  let i = first
  for (; i < lines.length; i++) {
    const line = lines[i]
    if (line === undefined || furniture.has(i) || !marks.includes(line.marks)) break
    if (line.marks !== 'rule') rows.push(line)
  }
  const edges = edgesOf(rows.map(line => text.slice(line.start, line.end)))
  const cells = rows.flatMap((line, row) => (line.marks === 'tabs' ? tabCells(text, line, row) : pipeCells(text, line, row, edges)))
  const at = { start: lines[first]?.start ?? 0, end: lines[i - 1]?.end ?? 0 }
  if (cells.length > 0) builder.table(at, cells, false)
  else builder.text([at], 'furniture')
  return i
}

/** A table with a tab before each cell, one cell a line, rows apart by blank lines. A second paragraph of a cell has no tab. */
function readCellLines(
  builder: DocBuilder,
  text: string,
  lines: readonly TextLine[],
  furniture: ReadonlySet<number>,
  first: number,
): number {
  const cells: Cell[] = []
  let row = 0
  let column = 0
  let i = first
  let end = first
  for (; i < lines.length; i++) {
    const line = lines[i]
    if (line === undefined || furniture.has(i)) break
    if (line.marks === 'cell') {
      cells.push({ at: trim(text, line.start + 1, line.end), row, column, rowSpan: 1, columnSpan: 1 })
      column++
      end = i
      continue
    }
    const last = cells.at(-1)
    if (isBlank(line)) {
      const next = lines[i + 1]
      const further = continuation(text, lines, i + 1)
      if (further !== undefined && last !== undefined) {
        cells[cells.length - 1] = {
          ...last,
          at: { start: last.at.start === last.at.end ? (lines[i + 1]?.start ?? 0) : last.at.start, end: further.end },
        }
        i = further.line
        end = i
      } else if (next?.marks === 'cell' && column > 0) {
        row++
        column = 0
      } else if (next === undefined || (next.marks !== 'cell' && !isBlank(next))) break
      continue
    }
    break
  }
  const sentences = cells.every(({ at }) => at.end - at.start >= LONG && /。/.test(text.slice(at.start, at.end)))
  const at = { start: lines[first]?.start ?? 0, end: lines[end]?.end ?? 0 }
  if (sentences)
    for (let k = first; k <= end; k++) {
      const line = lines[k]
      if (line !== undefined && !isBlank(line)) builder.text([line], 'body', { ...PLAIN, listItem: true })
    }
  else builder.table(at, cells, false)
  return end + 1
}

/** Lines without a tab that go on a cell: a cell line follows them directly. */
function continuation(text: string, lines: readonly TextLine[], from: number): { readonly line: number; readonly end: number } | undefined {
  let i = from
  while (i < lines.length && lines[i]?.marks === 'none' && !isBlank(lines[i])) i++
  const line = lines[i - 1]
  return i > from && lines[i]?.marks === 'cell' && line !== undefined
    ? { line: i - 1, end: line.start + wordsOf(text, line).trimEnd().length }
    : undefined
}

/** A run of lines without cell marks; a markdown heading is a block of its own. */
function readLines(
  builder: DocBuilder,
  text: string,
  lines: readonly TextLine[],
  furniture: ReadonlySet<number>,
  broken: ReadonlySet<number>,
  first: number,
): number {
  const run: Span[] = []
  let i = first
  for (; i < lines.length; i++) {
    const line = lines[i]
    const level = headingOf(text, line)
    const marked = line !== undefined && line.marks !== 'none' && !broken.has(i)
    if (line === undefined || isBlank(line) || furniture.has(i) || (marked && i > first) || (level > 0 && i > first)) break
    run.push({ start: line.start, end: line.end })
    if (level > 0) {
      i++
      break
    }
  }
  const heading = headingOf(text, lines[first])
  builder.text(run, 'body', heading === 0 ? PLAIN : { ...PLAIN, heading })
  return i
}

const HASH = 0x23

function headingOf(text: string, line: TextLine | undefined): Look['heading'] {
  if (line?.first !== HASH) return 0
  const length = /^\s{0,3}(#{1,6})\s/.exec(wordsOf(text, line))?.[1]?.length ?? 0
  return length === 1 || length === 2 || length === 3 || length === 4 || length === 5 || length === 6 ? length : 0
}

const wordsOf = (text: string, line: TextLine | undefined): string => (line === undefined ? '' : text.slice(line.start, line.end))
