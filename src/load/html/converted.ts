import type { Origin } from '../../document/doc.js'
import type { FlowBlock, FlowRun } from '../flow/flow.js'
import { BODY, HtmlContent } from './content.js'
import type { Places } from './places.js'
import { attribute, type Element, firstOf, parseTree, type TextNode } from './tree.js'

/** Behind the place of a cell in which a picture stands. */
export const DRAWN = '#drawn'

/** What a converter made of a Word file, with the place of each block as an anchor (`<a id="tbl[1]/tr[2]/td[3]">`) before its text. */
export function readConverted(html: string): readonly FlowBlock[] {
  const body = firstOf(parseTree(html).document, 'body')
  if (body === undefined) return []
  const blocks = new HtmlContent(new Anchors()).read(body, BODY)
  return blocks.map(block => (isAround(block) ? { ...block, layer: 'furniture' } : block))
}

/** Places by the anchors passed on the way. */
class Anchors implements Places {
  #path = ''

  pass(element: Element): void {
    if (element.tagName === 'a') this.#path = attribute(element, 'id')?.replace(DRAWN, '') ?? this.#path
  }

  originOf(element: Element): Origin {
    const anchor = firstOf(element, 'a')
    const id = (anchor === undefined ? undefined : attribute(anchor, 'id')) ?? this.#path
    return id.endsWith(DRAWN) ? { kind: 'docx', path: id.slice(0, -DRAWN.length), doubt: 'drawn' } : { kind: 'docx', path: id }
  }

  runs(node: TextNode, from: number, to: number): FlowRun[] {
    return [{ text: node.value.slice(from, to), origin: { kind: 'docx', path: this.#path } }]
  }
}

/** Headers and footers stand around the pages. */
function isAround(block: FlowBlock): boolean {
  const origin = block.type === 'table' ? block.cells[0]?.origin : block.lines[0]?.[0]?.origin
  return origin !== undefined && 'path' in origin && /^(?:header|footer)\[/.test(origin.path)
}
