import iconv from 'iconv-lite'
import { builtin, type Grammar } from '../../../src/index.js'
import { docOf } from '../document/doc.js'
import { docxOf } from '../document/docx.js'
import { htmlOf } from '../document/html.js'
import { odtOf } from '../document/odt.js'
import { type PrintOptions, pagesOf } from '../document/pages.js'
import { type Page, pdfFile } from '../document/pdf.js'
import { rtfOf } from '../document/rtf.js'
import { styles } from '../flatten/index.js'
import { listEditions, printedListReport } from '../list.js'
import type { Random } from '../random.js'
import { printedForm, randomGrammar } from '../random-form.js'
import { type Printed, printedReport } from '../report.js'

export const formats = ['text', 'html', 'docx', 'doc', 'odt', 'rtf', 'pdf'] as const
export type Format = (typeof formats)[number]

/** A form, and what a document of it is parsed with. */
export interface Form {
  readonly kind: 'grid' | 'list' | 'random'
  readonly grammar: Grammar | readonly Grammar[]
  /** A report of it with figures of their own. */
  readonly print: (seed: number) => Printed
}

export function anyForm(random: Random): Form {
  const kind = random(10)
  if (kind < 2) {
    const grammar = randomGrammar(random(1_000_000))
    return { kind: 'random', grammar, print: seed => printedForm(grammar, seed) }
  }
  if (kind < 5) {
    const edition = listEditions[random(listEditions.length)] ?? '2014'
    const whole = { edition, columns: 1 + random(3), lost: 0, doubled: 0, added: 0, framed: random(2) === 0 } as const
    const carry = ([[], ['unit'], ['serial', 'unit'], ['code', 'unit']] as const)[random(4)] ?? []
    const headingRow = (['blank', 'unit', 'all'] as const)[random(3)] ?? 'blank'
    // all documents of a form have the same columns
    const only = columnsOf(printedListReport({ ...whole, carry, headingRow, seed: random(1_000_000) }))
    return { kind: 'list', grammar: builtin, print: seed => printedListReport({ ...whole, carry, headingRow, only, seed }) }
  }
  const edition = random(2) === 0 ? '2019' : '2021'
  const zero = ([undefined, undefined, '', '—'] as const)[random(4)]
  const asOneRow = random(2) === 0
  return { kind: 'grid', grammar: builtin, print: seed => printedReport({ seed, edition, zero, asOneRow }) }
}

/** The columns whose values are printed. */
const columnsOf = ({ grammar, truth }: Printed): string[] =>
  grammar.sections
    .flatMap(({ grids }) => grids.flatMap(({ columns }) => columns.leaves.map(({ path }) => path)))
    .filter(column => [...truth.keys()].some(path => path.endsWith(`.${column}`)))

/** Writes reports as documents. */
export interface Writer {
  readonly name: string
  readonly write: (printed: Printed) => Buffer
  /** For PDFs: what is drawn, before it is a file. */
  readonly pages?: (printed: Printed) => readonly Page[]
  /** Rows are filled up with blanks, so that a cell which is lost moves those behind it. */
  readonly pads: boolean
  /** For texts: the characters, and how they are stored. */
  readonly text?: { readonly flatten: (printed: Printed) => string; readonly encode: (text: string) => Buffer }
}

const encodings: Readonly<Record<string, (text: string) => Buffer>> = {
  'utf-8': text => Buffer.from(text),
  'utf-8 with a mark': text => Buffer.from(`\ufeff${text}`),
  gb18030: text => iconv.encode(text, 'gb18030'),
  'utf-16le': text => iconv.encode(text, 'utf-16le', { addBOM: true }),
  'CR LF': text => Buffer.from(text.replaceAll('\n', '\r\n')),
}

const chineseLayouts = /preamble|contents|prose|down the side/
const listLayouts = /merged|covered cells as|before their label|down the side|header on every page|preamble|contents|prose/

function textWriter(kind: Form['kind'], random: Random): Writer {
  const without = { grid: /^$/, list: listLayouts, random: chineseLayouts }[kind]
  const layouts = styles.filter(({ name, keeps }) => !without.test(name) && (kind === 'grid' || keeps !== 'some'))
  const layout = layouts[random(layouts.length)]
  const names = Object.keys(encodings)
  const encoding = random(2) === 0 ? 'utf-8' : (names[random(names.length)] ?? 'utf-8')
  const encode = encodings[encoding] ?? Buffer.from
  const flatten = (printed: Printed): string => layout?.flatten(printed) ?? ''
  const pads = /markdown|box|kept by spaces|padded/.test(layout?.name ?? '')
  return { name: `${layout?.name}, ${encoding}`, pads, text: { flatten, encode }, write: printed => encode(flatten(printed)) }
}

function pdfWriter(random: Random): Writer {
  const rules = (['stroke', 'fill', 'cell', 'double', 'level', 'none'] as const)[random(6)] ?? 'stroke'
  const bare = rules === 'level' || rules === 'none'
  const print: PrintOptions = {
    rules,
    room: 300 + random(390),
    again: random(2) === 0,
    numbers: random(2) === 0,
    cut: !bare && random(3) === 0,
  }
  const pages = (printed: Printed): readonly Page[] => pagesOf(printed, print)
  return { name: `rules: ${rules}`, pages, pads: bare, write: printed => pdfFile(pages(printed)) }
}

export function anyWriter(format: Format, kind: Form['kind'], random: Random): Writer {
  switch (format) {
    case 'text':
      return textWriter(kind, random)
    case 'html':
      return random(4) > 0
        ? { name: 'utf-8', pads: false, write: printed => Buffer.from(htmlOf(printed)) }
        : { name: 'gbk', pads: false, write: printed => iconv.encode(htmlOf(printed).replace('utf-8', 'gbk'), 'gbk') }
    case 'docx':
      return { name: 'docx', pads: false, write: printed => Buffer.from(docxOf(printed)) }
    case 'doc':
      return { name: 'doc', pads: false, write: printed => Buffer.from(docOf(printed)) }
    case 'odt':
      return { name: 'odt', pads: false, write: printed => Buffer.from(odtOf(printed)) }
    case 'rtf':
      return { name: 'rtf', pads: false, write: printed => Buffer.from(rtfOf(printed)) }
    case 'pdf':
      return pdfWriter(random)
  }
}
