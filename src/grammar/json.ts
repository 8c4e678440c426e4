import type { Node, ParseError } from 'jsonc-parser'
import { type LineIndex, lineIndex, positionOf } from '../text/lines.js'
import { below, type Locate } from './problems.js'
import type { Fail, ShapeProblem } from './shape.js'

/** A JSON file: its value, and where each part of it stands. */
export interface JsonFile {
  readonly value: unknown
  readonly locate: Locate
}

/** Reads JSON as the standard has it. Throws what `fail` makes of what is no JSON, and of a key that stands twice in one object. */
export async function readJson(source: string, name: string, fail: Fail): Promise<JsonFile> {
  const { findNodeAtLocation, getNodeValue, parseTree } = await import('jsonc-parser')
  const text = source.startsWith('\uFEFF') ? source.slice(1) : source
  const lines = lineIndex(text)
  const errors: ParseError[] = []
  const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false })
  const [first] = errors // those behind it follow from it
  if (first !== undefined || root === undefined) throw fail(name, [brokenAt(text, lines, first ?? { error: 4, offset: 0, length: 0 })])
  const locate: Locate = pointer => {
    const steps = pointer
      .split('/')
      .slice(1)
      .map(step => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    let node = root
    for (const step of steps) {
      const next = findNodeAtLocation(node, [node.type === 'array' ? Number(step) : step])
      if (next === undefined) break
      node = next
    }
    return positionOf(lines, startOf(node))
  }
  const twice = keysTwice(root, '').map(problem => ({ ...problem, ...positionOf(lines, problem.offset) }))
  if (twice.length > 0)
    throw fail(
      name,
      twice.map(({ offset: _, ...problem }) => problem),
    )
  return { value: getNodeValue(root), locate }
}

/** A property begins at its key. */
const startOf = (node: Node): number => (node.parent?.type === 'property' ? node.parent.offset : node.offset)

function keysTwice(node: Node, pointer: string): readonly (ShapeProblem & { readonly offset: number })[] {
  const children = node.children ?? []
  if (node.type === 'array') return children.flatMap((child, i) => keysTwice(child, below(pointer, i)))
  const seen = new Set<string>()
  return children.flatMap(({ children: [name, value] = [] }) => {
    if (node.type !== 'object' || name === undefined || value === undefined) return []
    const key = String(name.value)
    const at = below(pointer, key)
    const message = `“${key}” stands twice in one object, and only the last would count; remove or rename one`
    const isTwice = seen.has(key)
    seen.add(key)
    return [...(isTwice ? [{ pointer: at, message, offset: name.offset }] : []), ...keysTwice(value, at)]
  })
}

/** What was expected, by the number that jsonc-parser gives an error. */
const expected: Readonly<Record<number, string>> = {
  2: 'a number as JSON writes it, as 12 or 0.5',
  3: 'a key in double quotes; behind the last entry stands no comma',
  4: 'a value: a text in double quotes, {…}, […], a number, true or false; behind the last entry stands no comma',
  5: 'a colon between the key and its value',
  6: 'a comma between this entry and the one before',
  7: 'a closing }',
  8: 'a closing ]',
  9: 'the end of the file; one object is the whole grammar',
  10: 'no comment; JSON has none',
  11: 'the end of the comment, and JSON has none',
  12: 'a closing double quote on the same line',
  13: 'a number as JSON writes it, as 12 or 0.5',
  14: 'four hexadecimal digits behind \\u',
  15: 'one of \\" \\\\ \\/ \\b \\f \\n \\r \\t \\u behind the backslash',
  16: 'no tab or control character within a text; write \\t',
}

function brokenAt(text: string, lines: LineIndex, { error, offset, length }: ParseError): ShapeProblem {
  // where the next thing is missing, the file ends or begins a line too late: the place is behind what stands before
  const at = offset >= text.length ? text.trimEnd().length : offset
  const found = text.slice(offset, offset + Math.max(1, Math.min(length, 24)))
  const message = `this is no JSON: expected ${expected[error] ?? 'a double-quoted text or a value'}; found ${
    offset >= text.length ? 'the end of the file' : `“${found}”`
  }`
  return { pointer: '', message, ...positionOf(lines, at) }
}
