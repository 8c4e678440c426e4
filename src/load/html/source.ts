import type { Origin } from '../../document/doc.js'
import { type LineIndex, lineIndex, positionOf } from '../../text/lines.js'
import type { FlowRun } from '../flow/flow.js'
import { tooLarge } from '../refusal.js'
import type { Places } from './places.js'
import type { Element, TextNode } from './tree.js'

const MOST_PIECES = 200_000
/** How far a text may go on behind markup. */
const NEAR = 2_000

/** The source of a page, and where in it a text of the tree stands. */
export class HtmlSource implements Places {
  readonly #text: string
  readonly #lines: LineIndex
  #pieces = 0

  constructor(text: string) {
    this.#text = text
    this.#lines = lineIndex(text)
  }

  pass(): void {}

  origin(offset: number): Origin {
    return { kind: 'html', offset, ...positionOf(this.#lines, offset) }
  }

  originOf(element: Element): Origin {
    return this.origin(element.sourceCodeLocation?.startOffset ?? 0)
  }

  /** A text node as runs that each stand in the source as they are; `from` and `to` are offsets in its value. */
  runs(node: TextNode, from: number, to: number): FlowRun[] {
    const location = node.sourceCodeLocation
    if (location === null || location === undefined) return [{ text: node.value.slice(from, to), origin: this.origin(0) }]
    const start = location.startOffset
    if (this.#text.startsWith(node.value, start)) return [{ text: node.value.slice(from, to), origin: this.origin(start + from) }]
    const places = this.#places(node.value, start)
    const runs: FlowRun[] = []
    let first = from
    for (let i = from + 1; i <= to; i++) {
      if (i < to && places[i] === (places[i - 1] ?? 0) + 1) continue
      if (++this.#pieces > MOST_PIECES) throw tooLarge(`more than ${MOST_PIECES} character references`)
      runs.push({ text: node.value.slice(first, i), origin: this.origin(places[first] ?? start) })
      first = i
    }
    return runs
  }

  /** Where each unit of `value` stands, character references and line ends being longer in the source. */
  #places(value: string, start: number): Int32Array {
    const places = new Int32Array(value.length)
    const source = this.#text
    let at = start
    for (let i = 0; i < value.length; i++) {
      const unit = value.charCodeAt(i)
      const printed = source.charCodeAt(at)
      // text moved out of a table goes on behind the markup
      if (printed !== unit && printed !== 0x26 && printed !== 0x0d) at += Math.max(0, source.slice(at, at + NEAR).indexOf(value.charAt(i)))
      places[i] = at
      if (source.charAt(at) === '&' && (unit !== 0x26 || /^&(?:amp|#38|#x26);?/i.test(source.slice(at, at + 8)))) {
        const length = /^&(?:#x[0-9a-f]+|#[0-9]+|[a-z0-9]+);?/i.exec(source.slice(at, at + 40))?.[0].length ?? 1
        // a surrogate pair is one reference
        if (unit >= 0xd800 && unit <= 0xdbff && i + 1 < value.length) places[++i] = at
        at += resync(source, at, length, value.charAt(i + 1))
      } else if (source.charAt(at) === '\r' && source.charAt(at + 1) === '\n') at += 2
      else at++
    }
    return places
  }
}

/** How long a reference is: without a semicolon it may end before the letters do (“&copy2021”). */
function resync(source: string, at: number, length: number, next: string): number {
  if (source.charAt(at + length - 1) === ';' || next === '') return length
  for (let i = 2; i < length; i++) if (source.charAt(at + i) === next && /^&[a-z]+$/i.test(source.slice(at, at + i))) return i
  return length
}
