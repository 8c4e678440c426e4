// All files that are made from others: path → text. Needs a build.
import { readdirSync, readFileSync } from 'node:fs'

const root = new URL('../', import.meta.url)

/** The files of grammars/ with such a name, read. */
const files = wanted =>
  readdirSync(new URL('grammars/', root))
    .filter(name => wanted.test(name))
    .sort()
    .map(name => JSON.parse(readFileSync(new URL(`grammars/${name}`, root), 'utf8')))

export async function made() {
  const { generated } = await import(new URL('dist/grammar/generate.js', root))
  const { generatedSeries } = await import(new URL('dist/series/generate.js', root))
  const { codesPage } = await import(new URL('dist/diagnostics/page.js', root))
  const grammars = files(/^[^.]+\.json$/)
  const series = files(/\.series\.json$/)
  const all = new Map([...(await generated(grammars)), ...(await generatedSeries(series))])
  return all.set('docs/diagnostics.md', codesPage())
}
