import type { Stats } from 'node:fs'
import { stat } from 'node:fs/promises'

/** What stands at `path`; undefined for nothing, and for what cannot be asked: reading or writing there says why. */
const at = (path: string): Promise<Stats | undefined> => stat(path).catch(() => undefined)

/** Whether anything stands at `path`. */
export const isThere = async (path: string): Promise<boolean> => (await at(path)) !== undefined

/** Whether a folder stands at `path`. */
export const isFolder = async (path: string): Promise<boolean> => (await at(path))?.isDirectory() ?? false

/** Whether `path` is the name of a folder, also of one that is not there yet: `out/`. */
export const namesFolder = async (path: string): Promise<boolean> => /[/\\]$/.test(path) || (await isFolder(path))

/** Whether a device, a pipe or the like stands at `path`: what is written whole would take its place. */
export async function isSpecial(path: string): Promise<boolean> {
  const there = await at(path)
  return there !== undefined && !there.isFile() && !there.isDirectory()
}
