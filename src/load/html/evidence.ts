import { NUMERAL, partForms } from '../../text/locale.js'
import { attribute, type Document, type Element, isElement, isHidden, isText } from './tree.js'

/** What an element shows, counted: links apart, since navigation is links and a report is not. */
export interface Evidence {
  /** Characters outside and inside links, without spaces. */
  readonly text: number
  readonly links: number
  /** Ends of sentences outside links. */
  readonly sentences: number
  /** Texts that begin like a numbered heading: “一、”. */
  readonly numbered: number
  /** Table cells that hold nothing but a number. */
  readonly figures: number
  readonly tables: number
}

const NOTHING: Evidence = { text: 0, links: 0, sentences: 0, numbered: 0, figures: 0, tables: 0 }
/** In web pages, only numerals in words: digits number much else. */
const NUMBERED = new RegExp(
  `^\\s*(?:${NUMERAL}{1,3}\\s*、|${partForms.map(form => form.replaceAll(' ', '').replace('#', `${NUMERAL}{1,3}`)).join('|')})`,
)

/** The evidence of each element that is shown, from the leaves up. */
export function weigh(body: Element): ReadonlyMap<Element, Evidence> {
  const found = new Map<Element, Evidence>()
  read(body, false, found)
  return found
}

type Sum = { -readonly [K in keyof Evidence]: Evidence[K] }

function read(element: Element, isLink: boolean, found: Map<Element, Evidence>): Evidence {
  if (isHidden(element)) return NOTHING
  const { tagName, childNodes } = element
  const linked = isLink || (tagName === 'a' && attribute(element, 'href') !== undefined)
  const sum: Sum = { text: 0, links: 0, sentences: 0, numbered: 0, figures: 0, tables: tagName === 'table' ? 1 : 0 }
  for (const node of childNodes) {
    if (isText(node)) readText(node.value, linked, sum)
    else if (isElement(node)) add(sum, read(node, linked, found))
  }
  if (tagName === 'td' && sum.text > 0 && sum.text <= 12 && /^[\s\d.,+-]+$/.test(textOf(element))) sum.figures++
  found.set(element, sum)
  return sum
}

function readText(text: string, linked: boolean, sum: Sum): void {
  let length = 0
  let sentences = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit > 0x20 && unit !== 0xa0 && unit !== 0x3000) length++
    if (unit === 0x3002) sentences++
  }
  if (length === 0) return
  if (linked) sum.links += length
  else {
    sum.text += length
    sum.sentences += sentences
    if (NUMBERED.test(text)) sum.numbered++
  }
}

function add(sum: Sum, inner: Evidence): void {
  sum.text += inner.text
  sum.links += inner.links
  sum.sentences += inner.sentences
  sum.numbered += inner.numbered
  sum.figures += inner.figures
  sum.tables += inner.tables
}

export function without(all: Evidence, part: Evidence): Evidence {
  return {
    text: all.text - part.text,
    links: all.links - part.links,
    sentences: all.sentences - part.sentences,
    numbered: all.numbered - part.numbered,
    figures: all.figures - part.figures,
    tables: all.tables - part.tables,
  }
}

/** Whether this may be part of a report: sentences, numbered headings or a table of figures. */
export const isArticle = ({ sentences, numbered, figures }: Evidence): boolean => sentences >= 2 || numbered >= 1 || figures >= 6

/** The text that an element shows. */
export function textOf(root: Element | Document): string {
  let text = ''
  for (const node of root.childNodes) {
    if (isText(node)) text += node.value
    else if (isElement(node) && !isHidden(node)) text += textOf(node)
  }
  return text
}
