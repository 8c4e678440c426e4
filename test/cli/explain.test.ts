import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { pdfOf } from '../support/document/pages.js'
import { printedReport } from '../support/printed.js'
import { printedReport as reportOfPages } from '../support/report.js'
import { refold } from '../support/run.js'

let folder = ''
const at = (name: string): string => join(folder, name)
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'refold-'))
  writeFileSync(at('good.txt'), printedReport())
  writeFileSync(at('wrong.txt'), printedReport({ '一、本年新收政府信息公开申请数量': ['1', '0', '0', '0', '0', '0', '2'] }))
  writeFileSync(at('local.txt'), printedReport().replace('七、', '').replace('四、结转下年度继续办理', '四、转入明年再办'))
  writeFileSync(at('empty.txt'), '')
  writeFileSync(at('pages.pdf'), pdfOf(reportOfPages({ seed: 5, edition: '2021' }), { room: 400 }))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a value: its labels, its place under carets, how it was read, and its sums', async () => {
  const { exit, out } = await refold('explain', at('wrong.txt'), 'requests.applications.newReceived.total')
  expect(exit).toBe(1)
  expect(out).toContain('  收到和处理政府信息公开申请情况 · 一、本年新收政府信息公开申请数量 · 总计\n  value 2 件\n  printed “2”')
  expect(out).toMatch(/\n {2}\d+ \| 2\n {2} +\| \^\n/)
  expect(out).toContain('  read from-')
  expect(out).toContain('  BROKEN  total = naturalPerson + organisation.* (一、本年新收政府信息公开申请数量)')
  expect(out).toContain('identity/broken')
  const good = await refold('explain', at('good.txt'), 'requests.applications.newReceived.total')
  expect(good.out).toContain('  holds  newReceived + carriedIn = outcome.total + carriedOut (总计)')
  expect(good.out).not.toContain('warning')
})

test('a value of a PDF: its page, in the explanation and in rows of cells', async () => {
  const path = 'requests.applications.newReceived.total'
  const { exit, out } = await refold('explain', at('pages.pdf'), path)
  expect(exit).toBe(0)
  expect(out).toMatch(/ of the text, page 2, \d+ points from its left and \d+ from its top\n/)
  const { out: rows } = await refold('parse', '--format', 'cells', at('pages.pdf'))
  const row = rows.split('\n').find(line => line.includes(path)) ?? ''
  expect(row).toContain('"page":2')
})

test('a fact has a place too; what was not read says so', async () => {
  expect((await refold('explain', at('good.txt'), 'facts.title.year')).out).toContain('printed “2024”')
  expect((await refold('explain', at('good.txt'), 'requests.applications.outcome.otherwise.figure.total')).out).toContain(
    'nothing was read here',
  )
  const { exit, out } = await refold('explain', at('good.txt'), 'facts.received.count')
  expect(exit).toBe(0)
  expect(out).toContain('nothing was read here\n  no text reads like “收到政府信息公开申请{count}件”')
})

test('without a path: each grid, its strategy and how much was read', async () => {
  const { exit, out } = await refold('explain', at('good.txt'))
  expect(exit).toBe(0)
  expect(out).toContain('requests.applications  收到和处理政府信息公开申请情况\n  from-anchors; 175 of 182 cells read')
})

test('an unknown path names the nearest', async () => {
  const { exit, err } = await refold('explain', at('good.txt'), 'requests.applications.newRecieved.total')
  expect(exit).toBe(64)
  expect(err).toContain('the nearest are requests.applications.newReceived.total')
})

test('what cannot be read fails; a folder is no document', async () => {
  expect(await refold('explain', at('empty.txt'))).toMatchObject({ exit: 2, out: '' })
  expect(await refold('explain', folder)).toMatchObject({ exit: 64 })
})

test('labels: wordings that the form does not have, with their place', async () => {
  const { exit, out, err } = await refold('labels', at('good.txt'), at('local.txt'), at('empty.txt'))
  expect(exit).toBe(2)
  expect(out).toContain('转入明年再办')
  expect(out).toMatch(/local\.txt:\d+\n/)
  expect(err).toContain('in 3 document(s)')
  expect(await refold('labels', at('good.txt'))).toMatchObject({ exit: 0, out: '' })
})
