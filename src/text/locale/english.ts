import type { Locale } from './locale.js'

export const english: Locale = {
  numerals: { counting: '', spelt: '', year: '', read: () => undefined },
  dashes: ['n/a', 'na', 'n.a.', 'none', 'nil'],
  // what is counted is named by the form: “12 requests withdrawn” has no measure word
  measures: [],
  money: ['dollars'],
  multiples: [],
  signs: { minus: '-', plus: '+' },
  notes: ['of which', 'including', 'excluding', 'thereof', 'note'],
  dated: ['(?:january|february|march|april|may|june|july|august|september|october|november|december)\\b'],
  yearWords: [],
  dates: ['{M}{d}{y}', '{d}{M}{y}'],
  datesOfYear: ['{M}{d}', '{d}{M}'],
  months: [
    ...['jan(?:uary)?', 'feb(?:ruary)?', 'mar(?:ch)?', 'apr(?:il)?', 'may', 'june?'],
    ...['july?', 'aug(?:ust)?', 'sept?(?:ember)?', 'oct(?:ober)?', 'nov(?:ember)?', 'dec(?:ember)?'],
  ],
  parts: ['Part #', 'Section #', 'Chapter #'],
  tables: ['Table #'],
  items: [],
  leads: ['of which', 'thereof', 'including'],
  columnMarks: [],
  // a full stop ends labels, numbers and short forms too: only behind words, at the end of a line, it tells of a sentence
  sentenceEnds: '!?',
  clauseEnds: ',;:',
  lineEnds: ['[!?:;]', '(?<=\\p{Script=Latin}{2}[)”"]?)\\.'],
  joints: ['\\band\\b', '\\bor\\b'],
  pages: ['page #(?: of #| ?/ ?#| - .{1,60})?', 'p\\. ?#'],
  titleWords: ['title'],
  unitWords: ['unit'],
  carried: { serial: ['no\\.?', 'nr\\.?', '#', '(?:serial )?number', 'line'], code: ['codes?'], unit: ['units?(?: of measure(?:ment)?)?'] },
  totals: ['total', '\\bsum\\b', '\\ball\\b', 'whole', 'overall'],
  headingStyles: ['heading'],
  boldFonts: ['bold', 'black', 'heavy'],
  buttons: ['print(?: this)?(?: page)?', 'close(?: window)?', 'share(?: this)?(?: page)?', 'back(?: to top)?', 'top', 'previous', 'next'],
  attachments: ['attachments?'],
}
