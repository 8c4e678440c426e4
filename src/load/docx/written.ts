import { tooLarge } from '../refusal.js'

/** A converter takes seconds for more than this; a long report has a tenth of it. */
const LARGEST = 3 * 1024 * 1024

/** How many characters are written of a Word file, counted as they are: a file that has too many is refused long before its end. */
export class Written {
  #length = 0
  /** What was written before each row that is open. */
  readonly #before: number[] = []

  add(length: number): void {
    this.#length += length
    if (this.#length > LARGEST) throw tooLarge(`more than ${LARGEST} characters of paragraphs and tables`)
  }

  openRow(): void {
    this.#before.push(this.#length)
  }

  /** The whole row in place of what was counted in it: a row that is deleted has nothing. */
  closeRow(length: number): void {
    this.#length = this.#before.pop() ?? this.#length
    this.add(length)
  }
}
