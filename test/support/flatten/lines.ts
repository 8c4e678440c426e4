import { byRow, chunks, filled, isValue, joined, printed, type Row, type Style, texts } from './style.js'

const line = (row: Row): string => texts(filled(row)).join(' ')
const valuesFirst = (row: Row): string[] => {
  const cells = filled(row)
  return [...texts(cells.filter(isValue)), ...texts(cells.filter(cell => !isValue(cell)))]
}

/** The last label of a row in lines of nine characters; its values stand on one of them. */
function wrapped(row: Row, where: 'first' | 'middle' | 'last'): string {
  const labels = printed(row).filter(cell => !isValue(cell))
  const values = texts(filled(row).filter(isValue)).join(' ')
  const last = labels.at(-1)
  if (values === '' || last === undefined) return line(row)
  const parts = chunks(last.text, 9)
  const place = { first: 0, middle: Math.floor((parts.length - 1) / 2), last: parts.length - 1 }[where]
  const before = texts(labels.slice(0, -1)).join(' ')
  return parts.map((part, i) => `${i === 0 && before !== '' ? `${before} ` : ''}${part}${i === place ? ` ${values}` : ''}`).join('\n')
}

const vertical: Style = {
  name: 'a group label down the side, a character a line',
  keeps: 'values',
  flatten: report =>
    joined(report, table => {
      const characters = [...'三、本年度办理结果']
      return table
        .flatMap((row, i) => {
          const beside = table.length > 20 && i > 4 ? characters.splice(0, 1) : []
          return [...beside, texts(filled(row).filter(cell => cell.text !== '三、本年度办理结果')).join(' ')]
        })
        .join('\n')
    }),
}

/** Styles without cell marks. */
export const lineStyles: readonly Style[] = [
  byRow('one cell a line', 'values', row => texts(filled(row)).join('\n')),
  byRow('one cell a line, blank lines between', 'values', row => `${texts(filled(row)).join('\n\n')}\n`, '\n\n'),
  byRow('one cell a line, labels split over lines', 'values', row =>
    filled(row)
      .flatMap(cell => (isValue(cell) ? [cell.text] : chunks(cell.text, 8)))
      .join('\n'),
  ),
  byRow('a row a line', 'values', line),
  {
    name: 'the whole report on one line',
    keeps: 'values',
    flatten: report => joined(report, table => table.map(line).join(' '), ' '),
  },
  {
    name: 'two rows a line',
    keeps: 'values',
    flatten: report =>
      joined(report, table => {
        const rows = table.map(line)
        return rows.flatMap((row, i) => (i % 2 === 0 ? [[row, ...rows.slice(i + 1, i + 2)].join(' ')] : [])).join('\n')
      }),
  },
  byRow('values on the first line of a wrapped label', 'values', row => wrapped(row, 'first')),
  byRow('values on the middle line of a wrapped label', 'values', row => wrapped(row, 'middle')),
  byRow('values on the last line of a wrapped label', 'values', row => wrapped(row, 'last')),
  byRow('values before their label', 'values', row => valuesFirst(row).join(' ')),
  byRow('values before their label, one cell a line', 'values', row => valuesFirst(row).join('\n')),
  vertical,
]
