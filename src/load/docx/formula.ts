/** A formula on one line: what stands over, under or beside another must not run into its digits. */
export class Formula {
  /** What is written before the next argument of each open element. */
  readonly #between: { readonly sign: string; arguments: number }[] = []

  open(name: string): string {
    const sign = SIGNS[name]
    if (sign !== undefined) this.#between.push({ sign, arguments: 0 })
    if (!ARGUMENTS.has(name)) return ''
    const owner = this.#between.at(-1)
    if (owner === undefined) return ''
    owner.arguments++
    return owner.arguments === 1 ? '' : owner.sign
  }

  close(name: string): string {
    if (SIGNS[name] !== undefined) this.#between.pop()
    return ''
  }
}

const SIGNS: Readonly<Record<string, string>> = {
  'm:f': '/',
  'm:sSup': '^',
  'm:sSub': '_',
  'm:sSubSup': '^',
  'm:nary': ' ',
  'm:rad': ' ',
  'm:d': ' ',
  'm:limLow': ' ',
  'm:limUpp': ' ',
  'm:eqArr': ' ',
  'm:m': ' ',
}
const ARGUMENTS = new Set(['m:num', 'm:den', 'm:e', 'm:sup', 'm:sub', 'm:deg', 'm:lim', 'm:mr'])
