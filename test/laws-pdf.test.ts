import { describe, expect, jest, test } from '@jest/globals'
import fc from 'fast-check'
import { builtin, longRows, type Parsed, parseReport } from '../src/index.js'
import { decimalOf, toNumber } from '../src/text/number.js'
import { docxOf } from './support/document/docx.js'
import { type PrintOptions, pagesOf, pdfOf } from './support/document/pages.js'
import { pdfFile } from './support/document/pdf.js'
import { damagedPages, printDamages } from './support/document/torn.js'
import { judge } from './support/judge.js'
import { type Options, printedReport } from './support/report.js'

jest.setTimeout(60_000)

const options: fc.Arbitrary<Options> = fc.record({
  seed: fc.nat(1_000_000),
  edition: fc.constantFrom('2019', '2021'),
  zero: fc.constantFrom(undefined, undefined, '', '—'),
  asOneRow: fc.boolean(),
})
const printing: fc.Arbitrary<PrintOptions> = fc.record({
  rules: fc.constantFrom('stroke', 'fill', 'cell', 'double'),
  room: fc.integer({ min: 300, max: 690 }),
  cut: fc.boolean(),
  open: fc.boolean(),
  again: fc.boolean(),
  numbers: fc.boolean(),
  single: fc.boolean(),
})
/** Each text is one shape, each rule a line. */
const plain = printing.map((print): PrintOptions => ({ ...print, single: false, rules: print.rules === 'cell' ? 'cell' : 'stroke' }))
const parse = (bytes: Uint8Array): Promise<Parsed<unknown>> => parseReport(bytes, { grammar: builtin })
const values = ({ report }: Parsed<unknown>): unknown =>
  JSON.parse(JSON.stringify(report, (key, value) => (key === 'at' ? undefined : value)))
const quiet = { silent: [], invented: [] }

test('L1 round trip: however rules are drawn and pages break, a PDF gives the typed report of the Word file', async () => {
  await fc.assert(
    fc.asyncProperty(options, printing, async (given, print) => {
      const report = printedReport(given)
      const parsed = await parse(pdfOf(report, print))
      expect(judge(parsed, report.truth)).toEqual({ right: report.truth.size, flagged: 0, ...quiet })
      expect(parsed.diagnostics.filter(d => d.severity !== 'info').map(d => `${d.code} ${d.path}`)).toEqual([])
      expect(parsed.status).toBe('ok')
      expect(values(parsed)).toEqual(values(await parse(docxOf(report))))
    }),
    { numRuns: 25 },
  )
})

describe('L2 never silently wrong in pages with a damage', () => {
  test.each(printDamages)('%s', async damage => {
    await fc.assert(
      fc.asyncProperty(options, plain, fc.nat(), async (given, print, seed) => {
        const report = printedReport(given)
        const pages = damagedPages(pagesOf(report, print), damage, seed)
        expect(judge(await parse(pdfFile(pages)), report.truth)).toMatchObject(quiet)
      }),
      { numRuns: 10 },
    )
  })
})

describe('L2 never silently wrong in pages with a damage, without upright rules or any', () => {
  const bare = fc.record({ print: plain, rules: fc.constantFrom('level', 'none') })
  test.each(printDamages)('%s', async damage => {
    await fc.assert(
      fc.asyncProperty(options, bare, fc.nat(), async (given, { print, rules }, seed) => {
        const report = printedReport(given)
        const pages = damagedPages(pagesOf(report, { ...print, rules }), damage, seed)
        expect(judge(await parse(pdfFile(pages)), report.truth)).toMatchObject(quiet)
      }),
      { numRuns: 5 },
    )
  })
})

test('L2 with a number taken away: its cell is blank, and nothing moves into it', async () => {
  await fc.assert(
    fc.asyncProperty(options, plain, fc.nat(), async (given, print, seed) => {
      const report = printedReport(given)
      const pages = pagesOf(report, print)
      const numbers = pages.flatMap(page => page.shapes.filter(shape => shape.kind === 'text' && /^\d+$/.test(shape.text)))
      const lost = numbers[seed % numbers.length]
      const parsed = await parse(pdfFile(pages.map(page => ({ ...page, shapes: page.shapes.filter(shape => shape !== lost) }))))
      const { silent, invented } = judge(parsed, report.truth)
      expect(invented).toEqual([])
      expect(silent.filter(line => !line.endsWith('read null'))).toEqual([])
      expect(silent.length).toBeLessThanOrEqual(1)
      for (const { path, value } of longRows(parsed))
        if (value === null && report.truth.has(path))
          expect([path, parsed.diagnostics.some(d => d.path === path || path.startsWith(`${d.path}.`))]).toEqual([path, true])
    }),
    { numRuns: 10 },
  )
})

test('L3 slice: every reading stands in the text where it says, and on its page', async () => {
  await fc.assert(
    fc.asyncProperty(options, printing, async (given, print) => {
      const report = printedReport(given)
      const { doc, trace } = await parse(pdfOf(report, print))
      for (const [path, { at, raw, unit }] of trace) {
        expect(doc.text.slice(at.start, at.end)).toBe(raw)
        const value = report.truth.get(path)
        if (typeof value !== 'number' || unit === '元') continue
        const decimal = decimalOf(raw)
        expect(decimal === undefined ? raw : toNumber(decimal)).toBe(value)
      }
      expect(trace.size).toBeGreaterThan(100)
    }),
    { numRuns: 5 },
  )
})
