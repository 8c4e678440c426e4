import { stat } from 'node:fs/promises'

/** Whether a folder stands at `path`. */
export async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory()
  } catch {
    return false // reading or writing there says why
  }
}

/** Whether `path` is the name of a folder, also of one that is not there yet: `out/`. */
export const namesFolder = async (path: string): Promise<boolean> => /[/\\]$/.test(path) || (await isFolder(path))

/** Whether anything stands at `path`. */
export async function isThere(path: string): Promise<boolean> {
  try {
    await stat(path)
    return true
  } catch {
    return false
  }
}

/** Whether a device, a pipe or the like stands at `path`: what is written whole would take its place. */
export async function isSpecial(path: string): Promise<boolean> {
  try {
    const there = await stat(path)
    return !there.isFile() && !there.isDirectory()
  } catch {
    return false // nothing is there
  }
}
