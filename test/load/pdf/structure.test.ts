import { describe, expect, test } from '@jest/globals'
import { withTables } from '../../../src/load/pdf/borderless.js'
import type { Line } from '../../../src/load/pdf/lines.js'
import { taggedCells } from '../../../src/load/pdf/structure.js'
import { at, line, shown } from '../../support/lines.js'

interface Node {
  readonly role: string
  readonly children: readonly unknown[]
}
const node = (role: string, ...children: readonly unknown[]): Node => ({ role, children })
const content = (...ids: readonly number[]): unknown[] => ids.map(id => ({ type: 'content', id: `p5R_mc${id}` }))
/** A tagged table: per row, the marked content of its cells. */
const table = (...rows: readonly (readonly number[])[]): Node =>
  node('Table', node('TBody', ...rows.map(row => node('TR', ...row.map(id => node('TD', node('P', ...content(id))))))))

async function read(lines: readonly Line[], tree: Node): Promise<unknown[]> {
  return shown(withTables(lines, new Map([[1, await taggedCells({ getStructTree: () => Promise.resolve(tree) })]])))
}

/** Labels of which nothing but the tags tells where they end. */
const lines = [
  line(0, [at(100, '内容', 1), at(200, '制发', 2), at(300, '废止', 3)]),
  line(20, [at(100, '行政许可', 4), at(200, '1', 5), at(300, '2', 6)]),
  line(34, [at(100, '其他对外管', 7)]),
  line(48, [at(100, '理事项', 7), at(300, '4', 8)]),
]

describe('tags', () => {
  test('say which lines make a label; their blank cells are seen by place', async () => {
    expect(await read(lines, node('Document', table([1, 2, 3], [4, 5, 6], [7, 8])))).toEqual([
      [
        ['0 内容', '1 制发', '2 废止'],
        ['0 行政许可', '1 1', '2 2'],
        ['0 其他对外管/理事项', '1 ', '2 4'],
      ],
    ])
  })

  test('say which words of a crowded header make a cell', async () => {
    const crowded = line(0, [at(100, '内容', 1), at(200, '制发件数', 2), at(241, '废止件数', 3)])
    const row = line(20, [at(100, '行政许可', 4), at(210, '1', 5), at(255, '2', 6)])
    expect(await read([crowded, row], table([1, 2, 3], [4, 5, 6]))).toEqual([
      [
        ['0 内容', '1 制发件数', '2 废止件数'],
        ['0 行政许可', '1 1', '2 2'],
      ],
    ])
  })

  test('are not believed where their rows do not stand one below the other', async () => {
    const [untagged, contradicted] = [shown(withTables(lines)), await read(lines, table([1, 2, 3], [4, 5, 8], [7, 6]))]
    expect(contradicted).toEqual(untagged)
  })

  test('are not believed where they name no table', async () => {
    expect(await read(lines, node('Document', ...content(1, 2, 3, 4, 5, 6, 7, 8)))).toEqual(shown(withTables(lines)))
  })

  test('leave what stands beside a table alone', async () => {
    const prose = line(80, [at(100, '以上共公开信息百条。', 9)])
    const blocks = await read([...lines, prose], node('Document', table([1, 2, 3], [4, 5, 6], [7, 8]), node('P', ...content(9))))
    expect(blocks.slice(1)).toEqual(['以上共公开信息百条。'])
  })
})
