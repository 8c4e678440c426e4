const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u
const NONE = /[\p{Mn}\p{Me}\p{Cf}]/u

/** Columns that a text takes on a terminal: East Asian wide characters take two, combining marks none. */
export function widthOf(text: string): number {
  let width = 0
  for (const character of text) width += WIDE.test(character) ? 2 : NONE.test(character) ? 0 : 1
  return width
}

/** Text of a document as it may be printed on a terminal: nothing in it moves the cursor or gives orders. */
export const shown = (text: string): string => text.replace(/\s+/gu, ' ').replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '\uFFFD')

/** At most `width` columns of a text, losing its start or its end; “…” stands for what is lost. */
export function cut(text: string, width: number, lose: 'start' | 'end'): string {
  const characters = [...text.replace(/\s/gu, ' ').replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '\uFFFD')]
  if (widthOf(characters.join('')) <= width) return characters.join('')
  const order = lose === 'end' ? characters : characters.reverse()
  let used = 1
  const kept: string[] = []
  for (const character of order) {
    used += widthOf(character)
    if (used > width) break
    kept.push(character)
  }
  return lose === 'end' ? `${kept.join('')}…` : `…${kept.reverse().join('')}`
}
