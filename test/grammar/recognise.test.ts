import { expect, test } from '@jest/globals'
import { builtin, cnGovDisclosure2014 } from '../../src/builtin/index.js'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js'
import type { Grammar } from '../../src/grammar/grammar.js'
import { recogniseGrammar } from '../../src/grammar/recognise.js'
import { loadDocument } from '../../src/load/load.js'

async function recognised(lines: readonly string[]): Promise<readonly string[]> {
  const found: Diagnostic[] = []
  const doc = await loadDocument(lines.join('\n'), d => found.push(d))
  return [recogniseGrammar(doc, builtin, d => found.push(d)).edition, ...found.map(d => d.code)]
}
const headings = ({ sections }: Grammar): string[] => sections.map(section => section.headings[0] ?? '')
const rows = ({ sections }: Grammar): string[] =>
  sections.flatMap(({ grids }) => grids.flatMap(grid => grid.rows.leaves.map(leaf => `${leaf.labels[0]} 0`)))

const editions = builtin.map(grammar => ({ edition: grammar.edition, grammar }))

test.each(editions)('$edition is told by the rows of its grids, under the headings of any edition', async ({ edition, grammar }) => {
  for (const other of builtin) {
    const lines = [...headings(other), ...rows(grammar)]
    expect([other.edition, ...(await recognised(lines))]).toEqual([other.edition, edition])
  }
})

test.each(editions.filter(({ edition }) => edition < '2019'))('the list of $edition is told by three quarters of its rows', async ({
  edition,
  grammar,
}) => {
  for (let lost = 0; lost < 4; lost++) {
    const lines = [...headings(grammar), ...rows(grammar).filter((_, i) => i % 4 !== lost)]
    expect([lost, ...(await recognised(lines))]).toEqual([lost, edition])
  }
})

test('where no grid is printed, headings that only one edition has decide, with a warning', async () => {
  const titles = headings(cnGovDisclosure2014).slice(0, -1)
  expect(await recognised(titles.flatMap((title, i) => [`${i + 1}、${title}`, '情况正常。']))).toEqual(['2014', 'grammar/near-tie'])
})

test('where neither grids nor headings tell editions apart, nothing is taken', async () => {
  const prose = ['一、概述', '二、主动公开政府信息情况', '三、依申请公开政府信息情况', '四、收费及减免情况', '五、存在的主要问题及改进措施']
  expect((await recognised(prose.flatMap(heading => [heading, '情况正常。']))).slice(1)).toEqual(['grammar/undecided'])
})

test('an edition that nothing tells from the one taken is named, whatever others have', async () => {
  const lines = builtin[0] === undefined ? [] : headings(builtin[0])
  expect(await recognised([...lines, '政府网站 1'])).toEqual(['2021', 'grammar/undecided'])
})
