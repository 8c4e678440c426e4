import { Fields } from '../fields.js'
import { PlaceCounter } from '../flow/place.js'
import { unknownFormat } from '../refusal.js'
import { readXml, type XmlHandler } from '../xml.js'
import { addText, type Paragraph, PLAIN_RUN, paragraphXml, type RunLook } from './content.js'
import { Formula } from './formula.js'
import type { Numbering } from './numbering.js'
import { Paragraphs } from './paragraphs.js'
import { isOn, type Styles } from './styles.js'
import { Tables } from './tables.js'
import type { Written } from './written.js'

/** Elements of which a reader of the accepted document sees nothing. */
const UNSHOWN = new Set(
  'w:del w:moveFrom w:instrText w:delText w:delInstrText w:rt w:sdtPr w:tblGrid w:sectPr w:footnoteRef w:endnoteRef w:annotationRef w:separator w:continuationSeparator w:footnotePr w:ffData w:object mc:Fallback w:pPrChange w:rPrChange w:tcPrChange w:trPrChange w:tblPrChange w:sectPrChange w:numberingChange'.split(
    ' ',
  ),
)

/** Two pixels, in English metric units. */
const SPACER = 19_050

/**
 * Rewrites a part of a Word file to what a reader sees: paragraphs with their automatic numbers and places, tables with merges of one kind,
 * text boxes behind their paragraphs; deleted and hidden text is gone, and all else that a converter would stumble over.
 */
export class Reducer implements XmlHandler {
  readonly #styles: Styles
  readonly #written: Written
  readonly #places: PlaceCounter
  /** Where finished blocks go: the part, a cell or a text box. */
  readonly #targets: string[][] = [[]]
  readonly #tables = new Tables()
  readonly #paragraphs: Paragraphs
  readonly #fields = new Fields()
  #run: RunLook = { ...PLAIN_RUN }
  #skipped = 0
  #isText = false
  #inRun = false
  /** The drawing that is open only holds a place. */
  #isSpacer = false
  /** The properties that are open: of a run, a paragraph, a row or a cell. */
  #properties = ''
  readonly #formula = new Formula()

  constructor(prefix: string, styles: Styles, numbering: Numbering, written: Written) {
    this.#places = new PlaceCounter(prefix)
    this.#styles = styles
    this.#written = written
    this.#paragraphs = new Paragraphs(styles, numbering)
  }

  /** The blocks of a part as WordprocessingML. */
  read(part: Uint8Array, name: string): string {
    readXml(part, name, this)
    this.#endBlocks()
    return (this.#targets[0] ?? []).join('')
  }

  open(name: string, attribute: (name: string) => string | undefined): void {
    if (this.#skipped > 0 || UNSHOWN.has(name)) {
      if (name === 'w:del' && this.#skipped === 0) this.#deletedMark()
      if (name === 'w:object' && this.#skipped === 0) this.#picture()
      this.#skipped++
      return
    }
    if (name === 'w:altChunk' || name === 'w:subDoc')
      throw unknownFormat(
        'a Word file that shows another document within it',
        'one document, by opening it in a word processor and saving it anew',
      )
    const value = attribute('w:val')
    if (name === 'w:t' || name === 'm:t') this.#isText = true
    else if (name.startsWith('m:')) this.#put(this.#formula.open(name))
    else if (name === 'pic:pic' || name === 'v:imagedata') this.#picture()
    else if (name === 'wp:extent') this.#isSpacer = Math.min(Number(attribute('cx')), Number(attribute('cy'))) <= SPACER
    else if (this.#openBlock(name)) return
    else if (this.#inRun) this.#openInRun(name, value, attribute)
    else this.#openProperty(name, value)
  }

  /** An empty `del` in the properties of a paragraph's end or of a row: those are deleted. */
  #deletedMark(): void {
    if (this.#properties === 'w:rPr' && !this.#inRun) this.#paragraphs.deleteEnd()
    else if (this.#properties === 'w:trPr') this.#tables.dropRow()
  }

  #openBlock(name: string): boolean {
    switch (name) {
      case 'w:p':
        this.#paragraphs.open(this.#places.nextParagraph())
        this.#inRun = false
        return true
      case 'w:r':
        this.#inRun = true
        this.#run = { ...PLAIN_RUN }
        return true
      case 'w:tbl':
        this.#endBlocks()
        this.#places.enter(this.#places.next('tbl'))
        this.#targets.push([])
        this.#tables.openTable()
        return true
      case 'w:tr': {
        const path = this.#places.next('tr')
        this.#tables.openRow(path)
        this.#written.openRow()
        this.#places.enter(path)
        return true
      }
      case 'w:tc': {
        const path = this.#places.next('td')
        this.#places.enter(path)
        this.#written.add(path.length)
        this.#targets.push(this.#tables.openCell(path))
        return true
      }
      case 'w:txbxContent':
        this.#places.enter(this.#places.next('textbox'))
        this.#targets.push([])
        return true
      case 'w:pPr':
      case 'w:rPr':
      case 'w:trPr':
      case 'w:tcPr':
        this.#properties = name
        return true
      default:
        return false
    }
  }

  #openInRun(name: string, value: string | undefined, attribute: (name: string) => string | undefined): void {
    if (name === 'w:b') this.#run.bold = isOn(value)
    else if (name === 'w:vanish') this.#run.hidden = isOn(value)
    else if (name === 'w:vertAlign') this.#run.raised ||= value === 'superscript' || value === 'subscript'
    else if (name === 'w:strike' || name === 'w:dstrike') this.#run.raised ||= isOn(value)
    else if (name === 'w:rStyle') {
      this.#run.hidden ||= this.#styles.isHidden(value)
      this.#run.raised ||= this.#styles.isApart(value)
    } else if (name === 'w:br' || name === 'w:cr') this.#put('\n')
    else if (name === 'w:tab' || name === 'w:ptab') this.#put(' ')
    else if (name === 'w:noBreakHyphen') this.#put('-')
    else if (name === 'w:sym') this.#symbol(attribute('w:font') ?? '', attribute('w:char') ?? '')
    else if (name === 'w:fldChar') this.#field(attribute('w:fldCharType'))
  }

  #openProperty(name: string, value: string | undefined): void {
    if (this.#properties === 'w:tcPr') this.#tables.cellProperty(name, value)
    else if (this.#properties === 'w:trPr') this.#tables.rowProperty(name, value)
    else if (this.#properties === 'w:pPr') this.#paragraphs.property(name, value)
  }

  close(name: string): void {
    if (this.#skipped > 0) {
      this.#skipped--
      return
    }
    if (name === 'w:t' || name === 'm:t') this.#isText = false
    else if (name.startsWith('m:')) this.#put(this.#formula.close(name))
    else if (name === this.#properties) this.#properties = ''
    else if (name === 'w:r') {
      this.#inRun = false
      this.#run = { ...PLAIN_RUN }
    } else if (name === 'w:p') this.#closeParagraph()
    else if (name === 'w:tc') {
      this.#endBlocks()
      this.#places.leave()
      this.#targets.pop()
    } else if (name === 'w:tr') {
      this.#places.leave()
      const row = this.#tables.closeRow()
      this.#written.closeRow(row.length)
      if (row !== '') this.#targets.at(-1)?.push(row)
    } else if (name === 'w:tbl') {
      this.#places.leave()
      this.#tables.closeTable()
      const rows = this.#targets.pop() ?? []
      if (rows.length > 0) this.#targets.at(-1)?.push(`<w:tbl>${rows.join('')}</w:tbl>`)
    } else if (name === 'w:txbxContent') {
      this.#places.leave()
      const blocks = this.#targets.pop() ?? []
      const owner = this.#paragraphs.current?.boxes ?? this.#targets.at(-1)
      owner?.push(...blocks)
      this.#inRun = true
    }
  }

  text(text: string): void {
    if (!this.#isText || this.#skipped > 0) return
    this.#put(text)
  }

  #closeParagraph(): void {
    const paragraph = this.#paragraphs.close()
    this.#fields.endParagraph()
    if (paragraph !== undefined) this.#add(paragraph)
  }

  #endBlocks(): void {
    const left = this.#paragraphs.left()
    if (left !== undefined) this.#add(left)
  }

  #add(paragraph: Paragraph): void {
    const xml = paragraphXml(paragraph)
    this.#written.add(xml.length)
    this.#targets.at(-1)?.push(xml, ...paragraph.boxes)
  }

  #put(text: string): void {
    const paragraph = this.#paragraphs.current
    if (text === '' || paragraph === undefined || !this.#isShown()) return
    addText(paragraph, text, this.#run.bold, this.#run.raised)
  }

  #symbol(font: string, code: string): void {
    if (this.#isShown()) this.#paragraphs.current?.runs.push({ text: '', bold: false, raised: false, symbol: { font, code } })
  }

  #picture(): void {
    if (!this.#isSpacer && this.#isShown()) this.#tables.addPicture()
    this.#isSpacer = false
  }

  #isShown(): boolean {
    return !this.#run.hidden && !this.#fields.isCode
  }

  #field(type: string | undefined): void {
    if (type === 'begin') this.#fields.begin()
    else if (type === 'separate') this.#fields.separate()
    else if (type === 'end') this.#fields.end()
  }
}
