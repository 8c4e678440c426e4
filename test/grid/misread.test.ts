import { expect, test } from '@jest/globals'
import { checkReport } from '../../src/check/identities.js'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js'
import { PLAIN } from '../../src/document/builder.js'
import type { Origin } from '../../src/document/doc.js'
import { rebuildGrids } from '../../src/grid/rebuild.js'
import type { FlowBlock, FlowCell } from '../../src/load/flow/flow.js'
import { writeFlow } from '../../src/load/flow/write.js'
import { bindReport } from '../../src/report/bind.js'
import { findSections } from '../../src/section/sections.js'
import { judge } from '../support/judge.js'
import { type Part, printedReport } from '../support/report.js'

const printed = printedReport({ seed: 3, edition: '2021', zero: '' })

/** The report as a reader of such places gives it, with some labels misread. */
function read(origin: Origin, misread: Readonly<Record<string, string>>) {
  const paragraph = (text: string): FlowBlock => ({ type: 'paragraph', lines: [[{ text, origin }]], look: PLAIN, layer: 'body' })
  const block = (part: Part): FlowBlock => {
    if (part.kind !== 'table') return paragraph(part.text)
    const cells = part.rows.flatMap((cells, row): FlowCell[] => {
      let column = 0
      return cells.flatMap(({ text, kind, columnSpan, rowSpan }): FlowCell[] => {
        const at = column
        column += columnSpan
        const content = text === '' ? [] : [paragraph(misread[text] ?? text)]
        return kind === 'covered' ? [] : [{ row, column: at, rowSpan, columnSpan, origin, content }]
      })
    })
    return { type: 'table', layer: 'body', cells }
  }
  const { builder, origins } = writeFlow(printed.parts.map(block), 1)
  const doc = builder.build({ format: 'pdf', bom: false, bytes: 0, sha256: '' }, new Map(), origins)
  const diagnostics: Diagnostic[] = []
  const emit = (d: Diagnostic): void => {
    diagnostics.push(d)
  }
  const { grammar } = printed
  const sections = findSections(doc, grammar, emit)
  const { report, trace } = bindReport(doc, sections, rebuildGrids(doc, sections, grammar, emit), grammar, emit)
  checkReport(grammar, trace, emit)
  return { ...judge({ grammar, report, trace, doc, diagnostics, status: 'review' }, printed.truth), diagnostics, trace }
}

const MISREAD = {
  '（五）不予处理': '（五）不了处理',
  '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请':
    '2.申请人逾期未按收费通知要求缴张费用,行政帆关不再处理其政府信息公开申请',
}
const codesOf = (diagnostics: readonly Diagnostic[]): string[] =>
  diagnostics.filter(({ severity }) => severity !== 'info').map(({ code, path }) => `${code} ${path}`)

test('labels that an image shows unclearly are borne with; those of rows are named', () => {
  const { right, diagnostics, trace } = read({ kind: 'pdf', page: 1, ocr: 'sure' }, MISREAD)
  expect(right).toBe(printed.truth.size)
  expect(codesOf(diagnostics)).toEqual(['label/near requests.applications.outcome.otherwise.feeUnpaid'])
  expect(diagnostics.filter(({ code }) => code === 'value/ocr').map(({ path }) => path)).toEqual([...trace.keys()])
})

test('values that are read in more than one way are marked', () => {
  const { diagnostics } = read({ kind: 'pdf', page: 1, ocr: 'unsure' }, {})
  expect(new Set(diagnostics.filter(({ severity }) => severity === 'warning').map(({ code }) => code))).toEqual(
    new Set(['value/ocr-unsure']),
  )
})

test('labels of a page that draws its text are as they are printed', () => {
  const { diagnostics } = read({ kind: 'pdf', page: 1 }, MISREAD)
  expect(codesOf(diagnostics)).toContain('grid/unread requests.applications')
})
