import { randomUUID } from 'node:crypto'
import { mkdir, open, realpath, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** A file that is written under another name beside its place, and takes its place whole. */
export interface WholeFile {
  /** Where it is written until then. */
  readonly temporary: string
  /** Puts it in its place, in which a file of that name is replaced. */
  readonly settle: () => Promise<void>
  /** Takes away what was written. */
  readonly discard: () => Promise<void>
}

/** Makes the folder of `path` where there is none. Throws a TypeError where `path` is there and is no file. */
export async function wholeFile(path: string): Promise<WholeFile> {
  await mkdir(dirname(path), { recursive: true })
  const target = await targetOf(path)
  // short, since the name of the file may be as long as names can be
  const temporary = join(dirname(target), `.refold-${randomUUID()}`)
  return {
    temporary,
    settle: async () => {
      const file = await open(temporary, 'r+')
      await file.sync().finally(() => file.close())
      await rename(temporary, target)
    },
    discard: () => rm(temporary, { force: true }),
  }
}

/** The file itself, where a link leads to one. */
async function targetOf(path: string): Promise<string> {
  try {
    const there = await stat(path)
    if (!there.isFile())
      throw new TypeError(`${path} is ${there.isDirectory() ? 'a folder' : 'no file'}: results are written to files, name one`)
    return await realpath(path)
  } catch (cause) {
    if (cause instanceof TypeError) throw cause
    return path
  }
}
