import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A Python of its own with packages, or why there is none. */
export type Environment = { readonly python: string } | { readonly why: string }

const last = (text: string): string => text.trim().split('\n').at(-1) ?? ''

const stampOf = (folder: string): string => join(folder, 'installed.txt')

/** Whether those packages were installed into a folder before. */
export const isInstalled = (folder: string, packages: readonly string[]): boolean =>
  existsSync(stampOf(folder)) && readFileSync(stampOf(folder), 'utf8') === packages.join('\n')

/** Makes a virtual environment in a folder and installs packages, where that was not done before; `seconds` is what installing may take. */
export function pythonEnvironment(folder: string, packages: readonly string[], seconds = 600): Environment {
  const python = programIn(folder, 'python')
  if (isInstalled(folder, packages)) return { python }
  if (spawnSync('python3', ['-m', 'venv', '--help'], { stdio: 'ignore' }).status !== 0)
    return { why: 'no Python with venv was found: install it (apt install python3-venv)' }
  rmSync(folder, { recursive: true, force: true })
  for (const [command, args] of [
    ['python3', ['-m', 'venv', folder]],
    [python, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', ...packages]],
  ] as const) {
    const { status, error, stderr } = spawnSync(command, args, {
      encoding: 'utf8',
      timeout: seconds * 1000,
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    if (error !== undefined || status !== 0) {
      rmSync(folder, { recursive: true, force: true })
      return { why: `${packages.join(', ')} could not be installed: ${error?.message ?? last(stderr)}` }
    }
  }
  writeFileSync(stampOf(folder), packages.join('\n'))
  return { python }
}

/** A program of an environment. */
export const programIn = (folder: string, name: string): string => join(folder, process.platform === 'win32' ? 'Scripts' : 'bin', name)
