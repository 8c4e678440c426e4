import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** The text of a file of this package, by its path below the package's folder. */
export function packageFile(path: string): Promise<string> {
  const root = dirname(createRequire(import.meta.url).resolve('refold/package.json'))
  return readFile(join(root, path), 'utf8')
}
