/** Which part of a field we are in: its code, which is not shown, or its result. */
export class Fields {
  readonly #open: ('code' | 'result')[] = []

  /** Whether what comes is the code of a field. */
  get isCode(): boolean {
    return this.#open.includes('code')
  }

  begin(): void {
    this.#open.push('code')
  }

  separate(): void {
    if (this.#open.length > 0) this.#open[this.#open.length - 1] = 'result'
  }

  end(): void {
    this.#open.pop()
  }

  /** A code ends with its paragraph at the latest: a field that is never ended must not hide what follows. */
  endParagraph(): void {
    for (let i = 0; i < this.#open.length; i++) this.#open[i] = 'result'
  }
}
