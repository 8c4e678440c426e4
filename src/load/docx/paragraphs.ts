import type { Paragraph } from './content.js'
import type { Numbering } from './numbering.js'
import type { Styles } from './styles.js'

interface OpenParagraph extends Paragraph {
  style: string | undefined
  numId: string | undefined
  level: number | undefined
  outline: number | undefined
  /** Its end is deleted: the next paragraph goes on with it. */
  endDeleted: boolean
}

/** The paragraphs that are open (one within another in text boxes), the innermost last, and what goes on into the next. */
export class Paragraphs {
  readonly #styles: Styles
  readonly #numbering: Numbering
  readonly #open: OpenParagraph[] = []
  #carried: Paragraph | undefined

  constructor(styles: Styles, numbering: Numbering) {
    this.#styles = styles
    this.#numbering = numbering
  }

  get current(): Paragraph | undefined {
    return this.#open.at(-1)
  }

  open(path: string): void {
    this.#open.push({
      path,
      runs: [],
      heading: 0,
      boxes: [],
      style: this.#styles.default,
      numId: undefined,
      level: undefined,
      outline: undefined,
      endDeleted: false,
    })
  }

  property(name: string, value: string | undefined): void {
    const paragraph = this.#open.at(-1)
    if (paragraph === undefined) return
    if (name === 'w:pStyle') paragraph.style = value
    else if (name === 'w:numId') paragraph.numId = value
    else if (name === 'w:ilvl') paragraph.level = Number(value)
    else if (name === 'w:outlineLvl') paragraph.outline = Number(value)
  }

  deleteEnd(): void {
    const paragraph = this.#open.at(-1)
    if (paragraph !== undefined) paragraph.endDeleted = true
  }

  /** The paragraph that ends, with its number and what went on into it; undefined where it goes on itself. */
  close(): Paragraph | undefined {
    const paragraph = this.#open.pop()
    if (paragraph === undefined) return undefined
    const { numId, level, style, outline, path } = paragraph
    const number = this.#numbering.next(numId, level, style)
    if (number !== '') paragraph.runs.unshift({ text: number, bold: paragraph.runs[0]?.bold ?? false, raised: false })
    const before = this.left()
    const heading = outline !== undefined && outline < 9 ? Math.min(6, outline + 1) : this.#styles.heading(style)
    const whole: Paragraph = {
      path,
      heading,
      runs: [...(before?.runs ?? []), ...paragraph.runs],
      boxes: [...(before?.boxes ?? []), ...paragraph.boxes],
    }
    if (!paragraph.endDeleted) return whole
    this.#carried = whole
    return undefined
  }

  /** What would go on, where no paragraph follows: no text goes on behind its cell, its part, or a table. */
  left(): Paragraph | undefined {
    const left = this.#carried
    this.#carried = undefined
    return left
  }
}
