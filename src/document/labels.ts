import { foldUnit, isBracket, skipGloss } from '../text/fold.js'

/** Folded words one behind the other, each unit with its way back: a label that values tear apart is whole here. */
export class LabelStream {
  readonly #text: string
  readonly #equivalents: ReadonlyMap<number, number> | undefined
  readonly #units: Uint16Array
  readonly #back: Int32Array
  readonly #owner: Int32Array
  length = 0

  constructor(text: string, equivalents: ReadonlyMap<number, number>) {
    this.#text = text
    this.#equivalents = equivalents.size > 0 ? equivalents : undefined
    this.#units = new Uint16Array(text.length)
    this.#back = new Int32Array(text.length)
    this.#owner = new Int32Array(text.length)
  }

  /** The word of token `owner`, which stands from `start` to `end`. */
  add(start: number, end: number, owner: number): void {
    let at = this.length
    for (let i = start; i < end; i++) {
      const printed = this.#text.charCodeAt(i)
      if (isBracket(printed)) {
        i = Math.max(i, skipGloss(this.#text, i) - 1)
        continue
      }
      const unit = foldUnit(printed)
      if (unit === 0) continue
      this.#units[at] = this.#equivalents?.get(unit) ?? unit
      this.#back[at] = i
      this.#owner[at] = owner
      at++
    }
    this.length = at
  }

  /** Whether the words so far end with `folded`. */
  endsWith(folded: string): boolean {
    const from = this.length - folded.length
    for (let i = 0; i < folded.length; i++) if (this.#units[from + i] !== folded.charCodeAt(i)) return false
    return from >= 0
  }

  done(): { labels: string; back: Int32Array; owner: Int32Array } {
    const { length } = this
    const labels = Buffer.from(this.#units.buffer, 0, 2 * length).toString('utf16le')
    return { labels, back: this.#back.subarray(0, length), owner: this.#owner.subarray(0, length) }
  }
}
