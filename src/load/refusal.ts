import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js'

/** A document that is not read, for a reason that its sender can act on. Thrown by readers, caught where documents are loaded. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly finding: Diagnostic

  constructor(finding: Diagnostic) {
    super(finding.code)
    this.finding = finding
  }
}

/** Larger than any report: reading it would cost time and memory without bound. `found` says what was too many or too long. */
export const tooLarge = (found: string): Refusal => new Refusal(diagnostic('load/too-large', '', null, { found }))
export const encrypted = (what: string, password: 'none' | 'wrong' | 'not taken' = 'not taken'): Refusal =>
  new Refusal(diagnostic('load/encrypted', '', null, { what, password }))
export const unknownFormat = (looksLike: string, convertTo: string): Refusal =>
  new Refusal(diagnostic('load/unknown-format', '', null, { looksLike, convertTo }))

/** Whether an error of Node.js has one of these codes. */
export const hasCode = (cause: unknown, ...codes: readonly string[]): boolean =>
  typeof cause === 'object' && cause !== null && 'code' in cause && codes.includes(String(cause.code))
