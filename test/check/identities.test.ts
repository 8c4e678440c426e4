import { describe, expect, test } from '@jest/globals'
import { identityLines } from '../../src/check/lines.js'
import { cnGovDisclosure2021, parseReport } from '../../src/index.js'
import { printedReport } from '../support/printed.js'

const fresh = '一、本年新收政府信息公开申请数量'
const granted = '（一）予以公开'
const total = '（七）总计'
const reviewed = (values: readonly number[]): string => {
  const text = printedReport()
  const zeros = '0\n'.repeat(15)
  const at = text.lastIndexOf(zeros)
  return `${text.slice(0, at)}${values.join('\n')}\n${text.slice(at + zeros.length)}`
}
const parse = (text: string) => parseReport(text, { grammar: cnGovDisclosure2021 })

/** Broken and unchecked sums, as path, line, and both sides. */
async function sums(text: string) {
  const { diagnostics } = await parse(text)
  return diagnostics.flatMap(d =>
    d.code === 'identity/broken'
      ? [`broken ${d.path} ${d.facts.line}: ${d.facts.left} = ${d.facts.right}`]
      : d.code === 'identity/unchecked'
        ? [`unchecked ${d.path} ${d.facts.line}: ${d.facts.missing.join(', ')}`]
        : [],
  )
}

test('sums that hold are not reported', async () => {
  const row = ['3', '1', '0', '0', '0', '2', '6']
  const text = printedReport({ [fresh]: row, [granted]: row, [total]: row })
  expect(await sums(text)).toEqual([])
  const { diagnostics } = await parse(text)
  // 7 columns with two sums each, 26 rows with one (one of them printed only in place of others), one row with three
  expect(identityLines(cnGovDisclosure2021)).toHaveLength(7 * 2 + 26 + 3)
  expect(diagnostics.filter(d => d.severity !== 'info')).toEqual([])
})

test('a wrong total stays as printed, and the finding has both sums and all terms', async () => {
  const row = ['3', '1', '0', '0', '0', '2', '7']
  const { report, diagnostics, doc } = await parse(printedReport({ [fresh]: row, [granted]: row, [total]: row }))
  expect(report.requests.applications.newReceived.total).toBe(7)
  const broken = diagnostics.flatMap(d => (d.code === 'identity/broken' ? [d] : []))
  expect(broken.map(({ path }) => path)).toEqual([
    'requests.applications.newReceived',
    'requests.applications.outcome.granted',
    'requests.applications.outcome.total',
  ])
  const { facts, at } = broken[0] ?? {}
  expect([facts?.left, facts?.right]).toEqual(['7', '6'])
  expect(facts?.terms.map(({ path, value, side }) => `${side} ${path.split('.').slice(3).join('.')} ${value}`)).toEqual([
    'left total 7',
    'right naturalPerson 3',
    'right organisation.business 1',
    'right organisation.research 0',
    'right organisation.publicGood 0',
    'right organisation.legal 0',
    'right organisation.other 2',
  ])
  expect(at === null || at === undefined ? '' : doc.text.slice(at.start, at.end)).toBe('7')
})

describe('down a column', () => {
  const row = (value: number): string[] => ['0', '0', '0', '0', '0', `${value}`, `${value}`]
  test('new and carried in are done and carried out', async () => {
    expect(await sums(printedReport({ [fresh]: row(5), [granted]: row(4), [total]: row(4) }))).toEqual([
      'broken requests.applications 其他: 5 = 4',
      'broken requests.applications 总计: 5 = 4',
    ])
  })
  test('the total is all results', async () => {
    expect(await sums(printedReport({ [fresh]: row(5), [granted]: row(4), [total]: row(5) }))).toEqual([
      'broken requests.applications 其他: 5 = 4',
      'broken requests.applications 总计: 5 = 4',
    ])
  })
  test('with a dash among its terms, it cannot be checked', async () => {
    const found = await sums(printedReport({ [granted]: ['—', '0', '0', '0', '0', '0', '0'] }))
    expect(found).toEqual([
      'unchecked requests.applications 自然人: outcome.granted.naturalPerson',
      'unchecked requests.applications.outcome.granted （一）予以公开: outcome.granted.naturalPerson',
    ])
  })
})

test('review and litigation: three sums of one row', async () => {
  expect(await sums(reviewed([1, 2, 3, 4, 10, 0, 0, 0, 1, 1, 2, 0, 0, 0, 2]))).toEqual([])
  expect(await sums(reviewed([1, 2, 3, 4, 9, 0, 0, 0, 1, 2, 2, 0, 0, 0, 3]))).toEqual([
    'broken review.outcomes : 9 = 10',
    'broken review.outcomes : 2 = 1',
    'broken review.outcomes : 3 = 2',
  ])
})
