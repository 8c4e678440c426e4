import { describe, expect, test } from '@jest/globals'
import { cnGovDisclosure2021, type Paragraph, type ProsePart, parseReport } from '../../src/index.js'
import { printedReport } from '../support/printed.js'

type Text = readonly (string | readonly [heading: string, within: Text])[]
interface Part {
  readonly paragraphs: readonly Paragraph[]
  readonly parts: readonly ProsePart[]
}
const textOf = ({ paragraphs, parts }: Part): Text => [
  ...paragraphs.map(({ text }) => text),
  ...parts.map((part): [string, Text] => [part.heading, textOf(part)]),
]

/** The prose of the first section printed as `lines`; each paragraph and sub-heading must stand where it says. */
async function prose(lines: string): Promise<Text> {
  const { report, doc, diagnostics } = await parseReport(printedReport().replace('各项任务按期完成。', lines), {
    grammar: cnGovDisclosure2021,
  })
  expect(diagnostics.filter(d => d.severity !== 'info')).toEqual([])
  const bare = (text: string): string => text.replace(/\s|^- \d+ -$/gm, '')
  const check = ({ paragraphs, parts }: Part): void => {
    for (const { text, at } of paragraphs) expect(bare(doc.text.slice(at.start, at.end))).toBe(bare(text))
    for (const part of parts) {
      expect(doc.text.slice(part.at.start, part.at.start + part.heading.length)).toBe(part.heading)
      check(part)
    }
  }
  const { text } = report.overview
  if (text === null) return []
  check(text)
  return textOf(text)
}

describe('paragraphs', () => {
  test.each<[name: string, lines: string, expected: Text]>([
    [
      'lines of one sentence are one paragraph',
      '全年主动公开\n政府信息 12 条，受理\n3 件。\n第二段。',
      ['全年主动公开政府信息 12 条，受理3 件。', '第二段。'],
    ],
    ['a blank line ends one', '没有句号\n\n第二段', ['没有句号', '第二段']],
    ['an indented line behind a sentence begins one', '　　第一段。\n　　第二段。', ['第一段。', '第二段。']],
    ['a page number does not', '第一行还没有结束，\n\n- 4 -\n\n接着说完。', ['第一行还没有结束，接着说完。']],
    ['words of other scripts keep a space', 'Open data of\nthe county:\n12 sets.', ['Open data of the county:', '12 sets.']],
    ['一是 begins no part', '一是加强领导。\n二是健全机制。', ['一是加强领导。', '二是健全机制。']],
    [
      'items that end with a semicolon are paragraphs',
      '1.制定办法；\n2.开展培训；\n3.加强监督，落实责任。',
      ['1.制定办法；', '2.开展培训；', '3.加强监督，落实责任。'],
    ],
    [
      'the cells of a table that the form does not have, and what stands behind',
      '见下表。\n| 微信 | 12 |\n后文。',
      ['见下表。', '微信', '12', '后文。'],
    ],
  ])('%s', async (_, lines, expected) => expect(await prose(lines)).toEqual(expected))
})

describe('parts', () => {
  test('nest by the level of their numbers', async () => {
    expect(
      await prose('（一）依申请公开\n全年受理12件。\n1.规范答复\n逐件答复。\n2.加强沟通\n电话沟通。\n（二）监督保障\n开展培训。'),
    ).toEqual([
      ['（一）依申请公开', ['全年受理12件。', ['1.规范答复', ['逐件答复。']], ['2.加强沟通', ['电话沟通。']]]],
      ['（二）监督保障', ['开展培训。']],
    ])
  })
  test('a sentence on the line of the number makes it a paragraph', async () => {
    expect(await prose('（一）主动公开。按时公开信息。\n（二）依申请公开\n全年受理12件。')).toEqual([
      '（一）主动公开。按时公开信息。',
      ['（二）依申请公开', ['全年受理12件。']],
    ])
  })
})

test('sections with grids keep their sentences, and none of the grid', async () => {
  const sentence = '2024年共收到申请21件，予以公开3件，均按期办结。'
  const text = printedReport().replace(/^三、收到.*$/m, `$&\n${sentence}`)
  const { report } = await parseReport(text, { grammar: cnGovDisclosure2021 })
  const printed = [report.disclosure.text, report.requests.text, report.review.text].map(part => (part === null ? null : textOf(part)))
  expect(printed).toEqual([[], [sentence], []])
})
