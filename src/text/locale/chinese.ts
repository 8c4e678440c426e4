import { chineseFigures } from './chinese-figures.js'
import type { Locale } from './locale.js'

/** The digits and systems that number lists, each from its first: counting, formal, and the cycles of ten and twelve. */
export const numberings = {
  digits: '〇一二三四五六七八九',
  units: ['', '十', '百', '千'],
  formal: '零壹贰叁肆伍陆柒捌玖',
  formalUnits: ['', '拾', '佰', '仟'],
  stems: '甲乙丙丁戊己庚辛壬癸',
  branches: '子丑寅卯辰巳午未申酉戌亥',
  /** One, as Japanese writes it formally. */
  japaneseFormal: '壱',
} as const

/** 十二 → 12, 二十 → 20, 二〇一三 → 2013, ○ as 〇; undefined where it is no numeral. */
function read(text: string): number | undefined {
  const clean = text.replace(/[○零]/g, '〇')
  if (!/^[〇一二三四五六七八九十百]+$/.test(clean)) return undefined
  if (!/[十百]/.test(clean)) return Number([...clean].map(c => numberings.digits.indexOf(c)).join(''))
  const match = /^(?:([一二三四五六七八九])百)?(?:([一二三四五六七八九])?(十))?〇?([一二三四五六七八九])?$/.exec(clean)
  if (match === null) return undefined
  const digit = (c: string | undefined, none: number): number => (c === undefined ? none : numberings.digits.indexOf(c))
  return digit(match[1], 0) * 100 + (match[3] === undefined ? 0 : digit(match[2], 1) * 10) + digit(match[4], 0)
}

export const chinese: Locale = {
  numerals: {
    counting: '一二三四五六七八九十',
    spelt: '〇零一二三四五六七八九',
    year: '[二一][〇零○九][〇零○一二三四五六七八九]{2}',
    read,
  },
  dashes: ['无', '空', '不涉及', '未涉及', '无此项', '不适用'],
  measures: [
    ...['人次', '万条', '万件', '件', '条', '项', '个', '次', '人', '篇', '份', '宗', '起', '场', '期', '家'],
    ...['例', '户', '部', '种', '类', '处', '名'],
  ],
  money: ['万元', '亿元', '千元', '元'],
  multiples: ['万', '亿'],
  signs: { 增加: '+', 减少: '-', 增长: '+', 下降: '-', 增: '+', 减: '-' },
  notes: ['其中', '含', '包括', '不含', '注', '较', '比', '同比', '另', '修订', '新增', '均'],
  dated: ['[年月日号](?![数量])'],
  yearWords: ['年度', '年'],
  dates: ['{y}年{m}月{d}日?'],
  datesOfYear: ['{m}月{d}日?'],
  months: [],
  parts: ['第 # 部分', '第 # 章', '第 # 节'],
  tables: ['附表 #', '表 #'],
  items: ['#是'],
  leads: ['其中'],
  columnMarks: ['甲', '乙', '丙', '丁', '戊'],
  sentenceEnds: '。！？',
  clauseEnds: '，；：、',
  lineEnds: ['[。！？：；]'],
  joints: ['和', '及', '与'],
  pages: ['第 ?# ?页(?: ?[/，,] ?)? ?(?:共 ?# ?页)?', '共 ?# ?页(?: ?[/，,] ?)? ?第 ?# ?页'],
  titleWords: ['标题', '名称'],
  unitWords: ['单位'],
  carried: { serial: ['序\\s*号', '编\\s*号'], code: ['(?:指标)?代\\s*码'], unit: ['(?:计量)?单\\s*位'] },
  totals: ['[合总小共]\\s*计', '^计$'],
  headingStyles: ['标题'],
  boldFonts: ['黑', 'hei\\b', 'heiti', 'simhei'],
  buttons: [
    ...['打印(?:本[页文])?', '关闭(?:窗口|本页)?', '分享(?:到|至)?', '收藏(?:本[页文])?', '返回(?:顶部|首页|列表|上级)?', '字体', '字号'],
    ...[
      '[大中小]',
      '上一[篇页条]',
      '下一[篇页条]',
      '没有了',
      '微信',
      '微博',
      '新浪微博',
      '腾讯微博',
      'QQ空间',
      '扫一扫(?:在手机打开当前页)?',
    ],
  ],
  attachments: ['附件'],
  figures: chineseFigures,
}
