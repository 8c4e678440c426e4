import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The tests run from a build folder; the project is where the grammars are. */
const upwards = (from: string): string => (existsSync(join(from, 'grammars')) || from === dirname(from) ? from : upwards(dirname(from)))

export const root = upwards(dirname(fileURLToPath(import.meta.url)))
export const readText = (path: string): string => readFileSync(join(root, path), 'utf8')
