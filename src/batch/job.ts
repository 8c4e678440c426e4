import type { Language } from '../diagnostics/codes.js'
import type { Status } from '../diagnostics/diagnostic.js'
import type { GrammarFile } from '../grammar/schema.js'

/** How a document is printed: `json` is one envelope a line, `cells` one JSON line a cell, `csv` the cells for spreadsheets, `view` for people. */
export type PrintFormat = 'json' | 'cells' | 'csv' | 'view'

/** What all documents of a batch have in common; plain data, since it goes to threads. */
export interface Setup {
  readonly grammars: readonly GrammarFile[]
  readonly print: PrintFormat
  readonly language: Language
  readonly encoding?: string | undefined
  readonly password?: string | undefined
  readonly ocr?: boolean | undefined
}

export interface Job {
  readonly name: string
  readonly bytes: Uint8Array
}

/** One document of a batch, as plain data. */
export interface Outcome {
  readonly status: Status
  /** Told by the content: text, html, pdf … */
  readonly format: string
  /** id@edition; of a document that could not be read, "". */
  readonly grammar: string
  readonly agency: string | number | null
  readonly year: string | number | null
  /** Values that were read, and cells with warnings or errors. */
  readonly read: number
  readonly marked: number
  /** Errors and warnings by their number. */
  readonly codes: Readonly<Record<string, number>>
  /** The document in the format of the batch; "" where that says nothing of a document that could not be read. */
  readonly printed: string
  /** Errors and warnings as lines; at most three of a code, the others counted. */
  readonly findings: readonly string[]
}
