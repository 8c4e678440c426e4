import { cellPath, type GridForm, type Leaf } from '../../../src/grammar/grammar.js'
import { type Grammar, type LongRow, longRows, type Parsed, reportSchema } from '../../../src/index.js'
import type { Case, Origin } from './case.js'

/** Reads a document as the one under test was read. */
export type Parse = (bytes: Uint8Array, grammar: Grammar | readonly Grammar[]) => Promise<Parsed<unknown>>

/**
 * What is wrong with the result of a damaged document; nothing where all is well.
 *
 * - `shape`: the report is not of its schema, the status does not follow from the findings, or a finding stands outside of the text.
 * - `slice`: a reading is not what stands at its place, or its value is another number than its text.
 * - `twice`: one printed number is the value of two cells.
 * - `silent`: a value, or a blank, without a mark that the page does not print in that cell.
 * - `dropped`: no value, no blank and no mark where the form prints one.
 *
 * Where the truth after the damage is known, a cell without a mark must be it. Elsewhere the damage may have changed what the page prints. Then a cell must be
 * the truth of a document that the page consists of, or else what stands in its own place: behind the label of its row and as many values as the row has before
 * its column, or between the same characters as in the undamaged document; in a row without a label, all values in their order; for a blank, in a row no other
 * value of which has changed.
 *
 * So it sees a value that moved to another row or column, one of which a part is read, and one that is invented. It does not see a value that was changed
 * where it stands, since the page then prints that one; nor columns whose headers were damaged or changed places, since it has no reader of headers of its own;
 * nor a value that was moved between rows whose figures are the same. Facts of the title and figures in sentences are held to `slice` and `shape` only.
 */
export async function problemsOf(parsed: Parsed<unknown>, given: Case, parse: Parse): Promise<string[]> {
  const problems = [...(await shapeProblems(parsed)), ...sliceProblems(parsed), ...twiceProblems(parsed)]
  if (parsed.status === 'failed') return problems
  const places = placesOf(parsed.grammar)
  const rows = longRows(parsed)
  // where no value of a row is another one than before, none can have moved into the place of another: a blank among them is one that the page prints
  const isUnmoved = ({ path }: LongRow): boolean => {
    const place = places.get(path)
    const others = rows.filter(({ path: other }) => places.get(other)?.grid === place?.grid && places.get(other)?.row === place?.row)
    return given.origins.some(({ truth }) => others.every(other => other.value === null || other.value === truth.get(other.path)))
  }
  for (const row of rows) {
    const truths = given.origins.map(({ truth }) => truth.get(row.path))
    if (row.codes !== '' || truths.includes(typeof row.value === 'string' ? undefined : row.value)) continue
    const place = places.get(row.path)
    const isPrinted = truths.some(truth => truth !== undefined)
    // a grid of one row without a label, whole: its values are those that the page prints, in their order
    if (
      !given.isKnown &&
      place !== undefined &&
      row.raw !== null &&
      isInOrder(
        parsed.doc.text,
        rows.filter(other => places.get(other.path)?.grid === place.grid),
      )
    )
      continue
    if (row.value === null && (!isPrinted || (!given.isKnown && row.raw !== null && isUnmoved(row)))) continue
    if (!given.isKnown && place !== undefined && (await standsThere(parsed, row, place, given.origins, parse, given.grammar))) continue
    const kind = row.value === null && row.raw === null ? 'dropped' : 'silent'
    problems.push(`${kind}: ${row.path}: printed ${truths.join(' or ')}, read ${row.value} (${JSON.stringify(row.raw)})`)
  }
  return problems
}

const schemas = new WeakMap<Grammar, Awaited<ReturnType<typeof reportSchema>>>()

async function shapeProblems({ grammar, report, status, diagnostics, doc }: Parsed<unknown>): Promise<string[]> {
  const schema = schemas.get(grammar) ?? (await reportSchema(grammar))
  schemas.set(grammar, schema)
  const { error } = schema.safeParse(JSON.parse(JSON.stringify(report)))
  const has = (severity: string): boolean => diagnostics.some(d => d.severity === severity)
  const expected = has('error') ? 'failed' : has('warning') ? 'review' : 'ok'
  const outside = diagnostics.filter(({ at }) => at !== null && !(0 <= at.start && at.start <= at.end && at.end <= doc.text.length))
  return [
    ...(error?.issues ?? []).map(issue => `shape: ${issue.path.join('.')}: ${issue.message}`),
    ...(status === expected ? [] : [`shape: status ${status}, by the findings ${expected}`]),
    ...outside.map(({ code, at }) => `shape: ${code} at ${at?.start}-${at?.end} of ${doc.text.length}`),
  ]
}

/** A plain number in any width; undefined for dashes, words and numbers with a sign in words. */
function numberIn(raw: string): number | undefined {
  const plain = raw.normalize('NFKC').replace(/[−－]/g, '-').replace(/[,\s]/g, '')
  return /^[+-]?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : undefined
}

function sliceProblems(parsed: Parsed<unknown>): string[] {
  const { doc, trace } = parsed
  const problems: string[] = []
  for (const [path, { at, raw, note, noteAt }] of trace) {
    const printed = doc.text.slice(at.start, at.end)
    if (printed !== raw) problems.push(`slice: ${path}: ${JSON.stringify(raw)} is not ${JSON.stringify(printed)}`)
    if (noteAt !== null && doc.text.slice(noteAt.start, noteAt.end) !== note) problems.push(`slice: ${path}: its note ${note}`)
  }
  for (const { path, value, raw } of longRows(parsed)) {
    const number = raw === null ? undefined : numberIn(raw)
    if (typeof value !== 'number' || number === undefined) continue
    // a sum of money may be printed in another unit
    const isSame = [1, 10_000, 0.0001].some(factor => Math.abs(value * factor - number) < 1e-6 * Math.max(1, Math.abs(number)))
    if (!isSame) problems.push(`slice: ${path}: ${value} is not ${raw}`)
  }
  return problems
}

function twiceProblems(parsed: Parsed<unknown>): string[] {
  const owners = new Map<number, string>()
  return longRows(parsed).flatMap(({ path, value, start, codes }) => {
    if (value === null || start === null || codes !== '') return []
    const owner = owners.get(start)
    owners.set(start, path)
    return owner === undefined ? [] : [`twice: ${path}: ${value} is the value of ${owner} too`]
  })
}

interface Place {
  readonly grid: GridForm
  readonly row: Leaf
  readonly column: Leaf
}

const placesOf = (grammar: Grammar): ReadonlyMap<string, Place> =>
  new Map(
    grammar.sections.flatMap(({ grids }) =>
      grids.flatMap(grid =>
        grid.rows.leaves.flatMap(row =>
          grid.columns.leaves.map((column): [string, Place] => [cellPath(grid, row, column), { grid, row, column }]),
        ),
      ),
    ),
  )

/** Whether the number of a cell stands where the damaged page has that cell. */
async function standsThere(
  parsed: Parsed<unknown>,
  { path, start, end }: LongRow,
  place: Place,
  origins: readonly Origin[],
  parse: Parse,
  grammar: Case['grammar'],
): Promise<boolean> {
  if (start === null || end === null) return false
  const { text } = parsed.doc
  if (isInRow(text, start, place)) return true
  for (const { bytes } of origins) {
    const { doc, trace } = await parse(bytes, grammar)
    const before = trace.get(path)?.at
    if (before === undefined) continue
    if (headerOf(doc.text, trace, place.grid) !== headerOf(text, parsed.trace, place.grid)) return true
    if (doc.text.length === text.length && before.start === start) return true
    const around = (whole: string, from: number, to: number): string =>
      `${whole.slice(Math.max(0, from - 8), from)}#${whole.slice(to, to + 8)}`
    if (around(doc.text, before.start, before.end) === around(text, start, end)) return true
  }
  return false
}

/** Whether the cells of a row without a label follow each other, with nothing between them. */
function isInOrder(text: string, cells: readonly LongRow[]): boolean {
  return cells.every(({ row, start }, i) => {
    const before = cells[i - 1]
    if (row !== '' || start === null) return false
    return before?.end == null || (before.end <= start && /^[^\p{L}\p{N}]*$/u.test(text.slice(before.end, start)))
  })
}

/** The column labels before the first value of a grid, those of groups among them, in the order of print. */
function headerOf(text: string, trace: Parsed<unknown>['trace'], { path, columns }: GridForm): string {
  const starts = [...trace].flatMap(([other, { at }]) => (other.startsWith(`${path}.`) ? [at.start] : []))
  const before = text.slice(0, Math.min(text.length, ...starts)).slice(-800)
  const labels = new Set(columns.leaves.flatMap(({ labelPath }) => labelPath))
  return (before.match(new RegExp([...labels].map(patternOf).join('|'), 'g')) ?? []).join().replace(/[\s|]/g, '')
}

/** A label as it may be torn. */
const patternOf = (label: string): string => [...label].map(c => c.replace(/[\\^$.*+?()[\]{}|]/, '\\$&')).join('[\\s|]*')

const VALUE = /^(?:[+-]?[\d.,]+(?:万元|元|%)?|[—–/-]+)$/

/** Whether the label of the row stands before, and behind it nothing but the values of the columns before. */
function isInRow(text: string, start: number, { grid, row, column }: Place): boolean {
  const before = text.slice(Math.max(0, start - 600), start)
  const official = row.labels[0] ?? ''
  if (official === '') return false
  // the end of the label may be damaged
  const begin = [...official].slice(0, Math.max(4, Math.ceil(official.length * 0.6))).join('')
  const label = new RegExp(`${patternOf(official)}|${patternOf(begin)}[^\\s\\d|]{0,${official.length}}`, 'g')
  const last = [...before.matchAll(label)].at(-1)
  if (last === undefined) return false
  const between = before.slice(last.index + last[0].length)
  const words = between
    .normalize('NFKC')
    .split(/[\s|\u200b\ufeff]+/)
    .filter(word => word !== '')
  if (grid.list !== null) return words.every(word => VALUE.test(word) || word.length <= 3) && words.length <= column.index + 3
  const index = printedIndex(text.slice(0, start - between.length), grid, column)
  return words.every(word => VALUE.test(word)) && [words.length, between.split(/[\t|]/).length - 2].includes(index)
}

/** How many columns stand before this one in the last header; by the form where labels stand in levels, twice or not at all. */
function printedIndex(before: string, { columns }: GridForm, column: Leaf): number {
  const labels = columns.leaves.map(({ labels }) => labels[0] ?? '')
  const places = labels.map(label => before.lastIndexOf(label))
  if (columns.nodes.length < labels.length || new Set(labels).size < labels.length || places.includes(-1)) return column.index
  return places.filter(place => place < (places[column.index] ?? 0)).length
}
