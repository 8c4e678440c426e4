import { randomOf } from '../random.js'
import type { Printed } from '../report.js'
import { cellStyles } from './cells.js'
import { lineStyles } from './lines.js'
import { filled, isValue, joined, type Style, texts } from './style.js'

const byName = (name: string): Style => {
  const style = [...cellStyles, ...lineStyles].find(other => other.name === name)
  if (style === undefined) throw new Error(`there is no style ${name}`)
  return style
}
const cells = byName('one cell a line')
const rows = byName('a row a line')
const pipes = byName('pipes behind each cell')

const over = (name: string, base: Style, change: (text: string, report: Printed) => string): Style => ({
  name,
  keeps: base.keeps,
  flatten: report => change(base.flatten(report), report),
})

/** A page number behind every `step`-th line. */
const paged = (text: string, step: number): string => {
  const numbers = ['- 4 -', '— 5 —', '-3-', '第3页 共9页', 'P. 4']
  return text
    .split('\n')
    .flatMap((line, i) => (i % step === 8 ? [line, numbers[Math.floor(i / step) % numbers.length] ?? ''] : [line]))
    .join('\n')
}

const titles =
  '总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项'
const headings = [...'一二三四五六'].map(ordinal => `${ordinal}、`)
const isTitle = '(?=总体|主动|收到|政府信息公开行政复议|存在|其他需要)'
const titled = new RegExp(`^[一二三四五六]、${isTitle}`, 'gm')

/** What stands around and inside tables, and how labels and headings vary. */
export const noiseStyles: readonly Style[] = [
  over('page numbers inside, rows on lines', rows, text => paged(text, 9)),
  over('page numbers inside, cells on lines', cells, text => paged(text, 37)),
  {
    name: 'the header on every page',
    keeps: 'values',
    flatten: report =>
      joined(report, table =>
        table
          .flatMap((row, i) => (table.length > 20 && i % 9 === 8 ? [row, ...table.slice(0, 3)] : [row]))
          .map(row => texts(filled(row)).join(' '))
          .join('\n'),
      ),
  },
  over('digits in full width', cells, text =>
    text.replace(/^[\d.+-]+$/gm, digits => digits.replace(/[\d.]/g, c => String.fromCharCode(c.charCodeAt(0) + 0xfee0))),
  ),
  {
    name: 'labels with inner spaces',
    keeps: 'values',
    flatten: report =>
      joined(report, table =>
        table
          .map(row =>
            filled(row)
              .map(cell => (isValue(cell) ? cell.text : [...cell.text].join(' ')))
              .join(' '),
          )
          .join('\n'),
      ),
  },
  {
    name: 'characters of labels doubled',
    keeps: 'some',
    flatten: report => {
      const random = randomOf(5)
      const doubled = (text: string): string => text.slice(0, 4) + text.charAt(3) + text.slice(4)
      return joined(report, table =>
        table
          .map(row =>
            filled(row)
              .map(cell => (isValue(cell) || cell.text.length < 6 || random(8) > 0 ? cell.text : doubled(cell.text)))
              .join('\n'),
          )
          .join('\n'),
      )
    },
  },
  over('zero-width spaces behind words', rows, text => text.replace(/(\S)( |$)/gm, '$1\u200b$2')),
  over('lines that end with CR LF', cells, text => text.replaceAll('\n', '\r\n')),
  over('sections numbered 1. 2. 3.', pipes, text => text.replace(titled, ordinal => `${headings.indexOf(ordinal) + 1}. `)),
  over('sections without numbers', cells, text => text.replace(titled, '')),
  over('sections numbered from one again', pipes, text =>
    text
      .replace('一、总体情况', '一、总体情况\n一、加强组织领导\n二、强化监督保障')
      .replace(/^二、主动公开/m, '一、主动公开')
      .replace(/^三、收到/m, '二、收到'),
  ),
  over('a preamble that lists all titles', rows, text => text.replace('根据', `全文包括${titles}六个部分。根据`)),
  over(
    'a table of contents',
    rows,
    (text, { grammar }) => `目录\n${grammar.sections.map(section => section.headings[0]).join('\n')}\n${text}`,
  ),
  over('prose about the figures before the grids', rows, text =>
    text
      .replace(/^四、.*$/m, '$&\n本年度共发生行政复议 3 件，其中结果维持 2 件，行政诉讼 1 件。')
      .replace(/^三、收到.*$/m, '$&\n2023 年共收到申请 21 件，予以公开 3 件，均按期办结。'),
  ),
]
