/** The longest name of a sheet, in UTF-16 units. */
const LONGEST = 31

/**
 * Names as sheets may have them, each once: without []:*?/\ and quotes at their ends, at most 31 characters, told apart by a number where they would be
 * one. Excel does not tell capitals apart and keeps “History” for itself.
 */
export function sheetNames(wished: readonly string[]): string[] {
  const taken = new Set(['history'])
  return wished.map(wish => {
    const plain = wish
      .replace(/[[\]:*?/\\\p{Cc}\p{Cs}\ufffd]+/gu, ' ')
      .replace(/\s+/g, ' ')
      .replace(/^[' ]+|[' ]+$/g, '')
    for (let number = 1; ; number++) {
      const name = ending(plain === '' ? 'sheet' : plain, number === 1 ? '' : ` (${number})`)
      if (taken.has(name.toLowerCase())) continue
      taken.add(name.toLowerCase())
      return name
    }
  })
}

const ending = (name: string, end: string): string => `${name.slice(0, LONGEST - end.length).replace(/[\ud800-\udbff]$|[' ]+$/, '')}${end}`
