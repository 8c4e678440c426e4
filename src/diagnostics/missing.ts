import { createRequire } from 'node:module'

/** What was asked for needs something that is not installed; the message says how to get it. */
export class MissingPackageError extends Error {
  override readonly name = 'MissingPackageError'
}

/** Where a module is; throws where it is not. */
export type Resolve = (specifier: string) => string

/** Those of the packages that are not installed. `specifierOf` gives something that each package lets others load. */
export function missingOf(
  packages: readonly string[],
  specifierOf: (name: string) => string,
  resolve: Resolve = createRequire(import.meta.url).resolve,
): string[] {
  return packages.filter(name => {
    try {
      return resolve(specifierOf(name)) === ''
    } catch (cause) {
      if (typeof cause === 'object' && cause !== null && 'code' in cause && cause.code === 'MODULE_NOT_FOUND') return true
      throw cause
    }
  })
}
