import { builtin } from '../builtin/index.js'
import type { Grammar } from '../grammar/grammar.js'
import { below } from '../grammar/problems.js'
import { readShape } from '../grammar/shape.js'
import { foldAll } from '../text/fold.js'
import { problemsAgainst } from './against.js'
import { compileSeries, type SeriesDefinition } from './definition.js'
import type { Alias } from './names.js'
import { SeriesError, type SeriesProblem } from './problems.js'

/**
 * Reads a series file and checks it against the grammars of its editions (the built-in ones where none are given): a path, a file URL, or the parsed
 * JSON itself. Throws a SeriesError that lists every problem, and the system's error where the file cannot be read.
 */
export async function readSeries(
  source: string | URL | object,
  options: { readonly grammars?: readonly Grammar[] } = {},
): Promise<SeriesDefinition> {
  const { seriesSchema } = await import('./schema.js')
  const fail = (name: string, problems: readonly Omit<SeriesProblem, 'code'>[]): SeriesError => broken(name, 'series file', problems)
  const file = await readShape(source, seriesSchema, fail)
  const problems = problemsAgainst(file, options.grammars ?? builtin)
  if (problems.length > 0) throw new SeriesError(nameOf(source), 'series file', problems)
  return compileSeries(file)
}

/**
 * Reads an alias file: `{ "name to write": ["name in a report", { "name": "…", "from": 2015, "to": 2018 }] }`. Throws as `readSeries` does, also where
 * two agencies claim one name in the same years.
 */
export async function readAliases(source: string | URL | object): Promise<readonly Alias[]> {
  const { aliasSchema } = await import('./schema.js')
  const file = await readShape(source, aliasSchema, (name, problems) => broken(name, 'alias file', problems))
  const aliases: Alias[] = []
  const owners = new Map<string, Alias[]>()
  const problems: SeriesProblem[] = []
  for (const [agency, names] of Object.entries(file)) {
    const listed = names.map(entry => ({ from: null, to: null, ...(typeof entry === 'string' ? { name: entry } : entry) }))
    // the name itself needs no entry; one with years takes its place
    const own = listed.some(({ name }) => foldAll(name) === foldAll(agency)) ? [] : [{ name: agency, from: null, to: null }]
    for (const [i, { name, from, to }] of [...listed, ...own].entries()) {
      const alias: Alias = { agency, name, from, to }
      const claims = owners.get(foldAll(name)) ?? []
      owners.set(foldAll(name), [...claims, alias])
      aliases.push(alias)
      const other = claims.find(claim => claim.agency !== agency && overlap(claim, alias))
      if (other === undefined) continue
      const message = `“${name}” already belongs to “${other.agency}” in these years; give it to one of them, or say the years by "from" and "to"`
      problems.push({ code: 'series/clash', pointer: i < listed.length ? below('', agency, i) : below('', agency), message })
    }
  }
  if (problems.length > 0) throw new SeriesError(nameOf(source), 'alias file', problems)
  return aliases
}

const overlap = (a: Alias, b: Alias): boolean => (a.from ?? 0) <= (b.to ?? 9999) && (b.from ?? 0) <= (a.to ?? 9999)

const nameOf = (source: string | URL | object): string =>
  typeof source === 'string' || source instanceof URL ? String(source) : 'the given object'

const broken = (name: string, what: 'series file' | 'alias file', problems: readonly Omit<SeriesProblem, 'code'>[]): SeriesError =>
  new SeriesError(
    name,
    what,
    problems.map(problem => ({ code: 'series/shape', ...problem })),
  )
