// Writes the files that are made from grammars/*.json. Run after a build: npm run generate
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

const root = new URL('../', import.meta.url)
const { generated } = await import(new URL('dist/grammar/generate.js', root))

const names = readdirSync(new URL('grammars/', root)).filter(name => name.endsWith('.json') && name !== 'grammar.schema.json')
const files = names.sort().map(name => JSON.parse(readFileSync(new URL(`grammars/${name}`, root), 'utf8')))
for (const [path, text] of await generated(files)) {
  const url = new URL(path, root)
  mkdirSync(dirname(url.pathname), { recursive: true })
  writeFileSync(url, text)
  console.log(path)
}
