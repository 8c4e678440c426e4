import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { builtin } from '../../src/builtin/index.js'
import { type Parsed, parseReport } from '../../src/parse.js'
import { longRows } from '../../src/report/long.js'
import { judge } from '../support/judge.js'
import { printedReport } from '../support/report.js'
import { root } from '../support/root.js'

/**
 * The report of seed 7, printed by a browser on two pages and scanned: black and white, 200 dots an inch, grainy, the sheets half a degree askew.
 */
const scan = join(root, 'test/load/scans/report.pdf')
const { truth } = printedReport({ seed: 7, edition: '2021', zero: '' })

describe('a scan', () => {
  let parsed: Parsed<unknown>
  beforeAll(async () => {
    parsed = await parseReport(await readFile(scan), { grammar: builtin, ocr: true })
  }, 120_000)

  test('is read, and nothing is wrong in silence', () => {
    const { right, flagged, silent, invented } = judge(parsed, truth)
    expect({ silent, invented }).toEqual({ silent: [], invented: [] })
    expect(right).toBeGreaterThanOrEqual(0.95 * truth.size)
    expect(right + flagged).toBe(truth.size)
    expect(parsed.diagnostics.filter(({ code }) => code.startsWith('load/'))).toMatchObject([
      { code: 'load/ocr', facts: { pages: [1, 2] } },
    ])
  })

  test('a number that is wrong is marked itself', () => {
    for (const { path, value, codes } of longRows(parsed))
      if (value !== null && value !== truth.get(path)) expect([path, codes]).toEqual([path, expect.stringContaining('value/ocr-unsure')])
  })

  test('each value says where it comes from', () => {
    const marked = parsed.diagnostics.filter(({ code }) => code === 'value/ocr' || code === 'value/ocr-unsure').map(({ path }) => path)
    expect(new Set(marked)).toEqual(new Set(parsed.trace.keys()))
  })
})

test('without being asked for, it is refused with what to do', async () => {
  const { status, diagnostics } = await parseReport(await readFile(scan), { grammar: builtin })
  expect(status).toBe('failed')
  expect(diagnostics).toMatchObject([{ code: 'load/no-text', facts: { pages: [1, 2] } }])
})
