import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@jest/globals'
import { cnGovDisclosure2021 } from '../../src/builtin/index.js'
import { readGrammar, readOverlay, withOverlay } from '../../src/grammar/read.js'
import { grammarTypes } from '../../src/grammar/typescript.js'

function root(from: string): string {
  return existsSync(join(from, 'grammars')) || from === dirname(from) ? from : root(dirname(from))
}
const page = readFileSync(join(root(dirname(fileURLToPath(import.meta.url))), 'grammars/README.md'), 'utf8')
const examples = [...page.matchAll(/```json\n([\s\S]*?)```/g)].map((match): object => JSON.parse(match[1] ?? ''))

test('the examples of the grammar page are valid', async () => {
  const [grammar = {}, overlay = {}] = examples
  const compiled = await readGrammar(grammar)
  expect(withOverlay(cnGovDisclosure2021, await readOverlay(overlay)).name).toBe('cn-gov-disclosure@2021')
  expect(grammarTypes(compiled)).toBe(`import type { Prose } from 'refold'

/** A whole number. */
export type Count = number | null

/** Lending: columns */
export interface LoansColumns {
  /** Adults（loans） */
  readonly adults: Count
  /** Children（loans） */
  readonly children: Count
  /** Total（loans） */
  readonly total: Count
}

/** Yearly report of a library */
export interface LibraryReport2024 {
  readonly facts: {
    /** {library} {year} yearly report */
    readonly title: {
      readonly library: string | null
      readonly year: number | null
    }
  }
  /** 1. Lending */
  readonly lending: {
    /** Lending */
    readonly loans: {
      /** Books */
      readonly books: {
        /** Fiction */
        readonly fiction: LoansColumns
        /** Other books */
        readonly other: LoansColumns
      }
      /** All loans */
      readonly total: LoansColumns
    }
    /** The prose of the section. */
    readonly text: Prose | null
  }
}
`)
})
