import {
  type Diagnostic,
  excerpt,
  formatDiagnostic,
  formatDiagnostics,
  type GridForm,
  type LongRow,
  locate,
  longRows,
  type Origin,
  type Parsed,
  parseReports,
} from '../index.js'
import { EXIT, UsageError } from './errors.js'
import { sourcesOf } from './inputs.js'
import { parseOptionsOf, type ReadingOptions } from './reading.js'

/** `refold explain FILE [PATH]` */
export async function explain(file: string, path: string | undefined, options: ReadingOptions): Promise<number> {
  const parseOptions = await parseOptionsOf(options)
  const sources = await sourcesOf([file])
  if (sources.length !== 1) throw new UsageError(`${file} is not one document; name a file`)
  let exit: number = EXIT.ok
  for await (const parsed of parseReports(sources, parseOptions)) {
    const { doc, diagnostics, status } = parsed
    if (status === 'failed') {
      const errors = diagnostics.filter(({ severity }) => severity === 'error')
      process.stderr.write(`${formatDiagnostics(errors, { doc, name: file, language: options.lang }).join('\n')}\n`)
      return EXIT.failed
    }
    const lines = path === undefined ? overview(parsed, file, options) : explainPath(parsed, path, file, options)
    process.stdout.write(`${lines.join('\n')}\n`)
    exit = status === 'review' ? EXIT.review : EXIT.ok
  }
  return exit
}

/** How each grid was read. */
function overview({ grammar, grids, trace, doc, status, ...parsed }: Parsed<unknown>, file: string, { lang }: ReadingOptions): string[] {
  const lines = [`${file}  ${grammar.name}  ${status}`]
  const rows = longRows({ grammar, trace, doc, ...parsed })
  for (const { path, captions } of grammar.sections.flatMap(section => section.grids)) {
    const grid = grids.find(({ form }) => form.path === path)
    const cells = rows.filter(row => row.path === path || row.path.startsWith(`${path}.`))
    const read = cells.filter(row => trace.has(row.path)).length
    const how = grid === undefined || grid.strategies.length === 0 ? 'not found' : grid.strategies.join(', ')
    lines.push(`${path}  ${captions[0] ?? ''}`, `  ${how}; ${read} of ${cells.length} cells read`)
    for (const span of grid?.unread ?? []) lines.push('  unread:', excerpt(doc, span))
  }
  const found = parsed.diagnostics.filter(({ severity }) => severity !== 'info')
  return [...lines, ...formatDiagnostics(found, { doc, name: file, language: lang })]
}

/** One value: its place, how it was read, the sums that it enters, the findings that concern it. */
function explainPath(parsed: Parsed<unknown>, path: string, file: string, { lang }: ReadingOptions): string[] {
  const { grammar, grids, trace, doc, diagnostics } = parsed
  const rows = longRows(parsed)
  const row = rows.find(cell => cell.path === path)
  const reading = trace.get(path)
  const facts = grammar.facts.flatMap(fact => fact.slots.map(slot => ({ fact, at: `facts.${fact.key}.${slot.name}` })))
  const untold = facts.find(({ at }) => at === path)?.fact
  if (row === undefined && reading === undefined && untold === undefined) {
    const known = [...new Set([...rows.map(cell => cell.path), ...facts.map(({ at }) => at), ...trace.keys()])]
    throw new UsageError(`${grammar.name} has no value at ${path}; the nearest are ${nearest(path, known).join(', ')}`)
  }
  const lines = [path]
  if (row !== undefined) {
    const labels = [row.grid, row.row, row.column].filter(label => label !== '')
    lines.push(`  ${labels.join(' · ')}`, `  value ${row.value ?? 'null'}${row.value === null || row.unit === null ? '' : ` ${row.unit}`}`)
  }
  if (reading === undefined) {
    lines.push('  nothing was read here')
    if (untold !== undefined)
      lines.push(
        `  no text reads like ${untold.templates
          .slice(0, 3)
          .map(({ text }) => `“${text}”`)
          .join(', ')}${untold.templates.length > 3 ? ` or ${untold.templates.length - 3} more` : ''}`,
      )
    if (untold !== undefined && untold.same !== null)
      lines.push('  a sentence counts that says this and nothing of a part, of another time or of a change')
  } else {
    const unit = reading.unit === null ? '' : `, unit “${reading.unit}”`
    const note = reading.note === null ? '' : `, note “${reading.note}”`
    const where = whereOf(locate(doc, reading.at).origin)
    lines.push(
      `  printed “${reading.raw}”${unit}${note}; ${reading.at.start}–${reading.at.end} of the text${where}`,
      excerpt(doc, reading.at),
    )
  }
  for (const { form, cells } of grids) {
    const place = placeIn(form, rows, path)
    if (place === undefined) continue
    const cell = cells.find(c => c.row === place.row && c.column === place.column)
    if (cell !== undefined) lines.push(`  read ${cell.strategy}`)
    for (const [text, outcome] of identitiesAt(form, place, row, diagnostics)) lines.push(`  ${outcome}  ${text}`)
  }
  for (const d of diagnostics)
    if (concernsPath(d, path)) lines.push(formatDiagnostic(d, { doc, name: file, language: lang, style: 'excerpt' }))
  return lines
}

/** The place in the source that its own program shows: the path of a cell, or the page and how far from its top left. */
function whereOf(origin: Origin): string {
  if ('path' in origin) return `, ${origin.path}`
  if (origin.kind !== 'pdf') return ''
  const { page, box } = origin
  return `, page ${page}${box === undefined ? '' : `, ${Math.round(box.x0)} points from its left and ${Math.round(box.y0)} from its top`}`
}

interface Place {
  readonly row: number
  readonly column: number
}

/** Row and column of a path; cells stand row by row. */
function placeIn(form: GridForm, rows: readonly LongRow[], path: string): Place | undefined {
  const cells = rows.filter(row => row.path === form.path || row.path.startsWith(`${form.path}.`))
  const index = cells.findIndex(row => row.path === path)
  const width = form.columns.leaves.length
  return index < 0 ? undefined : { row: Math.floor(index / width), column: index % width }
}

/** The sums that a cell enters, and what became of each on its line. */
function identitiesAt(form: GridForm, place: Place, cell: LongRow | undefined, diagnostics: readonly Diagnostic[]): [string, string][] {
  return form.identities.flatMap((identity): [string, string][] => {
    const term = identity.each === 'row' ? place.column : place.row
    if (![...identity.left, ...identity.right].some(({ leaf, insteadOf }) => leaf === term || insteadOf === term)) return []
    const line = identity.each === 'row' ? form.rows.leaves[place.row] : form.columns.leaves[place.column]
    const at = identity.each === 'row' && line?.path ? `${form.path}.${line.path}` : form.path
    const found = diagnostics.find(
      d =>
        (d.code === 'identity/broken' && d.facts.identity === identity.text && d.facts.terms.some(({ path }) => path === cell?.path)) ||
        (d.code === 'identity/unchecked' &&
          d.facts.identity === identity.text &&
          d.path === at &&
          d.facts.line === (line?.labels[0] ?? '')),
    )
    const outcome =
      found === undefined ? (cell?.value == null ? 'not checked' : 'holds') : found.code === 'identity/broken' ? 'BROKEN' : 'not checked'
    return [[`${identity.text}${line?.labels[0] === undefined ? '' : ` (${line.labels[0]})`}`, outcome]]
  })
}

/** At the path, above it, or naming it among the terms of a broken sum. */
const concernsPath = (d: Diagnostic, path: string): boolean =>
  d.path === '' ||
  d.path === path ||
  path.startsWith(`${d.path}.`) ||
  (d.code === 'identity/broken' && d.facts.terms.some(term => term.path === path))

/** The three known paths that are most like a wrong one. */
function nearest(path: string, known: readonly string[]): string[] {
  const steps = new Set(path.toLowerCase().split('.'))
  const pairs = (text: string): Set<string> =>
    new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2).toLowerCase()))
  const own = pairs(path)
  const score = (other: string): number => {
    const theirs = pairs(other)
    const shared = [...own].filter(pair => theirs.has(pair)).length
    const same = other
      .toLowerCase()
      .split('.')
      .filter(step => steps.has(step)).length
    return (2 * shared) / (own.size + theirs.size + 1) + same / 20
  }
  return [...known].sort((a, b) => score(b) - score(a)).slice(0, 3)
}
