// Fails where a generated file is not current. Run after a build.
import { readFileSync } from 'node:fs'
import { made } from './made.mjs'

const root = new URL('../', import.meta.url)
const stale = [...(await made())].filter(([path, text]) => readFileSync(new URL(path, root), 'utf8') !== text)
for (const [path] of stale) console.error(`${path} is not current: npm run generate`)
process.exitCode = stale.length > 0 ? 1 : 0
