import type { Origin } from '../../document/doc.js'
import { Fields } from '../fields.js'
import type { FlowRun } from '../flow/flow.js'
import { offsetIn, type PieceTable, pieceAt } from './pieces.js'
import type { PropertyRuns } from './runs.js'
import { byteOf, lastOf, SPRM, type Sprm } from './sprms.js'
import type { DocStyles } from './styles.js'

/** What is shown of a stretch of text. */
export interface Shown {
  readonly lines: FlowRun[][]
  readonly bold: boolean
}

const FIELD = { begin: '\u0013', result: '\u0014', end: '\u0015' } as const

/** Reads characters as a reader of the accepted document sees them: deleted and hidden ones are gone, of a field only its result is left. */
export class Characters {
  readonly #table: PieceTable
  readonly #runs: PropertyRuns
  readonly #styles: DocStyles
  readonly #fields = new Fields()

  constructor(table: PieceTable, runs: PropertyRuns, styles: DocStyles) {
    this.#table = table
    this.#runs = runs
    this.#styles = styles
  }

  /** Whether the character at `at` is deleted. */
  isDeleted(at: number): boolean {
    return byteOf(this.#changesAt(at).changes, SPRM.deleted) === 1
  }

  isHidden(at: number): boolean {
    return byteOf(this.#changesAt(at).changes, SPRM.hidden) === 1
  }

  /** A paragraph, characters `start` to `end` of the text; results of fields go on from one to the next. */
  read(start: number, end: number, origin: Origin): Shown {
    const lines: FlowRun[][] = [[]]
    let bold = true
    for (let at = start; at < end; ) {
      const { changes, until } = this.#changesAt(at)
      const stop = Math.min(end, until)
      const isHidden = byteOf(changes, SPRM.deleted) === 1 || byteOf(changes, SPRM.hidden) === 1
      const text = isHidden ? this.#fieldsOnly(at, stop) : this.#shown(at, stop, lastOf(changes, SPRM.symbol))
      // a raised number is a mark, and a struck one is no more: neither is a further digit
      const apart = [SPRM.raised, SPRM.struck, SPRM.struckTwice].some(code => (byteOf(changes, code) ?? 0) % 0x80 > 0)
      if (/\S/.test(text) && byteOf(changes, SPRM.bold) !== 1) bold = false
      ;(apart && text !== '' ? ` ${text} ` : text).split('\n').forEach((line, i) => {
        if (i > 0) lines.push([])
        if (line !== '') lines.at(-1)?.push({ text: line, origin })
      })
      at = stop
    }
    this.#fields.endParagraph()
    return { lines, bold }
  }

  #changesAt(at: number): { readonly changes: readonly Sprm[]; readonly until: number } {
    const piece = pieceAt(this.#table.pieces, at)
    if (piece === undefined) return { changes: [], until: at + 1 }
    const run = this.#runs.at(offsetIn(piece, at))
    const left = run === undefined ? 1 : Math.max(1, Math.ceil((run.end - offsetIn(piece, at)) / piece.width))
    const own = piece.changes.length === 0 ? (run?.changes ?? []) : [...(run?.changes ?? []), ...piece.changes]
    const style = lastOf(own, SPRM.characterStyle)?.readUInt16LE(0)
    const changes = style === undefined ? own : [...this.#styles.changes(style), ...own]
    return { changes, until: Math.min(piece.end, at + left) }
  }

  #shown(start: number, end: number, symbol: Buffer | undefined): string {
    let shown = ''
    for (let i = start; i < end; i++) {
      const character = this.#table.text.charAt(i)
      if (this.#field(character) || this.#fields.isCode) continue
      if (character === '(' && symbol !== undefined && symbol.length >= 4) shown += symbolOf(symbol.readUInt16LE(2))
      else shown += character < ' ' ? (CONTROLS[character] ?? '') : character
    }
    return shown
  }

  /** Fields begin and end in hidden text too. */
  #fieldsOnly(start: number, end: number): string {
    for (let i = start; i < end; i++) this.#field(this.#table.text.charAt(i))
    return ''
  }

  #field(character: string): boolean {
    if (character === FIELD.begin) this.#fields.begin()
    else if (character === FIELD.result) this.#fields.separate()
    else if (character === FIELD.end) this.#fields.end()
    else return false
    return true
  }
}

/** Line break, non-breaking hyphen, tab; pictures, marks of notes and optional hyphens are nothing. */
const CONTROLS: Readonly<Record<string, string>> = { '\u000b': '\n', '\u000e': '\n', '\u000c': '\n', '\u001e': '-', '\t': ' ' }

/** A character of a symbol font; those without a meaning of their own as a box. */
const symbolOf = (unit: number): string => (unit >= 0xe000 && unit <= 0xf8ff ? '□' : String.fromCharCode(unit))
