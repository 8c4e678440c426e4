import type { Look } from '../../document/doc.js'
import { HEADING_STYLE } from '../../text/locale.js'
import type { Flow, FlowBlock } from '../flow/flow.js'
import { headingOf } from '../flow/look.js'
import { tooLarge } from '../refusal.js'
import { destinationOf } from './destinations.js'
import { RtfFonts } from './fonts.js'
import { firstGroup, type Group, RowDefinition, type Target, target } from './state.js'
import { rtfTokens } from './tokens.js'

const HEADING = new RegExp(`^\\s*${HEADING_STYLE}\\s*([1-9])`, 'i')
/** No file nests deeper. */
const DEEPEST = 500
/** Characters; longer texts are no reports. */
const LONGEST = 2_500_000

/** An RTF file → its blocks as a reader of the accepted document sees them. Throws a `Refusal` where it is larger than any report. */
export function readRtf(bytes: Uint8Array): Flow {
  const reader = new RtfReader()
  for (const token of rtfTokens(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1'))) {
    if (token.kind === 'open') reader.open()
    else if (token.kind === 'close') reader.close()
    else if (token.kind === 'byte') reader.byte(token.byte)
    else if (token.kind === 'text') reader.text(token.text)
    else if (token.kind === 'control') reader.control(token.name, token.value)
  }
  return { isCut: reader.isOpen, blocks: reader.done() }
}

class RtfReader {
  readonly #body = target('')
  readonly #notes: { readonly target: Target; readonly layer: FlowBlock['layer'] }[] = []
  readonly #groups: Group[] = []
  #group: Group = firstGroup(this.#body)
  readonly #rows = { outer: new RowDefinition(), inner: new RowDefinition() }
  readonly #fonts = new RtfFonts()
  readonly #headings = new Map<number, number>()
  #bytes: number[] = []
  /** Characters left to skip behind a `\u`. */
  #skips = 0
  #mayBeIgnored = false
  #styleName = ''
  #length = 0

  /** A group is open. */
  get isOpen(): boolean {
    return this.#groups.length > 0
  }

  open(): void {
    this.#flush()
    this.#skips = 0
    if (this.#groups.length > DEEPEST) throw tooLarge(`groups more than ${DEEPEST} deep`)
    this.#groups.push(this.#group)
    this.#group = { ...this.#group }
    if (this.#group.destination === 'styles') this.#styleName = ''
  }

  close(): void {
    this.#flush()
    this.#skips = 0
    const { destination, flow, style } = this.#group
    const outer = this.#groups.pop()
    if (outer === undefined) return
    if (destination === 'styles' && outer.destination === 'styles') this.#addStyle(style)
    if (flow !== outer.flow) this.#endParagraph()
    this.#group = outer
  }

  byte(byte: number): void {
    if (this.#skips > 0) this.#skips--
    else if (this.#group.destination !== 'skipped') this.#bytes.push(byte)
  }

  text(text: string): void {
    if (this.#group.destination === 'skipped') return
    this.#length += text.length
    if (this.#length > LONGEST) throw tooLarge(`more than ${LONGEST} characters`)
    const shown = text.slice(this.#skips)
    this.#skips = Math.max(0, this.#skips - text.length)
    for (let i = 0; i < shown.length; i++) this.#bytes.push(shown.charCodeAt(i))
  }

  control(name: string, value: number | undefined): void {
    if (name === 'u') {
      this.#flush()
      this.#put(String.fromCharCode(((value ?? 0) + 0x10000) & 0xffff))
      this.#skips = this.#group.fallback
      return
    }
    if (this.#skips > 0 && name.length === 1 && !/[a-z*]/i.test(name)) {
      this.#skips--
      return
    }
    this.#flush()
    if (name === '*') {
      this.#mayBeIgnored = true
      return
    }
    const destination = destinationOf(name, this.#mayBeIgnored)
    this.#mayBeIgnored = false
    if (destination !== undefined) this.#begin(destination)
    else if (!this.#document(name, value) && !this.#character(name, value) && !this.#paragraph(name, value)) this.#mark(name)
  }

  done(): FlowBlock[] {
    this.#flush()
    this.#group = { ...firstGroup(this.#body) }
    this.#endParagraph()
    const notes = (layer: FlowBlock['layer']): FlowBlock[] =>
      this.#notes.filter(note => note.layer === layer).flatMap(({ target: { flow } }) => flow.done().map(block => ({ ...block, layer })))
    return [...this.#body.flow.done(), ...notes('body'), ...notes('furniture')]
  }

  #begin(destination: NonNullable<ReturnType<typeof destinationOf>>): void {
    const group = this.#group
    if (group.destination === 'skipped') return
    group.destination = destination === 'shown' && group.destination === 'list' ? 'list' : destination
    if (destination === 'list') group.flow.isListItem = true
    if (destination !== 'footnote' && destination !== 'around' && destination !== 'textbox') return
    const layer = destination === 'around' ? 'furniture' : 'body'
    const name = destination === 'around' ? 'header' : destination
    const flow = target(`${name}[${this.#notes.filter(note => note.layer === layer).length + 1}]`)
    this.#notes.push({ target: flow, layer })
    Object.assign(group, firstGroup(flow))
  }

  #document(name: string, value: number | undefined): boolean {
    const group = this.#group
    if (this.#fonts.control(name, value, group.font, group.destination === 'fonts')) return true
    if (name === 'uc') group.fallback = Math.max(0, Math.min(8, value ?? 1))
    else if (name === 'f') group.font = value ?? -1
    else if (name === 's') group.style = value ?? 0
    else return false
    return true
  }

  #character(name: string, value: number | undefined): boolean {
    const group = this.#group
    const on = value !== 0
    if (name === 'plain') Object.assign(group, { bold: false, hidden: false, apart: false, font: -1 })
    else if (name === 'b') group.bold = on
    else if (name === 'v' || name === 'deleted') group.hidden = on
    else if (/^(?:super|sub|striked?)$/.test(name)) group.apart = on
    else if (name === 'nosupersub') group.apart = false
    else return false
    return true
  }

  #paragraph(name: string, value: number | undefined): boolean {
    const group = this.#group
    const isShown = group.destination === 'shown' || group.destination === 'row' || group.destination === 'list'
    if (name === 'pard') Object.assign(group, { inTable: false, depth: 1, style: 0, outline: undefined })
    else if (name === 'intbl') group.inTable = true
    else if (name === 'itap') {
      group.depth = Math.max(1, Math.min(40, value ?? 1))
      group.inTable = (value ?? 1) > 0
    } else if (name === 'outlinelevel') group.outline = value
    else if (!isShown) return true
    else if (name === 'par' || name === 'sect') this.#endParagraph()
    else if (name === 'cell' || name === 'nestcell') this.#endCell(name === 'cell' ? 1 : Math.max(2, group.depth))
    else if (name === 'row') this.#endRow(1, this.#rows.outer)
    else if (name === 'nestrow') this.#endRow(Math.max(2, group.depth), this.#rows.inner)
    else if (/^(?:trowd|trleft|cellx|clvmgf|clvmrg|clmrg)$/.test(name))
      (group.destination === 'row' ? this.#rows.inner : this.#rows.outer).control(name, value)
    else return false
    return true
  }

  #mark(name: string): void {
    if (name === 'line' || name === 'lbr') this.#group.flow.lines.push([])
    else this.#put(MARKS[name] ?? '')
  }

  #flush(): void {
    if (this.#bytes.length === 0) return
    const bytes = this.#bytes
    this.#bytes = []
    this.#put(this.#fonts.decode(bytes, this.#group.font))
  }

  #put(text: string): void {
    const { destination, flow, bold, hidden, apart } = this.#group
    if (destination === 'styles') this.#styleName += text
    if (text === '' || hidden || (destination !== 'shown' && destination !== 'list')) return
    if (/\S/.test(text) && !bold) flow.isBold = false
    flow.origin ??= flow.flow.place(this.#depth())
    flow.lines.at(-1)?.push({ text: apart ? ` ${text} ` : text, origin: flow.origin })
  }

  #depth(): number {
    return this.#group.inTable ? this.#group.depth : 0
  }

  #endParagraph(): void {
    const { flow, style, outline } = this.#group
    const { lines, isBold, isListItem } = flow
    flow.lines = [[]]
    flow.isBold = true
    flow.isListItem = false
    flow.origin = undefined
    if (lines.every(line => line.length === 0)) return
    const level = outline !== undefined && outline >= 0 && outline < 9 ? outline + 1 : (this.#headings.get(style) ?? 0)
    const look: Look = { bold: isBold, listItem: isListItem, heading: headingOf(level) }
    flow.flow.add({ type: 'paragraph', lines, look, layer: 'body' })
  }

  #endCell(depth: number): void {
    this.#endParagraph()
    this.#group.flow.flow.endCell(depth)
  }

  #endRow(depth: number, row: RowDefinition): void {
    this.#endParagraph()
    this.#group.flow.flow.endRow(depth, row.cells.length === 0 ? undefined : row.cells)
  }

  #addStyle(style: number): void {
    const level = HEADING.exec(this.#styleName)?.[1]
    if (level !== undefined) this.#headings.set(style, Number(level))
  }
}

const MARKS: Readonly<Record<string, string>> = {
  '~': '\u00a0',
  _: '-',
  tab: ' ',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  emspace: '\u2003',
  enspace: '\u2002',
  qmspace: ' ',
}
