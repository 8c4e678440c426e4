import { numeral } from './numerals.js'

/** One level of an automatic numbering. */
export interface ListLevel {
  readonly start: number
  /** By the name that Office Open XML gives it; `bullet` prints no number. */
  readonly format: string
  /** What is printed: texts, and the levels whose counts stand between them, from 0. */
  readonly text: readonly (string | number)[]
  /** Whether a space or tab follows. */
  readonly spaced: boolean
  /** All counts are printed as digits. */
  readonly isLegal: boolean
  /** The level that restarts it, from 1; 0 for never; undefined: any level before it. */
  readonly restart: number | undefined
}

/** Counts the paragraphs of automatic numberings as they come. */
export class ListCounter {
  /** By list: the count of each level. */
  readonly #counts = new Map<string, (number | undefined)[]>()
  readonly #started = new Set<string>()

  /**
   * The number printed before the next paragraph at level `at` (from 0) of a list; '' for none. Several `uses` may share the counts of a list;
   * `starts` are the counts with which a use begins anew, by level.
   */
  next(
    list: string,
    use: string,
    at: number,
    levelOf: (level: number) => ListLevel | undefined,
    starts: ReadonlyMap<number, number> = new Map(),
  ): string {
    const own = levelOf(at)
    if (own === undefined) return ''
    const counts = this.#counts.get(list) ?? []
    this.#counts.set(list, counts)
    const anew = starts.get(at)
    if (anew !== undefined && !this.#started.has(`${use}/${at}`)) {
      this.#started.add(`${use}/${at}`)
      counts[at] = anew - 1
    }
    counts[at] = counts[at] === undefined ? own.start : (counts[at] ?? 0) + 1
    for (let i = at + 1; i < Math.max(9, counts.length); i++) {
      const restart = levelOf(i)?.restart
      if (restart === undefined || (restart > 0 && at < restart)) counts[i] = undefined
    }
    if (own.format === 'bullet') return ''
    const printed = own.text.map(part => {
      if (typeof part === 'string') return part
      const other = levelOf(part)
      return numeral(counts[part] ?? other?.start ?? 1, own.isLegal ? 'decimal' : (other?.format ?? 'decimal'))
    })
    const number = printed.join('')
    return number === '' || !own.spaced ? number : `${number} `
  }
}
