import { describe, expect, test } from '@jest/globals'
import { type Parsed, parseReport, readGrammar } from '../../src/index.js'

/** A list of an invented form: rows under headings, one wording twice, units, and columns that a printout may leave out. */
const form = {
  grammar: 1,
  id: 'shop-return',
  edition: '2014',
  title: '商店经营情况统计表',
  sections: {
    list: {
      heading: ['附表', '商店经营情况统计表'],
      grids: {
        indicators: {
          caption: '商店经营情况统计表',
          captionPrinted: true,
          stub: ['统计指标', '指标名称'],
          carry: { serial: '序号', code: '代码', unit: ['单位', '计量单位'] },
          columns: { year: ['统计数', '年度', '本年度'], total: '历年累计' },
          rows: {
            sales: {
              label: '一、销售情况',
              of: {
                sold: { label: '（一）售出商品数', own: 'total', unit: '件', of: { food: '其中：食品售出数', clothes: '服装售出数' } },
                ways: { label: '（二）不同方式售出情况', unit: '件', of: { shop: '1.门店售出数', net: '2.网上售出数' } },
              },
            },
            complaints: { label: '二、投诉数量', own: 'total', unit: '次', of: { upheld: '（一）支持数', other: '（二）其他情形数' } },
            returns: { label: '三、退货数量', own: 'total', unit: '次', of: { upheld: '（一）接受退货数', other: '（二）其他情形数' } },
            fees: { label: '四、收取的费用', value: 'amount', unit: { as: '万元', accept: { 元: '1/10000' } } },
          },
        },
      },
    },
  },
}

type Row = readonly [label: string, unit: string, value: string]
const rows: readonly Row[] = [
  ['一、销售情况', '——', ''],
  ['（一）售出商品数', '件', '298'],
  ['其中：食品售出数', '件', '152'],
  ['服装售出数', '件', '9'],
  ['（二）不同方式售出情况', '——', ''],
  ['1.门店售出数', '件', '76'],
  ['2.网上售出数', '件', '30'],
  ['二、投诉数量', '——', ''],
  ['（一）支持数', '次', '4'],
  ['（二）其他情形数', '次', '5'],
  ['三、退货数量', '次', '6'],
  ['（一）接受退货数', '次', '2'],
  ['（二）其他情形数', '次', '1'],
  ['四、收取的费用', '万元', '0.5'],
]
const truth = {
  sales: {
    sold: { total: { year: 298 }, food: { year: 152 }, clothes: { year: 9 } },
    ways: { shop: { year: 76 }, net: { year: 30 } },
  },
  complaints: { total: { year: null }, upheld: { year: 4 }, other: { year: 5 } },
  returns: { total: { year: 6 }, upheld: { year: 2 }, other: { year: 1 } },
  fees: { year: 0.5 },
}

const before = '云溪商店2014年报告\n附表\n商店经营情况统计表\n（2014年度）\n填报单位（盖章）：云溪商店\n'
const behind = '\n单位负责人： 审核人： 填报人：\n联系电话：0123-7654321 填报日期：2015年3月1日\n'
const head = ['统 计 指 标', '单位', '统计数']
type Lines = readonly (readonly string[])[]
const plain = (of: readonly Row[] = rows): Lines => [head, ...of]
const serial = (of: readonly Row[] = rows): Lines => [['序号', ...head], ...of.map((row, i) => [String(i + 1), ...row])]
const coded = (of: readonly Row[] = rows): Lines => [
  ['指标名称', '计量单位', '代码', '2014  年度', '历年 累计'],
  ['甲', '乙', '丙', '1', '2'],
  ...of.map(([label, unit, value], i) => [label, unit, String(i + 1).padStart(2, '0'), value, value === '' ? '' : '77']),
]
const layouts: Readonly<Record<string, (lines: Lines) => string>> = {
  pipes: lines => lines.map(cells => `${cells.join(' | ')} |`).join('\n'),
  'pipes on both edges': lines => lines.map(cells => `| ${cells.join(' | ')} |`).join('\n'),
  tabs: lines => lines.map(cells => cells.join('\t')).join('\n'),
  'a tab before each cell': lines => lines.map(cells => cells.map(cell => `\t${cell}`).join('\n')).join('\n\n'),
  spaces: lines => lines.map(cells => cells.filter(cell => cell !== '').join(' ')).join('\n'),
  'a cell a line': lines => lines.map(cells => cells.filter(cell => cell !== '').join('\n')).join('\n'),
  'blank lines between': lines => lines.map(cells => cells.filter(cell => cell !== '').join('\n\n')).join('\n\n'),
  'one line': lines => lines.map(cells => cells.filter(cell => cell !== '').join(' ')).join(' '),
}

const parse = async (lines: Lines, layout: keyof typeof layouts, edit = (text: string) => text): Promise<Parsed<unknown>> =>
  parseReport(before + edit(layouts[layout]?.(lines) ?? '') + behind, { grammar: await readGrammar(form) })
const indicators = ({ report }: Parsed<unknown>): unknown => JSON.parse(JSON.stringify(report)).list.indicators
const findings = ({ diagnostics }: Parsed<unknown>): string[] =>
  diagnostics.filter(d => d.severity !== 'info').map(d => `${d.code} ${d.path.replace('list.indicators', '')}`)

describe('lists', () => {
  test.each(Object.keys(layouts))('%s: with units', async layout => {
    for (const lines of [plain(), serial()]) {
      const parsed = await parse(lines, layout)
      expect(indicators(parsed)).toMatchObject(truth)
      expect(findings(parsed)).toEqual([])
      expect(parsed.diagnostics.filter(d => d.code === 'grid/column-not-printed').map(d => [d.path, d.facts])).toEqual([
        ['list.indicators', { columns: ['历年累计'] }],
      ])
    }
  })
  test.each(
    Object.keys(layouts),
  )('%s: with codes, two columns of values, a year in the header, and a line that numbers the columns', async layout => {
    const parsed = await parse(coded(), layout)
    expect(indicators(parsed)).toMatchObject(truth)
    expect(indicators(parsed)).toMatchObject({
      fees: { year: 0.5, total: 77 },
      complaints: { total: { total: null }, other: { total: 77 } },
    })
    expect(findings(parsed)).toEqual([])
  })
  test('a printed unit is that of its row', async () => {
    const money = rows.map((row): Row => (row[1] === '万元' ? [row[0], '元', '5000'] : row))
    for (const layout of ['pipes', 'spaces', 'a cell a line']) {
      const parsed = await parse(plain(money), layout)
      expect(indicators(parsed)).toMatchObject(truth)
      expect(parsed.diagnostics.filter(d => d.code === 'unit/converted').map(d => d.path)).toEqual(['list.indicators.fees.year'])
    }
  })
  test.each(Object.keys(layouts))('%s: a local row keeps its values in its finding, and no row beside it loses one', async layout => {
    const local: readonly Row[] = [
      ...rows.slice(0, 4),
      ['主动向居民售出的进口食品、饮料及各类烟酒等商品合计数目', '件', '12'],
      ...rows.slice(4),
    ]
    for (const lines of [plain(local), serial(local)]) {
      const parsed = await parse(lines, layout)
      expect(indicators(parsed)).toMatchObject(truth)
      expect(findings(parsed)).toEqual(['grid/row-unknown '])
      expect(parsed.diagnostics.find(d => d.code === 'grid/row-unknown')?.facts).toMatchObject({
        label: '主动向居民售出的进口食品、饮料及各类烟酒等商品合计数目',
        values: ['12'],
      })
    }
  })
  test('a label of two rows is read where the rows around it tell which, else not', async () => {
    const torn = [...rows.slice(0, 9), ...rows.slice(12)]
    for (const layout of ['pipes', 'spaces', 'a cell a line']) {
      const parsed = await parse(plain(torn), layout)
      expect(indicators(parsed)).toMatchObject({
        complaints: { upheld: { year: 4 }, other: { year: null } },
        returns: { other: { year: null } },
      })
      expect(findings(parsed)).toContain('grid/ambiguous .complaints.other')
      expect(findings(parsed)).toContain('grid/row-missing .returns.other')
    }
  })
  test('a lost running number or value makes its row short, and never moves a number', async () => {
    const text = layouts['a cell a line']?.(serial()).split('\n') ?? []
    for (let i = 4; i < text.length; i++) {
      const parsed = await parseReport(`${before}${text.filter((_, at) => at !== i).join('\n')}${behind}`, {
        grammar: await readGrammar(form),
      })
      for (const [path, value] of Object.entries(flat(indicators(parsed)))) {
        const printed = flat(truth)[path] ?? null
        const isMarked = parsed.diagnostics.some(d => d.severity !== 'info' && `list.indicators.${path}`.startsWith(d.path))
        expect({ lost: text[i], path, ok: value === printed || isMarked }).toEqual({ lost: text[i], path, ok: true })
      }
    }
  })
  test('rows that read like headings of sections are rows, and a list is found under another heading', async () => {
    const sections = {
      sales: { heading: '一、销售情况', text: true },
      complaints: { heading: '二、投诉情况', text: true },
      ...form.sections,
    }
    const grammar = await readGrammar({ ...form, sections })
    const prose = '一、销售情况\n生意很好。\n'
    for (const [layout, write] of Object.entries(layouts)) {
      const list = write(plain())
      const annexed = await parseReport(`云溪商店2014年报告\n${prose}二、投诉情况\n都已答复。\n附表\n${list}${behind}`, { grammar })
      const inside = await parseReport(`云溪商店2014年报告\n${prose}${list}\n二、投诉情况\n都已答复。\n`, { grammar })
      for (const parsed of [annexed, inside]) {
        expect({ layout, read: indicators(parsed) }).toMatchObject({ layout, read: truth })
        expect(parsed.report).toMatchObject({ complaints: { text: { paragraphs: [{ text: '都已答复。' }] } } })
      }
      expect(findings(annexed)).toEqual([])
      expect(findings(inside)).toEqual(['section/missing list'])
    }
  })
  test('the unit behind a code is that of the row: 01 条', async () => {
    const lines = coded().filter((_, i) => i !== 1)
    const swapped = lines.map(([label = '', unit = '', code = '', ...values]) => [label, code, unit, ...values])
    for (const layout of Object.keys(layouts)) {
      const parsed = await parse(swapped, layout)
      expect({ layout, read: indicators(parsed) }).toMatchObject({ layout, read: truth })
      expect(findings(parsed)).toEqual([])
      expect(parsed.trace.get('list.indicators.fees.year')?.unit).toBe('万元')
    }
  })
  test('a year above the header is none of its columns', async () => {
    const lines = coded().map(([label = '', unit = '', code = '', year = '', total = '']) => [label, unit, code, total, year])
    for (const [layout, write] of Object.entries(layouts)) {
      const text = `云溪商店2014年报告\n附表\n（2014年度）\n${write(lines.filter((_, i) => i !== 1))}${behind}`
      const parsed = await parseReport(text, { grammar: await readGrammar(form) })
      expect({ layout, read: indicators(parsed) }).toMatchObject({ layout, read: truth })
      expect(findings(parsed)).toEqual([])
    }
  })
  test('labels and units with spaces inside are those without', async () => {
    const spaced = rows.map(([label, unit, value]): Row => [[...label].join(' '), [...unit].join('  '), value])
    for (const layout of ['pipes', 'pipes on both edges', 'tabs', 'a cell a line']) {
      const parsed = await parse(plain(spaced), layout)
      expect({ layout, read: indicators(parsed) }).toMatchObject({ layout, read: truth })
      expect(findings(parsed)).toEqual([])
    }
  })
  test('two rows on a line are told apart by their running numbers', async () => {
    const lines = serial(rows.slice(0, 4)).map(cells => cells.filter(cell => cell !== '').join(' '))
    const text = `${before}${lines[0]}\n${lines[1]} ${lines[2]}\n${lines[3]} ${lines[4]}${behind}`
    const parsed = await parseReport(text, { grammar: await readGrammar(form) })
    expect(indicators(parsed)).toMatchObject({ sales: { sold: truth.sales.sold } })
    expect(findings(parsed).filter(finding => !finding.startsWith('grid/row-missing'))).toEqual([])
  })
  test('a running number whose label is lost is no value of the row before', async () => {
    const text = layouts['a cell a line']?.(serial()).replace('298\n3\n其中：食品售出数\n件\n152\n', '3\n') ?? ''
    const parsed = await parseReport(before + text + behind, { grammar: await readGrammar(form) })
    expect(indicators(parsed)).toMatchObject({ sales: { sold: { total: { year: null }, food: { year: null }, clothes: { year: 9 } } } })
    expect(findings(parsed)).toEqual(['grid/row-short .sales.sold.total', 'grid/row-missing .sales.sold.food'])
  })
  test.each(['pipes', 'a cell a line'])('%s: a header that lost a column is doubted where its rows have more values', async layout => {
    const [head = [], , ...body] = coded()
    const parsed = await parse([head.filter(label => label !== '2014  年度'), ...body], layout)
    expect(findings(parsed)).toContain('grid/header-short ')
    expect(parsed.diagnostics.find(d => d.code === 'grid/header-short')?.facts).toEqual({ columns: 1, rows: 11 })
  })
  test('a second unit behind a row shows that the label of the next is lost', async () => {
    const blank = rows.map((row, i): Row => (i === 5 ? [row[0], row[1], ''] : row))
    const text = layouts['a cell a line']?.(plain(blank)).replace('2.网上售出数\n', '') ?? ''
    const parsed = await parseReport(before + text + behind, { grammar: await readGrammar(form) })
    expect(findings(parsed)).toContain('grid/row-unknown ')
  })
  test.each(['pipes', 'tabs', 'spaces', 'a cell a line'])('%s: values behind the last row that have a unit and no label', async layout => {
    const parsed = await parse(
      plain([...rows.slice(0, -2), ['（二）其他情形数\n四、收取的费用', '万元', '1'], ['', '万元', '0.5']]),
      layout,
    )
    expect(findings(parsed)).toEqual(['grid/row-short .returns.other', 'grid/unread '])
    expect(parsed.diagnostics.find(d => d.code === 'grid/unread')?.facts).toEqual({ text: '0.5' })
    expect(indicators(parsed)).toMatchObject({ ...truth, returns: { ...truth.returns, other: { year: null } }, fees: { year: 1 } })
  })
  test('a value that stands twice takes no blank for the margin of its row', async () => {
    const [head = [], , ...body] = coded()
    const lines = body.map((cells, i) => (i === 3 ? [...cells.slice(0, 3), '', '77', '77'] : cells))
    const parsed = await parse([head, ...lines], 'a tab before each cell')
    expect(indicators(parsed)).toMatchObject({ sales: { sold: { clothes: { year: null, total: null } } } })
    expect(findings(parsed)).toEqual(['grid/row-short .sales.sold.clothes'])
  })
  test('two labels before one row of values: they are those of the last', async () => {
    const joined: readonly Lines[] = [
      plain([...rows.slice(0, 5), ['1.门店售出数2.网上售出数', '件', '30'], ...rows.slice(7)]),
      [...plain(rows.slice(0, 5)), ['1.门店售出数', '件2.网上售出数', '件', '30'], ...rows.slice(7)],
    ]
    for (const lines of joined)
      for (const layout of ['pipes', 'tabs']) {
        const parsed = await parse(lines, layout)
        expect(indicators(parsed)).toMatchObject({ sales: { ways: { shop: { year: null }, net: { year: 30 } } } })
        expect(findings(parsed)).toContain('grid/row-short .sales.ways.shop')
      }
  })
  test('two rows in one: the running number of the second takes the place of no blank of the first', async () => {
    const [head = [], ...body] = serial()
    const lines = [[...head, '历年累计'], ...body.map(cells => [...cells, ''])]
    const parsed = await parse(lines, 'a tab before each cell', text => text.replace('\n\n\t8\n', '\n\t8\n'))
    expect(indicators(parsed)).toMatchObject({
      sales: { ways: { net: { year: null, total: null } } },
      complaints: { upheld: { year: 4, total: null } },
    })
    expect(findings(parsed)).toContain('grid/row-short .sales.ways.net')
  })
  test('a dash inside the wrapped label of a heading is none of its values', async () => {
    const [head = [], ...body] = plain()
    const text = [head, ...body]
      .map(([label, , value]) => `${label} ${value === '' ? '——' : value}`)
      .join('\n')
      .replace('（二）不同方式售出情况 ——', '（二）不同方式 ——\n售出情况')
    expect(text).toContain('（二）不同方式 ——')
    const parsed = await parseReport(before + text + behind, { grammar: await readGrammar(form) })
    expect(indicators(parsed)).toMatchObject(truth)
    expect(findings(parsed)).toEqual([])
  })
  test('a header that is lost leaves the columns in doubt', async () => {
    const parsed = await parse(rows, 'pipes')
    expect(findings(parsed)).toContain('grid/header-missing ')
    expect(Object.values(flat(indicators(parsed))).filter(value => value !== null)).toEqual([])
  })
})

function flat(value: unknown, path = ''): Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return { [path]: value }
  return Object.assign({}, ...Object.entries(value).map(([key, inner]) => flat(inner, path === '' ? key : `${path}.${key}`)))
}
