import { describe, expect, test } from '@jest/globals'
import { builtin, cnGovDisclosure2021, parseReport } from '../../src/index.js'
import { printedReport } from '../support/printed.js'

const title = '东湾县统计局2024年政府信息公开工作年度报告'
const base = printedReport()
const titled = (printed: string): string => base.replace(title, printed)
const opening = (sentence: string): string => base.replace(title, `${title}\n\n根据条例编制。${sentence}`)
const closing = (sentence: string): string => base.replace(/(六、.*\n).*/, `$1${sentence}`)

/** All facts, the findings about them, and their readings read again from the text. */
async function facts(text: string) {
  const { report, diagnostics, trace, doc } = await parseReport(text, { grammar: cnGovDisclosure2021 })
  for (const { at, raw } of trace.values()) expect(doc.text.slice(at.start, at.end)).toBe(raw)
  const findings = diagnostics.filter(({ path }) => path.startsWith('facts.')).map(({ code, path }) => `${code} ${path.slice(6)}`)
  return { ...report.facts, findings }
}

describe('title', () => {
  test.each<[printed: string, agency: string | null, year: number | null]>([
    [title, '东湾县统计局', 2024],
    ['东湾县统计局\n2024年政府信息公开工作年度报告', '东湾县统计局', 2024],
    ['东湾县统计局2024年\n政府信息公开工作年度报告', '东湾县统计局', 2024],
    ['东湾县统计局二〇二四年政府信息公开工作年度报告', '东湾县统计局', 2024],
    ['东湾县统计局二○二四年度政府信息公开工作年度报告', '东湾县统计局', 2024],
    ['2024年东湾县统计局政府信息公开工作年度报告', '东湾县统计局', 2024],
    ['东湾县统计局2024年度政府信息公开工作年度报告', '东湾县统计局', 2024],
    ['东湾县人民政府办公室关于2024年政府信息公开工作年度报告', '东湾县人民政府办公室', 2024],
    ['东 湾 县 统 计 局 2024 年 政 府 信 息 公 开 工 作 年 度 报 告', '东湾县统计局', 2024],
    [`# ${title}`, '东湾县统计局', 2024],
    [`《${title}》`, '东湾县统计局', 2024],
    ['东湾县统计局政府信息公开工作年度报告（2024年）', '东湾县统计局', 2024],
    ['2024年政府信息公开工作年度报告', null, 2024],
    ['按要求，现公布东湾县统计局2024年政府信息公开工作年度报告。', null, 2024],
    ['????', null, null],
  ])('%s', async (printed, agency, year) => {
    const { title: read, findings } = await facts(titled(printed))
    expect(read).toEqual({ agency, year })
    const missing = [...(agency === null ? ['agency'] : []), ...(year === null ? ['year'] : [])]
    expect(findings.filter(finding => finding.includes('title'))).toEqual(missing.map(slot => `fact/missing title.${slot}`))
  })
})

describe('period', () => {
  test.each([
    '统计期限自2024年1月1日起至2024年12月31日止。',
    '统计期限为2024年1月1日至2024年12月31日。',
    '统计时限为2024年1月1日至12月31日。',
    '数据统计期限从2024年1月1日到2024年12月31日',
    '统计期限自二〇二四年一月一日起至二〇二四年十二月三十一日止。',
  ])('%s', async sentence => {
    const { period, findings } = await facts(opening(sentence))
    expect(period).toEqual({ from: '2024-01-01', to: '2024-12-31' })
    expect(findings.filter(finding => /period|title/.test(finding))).toEqual([])
  })
  test('of another year than the title: both stay as printed, and are marked', async () => {
    const { title: read, period, findings } = await facts(opening('统计期限自2023年1月1日起至2023年12月31日止。'))
    expect([read.year, period.from, period.to]).toEqual([2024, '2023-01-01', '2023-12-31'])
    expect(findings.filter(finding => !finding.startsWith('fact/missing'))).toEqual(['fact/contradiction title.year'])
  })
  test('no date that does not exist', async () => {
    for (const last of ['2024年13月31日', '2023年2月29日', '9024年12月31日']) {
      const { period } = await facts(opening(`统计期限自2024年1月1日起至${last}止。`))
      expect([last, period]).toEqual([last, { from: null, to: null }])
    }
  })
})

describe('signature', () => {
  test.each<[printed: string, agency: string | null]>([
    ['\n东湾县统计局\n2025年1月20日\n', '东湾县统计局'],
    ['\n东湾县统计局 2025年1月20日', '东湾县统计局'],
    ['\n东湾县统计局\n2025 年 1 月 20 日\n', '东湾县统计局'],
    ['\n　　　　东湾县统计局\n　　　　二〇二五年一月二十日\n', '东湾县统计局'],
    ['\n2025年1月20日', null],
  ])('%j', async (printed, agency) => {
    const { signature, findings } = await facts(`${base}${printed}`)
    expect(signature).toEqual({ agency, date: '2025-01-20' })
    expect(findings.filter(finding => finding.includes('signature'))).toEqual(agency === null ? ['fact/missing signature.agency'] : [])
  })
  test('a date in a sentence is none', async () => {
    const { signature } = await facts(`${base}\n本报告于2025年1月20日公布。`)
    expect(signature).toEqual({ agency: null, date: null })
  })
})

describe('information fees collected', () => {
  test.each<[sentence: string, amount: number | null, findings: readonly string[]]>([
    ['2024年依申请公开收取信息处理费1200元。', 1200, []],
    ['本年度收取信息处理费共计0.5万元。', 5000, ['unit/converted feesCollected.amount']],
    ['收取信息处理费的总金额为1,320.5元。', 1320.5, []],
    ['本年度未收取信息处理费。', null, ['fact/missing feesCollected.amount']],
  ])('%s', async (sentence, amount, expected) => {
    const { feesCollected, findings } = await facts(closing(sentence))
    expect(feesCollected).toEqual({ amount })
    expect(findings.filter(finding => finding.includes('feesCollected'))).toEqual(expected)
  })
})

test('a year in prose is not the year of the report', async () => {
  const { report } = await parseReport(base.replace('各项任务按期完成。', '与2023年政府信息公开工作相比，2022年以来各项任务按期完成。'), {
    grammar: builtin,
  })
  expect(report).toMatchObject({ facts: { title: { year: 2024 } } })
})
