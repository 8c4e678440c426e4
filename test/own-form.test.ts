import { describe, expect, test } from '@jest/globals'
import { parseReport, readGrammar } from '../src/index.js'

/** A form of another field, language and alphabet: labels of one character, merged headers, money, sums. */
const form = {
  grammar: 1,
  id: 'harbour-return',
  edition: '1978',
  title: 'Yearly return of a harbour office',
  facts: { title: { in: 'top', templates: ['{harbour} {year} return'] } },
  sections: {
    ships: {
      heading: 'I. Ships',
      text: true,
      grids: {
        arrivals: {
          caption: 'Table A',
          captionPrinted: true,
          unit: 'ships',
          columns: { sail: 'S', steam: { label: 'Steam', of: { coastal: 'Coastal', foreign: 'Foreign' } }, total: 'Total' },
          rows: { first: 'First half', second: 'Second half', year: 'Whole year' },
          identities: { eachRow: ['total = sail + steam.*'], eachColumn: ['year = first + second'] },
        },
      },
    },
    dues: {
      heading: 'II. Dues',
      grids: {
        collected: { caption: 'Dues', value: 'money', columns: { amount: 'Amount' }, rows: { tonnage: 'Tonnage dues', pilot: 'Pilotage' } },
      },
    },
  },
}

const rows = [
  ['First half', '10', '20', '30', '60'],
  ['Second half', '1', '2', '3', '6'],
  ['Whole year', '11', '22', '33', '66'],
]
const dues = [
  ['', 'Amount'],
  ['Tonnage dues', '1,234.50'],
  ['Pilotage', '99'],
]
const printed = (header: string, line: (cells: readonly string[]) => string): string =>
  ['Port Sable 1978 return', 'I. Ships', 'Trade was good.', 'Table A', header, ...rows.map(line), 'II. Dues', ...dues.map(line), ''].join(
    '\n',
  )

const layouts: Readonly<Record<string, string>> = {
  'one cell a line': printed('S\nSteam\nTotal\nCoastal\nForeign', cells => cells.join('\n')),
  'a row a line': printed('S Steam Total\nCoastal Foreign', cells => cells.join(' ')),
  pipes: printed('| | S | Steam | | Total |\n| | | Coastal | Foreign | |', cells => `| ${cells.join(' | ')} |`),
  tabs: printed('\tS\tSteam\t\tTotal\n\t\tCoastal\tForeign\t', cells => cells.join('\t')),
}

describe('a form of one’s own', () => {
  test.each(Object.entries(layouts))('%s', async (_, text) => {
    const { report, diagnostics } = await parseReport(text, { grammar: await readGrammar(form) })
    expect(report).toMatchObject({
      facts: { title: { harbour: 'Port Sable', year: 1978 } },
      ships: {
        arrivals: {
          first: { sail: 10, steam: { coastal: 20, foreign: 30 }, total: 60 },
          second: { sail: 1, steam: { coastal: 2, foreign: 3 }, total: 6 },
          year: { sail: 11, steam: { coastal: 22, foreign: 33 }, total: 66 },
        },
        text: { paragraphs: [{ text: 'Trade was good.' }], parts: [] },
      },
      dues: { collected: { tonnage: { amount: { amount: 1234.5, unit: null } }, pilot: { amount: { amount: 99, unit: null } } } },
    })
    expect(diagnostics).toEqual([])
  })
  test('a sum of it that does not hold', async () => {
    const text = layouts.pipes?.replace('| 60 |', '| 61 |') ?? ''
    const { diagnostics } = await parseReport(text, { grammar: await readGrammar(form) })
    expect(diagnostics.map(d => (d.code === 'identity/broken' ? `${d.facts.line}: ${d.facts.left} ≠ ${d.facts.right}` : d.code))).toEqual([
      'Total: 66 ≠ 67',
      'First half: 61 ≠ 60',
    ])
  })
})
