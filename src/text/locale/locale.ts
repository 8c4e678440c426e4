/**
 * What the readers know of a language: words and marks, no rules. A list may be empty. All languages are known at once; where a list is a part
 * of a pattern, its entries may have what patterns have.
 */
export interface Locale {
  readonly numerals: {
    /** One character of a numeral that counts, and of one that spells a year digit by digit; "" where numbers are written in digits only. */
    readonly counting: string
    readonly spelt: string
    /** A pattern of years of our time so spelt; "" for none. */
    readonly year: string
    /** The number of a numeral; undefined where it is none. */
    readonly read: (text: string) => number | undefined
  }
  /** Words and marks that stand in a cell for “no figure”. */
  readonly dashes: readonly string[]
  /** Measure words that may stand after a number, without those of money. */
  readonly measures: readonly string[]
  /** Words of money, and words that multiply it, where a sign writes them: 万元, 万. */
  readonly money: readonly string[]
  readonly multiples: readonly string[]
  /** Signs written as words before a number. */
  readonly signs: Readonly<Record<string, '+' | '-'>>
  /** Words with which a remark behind a number begins. */
  readonly notes: readonly string[]
  /** Words after a number that make it part of a date or a reference, not a figure. */
  readonly dated: readonly string[]
  /** Words behind a year that make it one: “2023年度”. */
  readonly yearWords: readonly string[]
  /** Dates as they fold: `{y}`, `{m}` and `{d}` for the figures of year, month and day, `{M}` for the name of a month. */
  readonly dates: readonly string[]
  /** The same of dates that leave their year to one before them. */
  readonly datesOfYear: readonly string[]
  /** The names of months, in order; an entry is a pattern of their spellings, folded. */
  readonly months: readonly string[]
  /** Parts of a report, and tables, with `#` for their number. */
  readonly parts: readonly string[]
  readonly tables: readonly string[]
  /** Items of an enumeration in prose, with `#` for their number: “一是…”. */
  readonly items: readonly string[]
  /** Words before the label of a part of what stands above it: no part of the label. */
  readonly leads: readonly string[]
  /** Marks under a header that number its columns of labels. */
  readonly columnMarks: readonly string[]
  /** Marks that end a sentence wherever they stand, and marks that end a part of one. */
  readonly sentenceEnds: string
  readonly clauseEnds: string
  /** How a line ends that ends a sentence. */
  readonly lineEnds: readonly string[]
  /** Words that join names in a sentence. */
  readonly joints: readonly string[]
  /** Page numbers, with `#` for a number. */
  readonly pages: readonly string[]
  /** What is printed before a title, and in a header before the unit of its column. */
  readonly titleWords: readonly string[]
  readonly unitWords: readonly string[]
  /** Headers of columns that hold no values: running numbers, codes and units of rows. */
  readonly carried: Readonly<Record<'serial' | 'code' | 'unit', readonly string[]>>
  /** What the label of a sum has. */
  readonly totals: readonly string[]
  /** Names of heading styles in word processors, and what the name of a bold font has. */
  readonly headingStyles: readonly string[]
  readonly boldFonts: readonly string[]
  /** What buttons around a web page's article say, and links in it that belong to it. */
  readonly buttons: readonly string[]
  readonly attachments: readonly string[]
  readonly figures: FigureWords
}

/** What tells of a figure in a sentence that it is, or is not, of the body and the year of the report. */
export interface FigureWords {
  /** Words with which a clause may begin before it states such a figure: 我局全年共收到…; they change nothing of what is counted. */
  readonly leads: readonly string[]
  /** Words for a whole area: what happened in it is the report's own only where its body governs the area. `of`: how the names of such bodies end. */
  readonly areaLeads: readonly { readonly lead: string; readonly of: readonly string[] }[]
  /** Words in a sentence after which its figures are of a part, of another time, or of a change. */
  readonly elsewhere: readonly string[]
  /** Words that hold one of `elsewhere` and say another figure of this year, the whole year, or its own body. In both, `{y}` is a year of the report. */
  readonly neutral: readonly string[]
  /** With these words a bracket behind a figure says that it counts more than its words. */
  readonly including: readonly string[]
  /** Words behind the first year of several. */
  readonly ranges: readonly string[]
}
