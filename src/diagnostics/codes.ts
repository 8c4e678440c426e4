import type { Span } from '../text/span.js'
import { inChinese } from './formats.js'

/** The facts of each code: all that its sentence says, as data. */
export interface Facts {
  'load/unknown-format': { looksLike: string; convertTo: string }
  'load/unreadable': { cause: string }
  'load/encrypted': { what: string; password: 'none' | 'wrong' | 'not taken' }
  'load/too-large': { found: string }
  'load/gave-up': { cause: 'time' | 'memory' | 'crash'; seconds: number; megabytes: number }
  'load/no-text': { pages: readonly number[] }
  'load/undecodable': { encoding: string; count: number; offset: number }
  'load/encoding-guessed': { encoding: string }
  'load/cut': Record<never, never>
  'load/damaged':
    | { part: 'index' }
    | { part: 'objects'; objects: readonly number[] }
    | { part: 'fonts'; pages: readonly number[] }
    | { part: 'pages'; declared: number; found: number }
  'load/page-unreadable': { page: number; cause: string }
  'load/image-pages': { pages: readonly number[] }
  'load/ocr': { pages: readonly number[] }
  'load/recognised-text': { pages: readonly number[] }
  'load/portfolio': { files: readonly string[] }
  'load/xfa': Record<never, never>
  'grammar/none-fits': { best: string; share: number }
  'grammar/undecided': { best: string; second: string; share: number }
  'grammar/near-tie': { best: string; bestShare: number; second: string; secondShare: number }
  'section/missing': { heading: string }
  'section/not-printed': { heading: string }
  'section/twice': { heading: string }
  'section/unknown': { heading: string }
  'grid/missing': { grid: string }
  'grid/cut': { grid: string }
  'grid/row-missing': { label: string }
  'grid/row-unknown': { label: string; nearest: string | null; values: readonly string[] }
  'grid/row-repeated': { label: string }
  'grid/row-short': { label: string; expected: number; found: number }
  'grid/row-long': { label: string; expected: number; found: number }
  'grid/row-not-own': { label: string }
  'grid/parts-not-printed': { label: string }
  'grid/column-not-printed': { columns: readonly string[] }
  'grid/column-missing': { label: string }
  'grid/column-unknown': { label: string; nearest: string | null }
  'grid/header-assumed': { columns: number }
  'grid/header-missing': { columns: number }
  'grid/header-short': { columns: number; rows: number }
  'grid/ambiguous': { label: string; readings: readonly string[] }
  'grid/values-before': { grid: string }
  'grid/unread': { text: string }
  'label/near': { expected: string; found: string }
  'value/not-a-number': { raw: string }
  'value/not-whole': { raw: string }
  'value/negative': { raw: string }
  'value/inexact': { raw: string }
  'value/blank': Record<never, never>
  'value/dash': { raw: string }
  'value/crossing': { raw: string }
  'value/cut': { raw: string }
  'value/drawn': { raw: string }
  'value/covered': { raw: string }
  'value/loose': { raw: string }
  'value/wrapped': { raw: string }
  'value/ocr': { raw: string }
  'value/ocr-unsure': { raw: string }
  'value/split': { raw: string; text: string }
  'unit/unknown': { unit: string; expected: string }
  'unit/converted': { from: string; to: string; factor: string }
  'identity/broken': { identity: string; line: string; left: string; right: string; terms: readonly Term[] }
  'identity/unchecked': { identity: string; line: string; missing: readonly string[] }
  'prose/differs': { value: string; other: string; otherValue: string; otherAt: readonly Span[] }
  'fact/not-told': { facts: readonly string[] }
  'fact/missing': { fact: string }
  'fact/contradiction': { fact: string; value: string; other: string; otherValue: string }
  'series/left-out': { source: string; why: 'failed' | 'form'; what: string }
  'series/unplaced': { source: string; missing: readonly ('agency' | 'year')[] }
  'series/twice': { agency: string; year: number; sources: readonly string[]; names: readonly string[] }
  'series/broken': {
    link: string
    line: string
    agency: string
    year: number
    this: string
    before: string
    terms: readonly LinkedTerm[]
    note: string | null
  }
  'series/unchecked': { link: string; line: string; agency: string; year: number; why: string }
  'series/gap': { agency: string; years: readonly number[] }
  'series/near-names': { names: readonly NearName[] }
}

/** One term of a sum between years: where it stands, what was read there, and the warnings that concern it. */
export interface LinkedTerm {
  readonly source: string
  readonly year: number
  readonly path: string
  readonly value: number | null
  readonly codes: readonly string[]
}

/** An agency that may be another one, with its years and documents. */
export interface NearName {
  readonly agency: string
  readonly years: readonly number[]
  readonly sources: readonly string[]
}

/** One term of an identity: its path in the report and what was read there (null: nothing). */
export interface Term {
  readonly path: string
  readonly value: number | null
  readonly side: 'left' | 'right'
}

export type Code = keyof Facts
export type Severity = 'error' | 'warning' | 'info'
export type Language = 'en' | 'zh'

export interface CodeEntry<C extends Code> {
  readonly severity: Severity
  /** A few words, for lists. */
  readonly title: string
  /** What was found, what was expected, and what to do; without a place, which is printed beside it. */
  readonly sentence: (facts: Facts[C]) => string
  readonly sentenceZh: (facts: Facts[C]) => string
}

/** `2023.pdf: a.b 12, c.d 3 [label/near]`: the terms of one document. */
const termsOf = (terms: readonly LinkedTerm[], year: number): string => {
  const own = terms.filter(term => term.year === year)
  return `${own[0]?.source ?? ''}: ${own.map(({ path, value, codes: marks }) => `${path} ${value}${marks.length === 0 ? '' : ` [${marks.join(' ')}]`}`).join(', ')}`
}

const list = (items: readonly string[], language: Language = 'en'): string => items.join(language === 'zh' ? '、' : ', ')

/** `1, 3–5` */
function ranges(pages: readonly number[]): string {
  const runs: [from: number, to: number][] = []
  for (const page of pages) {
    const last = runs.at(-1)
    if (last !== undefined && page === last[1] + 1) last[1] = page
    else runs.push([page, page])
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ')
}

const RECOGNISE =
  'to recognise their text, give --ocr (option `ocr`) and install what reads it: npm install tesseract.js @tesseract.js-data/chi_sim'
const RECOGNISE_ZH = '如需识别其中文字，请使用 --ocr（选项 `ocr`），并安装：npm install tesseract.js @tesseract.js-data/chi_sim'

/** Every finding that refold can report. Codes are never reused or renamed. */
export const codes: { readonly [C in Code]: CodeEntry<C> } = {
  'load/unknown-format': {
    severity: 'error',
    title: 'the format is not read',
    sentence: f => `this looks like ${f.looksLike}, which is not read; convert it to ${f.convertTo}, and parse that`,
    sentenceZh: f => `看起来是${inChinese(f.looksLike)}，暂不支持；请转换为${inChinese(f.convertTo)}后再解析`,
  },
  'load/unreadable': {
    severity: 'error',
    title: 'the document cannot be read',
    sentence: f => `the document cannot be read: ${f.cause}`,
    sentenceZh: f => `文档无法读取：${f.cause}`,
  },
  'load/encrypted': {
    severity: 'error',
    title: 'the document is protected by a password',
    sentence: f =>
      f.password === 'not taken'
        ? `${f.what} is protected by a password; open it with the password, save it without one, and parse that`
        : f.password === 'wrong'
          ? `${f.what} is protected by a password, and the given one does not open it; give another`
          : `${f.what} is protected by a password; give it with --password (option \`password\`)`,
    sentenceZh: f =>
      f.password === 'not taken'
        ? `${inChinese(f.what)}受密码保护；请用密码打开、另存为无密码的文件后再解析`
        : f.password === 'wrong'
          ? `${inChinese(f.what)}受密码保护，所给密码不能打开；请换一个密码`
          : `${inChinese(f.what)}受密码保护；请用 --password（选项 \`password\`）给出密码`,
  },
  'load/too-large': {
    severity: 'error',
    title: 'larger than any report',
    sentence: f => `the document is larger than any report: ${f.found}; take out what is not the report and parse the rest`,
    sentenceZh: f => `文档超出任何报告的规模：${f.found}；请去掉与报告无关的部分后再解析`,
  },
  'load/gave-up': {
    severity: 'error',
    title: 'reading the document was given up',
    sentence: f =>
      f.cause === 'crash'
        ? 'reading the document ended the process or thread that read it; the rest goes on: save it anew from a program that shows it, and parse that'
        : `the document was not read within the limit of ${f.cause === 'time' ? `${f.seconds} second(s)` : `${f.megabytes} megabytes`}; where a program shows it well, raise \`${f.cause === 'time' ? 'limits.seconds' : 'limits.megabytes'}\` (${f.cause === 'time' ? '--timeout' : '--memory'}), or save it anew from there`,
    sentenceZh: f =>
      f.cause === 'crash'
        ? '读取该文档的进程或线程异常终止，其余文档不受影响；请用可正常显示它的程序另存后再解析'
        : `在 ${f.cause === 'time' ? `${f.seconds} 秒` : `${f.megabytes} MB`}的限额内未能读完该文档；如有程序可正常显示，请提高 \`${f.cause === 'time' ? 'limits.seconds' : 'limits.megabytes'}\`（${f.cause === 'time' ? '--timeout' : '--memory'}），或另存后再解析`,
  },
  'load/no-text': {
    severity: 'error',
    title: 'there is no text',
    sentence: f =>
      f.pages.length === 0
        ? 'the document has no text: look whether it is the right file'
        : `the document has no text, only images (page(s) ${ranges(f.pages)}); ${RECOGNISE}`,
    sentenceZh: f =>
      f.pages.length === 0 ? '文档中没有文字：请确认文件是否正确' : `文档中没有文字，只有图像（第 ${ranges(f.pages)} 页）；${RECOGNISE_ZH}`,
  },
  'load/undecodable': {
    severity: 'warning',
    title: 'bytes that are not text',
    sentence: f =>
      `${f.count} byte sequence(s) are not ${f.encoding}, the first at byte ${f.offset}; each is kept as U+FFFD: compare the places with the original, or name the encoding`,
    sentenceZh: f => `有 ${f.count} 处字节不是合法的 ${f.encoding}，首处在第 ${f.offset} 字节；均以 U+FFFD 保留，请对照原文或指定编码`,
  },
  'load/encoding-guessed': {
    severity: 'info',
    title: 'the encoding was chosen by its characters',
    sentence: f => `no mark names the encoding; read as ${f.encoding}, which gives the most common characters`,
    sentenceZh: f => `没有编码标记；按字符常见程度判定为 ${f.encoding}`,
  },
  'load/cut': {
    severity: 'warning',
    title: 'the text ends in the middle',
    sentence: () => 'the text ends in the middle of a sentence or a row: the document seems to be cut off',
    sentenceZh: () => '文本在句子或行中间结束：文档似乎被截断',
  },
  'load/damaged': {
    severity: 'warning',
    title: 'the file is damaged',
    sentence: f =>
      `the file is damaged: ${f.part === 'index' ? 'its index does not lead to its objects' : f.part === 'objects' ? `the data of its object(s) ${ranges(f.objects)} is broken` : f.part === 'fonts' ? `a font of its page(s) ${ranges(f.pages)} cannot be read, nor the text in it` : `it tells of ${f.declared} page(s), and ${f.found} can be found`}; what it prints may be missing or wrong here: get the file again, and parse that`,
    sentenceZh: f =>
      `文件已损坏：${f.part === 'index' ? '其索引与对象不符' : f.part === 'objects' ? `对象 ${ranges(f.objects)} 的数据已损坏` : f.part === 'fonts' ? `第 ${ranges(f.pages)} 页有字体无法读取，其文字缺失` : `文件称共 ${f.declared} 页，只找到 ${f.found} 页`}；此处内容可能缺失或有误，请重新获取文件后再解析`,
  },
  'load/page-unreadable': {
    severity: 'warning',
    title: 'a page cannot be read',
    sentence: f => `page ${f.page} cannot be read: ${f.cause}; what it prints is missing here`,
    sentenceZh: f => `第 ${f.page} 页无法读取：${f.cause}；该页内容缺失`,
  },
  'load/image-pages': {
    severity: 'warning',
    title: 'pages that are images',
    sentence: f => `page(s) ${ranges(f.pages)} show images without text, and what they print is missing here; ${RECOGNISE}`,
    sentenceZh: f => `第 ${ranges(f.pages)} 页是没有文字的图像，其内容缺失；${RECOGNISE_ZH}`,
  },
  'load/ocr': {
    severity: 'info',
    title: 'text recognised in images',
    sentence: f =>
      `page(s) ${ranges(f.pages)} are images; their text was recognised, and values that were read in more than one way are marked`,
    sentenceZh: f => `第 ${ranges(f.pages)} 页是图像；其文字经识别得到，读法不一的数值均有标记`,
  },
  'load/recognised-text': {
    severity: 'warning',
    title: 'text that a program recognised in an image',
    sentence: f =>
      `page(s) ${ranges(f.pages)} show an image, and their text was laid under it by a program that recognised it: compare the values with the page`,
    sentenceZh: f => `第 ${ranges(f.pages)} 页显示的是图像，其文字由识别程序置于图下：请与页面核对数值`,
  },
  'load/portfolio': {
    severity: 'error',
    title: 'a portfolio of files',
    sentence: f => `the document is a portfolio of files (${list(f.files)}); take the report out of it, and parse that`,
    sentenceZh: f => `文档是文件包（${list(f.files, 'zh')}）；请取出其中的报告后再解析`,
  },
  'load/xfa': {
    severity: 'warning',
    title: 'a form that draws itself',
    sentence: () =>
      'the document is an XFA form: what it shows may not stand on its pages; print it to a PDF with the program that fills it, and parse that',
    sentenceZh: () => '文档是 XFA 表单：显示的内容可能不在页面中；请用填写该表单的程序打印为 PDF 后再解析',
  },
  'grammar/none-fits': {
    severity: 'error',
    title: 'no grammar fits',
    sentence: f =>
      f.best === ''
        ? 'no label of any given grammar was found; give a grammar of this form'
        : `no given grammar fits: ${f.best} comes nearest with ${Math.round(f.share * 100)} % of its labels found; give a grammar of this form`,
    sentenceZh: f =>
      f.best === ''
        ? '未找到任何给定语法的标签；请提供此表式的语法'
        : `没有合适的语法：最接近的是 ${f.best}（标签命中 ${Math.round(f.share * 100)}%）；请提供此表式的语法`,
  },
  'grammar/undecided': {
    severity: 'error',
    title: 'two grammars fit equally',
    sentence: f =>
      `${f.best} and ${f.second} fit equally (${Math.round(f.share * 100)} % of their labels), and nothing printed decides between them; name the grammar`,
    sentenceZh: f => `${f.best} 与 ${f.second} 同样符合（标签命中 ${Math.round(f.share * 100)}%），文中没有可供区分的标签；请指定语法`,
  },
  'grammar/near-tie': {
    severity: 'warning',
    title: 'two grammars fit about equally',
    sentence: f =>
      `${f.best} (${Math.round(f.bestShare * 100)} %) is used, but ${f.second} (${Math.round(f.secondShare * 100)} %) fits about as well; name the grammar to be sure`,
    sentenceZh: f =>
      `采用 ${f.best}（${Math.round(f.bestShare * 100)}%），但 ${f.second}（${Math.round(f.secondShare * 100)}%）几乎同样合适；请指定语法`,
  },
  'section/missing': {
    severity: 'warning',
    title: 'a section was not found',
    sentence: f => `no heading reads “${f.heading}”`,
    sentenceZh: f => `未找到标题“${f.heading}”`,
  },
  'section/not-printed': {
    severity: 'info',
    title: 'a section that reports may leave out',
    sentence: f => `no heading reads “${f.heading}”; reports may leave this section out`,
    sentenceZh: f => `没有“${f.heading}”这一标题；该部分可以省略`,
  },
  'section/twice': {
    severity: 'warning',
    title: 'a section heading stands twice',
    sentence: f => `“${f.heading}” stands more than once as a heading; the one with the fuller section is used`,
    sentenceZh: f => `标题“${f.heading}”出现多次；采用内容较完整的一处`,
  },
  'section/unknown': {
    severity: 'info',
    title: 'a heading that the form does not have',
    sentence: f => `the heading “${f.heading}” is not one of the form's; its text is kept with the section before it`,
    sentenceZh: f => `标题“${f.heading}”不属于该表式；其文字归入前一部分`,
  },
  'grid/missing': {
    severity: 'warning',
    title: 'a grid was not found',
    sentence: f => `no row of “${f.grid}” was found; look whether the table was lost in the export`,
    sentenceZh: f => `未找到“${f.grid}”的任何一行；请查看导出时表格是否丢失`,
  },
  'grid/cut': {
    severity: 'warning',
    title: 'the text begins or ends inside a grid',
    sentence: f => `the text begins or ends inside “${f.grid}”: its outermost value may be cut; compare with the original`,
    sentenceZh: f => `文本在“${f.grid}”内部开始或结束：最外侧的数值可能不完整，请对照原文`,
  },
  'grid/row-missing': {
    severity: 'warning',
    title: 'a row was not found',
    sentence: f => `no line reads “${f.label}”`,
    sentenceZh: f => `没有一行写作“${f.label}”`,
  },
  'grid/row-unknown': {
    severity: 'warning',
    title: 'a row that the form does not have',
    sentence: f =>
      `“${f.label}” (${list(f.values)}) is no row of the form${f.nearest === null ? '' : ` (the nearest is “${f.nearest}”)`}; if it is local wording, add it by an overlay`,
    sentenceZh: f =>
      `“${f.label}”（${list(f.values, 'zh')}）不是该表式的行${f.nearest === null ? '' : `（最接近的是“${f.nearest}”）`}；如为地方写法，请用 overlay 添加`,
  },
  'grid/row-repeated': {
    severity: 'warning',
    title: 'a row stands twice',
    sentence: f => `“${f.label}” stands more than once in this grid; compare with the original`,
    sentenceZh: f => `“${f.label}”在表中出现不止一次；请对照原文`,
  },
  'grid/row-short': {
    severity: 'warning',
    title: 'a row has too few values',
    sentence: f => `“${f.label}” has ${f.found} value(s) for ${f.expected} columns, and nothing shows which are missing`,
    sentenceZh: f => `“${f.label}”应有 ${f.expected} 个数值，只有 ${f.found} 个，无法判断缺的是哪几个`,
  },
  'grid/row-long': {
    severity: 'warning',
    title: 'a row has too many values',
    sentence: f => `“${f.label}” has ${f.found} values for ${f.expected} columns, and nothing shows which are too many`,
    sentenceZh: f => `“${f.label}”应有 ${f.expected} 个数值，却有 ${f.found} 个，无法判断多出的是哪几个`,
  },
  'grid/row-not-own': {
    severity: 'info',
    title: 'a group without a figure of its own',
    sentence: f => `“${f.label}” prints no figure of its own, only its parts`,
    sentenceZh: f => `“${f.label}”本身没有数值，只有分项`,
  },
  'grid/parts-not-printed': {
    severity: 'info',
    title: 'a group printed as one row',
    sentence: f => `“${f.label}” is printed as one row; its parts are not printed`,
    sentenceZh: f => `“${f.label}”合并为一行，未列分项`,
  },
  'grid/column-not-printed': {
    severity: 'info',
    title: 'columns that the header of the list does not print',
    sentence: f => `the header of the list prints no column ${list(f.columns.map(label => `“${label}”`))}; all values of it are null`,
    sentenceZh: f =>
      `表头未列${list(
        f.columns.map(label => `“${label}”`),
        'zh',
      )}一栏，该栏各项为空`,
  },
  'grid/column-missing': {
    severity: 'warning',
    title: 'a column was not found',
    sentence: f => `no column is headed “${f.label}”`,
    sentenceZh: f => `没有“${f.label}”一列`,
  },
  'grid/column-unknown': {
    severity: 'warning',
    title: 'a column that the form does not have',
    sentence: f => `“${f.label}” is no column of the form${f.nearest === null ? '' : ` (the nearest is “${f.nearest}”)`}`,
    sentenceZh: f => `“${f.label}”不是该表式的列${f.nearest === null ? '' : `（最接近的是“${f.nearest}”）`}`,
  },
  'grid/header-assumed': {
    severity: 'info',
    title: 'columns taken by their order',
    sentence: f => `the header is broken up; its ${f.columns} columns are taken in the order of the form`,
    sentenceZh: f => `表头被拆散；按表式顺序取 ${f.columns} 列`,
  },
  'grid/header-missing': {
    severity: 'warning',
    title: 'no header is printed',
    sentence: f => `no column label was found; the ${f.columns} columns are taken in the order of the form: compare with the original`,
    sentenceZh: f => `未找到任何列标签；按表式顺序取 ${f.columns} 列，请对照原文`,
  },
  'grid/header-short': {
    severity: 'warning',
    title: 'rows with more values than the header of their list has columns',
    sentence: f =>
      `the header has ${f.columns} column(s), but ${f.rows} rows have more values: a column may be lost, so that values stand in wrong ones; compare with the original`,
    sentenceZh: f => `表头有 ${f.columns} 列，但 ${f.rows} 行的数值更多：可能缺失一列，数值可能错列，请对照原文`,
  },
  'grid/ambiguous': {
    severity: 'warning',
    title: 'more than one reading',
    sentence: f => `“${f.label}” can be read in more than one way (${f.readings.join(' | ')}); nothing is read`,
    sentenceZh: f => `“${f.label}”有多种读法（${f.readings.join(' | ')}），不予取值`,
  },
  'grid/values-before': {
    severity: 'warning',
    title: 'values taken to stand before their labels, while rows are missing',
    sentence: f =>
      `rows of “${f.grid}” are missing, and values are taken to stand before their labels; were a label lost, they would be of the row before: compare with the original`,
    sentenceZh: f => `“${f.grid}”有行缺失，而数值按位于标签之前取值；若是标签丢失，数值应属上一行，请与原文核对`,
  },
  'grid/unread': {
    severity: 'warning',
    title: 'text in a grid that nothing accounts for',
    sentence: f => `“${f.text}” stands in the grid and was not read; compare with the original`,
    sentenceZh: f => `表中的“${f.text}”未能识别，请对照原文`,
  },
  'label/near': {
    severity: 'warning',
    title: 'a label is spelt differently',
    sentence: f => `“${f.found}” is taken for “${f.expected}”; if it is local wording, add it by an overlay`,
    sentenceZh: f => `“${f.found}”视为“${f.expected}”；如为地方写法，请用 overlay 添加`,
  },
  'value/not-a-number': {
    severity: 'warning',
    title: 'a value that is no number',
    sentence: f => `“${f.raw}” is no number`,
    sentenceZh: f => `“${f.raw}”不是数值`,
  },
  'value/not-whole': {
    severity: 'warning',
    title: 'a count that is not whole',
    sentence: f => `“${f.raw}” is not a whole number, but a count is expected; it is kept as printed`,
    sentenceZh: f => `“${f.raw}”不是整数，此处应为计数；按原样保留`,
  },
  'value/negative': {
    severity: 'warning',
    title: 'a count below zero',
    sentence: f => `“${f.raw}” is negative, but a count is expected; it is kept as printed`,
    sentenceZh: f => `“${f.raw}”为负数，此处应为计数；按原样保留`,
  },
  'value/inexact': {
    severity: 'warning',
    title: 'a number too long to be kept exactly',
    sentence: f => `“${f.raw}” has more digits than a JavaScript number keeps; take it from the text as printed`,
    sentenceZh: f => `“${f.raw}”位数过多，无法精确保存；请以原文为准`,
  },
  'value/blank': {
    severity: 'info',
    title: 'the cell is blank',
    sentence: () => 'the cell is blank; whether that means 0 is not for the parser to say',
    sentenceZh: () => '单元格为空；是否表示 0 不由解析器判断',
  },
  'value/dash': {
    severity: 'info',
    title: 'the cell holds a dash',
    sentence: f => `the cell holds “${f.raw}”; whether that means 0 is not for the parser to say`,
    sentenceZh: f => `单元格为“${f.raw}”；是否表示 0 不由解析器判断`,
  },
  'value/crossing': {
    severity: 'warning',
    title: 'a number that reaches over a rule',
    sentence: f =>
      f.raw === ''
        ? 'a number of the cell beside it reaches over the rule into this cell: compare both with the page'
        : `“${f.raw}” reaches over the rule between two cells: compare both with the page`,
    sentenceZh: f =>
      f.raw === '' ? '相邻单元格的数字越过表线进入本格：请与页面核对两格' : `“${f.raw}”越过两个单元格之间的表线：请与页面核对两格`,
  },
  'value/cut': {
    severity: 'warning',
    title: 'a value where the page ends',
    sentence: f =>
      `the page ends within this column: ${f.raw === '' ? 'what it may print is not shown' : `“${f.raw}” may be only a part of what is printed`}`,
    sentenceZh: f => `页面在此列中间结束：${f.raw === '' ? '可能有内容未显示' : `“${f.raw}”可能只是所印内容的一部分`}`,
  },
  'value/drawn': {
    severity: 'warning',
    title: 'shapes where text should be',
    sentence: () => 'the page draws shapes or a picture in this cell, not text, and what they show cannot be read: see the page',
    sentenceZh: () => '页面在此单元格绘制的是图形或图片而非文字，无法读取：请查看页面',
  },
  'value/covered': {
    severity: 'warning',
    title: 'text that is painted over',
    sentence: f =>
      f.raw === ''
        ? 'the page shows nothing here, but the file has text in this place that is painted over, white or invisible: ask for the value'
        : `the file has text at “${f.raw}” that is painted over, white, invisible or hidden by a style: compare with the page`,
    sentenceZh: f =>
      f.raw === ''
        ? '页面此处无可见内容，但文件在该位置有被遮盖、白色或不可见的文字：请核实该值'
        : `文件在“${f.raw}”处有被遮盖、白色、不可见或由样式隐藏的文字：请与页面核对`,
  },
  'value/loose': {
    severity: 'warning',
    title: 'a row of values that may belong to another label',
    sentence: f =>
      `no rule stands between the rows, and their labels are wrapped: ${f.raw === '' ? 'this blank' : `“${f.raw}”`} may belong to the label above or below; see the page`,
    sentenceZh: f => `各行之间没有框线，且标签换行：${f.raw === '' ? '此空白' : `“${f.raw}”`}可能属于上一行或下一行的标签，请查看页面`,
  },
  'value/wrapped': {
    severity: 'warning',
    title: 'a number on several lines',
    sentence: f => `“${f.raw}” stands on several lines of its narrow cell and is taken for one number: compare with the page`,
    sentenceZh: f => `“${f.raw}”在较窄的单元格中分行印刷，按一个数读取：请与页面核对`,
  },
  'value/ocr': {
    severity: 'info',
    title: 'a value recognised in an image',
    sentence: f => `${f.raw === '' ? 'the blank' : `“${f.raw}”`} was recognised in the image of the page`,
    sentenceZh: f => `${f.raw === '' ? '空白' : `“${f.raw}”`}由页面图像识别得到`,
  },
  'value/ocr-unsure': {
    severity: 'warning',
    title: 'a value that an image shows unclearly',
    sentence: f => `“${f.raw}” was recognised in the image of the page, where it can be read in more than one way: compare with the page`,
    sentenceZh: f => `“${f.raw}”由页面图像识别得到，但该处读法不一：请与页面核对`,
  },
  'value/split': {
    severity: 'info',
    title: 'digits printed without a gap',
    sentence: f => `“${f.raw}” is read out of “${f.text}”, the only way to divide it`,
    sentenceZh: f => `“${f.raw}”取自“${f.text}”，这是唯一的拆分方式`,
  },
  'unit/unknown': {
    severity: 'warning',
    title: 'a unit that the form does not have',
    sentence: f => `the unit “${f.unit}” is not known here (${f.expected} is expected); the number is kept as printed`,
    sentenceZh: f => `单位“${f.unit}”在此未知（应为${f.expected}）；数值按原样保留`,
  },
  'unit/converted': {
    severity: 'info',
    title: 'a unit was converted',
    sentence: f => `printed in ${f.from}, given in ${f.to} (times ${f.factor}, exactly)`,
    sentenceZh: f => `原文单位为${f.from}，换算为${f.to}（乘以 ${f.factor}，精确）`,
  },
  'identity/broken': {
    severity: 'warning',
    title: 'a sum of the form does not hold',
    sentence: f =>
      `${f.identity}${f.line === '' ? '' : ` (${f.line})`} does not hold: ${f.left} ≠ ${f.right}; the values are kept as printed`,
    sentenceZh: f => `勾稽关系不成立：${f.identity}${f.line === '' ? '' : `（${f.line}）`}，${f.left} ≠ ${f.right}；数值按原样保留`,
  },
  'identity/unchecked': {
    severity: 'info',
    title: 'a sum of the form cannot be checked',
    sentence: f => `${f.identity}${f.line === '' ? '' : ` (${f.line})`} cannot be checked: nothing is read at ${list(f.missing)}`,
    sentenceZh: f => `无法核对 ${f.identity}${f.line === '' ? '' : `（${f.line}）`}：${list(f.missing, 'zh')} 无数值`,
  },
  'prose/differs': {
    severity: 'info',
    title: 'the prose says another figure than the grid',
    sentence: f => `the prose says ${f.value}, but ${f.other} is ${f.otherValue}`,
    sentenceZh: f => `正文为${f.value}，而${f.other}为${f.otherValue}`,
  },
  'fact/not-told': {
    severity: 'info',
    title: 'figures that the prose does not give',
    sentence: f => `no sentence gives a figure for ${list(f.facts)}`,
    sentenceZh: f => `正文未提及：${list(f.facts, 'zh')}`,
  },
  'fact/missing': {
    severity: 'info',
    title: 'a fact was not found',
    sentence: f => `no text reads like “${f.fact}”`,
    sentenceZh: f => `未找到“${f.fact}”之类的文字`,
  },
  'fact/contradiction': {
    severity: 'warning',
    title: 'two facts contradict each other',
    sentence: f => `${f.fact} says ${f.value}, but ${f.other} says ${f.otherValue}`,
    sentenceZh: f => `${f.fact}为${f.value}，而${f.other}为${f.otherValue}`,
  },
  'series/left-out': {
    severity: 'warning',
    title: 'a document that is in no series',
    sentence: f =>
      f.why === 'failed'
        ? `${f.source} could not be read (${f.what}) and has no rows`
        : `${f.source} was read by ${f.what}, which is not an edition of the series, and has no rows; give the series file of that form by --measures`,
    sentenceZh: f =>
      f.why === 'failed'
        ? `${f.source} 未能读取（${f.what}），没有数据行`
        : `${f.source} 按 ${f.what} 读取，不属于该时间序列的版式，没有数据行；请用 --measures 给出该表的序列文件`,
  },
  'series/unplaced': {
    severity: 'warning',
    title: 'a report without agency or year',
    sentence: f =>
      `${f.source} does not say its ${f.missing.join(' and ')} where it was looked for; its rows stand without, and it is compared with no other`,
    sentenceZh: f =>
      `${f.source} 未读到${f.missing.map(what => (what === 'agency' ? '机关名称' : '年份')).join('和')}；其数据行相应留空，不与其他年份核对`,
  },
  'series/twice': {
    severity: 'warning',
    title: 'several reports of one agency and year',
    sentence: f =>
      `${f.agency} has ${f.sources.length} reports of ${f.year} (${list(f.sources)}${f.names.length > 1 ? `, as ${list(f.names)}` : ''}); all are listed and none is compared with other years: leave out all but one, or name agencies that differ in the alias file`,
    sentenceZh: f =>
      `${f.agency} 有 ${f.sources.length} 份 ${f.year} 年报告（${list(f.sources, 'zh')}${f.names.length > 1 ? `，署名${list(f.names, 'zh')}` : ''}）；全部列出，不与其他年份核对：请只保留一份，或在别名文件中区分不同机关`,
  },
  'series/broken': {
    severity: 'warning',
    title: 'a sum between two years does not hold',
    sentence: f =>
      `${f.link}${f.line === '' ? '' : ` (${f.line})`} does not hold for ${f.agency} from ${f.year - 1} to ${f.year}: ${f.before} ≠ ${f.this} (${termsOf(f.terms, f.year - 1)}; ${termsOf(f.terms, f.year)}); both are kept as printed: compare them with the pages (refold explain FILE PATH)${f.note === null ? '' : `; it may also come from ${f.note}`}`,
    sentenceZh: f =>
      `${f.agency} ${f.year - 1} 至 ${f.year} 年的跨年关系不成立：${f.link}${f.line === '' ? '' : `（${f.line}）`}，${f.before} ≠ ${f.this}（${termsOf(f.terms, f.year - 1)}；${termsOf(f.terms, f.year)}）；数值均按原样保留，请用 refold explain 与原文核对`,
  },
  'series/unchecked': {
    severity: 'info',
    title: 'a sum between two years cannot be checked',
    sentence: f => `${f.link}${f.line === '' ? '' : ` (${f.line})`} cannot be checked for ${f.agency} in ${f.year}: ${f.why}`,
    sentenceZh: f => `无法核对 ${f.agency} ${f.year} 年的跨年关系 ${f.link}${f.line === '' ? '' : `（${f.line}）`}：${f.why}`,
  },
  'series/gap': {
    severity: 'info',
    title: 'years without a report',
    sentence: f => `${f.agency} has no report of ${ranges(f.years)}, but of years before and after`,
    sentenceZh: f => `${f.agency} 缺 ${ranges(f.years)} 年的报告，而前后年份均有`,
  },
  'series/near-names': {
    severity: 'info',
    title: 'two names that may be one agency',
    sentence: f =>
      `${f.names.map(n => `“${n.agency}” (${ranges(n.years)}: ${list(n.sources)})`).join(' and ')} are near in name and share no year; they are kept apart: where they are one agency, give both names to it in the alias file, else name both there`,
    sentenceZh: f =>
      `${f.names.map(n => `“${n.agency}”（${ranges(n.years)}：${list(n.sources, 'zh')}）`).join('与')}名称相近且年份不重叠，仍分别列出；如为同一机关，请在别名文件中归为一个，否则请分别写明`,
  },
}
