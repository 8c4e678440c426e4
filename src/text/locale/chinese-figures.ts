import type { FigureWords } from './locale.js'

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

const leads = [
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
]

const areaLeads = ['省', '市', '县', '区', '州', '盟', '旗', '镇', '乡'].map(area => ({
  lead: `全${area}`,
  of: [area, `${area}人民政府`, `${area}政府`],
}))

const elsewhere = [
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
  '{y}来',
  ...cross(['近', '前', '过去'], ['几年', '两年', '三年', '四年', '五年']),
  '月',
  ...['网络', '网上', '在线', '信函', '邮', '传真', '当面', '现场', '渠道', '方式', '途径'],
  ...['自然人', '法人', '企业', '公民'],
  ...['局', '厅', '镇', '乡', '街道', '单位', '部门', '下属', '下级', '基层', '社区', '学校', '医院'],
]

const neutral = [
  '上年结转',
  '上年度结转',
  '上一年结转',
  '上一年度结转',
  ...cross(
    ['{y}1月1日', '{y}1月1日起', '自{y}1月1日', '自{y}1月1日起'],
    ['至12月31日', '至{y}12月31日', '到12月31日', '-12月31日', '—12月31日'],
  ),
  ...cross(persons, bodies),
]

export const chineseFigures: FigureWords = { leads, areaLeads, elsewhere, neutral, including: ['含', '包括', '包含'], ranges: ['至', '到'] }
