// What docs/scale.md multiplies: time, memory and output of `refold parse` for a document of each format, with 1 and 2 threads. Needs `npm run build` and the
// compiled tests (`npx tsc -p tsconfig.json`). Time of the processor is told beside time that passed, since it depends less on what else the machine does.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { docxOf } from '../build/test/support/document/docx.js'
import { htmlOf } from '../build/test/support/document/html.js'
import { pdfOf } from '../build/test/support/document/pages.js'
import { styles } from '../build/test/support/flatten/index.js'
import { printedReport } from '../build/test/support/report.js'

const main = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url))
const flattened = styles.filter(({ keeps }) => keeps === 'all')
const sample = fileURLToPath(new URL('../samples/2021/word-97-file/source.doc', import.meta.url))
const report = seed => printedReport({ seed, edition: seed % 2 === 0 ? '2021' : '2019' })
const formats = [
  ['text', 'txt', 1000, (path, seed) => writeFileSync(path, flattened[seed % flattened.length].flatten(report(seed)))],
  ['HTML', 'html', 1000, (path, seed) => writeFileSync(path, htmlOf(report(seed)))],
  ['DOCX', 'docx', 500, (path, seed) => writeFileSync(path, docxOf(report(seed)))],
  ['DOC', 'doc', 500, path => copyFileSync(sample, path)],
  ['PDF', 'pdf', 200, (path, seed) => writeFileSync(path, pdfOf(report(seed)))],
]

/** Runs the command to its end: seconds passed, seconds of the processor, megabytes at most, what it printed. */
async function run(args) {
  // the process tells its own figures when it ends
  const told = `process.on('exit', () => { const u = process.resourceUsage(); console.error(JSON.stringify([(u.userCPUTime + u.systemCPUTime) / 1e6, u.maxRSS / 1024])) })`
  const from = performance.now()
  const child = spawn(process.execPath, [
    '--import',
    `data:text/javascript,${encodeURIComponent(`import { isMainThread } from 'node:worker_threads'; if (isMainThread) ${told}`)}`,
    main,
    ...args,
  ])
  const out = []
  let err = ''
  child.stdout.on('data', chunk => out.push(chunk))
  child.stderr.on('data', chunk => {
    err += chunk
  })
  await once(child, 'close')
  const [processor, memory] = JSON.parse(err)
  return { passed: (performance.now() - from) / 1000, processor, memory, out: Buffer.concat(out) }
}

const folder = mkdtempSync(join(tmpdir(), 'refold-scale-'))
try {
  console.log(`${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${cpus().length} × ${cpus()[0].model}`)
  console.log(
    '| format | bytes | processor, 1 thread | documents / s, 1 thread | 2 threads | memory, 1 thread | 2 threads | cells | gzip | JSON | gzip |',
  )
  console.log('| --- | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: |')
  for (const [format, extension, count, write] of formats) {
    const inputs = join(folder, extension)
    mkdirSync(inputs)
    for (let seed = 0; seed < count; seed++) write(join(inputs, `${seed}.${extension}`), seed)
    writeFileSync(join(folder, `few-${extension}.txt`), [0, 1].map(seed => join(inputs, `${seed}.${extension}`)).join('\n'))
    const bytes = readFileSync(join(inputs, `1.${extension}`)).length
    const parse = (jobs, print, ...what) => run(['parse', '--quiet', '--format', print, '--jobs', String(jobs), ...what])
    const start = await parse(1, 'cells', '--from', join(folder, `few-${extension}.txt`))
    const [one, two, json] = [await parse(1, 'cells', inputs), await parse(2, 'cells', inputs), await parse(1, 'json', inputs)]
    const each = (amount, digits = 0) => (amount / count).toFixed(digits)
    const rate = ({ passed }) => ((count - 2) / (passed - start.passed)).toFixed(0)
    const kilobytes = out => `${each(out.length / 1024, 1)} KB`
    console.log(
      `| ${[format, bytes, `${((1000 * (one.processor - start.processor)) / (count - 2)).toFixed(1)} ms`, rate(one), rate(two), `${one.memory.toFixed(0)} MB`, `${two.memory.toFixed(0)} MB`, kilobytes(one.out), kilobytes(gzipSync(one.out)), kilobytes(json.out), kilobytes(gzipSync(json.out))].join(' | ')} |`,
    )
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
