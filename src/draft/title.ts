const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)|[二一][〇○零一二三四五六七八九]{3}/

/** A title as a template: its year is a slot, and so are the words before it, where words of the form follow. null where it has no year. */
export function titleFact(title: string | null): string | null {
  const year = title === null ? null : YEAR.exec(title)
  if (title === null || year === null || /[{}]/.test(title)) return null
  const before = title.slice(0, year.index)
  const behind = title.slice(year.index + year[0].length)
  const named = /\p{L}{2}/u.test(before) && /\p{L}{4}/u.test(behind.replace(/\s/g, ''))
  return `${named ? `{name}${/\s$/.test(before) ? ' ' : ''}` : before}{year}${behind}`
}
