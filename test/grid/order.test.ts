import { describe, expect, test } from '@jest/globals'
import { cnGovDisclosure2021, parseReport, readGrammar } from '../../src/index.js'
import { htmlOf } from '../support/document/html.js'
import { styles } from '../support/flatten/index.js'
import { judge } from '../support/judge.js'
import { printedReport } from '../support/report.js'

const report = printedReport({ seed: 7, edition: '2021' })
const cell = (label: string): string => `<td><p>${label}</p></td>`

/** The truth of a page that prints other labels above the same values. */
function relabelled(pairs: readonly (readonly [string, string])[]): Map<string, number | null> {
  const truth = new Map(report.truth)
  for (const [path, value] of report.truth)
    for (const [a, b] of pairs) {
      if (path.endsWith(`.${a}`)) truth.set(path.replace(new RegExp(`${a}$`), b), value)
      if (path.endsWith(`.${b}`)) truth.set(path.replace(new RegExp(`${b}$`), a), value)
    }
  return truth
}

describe('a merged header that prints its columns in another order', () => {
  test('columns of a group', async () => {
    const [a, b] = [cell('商业企业'), cell('科研机构')]
    const page = htmlOf(report).replace(a + b, b + a)
    expect(page).toContain(b + a)
    const parsed = await parseReport(Buffer.from(page), { grammar: cnGovDisclosure2021 })
    const truth = relabelled([['organisation.business', 'organisation.research']])
    expect(judge(parsed, truth)).toEqual({ right: truth.size, flagged: 0, silent: [], invented: [] })
  })
  test('the same in lines of one label each', async () => {
    const lines = htmlOf(report)
      .replaceAll(/<[^>]+>/g, '\n')
      .replaceAll('&nbsp;', ' ')
      .replace(/商业企业\s+科研机构/, '科研机构\n\n商业企业')
    const parsed = await parseReport(lines, { grammar: cnGovDisclosure2021 })
    const truth = relabelled([['organisation.business', 'organisation.research']])
    expect(judge(parsed, truth)).toMatchObject({ silent: [], invented: [] })
    expect(judge(parsed, truth).right).toBeGreaterThan(190)
  })
  test('where a merged cell is written once for each cell it covers', async () => {
    for (const name of ['tabs, a merged cell once for each cell it covers', 'pipes, a merged cell once for each cell it covers']) {
      const text = styles.find(style => style.name === name)?.flatten(report) ?? ''
      const other = text.replace(/(法律服务机构)(\t| \| )(其他)/, '$3$2$1')
      expect(other).not.toBe(text)
      const parsed = await parseReport(other, { grammar: cnGovDisclosure2021 })
      const truth = relabelled([['organisation.legal', 'organisation.other']])
      expect(judge(parsed, truth)).toEqual({ right: truth.size, flagged: 0, silent: [], invented: [] })
    }
  })
  test('a column that stands below another group is in doubt', async () => {
    const grammar = await readGrammar({
      grammar: 1,
      id: 'harbour-return',
      edition: '1',
      title: 'Harbour return',
      sections: {
        catch: {
          heading: 'Catch of the year',
          grids: {
            boats: {
              caption: 'Boats and crews',
              columns: {
                north: { label: 'North', of: { boats: 'Sailing boats', nets: 'Fishing nets' } },
                south: { label: 'South', of: { crews: 'Hired crews', ports: 'Safe ports' } },
              },
              rows: { spring: 'Spring season', autumn: 'Autumn season' },
            },
          },
        },
      },
    })
    const page = (labels: readonly string[]): string =>
      `<p>Catch of the year</p><table><tr><td rowspan="2"></td><td colspan="2">North</td><td colspan="2">South</td></tr><tr>${labels.map(cell).join('')}</tr>${['Spring season', 'Autumn season'].map(label => `<tr>${[label, '1', '2', '3', '4'].map(cell).join('')}</tr>`).join('')}</table>`
    // on one line, wide apart, as loose words of a PDF come
    const text = (labels: readonly string[]): string =>
      [
        'Catch of the year',
        'Boats and crews',
        `${' '.repeat(40)}North${' '.repeat(35)}South`,
        [' '.repeat(20), ...labels].map(label => label.padEnd(20)).join(''),
        ...['Spring season', 'Autumn season'].map(label => [label, '1', '2', '3', '4'].map(word => word.padEnd(20)).join('')),
      ].join('\n')
    const codes = async (...labels: readonly string[]): Promise<string[]> => {
      const [cells, line] = [await codesOf(page(labels)), await codesOf(text(labels))]
      expect(line).toEqual(cells)
      return cells
    }
    const codesOf = async (printed: string): Promise<string[]> =>
      (await parseReport(Buffer.from(printed), { grammar })).diagnostics.filter(d => d.severity !== 'info').map(d => `${d.code} ${d.path}`)
    expect(await codes('Sailing boats', 'Fishing nets', 'Hired crews', 'Safe ports')).toEqual([])
    expect(await codes('Fishing nets', 'Sailing boats', 'Safe ports', 'Hired crews')).toEqual([])
    expect(await codes('Sailing boats', 'Hired crews', 'Fishing nets', 'Safe ports')).toContain('grid/column-missing catch.boats')
  })
})
