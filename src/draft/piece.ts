import type { Doc } from '../document/doc.js'
import { isDash, numberAt } from '../text/number.js'
import type { Span } from '../text/span.js'

/** What stands in a cell, or on a line that is taken for one. */
export interface Piece {
  readonly kind: 'text' | 'number' | 'dash' | 'blank'
  /** Of a number: sign and digits. */
  readonly at: Span
  /** As printed, lines and runs of spaces as one space; of a number, sign and digits. */
  readonly text: string
  /** The unit printed with a number. */
  readonly unit: string | null
}

/** A piece where it stands in a matrix; merged cells stand in all places that they cover. */
export interface Slot {
  readonly piece: Piece
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
}

/** A table as rows of slots, without merges that its source does not state. */
export interface Matrix {
  readonly at: Span
  readonly rows: readonly (readonly (Slot | undefined)[])[]
  readonly columns: number
  /** Whether the source states the merges. */
  readonly rectangular: boolean
}

/** A part of a document that no grid can be drafted for. */
export interface DraftNote {
  /** Where to look. */
  readonly at: Span
  /** All that is left out for it. */
  readonly extent: Span
  readonly message: string
}

/** The piece between two offsets, or a part of it. */
export function pieceOf(doc: Doc, { start, end }: Span): Piece {
  const printed = doc.text.slice(start, end)
  const text = printed.trim()
  const from = start + printed.indexOf(text)
  const at = { start: from, end: from + text.length }
  if (text === '') return { kind: 'blank', at, text, unit: null }
  if (isDash(text)) return { kind: 'dash', at, text, unit: null }
  const number = numberAt(doc.text, from)
  if (number !== undefined && number.end === at.end) {
    const unit = number.unitAt === null ? null : doc.text.slice(number.unitAt.start, number.unitAt.end)
    return { kind: 'number', at: number.at, text: doc.text.slice(number.at.start, number.at.end), unit }
  }
  return { kind: 'text', at, text: labelOf(doc, at), unit: null }
}

/** A label as a grammar writes it: on one line, and in the characters that this document's labels are compared in (simplified ones). */
export const labelOf = (doc: Doc, { start, end }: Span): string =>
  oneLine(
    Array.from({ length: end - start }, (_, i) => {
      const unit = doc.text.charCodeAt(start + i)
      return String.fromCharCode(doc.equivalents.get(unit) ?? unit)
    }).join(''),
  )

const WIDE = '[\\p{Script=Han}\\u3000-\\u303f\\uff00-\\uffef]'
const WIDE_GAP = new RegExp(`(?<=${WIDE})\\s+(?=${WIDE})`, 'gu')

/** Lines and runs of spaces as one space; between characters of scripts without spaces, none. */
const oneLine = (text: string): string => text.replace(WIDE_GAP, '').replace(/\s+/g, ' ').trim()

export const isFigure = (slot: Slot | undefined): slot is Slot => slot?.piece.kind === 'number' || slot?.piece.kind === 'dash'
export const isText = (slot: Slot | undefined): slot is Slot => slot?.piece.kind === 'text'
