// Writes the files that are made from grammars/*.json. Run after a build: npm run generate
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { made } from './made.mjs'

const root = new URL('../', import.meta.url)
for (const [path, text] of await made()) {
  const url = new URL(path, root)
  mkdirSync(dirname(url.pathname), { recursive: true })
  writeFileSync(url, text)
  console.log(path)
}
