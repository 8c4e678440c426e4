/** Exit codes: all documents ok, some for review, some failed, the command was used wrongly. */
export const EXIT = { ok: 0, review: 1, failed: 2, usage: 64 } as const

/** The command was used wrongly; its message is printed and the exit code is 64. */
export class UsageError extends Error {}

/** A file that was named cannot be read; its message is printed and the exit code is 2. */
export class InputError extends Error {}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is no folder',
}

/** Why a file cannot be read or written, in words. */
export function reasonOf(error: unknown): string {
  const known = reasons[codeOf(error) ?? '']
  return known ?? (error instanceof Error ? error.message : String(error))
}

/** The system's code of an error, as ENOENT. */
export const codeOf = (error: unknown): string | undefined =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : undefined
