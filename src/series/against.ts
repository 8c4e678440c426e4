import { cellPath, type Grammar, type SlotType, unitOf, type ValueKind, valueKindOf } from '../grammar/grammar.js'
import { below } from '../grammar/problems.js'
import { parseFactor } from '../grammar/unit.js'
import { nearestTo } from '../text/similar.js'
import { compileSeries, type Link } from './definition.js'
import type { SeriesProblem } from './problems.js'
import type { SeriesFile, ValueFile } from './schema.js'

type Report = (code: SeriesProblem['code'], pointer: string, message: string) => void

/** What a grammar says of a path of its report. */
interface PathForm {
  readonly kind: ValueKind | SlotType
  readonly unit: string | null
}
type Forms = ReadonlyMap<string, ReadonlyMap<string, PathForm>>

/** What in a series file does not fit the grammars, or itself: all problems at once. */
export function problemsAgainst(file: SeriesFile, grammars: readonly Grammar[]): SeriesProblem[] {
  const problems: SeriesProblem[] = []
  const report: Report = (code, pointer, message) => {
    problems.push({ code, pointer, message })
  }
  const forms = formsOf(file, grammars, report)
  const edition = (name: string, pointer: string): void => {
    if (!file.editions.includes(name))
      report('series/unknown-edition', pointer, `“${name}” is not among the editions of this file: ${file.editions.join(', ')}`)
  }
  for (const [key, measure] of Object.entries(file.measures)) {
    const at = below('/measures', key)
    for (const [name, value] of Object.entries(measure.editions)) {
      const pointer = below(at, 'editions', name)
      edition(name, pointer)
      checkValue(value, measure.unit, name, forms.get(name), pointer, report)
    }
    for (const [i, { from }] of (measure.break ?? []).entries()) edition(from, below(at, 'break', i, 'from'))
  }
  for (const [i, { editions }] of (file.links ?? []).entries()) {
    for (const [j, name] of editions.entries()) edition(name, below('/links', i, 'editions', j))
  }
  for (const [i, link] of compileSeries(file).links.entries()) checkLink(link, below('/links', i), forms, report)
  checkFacts(file.agency.facts, '/agency/facts', forms, report)
  checkFacts(file.year.facts, '/year/facts', forms, report)
  checkFacts(file.year.dates ?? [], '/year/dates', forms, report)
  return problems
}

function formsOf(file: SeriesFile, grammars: readonly Grammar[], report: Report): Forms {
  const forms = new Map<string, ReadonlyMap<string, PathForm>>()
  const known = grammars.filter(({ id }) => id === file.for)
  for (const [i, edition] of file.editions.entries()) {
    const pointer = below('/editions', i)
    const grammar = known.find(g => g.edition === edition)
    if (file.editions.indexOf(edition) < i) report('series/clash', pointer, `“${edition}” stands twice; remove one`)
    else if (grammar !== undefined) forms.set(edition, pathsOf(grammar))
    else {
      const names = known.map(g => g.edition).join(', ') || `none (given: ${grammars.map(g => g.name).join(', ')})`
      report(
        'series/unknown-edition',
        pointer,
        `no grammar is ${file.for}@${edition}; editions of ${file.for} are ${names}: give its grammar too`,
      )
    }
  }
  return forms
}

function pathsOf(grammar: Grammar): ReadonlyMap<string, PathForm> {
  const paths = new Map<string, PathForm>()
  for (const grid of grammar.sections.flatMap(section => section.grids)) {
    for (const row of grid.rows.leaves) {
      for (const column of grid.columns.leaves)
        paths.set(cellPath(grid, row, column), { kind: valueKindOf(row, column), unit: unitOf(row, column)?.name ?? null })
    }
  }
  for (const { key, slots } of grammar.facts) {
    for (const { name, type, unit } of slots) paths.set(`facts.${key}.${name}`, { kind: type, unit: unit?.name ?? null })
  }
  return paths
}

function unknown(path: string, edition: string, form: ReadonlyMap<string, PathForm>): string {
  const paths = [...form.keys()]
  const near = nearestTo(path, paths)
  return `${edition} has no ${path}${near === undefined ? '' : `; the nearest is ${paths[near]}`}`
}

function checkValue(
  value: ValueFile,
  unit: string,
  edition: string,
  form: ReadonlyMap<string, PathForm> | undefined,
  pointer: string,
  report: Report,
): void {
  const object = typeof value === 'object' && !Array.isArray(value) ? value : undefined
  const paths = typeof value === 'string' ? [value] : Array.isArray(value) ? value : value.sum
  if (object?.factor !== undefined && parseFactor(object.factor) === null)
    report('series/shape', below(pointer, 'factor'), `“${object.factor}” is no factor; write “10000” or “1/10000”`)
  const all = object?.instead === undefined ? paths : [...paths, object.instead]
  for (const [i, path] of all.entries()) {
    if (all.indexOf(path) < i) report('series/clash', pointer, `${path} stands twice in the sum; remove one`)
    const found = form?.get(path)
    if (form === undefined) continue
    if (found === undefined) report('series/unknown-path', pointer, unknown(path, edition, form))
    else if (!isNumber(found)) report('series/unit', pointer, noNumber(path, found))
    else if (found.unit !== null && found.unit !== unit && object?.factor === undefined)
      report(
        'series/unit',
        pointer,
        `${path} is in ${found.unit}, the measure in ${unit}; give { "sum": [path], "factor": … } or the same unit`,
      )
    else if (found.unit === unit && object?.factor !== undefined)
      report('series/unit', below(pointer, 'factor'), `${path} is in ${unit}, as the measure is; remove the factor`)
  }
}

function checkLink(link: Link, at: string, forms: Forms, report: Report): void {
  const said = new Set<string>()
  const once = (code: SeriesProblem['code'], pointer: string, message: string): void => {
    if (!said.has(message)) report(code, pointer, message)
    said.add(message)
  }
  let first: { readonly path: string; readonly unit: string | null } | undefined
  for (const { this: now, before } of link.lines) {
    for (const [key, terms] of [
      ['this', now],
      ['before', before],
    ] as const) {
      for (const { path } of terms) {
        const pointer = below(at, key)
        if (path.includes('{}')) once('series/unknown-path', pointer, `nothing stands for {} in ${path}; give "each"`)
        for (const edition of path.includes('{}') ? [] : link.editions) {
          const form = forms.get(edition)
          const found = form?.get(path)
          if (form === undefined) continue
          if (found === undefined) once('series/unknown-path', pointer, unknown(path, edition, form))
          else if (!isNumber(found)) once('series/unit', pointer, noNumber(path, found))
          else if (first !== undefined && first.unit !== found.unit)
            once('series/unit', pointer, `${path} is in ${found.unit}, but ${first.path} in ${first.unit}; they cannot be added`)
          else first ??= { path, unit: found.unit }
        }
      }
    }
    first = undefined
  }
  if (link.each.length > 0 && !link.sums.this.includes('{}'))
    report('series/shape', below(at, 'each'), '"each" is given, but "this" has no {}; write {} where its words shall stand')
}

const isNumber = ({ kind }: PathForm): boolean => kind === 'count' || kind === 'signed' || kind === 'amount' || kind === 'percent'
const noNumber = (path: string, { kind }: PathForm): string =>
  kind === 'money'
    ? `${path} is money whose unit the form does not fix; a series cannot add it up: leave it out`
    : `${path} is ${kind} and no number; give the path of a number`

/** Each must stand in some edition; the others may lack it. */
function checkFacts(paths: readonly string[], at: string, forms: Forms, report: Report): void {
  for (const [i, path] of paths.entries()) {
    const all = [...forms.values()]
    const known = [...new Set(all.flatMap(form => [...form.keys()].filter(key => key.startsWith('facts.'))))]
    if (all.length > 0 && !known.includes(path))
      report('series/unknown-path', below(at, i), `no edition has ${path}; facts are ${known.join(', ') || 'none'}`)
  }
}
