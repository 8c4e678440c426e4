import { spawnSync } from 'node:child_process'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { isInstalled, programIn, pythonEnvironment } from '../../test/support/python.js'
import { root } from '../../test/support/root.js'
import type { Case, Kind } from './cases.js'
import { fromTables, type Read } from './programs.js'

/** A program that is written in Python. */
export interface PythonProgram {
  readonly name: string
  readonly program: 'pdfplumber' | 'camelot' | 'docling'
  readonly kinds: readonly Kind[]
  readonly folder: string
  readonly packages: readonly string[]
  /** What one must know before it is installed; it is then installed only where that is asked for. */
  readonly large?: string
}

/** Environments are kept for the next time, outside the project. */
const cache = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'refold-bench')
const LIMIT = 20 * 60
/** So many documents are read once before any is timed: what a program loads or compiles at its first use is in no figure. */
export const WARM = 20

const tables = { folder: join(cache, 'tables'), packages: ['pdfplumber', 'camelot-py', 'opencv-python-headless'] }

export const inPython: readonly PythonProgram[] = [
  { name: 'pdfplumber', program: 'pdfplumber', kinds: ['pdf'], ...tables },
  { name: 'camelot, lattice', program: 'camelot', kinds: ['pdf'], ...tables },
  {
    name: 'docling',
    program: 'docling',
    kinds: ['pdf', 'docx', 'html'],
    folder: join(cache, 'docling'),
    packages: ['docling'],
    large: 'with PyTorch and CUDA it is 6 GB; `npm run bench -- --docling` installs it',
  },
]

/** What was read from each document, with its milliseconds; or why nothing was. */
export type Ran = { readonly reads: ReadonlyMap<string, { readonly ms: number; readonly read: Read }> } | { readonly why: string }

const printed = z.union([
  z.object({ path: z.string(), ms: z.number(), tables: z.array(z.array(z.array(z.string().nullable()))) }),
  z.object({ path: z.string(), error: z.string() }),
])

/** Runs a program over documents in one process; it may not use the network. */
export function runPython({ name, program, folder, packages, large }: PythonProgram, cases: readonly Case[], installsLarge: boolean): Ran {
  if (large !== undefined && !installsLarge && !isInstalled(folder, packages)) return { why: `not installed: ${large}` }
  const environment = pythonEnvironment(folder, packages)
  if ('why' in environment) return { why: `not installed: ${environment.why}` }
  const { stdout, stderr, error } = spawnSync(
    environment.python,
    [join(root, 'bench/peers/tables.py'), program, String(WARM), ...cases.map(({ path }) => path)],
    {
      encoding: 'utf8',
      timeout: LIMIT * 1000,
      maxBuffer: 1 << 30,
      env: { ...process.env, HF_HUB_OFFLINE: '1', TRANSFORMERS_OFFLINE: '1' },
    },
  )
  const reads = new Map<string, { ms: number; read: Read }>()
  let why = error?.message ?? stderr.trim().split('\n').at(-1) ?? ''
  for (const line of stdout.split('\n').filter(line => line.startsWith('{'))) {
    const one = printed.parse(JSON.parse(line))
    if ('error' in one) why = one.error
    else reads.set(one.path, { ms: one.ms, read: fromTables(one.tables) })
  }
  if (reads.size > 0) return { reads }
  return {
    why: /LocalEntryNotFound|OfflineMode/.test(why)
      ? 'not run: it downloads models when it is first used'
      : `not run: ${name}: ${why.slice(0, 200)}`,
  }
}

/** The versions of packages that are installed, as `name version`. */
export function versions({ folder, packages }: PythonProgram): string[] {
  if (!isInstalled(folder, packages)) return []
  const { stdout } = spawnSync(programIn(folder, 'python'), ['-m', 'pip', 'list', '--format', 'json', '--disable-pip-version-check'], {
    encoding: 'utf8',
  })
  const listed = z.array(z.object({ name: z.string(), version: z.string() })).safeParse(JSON.parse(stdout || 'null'))
  return (listed.data ?? []).filter(({ name }) => packages.includes(name)).map(({ name, version }) => `${name} ${version}`)
}
