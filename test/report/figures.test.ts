import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { builtin, cnGovDisclosure2021, type Parsed, parseReport, readGrammar } from '../../src/index.js'
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
    '依申请公开方面，东湾县统计局2024年度收到申请12件（均为自然人）。',
    '上年结转3件，本年新收政府信息公开申请12件；',
    '本机关收到12件政府信息公开申请。',
    '我局高度重视，完善机制。全年共收到政府信息公\n开申请12件，已按期办结。',
    '1.依申请公开情况\n本年度受理政府信息公开申请12件。',
    '2024年，我局收到公民、法人和其他组织政府信息公开申请12件。',
    '2024年1月1日至12月31日，我局收到政府信息公开申请12件。',
    '（二）依申请公开。全年收到申请12件。',
    '依申请公开方面，收到申请12件。',
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
  test.each([
    // of another matter
    '政务服务事项全部进驻大厅，全年受理申请500件。',
    '（三）行政许可。全年受理申请500件。',
    '行政许可方面，办结申请500件。',
    '行政复议案件办理情况：上年结转9件，新收申请8件。',
    '信访方面，上年结转9件。',
    '热线工单方面，结转下年度9件。',
    '接到投诉，受理申请5件。',
    '依申请公开畅通。行政许可方面，受理申请5件。',
    // of a part
    '网络渠道方面，收到政府信息公开申请5件。',
    '通过信函方式，收到政府信息公开申请5件。',
    '自然人方面，收到政府信息公开申请5件。',
    '通过信函方式，未收到政府信息公开申请。',
    // of another time
    '2022至2024年，收到政府信息公开申请5件。',
    '2022-2024年，收到政府信息公开申请5件。',
    '近三年，收到政府信息公开申请5件。',
    '三年来，收到政府信息公开申请5件。',
    '1-6月，收到政府信息公开申请5件。',
    '2024年1月至6月，收到政府信息公开申请5件。',
    '2024年11月1日至12月31日，收到政府信息公开申请5件。',
    '明年，收到政府信息公开申请5件。',
    // of another body
    '县教育局作为重点单位，收到政府信息公开申请5件。',
    '县教育局认真履职，办结政府信息公开申请5件。',
    '城关镇积极作为，制发规范性文件5件。',
    '全市共收到政府信息公开申请500件。',
    '全县制发规范性文件5件。',
    '全系统因政府信息公开被申请行政复议5件。',
    '下属单位，未收到政府信息公开申请。',
    '代县政府制发规范性文件5件。',
    // no figure of the form
    '废止规范性文件5件。',
    '审查规范性文件5件。',
    '制发规范性文件草案5件。',
    '因政府信息公开引发的行政诉讼案件比上年减少5件。',
    '政府信息公开行政复议5件（含上年结转1件）。',
  ])('of no fact at all: %s', async prose => {
    const parsed = await parse(prose)
    expect([...parsed.trace.keys()].filter(path => path.endsWith('.count'))).toEqual([])
    expect(differing(parsed)).toEqual([])
  })
  test('what is of the whole area is of the body that governs it', async () => {
    const text = report('全县共收到政府信息公开申请12件。').replace('东湾县统计局2024年', '东湾县人民政府2024年')
    expect(fact(await parseReport(text, { grammar: builtin }), 'received')).toBe('12')
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

test('in English: the end of a sentence is a full stop, the end of its paragraph, or a comma', async () => {
  const grammar = await readGrammar({
    grammar: 1,
    id: 'water-return',
    edition: '2011',
    title: 'Return of a water board',
    facts: {
      complaints: { in: 'complaints', templates: ['In all, {count} complaints were received'], same: 'complaints.list.received.number' },
    },
    sections: {
      complaints: {
        heading: '1. Complaints',
        text: true,
        grids: { list: { columns: { number: 'Number' }, rows: { received: 'Complaints received', repairs: 'Repairs made' } } },
      },
    },
  })
  const said = async (prose: string): Promise<unknown> => {
    const text = `Water board\n\n1. Complaints\n\n${prose}\n\n| | Number |\n| Complaints received | 203 |\n| Repairs made | 7 |\n`
    const parsed = await parseReport(text, { grammar })
    return [fact(parsed, 'complaints'), differing(parsed).length]
  }
  for (const end of ['.', '', '. It was dry.', ', more than we can answer.', '!', ';']) {
    expect([end, await said(`In all, 201 complaints were received${end}`)]).toEqual([end, ['201', 1]])
    expect([end, await said(`It was wet. In all, 203 complaints were received${end}`)]).toEqual([end, ['203', 0]])
  }
  for (const end of [' by the neighbouring board.', '.5 a day.', ' last year.'])
    expect([end, await said(`In all, 201 complaints were received${end}`)]).toEqual([end, [null, 0]])
})
