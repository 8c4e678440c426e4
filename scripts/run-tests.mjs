// Runs the compiled tests. With --json FILE, Jest's result is also written there. Names of test files may be given to run only those.
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../', import.meta.url))
const jest = join(dirname(createRequire(import.meta.url).resolve('jest/package.json')), 'bin/jest.js')
const args = process.argv.slice(2)
const json = args.indexOf('--json')
const output = json < 0 ? [] : ['--json', '--outputFile', args.splice(json, 2)[1]]
const some = args.some(arg => !arg.startsWith('-'))
const run = spawnSync(
  process.execPath,
  [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    '--enable-source-maps',
    jest,
    ...(some ? [] : ['--coverage']),
    ...output,
    ...args,
  ],
  { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] },
)
process.exitCode = run.status ?? 1
