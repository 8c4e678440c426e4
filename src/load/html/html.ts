import type { Flow } from '../flow/flow.js'
import { tooLarge } from '../refusal.js'
import { findArticle } from './article.js'
import { BODY, HtmlContent, WHOLE } from './content.js'
import { keepShown } from './shown.js'
import { HtmlSource } from './source.js'
import { firstOf, parseTree } from './tree.js'

/** Longer pages are no reports. */
const LONGEST = 8_000_000

/**
 * A web page (or a piece of one) → what a reader of it sees. The article is told from what stands around it, which becomes furniture.
 * With `keepsLines`, line breaks outside tables are shown: a text with tables in markup. Throws a `Refusal`.
 */
export function readHtml(text: string, keepsLines: boolean): Flow {
  if (text.length > LONGEST) throw tooLarge(`${text.length} characters`)
  const { document, isCut } = parseTree(text)
  const body = firstOf(document, 'body')
  if (body === undefined) return { blocks: [], isCut: false }
  const doubtful = keepShown(document, body)
  const source = new HtmlSource(text)
  const article = keepsLines ? WHOLE : findArticle(document, body)
  return { blocks: new HtmlContent(source, article, doubtful).read(body, { ...BODY, keepsLines }), isCut }
}
