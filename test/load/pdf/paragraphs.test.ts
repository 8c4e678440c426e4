import { describe, expect, test } from '@jest/globals'
import { blocksOf, type Shown } from '../../support/blocks.js'
import { type Page, pdfFile, type Shape, widthOf } from '../../support/document/pdf.js'

const SIZE = 12
const LEFT = 70
/** Lines of 36 characters. */
const RIGHT = LEFT + 36 * SIZE
const HAN = '全年共组织新闻发布会图文解读视频解读多种形式的材料回应公众关切热点问题办理转办事项满意率达'

/** That many Chinese characters. */
const han = (count: number): string => HAN.repeat(2).slice(0, count)

interface Setting {
  readonly indent?: number
  readonly font?: 'song' | 'bold'
  readonly size?: number
  readonly centred?: boolean
  /** Room above it, beside that of a line. */
  readonly above?: number
}
type Printed = readonly [text: string, setting?: Setting]

/** Lines one below the other. `indent` in characters. */
function page(lines: readonly Printed[], more: readonly Shape[] = []): Page {
  let y = 90
  const shapes = lines.map(([text, setting]): Shape => {
    const { indent = 0, font = 'song', size = SIZE, centred = false, above = 0 }: Setting = setting ?? {}
    y += above
    const x = centred ? (LEFT + RIGHT - widthOf(text, size)) / 2 : LEFT + indent * SIZE
    const shape: Shape = { kind: 'text', x, y, text, size, font }
    y += 1.7 * SIZE
    return shape
  })
  return { shapes: [...shapes, ...more] }
}
const read = async (...pages: Page[]): Promise<Shown[]> => {
  const { blocks, codes } = await blocksOf(pdfFile(pages))
  expect(codes).toEqual([])
  return blocks.map(block => (typeof block === 'string' ? block.replace(/^(~?) +/, '$1') : block))
}
const first = (text: string): Printed => [text, { indent: 2 }]
/** A paragraph of three lines, that shows where lines begin and end. */
const usual: readonly Printed[] = [first(han(34)), [han(36)], [`${han(10)}。`]]
const hanging: readonly Printed[] = [[han(36)], [han(34), { indent: 2 }], [`${han(4)}。`, { indent: 2 }]]
const HANGING = `${han(36)}${han(34)}${han(4)}。`
const USUAL = `${han(34)}${han(36)}${han(10)}。`

describe('lines of one paragraph', () => {
  test.each<[string, readonly Printed[], string[]]>([
    ['with the first line set in', usual, [USUAL]],
    ['with the other lines set in', [...hanging, ...hanging], [HANGING, HANGING]],
    [
      'a line that ends before a long word',
      [...usual, first(`${han(28)}电话：`), ['0517-83901234，电子邮箱。']],
      [USUAL, `${han(28)}电话：0517-83901234，电子邮箱。`],
    ],
    ['a number broken at its comma', [...usual, first(`${han(32)}1,`), ['234件。']], [USUAL, `${han(32)}1,234件。`]],
    ['a number broken within', [...usual, first(`${han(32)}1234`), ['567件。']], [USUAL, `${han(32)}1234567件。`]],
    ['a year and its unit', [...usual, first(`${han(32)}2023`), ['年共收到。']], [USUAL, `${han(32)}2023年共收到。`]],
    ['Latin words', [...usual, first(`${han(31)}Hotline`), ['number。']], [USUAL, `${han(31)}Hotline number。`]],
    [
      'an address',
      [...usual, first(`${han(24)}https://www.yunxi.`), ['gov.cn/zwgk。']],
      [USUAL, `${han(24)}https://www.yunxi.gov.cn/zwgk。`],
    ],
    [
      'a sentence that begins in bold',
      [...usual, [han(34), { indent: 2, font: 'bold' }], [`${han(9)}。`]],
      [USUAL, `${han(34)}${han(9)}。`],
    ],
    [
      'a title of two lines',
      [[`${han(15)}局`, { size: 20, centred: true }], ['年度报告', { size: 20, centred: true, above: 10 }], ...usual],
      [`${han(15)}局年度报告`, USUAL],
    ],
  ])('%s', async (_, lines, expected) => {
    expect(await read(page(lines))).toEqual(expected)
  })

  test('over a page break, with the number of the page behind', async () => {
    const foot = (number: number): Shape => ({ kind: 'text', x: 290, y: 800, text: `- ${number} -`, size: SIZE })
    const blocks = await read(page([...usual, first(han(34))], [foot(1)]), page([[`${han(5)}。`], ...usual], [foot(2)]))
    expect(blocks).toEqual([USUAL, `${han(34)}${han(5)}。`, '~- 1 -', USUAL, '~- 2 -'])
  })
})

describe('lines of several paragraphs', () => {
  test.each<[string, readonly Printed[], string[]]>([
    [
      'a last line that ends at the margin',
      [...usual, first(`${han(33)}。`), first(`${han(6)}。`)],
      [USUAL, `${han(33)}。`, `${han(6)}。`],
    ],
    ['a heading in bold', [...usual, ['一、总体情况', { indent: 2, font: 'bold' }], ...usual], [USUAL, '一、总体情况', USUAL]],
    ['a heading in the look of the text', [...usual, first('一、总体情况'), ...usual], [USUAL, '一、总体情况', USUAL]],
    [
      'room between them',
      [[han(36)], [han(36)], [`${han(35)}。`], [`${han(35)}。`, { above: 8 }]],
      [`${han(36)}${han(36)}${han(35)}。`, `${han(35)}。`],
    ],
    [
      'an item of a list behind a full line',
      [[han(36)], [`${han(9)}。`], [`${han(35)}；`], [`一是${han(3)}。`]],
      [`${han(36)}${han(9)}。`, `${han(35)}；`, `一是${han(3)}。`],
    ],
    [
      'a signature and its date',
      [...usual, ['云溪县林业局', { indent: 30 }], ['2024年1月15日', { indent: 29 }]],
      [USUAL, '云溪县林业局', '2024年1月15日'],
    ],
    ['sentences of one length', [[`${han(20)}。`], [`${han(20)}。`], [`${han(20)}。`]], [`${han(20)}。`, `${han(20)}。`, `${han(20)}。`]],
    ['short lines', [['政府信息'], ['公开年报']], ['政府信息', '公开年报']],
  ])('%s', async (_, lines, expected) => {
    expect(await read(page(lines))).toEqual(expected)
  })
})

describe('justified lines', () => {
  const raw = (operators: string): Shape => ({ kind: 'raw', operators })
  const hex = (text: string): string => Buffer.from(text, 'utf16le').swap16().toString('hex')

  test('room between all characters is no space', async () => {
    const text = han(20)
    const spaced = raw(`BT /song 12 Tf ${LEFT} 500 Td [${Array.from(text, character => `<${hex(character)}> -600`).join(' ')}] TJ ET`)
    expect(await read({ shapes: [spaced] })).toEqual([text])
  })

  test('a line stretched at its only space is closed up', async () => {
    const shapes: Shape[] = [
      { kind: 'text', x: LEFT, y: 130.8, text: `${han(22)}12345`, size: SIZE },
      { kind: 'text', x: RIGHT - 9 * SIZE, y: 130.8, text: 'Hotline转办事项共', size: SIZE },
    ]
    const tail = page([], [{ kind: 'text', x: LEFT, y: 151.2, text: `${han(10)}。`, size: SIZE }])
    const blocks = await read({ shapes: [...page([first(han(34)), [han(36)]]).shapes, ...shapes, ...tail.shapes] })
    expect(blocks).toEqual([`${han(34)}${han(36)}${han(22)}12345 Hotline转办事项共${han(10)}。`])
  })
})

describe('columns of prose', () => {
  const column = (x: number, lines: readonly string[], y = 150): Shape[] =>
    lines.map((text, i) => ({ kind: 'text', x, y: y + i * 20, text, size: SIZE }))
  const RIGHT_COLUMN = LEFT + 18 * SIZE

  test('are read one after the other, and their paragraphs go on from one to the next', async () => {
    const left = [han(16), han(16), han(16), han(16)]
    const right = [`${han(5)}。`, han(16), han(16), `${han(7)}。`]
    const heading: Shape = { kind: 'text', x: LEFT, y: 110, text: '一、总体情况', size: 16 }
    const foot: Shape = { kind: 'text', x: 290, y: 800, text: '- 1 -', size: SIZE }
    expect(await read({ shapes: [heading, ...column(LEFT, left), ...column(RIGHT_COLUMN, right), foot] })).toEqual([
      '一、总体情况',
      `${left.join('')}${right[0]}`,
      `${han(16)}${han(16)}${han(7)}。`,
      '~- 1 -',
    ])
  })

  test('end at a heading between them', async () => {
    const side = [han(16), han(16), `${han(12)}。`]
    const heading: Shape = { kind: 'text', x: LEFT, y: 240, text: '二、其他', size: 16 }
    const shapes = [150, 280].flatMap(y => [...column(LEFT, side, y), ...column(RIGHT_COLUMN, side, y)])
    const text = side.join('')
    expect(await read({ shapes: [...shapes, heading] })).toEqual([text, text, '二、其他', text, text])
  })
})
