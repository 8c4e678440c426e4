import { describe, expect, test } from '@jest/globals'
import { builtin, cnGovDisclosure2014, parseReport } from '../../src/index.js'
import { printedReport } from '../support/printed.js'

const base = printedReport()
const titles = [
  '总体情况',
  '主动公开政府信息情况',
  '收到和处理政府信息公开申请情况',
  '政府信息公开行政复议、行政诉讼情况',
  '存在的主要问题及改进情况',
  '其他需要报告的事项',
] as const
const [overview, disclosure, requests, review, problems, other] = titles
const ordinals = ['一', '二', '三', '四', '五', '六']
const official = titles.map((title, i) => `${ordinals[i]}、${title}`)

/** The report with pieces of its text replaced; each piece must be there. */
const changed = (...pairs: readonly (readonly [string, string])[]): string =>
  pairs.reduce((text, [from, to]) => {
    expect(text).toContain(from)
    return text.replace(from, to)
  }, base)
const numbered = (heading: (title: string, i: number) => string): string =>
  changed(...titles.map((title, i): [string, string] => [official[i] ?? '', heading(title, i)]))

/** Headings as printed, and the findings that are not expected in any report. */
async function read(text: string): Promise<{ headings: string[]; findings: string[] }> {
  const { sections, diagnostics, doc } = await parseReport(text, { grammar: builtin })
  const printed = (at: { start: number; end: number } | null): string => (at === null ? '' : doc.text.slice(at.start, at.end))
  return {
    headings: sections.map(({ heading }) => printed(heading)),
    findings: diagnostics
      .filter(({ code }) => !code.startsWith('fact/') && code !== 'grid/row-not-own')
      .map(({ code, path, at }) => [code, path, printed(at)].filter(part => part !== '').join(' ')),
  }
}

describe('all six sections, and no finding', () => {
  const replaced = (i: number, heading: string): readonly string[] => official.map((printed, k) => (k === i ? heading : printed))
  test.each<[name: string, text: string, headings: readonly string[]]>([
    ['as the form prints them', base, official],
    ['an ordinal is missing', changed([`二、${disclosure}`, disclosure]), replaced(1, disclosure)],
    [
      'numbers are shifted',
      changed([`二、${disclosure}`, `一、${disclosure}`], [`三、${requests}`, `二、${requests}`]),
      [`一、${overview}`, `一、${disclosure}`, `二、${requests}`, ...official.slice(3)],
    ],
    ['Arabic numbers', numbered((title, i) => `${i + 1}. ${title}`), titles.map((title, i) => `${i + 1}. ${title}`)],
    ['第一部分', numbered((title, i) => `第${ordinals[i]}部分 ${title}`), titles.map((title, i) => `第${ordinals[i]}部分 ${title}`)],
    ['（一）', numbered((title, i) => `（${ordinals[i]}）${title}`), titles.map((title, i) => `（${ordinals[i]}）${title}`)],
    [
      'two numbering systems',
      changed([`一、${overview}`, `一、${overview}\n1. 主动公开\n2. 依申请公开`], [`四、${review}`, `4. ${review}`]),
      replaced(3, `4. ${review}`),
    ],
    [
      'a heading on one line with its text',
      changed([`一、${overview}\n`, `一、${overview}。`], [`五、${problems}\n`, `五、${problems} `]),
      official,
    ],
    ['no line breaks', base.replace(/\n+/g, ' '), official],
    ['markdown', numbered((title, i) => `## **${ordinals[i]}、${title}**`), official],
    ['a table of contents', `目录\n${official.map((heading, i) => `${heading}……………${i + 1}`).join('\n')}\n${base}`, official],
    [
      'a table of contents on a page of its own',
      `目 录\n${official.map((heading, i) => `${heading} ...... ${i + 1}`).join('\n')}\n\f${base}`,
      official,
    ],
    ['titles in a list in a sentence', changed(['各项任务按期完成。', `本报告由${titles.join('、')}六部分组成。`]), official],
    ['titles in sentences', changed(['各项任务按期完成。', `${requests}见第三部分。${review}见第四部分。`]), official],
    ['sentences that begin 一是', changed(['各项任务按期完成。', `一是加强领导，二是健全机制。\n三是${requests}良好。`]), official],
    [
      'titles spelt with spaces',
      numbered((title, i) => [...`${ordinals[i]}、${title}`].join(' ')),
      official.map(title => [...title].join(' ')),
    ],
  ])('%s', async (_, text, headings) => expect(await read(text)).toEqual({ headings, findings: [] }))
})

test('in traditional characters', async () => {
  const printed = [
    '總體情況',
    '主動公開政府信息情況',
    '收到和處理政府信息公開申請情況',
    '政府信息公開行政復議、行政訴訟情況',
    '存在的主要問題及改進情況',
    other,
  ]
  const text = numbered((_, i) => `${ordinals[i]}、${printed[i]}`)
  expect(await read(text)).toEqual({ headings: printed.map((title, i) => `${ordinals[i]}、${title}`), findings: [] })
})

describe('findings', () => {
  test('a heading is lost: its grid is found behind the one before', async () => {
    const { headings, findings } = await read(changed([`四、${review}\n`, '']))
    expect({ headings, findings }).toEqual({ headings: official.filter((_, i) => i !== 3), findings: ['section/missing review'] })
    const { report } = await parseReport(changed([`四、${review}\n`, '']), { grammar: builtin })
    expect(report).toMatchObject({ review: { outcomes: { reconsideration: { total: 0 } }, text: null } })
  })
  test('the end is lost', async () => {
    const { headings, findings } = await read(base.slice(0, base.indexOf(`五、${problems}`)))
    expect(headings).toEqual(official.slice(0, 4))
    expect(findings).toEqual(['section/missing problems', 'section/missing other'])
  })
  test('a heading stands twice', async () => {
    const { headings, findings } = await read(changed([`五、${problems}`, `五、${problems}\n公开不够。\n五、${problems}`]))
    expect(headings).toEqual(official)
    expect(findings).toEqual([`section/twice problems 五、${problems}`])
  })
  test('a section that the form does not have', async () => {
    const { headings, findings } = await read(changed([`六、${other}`, `六、工作机构\n设办公室。\n七、${other}`]))
    expect(headings).toEqual([...official.slice(0, 5), `七、${other}`])
    expect(findings).toEqual(['section/unknown problems 六、工作机构'])
  })
  test('a title that is worded nearly so', async () => {
    const { headings, findings } = await read(changed([`五、${problems}`, '五、存在主要问题和改进情况']))
    expect(headings).toEqual([...official.slice(0, 4), '五、存在主要问题和改进情况', `六、${other}`])
    expect(findings).toEqual(['label/near problems 五、存在主要问题和改进情况'])
  })
})

describe('sections of prose in another order than the form has', () => {
  const report = (titles: readonly string[]): string =>
    ['青禾区水务局2015年政府信息公开工作年度报告', ...titles.flatMap(title => [title, `${title.slice(2)}如下。`])].join('\n')
  const titles = [
    '一、概述',
    '二、主动公开政府信息情况',
    '三、依申请公开政府信息情况',
    '四、行政复议、行政诉讼情况',
    '五、收费及减免情况',
    '六、机构建设情况',
  ]
  const texts = async (printed: readonly string[]) => {
    const { report: read, diagnostics } = await parseReport(report(printed), { grammar: cnGovDisclosure2014 })
    const text = (key: 'overview' | 'requests' | 'review' | 'fees' | 'resources') => read[key].text?.paragraphs.map(({ text }) => text)
    return { fees: text('fees'), review: text('review'), resources: text('resources'), codes: diagnostics.map(d => `${d.code} ${d.path}`) }
  }
  test('are found by numbers that go on', async () => {
    const { fees, review, resources, codes } = await texts(titles)
    expect({ fees, review, resources }).toEqual({
      fees: ['收费及减免情况如下。'],
      review: ['行政复议、行政诉讼情况如下。'],
      resources: ['机构建设情况如下。'],
    })
    expect(codes.filter(code => /section\/.* (fees|review|resources)$/.test(code))).toEqual([])
  })
  test('are missing where the numbers do not, and never said to be left out', async () => {
    const { fees, codes } = await texts(titles.map(title => (title.includes('收费') ? '一、收费及减免情况' : title)))
    expect(fees).toBeUndefined()
    expect(codes).toContain('section/missing fees')
    expect(codes).toContain('section/not-printed response')
  })
})
