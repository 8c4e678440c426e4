import { ListCounter } from '../lists.js'
import type { OdtStyles } from './styles.js'

interface OpenList {
  readonly style: string
  readonly key: string
  /** The number of its open item is still to be printed. */
  pending: boolean
  start: number | undefined
}

/** The lists that are open, and the numbers of their items. */
export class OdtLists {
  readonly #styles: OdtStyles
  readonly #counter = new ListCounter()
  readonly #open: OpenList[] = []
  readonly #keys = new Map<string, string>()
  readonly #lastOf = new Map<string, string>()
  #count = 0

  constructor(styles: OdtStyles) {
    this.#styles = styles
  }

  openList(attribute: (name: string) => string | undefined): void {
    const outer = this.#open.at(-1)
    const style = attribute('text:style-name') ?? outer?.style ?? ''
    const continued = attribute('text:continue-list')
    const key =
      outer?.key ??
      (continued === undefined ? undefined : this.#keys.get(continued)) ??
      (attribute('text:continue-numbering') === 'true' ? this.#lastOf.get(style) : undefined) ??
      `list ${++this.#count}`
    this.#lastOf.set(style, key)
    const id = attribute('xml:id')
    if (id !== undefined) this.#keys.set(id, key)
    this.#open.push({ style, key, pending: false, start: undefined })
  }

  closeList(): void {
    this.#open.pop()
  }

  openItem(start: string | undefined): void {
    const list = this.#open.at(-1)
    if (list === undefined) return
    list.pending = true
    list.start = start === undefined ? undefined : Number(start)
  }

  get isOpen(): boolean {
    return this.#open.length > 0
  }

  /** The number of the item whose first paragraph this is; '' for any other paragraph. */
  number(): string {
    const list = this.#open.at(-1)
    if (list?.pending !== true) return ''
    list.pending = false
    const at = this.#open.length - 1
    const starts = list.start === undefined ? undefined : new Map([[at, list.start]])
    const use = list.start === undefined ? list.key : `${list.key}/${++this.#count}`
    return this.#counter.next(list.key, use, at, level => this.#styles.level(list.style, level), starts)
  }

  /** The number of a heading that stands in no list. */
  headingNumber(level: number): string {
    return this.#counter.next('headings', 'headings', level - 1, at => this.#styles.level('', at))
  }
}
