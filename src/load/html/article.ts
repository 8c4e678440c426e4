import { ATTACHMENT, BUTTON, SENTENCE_ENDS } from '../../text/locale.js'
import { isBlock } from './content.js'
import { type Evidence, isArticle, textOf, weigh, without } from './evidence.js'
import { attribute, type Document, type Element, elementsOf, firstOf, isHidden, isText } from './tree.js'

/** Which elements stand around the article, and which of those show its title all the same. */
export interface Article {
  readonly furniture: ReadonlySet<Element>
  readonly titles: ReadonlySet<Element>
}

/**
 * Tells the article of a page from navigation, share buttons and footers: goes down from the body as long as one child has all that reads
 * like a report. What stands around becomes furniture, except for the title.
 */
export function findArticle(document: Document, body: Element): Article {
  const evidence = weigh(body)
  const of = (element: Element): Evidence | undefined => evidence.get(element)
  const furniture = new Set<Element>()
  let article = body
  for (let next = descend(article, of); next !== undefined; next = descend(article, of)) {
    for (const sibling of elementsOf(article)) if (sibling !== next) furniture.add(sibling)
    article = next
  }
  const around = [...furniture]
  markWithin(article, of, furniture)
  return { furniture, titles: findTitles(document, around) }
}

const PASSED = new Set(['div', 'section', 'article', 'main', 'form', 'center', 'table', 'tbody', 'tr', 'td', 'span', 'font', 'body'])

/** The child that holds the whole article; undefined where several do, or where it is the data itself. */
function descend(element: Element, of: (element: Element) => Evidence | undefined): Element | undefined {
  const all = of(element)
  if (all === undefined || element.childNodes.some(node => isText(node) && SENTENCE.test(node.value))) return undefined
  for (const child of elementsOf(element)) {
    const own = of(child)
    if (own === undefined || !PASSED.has(child.tagName) || !isArticle(own) || isArticle(without(all, own))) continue
    return child.tagName === 'table' && !laysOut(child, of) ? undefined : child
  }
  return undefined
}

/** Whether a table lays out a page: a table stands in it, or a cell with several headings. */
function laysOut(table: Element, of: (element: Element) => Evidence | undefined): boolean {
  if ((of(table)?.tables ?? 0) > 1) return true
  const cells = elementsOf(table).flatMap(elementsOf).flatMap(elementsOf)
  return cells.some(cell => (of(cell)?.numbered ?? 0) > 1)
}

const AROUND = new Set(['nav', 'footer', 'aside', 'menu'])
const NAMED =
  /(?:^|[\s_-])(?:nav|navbar|menu|crumbs?|breadcrumbs?|bread|position|location|share|bdshare\w*|jiathis\w*|print|footer|foot|copyright|toolbar|tools?|sidebar|pager|pagination|qrcode|ewm|related|prevnext|fontsize)(?:$|[\s_-])/i
const BUTTONS = new RegExp(`^(?:[\\s【】[\\]（）()|｜/·:：>«»]|${BUTTON})+$`, 'i')
const SENTENCE = new RegExp(`[${SENTENCE_ENDS}]`)

function markWithin(element: Element, of: (element: Element) => Evidence | undefined, furniture: Set<Element>): void {
  for (const child of elementsOf(element)) {
    const own = of(child)
    if (own === undefined || child.tagName === 'table') continue
    if (isAround(child, own)) furniture.add(child)
    else markWithin(child, of, furniture)
  }
}

function isAround(element: Element, own: Evidence): boolean {
  if (isArticle(own)) return false
  const names = `${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`
  if (AROUND.has(element.tagName) || attribute(element, 'role') === 'navigation' || NAMED.test(names)) return true
  if (!isBlock(element) || own.text + own.links > 400) return false
  return own.links > 12 && own.links > 2 * own.text ? !ATTACHED.test(textOf(element)) : own.text + own.links <= 80 && isButtons(element)
}

const ATTACHED = new RegExp(ATTACHMENT, 'i')
const isButtons = (element: Element): boolean => {
  const text = textOf(element).trim()
  return text !== '' && /[^\s\d]/.test(text) && BUTTONS.test(text)
}

/** Elements among `around` that print the title of the document: headings that do, and the last of all that do. */
function findTitles(document: Document, around: readonly Element[]): Set<Element> {
  const head = firstOf(document, 'head')
  const metas = head === undefined ? [] : elementsOf(head).filter(meta => /^(?:articletitle|title)$/i.test(attribute(meta, 'name') ?? ''))
  const title = firstOf(document, 'title')
  const wanted = [title === undefined ? '' : textOf(title), ...metas.map(meta => attribute(meta, 'content') ?? '')].map(bare)
  const matches: Element[] = []
  const look = (element: Element): void => {
    if (isHidden(element)) return
    const text = bare(textOf(element))
    if (text.length < 6) return
    if (text.length <= 60 && wanted.some(whole => whole.includes(text))) {
      matches.push(element)
      return
    }
    for (const child of elementsOf(element)) if (child.tagName !== 'a') look(child)
  }
  for (const element of around) look(element)
  const last = matches.at(-1)
  return new Set(matches.filter(element => element === last || /^h[1-6]$/.test(element.tagName)))
}

const bare = (text: string): string => text.replace(/\s+/g, '')
