import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { builtin, type Parsed, parseReport, parseReports } from '../src/index.js'
import { decimalOf, toNumber } from '../src/text/number.js'
import { damaged, damages } from './support/damage.js'
import { damagedPage, pageDamages } from './support/document/damage.js'
import { docOf } from './support/document/doc.js'
import { docxOf } from './support/document/docx.js'
import { htmlOf } from './support/document/html.js'
import { odtOf } from './support/document/odt.js'
import { rtfOf } from './support/document/rtf.js'
import { styles } from './support/flatten/index.js'
import { judge } from './support/judge.js'
import { type Options, type Printed, printedReport } from './support/report.js'

const options: fc.Arbitrary<Options> = fc.record({
  seed: fc.nat(1_000_000),
  edition: fc.constantFrom('2019', '2021'),
  zero: fc.constantFrom(undefined, undefined, '', '—'),
  asOneRow: fc.boolean(),
})
const full = options.map(given => ({ ...given, zero: given.zero === '' ? undefined : given.zero }))
const style = fc.constantFrom(...styles)
const parse = (text: string | Uint8Array): Promise<Parsed<unknown>> => parseReport(text, { grammar: builtin })
const findings = ({ diagnostics }: Parsed<unknown>): string[] =>
  diagnostics.filter(d => d.severity !== 'info').map(d => `${d.code} ${d.path} ${JSON.stringify(d.facts)}`)

/** Every value of the truth, and nothing else, without a finding. */
function expectWhole(parsed: Parsed<unknown>, { grammar, truth }: Printed): void {
  expect(judge(parsed, truth)).toEqual({ right: truth.size, flagged: 0, silent: [], invented: [] })
  expect(findings(parsed)).toEqual([])
  expect([parsed.status, parsed.grammar.name]).toEqual(['ok', grammar.name])
}

describe('L1 round trip: what a flattening keeps is read', () => {
  test.each(styles.filter(({ keeps }) => keeps !== 'some'))('$name', async ({ keeps, flatten }) => {
    await fc.assert(
      fc.asyncProperty(keeps === 'all' ? options : full, async given => {
        const report = printedReport(given)
        expectWhole(await parse(flatten(report)), report)
      }),
      { numRuns: 8 },
    )
  })
})

describe('L1 in formats with cells: one report gives one typed report', () => {
  const values = ({ report }: Parsed<unknown>): unknown =>
    JSON.parse(JSON.stringify(report, (key, value) => (key === 'at' ? undefined : value)))
  test('text, HTML, DOCX, DOC, ODT and RTF', async () => {
    await fc.assert(
      fc.asyncProperty(options, async given => {
        const report = printedReport(given)
        const text = await parse(styles.find(({ name }) => name === 'pipes on both edges')?.flatten(report) ?? '')
        for (const bytes of [Buffer.from(htmlOf(report)), docxOf(report), docOf(report), odtOf(report), Buffer.from(rtfOf(report))]) {
          const parsed = await parse(bytes)
          expectWhole(parsed, report)
          expect(values(parsed)).toEqual(values(text))
        }
      }),
      { numRuns: 30 },
    )
  })
})

describe('L2 never silently wrong: a value is what is printed, or it is marked', () => {
  const quiet = { silent: [], invented: [] }
  test('in every flattening', async () => {
    await fc.assert(
      fc.asyncProperty(options, style, async (given, { flatten }) => {
        const report = printedReport(given)
        expect(judge(await parse(flatten(report)), report.truth)).toMatchObject(quiet)
      }),
      { numRuns: 300 },
    )
  })
  test.each(damages)('%s', async damage => {
    await fc.assert(
      fc.asyncProperty(options, style, fc.nat(), async (given, { flatten }, seed) => {
        const report = printedReport(given)
        expect(judge(await parse(damaged(flatten(report), damage, seed)), report.truth)).toMatchObject(quiet)
      }),
      { numRuns: 250 },
    )
  })
})

describe('L2 in a page with a damage', () => {
  test.each(pageDamages)('%s', async damage => {
    await fc.assert(
      fc.asyncProperty(options, fc.nat(), async (given, seed) => {
        const report = printedReport(given)
        const parsed = await parse(Buffer.from(damagedPage(htmlOf(report), damage, seed)))
        expect(judge(parsed, report.truth)).toMatchObject({ silent: [], invented: [] })
      }),
      { numRuns: 60 },
    )
  })
})

test('L3 slice: every reading stands in the text where it says', async () => {
  await fc.assert(
    fc.asyncProperty(options, style, async (given, { flatten }) => {
      const report = printedReport(given)
      const { doc, trace } = await parse(flatten(report))
      let numbers = 0
      for (const [path, { at, raw, unit, note, noteAt }] of trace) {
        expect(doc.text.slice(at.start, at.end)).toBe(raw)
        expect(noteAt === null ? null : doc.text.slice(noteAt.start, noteAt.end)).toBe(note)
        const value = report.truth.get(path)
        if (typeof value !== 'number' || unit === '元') continue
        const decimal = decimalOf(raw)
        expect(decimal === undefined ? raw : toNumber(decimal)).toBe(value)
        numbers++
      }
      expect(numbers).toBeGreaterThan(0)
    }),
    { numRuns: 100 },
  )
})

describe('L4 accounting: all text of a grid is accounted for', () => {
  test('what is no label and no value is reported where it stands', async () => {
    await fc.assert(
      fc.asyncProperty(full, fc.nat(), async (given, seed) => {
        const lines =
          styles
            .find(({ name }) => name === 'a row a line')
            ?.flatten(printedReport(given))
            .split('\n') ?? []
        const rows = lines.flatMap((line, i) => (/^[1-8]\.\D.* \d+$/.test(line) ? [i] : []))
        const at = rows[seed % rows.length] ?? 0
        const text = [...lines.slice(0, at), '无关字样', ...lines.slice(at)].join('\n')
        const start = text.indexOf('无关字样')
        const { diagnostics } = await parse(text)
        const covering = diagnostics.filter(d => d.severity !== 'info' && d.at !== null && d.at.start <= start && d.at.end >= start + 4)
        expect(covering.map(d => d.path.split('.')[0])).toContain('requests')
      }),
      { numRuns: 60 },
    )
  })
})

describe('L5 indifference: the same report in other bytes', () => {
  const bom = '\ufeff'
  const texts = styles.filter(({ keeps }) => keeps === 'all')
  test.each<[string, (text: string) => Uint8Array]>([
    ['lines that end with CR LF', text => Buffer.from(text.replaceAll('\n', '\r\n'))],
    ['lines that end with CR', text => Buffer.from(text.replaceAll('\n', '\r'))],
    ['UTF-8 with a byte order mark', text => Buffer.from(bom + text)],
    ['UTF-16 LE', text => Buffer.from(text, 'utf16le')],
    ['UTF-16 BE with a byte order mark', text => iconv.encode(text, 'utf-16be', { addBOM: true })],
    ['GB18030', text => iconv.encode(text, 'gb18030')],
    ['digits in full width', text => Buffer.from(text.replace(/\d/g, digit => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)))],
    ['spaces at the end of lines', text => Buffer.from(text.replace(/([^\t|\n])$/gm, '$1 '))],
  ])('%s', async (_, encode) => {
    await fc.assert(
      fc.asyncProperty(full, fc.constantFrom(...texts), async (given, { flatten }) => {
        const report = printedReport(given)
        expectWhole(await parse(encode(flatten(report))), report)
      }),
      { numRuns: 25 },
    )
  })
})

test('L6 determinism: the same bytes give the same output, whatever the concurrency', async () => {
  const given = fc.array(fc.tuple(options, style), { minLength: 3, maxLength: 6 })
  await fc.assert(
    fc.asyncProperty(given, async reports => {
      const inputs = reports.map(([given, { flatten }], i) => ({ name: `${i}`, bytes: Buffer.from(flatten(printedReport(given))) }))
      const all = async (concurrency: number): Promise<string[]> => {
        const found: string[] = []
        for await (const { name, status, grammar, report, diagnostics, trace } of parseReports(inputs, { grammar: builtin, concurrency }))
          found.push(JSON.stringify({ name, status, grammar: grammar.name, report, diagnostics, trace: [...trace] }))
        return found
      }
      expect(await all(8)).toEqual(await all(1))
    }),
    { numRuns: 15 },
  )
})
