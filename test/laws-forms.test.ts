import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { type Grammar, type Parsed, parseReport, reportSchema } from '../src/index.js'
import { damaged, damages } from './support/damage.js'
import { docxOf } from './support/document/docx.js'
import { htmlOf } from './support/document/html.js'
import { styles } from './support/flatten/index.js'
import { judge } from './support/judge.js'
import { printedForm, randomGrammar } from './support/random-form.js'

/** Layouts that do not know the Chinese form: no table of contents, no sentence of it, no vertical Chinese label. */
const layouts = styles.filter(({ name, keeps }) => keeps !== 'some' && !/preamble|contents|prose|down the side/.test(name))
const form = fc.tuple(fc.nat(1_000_000), fc.nat(1_000_000)).map(([form, values]) => printedForm(randomGrammar(form), values))
const parse = (text: string | Uint8Array, grammar: Grammar): Promise<Parsed<unknown>> => parseReport(text, { grammar })

/** Where covered cells are left out and blanks stand at the right, a row that is the only one under its merged label may have lost a value. */
const lossless = layouts.filter(({ name }) => !/padded at the right/.test(name))

describe('any form: a grammar made at random', () => {
  test.each(lossless)('L1 round trip: $name', async ({ flatten }) => {
    await fc.assert(
      fc.asyncProperty(form, async printed => {
        const parsed = await parse(flatten(printed), printed.grammar)
        expect(judge(parsed, printed.truth)).toEqual({ right: printed.truth.size, flagged: 0, silent: [], invented: [] })
      }),
      { numRuns: 10 },
    )
  })
  test('L1 round trip in web pages and Word files, and the report has the shape of its schema', async () => {
    await fc.assert(
      fc.asyncProperty(form, async printed => {
        for (const bytes of [Buffer.from(htmlOf(printed)), docxOf(printed)]) {
          const parsed = await parse(bytes, printed.grammar)
          expect(judge(parsed, printed.truth)).toEqual({ right: printed.truth.size, flagged: 0, silent: [], invented: [] })
          expect((await reportSchema(printed.grammar)).safeParse(JSON.parse(JSON.stringify(parsed.report))).success).toBe(true)
        }
      }),
      { numRuns: 20 },
    )
  })
  test.each(damages)('L2 never silently wrong: %s', async damage => {
    await fc.assert(
      fc.asyncProperty(form, fc.constantFrom(...layouts), fc.nat(), async (printed, { flatten }, seed) => {
        const parsed = await parse(damaged(flatten(printed), damage, seed), printed.grammar)
        expect(judge(parsed, printed.truth)).toMatchObject({ silent: [], invented: [] })
      }),
      { numRuns: 40 },
    )
  })
})
