import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { builtin, type Parsed, parseReport } from '../src/index.js'
import { damaged, damages } from './support/damage.js'
import { cellLayouts, flattened, foiaReport, rowLayouts } from './support/foia.js'
import { judge } from './support/judge.js'
import { printedReport } from './support/printed.js'

const parse = (text: string): Promise<Parsed<unknown>> => parseReport(text, { grammar: builtin })
const seeds = fc.nat(1_000_000)
const findings = ({ diagnostics }: Parsed<unknown>): string[] => diagnostics.map(d => `${d.code} ${d.path} ${JSON.stringify(d.facts)}`)
const layouts = { ...rowLayouts, ...cellLayouts }
const entries = Object.entries(layouts)
const row = rowLayouts['a row a line'] ?? (() => '')

describe('the FOIA report of the United States', () => {
  test.each(entries)('%s: every value is read, and nothing is found', async (_, layout) => {
    await fc.assert(
      fc.asyncProperty(seeds, async seed => {
        const report = foiaReport(seed)
        const parsed = await parse(flattened(report, layout))
        expect(judge(parsed, report.truth)).toEqual({ right: report.truth.size, flagged: 0, silent: [], invented: [] })
        expect(findings(parsed)).toEqual([])
        expect(parsed.grammar.name).toBe('us-foia-annual@1998')
        expect(parsed.report).toMatchObject({ facts: { title: { agency: 'Department of Fisheries', year: 2006 } } })
      }),
      { numRuns: 8 },
    )
  })

  test.each(damages)('%s: a value is what is printed, or it is marked', async damage => {
    await fc.assert(
      fc.asyncProperty(seeds, fc.constantFrom(...Object.values(rowLayouts)), fc.nat(), async (seed, layout, place) => {
        const report = foiaReport(seed)
        expect(judge(await parse(damaged(flattened(report, layout), damage, place)), report.truth)).toMatchObject({
          silent: [],
          invented: [],
        })
      }),
      { numRuns: 60 },
    )
  })

  test('it is told from the reports of China by its labels', async () => {
    expect((await parse(printedReport())).grammar.id).toBe('cn-gov-disclosure')
    const foreign = 'Annual report of a library\n1. Loans\nBooks 12\nOther 3\nTotal 15\n'
    expect((await parse(foreign)).diagnostics.map(d => d.code)).toContain('grammar/none-fits')
  })

  describe('as agencies print it', () => {
    const report = foiaReport(1)
    const printed = flattened(report, row)
    const changed = (from: string | RegExp, to: string): string => {
      expect(printed).toMatch(from)
      return printed.replace(from, to)
    }
    test.each<[what: string, from: string | RegExp, to: string]>([
      ['a date behind a label', 'preceding fiscal year ', 'preceding fiscal year (09/30/05) '],
      ['reasons of its own behind “other”', 'other (specify)', 'other (lack of response (3),\nno such office (1))'],
      ['a heading on two lines', 'Denials of FOIA/PA Requests', 'Denials\nof FOIA/PA Requests'],
      ['another heading', 'Initial FOIA/PA Access Requests', 'Initial FOIA/Privacy Act Access Requests'],
      ['short names of exemptions', /Exemption (?=[1-9])/g, 'Ex. '],
      [
        'a note',
        'B. Disposition of appeals',
        'Another three of the referrals, and 12 others, were counted twice by two offices.\nB. Disposition of appeals',
      ],
    ])('%s', async (_, from, to) => {
      const parsed = await parse(changed(from, to))
      expect(judge(parsed, report.truth)).toMatchObject({ right: report.truth.size, silent: [] })
      expect(findings(parsed)).toEqual([])
    })
    test('a row that the form does not have is named', async () => {
      const more = 'i. records destroyed under the schedule of the archives 5\nj. other (specify)'
      const { diagnostics } = await parse(changed('i. other (specify)', more))
      expect(diagnostics.map(d => d.code)).toEqual(['grid/row-unknown'])
    })
    test('a row that is missing is not read from one that is numbered alike', async () => {
      const { report: read, diagnostics } = await parse(changed(/\(2\) Exemption 2 .*\n\(3\) Exemption 3/, '(2) Exemption 12'))
      expect(read).toMatchObject({
        requests: { initial: { disposition: { denials: { exemptions: { exemption2: null, exemption3: null } } } } },
      })
      expect(diagnostics.map(d => d.code).filter(code => code !== 'grid/row-missing')).toEqual(['grid/unread'])
    })
  })
})
