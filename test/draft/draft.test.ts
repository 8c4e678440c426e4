import { describe, expect, test } from '@jest/globals'
import { type Draft, draftGrammar, loadDocument, parseReport, readGrammar } from '../../src/index.js'

const draftOf = async (text: string): Promise<Draft> => draftGrammar(await loadDocument(text, d => expect(d.severity).not.toBe('error')))
const notesOf = async (text: string): Promise<readonly string[]> => (await draftOf(text)).notes.map(({ message }) => message)
const table = (rows: string): string =>
  `<h1>Return of the Port Sable office 1978</h1><h2>1. Ships</h2><p>Trade was good, as before.</p><table>${rows}</table><h2>2. Remarks</h2><p>None were made, as before.</p>`
const row = (...cells: readonly string[]): string => `<tr>${cells.map(cell => `<td>${cell}</td>`).join('')}</tr>`

describe('a draft', () => {
  const harbour = table(
    `<tr><td rowspan=2 colspan=2>Kind</td><td rowspan=2>Sail</td><td colspan=2>Steam</td><td rowspan=2>Total</td></tr>
     <tr><td>Coastal</td><td>Foreign</td></tr>
     <tr><td rowspan=2>First half</td><td>Spring</td><td>10</td><td>20</td><td>30</td><td>60</td></tr>
     <tr><td>Winter</td><td>1</td><td>2</td><td>3</td><td>6</td></tr>
     <tr><td colspan=2>Whole year</td><td>11</td><td>22</td><td>33</td><td>66</td></tr>`,
  )
  test('has the title, headings, merged labels and sums of its sample', async () => {
    const { file, notes } = await draftOf(harbour)
    expect(notes).toEqual([])
    expect(file).toEqual({
      $schema: './grammar.schema.json',
      grammar: 1,
      id: 'form',
      edition: '1',
      title: 'Return of the Port Sable office 1978',
      facts: { title: { in: 'top', templates: ['Return of the Port Sable office {year}'] } },
      sections: {
        ships: {
          heading: '1. Ships',
          text: true,
          grids: {
            table: {
              ignore: ['Kind'],
              columns: { sail: 'Sail', steam: { label: 'Steam', of: { coastal: 'Coastal', foreign: 'Foreign' } }, total: 'Total' },
              rows: { firstHalf: { label: 'First half', of: { spring: 'Spring', winter: 'Winter' } }, wholeYear: 'Whole year' },
              identities: { eachRow: ['total = sail + steam.**'], eachColumn: ['wholeYear = firstHalf.**'] },
            },
          },
        },
        remarks: { heading: '2. Remarks', text: true },
      },
    })
    const { report, diagnostics } = await parseReport(harbour, { grammar: await readGrammar(file) })
    expect(diagnostics).toEqual([])
    expect(report).toMatchObject({
      facts: { title: { year: 1978 } },
      ships: { table: { firstHalf: { winter: { sail: 1, steam: { coastal: 2, foreign: 3 }, total: 6 } }, wholeYear: { total: 66 } } },
    })
  })

  const gridOf = async (rows: string): Promise<unknown> => {
    const { file, notes } = await draftOf(table(rows))
    expect(notes).toEqual([])
    return file.sections.ships?.grids?.table
  }
  test('takes kinds and units from the values', async () => {
    expect(
      await gridOf(
        row('', 'Number', 'Tons', 'Share', 'Dues (EUR)', 'Change') +
          row('Sail', '3', '4.5', '40%', '7', '+2') +
          row('Steam', '4', '5', '60%', '1,200', '-1'),
      ),
    ).toMatchObject({
      columns: {
        number: 'Number',
        tons: { label: 'Tons', value: 'amount' },
        share: { label: 'Share', value: 'percent' },
        duesEur: { label: 'Dues (EUR)', unit: 'EUR' },
        change: { label: 'Change', value: 'signed' },
      },
      rows: { sail: 'Sail', steam: 'Steam' },
    })
    expect(await gridOf(row('收费', '3万元') + row('减免', '40元'))).toEqual({
      rows: { row1: { label: '收费', unit: '万元' }, row2: { label: '减免', unit: '元' } },
    })
    expect(await gridOf(row('', '上年', '本年') + row('收费', '3万元', '500元') + row('减免', '40元', '1万元'))).toEqual({
      value: 'money',
      columns: { column1: '上年', column2: '本年' },
      rows: { row1: '收费', row2: '减免' },
    })
    expect(await gridOf(row('收件', '3件') + row('复查', '40件'))).toEqual({ unit: '件', rows: { row1: '收件', row2: '复查' } })
  })

  test('knows lists by their columns of numbers and units', async () => {
    expect(await gridOf(row('序号', '指标', '单位', '数量') + row('1', '收件', '件', '12') + row('2', '人员', '人', '3'))).toEqual({
      stub: '指标',
      carry: { serial: '序号', unit: '单位' },
      columns: { column1: '数量' },
      rows: { row1: { label: '收件', unit: '件' }, row2: { label: '人员', unit: '人' } },
    })
    expect(
      await gridOf(row('No.', 'Item', 'Unit', 'Figure') + row('1', 'Ships', 'ships', '12') + row('2', 'Dues', 'thousand pounds', '3')),
    ).toEqual({
      stub: 'Item',
      carry: { serial: 'No.', unit: 'Unit' },
      columns: { figure: 'Figure' },
      rows: { ships: { label: 'Ships', unit: 'ships' }, dues: { label: 'Dues', unit: 'thousand pounds' } },
    })
  })

  test('gives each of several grids in one table its own header, and groups under wide labels', async () => {
    const rows =
      '<tr><td colspan=3>Part A</td></tr>' +
      row('Kind', 'Came', 'Left') +
      row('Sail', '1', '2') +
      '<tr><td colspan=3>Part B</td></tr>' +
      row('Sort', 'Wood', 'Coal') +
      '<tr><td colspan=3>By land</td></tr>' +
      row('Bought', '5', '6') +
      '<tr><td colspan=3>By sea</td></tr>' +
      row('Bought', '7', '8')
    const { file, notes } = await draftOf(table(rows))
    expect(notes).toEqual([])
    expect(file.sections.ships?.grids).toEqual({
      partA: { caption: 'Part A', captionPrinted: true, ignore: ['Kind'], columns: { came: 'Came', left: 'Left' }, rows: { sail: 'Sail' } },
      partB: {
        caption: 'Part B',
        captionPrinted: true,
        ignore: ['Sort'],
        columns: { wood: 'Wood', coal: 'Coal' },
        rows: { land: { label: 'By land', of: { bought: 'Bought' } }, sea: { label: 'By sea', of: { bought: 'Bought' } } },
      },
    })
  })

  test('writes labels on one line, without the gaps that lines leave', async () => {
    expect(await gridOf(row('', '本年<br>收件', '总计 （ 件 ）') + row('（三 ）\n其他', '1', '2'))).toMatchObject({
      columns: { column1: '本年收件', column2: { label: '总计（件）', unit: '件' } },
      rows: { row1: '（三）其他' },
    })
  })

  test('offers no sum that might be chance, and none that does not hold', async () => {
    expect(await gridOf(row('', 'Came') + row('Sail', '1') + row('Steam', '2') + row('Oar', '3'))).not.toHaveProperty('identities')
    expect(await gridOf(row('', 'Came') + row('Sail', '0') + row('Steam', '0') + row('Total', '0'))).not.toHaveProperty('identities')
    expect(await gridOf(row('', 'Came') + row('Sail', '1') + row('Steam', '2') + row('Total', '4'))).not.toHaveProperty('identities')
    expect(await gridOf(row('', 'Came') + row('Sail', '1') + row('Steam', '2') + row('Total', '3'))).toHaveProperty(
      'identities.eachColumn',
      ['total = sail + steam'],
    )
  })

  test.each([
    ['a cell a line', '\n'],
    ['a row a line', '  '],
    ['pipes', ' | '],
    ['tabs', '\t'],
  ])('reads flattened text: %s', async (_, between) => {
    const rows = [
      ['Sail', 'Steam'],
      ['First half', '10', '20'],
      ['Second half', '1', '2'],
    ]
      .map(cells => cells.join(between))
      .join('\n')
    const { file, notes } = await draftOf(`Return of Port Sable\n\nI. Ships\n${rows}\n\nII. Remarks\nNone were made, as before.\n`)
    expect(notes).toEqual([])
    expect(file.sections.ships?.grids).toEqual({
      table: { columns: { sail: 'Sail', steam: 'Steam' }, rows: { firstHalf: 'First half', secondHalf: 'Second half' } },
    })
  })
})

describe('what cannot be drafted is noted', () => {
  const cases: readonly (readonly [string, string])[] = [
    [row('', 'Came') + row('Sail', '1') + row('', '2'), 'a row has no label'],
    [row('1', '2') + row('3', '4'), 'its rows have no labels'],
    [row('', 'Came', '') + row('Sail', '1', '5') + row('Steam', '1', '2'), 'a column has no label'],
    [row('Kind', '2022', '2023') + row('Sail', '1', '5') + row('Steam', '1', '2'), 'headed by bare years'],
    [row('', 'Came') + row('Sail', '1') + row('Sail', '2'), '“Sail” is a label of'],
    [row('', 'Came', 'Word') + row('Sail', '1', 'good') + row('Steam', '2', 'bad'), 'a column of words (“good”)'],
    [row('Sail', '1', 'Steam', '5') + row('Oar', '2', 'Raft', '6'), 'words stand among the figures'],
  ]
  test.each(cases)('%s', async (rows, expected) => {
    expect(await notesOf(table(rows))).toEqual([expect.stringContaining(expected)])
  })
  test('in lines', async () => {
    const flat = (lines: string): Promise<readonly string[]> =>
      notesOf(`Return\n\nI. Ships\n${lines}\n\nII. Remarks\nNone were made, as before.\n`)
    expect(await flat('A\nB\nC\nOne\n1\n2\nTwo\n3\n4')).toEqual([])
    expect(await flat('A\nB\nC\nD\nOne\n1\n2\nTwo\n3\n4')).toEqual([expect.stringContaining('its header has 4 word(s)')])
    expect(await flat('A\nB\nOne\n1\n2\nTwo\n3')).toEqual([expect.stringContaining('not equally many values')])
    expect(await flat('1\n2\nOne\n3\n4')).toEqual([expect.stringContaining('values stand before any label')])
    expect(await notesOf('nothing at all')).toEqual([expect.stringContaining('nothing to draft')])
  })
})
