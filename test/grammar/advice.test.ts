import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { builtin, grammarNotes, readGrammar } from '../../src/index.js'
import { refold } from '../support/run.js'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'refold-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const written = (text: string): string => {
  const path = join(folder, 'form.json')
  writeFileSync(path, text)
  return path
}

const good = `{
  "grammar": 1, "id": "library", "edition": "1", "title": "Library",
  "sections": {
    "lending": {
      "heading": "1. Lending",
      "grids": {
        "loans": {
          "value": "count",
          "columns": { "adults": "Adults", "total": ["Total", "Sum"] },
          "rows": { "books": { "label": "Books", "of": { "fiction": "Fiction", "other": "Other" } }, "all": "All loans" },
          "identities": { "eachColumn": ["all = books.**"] }
        }
      }
    }
  }
}
`

describe('advice', () => {
  const doubtful: readonly (readonly [string, string, string])[] = [
    ['"Adults"', '"2024"', '9:24 “2024” has no letters, and a number is read as a value; add the words beside it, as printed'],
    [
      '"All loans"',
      '"Lending"',
      '10:102 “Lending” is the heading of the section too, and may be taken for it; write the whole heading, with its number',
    ],
    ['all = books.**', 'all = all + books.**', '11:42 “all” is on both sides, so it tells nothing; leave it out of one'],
    ['all = books.**', 'all = books.* + books.**', '11:42 “books.fiction” is added twice; a group and its parts are not both to be added'],
    [
      '"value": "count"',
      '"ignore": ["Total"]',
      '9:44 “Total” is in "ignore" too; a word is a label or carries no data: remove it from one',
    ],
    [
      '"adults": "Adults"',
      '"adults": { "label": "Adults", "value": "percent", "unit": "books" }',
      '9:24 the unit “books” has no effect on its kind of value; remove it',
    ],
    [
      '"loans": {',
      `"first": { "columns": { "a": "Adults", "t": ["Total", "Sum"] }, "rows": { "f": "Fiction", "o": "Other", "all": "All loans" } }, "loans": {`,
      '7:137 it has the labels of “first”, and a row may be of either; make each a section, with its caption as heading',
    ],
  ]
  test.each(doubtful)('%s → %s', async (before, after, expected) => {
    const notes = grammarNotes(await readGrammar(written(good.replace(before, after))))
    expect(notes.map(({ line, column, message }) => `${line}:${column} ${message}`)).toContain(expected)
    const { exit, out } = await refold('grammar', 'check', join(folder, 'form.json'))
    expect([exit, out.split('\n').length]).toEqual([0, 2 + notes.length])
  })
  test('there is none on a good grammar', async () => {
    expect(grammarNotes(await readGrammar(written(good)))).toEqual([])
    expect(builtin.flatMap(grammar => grammarNotes(grammar))).toEqual([])
  })
})
