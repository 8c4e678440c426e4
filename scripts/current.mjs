// Fails where a generated file is not current. Run after a build.
import { readdirSync, readFileSync } from 'node:fs'

const root = new URL('../', import.meta.url)
const { generated } = await import(new URL('dist/grammar/generate.js', root))
const { codesPage } = await import(new URL('dist/diagnostics/page.js', root))

const names = readdirSync(new URL('grammars/', root)).filter(name => name.endsWith('.json') && name !== 'grammar.schema.json')
const files = names.sort().map(name => JSON.parse(readFileSync(new URL(`grammars/${name}`, root), 'utf8')))
const stale = [...(await generated(files)), ['docs/diagnostics.md', codesPage()]].filter(
  ([path, text]) => readFileSync(new URL(path, root), 'utf8') !== text,
)
for (const [path] of stale) console.error(`${path} is not current: npm run generate`)
process.exitCode = stale.length > 0 ? 1 : 0
