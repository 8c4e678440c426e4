const BUCKETS = 4096

/** Words to look for all at once, in one pass over a text. */
export class WordIndex {
  readonly #words: readonly string[]
  /** First word of each bucket, plus one; 0: none. A bucket holds the words whose first two characters hash alike. */
  readonly #heads = new Uint16Array(BUCKETS)
  /** The word behind each one in its bucket, plus one. */
  readonly #next: Uint16Array
  /** Words of one character, by that character. */
  readonly #single = new Map<number, number>()

  constructor(words: readonly string[]) {
    this.#words = words
    this.#next = new Uint16Array(words.length)
    for (let i = words.length - 1; i >= 0; i--) {
      const word = words[i] ?? ''
      if (word.length === 1) this.#single.set(word.charCodeAt(0), i)
      if (word.length < 2) continue
      const bucket = bucketOf(word.charCodeAt(0), word.charCodeAt(1))
      this.#next[i] = this.#heads[bucket] ?? 0
      this.#heads[bucket] = i + 1
    }
  }

  /** Which of the words stand in `text`: 1 at the index of each that does. */
  findAny(text: string): Uint8Array {
    const found = new Uint8Array(this.#words.length)
    const matches = this.#matches(text, 0, text.length)
    for (let i = 0; i < matches.length; i += 2) found[matches[i] ?? 0] = 1
    return found
  }

  /** The places of each word in `text` from `from` to `to`, by the word's index; words overlap freely. */
  findAll(text: string, from = 0, to = text.length): readonly (readonly number[] | undefined)[] {
    const places: number[][] = new Array(this.#words.length)
    const matches = this.#matches(text, from, to)
    for (let i = 0; i < matches.length; i += 2) {
      const word = matches[i] ?? 0
      const at = matches[i + 1] ?? 0
      const list = places[word]
      if (list === undefined) places[word] = [at]
      else list.push(at)
    }
    return places
  }

  /** Index of a word and the place where it stands whole, in turns, in text order. */
  #matches(text: string, from: number, to: number): readonly number[] {
    const heads = this.#heads
    const singles = this.#single.size === 0 ? undefined : this.#single
    const matches: number[] = []
    let first = from < text.length ? text.charCodeAt(from) : 0
    for (let at = from; at < to; at++) {
      const single = singles?.get(first)
      if (single !== undefined) matches.push(single, at)
      const second = at + 1 < text.length ? text.charCodeAt(at + 1) : 0
      for (let entry = heads[bucketOf(first, second)] ?? 0; entry > 0; entry = this.#next[entry - 1] ?? 0) {
        const word = this.#words[entry - 1] ?? ''
        if (at + word.length <= to && standsAt(word, text, at)) matches.push(entry - 1, at)
      }
      first = second
    }
    return matches
  }

  /** Whether a word begins at `at` and ends by the end of `text`. */
  beginsAt(text: string, at: number): boolean {
    let begins = this.#single.has(text.charCodeAt(at))
    for (
      let entry = this.#heads[bucketOf(text.charCodeAt(at), text.charCodeAt(at + 1))] ?? 0;
      entry > 0 && !begins;
      entry = this.#next[entry - 1] ?? 0
    )
      begins = standsAt(this.#words[entry - 1] ?? '', text, at)
    return begins
  }
}

const bucketOf = (first: number, second: number): number => (first * 31 + second) & (BUCKETS - 1)

function standsAt(word: string, text: string, at: number): boolean {
  for (let i = 0; i < word.length; i++) if (text.charCodeAt(at + i) !== word.charCodeAt(i)) return false
  return true
}
