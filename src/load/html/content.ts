import { PLAIN } from '../../document/builder.js'
import type { Layer, Look, Origin } from '../../document/doc.js'
import { doubted } from '../flow/doubt.js'
import type { FlowBlock, FlowRun } from '../flow/flow.js'
import { headingOf } from '../flow/look.js'
import type { Article } from './article.js'
import type { Places } from './places.js'
import { type CellContent, readTable } from './table.js'
import { attribute, type Element, isElement, isHidden, isPicture, isText, type Node, type TextNode } from './tree.js'

/** What holds for an element and all in it. */
export interface Context {
  readonly bold: boolean
  readonly listItem: boolean
  readonly heading: Look['heading']
  readonly layer: Layer
  /** Line breaks of the source are shown. */
  readonly keepsLines: boolean
  /** A style may hide it. */
  readonly isDoubtful: boolean
}
export const BODY: Context = { bold: false, listItem: false, heading: 0, layer: 'body', keepsLines: false, isDoubtful: false }

const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul legend'.split(
    ' ',
  ),
)
export const isBlock = (element: Element): boolean =>
  BLOCKS.has(element.tagName) || /(?:^|;)\s*display\s*:\s*(?:block|table|flex|grid|list-item)/i.test(attribute(element, 'style') ?? '')

/** Nothing stands around. */
export const WHOLE: Article = { furniture: new Set(), titles: new Set() }

/** Reads the content of an element: paragraphs and tables as a reader of the page sees them. */
export class HtmlContent {
  readonly blocks: FlowBlock[] = []
  /** Pictures stand in it, outside of tables. */
  hasPictures = false
  readonly #source: Places
  readonly #article: Article
  readonly #doubtful: ReadonlySet<Element>
  #lines: FlowRun[][] = [[]]
  /** A space that is shown only if text follows on the line. */
  #space: Origin | null = null
  #isBold = true

  /** `doubtful`: elements that a style may hide. */
  constructor(source: Places, article: Article = WHOLE, doubtful: ReadonlySet<Element> = new Set()) {
    this.#source = source
    this.#article = article
    this.#doubtful = doubtful
  }

  /** All children of `element`, then the end of a paragraph. */
  read(element: Element, context: Context): FlowBlock[] {
    this.#children(element, context)
    this.#endParagraph(context)
    return this.blocks
  }

  #children(element: Element, context: Context): void {
    for (const node of element.childNodes) this.#node(node, context)
  }

  #node(node: Node, context: Context): void {
    if (isText(node)) this.#text(node, context)
    else if (isElement(node)) {
      if (isPicture(node)) this.hasPictures = true
      if (!isHidden(node)) this.#element(node, context)
    }
  }

  #element(element: Element, outer: Context): void {
    this.#source.pass(element)
    const context = this.#contextOf(element, outer)
    const { tagName } = element
    if (tagName === 'br') this.#endLine()
    else if (tagName === 'table') {
      this.#endParagraph(outer)
      const content = (cell: Element, inner: Context): CellContent => {
        const reader = new HtmlContent(this.#source, this.#article, this.#doubtful)
        return { blocks: reader.read(cell, inner), hasPictures: reader.hasPictures }
      }
      const contextOf = (part: Element, around: Context): Context => this.#contextOf(part, around)
      for (const block of readTable(element, context, this.#source, contextOf, content)) this.blocks.push(block)
    } else if (isBlock(element)) {
      this.#endParagraph(outer)
      this.#children(element, context)
      this.#endParagraph(context)
    } else {
      const apart = APART.has(tagName) || /text-decoration[^;]*line-through/i.test(attribute(element, 'style') ?? '')
      if (apart) this.#space ??= this.#source.originOf(element)
      if (tagName === 'input') this.#field(element, context)
      else this.#children(element, context)
      if (apart) this.#space ??= this.#source.originOf(element)
    }
  }

  /** The text that a field shows. */
  #field(element: Element, context: Context): void {
    const value = attribute(element, 'value')?.trim() ?? ''
    if (value === '' || !/^(?:text|number|search|tel)?$/i.test(attribute(element, 'type') ?? '')) return
    const origin = this.#source.originOf(element)
    this.#lines.at(-1)?.push({ text: value, origin: context.isDoubtful ? doubted(origin, 'covered') : origin })
    if (!context.bold) this.#isBold = false
  }

  #contextOf(element: Element, outer: Context): Context {
    const { tagName } = element
    const style = attribute(element, 'style')
    const layer = this.#article.furniture.has(element) ? 'furniture' : this.#article.titles.has(element) ? 'body' : outer.layer
    const isDoubtful = outer.isDoubtful || this.#doubtful.has(element)
    if (style === undefined && layer === outer.layer && isDoubtful === outer.isDoubtful && !CHANGING.has(tagName)) return outer
    const weight = style === undefined ? undefined : /font-weight\s*:\s*(bold|[6-9]00|normal|[1-5]00)/i.exec(style)?.[1]
    const bold = weight === undefined ? outer.bold || BOLD.has(tagName) : !/normal|[1-5]00/i.test(weight)
    const level = /^h([1-6])$/.exec(tagName)?.[1]
    const keepsLines = tagName === 'pre' || (style !== undefined && /white-space\s*:\s*(?:pre|break-spaces)/i.test(style))
    return {
      bold,
      layer,
      listItem: outer.listItem || tagName === 'li',
      heading: level === undefined ? outer.heading : headingOf(Number(level)),
      keepsLines: outer.keepsLines || keepsLines,
      isDoubtful,
    }
  }

  #text(node: TextNode, context: Context): void {
    const { value } = node
    let from = 0
    for (const match of value.matchAll(/[ \t\n\f\r]+/g)) {
      this.#words(node, from, match.index, context)
      from = match.index + match[0].length
      const breaks = context.keepsLines ? match[0].split('\n').length - 1 : 0
      if (breaks > 0) for (let i = 0; i < breaks; i++) this.#endLine()
      else if (this.#isLineBegun()) this.#space ??= this.#source.runs(node, match.index, from)[0]?.origin ?? null
    }
    this.#words(node, from, value.length, context)
  }

  #words(node: TextNode, from: number, to: number, context: Context): void {
    if (to <= from) return
    const line = this.#lines.at(-1)
    if (line === undefined) return
    if (this.#space !== null && line.length > 0) line.push({ text: ' ', origin: this.#space })
    this.#space = null
    for (const run of this.#source.runs(node, from, to))
      line.push(context.isDoubtful ? { ...run, origin: doubted(run.origin, 'covered') } : run)
    if (!context.bold) this.#isBold = false
  }

  #isLineBegun(): boolean {
    return (this.#lines.at(-1)?.length ?? 0) > 0
  }

  #endLine(): void {
    this.#space = null
    this.#lines.push([])
  }

  #endParagraph(context: Context): void {
    const lines = this.#lines.filter(line => line.length > 0)
    if (lines.length > 0) {
      const { listItem, heading, layer } = context
      const look = this.#isBold || listItem || heading > 0 ? { bold: this.#isBold, listItem, heading } : PLAIN
      this.blocks.push({ type: 'paragraph', lines, look, layer })
    }
    this.#lines = [[]]
    this.#space = null
    this.#isBold = true
  }
}

/** A raised number is a mark and a struck one is no more: neither is a further digit of the number beside it. */
const APART = new Set(['sup', 'sub', 's', 'strike', 'del'])
const BOLD = new Set(['b', 'strong', 'th', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'])
const CHANGING = new Set([...BOLD, 'li', 'pre'])
