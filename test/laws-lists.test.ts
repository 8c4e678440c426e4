import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { builtin, type Parsed, parseReport } from '../src/index.js'
import { damaged, damages } from './support/damage.js'
import { damagedPage, pageDamages } from './support/document/damage.js'
import { docxOf } from './support/document/docx.js'
import { htmlOf } from './support/document/html.js'
import { styles } from './support/flatten/index.js'
import type { Style } from './support/flatten/style.js'
import { judge } from './support/judge.js'
import { type ListOptions, listEditions, printedListReport } from './support/list.js'
import type { Printed } from './support/report.js'

const options: fc.Arbitrary<ListOptions> = fc.record({
  seed: fc.nat(1_000_000),
  edition: fc.constantFrom(...listEditions),
  columns: fc.integer({ min: 1, max: 3 }),
  carry: fc.constantFrom<ListOptions['carry'][number][][]>([], ['unit'], ['serial', 'unit'], ['unit', 'code'], ['code', 'unit'], ['code']),
  headingRow: fc.constantFrom<ListOptions['headingRow'][]>('blank', 'unit', 'all'),
  lost: fc.constant(0),
  doubled: fc.constant(0),
  added: fc.constant(0),
  framed: fc.boolean(),
  zero: fc.constantFrom(undefined, undefined, '', '—', '/'),
})
/** What a layout that drops blanks can keep: there, a blank beside a line that is lost or stands twice looks like a row that is whole. */
const kept = (given: ListOptions, { keeps }: Style): ListOptions => (keeps === 'all' || given.zero !== '' ? given : { ...given, zero: '—' })
/** Lists whose rows are not those of the form. */
const uneven = fc
  .tuple(options, fc.nat(6), fc.nat(3), fc.nat(3))
  .map(([given, lost, doubled, added]): ListOptions => ({ ...given, lost, doubled, added }))
/** A list merges no cells, has its values behind their labels, and stands behind prose of its own. */
const layouts = styles.filter(
  ({ name }) => !/merged|covered cells as|before their label|down the side|header on every page|preamble|contents|prose/.test(name),
)
/** These keep the values, but tear labels and units so that a list is marked: boxes, and words with spaces inside. */
const isTorn = ({ name, keeps }: Style): boolean => keeps === 'some' || /box|inner spaces|on one line/.test(name)
const layout = fc.constantFrom(...layouts)
const parse = (text: string | Uint8Array): Promise<Parsed<unknown>> => parseReport(text, { grammar: builtin })

/** Every value of the truth, and nothing else, without a finding. */
function expectWhole(parsed: Parsed<unknown>, { grammar, truth }: Printed): void {
  const findings = parsed.diagnostics.filter(d => d.severity !== 'info').map(d => `${d.code} ${d.path} ${JSON.stringify(d.facts)}`)
  expect(findings).toEqual([])
  expect(judge(parsed, truth)).toEqual({ right: truth.size, flagged: 0, silent: [], invented: [] })
  expect([parsed.status, parsed.grammar.name]).toEqual(['ok', grammar.name])
}

describe('L1 round trip: what a flattening keeps of a list is read', () => {
  test.each(layouts.filter(style => !isTorn(style)))('$name', async style => {
    await fc.assert(
      fc.asyncProperty(options, async given => {
        const report = printedListReport(kept(given, style))
        expectWhole(await parse(style.flatten(report)), report)
      }),
      { numRuns: 10 },
    )
  })
  test('in web pages and Word files', async () => {
    await fc.assert(
      fc.asyncProperty(options, async given => {
        const report = printedListReport(given)
        expectWhole(await parse(Buffer.from(htmlOf(report))), report)
        expectWhole(await parse(docxOf(report)), report)
      }),
      { numRuns: 30 },
    )
  })
})

describe('L2 never silently wrong: a value of a list is what is printed, or it is marked', () => {
  const quiet = { silent: [], invented: [] }
  test('in every flattening, with rows lost, doubled and added', async () => {
    await fc.assert(
      fc.asyncProperty(uneven, layout, async (given, style) => {
        const report = printedListReport(kept(given, style))
        expect(judge(await parse(style.flatten(report)), report.truth)).toMatchObject(quiet)
      }),
      { numRuns: 300 },
    )
  })
  test.each(damages)('%s', async damage => {
    await fc.assert(
      fc.asyncProperty(options, layout, fc.nat(), async (given, style, seed) => {
        const report = printedListReport(kept(given, style))
        expect(judge(await parse(damaged(style.flatten(report), damage, seed)), report.truth)).toMatchObject(quiet)
      }),
      { numRuns: 150 },
    )
  })
  test.each(pageDamages)('a web page: %s', async damage => {
    await fc.assert(
      fc.asyncProperty(options, fc.nat(), async (given, seed) => {
        const report = printedListReport(given)
        expect(judge(await parse(Buffer.from(damagedPage(htmlOf(report), damage, seed))), report.truth)).toMatchObject(quiet)
      }),
      { numRuns: 40 },
    )
  })
})
