// Runs the Spark example over 2000 made documents with 4 tasks and compares each cell with what one machine gives. Installs pyspark into an environment of its
// own (.spark/, kept for the next time); needs Python with venv, Java 17 or newer, and a network the first time.
import { spawnSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../', import.meta.url))
const refold = join(root, 'dist/cli/main.js')
const environment = join(root, '.spark')
const TASKS = 4

/** Runs a command to its end; gives seconds. Ends the test where its exit code is none of `good`. */
function run(command, args, { good = [0], ...options } = {}) {
  const from = performance.now()
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options })
  if (error !== undefined || !good.includes(status ?? -1)) fail(`${command} ${args.join(' ')}: ${error?.message ?? `exit code ${status}`}`)
  return (performance.now() - from) / 1000
}

function fail(why) {
  console.error(`spark: ${why}`)
  process.exit(1)
}

const isThere = (command, ...args) => spawnSync(command, args, { stdio: 'ignore' }).status === 0
if (!isThere('java', '-version')) fail('no Java was found, and Spark runs on it: install it (apt install default-jre-headless)')
run(process.execPath, ['scripts/clean.mjs', 'build'])
run(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.json'])
run('npm', ['run', '--silent', 'build'])

const { programIn, pythonEnvironment } = await import(new URL('../build/test/support/python.js', import.meta.url))
const { python, why } = pythonEnvironment(environment, ['pyspark>=4,<5'])
if (why !== undefined) fail(why)
const { broken, writeDocuments } = await import(new URL('../build/test/spark/documents.js', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'refold-spark-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
const [list, cells, out] = ['paths.txt', 'cells.ndjson', 'out'].map(name => join(folder, name))
const paths = writeDocuments(join(folder, 'in'))
writeFileSync(list, paths.join('\n'))

const printed = openSync(cells, 'w')
// some documents cannot be read, which is 2
const alone = run(process.execPath, [refold, 'parse', '--format', 'cells', '--quiet', '--from', list], {
  good: [2],
  stdio: ['ignore', printed, 'inherit'],
})
closeSync(printed)
const env = { ...process.env, PYSPARK_PYTHON: python, PYSPARK_DRIVER_PYTHON: python, SPARK_LOCAL_IP: '127.0.0.1' }
const submitter = programIn(environment, 'spark-submit')
const submit = ['--master', `local[${TASKS}]`, '--conf', 'spark.ui.enabled=false', '--conf', 'spark.log.level=ERROR']
const example = ['examples/spark/refold_spark.py', list, out, '--tasks', String(TASKS), '--refold', `'${process.execPath}' '${refold}'`]
const spread = run(submitter, [...submit, ...example], { env })
run(submitter, [...submit, 'test/spark/compare.py', list, cells, out, String(broken)], { env })
console.log(
  `${paths.length} documents: ${alone.toFixed(1)} s in ${availableParallelism()} processes, ${spread.toFixed(1)} s by Spark with ${TASKS} tasks`,
)
