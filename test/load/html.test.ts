import { describe, expect, test } from '@jest/globals'
import iconv from 'iconv-lite'
import { builtin, cnGovDisclosure2021, locate, parseReport } from '../../src/index.js'
import { blocksOf, type Shown } from '../support/blocks.js'
import { htmlOf } from '../support/document/html.js'
import { judge } from '../support/judge.js'
import { printedReport } from '../support/report.js'

const page = (body: string): string => `<html><body>${body}</body></html>`

describe('what a reader of a page sees', () => {
  test.each<[string, string, Shown[]]>([
    ['spaces are one space, and none at the edges', '<p>\n 规章 \n  0 </p>', ['规章 0']],
    ['a line break', '<p>规章<br>0<br></p>', ['规章 / 0']],
    ['preformatted lines', '<pre>规章\n0</pre>', ['规章 / 0']],
    ['a number in several runs', '<p><span>20</span><span>23</span>年</p>', ['2023年']],
    ['blocks without end tags', '<div>一<p>二<p>三</div>四', ['一', '二', '三', '四']],
    [
      'what is not shown',
      '<p>规<script>x</script><span style="display: none">隐</span><b hidden>藏</b><style>p{}</style>章</p><!-- 0 -->',
      ['规章'],
    ],
    ['a raised mark is no digit', '<p>12<sup>1</sup>3</p>', ['12 1 3']],
    ['a struck number is no digit', '<p><s>6</s>9<span style="text-decoration: line-through">1</span>2</p>', ['6 9 1 2']],
    ['the text of a field', '<p>规章<input value="6"><input type="hidden" value="7"><input type="submit" value="8"></p>', ['规章6']],
    ['character references', '<p>&#20013;&#x56fd;&nbsp;&lt;1&gt;&copy2021</p>', ['中国\u00a0<1>©2021']],
    ['a page number', '<p>- 4 -</p><p>规章</p>', ['~- 4 -', '规章']],
  ])('%s', async (_, body, expected) => {
    const { blocks, codes } = await blocksOf(page(body))
    expect(blocks).toEqual(expected)
    expect(codes).toEqual([])
  })
})

describe('tables by the standard’s model', () => {
  const table = (rows: string): string => page(`<table>${rows}</table>`)
  test.each<[string, string, Shown[]]>([
    [
      'spans in both directions',
      '<tr><td rowspan=2 colspan=2>甲<td>乙<tr><td>丙<tr><td>丁<td>戊<td>己',
      [
        [
          ['甲', '←', '乙'],
          ['↑', '↑', '丙'],
          ['丁', '戊', '己'],
        ],
      ],
    ],
    [
      'a span of 0 goes on to the last row',
      '<tr><td rowspan=0>甲<td>1<tr><td>2',
      [
        [
          ['甲', '1'],
          ['↑', '2'],
        ],
      ],
    ],
    [
      'an overlong span ends with the table',
      '<tr><td rowspan=9>甲<td>1<tr><td>2',
      [
        [
          ['甲', '1'],
          ['↑', '2'],
        ],
      ],
    ],
    [
      'a span that is no number',
      '<tr><td rowspan="x" colspan="2&quot;">甲<tr><td>1<td>2',
      [
        [
          ['甲', '←'],
          ['1', '2'],
        ],
      ],
    ],
    ['a nonsense width is none', '<tr><td colspan=1000000>甲<td>1', [[['甲', '1']]]],
    [
      'missing cells',
      '<tr><td>甲<td>1<tr><td>乙',
      [
        [
          ['甲', '1'],
          ['乙', ''],
        ],
      ],
    ],
    ['a blank cell', '<tr><td>甲<td>&nbsp;<td></table>', [[['甲', '', '']]]],
    ['two paragraphs in a cell', '<tr><td><p>三</p><p>不予公开</p><td>1', [[['三 / 不予公开', '1']]]],
    ['a hidden cell takes no place', '<tr><td style="display:none">x<td>甲<td>1', [[['甲', '1']]]],
    [
      'the foot stands last',
      '<tfoot><tr><td>尾<td>2<tbody><tr><td>体<td>1',
      [
        [
          ['体', '1'],
          ['尾', '2'],
        ],
      ],
    ],
    [
      'no merge over the border of a group',
      '<thead><tr><td rowspan=2>头<td>0<tbody><tr><td>甲<td>1',
      [
        [
          ['头', '0'],
          ['甲', '1'],
        ],
      ],
    ],
    ['a caption stands before', '<caption>表一</caption><tr><td>甲<td>1', ['表一', [['甲', '1']]]],
    ['a table of one cell lays out', '<tr><td><p>甲</p><p>乙</p>', ['甲', '乙']],
    [
      'a table in a table lays out; rows without one stay rows',
      '<tr><td>外1<td>外2<tr><td>前<table><tr><td>内1<td>内2</table>后<td>外3',
      [[['外1', '外2']], '前', [['内1', '内2']], '后', '外3'],
    ],
    ['text between rows stands before the table', '<tr><td>甲<td>1</td></tr>前文', ['前文', [['甲', '1']]]],
  ])('%s', async (_, rows, expected) => {
    const { blocks, codes } = await blocksOf(table(rows))
    expect(blocks).toEqual(expected)
    expect(codes).toEqual([])
  })
})

describe('the article among what stands around it', () => {
  const report = '<p>一、总体情况</p><p>各项任务按期完成。下一年继续。</p><table><tr><td>规章</td><td>1</td></tr></table>'
  const shown = ['一、总体情况', '各项任务按期完成。下一年继续。', [['规章', '1']]]
  const nav = '<ul><li><a href="/">首页</a></li><li><a href="/a">公开</a></li></ul>'
  test('navigation, footer, share buttons', async () => {
    const share = '<div class="bdshare">分享到：<a href="#">微信</a></div><p>【打印】【关闭】</p>'
    const { blocks } = await blocksOf(
      page(`<div>${nav}</div><div><div id=zoom>${report}${share}</div></div><div class="footer"><p>主办：某局</p></div>`),
    )
    expect(blocks).toEqual(['~首页', '~公开', ...shown, '~分享到：微信', '~【打印】【关闭】', '~主办：某局'])
  })
  test('a title outside the article stays', async () => {
    const title = '某局2023年政府信息公开工作年度报告'
    const { blocks } = await blocksOf(
      `<html><head><title>${title}-某县政府</title></head><body><div>${nav}<h1>${title}</h1></div><div>${report}</div></body></html>`,
    )
    expect(blocks).toEqual(['~首页', '~公开', title, ...shown])
  })
  test('layout tables', async () => {
    const { blocks } = await blocksOf(
      page(
        `<table><tr><td>${nav}</td></tr><tr><td><table><tr><td>栏目</td><td>${report}</td></tr></table></td></tr><tr><td>主办：某局</td></tr></table>`,
      ),
    )
    expect(blocks).toEqual(['~首页', '~公开', '~栏目', ...shown, '~主办：某局'])
  })
  test('sections in boxes of their own are all article', async () => {
    const { blocks } = await blocksOf(page(`<div>${report}</div><div><p>二、其他</p><p>无。</p></div>`))
    expect(blocks).toEqual([...shown, '二、其他', '无。'])
  })
})

describe('where it stands', () => {
  test('every value of a report is read back from the source by its offset, line and column', async () => {
    const source = htmlOf(printedReport({ seed: 11, edition: '2021' })).replace(/<p>(\d)(\d+)<\/p>/g, '<p>\r\n  $1$2&nbsp;</p>')
    const { doc, trace, status } = await parseReport(source, { grammar: builtin })
    expect(status).toBe('ok')
    const lines = source.split(/\r\n|\n/)
    let numbers = 0
    for (const [path, { at, raw }] of trace) {
      if (path.startsWith('facts') || raw === '') continue
      const { origin, line, column } = locate(doc, at)
      const mark = doc.origins.findLast(({ start }) => start <= at.start)
      if (origin.kind !== 'html' || mark === undefined) throw new Error(`${path} has no place in the page`)
      const offset = origin.offset + at.start - mark.start
      expect(source.slice(offset, offset + raw.length)).toBe(raw)
      expect(lines[line - 1]?.slice(column - 1, column - 1 + raw.length)).toBe(raw)
      numbers++
    }
    expect(numbers).toBeGreaterThan(180)
  })
  test('character references before a value move nothing', async () => {
    const { doc } = await blocksOf(page('<p>&copy;&#x4e2d;&amp;7</p>'))
    const at = doc.text.indexOf('7')
    const { origin } = locate(doc, { start: at, end: at + 1 })
    expect(origin).toMatchObject({ kind: 'html', offset: page('<p>&copy;&#x4e2d;&amp;').indexOf('</body>') })
  })
})

test('a header cell that broken markup moves before the table does not move its column', async () => {
  const report = printedReport({ seed: 12, edition: '2021' })
  const source = htmlOf(report).replace('<td><p>现行有效件数</p></td>', '<p>现行有效件数</p>')
  const parsed = await parseReport(source, { grammar: builtin })
  expect(parsed.doc.text.indexOf('现行有效件数')).toBeLessThan(parsed.doc.text.indexOf('本年制发件数'))
  expect(judge(parsed, report.truth)).toEqual({ right: report.truth.size, flagged: 0, silent: [], invented: [] })
})

test('paragraphs of a page stay apart, whether a sentence ends them or not; a page number parts none', async () => {
  const source = htmlOf(printedReport({ seed: 12, edition: '2021' })).replace(
    '<p>一、总体情况</p>',
    '$&<p>主动公开</p><p>信息逐年</p><p>- 2 -</p><p>增加。</p>',
  )
  const { report } = await parseReport(source, { grammar: cnGovDisclosure2021 })
  expect(report.overview.text?.paragraphs.map(({ text }) => text).slice(0, 2)).toEqual(['主动公开', '信息逐年增加。'])
})

describe('encodings', () => {
  const text = '第二十条第（一）项规章规范性文件行政许可'
  const html = (charset: string): string =>
    `<html><head><meta charset="${charset}"><style>${'p{margin:0}'.repeat(9000)}</style></head><body><p>${text}</p></body></html>`
  test.each<[string, Uint8Array, string, string[]]>([
    ['declared and true', iconv.encode(html('gb2312'), 'gbk'), 'gb18030', []],
    ['declared UTF-8, but GBK behind a long style', iconv.encode(html('utf-8'), 'gbk'), 'gb18030', ['load/encoding-guessed']],
    ['declared GBK, but UTF-8', Buffer.from(html('gbk')), 'utf-8', []],
    ['UTF-16 with its mark', Buffer.from(`\ufeff${html('utf-8')}`, 'utf16le'), 'utf-16le', []],
  ])('%s', async (_, bytes, encoding, expected) => {
    const { doc, blocks, codes } = await blocksOf(bytes)
    expect([doc.source.format, doc.source.encoding]).toEqual(['html', encoding])
    expect(blocks).toEqual([text])
    expect(codes).toEqual(expected)
  })
})

describe('other shapes of a page', () => {
  test('a text with tables in markup keeps its lines', async () => {
    const { blocks } = await blocksOf('## 二、主动公开\n\n第二十条\n<table><tr><td>规章</td><td>1</td></tr></table>\n完')
    expect(blocks).toEqual(['## 二、主动公开 / 第二十条', [['规章', '1']], '完'])
  })
  test('a saved page (MHTML), quoted-printable in GBK', async () => {
    const quoted = [...iconv.encode('<html><body><p>规章</p></body></html>', 'gbk')]
      .map(byte => (byte > 126 || byte === 61 ? `=${byte.toString(16).toUpperCase()}` : String.fromCharCode(byte)))
      .join('')
    const { doc, blocks, codes } = await blocksOf(
      Buffer.from(
        `From: <Saved by a browser>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary="--x"\r\n\r\n----x\r\nContent-Type: text/html; charset="gb2312"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${quoted.slice(0, 20)}=\r\n${quoted.slice(20)}\r\n----x--\r\n`,
      ),
    )
    expect([doc.source.format, blocks, codes]).toEqual(['mhtml', ['规章'], []])
  })
  test.each([
    ['a table', '<html><body><table><tr><td>规章<td>1'],
    ['a tag', '<html><body><p>规章</p><table'],
    ['a comment', '<html><body><p>规章</p><!-- <p>0</p>'],
  ])('a page that ends inside %s is marked', async (_, source) => {
    expect((await blocksOf(source)).codes).toEqual(['load/cut'])
  })
})
