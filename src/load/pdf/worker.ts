import type { Diagnostic } from '../../diagnostics/diagnostic.js'
import { Refusal } from '../refusal.js'
import { type PdfFlow, type PdfOptions, readPdf } from './pdf.js'

export interface Job {
  readonly bytes: Uint8Array
  readonly options: PdfOptions
}
/** Errors lose their class between threads. */
export type Outcome = { readonly flow: PdfFlow } | { readonly finding: Diagnostic } | { readonly cause: string }

// of a damaged file pdf.js leaves promises rejected that nobody waits for; what it cannot read is told where it is asked for
process.on('unhandledRejection', () => {})

/** The work of a thread: one PDF. */
export default async function work({ bytes, options }: Job): Promise<Outcome> {
  try {
    return { flow: await readPdf(bytes, options) }
  } catch (cause) {
    if (cause instanceof Refusal) return { finding: cause.finding }
    return { cause: cause instanceof Error ? cause.message : String(cause) }
  }
}
