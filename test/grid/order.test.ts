import { describe, expect, test } from '@jest/globals'
import { cnGovDisclosure2021, parseReport } from '../../src/index.js'
import { htmlOf } from '../support/document/html.js'
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
})
