import { SPELT_YEAR } from '../text/locale.js'

const YEAR = new RegExp(`(?<!\\d)(?:19|20)\\d\\d(?!\\d)|${SPELT_YEAR}`)

/** A title as a template: its year is a slot, and so are the words before it, where words of the form follow. null where it has no year. */
export function titleFact(title: string | null): string | null {
  const year = title === null ? null : YEAR.exec(title)
  if (title === null || year === null || /[{}]/.test(title)) return null
  const before = title.slice(0, year.index)
  const behind = title.slice(year.index + year[0].length)
  const named = /\p{L}{2}/u.test(before) && /\p{L}{4}/u.test(behind.replace(/\s/g, ''))
  return `${named ? `{name}${/\s$/.test(before) ? ' ' : ''}` : before}{year}${behind}`
}
