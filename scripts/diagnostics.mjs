// Writes docs/diagnostics.md from the table of codes. Run after a build: npm run generate
import { writeFileSync } from 'node:fs'

const root = new URL('../', import.meta.url)
const { codesPage } = await import(new URL('dist/diagnostics/page.js', root))
writeFileSync(new URL('docs/diagnostics.md', root), codesPage())
console.log('docs/diagnostics.md')
