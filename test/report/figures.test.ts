import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { builtin, cnGovDisclosure2021, type Parsed, parseReport } from '../../src/index.js'
import { printedReport } from '../support/printed.js'

const row = '一、本年新收政府信息公开申请数量'
/** A report whose grid prints 12 applications received, 3 carried in; `prose` stands in its overview. */
const report = (prose: string): string =>
  printedReport({
    [row]: ['10', '2', '0', '0', '0', '0', '12'],
    '二、上年结转政府信息公开申请数量': ['3', '0', '0', '0', '0', '0', '3'],
  }).replace('各项任务按期完成。', prose)
const parse = (prose: string): Promise<Parsed<unknown>> => parseReport(report(prose), { grammar: builtin })
const fact = (parsed: Parsed<unknown>, key: string): unknown => parsed.trace.get(`facts.${key}.count`)?.raw ?? null
const differing = ({ diagnostics, doc }: Parsed<unknown>): unknown[] =>
  diagnostics.flatMap(d =>
    d.code !== 'prose/differs'
      ? []
      : [
          {
            path: d.path,
            prose: d.at === null ? null : doc.text.slice(d.at.start, d.at.end),
            grid: d.facts.otherAt.map(at => doc.text.slice(at.start, at.end)),
            ...{ value: d.facts.value, otherValue: d.facts.otherValue },
          },
        ],
  )

describe('figures of the prose', () => {
  test.each([
    '2024年共收到政府信息公开申请12件。',
    '（二）依申请公开。2024年，我局共收到政府信息公开申请12件，其中网上申请10件。',
    '全年收到信息公开申请 12 件，均按期答复。',
    '东湾县统计局2024年度收到申请12件（均为自然人）。',
    '上年结转3件，本年新收政府信息公开申请12件；',
    '本机关收到12件政府信息公开申请。',
    '我局高度重视，完善机制。全年共收到政府信息公\n开申请12件，已按期办结。',
    '1.依申请公开情况\n本年度受理政府信息公开申请12件。',
  ])('%s', async prose => {
    const parsed = await parse(prose)
    expect(fact(parsed, 'received')).toBe('12')
    expect(differing(parsed)).toEqual([])
  })
  test.each(['本年度未收到政府信息公开申请。', '2024年我局没有收到政府信息公开申请，无行政复议。'])('none: %s', async prose => {
    const parsed = await parse(prose)
    expect(parsed.report).toMatchObject({ facts: { received: { count: 0 } } })
    expect(differing(parsed)).toMatchObject([{ path: 'facts.received.count', value: '0', otherValue: '12', grid: ['12'] }])
  })
  test.each([
    '其中网上收到申请5件。',
    '其中，收到政府信息公开申请5件。',
    '其中：当面收到申请2件、收到网络申请5件。',
    '网上收到政府信息公开申请5件。',
    '当面收到申请5件。',
    '信函收到政府信息公开申请5件。',
    '2023年共收到政府信息公开申请5件。',
    '与2023年相比，收到政府信息公开申请5件。',
    '二〇二三年收到政府信息公开申请5件。',
    '去年收到政府信息公开申请5件。',
    '去年，我局收到政府信息公开申请5件。',
    '上年度收到政府信息公开申请5件。',
    '收到政府信息公开申请比上年增加5件。',
    '收到政府信息公开申请数同比增加5件。',
    '收到政府信息公开申请增长5件。',
    '收到政府信息公开申请较上年减少5件。',
    '历年累计收到政府信息公开申请5件。',
    '截至2024年底累计收到政府信息公开申请5件。',
    '自2008年以来，收到政府信息公开申请5件。',
    '收到政府信息公开申请约5件。',
    '收到政府信息公开申请近5件。',
    '收到政府信息公开申请5余件。',
    '收到政府信息公开申请5万件。',
    '收到政府信息公开申请5件左右。',
    '收到政府信息公开申请5件次。',
    '收到政府信息公开申请5%。',
    '收到政府信息公开申请第5件。',
    '收到政府信息公开申请5人次。',
    '未收到政府信息公开申请5件以上的单位。',
    '没有收到政府信息公开申请转办件。',
    '未收到政府信息公开申请的部门有2个。',
    '各乡镇收到政府信息公开申请5件。',
    '县教育局收到政府信息公开申请5件。',
    '上半年收到政府信息公开申请5件。',
    '第一季度，收到政府信息公开申请5件。',
    '预计收到政府信息公开申请5件。',
    '如收到政府信息公开申请5件以上。',
    '收到政府信息公开申请5件（含上年结转3件）。',
    '收到政府信息公开，申请5件。',
    '收到群众来信5件。',
    '不再收到政府信息公开申请5件。',
    '每月收到政府信息公开申请5件。',
    '其中自然人\n收到政府信息公开申请5件。',
    '2023年我局\n收到政府信息公开申请5件。',
  ])('is not read: %s', async prose => {
    const parsed = await parse(prose)
    expect(fact(parsed, 'received')).toBeNull()
    expect(differing(parsed)).toEqual([])
  })
  test('each place that differs from the grid is named with both places', async () => {
    const parsed = await parse('全年收到政府信息公开申请12件。\n依申请公开方面。本年度收到政府信息公开申请13件，上年结转4件。')
    expect(differing(parsed)).toEqual([
      { path: 'facts.received.count', prose: '13', grid: ['12'], value: '13', otherValue: '12' },
      { path: 'facts.carriedIn.count', prose: '4', grid: ['3'], value: '4', otherValue: '3' },
    ])
    expect(parsed.diagnostics.filter(d => d.code === 'prose/differs').every(d => d.severity === 'info')).toBe(true)
  })
  test('two sentences that differ, of a figure that no grid gives', async () => {
    const text = report('全年收到政府信息公开申请12件。本年度收到政府信息公开申请13件。').replace(/一、本年新收.*?\n(?:\d+\n){7}/, '')
    const parsed = await parseReport(text, { grammar: cnGovDisclosure2021 })
    expect(differing(parsed)).toEqual([{ path: 'facts.received.count', prose: '13', grid: ['12'], value: '13', otherValue: '12' }])
  })
  test('a figure that agrees is silent, another one gives one finding', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(100_000), fc.nat(100_000), async (printed, said) => {
        const text = printedReport({ [row]: [String(printed), '0', '0', '0', '0', '0', String(printed)] })
        const prose = (value: number): string => text.replace('各项任务按期完成。', `我局全年共收到政府信息公开申请${value}件。`)
        expect(differing(await parseReport(prose(printed), { grammar: cnGovDisclosure2021 }))).toEqual([])
        const found = differing(await parseReport(prose(said), { grammar: cnGovDisclosure2021 }))
        expect(found).toMatchObject(said === printed ? [] : [{ prose: String(said), grid: [String(printed)] }])
      }),
      { numRuns: 20 },
    )
  })
})
