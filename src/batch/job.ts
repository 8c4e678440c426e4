import type { Language } from '../diagnostics/codes.js'
import type { GrammarFile } from '../grammar/schema.js'
import type { DocumentRow } from '../output/rows.js'

/**
 * How a document is printed: `json` is one envelope a line, `cells` one JSON line a cell, `csv` the cells for spreadsheets, `view` for people, `rows` all that
 * `openWriter` takes (`DocumentRows`) as one JSON line.
 */
export type PrintFormat = (typeof printFormats)[number]
export const printFormats = ['json', 'cells', 'csv', 'view', 'rows'] as const

/** What all documents of a batch have in common; plain data, since it goes to other processes. */
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
  /** A string is text that is decoded already. */
  readonly bytes: Uint8Array | string
}

/** One document of a batch, as plain data. */
export interface Outcome {
  readonly document: DocumentRow
  /** Errors and warnings by their number. */
  readonly counts: Readonly<Record<string, number>>
  /** The document in the format of the batch, in UTF-8; empty where that says nothing of a document that could not be read. */
  readonly printed: Uint8Array
  /** Errors and warnings as lines; at most three of a code, the others counted. */
  readonly findings: readonly string[]
}
