import { DRAWN } from '../html/converted.js'

/** A run of text of one look. */
interface Run {
  text: string
  readonly bold: boolean
  /** Superscript, subscript or struck: no further digits of the number beside it. */
  readonly raised: boolean
  /** Instead of text: a character of a symbol font, whose meaning the converter knows. */
  readonly symbol?: { readonly font: string; readonly code: string }
}

/** What the properties of a run say of it. */
export interface RunLook {
  bold: boolean
  hidden: boolean
  raised: boolean
}
export const PLAIN_RUN: Readonly<RunLook> = { bold: false, hidden: false, raised: false }

/** One paragraph as a reader of the accepted document sees it. */
export interface Paragraph {
  readonly path: string
  readonly runs: Run[]
  heading: number
  /** Text boxes anchored in it, which stand behind it. */
  readonly boxes: string[]
}

export interface TableCell {
  readonly path: string
  columnSpan: number
  /** `restart`, `continue`, or undefined where it is not merged downward. */
  vertical: string | undefined
  horizontal: string | undefined
  /** A picture stands in it. */
  hasPicture: boolean
  readonly content: string[]
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string => text.replace(/[&<>"]/g, character => escapes[character] ?? '')

/** The place of a block travels through the converter as a bookmark. */
const bookmark = (path: string): string => `<w:bookmarkStart w:id="0" w:name="${escaped(path)}"/>`

export function addText(paragraph: Paragraph, text: string, bold: boolean, raised: boolean): void {
  const last = paragraph.runs.at(-1)
  if (last !== undefined && last.symbol === undefined && last.bold === bold && last.raised === raised) last.text += text
  else paragraph.runs.push({ text, bold, raised })
}

/** WordprocessingML of a paragraph: its text, its look and its place; line breaks are `\n`. */
export function paragraphXml({ path, runs, heading }: Paragraph): string {
  if (runs.every(run => run.text === '' && run.symbol === undefined)) return ''
  const style = heading === 0 ? '' : `<w:pPr><w:pStyle w:val="Heading${heading}"/></w:pPr>`
  return `<w:p>${style}${bookmark(path)}${runs.map(runXml).join('')}</w:p>`
}

function runXml({ text, bold, raised, symbol }: Run): string {
  if (symbol !== undefined) return `<w:r><w:sym w:font="${escaped(symbol.font)}" w:char="${escaped(symbol.code)}"/></w:r>`
  const look = `${bold ? '<w:b/>' : ''}${raised ? '<w:vertAlign w:val="superscript"/>' : ''}`
  const lines = text.split('\n').map(line => (line === '' ? '' : `<w:t xml:space="preserve">${escaped(line)}</w:t>`))
  return `<w:r>${look === '' ? '' : `<w:rPr>${look}</w:rPr>`}${lines.join('<w:br/>')}</w:r>`
}

/** Empty cells that a row leaves out at its beginning or end. */
const leftOut = (count: number, path: string): string =>
  count > 0 ? `<w:tc><w:tcPr><w:gridSpan w:val="${count}"/></w:tcPr><w:p>${bookmark(path)}</w:p></w:tc>` : ''

/** A row with all its cells: horizontal merges of the old kind are spans, and places left out are blank cells. */
export function rowXml(cells: readonly TableCell[], before: number, after: number, path: string): string {
  const merged: TableCell[] = []
  for (const cell of cells) {
    const last = merged.at(-1)
    if (cell.horizontal !== 'continue' || last === undefined) merged.push(cell)
    else {
      last.columnSpan += cell.columnSpan
      last.content.push(...cell.content)
      last.hasPicture ||= cell.hasPicture
    }
  }
  return `<w:tr>${leftOut(before, path)}${merged.map(cellXml).join('')}${leftOut(after, path)}</w:tr>`
}

function cellXml({ path, columnSpan, vertical, content, hasPicture }: TableCell): string {
  const span = columnSpan > 1 ? `<w:gridSpan w:val="${columnSpan}"/>` : ''
  const merge = vertical === undefined ? '' : `<w:vMerge w:val="${vertical}"/>`
  const blocks = content.join('')
  // a blank cell has a place too
  const place = hasPicture || blocks === '' ? `<w:p>${bookmark(hasPicture ? path + DRAWN : path)}</w:p>` : ''
  return `<w:tc><w:tcPr>${span}${merge}</w:tcPr>${place}${blocks}</w:tc>`
}
