import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, jest, test } from '@jest/globals'
import { cnGovDisclosure2021, formatDiagnostic, type Input, parseReport, parseReports } from '../../src/index.js'
import { limitsOf } from '../../src/load/limits.js'
import { damageOf } from '../../src/load/pdf/damage.js'
import { PdfThreads } from '../../src/load/pdf/threads.js'
import { Refusal } from '../../src/load/refusal.js'
import { pdfOf } from '../support/document/pages.js'
import { type Page, pdfFile } from '../support/document/pdf.js'
import { judge } from '../support/judge.js'
import { printedReport as printedText } from '../support/printed.js'
import { printedReport } from '../support/report.js'
import { root } from '../support/root.js'

jest.setTimeout(30_000)
const options = { grammar: cnGovDisclosure2021 }
const pageOf = (text: string): Page => ({ shapes: [{ kind: 'text', x: 60, y: 80, text }] })
const small = (text: string): Buffer => pdfFile([pageOf(text)])

describe('threads', () => {
  const limits = limitsOf({ seconds: 6, megabytes: 64 })
  const threads = new PdfThreads(2, limits, new URL('../support/misbehaving.js', import.meta.url))
  const outcome = async (what: string): Promise<unknown> => {
    try {
      return (await threads.read(Buffer.from(what), {})).pages
    } catch (cause) {
      return cause instanceof Refusal ? [cause.finding.code, cause.finding.facts] : String(cause)
    }
  }
  test('one document that hangs, fills the memory or ends its thread does not concern the others', async () => {
    const gaveUp = (cause: string): unknown => ['load/gave-up', { cause, ...limits }]
    const asked = ['fine', 'hang', 'fine', 'fill the memory', 'exit', 'fine', 'throw later', 'damaged', 'fine']
    const found: unknown[] = []
    for (const what of asked) found.push(await outcome(what))
    expect(found).toEqual([4, gaveUp('time'), 4, gaveUp('memory'), gaveUp('crash'), 4, gaveUp('crash'), 'Error: no such thing', 4])
    expect(await Promise.all(['hang', 'fine'].map(outcome))).toEqual([gaveUp('time'), 4])
    await threads.close()
  })
})

describe('several PDFs', () => {
  const print = printedReport({ seed: 5, edition: '2021' })
  const many = (count: number): Input[] => Array.from({ length: count }, (_, i) => ({ name: String(i), bytes: pdfOf(print) }))

  test('are read as one alone is, in input order, texts among them', async () => {
    const alone = await parseReport(pdfOf(print), options)
    expect(judge(alone, print.truth)).toMatchObject({ silent: [], invented: [] })
    const inputs: Input[] = [...many(3), { name: 'text', bytes: printedText() }, { name: 'broken', bytes: small('x').subarray(0, 300) }]
    const names: string[] = []
    for await (const { name, report: read, diagnostics, doc } of parseReports(inputs, options)) {
      names.push(name)
      if (Number.isNaN(Number(name))) continue
      expect(read).toEqual(alone.report)
      expect(diagnostics).toEqual(alone.diagnostics)
      expect(doc.text).toBe(alone.doc.text)
    }
    expect(names).toEqual(['0', '1', '2', 'text', 'broken'])
  })

  test('are given up beyond their limits, which the finding says, and the rest goes on', async () => {
    const statuses: string[] = []
    const inputs = [...many(1), { name: 'text', bytes: printedText() }]
    for await (const { status, diagnostics, doc } of parseReports(inputs, { ...options, limits: { seconds: 0.001 } })) {
      statuses.push(status)
      if (status !== 'failed') continue
      const [only] = diagnostics
      expect(diagnostics).toHaveLength(1)
      expect(only).toMatchObject({ code: 'load/gave-up', path: '', facts: { cause: 'time', seconds: 0.001, megabytes: 1024 } })
      if (only !== undefined) expect(formatDiagnostic(only, { doc })).toContain('limit of 0.001 second(s)')
    }
    expect(statuses).toEqual(['failed', 'ok'])
  })

  test.each([
    [{ seconds: 0 }, 'limits.seconds is 0: give a number above 0'],
    [{ seconds: Number.NaN }, 'limits.seconds is NaN'],
    [{ megabytes: 1 }, 'limits.megabytes is 1: give a number from 64'],
  ])('%p is a wrong call', async (limits, message) => {
    await expect(parseReports([], { ...options, limits }).next()).rejects.toThrow(message)
  })

  test.each([
    ['to the end', ''],
    ['to the first', 'break'],
  ])('let the process end by itself when they were taken %s', (_, then) => {
    const at = (path: string): string => pathToFileURL(join(root, 'build', path)).href
    const code = `
      const { cnGovDisclosure2021: grammar, parseReports } = await import('${at('src/index.js')}')
      const { pdfFile } = await import('${at('test/support/document/pdf.js')}')
      const bytes = pdfFile([{ shapes: [{ kind: 'text', x: 60, y: 80, text: '1' }] }])
      const inputs = Array.from({ length: 3 }, (_, i) => ({ name: String(i), bytes }))
      for await (const { name } of parseReports(inputs, { grammar })) { console.log(name); ${then} }`
    const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
      encoding: 'utf8',
      timeout: 20_000,
    })
    expect([stdout.trim().split('\n').length, stderr, status]).toEqual([then === '' ? 3 : 1, '', 0])
  })
})

test('a PDF that is read here leaves nothing of pdf.js behind that another version could take for its own', async () => {
  await parseReport(small('一、总体情况'), options)
  expect(Reflect.has(globalThis, 'pdfjsWorker')).toBe(false)
})

describe('a PDF that may take pdf.js time without bound is told before it is read', () => {
  const content = (operators: string): Page => ({ shapes: [{ kind: 'raw', operators }] })
  /** Drawings of which each draws the next one twice. */
  const doubling = (depth: number): Buffer =>
    pdfFile([content('/X0 Do')], {
      resources: '/XObject << /X0 20 0 R >>',
      objects: Array.from({ length: depth }, (_, i) => ({
        entries: `/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X${i + 1} ${21 + i} 0 R >> >>`,
        content: i === depth - 1 ? '0 0 9 9 re S' : `/X${i + 1} Do /X${i + 1} Do`,
      })),
    })
  const map = (last: string) => ({ entries: '', content: `1 beginbfrange <0000> <${last}> <0041> endbfrange` })
  test.each<[string, Buffer, Buffer]>([
    ['saved states', pdfFile([content('q '.repeat(1000))]), pdfFile([content('q '.repeat(1001))])],
    ['states that are restored', pdfFile([content('q Q '.repeat(50_000))]), pdfFile([content('q '.repeat(50_000))])],
    ['drawings that draw others', doubling(5), doubling(30)],
    ['operators', pdfFile([content('0 w '.repeat(1_000_000))]), pdfFile([content('0 w '.repeat(1_100_000))])],
    ['codes of a font', pdfFile([content('')], { objects: [map('ffff')] }), pdfFile([content('')], { objects: [map('00ffffff')] })],
    [
      'fields',
      pdfFile([content('')], { objects: Array.from({ length: 100 }, () => '<< /Rect [0 0 1 1] >>') }),
      pdfFile([content('')], { objects: Array.from({ length: 6000 }, () => '<< /Rect [0 0 1 1] >>') }),
    ],
    [
      'what is packed otherwise',
      pdfFile([content('')], { objects: [{ entries: '/Subtype /Image /Filter /LZWDecode', content: '' }] }),
      pdfFile([content('')], { objects: [{ entries: '/Filter /LZWDecode', content: '' }] }),
    ],
  ])('%s', (_, usual, costly) => {
    expect([damageOf(usual), damageOf(costly)]).toMatchObject([
      { findings: [], isRisky: false },
      { findings: [], isRisky: true },
    ])
  })

  test('and read in a thread, as any other is', async () => {
    const { status, diagnostics, doc } = await parseReport(pdfFile([content('q '.repeat(1001)), pageOf('一、总体情况')]), options)
    expect([status, doc.text]).toEqual(['failed', (await parseReport(pdfFile([content(''), pageOf('一、总体情况')]), options)).doc.text])
    expect(diagnostics.filter(({ code }) => code.startsWith('load/'))).toEqual([])
  })
})
