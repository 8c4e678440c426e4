import type { Origin } from '../../document/doc.js'
import type { FlowRun } from '../flow/flow.js'
import { type RowCell, RowFlow } from '../flow/rows.js'
import type { Destination } from './destinations.js'

/** What holds within a group; a group begins with what holds around it. */
export interface Group {
  destination: Destination
  /** How many characters stand for a `\u` in files for old readers. */
  fallback: number
  font: number
  bold: boolean
  hidden: boolean
  /** Raised or struck: a raised number is a mark, and a struck one is no more; neither is a further digit of the number beside it. */
  apart: boolean
  inTable: boolean
  depth: number
  style: number
  outline: number | undefined
  /** The flow that its text goes to. */
  flow: Target
}

/** A flow of paragraphs: the body, a note, a header or a text box, with the paragraph that is being read. */
export interface Target {
  readonly flow: RowFlow
  lines: FlowRun[][]
  isBold: boolean
  isListItem: boolean
  /** Of the paragraph that has begun. */
  origin: Origin | undefined
}

export const target = (prefix: string): Target => ({
  flow: new RowFlow('rtf', prefix),
  lines: [[]],
  isBold: true,
  isListItem: false,
  origin: undefined,
})

export const firstGroup = (flow: Target): Group => ({
  destination: 'shown',
  fallback: 1,
  font: -1,
  bold: false,
  hidden: false,
  apart: false,
  inTable: false,
  depth: 1,
  style: 0,
  outline: undefined,
  flow,
})

/** The cells of a row as its definition lists them. */
export class RowDefinition {
  cells: RowCell[] = []
  #left = 0
  #vertical: RowCell['vertical'] = 'none'
  #covered = false

  control(name: string, value: number | undefined): void {
    if (name === 'trowd') {
      this.cells = []
      this.#left = 0
      this.#clear()
    } else if (name === 'trleft') this.#left = value ?? 0
    else if (name === 'clvmgf') this.#vertical = 'start'
    else if (name === 'clvmrg') this.#vertical = 'on'
    else if (name === 'clmrg') this.#covered = true
    else if (name === 'cellx') {
      const left = this.cells.at(-1)?.right ?? this.#left
      this.cells.push({ left, right: Math.max(left, value ?? 0), vertical: this.#vertical, covered: this.#covered })
      this.#clear()
    }
  }

  #clear(): void {
    this.#vertical = 'none'
    this.#covered = false
  }
}
