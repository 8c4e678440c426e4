import { describe, expect, test } from '@jest/globals'
import { cnGovDisclosure2019, cnGovDisclosure2021 } from '../../src/builtin/index.js'
import { compile } from '../../src/grammar/compile.js'
import { type Grammar, type GridForm, unitOf, valueKindOf } from '../../src/grammar/grammar.js'
import { GrammarError, type GrammarProblem } from '../../src/grammar/problems.js'
import type { GrammarFile, GridFile } from '../../src/grammar/schema.js'

const fileOf = (grid: GridFile): GrammarFile => ({
  grammar: 1,
  id: 'form',
  edition: '1',
  title: 'form',
  sections: { part: { heading: '一、第一', grids: { table: grid } } },
})
const gridOf = (grammar: Grammar, path: string): GridForm => {
  const found = grammar.sections.flatMap(section => section.grids).find(grid => grid.path === path)
  if (found === undefined) throw new Error(`no grid ${path}`)
  return found
}
function problemsOf(file: GrammarFile): readonly GrammarProblem[] {
  try {
    compile(file)
  } catch (error) {
    if (error instanceof GrammarError) return error.problems
    throw error
  }
  return []
}
const found = (file: GrammarFile): readonly string[] => problemsOf(file).map(({ code, pointer }) => `${code} ${pointer}`)
const at = '/sections/part/grids/table'

describe('the built-in grammars', () => {
  test('have the values of the form', () => {
    const count = (grammar: Grammar) =>
      grammar.sections.flatMap(section => section.grids.map(grid => [grid.path, grid.rows.leaves.length * grid.columns.leaves.length]))
    expect(count(cnGovDisclosure2021)).toEqual([
      ['disclosure.normative', 6],
      ['disclosure.licensing', 1],
      ['disclosure.enforcement', 2],
      ['disclosure.fees', 1],
      ['requests.applications', 26 * 7],
      ['review.outcomes', 15],
    ])
    expect(count(cnGovDisclosure2019)).toEqual([
      ['disclosure.normative', 6],
      ['disclosure.licensing', 6],
      ['disclosure.enforcement', 6],
      ['disclosure.fees', 2],
      ['disclosure.procurement', 2],
      ['requests.applications', 23 * 7],
      ['review.outcomes', 15],
    ])
  })

  test('give each cell its kind and unit', () => {
    const kinds = (grammar: Grammar, path: string) => {
      const { rows, columns } = gridOf(grammar, path)
      return rows.leaves.flatMap(row => columns.leaves.map(column => [valueKindOf(row, column), unitOf(row, column)?.name ?? null]))
    }
    expect(kinds(cnGovDisclosure2021, 'disclosure.fees')).toEqual([['amount', '万元']])
    expect(kinds(cnGovDisclosure2019, 'disclosure.procurement')).toEqual([
      ['count', '项'],
      ['money', null],
    ])
    expect(kinds(cnGovDisclosure2019, 'disclosure.fees')).toEqual([
      ['count', '项'],
      ['signed', '项'],
    ])
    expect(new Set(kinds(cnGovDisclosure2021, 'requests.applications').map(String))).toEqual(new Set(['count,件']))
  })

  test('an unprinted caption is the heading without its ordinal', () => {
    const grid = gridOf(cnGovDisclosure2021, 'requests.applications')
    expect([grid.captions, grid.captionPrinted]).toEqual([['收到和处理政府信息公开申请情况'], false])
  })

  test('exact factors', () => {
    const unit = gridOf(cnGovDisclosure2021, 'disclosure.fees').columns.leaves[0]?.unit
    expect(unit?.accept.get('元')).toEqual({ numerator: 1n, denominator: 10000n })
    expect(unit?.accept.get('万元')).toEqual({ numerator: 1n, denominator: 1n })
  })
})

describe('identities', () => {
  test('a wildcard leaves out named paths, and the figure of a group stands in for its parts', () => {
    const grid = gridOf(cnGovDisclosure2021, 'requests.applications')
    const identity = grid.identities[1]
    const path = (index: number | null) => (index === null ? null : grid.rows.leaves[index]?.path)
    expect(identity?.each).toBe('column')
    expect(identity?.left.map(term => path(term.leaf))).toEqual(['outcome.total'])
    expect(identity?.right).toHaveLength(21)
    expect(identity?.right.map(term => path(term.leaf))).not.toContain('outcome.otherwise.figure')
    expect(identity?.right.filter(term => term.insteadOf !== null).map(term => [path(term.leaf), path(term.insteadOf)])).toEqual([
      ['outcome.otherwise.notCorrected', 'outcome.otherwise.figure'],
      ['outcome.otherwise.feeUnpaid', 'outcome.otherwise.figure'],
      ['outcome.otherwise.other', 'outcome.otherwise.figure'],
    ])
  })

  test('a figure printed beside its parts counts once', () => {
    const rows = { all: { label: '总数', own: 'sum', of: { a: '甲', b: { label: '乙', own: 'sum', of: { c: '丙', d: '丁' } } } } }
    const grammar = compile(fileOf({ rows, identities: { eachColumn: ['all.sum = all.*', 'all.b.sum = all.b.**'] } }))
    const { identities, rows: axis } = gridOf(grammar, 'part.table')
    expect(axis.leaves.map(leaf => [leaf.path, leaf.own, leaf.parts])).toEqual([
      ['all.sum', 'always', [1, 2, 3, 4]],
      ['all.a', 'no', []],
      ['all.b.sum', 'always', [3, 4]],
      ['all.b.c', 'no', []],
      ['all.b.d', 'no', []],
    ])
    expect(identities.map(({ left, right }) => [left, right].map(side => side.map(term => term.leaf)))).toEqual([
      [[0], [1, 2]],
      [[2], [3, 4]],
    ])
  })
})

describe('value kinds', () => {
  test('a row may differ from its grid', () => {
    const grammar = compile(
      fileOf({ value: 'count', unit: '件', columns: { a: '甲' }, rows: { x: '子', y: { label: '丑', value: 'amount', unit: '元' } } }),
    )
    const { rows, columns } = gridOf(grammar, 'part.table')
    const cells = rows.leaves.flatMap(row => columns.leaves.map(column => [valueKindOf(row, column), unitOf(row, column)?.name]))
    expect(cells).toEqual([
      ['count', '件'],
      ['amount', '元'],
    ])
  })
})

describe('a broken grammar', () => {
  const cases: readonly (readonly [string, GrammarFile, readonly string[]])[] = [
    ['labels that differ in spacing only', fileOf({ rows: { a: '1.总 计', b: '（二）总计' } }), [`grammar/label-clash ${at}/rows/b`]],
    ['a label without words', fileOf({ rows: { a: '（）' } }), [`grammar/empty ${at}/rows/a`]],
    ['an empty group', fileOf({ rows: { a: { label: '甲', of: {} } } }), [`grammar/empty ${at}/rows/a/of`]],
    ['neither columns nor rows', fileOf({}), [`grammar/empty ${at}`]],
    ['no grids and no text', { ...fileOf({}), sections: { part: { heading: '一、第一' } } }, ['grammar/empty /sections/part']],
    ['no sections', { ...fileOf({}), sections: {} }, ['grammar/empty /sections']],
    [
      'an unknown path',
      fileOf({ rows: { a: '甲' }, identities: { eachColumn: ['a = b'] } }),
      [`grammar/unknown-path ${at}/identities/eachColumn/0`],
    ],
    [
      'a malformed sum',
      fileOf({ rows: { a: '甲' }, identities: { eachColumn: ['a - 1'] } }),
      [`grammar/shape ${at}/identities/eachColumn/0`],
    ],
    [
      'a factor of zero',
      fileOf({ rows: { a: '甲' }, unit: { as: '元', accept: { 万元: '1/0' } } }),
      [`grammar/shape ${at}/unit/accept/万元`],
    ],
    ['an own figure without parts', fileOf({ rows: { a: { label: '甲', own: 'sum' } } }), [`grammar/shape ${at}/rows/a/own`]],
    [
      'a fact in no section',
      { ...fileOf({ rows: { a: '甲' } }), facts: { f: { in: 'nowhere', templates: ['{year}'] } } },
      ['grammar/unknown-path /facts/f/in'],
    ],
    [
      'a figure that no cell says',
      { ...fileOf({ rows: { a: '甲' } }), facts: { f: { in: 'part', same: 'part.table.b', templates: ['{count}件'] } } },
      ['grammar/unknown-path /facts/f/same'],
    ],
    [
      'a text that is compared',
      { ...fileOf({ rows: { a: '甲' } }), facts: { f: { in: 'part', about: ['甲'], templates: ['{name}'] } } },
      ['grammar/shape /facts/f'],
    ],
    [
      'a template without slots',
      { ...fileOf({ rows: { a: '甲' } }), facts: { f: { in: 'top', templates: ['x'] } } },
      ['grammar/empty /facts/f/templates/0'],
    ],
    [
      'a slot of no type',
      { ...fileOf({ rows: { a: '甲' } }), facts: { f: { in: 'top', templates: ['{a}{b:number}'] } } },
      ['grammar/shape /facts/f/templates/0'],
    ],
  ]
  test.each(cases)('%s', (_name, file, expected) => {
    expect(found(file)).toEqual(expected)
  })

  test('says all at once, and where', () => {
    const file = fileOf({ rows: { a: '甲', b: '甲', c: '（）' } })
    expect(() => compile(file)).toThrow(
      [
        'form@1 is no valid grammar: 2 problem(s)',
        `  ${at}/rows/b  grammar/label-clash  “甲” is a label of ${at}/rows/a too; keep it in one of the two`,
        `  ${at}/rows/c  grammar/empty  “（）” has no words beside its number; write the label as printed`,
      ].join('\n'),
    )
  })
})
