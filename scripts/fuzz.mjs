// Damages made reports whose figures are known, parses each in a process of its own, and tells what throws, ends the process, hangs, or gives a value that
// the damaged page does not print and that nothing marks. Needs the compiled tests. What the judgement can and cannot see: test/support/fuzz/oracle.ts.
//   --minutes N      how long (10)      --documents N    how many instead
//   --format NAME    text, html, docx, doc, odt, rtf or pdf; may be given again (all)
//   --seed N         of the first document; the next ones follow (from the clock)
//   --jobs N         processes (2)      --keep FOLDER    where documents with findings are written
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { caseOf } from '../build/test/support/fuzz/case.js'
import { formats } from '../build/test/support/fuzz/made.js'
import { results } from '../build/test/support/fuzz/run.js'

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    documents: { type: 'string' },
    format: { type: 'string', multiple: true, default: [...formats] },
    seed: { type: 'string', default: String(Date.now() % 1_000_000_000) },
    jobs: { type: 'string', default: '2' },
    keep: { type: 'string' },
  },
})
const wrong = values.format.find(name => !formats.includes(name))
if (wrong !== undefined) throw new RangeError(`there is no format ${wrong}: give one of ${formats.join(', ')}`)
const numberOf = name => {
  const number = Number(values[name])
  if (!(number >= 0)) throw new RangeError(`--${name} is ${values[name]}: give a number`)
  return number
}
const seed = numberOf('seed')
const most = values.documents === undefined ? Number.POSITIVE_INFINITY : numberOf('documents')
const end = values.documents === undefined ? Date.now() + numberOf('minutes') * 60_000 : Number.POSITIVE_INFINITY

function* tasks() {
  for (let i = 0; i < most && Date.now() < end; i++) yield { format: values.format[i % values.format.length], seed: seed + i }
}

const empty = () => ({ documents: 0, ok: 0, review: 0, failed: 0, findings: 0, slowest: 0 })
const counts = Object.fromEntries(values.format.map(format => [format, empty()]))
const total = empty()
console.log(`fuzz: seed ${seed}, formats ${values.format.join(', ')}`)
let told = Date.now()
for await (const { format, seed: own, name, status, milliseconds, problems } of results(tasks(), { jobs: numberOf('jobs') })) {
  for (const count of [counts[format], total]) {
    count.documents++
    count[status]++
    count.slowest = Math.max(count.slowest, milliseconds)
    if (problems.length > 0) count.findings++
  }
  if (problems.length > 0) {
    const given = caseOf(format, own)
    console.log(`FINDING --seed ${own} --documents 1 --format ${format} (${name === '' ? given.name : name})`)
    for (const problem of problems.slice(0, 5)) console.log(`  ${problem}`)
    if (problems.length > 5) console.log(`  and ${problems.length - 5} more`)
    if (values.keep !== undefined) {
      mkdirSync(values.keep, { recursive: true })
      writeFileSync(join(values.keep, `${own}.${format === 'text' ? 'txt' : format}`), given.bytes)
    }
  }
  if (Date.now() - told > 15_000) {
    told = Date.now()
    console.log(`  ${total.documents} documents, ${total.findings} with findings`)
  }
}
const cells = ({ documents, ok, review, failed, findings, slowest }) =>
  [documents, ok, review, failed, findings, `${(slowest / 1000).toFixed(1)} s`].join(' | ')
console.log('| format | documents | ok | review | failed | with findings | slowest |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: |')
for (const [name, count] of [...Object.entries(counts), ['all', total]]) console.log(`| ${name} | ${cells(count)} |`)
process.exitCode = total.findings > 0 ? 1 : 0
