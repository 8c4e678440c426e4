import { diagnostic } from '../../src/diagnostics/diagnostic.js'
import { type DocumentRows, documentRows, type Parsed } from '../../src/index.js'
import { resultOf } from './small.js'

/** A form with all that a table must tell apart: merged labels on both sides, units by row and by column, percents, texts, money. */
export const ledgerForm = {
  grammar: 1,
  id: 'ledger',
  edition: '2024',
  title: 'Ledger',
  facts: { title: { in: 'top', templates: ['{agency} {year} ledger'] } },
  sections: {
    staff: {
      heading: '1. Staff',
      grids: {
        people: {
          caption: 'Table 1: [people]/all?',
          unit: 'persons',
          columns: { own: 'Own', lent: { label: 'Lent', of: { in: 'In', out: 'Out' } } },
          rows: { all: 'All', posts: { label: 'Posts', of: { filled: 'Filled', vacant: 'Vacant' } } },
        },
        various: {
          caption: 'Table 2',
          columns: {
            share: { label: 'Share', value: 'percent' },
            note: { label: 'Note', value: 'text' },
            spent: { label: 'Spent', value: 'money' },
            length: { label: 'Length', value: 'amount', unit: 'km' },
          },
          rows: { north: 'North', south: 'South' },
        },
      },
    },
  },
}

/** Names and texts that break what is not careful: quotes, line ends, an emoji, a formula, and what XML does not have. */
export const hardSource = 'folder/“a", b\nc\u{1f4d1}.txt'
export const hardText = '=1+1 "x",\r\n\u{1f4d1} _x0041_ \u0001\ufffd<&>'

/** A document with values of every kind, blanks and marks. */
export async function ledgerParsed(): Promise<Parsed<unknown>> {
  const raws = ['-5', '12.50', '97.1', '1,234.5', hardText, '3.20', '7']
  const text = `Office ledger ${raws.join(' | ')}`
  const at = (raw: string): { start: number; end: number } => ({ start: text.indexOf(raw), end: text.indexOf(raw) + raw.length })
  const input = await resultOf(
    text,
    {
      'facts.title.agency': { value: '+Office', raw: 'Office' },
      'facts.title.year': { value: 2024, raw: 'ledger' },
      'staff.people.all.own': { value: 7, raw: '7' },
      'staff.people.posts.filled.lent.in': { value: -5, raw: '-5' },
      'staff.people.posts.vacant.own': { value: null, raw: '|' },
      'staff.various.north.share': { value: 12.5, raw: '12.50' },
      'staff.various.north.note': { value: hardText, raw: hardText },
      'staff.various.north.spent': { value: { amount: 1234.5, unit: '万元' }, raw: '1,234.5' },
      'staff.various.north.length': { value: 3.2, raw: '3.20' },
      'staff.various.south.spent': { value: { amount: 97.1, unit: null }, raw: '97.1' },
    },
    [
      diagnostic('value/negative', 'staff.people.posts.filled.lent.in', at('-5'), { raw: '-5' }),
      diagnostic('value/dash', 'staff.people.posts.vacant.own', at('|'), { raw: '|' }),
      diagnostic('grid/row-missing', 'staff.various.south.length', null, { label: 'South' }),
    ],
    ledgerForm,
  )
  return { ...input, status: 'review', sections: [], grids: [] }
}

export const ledgerRows = async (source = hardSource): Promise<DocumentRows> => documentRows(await ledgerParsed(), source)

/** A document that could not be read. */
export async function failedRows(source: string): Promise<DocumentRows> {
  const input = await resultOf('', {}, [diagnostic('load/unreadable', '', null, { cause: 'broken' })], ledgerForm)
  return documentRows({ ...input, status: 'failed', sections: [], grids: [] }, source)
}
