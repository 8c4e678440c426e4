/** Longer words are no numbers and no keywords. */
const LONGEST = 127
const NUMBER = /^[-+]?(?:\d+\.?\d*|\.\d+)$/
/** Words that stand in and between objects: of others, pdf.js may take what follows for another thing, and fail. */
const KEYWORDS = new Set(['obj', 'endobj', 'R', 'true', 'false', 'null', 'n', 'f', 'xref', 'trailer', 'startxref'])
/** Between objects nothing is open. */
const BETWEEN = new Set(['obj', 'endobj', 'trailer', 'startxref'])

const [TAB, NEWLINE, FEED, RETURN, SPACE] = [0x09, 0x0a, 0x0c, 0x0d, 0x20]
const [PERCENT, OPEN, CLOSE, LESS, GREATER, SLASH, LEFT, BACKSLASH, RIGHT] = [0x25, 0x28, 0x29, 0x3c, 0x3e, 0x2f, 0x5b, 0x5c, 0x5d]
const isSpace = (code: number): boolean =>
  code === SPACE || code === NEWLINE || code === RETURN || code === TAB || code === FEED || code === 0
const MARKS = new Set([PERCENT, OPEN, CLOSE, LESS, GREATER, SLASH, LEFT, RIGHT])

/**
 * Whether text of objects, without their streams, is what the syntax allows: all that is opened is closed within its object, every word is one that
 * may stand there. pdf.js throws at some of what is not. `refer` is told of each reference.
 */
export function isWellFormed(text: string, refer: (object: number, generation: number) => void): boolean {
  const open: number[] = []
  let [before, last] = [Number.NaN, Number.NaN]
  let at = 0
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (isSpace(code)) at++
    else if (code === PERCENT) at = lineEnd(text, at)
    else if (code === OPEN) {
      at = stringEnd(text, at)
      if (at < 0) return false
    } else if (code === LEFT) {
      open.push(LEFT)
      at++
    } else if (code === RIGHT) {
      if (open.pop() !== LEFT) return false
      at++
    } else if (code === LESS && text.charCodeAt(at + 1) === LESS) {
      open.push(LESS)
      at += 2
    } else if (code === GREATER && text.charCodeAt(at + 1) === GREATER) {
      if (open.pop() !== LESS) return false
      at += 2
    } else if (code === LESS) {
      at = text.indexOf('>', at) + 1
      if (at === 0) return false
    } else if (code === SLASH) at = wordEnd(text, at + 1)
    else {
      const end = wordEnd(text, at)
      if (end === at || end - at > LONGEST) return false
      const word = text.slice(at, end)
      at = end
      if (KEYWORDS.has(word)) {
        if (BETWEEN.has(word) && open.length > 0) return false
        if (word === 'R') refer(before, last)
      } else {
        if (!NUMBER.test(word)) return false
        ;[before, last] = [last, Number(word)]
      }
    }
  }
  return open.length === 0
}

function wordEnd(text: string, from: number): number {
  let at = from
  while (at < text.length && !isSpace(text.charCodeAt(at)) && !MARKS.has(text.charCodeAt(at))) at++
  return at
}

function lineEnd(text: string, from: number): number {
  let at = from
  while (at < text.length && text.charCodeAt(at) !== NEWLINE && text.charCodeAt(at) !== RETURN) at++
  return at
}

/** Behind the string whose parenthesis is at `from`; -1 where it does not end. Parentheses within it come in pairs. */
function stringEnd(text: string, from: number): number {
  let depth = 0
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === BACKSLASH) at++
    else if (code === OPEN) depth++
    else if (code === CLOSE && --depth === 0) return at + 1
  }
  return -1
}
