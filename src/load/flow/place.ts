/** Counts blocks as they open and names their places: `p[12]`, `tbl[3]/tr[4]/td[2]`, from 1. */
export class PlaceCounter {
  readonly #stack: { readonly prefix: string; readonly counts: Map<string, number> }[]

  /** `prefix`: '' for the body, else the part: `footnote[1]`. */
  constructor(prefix: string) {
    this.#stack = [{ prefix, counts: new Map() }]
  }

  /** Counts one more of `kind` where we are; its place. */
  next(kind: string): string {
    const here = this.#stack.at(-1)
    const count = (here?.counts.get(kind) ?? 0) + 1
    here?.counts.set(kind, count)
    const prefix = here?.prefix ?? ''
    return `${prefix}${prefix === '' ? '' : '/'}${kind}[${count}]`
  }

  /** The place of the next paragraph; in a cell, that of the cell. */
  nextParagraph(): string {
    const { here } = this
    return /td\[\d+\]$/.test(here) ? here : this.next('p')
  }

  enter(place: string): void {
    this.#stack.push({ prefix: place, counts: new Map() })
  }

  leave(): void {
    if (this.#stack.length > 1) this.#stack.pop()
  }

  /** Where we are: '' in the body. */
  get here(): string {
    return this.#stack.at(-1)?.prefix ?? ''
  }
}
