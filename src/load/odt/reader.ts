import type { Layer, Look, Origin } from '../../document/doc.js'
import type { FlowBlock, FlowCell, FlowRun } from '../flow/flow.js'
import { headingOf } from '../flow/look.js'
import { PlaceCounter } from '../flow/place.js'
import { tooLarge } from '../refusal.js'
import type { XmlHandler } from '../xml.js'
import { OdtLists } from './lists.js'
import type { OdtStyles } from './styles.js'

/** Elements of which a reader of the accepted document sees nothing. */
const UNSHOWN = new Set(
  'text:tracked-changes office:annotation office:annotation-end text:note-citation text:ruby-text table:covered-table-cell office:forms text:sequence-decls text:variable-decls text:user-field-decls svg:title svg:desc table:shapes text:hidden-text text:hidden-paragraph office:automatic-styles office:font-face-decls office:scripts office:binary-data text:alphabetical-index-mark style:header-first style:footer-first'.split(
    ' ',
  ),
)
const MOST = 200_000

interface Paragraph {
  readonly origin: Origin
  readonly lines: FlowRun[][]
  readonly heading: Look['heading']
  readonly isListItem: boolean
  readonly hidden: boolean
  bold: boolean
  /** Text boxes anchored in it, which stand behind it. */
  readonly behind: FlowBlock[]
}
interface Table {
  readonly cells: FlowCell[]
  row: number
  /** How many cells stand before the open row. */
  before: number
  column: number
  repeated: number
}
interface Cell {
  readonly place: Omit<FlowCell, 'content'>
  readonly repeated: number
}

/** Reads the text of an OpenDocument part; `root` is the element whose content it is, or several of one name, each with its own place. */
export class OdtReader implements XmlHandler {
  readonly notes: FlowBlock[] = []
  readonly #styles: OdtStyles
  readonly #lists: OdtLists
  readonly #places: PlaceCounter
  readonly #layer: Layer
  readonly #roots: ReadonlySet<string>
  readonly #targets: FlowBlock[][] = [[]]
  readonly #paragraphs: Paragraph[] = []
  readonly #tables: Table[] = []
  readonly #cells: Cell[] = []
  readonly #spans: (string | undefined)[] = []
  #inside = 0
  #skipped = 0
  #notes = 0
  #count = 0

  constructor(styles: OdtStyles, roots: readonly string[], prefix: string, layer: Layer) {
    this.#styles = styles
    this.#lists = new OdtLists(styles)
    this.#roots = new Set(roots)
    this.#places = new PlaceCounter(prefix)
    this.#layer = layer
  }

  get blocks(): readonly FlowBlock[] {
    return this.#targets[0] ?? []
  }

  open(name: string, attribute: (name: string) => string | undefined): void {
    if (this.#skipped > 0 || UNSHOWN.has(name) || (name === 'text:section' && attribute('text:display') === 'none')) {
      const table = this.#tables.at(-1)
      if (name === 'table:covered-table-cell' && this.#skipped === 0 && table !== undefined)
        table.column += repeats(attribute('table:number-columns-repeated'))
      this.#skipped++
      return
    }
    if (this.#roots.has(name)) this.#inside++
    if (this.#inside === 0) return
    if (name === 'text:p' || name === 'text:h') this.#openParagraph(name, attribute)
    else if (name === 'text:span') this.#spans.push(attribute('text:style-name'))
    else if (name === 'text:s') this.#put(' '.repeat(Math.min(200, repeats(attribute('text:c')))))
    else if (name === 'text:tab') this.#put(' ')
    else if (name === 'text:line-break') this.#paragraphs.at(-1)?.lines.push([])
    else if (name === 'text:list') this.#lists.openList(attribute)
    else if (name === 'text:list-item') this.#lists.openItem(attribute('text:start-value'))
    else if (name === 'table:table') {
      this.#places.enter(this.#places.next('tbl'))
      this.#tables.push({ cells: [], row: 0, before: 0, column: 0, repeated: 1 })
    } else if (name === 'table:table-row') this.#openRow(repeats(attribute('table:number-rows-repeated')))
    else if (name === 'table:table-cell') this.#openCell(attribute)
    else if (name === 'draw:text-box' || name === 'text:note-body') {
      const kind = name === 'draw:text-box' ? 'textbox' : `footnote[${++this.#notes}]`
      this.#places.enter(kind === 'textbox' ? this.#places.next(kind) : kind)
      this.#targets.push([])
    }
  }

  close(name: string): void {
    if (this.#skipped > 0) {
      this.#skipped--
      return
    }
    if (this.#inside === 0) return
    if (this.#roots.has(name)) this.#inside--
    if (name === 'text:p' || name === 'text:h') this.#closeParagraph()
    else if (name === 'text:span') this.#spans.pop()
    else if (name === 'text:list') this.#lists.closeList()
    else if (name === 'table:table-cell') this.#closeCell()
    else if (name === 'table:table-row') this.#closeRow()
    else if (name === 'table:table') this.#closeTable()
    else if (name === 'draw:text-box' || name === 'text:note-body') {
      this.#places.leave()
      const blocks = this.#targets.pop() ?? []
      const owner = name === 'draw:text-box' ? (this.#paragraphs.at(-1)?.behind ?? this.#targets.at(-1)) : this.notes
      owner?.push(...blocks)
    }
  }

  text(text: string): void {
    if (this.#skipped === 0) this.#put(text.replace(/[ \t\r\n]+/g, ' '))
  }

  /** One paragraph or cell more. */
  #one(): void {
    if (++this.#count > MOST) throw tooLarge(`more than ${MOST} paragraphs and cells`)
  }

  #openParagraph(name: string, attribute: (name: string) => string | undefined): void {
    this.#one()
    const style = attribute('text:style-name')
    const level = name === 'text:h' ? Number(attribute('text:outline-level') ?? 1) : 0
    const isHeader = attribute('text:is-list-header') === 'true'
    const number = isHeader ? '' : this.#lists.isOpen ? this.#lists.number() : level > 0 ? this.#lists.headingNumber(level) : ''
    const origin: Origin = { kind: 'odt', path: this.#places.nextParagraph() }
    this.#paragraphs.push({
      origin,
      lines: [number === '' ? [] : [{ text: number, origin }]],
      heading: headingOf(level),
      isListItem: number !== '',
      hidden: this.#styles.is('hidden', style),
      bold: true,
      behind: [],
    })
    this.#spans.push(style)
  }

  #closeParagraph(): void {
    this.#spans.pop()
    const paragraph = this.#paragraphs.pop()
    const target = this.#targets.at(-1)
    if (paragraph === undefined || target === undefined) return
    const { lines, heading, isListItem, bold, behind } = paragraph
    if (lines.some(line => line.length > 0))
      target.push({ type: 'paragraph', lines, look: { bold, listItem: isListItem, heading }, layer: this.#layer })
    target.push(...behind)
  }

  #put(text: string): void {
    const paragraph = this.#paragraphs.at(-1)
    if (text === '' || paragraph === undefined || paragraph.hidden) return
    if (this.#spans.some(style => this.#styles.is('hidden', style))) return
    const line = paragraph.lines.at(-1)
    // white space is one space, and none at the beginning of a line
    const shown = line?.at(-1)?.text.endsWith(' ') === true || line?.length === 0 ? text.replace(/^ /, '') : text
    if (shown === '') return
    if (/\S/.test(shown) && !this.#spans.some(style => this.#styles.is('bold', style))) paragraph.bold = false
    // a raised number is a mark, and a struck one is no more: neither is a further digit
    const apart = this.#styles.is('apart', this.#spans.at(-1))
    line?.push({ text: apart ? ` ${shown} ` : shown, origin: paragraph.origin })
  }

  #openRow(repeated: number): void {
    const table = this.#tables.at(-1)
    if (table === undefined) return
    table.column = 0
    table.before = table.cells.length
    table.repeated = repeated
    this.#places.enter(this.#places.next('tr'))
  }

  #openCell(attribute: (name: string) => string | undefined): void {
    const table = this.#tables.at(-1)
    if (table === undefined) return
    const path = this.#places.next('td')
    const columnSpan = repeats(attribute('table:number-columns-spanned'))
    const rowSpan = repeats(attribute('table:number-rows-spanned'))
    const place = { row: table.row, column: table.column, rowSpan, columnSpan, origin: { kind: 'odt', path } as const }
    this.#cells.push({ place, repeated: repeats(attribute('table:number-columns-repeated')) })
    this.#places.enter(path)
    this.#targets.push([])
  }

  #closeCell(): void {
    const cell = this.#cells.pop()
    const table = this.#tables.at(-1)
    const content = this.#targets.pop() ?? []
    this.#places.leave()
    if (cell === undefined || table === undefined) return
    for (let i = 0; i < cell.repeated; i++) {
      this.#one()
      table.cells.push({ ...cell.place, column: table.column, content })
      table.column++
    }
  }

  #closeRow(): void {
    this.#places.leave()
    const table = this.#tables.at(-1)
    if (table === undefined) return
    const own = table.cells.slice(table.before)
    for (let i = 1; i < table.repeated; i++)
      for (const cell of own) {
        this.#one()
        table.cells.push({ ...cell, row: table.row + i })
      }
    table.row += table.repeated
  }

  #closeTable(): void {
    this.#places.leave()
    const table = this.#tables.pop()
    if (table === undefined || table.cells.length === 0) return
    const cells = table.cells.map(cell => ({ ...cell, rowSpan: Math.min(cell.rowSpan, table.row - cell.row) }))
    this.#targets.at(-1)?.push({ type: 'table', layer: this.#layer, cells })
  }
}

/** A count of at least one, and of no more than anybody means. */
function repeats(value: string | undefined): number {
  const count = Number(value ?? 1)
  return Number.isInteger(count) ? Math.min(10_000, Math.max(1, count)) : 1
}
