// Measures, and prints docs/benchmarks.md. Sections may be named; --write replaces the page, or those sections of it; --docling installs what is large.
import { readFileSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, totalmem } from 'node:os'
import { join } from 'node:path'
import { root } from '../test/support/root.js'
import { formatsSection } from './formats.js'
import { lengthSection } from './length.js'
import { memorySection } from './memory.js'
import { figure, type Section, say } from './page.js'
import { peersSection } from './peers/peers.js'
import { scalingSection } from './scaling.js'

const args = process.argv.slice(2)
const options = args.filter(arg => arg.startsWith('--'))
const named = args.filter(arg => !arg.startsWith('--'))
const all: readonly Section[] = [formatsSection, lengthSection, scalingSection, memorySection, peersSection(options.includes('--docling'))]
const unknown = [
  ...named.filter(name => !all.some(section => section.name === name)),
  ...options.filter(option => option !== '--write' && option !== '--docling'),
]
if (unknown.length > 0) {
  console.error(
    `bench: ${unknown.join(', ')} is not known; sections are ${all.map(({ name }) => name).join(', ')}; options are --write and --docling`,
  )
  process.exit(2)
}

const page = join(root, 'docs/benchmarks.md')
const { model, speed } = cpus()[0] ?? { model: 'unknown', speed: 0 }
const machine = `${cpus().length} × ${model.trim()}${speed > 0 ? `, ${speed} MHz` : ''}, ${figure(totalmem() / 1024 ** 3)} GB, ${process.platform}, Node ${process.version}`
/** What others did on the machine when this began; 0 where nothing, and on Windows. */
const load = loadavg()[0] ?? 0

/** Measures one section. Where that fails the page says why, and the other sections go on. */
async function print({ name, title, print: measure }: Section): Promise<string> {
  const from = performance.now()
  say(name)
  const body = await measure().catch((error: unknown) => {
    process.exitCode = 1
    return `**Not measured**: ${error instanceof Error ? error.message : String(error)}`
  })
  const date = new Date().toISOString().slice(0, 10)
  const how = `By \`npm run bench -- ${name}\` on ${date}, in ${figure((performance.now() - from) / 1000)} s, on ${machine}; load average before: ${figure(load, 1)}.`
  return `## ${title}\n\n${how}\n\n${body}\n`
}

const head = readFileSync(join(root, 'bench/head.md'), 'utf8')
const before = new Map<string, string>()
for (const text of readPage()
  .split(/^(?=## )/m)
  .slice(1))
  before.set(text.slice(3, text.indexOf('\n')), text)
const printed: string[] = []
for (const section of all) {
  if (named.length === 0 || named.includes(section.name)) {
    const text = await print(section)
    console.log(text)
    printed.push(text)
  } else printed.push(before.get(section.title) ?? '')
}
if (options.includes('--write')) {
  writeFileSync(page, `${[head, ...printed.filter(text => text !== '')].map(text => text.trim()).join('\n\n')}\n`)
  say(`wrote ${page}`)
}

function readPage(): string {
  try {
    return readFileSync(page, 'utf8')
  } catch {
    return ''
  }
}
