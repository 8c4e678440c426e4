import { resolve } from 'node:path'

/** Exit codes: all documents ok, some for review, some failed, the command was used wrongly, results could not be written. */
export const EXIT = { ok: 0, review: 1, failed: 2, usage: 64, output: 74 } as const

/** The command was used wrongly; its message is printed and the exit code is 64. */
export class UsageError extends Error {}

/** Throws a UsageError where `out` is one of the files that are read. */
export function requireOther(out: string, inputs: readonly string[]): void {
  if (inputs.some(input => resolve(input) === resolve(out))) throw new UsageError(`${out} is an input; it would be overwritten`)
}

/** A file that was named cannot be read; its message is printed and the exit code is 2. */
export class InputError extends Error {}

/** What was asked for cannot be written; its message is printed and the exit code is 74. */
export class OutputError extends Error {
  constructor(path: string, cause: unknown) {
    super(`cannot write ${path}: ${reasonOf(cause)}`, { cause })
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is no folder',
  ENOSPC: 'the disk is full',
}

/** Why a file cannot be read or written, in words. */
export function reasonOf(error: unknown): string {
  const known = reasons[codeOf(error) ?? '']
  return known ?? (error instanceof Error ? error.message : String(error))
}

/** The system's code of an error, as ENOENT. */
export const codeOf = (error: unknown): string | undefined =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : undefined
