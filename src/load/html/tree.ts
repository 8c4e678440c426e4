import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5'
import { tooLarge } from '../refusal.js'

export type Element = DefaultTreeAdapterTypes.Element
export type Node = DefaultTreeAdapterTypes.ChildNode
export type Document = DefaultTreeAdapterTypes.Document
export type TextNode = DefaultTreeAdapterTypes.TextNode

/** A page of more elements and texts than this is no report: the largest Word-saved ones have some ten thousand. */
const MOST_NODES = 250_000
const DEEPEST = 500

export interface Tree {
  readonly document: Document
  /** The source ends inside a table, a tag or a comment. */
  readonly isCut: boolean
}

const CUT = new Set(['eof-in-tag', 'eof-in-comment', 'eof-before-tag-name'])

/** The tree that a browser makes of `source`, with source locations. Throws a `Refusal` for pages that nobody printed. */
export function parseTree(source: string): Tree {
  let nodes = 0
  let depth = 0
  let tables = 0
  let isCut = false
  const count = (): void => {
    if (++nodes > MOST_NODES) throw tooLarge(`more than ${MOST_NODES} elements`)
  }
  const document = parse(source, {
    sourceCodeLocationInfo: true,
    onParseError({ code }) {
      if (CUT.has(code)) isCut = true
    },
    treeAdapter: {
      ...defaultTreeAdapter,
      createElement(tag, namespace, attrs) {
        count()
        return defaultTreeAdapter.createElement(tag, namespace, attrs)
      },
      insertText(parent, text) {
        count()
        defaultTreeAdapter.insertText(parent, text)
      },
      // where elements end is of no interest
      updateNodeSourceCodeLocation() {},
      onItemPush(item) {
        if (item.tagName === 'table') tables++
        if (++depth > DEEPEST) throw tooLarge(`elements more than ${DEEPEST} deep`)
      },
      onItemPop(item) {
        if (item.tagName === 'table') tables--
        depth--
      },
    },
  })
  return { document, isCut: isCut || tables > 0 }
}

export const isElement = (node: Node | NonNullable<Element['parentNode']>): node is Element => 'tagName' in node
export const isText = (node: Node): node is TextNode => node.nodeName === '#text' && 'value' in node

export const attribute = (element: Element, name: string): string | undefined => element.attrs.find(attr => attr.name === name)?.value

export const elementsOf = (element: Element): Element[] => element.childNodes.filter(isElement)

/** The first element of that tag in document order. */
export function firstOf(root: Element | Document, tag: string): Element | undefined {
  for (const node of root.childNodes) {
    if (!isElement(node)) continue
    if (node.tagName === tag) return node
    const inner = firstOf(node, tag)
    if (inner !== undefined) return inner
  }
  return undefined
}

const UNSHOWN = new Set(
  'script style noscript template head title meta link base iframe object embed applet svg canvas audio video map select option datalist textarea button dialog rp rt area param source track frame frameset noframes'.split(
    ' ',
  ),
)
/** Whether a reader of the page sees no text of such an element. What styles hide is in no tree of `keepShown`. */
export const isHidden = ({ tagName }: Element): boolean => UNSHOWN.has(tagName)

const PICTURES = new Set(['img', 'svg', 'canvas', 'object', 'embed', 'iframe'])

/** Whether the element shows a picture. Those at most two pixels wide or high only hold a place. */
export function isPicture(element: Element): boolean {
  if (!PICTURES.has(element.tagName) && (element.tagName !== 'input' || attribute(element, 'type')?.toLowerCase() !== 'image')) return false
  const style = attribute(element, 'style') ?? ''
  return ['width', 'height'].every(side => {
    const size = new RegExp(`(?:^|;)\\s*${side}\\s*:\\s*([\\d.]+)(?:px|pt)?\\s*(?:!|;|$)`, 'i').exec(style)?.[1] ?? attribute(element, side)
    const given = /^\s*([\d.]+)\s*(?:px)?\s*$/.exec(size ?? '')?.[1]
    return given === undefined || Number(given) > 2
  })
}
