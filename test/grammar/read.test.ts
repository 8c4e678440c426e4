import { describe, expect, test } from '@jest/globals'
import { cnGovDisclosure2019, cnGovDisclosure2021 } from '../../src/builtin/index.js'
import { grammarFile } from '../../src/grammar/compile.js'
import { GrammarError, readGrammar, readOverlay, withOverlay } from '../../src/grammar/read.js'
import { reportSchema } from '../../src/grammar/zod.js'
import { fillReport } from '../../src/report/fill.js'

async function problems(work: () => Promise<unknown>): Promise<readonly string[]> {
  try {
    await work()
  } catch (error) {
    if (error instanceof GrammarError) return error.problems.map(({ code, pointer }) => `${code} ${pointer}`)
    throw error
  }
  return []
}
const small = { grammar: 1, id: 'form', edition: '1', title: 'form', sections: { part: { heading: '一、第一', text: true } } }

describe('readGrammar', () => {
  test('reads what it is given', async () => {
    const grammar = await readGrammar(small)
    expect([grammar.name, grammar.sections.length, grammar.facts]).toEqual(['form@1', 1, []])
  })

  const cases: readonly (readonly [string, object, readonly string[]])[] = [
    ['another version', { ...small, grammar: 2 }, ['grammar/shape /grammar']],
    ['an unknown property', { ...small, keywords: [] }, ['grammar/shape /keywords']],
    ['what must be there', { ...small, title: undefined }, ['grammar/shape /title']],
    ['a key that is no name', { ...small, sections: { 'a.b': { heading: '一' } } }, ['grammar/shape /sections/a.b']],
    [
      'a wrong kind deep inside',
      {
        ...small,
        sections: {
          part: { heading: '一、第一', grids: { t: { rows: { a: { label: '甲', of: { b: { label: '乙', value: 'int' } } } } } } },
        },
      },
      ['grammar/shape /sections/part/grids/t/rows/a/of/b/value'],
    ],
  ]
  test.each(cases)('%s', async (_name, file, expected) => {
    expect(await problems(() => readGrammar(file))).toEqual(expected)
  })
})

describe('an overlay', () => {
  const path = 'requests.applications.rows.outcome.denied.thirdParty'
  test('adds wordings and nothing else', async () => {
    const overlay = await readOverlay({
      overlay: 1,
      for: 'cn-gov-disclosure@2021',
      headings: { problems: ['五、不足与打算'] },
      labels: { [path]: ['保护第三方权益'], 'requests.applications.columns.organisation': ['单位'] },
    })
    const local = withOverlay(cnGovDisclosure2021, overlay)
    const leaf = local.sections[2]?.grids[0]?.rows.leaves.find(({ path: key }) => key === 'outcome.denied.thirdParty')
    expect(leaf?.labels).toEqual(['4.保护第三方合法权益', '保护第三方权益'])
    expect(local.sections[4]?.headings).toContain('五、不足与打算')
    expect(local.sections[2]?.grids[0]?.columns.nodes[1]?.labels).toContain('单位')
    expect(fillReport(local, new Map())).toEqual(fillReport(cnGovDisclosure2021, new Map()))
    expect(cnGovDisclosure2021.sections[4]?.headings).not.toContain('五、不足与打算')
    expect(grammarFile(local)).not.toBe(grammarFile(cnGovDisclosure2021))
  })

  test('must fit the grammar', async () => {
    const overlay = { overlay: 1, for: 'cn-gov-disclosure@2021' } as const
    const tried = (more: object, grammar: Parameters<typeof withOverlay>[0] = cnGovDisclosure2021) =>
      problems(async () => withOverlay(grammar, await readOverlay({ ...overlay, ...more })))
    expect(await tried({}, cnGovDisclosure2019)).toEqual(['grammar/unknown-path /for'])
    expect(await tried({ headings: { nowhere: ['一'] } })).toEqual(['grammar/unknown-path /headings/nowhere'])
    expect(await tried({ labels: { [`${path}.x`]: ['一'] } })).toEqual([`grammar/unknown-path /labels/${path}.x`])
    expect(await tried({ labels: { 'requests.applications': ['一'] } })).toEqual(['grammar/unknown-path /labels/requests.applications'])
    expect(await tried({ labels: { [path]: ['重复申请', '属于国家秘密'] } })).toEqual([`grammar/label-clash /labels/${path}`])
    expect(await tried({ units: {} })).toEqual(['grammar/shape /units'])
  })
})

describe('reportSchema', () => {
  test.each([cnGovDisclosure2021, cnGovDisclosure2019])('accepts the empty report', async grammar => {
    const schema = await reportSchema<unknown>(grammar)
    const report = fillReport<unknown>(grammar, new Map())
    expect(schema.parse(report)).toEqual(report)
    expect(schema.safeParse({ ...Object(report), more: 1 }).success).toBe(false)
  })

  test('accepts values and prose, and refuses others', async () => {
    const schema = await reportSchema(cnGovDisclosure2019)
    const empty = fillReport(cnGovDisclosure2019, new Map())
    const prose = {
      paragraphs: [{ text: '甲', at: { start: 0, end: 1 } }],
      parts: [{ heading: '（一）', at: { start: 1, end: 2 }, paragraphs: [], parts: [] }],
    }
    const bought = (amount: unknown) => ({
      ...empty,
      overview: { text: prose },
      disclosure: { ...empty.disclosure, procurement: { governmentProcurement: { items: 3, amount } } },
    })
    expect(schema.safeParse(bought({ amount: 8040, unit: null })).success).toBe(true)
    expect(schema.safeParse(bought(8040)).success).toBe(false)
  })

  test('keys nest as in the types', () => {
    const report = fillReport(cnGovDisclosure2021, new Map())
    expect(report.requests.applications.outcome.otherwise.figure.organisation.business).toBeNull()
    expect(report.review.outcomes.litigation.direct.total).toBeNull()
    expect(report.facts.feesCollected).toEqual({ amount: null })
  })
})
