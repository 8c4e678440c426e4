import { describe, expect, test } from '@jest/globals'
import { builtin, cnGovDisclosure2019, cnGovDisclosure2021, parseReport, parseReports } from '../src/index.js'
import { printedReport } from './support/printed.js'

test('a clean report is ok, typed, and says nothing but what is absent', async () => {
  const { status, grammar, report, diagnostics, trace, doc } = await parseReport(printedReport({ 规章: ['1', '2', '33'] }), {
    grammar: builtin,
  })
  expect(status).toBe('ok')
  expect(grammar.name).toBe('cn-gov-disclosure@2021')
  expect(report).toMatchObject({ disclosure: { normative: { regulations: { issued: 1, repealed: 2, inForce: 33 } } } })
  const place = trace.get('disclosure.normative.regulations.inForce')
  expect(place && doc.text.slice(place.at.start, place.at.end)).toBe('33')
  expect(diagnostics.filter(d => d.severity !== 'info')).toEqual([])
})

describe('values keep what is printed', () => {
  const fees = async (raw: string) => {
    const { report, diagnostics, trace } = await parseReport(printedReport({ 行政事业性收费: [raw] }), { grammar: cnGovDisclosure2021 })
    const path = 'disclosure.fees.administrativeFees.collected'
    return {
      value: report.disclosure.fees.administrativeFees.collected,
      codes: diagnostics.filter(d => d.path === path).map(d => d.code),
      reading: trace.get(path),
    }
  }
  test.each([
    ['7730.28', 7730.28, []],
    ['4,068.208', 4068.208, []],
    ['12万元', 12, []],
    ['251000元', 25.1, ['unit/converted']],
    ['2亿元', 20000, ['unit/converted']],
    ['3人', 3, ['unit/unknown']],
    ['—', null, ['value/dash']],
    ['无', null, ['value/dash']],
  ])('%s', async (raw, value, codes) => expect(await fees(raw)).toMatchObject({ value, codes }))

  const permits = async (raw: string) => {
    const { report, diagnostics, trace } = await parseReport(printedReport({ 行政许可: [raw] }), { grammar: cnGovDisclosure2021 })
    const path = 'disclosure.licensing.permits.decisions'
    return {
      value: report.disclosure.licensing.permits.decisions,
      codes: diagnostics.filter(d => d.path === path).map(d => d.code),
      note: trace.get(path)?.note ?? null,
    }
  }
  test.each([
    ['22（其中修订16件）', 22, [], '（其中修订16件）'],
    ['2.5', 2.5, ['value/not-whole'], null],
    ['-3', -3, ['value/negative'], null],
  ])('%s', async (raw, value, codes, note) => expect(await permits(raw)).toEqual({ value, codes, note }))
})

test('a wrong total stays as printed and is marked with both sums and all terms', async () => {
  const { report, diagnostics } = await parseReport(
    printedReport({ '一、本年新收政府信息公开申请数量': ['3', '0', '0', '0', '0', '0', '9'] }),
    { grammar: cnGovDisclosure2021 },
  )
  expect(report.requests.applications.newReceived.total).toBe(9)
  const broken = diagnostics.filter(d => d.code === 'identity/broken' && d.path === 'requests.applications.newReceived')
  expect(broken).toMatchObject([{ severity: 'warning', facts: { left: '9', right: '3' } }])
  expect(broken[0]?.code === 'identity/broken' && broken[0].facts.terms).toHaveLength(7)
})

test('a unit in the header counts for its column', async () => {
  const text = printedReport({ 行政事业性收费: ['5000'] }).replace('本年收费金额（单位：万元）', '本年收费金额（单位：元）')
  const { report, diagnostics } = await parseReport(text, { grammar: cnGovDisclosure2021 })
  expect(report.disclosure.fees.administrativeFees.collected).toBe(0.5)
  expect(diagnostics.some(d => d.code === 'unit/converted')).toBe(true)
})

describe('editions are told apart by labels', () => {
  test('with one grammar given, that one is used', async () => {
    expect((await parseReport(printedReport(), { grammar: cnGovDisclosure2019 })).grammar).toBe(cnGovDisclosure2019)
  })
  test('what fits none is refused', async () => {
    const { status, diagnostics } = await parseReport('今天天气很好。', { grammar: builtin })
    expect(status).toBe('failed')
    expect(diagnostics.filter(d => d.severity === 'error')).toMatchObject([{ code: 'grammar/none-fits' }])
  })
  test('what no label decides is refused too', async () => {
    const text = printedReport()
    const { status, diagnostics } = await parseReport(text.slice(text.indexOf('四、政府信息公开行政复议')), { grammar: builtin })
    expect(status).toBe('failed')
    expect(diagnostics.filter(d => d.severity === 'error')).toMatchObject([{ code: 'grammar/undecided' }])
  })
})

test('a wrong call rejects at once and says the fix', async () => {
  // @ts-expect-error: no grammar
  await expect(parseReport('x', {})).rejects.toThrow(/pass \{ grammar: cnGovDisclosure2021 \} or \{ grammar: builtin \}/)
  await expect(parseReport('x', { grammar: [] })).rejects.toThrow(/no grammar was given/)
  await expect(async () => {
    for await (const _ of parseReports([], { grammar: builtin, concurrency: 0 })) break
  }).rejects.toThrow(/whole number from 1/)
})

test('many documents come in order; one that cannot be read does not stop the rest', async () => {
  const inputs = [
    { name: 'a', bytes: printedReport() },
    { name: 'b', bytes: () => Promise.reject(new Error('gone')) },
    { name: 'c', bytes: async () => new Uint8Array() },
    { name: 'd', bytes: Buffer.from(printedReport()) },
  ]
  const seen: unknown[] = []
  for await (const { name, status, diagnostics } of parseReports(inputs, { grammar: builtin, concurrency: 2 }))
    seen.push([name, status, diagnostics.find(d => d.severity === 'error')?.code])
  expect(seen).toEqual([
    ['a', 'ok', undefined],
    ['b', 'failed', 'load/unreadable'],
    ['c', 'failed', 'load/no-text'],
    ['d', 'ok', undefined],
  ])
})

test('many documents: how many are done is told, and a signal ends it', async () => {
  const end = new AbortController()
  const seen: string[] = []
  const told: number[] = []
  const inputs = Array.from({ length: 9 }, (_, i) => ({ name: `${i}`, bytes: '' }))
  const run = async (): Promise<void> => {
    const given = { grammar: builtin, concurrency: 2, signal: end.signal, onProgress: (done: number) => void told.push(done) }
    for await (const { name } of parseReports(inputs, given)) {
      seen.push(name)
      if (seen.length === 4) end.abort(new Error('enough'))
    }
  }
  await expect(run()).rejects.toThrow('enough')
  expect([seen, told]).toEqual([
    ['0', '1', '2', '3'],
    [1, 2, 3, 4],
  ])
})
