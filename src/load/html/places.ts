import type { Origin } from '../../document/doc.js'
import type { FlowRun } from '../flow/flow.js'
import type { Element, TextNode } from './tree.js'

/** Says where in a source the parts of a tree come from. */
export interface Places {
  /** Called for each element on the way, in document order. */
  pass(element: Element): void
  originOf(element: Element): Origin
  /** A piece of a text node as runs of one place each; `from` and `to` are offsets in its value. */
  runs(node: TextNode, from: number, to: number): FlowRun[]
}
