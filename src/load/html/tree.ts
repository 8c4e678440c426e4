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

export const isElement = (node: Node | Document): node is Element => 'tagName' in node
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
const HIDING = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all)/i

/** Whether a reader of the page sees nothing of the element. */
export function isHidden(element: Element): boolean {
  if (UNSHOWN.has(element.tagName)) return true
  for (const { name, value } of element.attrs) {
    if (name === 'hidden') return true
    if (name === 'style' && HIDING.test(value)) return true
  }
  return false
}
