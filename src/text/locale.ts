import { chinese } from './locale/chinese.js'
import { english } from './locale/english.js'
import type { Locale } from './locale/locale.js'

/** Every language that is known: a document may mix them, so all are active. What two of them read in contradiction is in neither. */
const locales: readonly Locale[] = [chinese, english]

const all = (of: (locale: Locale) => readonly string[]): readonly string[] => locales.flatMap(of)
/** Alternatives of a pattern, the longest first, so that the longest is taken; as a group that is not captured. */
const either = (patterns: readonly string[]): string => `(?:${[...patterns].sort((a, b) => b.length - a.length).join('|')})`
const once = (marks: string): string => [...new Set(marks)].join('')

const DASHES = ['-', '--', '---', '/', '\\', '//', '—', '——', '–', '−', '―', '~', '*']
/** Words and marks that stand in a cell for "no figure", in small letters. */
export const dashWords: ReadonlySet<string> = new Set([...DASHES, ...all(locale => locale.dashes)])

/** Words of money, and all measure words that may stand after a number, those among them; the longest first. */
export const moneyWords = all(locale => locale.money)
export const measures = [...moneyWords, ...all(locale => locale.measures)].sort((a, b) => b.length - a.length)
export const MEASURE = either(measures)
export const MONEY = either(moneyWords)
export const MULTIPLE = either(all(locale => locale.multiples))
/** A character of such words, where each character is a word. */
export const MONEY_CHARACTER = `[${once([...moneyWords, ...all(locale => locale.multiples)].filter(word => word.length <= 2).join(''))}]`

/** Signs written as words before a number, and what they mean. */
export const signWords: Readonly<Record<string, '+' | '-'>> = Object.assign({}, ...locales.map(locale => locale.signs))

/** Words with which a remark in a cell begins. */
export const NOTE_WORD = either(all(locale => locale.notes))
/** Words after a number that make it part of a date or a reference, not a figure. */
export const DATED = either(all(locale => locale.dated))
/** Words behind a year that make it one, and their last and first characters. */
export const YEAR_WORD = either(all(locale => locale.yearWords))
export const yearWordEnds = all(locale => locale.yearWords).map(word => word.slice(-1))
export const yearWordBegins = all(locale => locale.yearWords).map(word => word.charAt(0))

/** One character of a numeral that counts, and of one that spells a year. */
export const NUMERAL = `[${once(locales.map(({ numerals }) => numerals.counting).join(''))}]`
export const SPELT = `[${once(locales.map(({ numerals }) => numerals.spelt).join(''))}]`
export const SPELT_YEAR = either(locales.map(({ numerals }) => numerals.year).filter(year => year !== ''))
/** The number of a numeral written in words; undefined where it is none. */
export function numeralOf(text: string): number | undefined {
  for (const { numerals } of locales) {
    const number = numerals.read(text)
    if (number !== undefined) return number
  }
  return undefined
}

/** Dates as they fold, each with what stands for its parts, with a year and without; and the names of months. */
export const dateForms = { whole: all(locale => locale.dates), ofYear: all(locale => locale.datesOfYear) }
export const MONTH = either(all(locale => locale.months))
/** The month, from 1, that a folded text names. */
export function monthOf(text: string): number | undefined {
  for (const { months } of locales) {
    const index = months.findIndex(month => new RegExp(`^(?:${month})$`).test(text))
    if (index >= 0) return index + 1
  }
  return undefined
}

/** Templates with `#` for a number: parts of a report, tables, items of an enumeration, page numbers. */
export const partForms = all(locale => locale.parts)
export const tableForms = all(locale => locale.tables)
export const itemForms = all(locale => locale.items)
export const pageForms = all(locale => locale.pages)

/** Words before the label of a part of what stands above it, also with spaces inside (其 中): no part of the label. */
export const LEAD = either(all(locale => locale.leads).map(word => [...word.replaceAll(' ', '')].join('\\s*')))

/** Marks under a header that only number its columns, in order: those of labels, and those of values. */
export const columnMarks: readonly (readonly string[])[] = [
  ...locales.map(locale => locale.columnMarks).filter(marks => marks.length > 0),
  ['A', 'B', 'C', 'D', 'E'],
  ['1', '2', '3', '4', '5', '6', '7', '8', '9'],
]

/** Characters of a class: what ends a sentence wherever it stands, and what ends a part of one. */
export const SENTENCE_ENDS = once(locales.map(locale => locale.sentenceEnds).join(''))
export const CLAUSE_ENDS = once(locales.map(locale => locale.clauseEnds).join(''))
/** How a line ends that ends a sentence or a part of it that goes on on a line of its own. */
export const LINE_END = either(all(locale => locale.lineEnds))
/** Words that join names in a sentence. */
export const JOINT = either(all(locale => locale.joints))

export const TITLE_WORD = either(all(locale => locale.titleWords))
export const unitWords = all(locale => locale.unitWords)
/** Headers of columns that hold no values, each as a pattern. */
export const CARRIED = {
  serial: either(all(locale => locale.carried.serial)),
  code: either(all(locale => locale.carried.code)),
  unit: either(all(locale => locale.carried.unit)),
}
export const TOTAL = either(all(locale => locale.totals))
export const HEADING_STYLE = either(all(locale => locale.headingStyles))
export const BOLD_FONT = either(all(locale => locale.boldFonts))
export const BUTTON = either(all(locale => locale.buttons))
export const ATTACHMENT = either(all(locale => locale.attachments))

/** Of figures in sentences, of all languages; see `FigureWords`. */
export const figureWords = {
  leads: all(locale => locale.figures.leads),
  areaLeads: locales.flatMap(locale => locale.figures.areaLeads),
  elsewhere: all(locale => locale.figures.elsewhere),
  neutral: all(locale => locale.figures.neutral),
  including: all(locale => locale.figures.including),
}
/** Signs and words behind the first year of several. */
export const RANGE = either([...all(locale => locale.figures.ranges), '[~～—–-]'])
