/** What a reader of figures in sentences knows of a language: tables, not code. */

const persons = ['我', '本']
const areas = ['我', '本']
const bodies = [
  '局',
  '委',
  '办',
  '厅',
  '院',
  '所',
  '中心',
  '单位',
  '机关',
  '行政机关',
  '部门',
  '街道',
  '街道办',
  '街道办事处',
  '办公室',
  '管委会',
]
const regions = ['省', '市', '县', '区', '州', '盟', '旗', '镇', '乡', '系统']
const years = ['年', '年度', '年内']
const cross = (heads: readonly string[], tails: readonly string[]): string[] => heads.flatMap(head => tails.map(tail => head + tail))

/** Words with which a clause may begin before it states the figure of a body's year: 我局全年共收到…; they change nothing of what is counted. */
export const clauseLeads: readonly string[] = [
  ...cross(persons, bodies),
  ...cross(areas, regions),
  ...cross(['全', '本'], years),
  '今年',
  '年度',
  '共',
  '总共',
  '一共',
  '共计',
  '总计',
  '合计',
  '已',
  '新',
  '全年累计',
  '本年累计',
  '本年度累计',
  'in total',
  'we',
  'this year',
]

/** Words for a whole area: what happened in it is the report's own only where its body governs the area. `of`: how the names of such bodies end. */
export const areaLeads: readonly { readonly lead: string; readonly of: readonly string[] }[] = [
  '省',
  '市',
  '县',
  '区',
  '州',
  '盟',
  '旗',
  '镇',
  '乡',
].map(area => ({ lead: `全${area}`, of: [area, `${area}人民政府`, `${area}政府`] }))

/** Words in a sentence after which its figures are of a part, of another time, or of a change. */
export const elsewhereWords: readonly string[] = [
  '其中',
  '分别',
  '上年',
  '上一年',
  '去年',
  '往年',
  '历年',
  '截至',
  '截止',
  '以来',
  '累计',
  '同期',
  '季度',
  '上半年',
  '下半年',
  '计划',
  '预计',
  '明年',
  '年来',
  ...cross(['近', '前', '过去'], ['几年', '两年', '三年', '四年', '五年']),
  '月',
  ...['网络', '网上', '在线', '信函', '邮', '传真', '当面', '现场', '渠道', '方式', '途径'],
  ...['自然人', '法人', '企业', '公民'],
  ...['局', '厅', '镇', '乡', '街道', '单位', '部门', '下属', '下级', '基层', '社区', '学校', '医院'],
  'of which',
  'last year',
  'previous',
  'since',
]

/** Words that hold one of `elsewhereWords` and say another figure of this year, the whole year (年: a year of the report), or its own body. */
export const neutralWords: readonly string[] = [
  '上年结转',
  '上年度结转',
  '上一年结转',
  '上一年度结转',
  ...cross(
    ['年1月1日', '年1月1日起', '自年1月1日', '自年1月1日起'],
    ['至12月31日', '至年12月31日', '到12月31日', '-12月31日', '—12月31日'],
  ),
  ...cross(persons, bodies),
]

/** With these words a bracket behind a figure says that it counts more than its words. */
export const includingWords: readonly string[] = ['含', '包括', '包含', 'including', 'incl']

/** Ends of clauses and of sentences; a full stop behind a word and before a space is one, in a number it is not. */
export const CLAUSE_END = /[，,；;：:、。！？!?\n\r\f\t|｜]|(?<=\p{L}{2})\.(?=\s|$)/u
export const SENTENCE_END = /[；;。！？!?\n\r\f\t|｜]|(?<=\p{L}{2})\.(?=\s|$)/u

/** Stands in `neutralWords` for a year of the report. */
export const YEAR_SIGN = '年'
/** Signs and words behind the first year of several. */
export const RANGE = '[至到~～—–-]'
