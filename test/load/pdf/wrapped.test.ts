import { expect, test } from '@jest/globals'
import { loadDocument, type Origin } from '../../../src/index.js'
import { pdfFile, type Shape } from '../../support/document/pdf.js'

/** A grid of one row: a label, and a cell so wide as three digits. */
const grid: readonly Shape[] = [
  ...[60, 100].map((y): Shape => ({ kind: 'line', from: [50, y], to: [165, y] })),
  ...[50, 145, 165].map((x): Shape => ({ kind: 'line', from: [x, 60], to: [x, 100] })),
  { kind: 'text', x: 52, y: 75, text: '规范性文件总数', size: 10 },
]
const cell = (...lines: readonly string[]): Shape[] =>
  lines.map((text, i): Shape => ({ kind: 'text', x: 147, y: 75 + 14 * i, text, size: 10 }))

/** Text of the second cell, and what is not certain of it. */
async function read(...lines: readonly string[]) {
  const doc = await loadDocument(pdfFile([{ shapes: [...grid, ...cell(...lines)] }]), () => {})
  const table = doc.blocks.find(block => block.type === 'table')
  const at = table?.type === 'table' ? table.cells[1]?.at : undefined
  const doubts = doc.origins.flatMap(({ start, origin }) =>
    at !== undefined && start >= at.start && start < at.end ? [doubtOf(origin)] : [],
  )
  return [at === undefined ? '' : doc.text.slice(at.start, at.end), doubts[0]]
}
const doubtOf = (origin: Origin): string | undefined => (origin.kind === 'pdf' ? origin.doubt : undefined)

test('a number that goes on on a further line is one, and marked', async () => {
  expect(await read('123', '45')).toEqual(['12345', 'wrapped'])
})
test('a line with room for a further digit is a number of its own', async () => {
  expect(await read('12', '45')).toEqual(['12\n45', undefined])
})
test('a number on one line is certain', async () => {
  expect(await read('123')).toEqual(['123', undefined])
})
