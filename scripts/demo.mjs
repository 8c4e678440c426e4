// Parses a bundled sample: first as the command line shows it, then a few typed values with their places.
import { spawnSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { cnGovDisclosure2021, locate, parseReport } from '../dist/index.js'

const sample = new URL('../samples/2021/exporter-tabs/source.txt', import.meta.url)
const cli = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url))
const root = fileURLToPath(new URL('../', import.meta.url))
const view = spawnSync(process.execPath, [cli, 'parse', '--format', 'view', 'samples/2021/exporter-tabs/source.txt'], {
  cwd: root,
  stdio: 'inherit',
})

const { status, report, trace, doc } = await parseReport(await readFile(sample), { grammar: cnGovDisclosure2021 })
console.log(`\nThe same through the library (${status}):`)
const values = {
  'requests.applications.newReceived.naturalPerson': report.requests.applications.newReceived.naturalPerson,
  'requests.applications.newReceived.total': report.requests.applications.newReceived.total,
  'requests.applications.outcome.total.total': report.requests.applications.outcome.total.total,
  'disclosure.fees.administrativeFees.collected': report.disclosure.fees.administrativeFees.collected,
  'review.outcomes.reconsideration.total': report.review.outcomes.reconsideration.total,
}
for (const [path, value] of Object.entries(values)) {
  const reading = trace.get(path)
  const place = reading === undefined ? 'not printed' : `line ${locate(doc, reading.at).line}, printed “${reading.raw}”`
  console.log(`  report.${path} = ${value}   ${place}`)
}
process.exitCode = (view.status ?? 2) === 2 ? 2 : 0
