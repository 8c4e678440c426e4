/** What the readers of numbers, ordinals and dates know of a language: tables, not code. */

/** Words and marks that stand in a cell for "no figure". */
export const dashWords: ReadonlySet<string> = new Set([
  '-',
  '--',
  '---',
  '/',
  '\\',
  '//',
  '—',
  '——',
  '–',
  '−',
  '―',
  '~',
  '*',
  '无',
  '空',
  '不涉及',
  '未涉及',
  'N/A',
  'n/a',
  'NA',
  '无此项',
  '不适用',
])

/** Measure words that may stand after a number; longest first, so that the longest is taken. */
export const measures: readonly string[] = [
  '人次',
  '万元',
  '亿元',
  '千元',
  '万条',
  '万件',
  '件',
  '条',
  '项',
  '个',
  '次',
  '人',
  '元',
  '篇',
  '份',
  '宗',
  '起',
  '场',
  '期',
  '家',
  '例',
  '户',
  '部',
  '种',
  '类',
  '处',
  '名',
]

/** Signs written as words before a number, and what they mean. */
export const signWords: Readonly<Record<string, '+' | '-'>> = { 增加: '+', 减少: '-', 增长: '+', 下降: '-', 增: '+', 减: '-' }

/** Words after a number that make it part of a date or a reference, not a figure. */
export const dateWords = '年月日号'

/** Words with which a remark in a cell begins. */
export const noteWords = ['其中', '含', '包括', '不含', '注', '较', '比', '同比', '另', '修订', '新增', '均']

/** Words before the label of a part of what stands above it: no part of the label. */
export const leadWords: readonly string[] = ['其中', 'of which', 'thereof']

/** Marks under a header that only number its columns, in order: those of labels, and those of values. */
export const columnMarks: readonly (readonly string[])[] = [
  ['甲', '乙', '丙', '丁', '戊'],
  ['A', 'B', 'C', 'D', 'E'],
  ['1', '2', '3', '4', '5', '6', '7', '8', '9'],
]

const numerals = '〇一二三四五六七八九'

/** 十二 → 12, 二十 → 20, 二〇一三 → 2013, ○ as 〇; undefined where it is no numeral. */
export function chineseNumber(text: string): number | undefined {
  const clean = text.replace(/[○零]/g, '〇')
  if (!/^[〇一二三四五六七八九十百]+$/.test(clean)) return undefined
  if (!/[十百]/.test(clean)) return Number([...clean].map(c => numerals.indexOf(c)).join(''))
  const match = /^(?:([一二三四五六七八九])百)?(?:([一二三四五六七八九])?(十))?〇?([一二三四五六七八九])?$/.exec(clean)
  if (match === null) return undefined
  const digit = (c: string | undefined, none: number): number => (c === undefined ? none : numerals.indexOf(c))
  return digit(match[1], 0) * 100 + (match[3] === undefined ? 0 : digit(match[2], 1) * 10) + digit(match[4], 0)
}
