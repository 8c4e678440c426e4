import type { Diagnostic } from '../diagnostics/diagnostic.js'
import type { Doc } from '../document/doc.js'
import type { Slot } from '../grammar/grammar.js'
import { MEASURE, TITLE_WORD } from '../text/locale.js'
import type { Span } from '../text/span.js'
import { dateOf, type Pattern, yearOf } from './patterns.js'
import type { Reading } from './trace.js'
import { readValue } from './value.js'

const UNIT = new RegExp(`^\\s*(${MEASURE})`)
const LEAD = new RegExp(`^[\\s#*《“「]*${TITLE_WORD}?[\\s:：]*`, 'i')

export interface SlotReading {
  readonly value: number | string
  readonly reading: Reading
}

/** What one place of the text says by one template. */
export interface Found {
  readonly at: number
  /** Characters of fixed text in its template. */
  readonly weight: number
  readonly slots: ReadonlyMap<string, SlotReading>
  readonly diagnostics: readonly Diagnostic[]
}

/** Reads the slots of a match; undefined where one of them does not hold what its type says. */
export function readMatch(
  doc: Doc,
  match: RegExpExecArray,
  offsets: (start: number, end: number) => Span,
  { groups, leading, weight }: Pattern,
  path: string,
): Found | undefined {
  const slots = new Map<string, SlotReading>()
  const diagnostics: Diagnostic[] = []
  const { start } = offsets(match.index, match.index + 1)
  let date: string | undefined
  for (const [i, slot] of groups.entries()) {
    const [from, to] = match.indices?.[i + 1] ?? [0, 0]
    const read = readSlot(doc, slot, match[i + 1] ?? '', offsets(from, to), date, `${path}.${slot.name}`, diagnostics)
    if (read === undefined) return undefined
    if (slot.type === 'date') date = String(read.value)
    slots.set(slot.name, read)
  }
  if (leading !== undefined) {
    const at = backwards(doc, start)
    if (at !== undefined) slots.set(leading.name, { value: clean(doc.text.slice(at.start, at.end)), reading: readingOf(doc, at) })
  }
  return slots.size === 0 ? undefined : { at: start, weight, slots, diagnostics }
}

export const readingOf = (doc: Doc, at: Span): Reading => ({
  at,
  raw: doc.text.slice(at.start, at.end),
  unit: null,
  note: null,
  noteAt: null,
})
const clean = (text: string): string =>
  text
    .replace(/[（(][a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,7}[)）]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/(?<=\P{Script=Latin}) | (?=\P{Script=Latin})/gu, '')
    .trim()

function readSlot(
  doc: Doc,
  slot: Slot,
  text: string,
  at: Span,
  earlier: string | undefined,
  path: string,
  diagnostics: Diagnostic[],
): SlotReading | undefined {
  const reading = readingOf(doc, at)
  if (slot.type === 'year') {
    const year = yearOf(text)
    return year === undefined || year < 1900 || year > 2100 ? undefined : { value: year, reading }
  }
  if (slot.type === 'date') {
    const date = dateOf(text)
    const year = date?.year ?? (earlier === undefined ? undefined : Number(earlier.slice(0, 4)))
    if (date === undefined || year === undefined) return undefined
    const { month, day } = date
    if (year < 1900 || year > 2100 || month < 1 || month > 12 || day < 1 || day > daysOf(year, month)) return undefined
    return { value: `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`, reading }
  }
  if (slot.type === 'text') {
    if (/[，。；、：《》]|\n.*\n/.test(reading.raw)) return undefined
    return { value: clean(reading.raw), reading }
  }
  // separators and decimals do not survive folding: the number is read again where it stands
  const number = /^[0-9０-９]{1,3}(?:[,，][0-9０-９]{3})+(?:[.．][0-9０-９]+)?|^[0-9０-９]+(?:[.．][0-9０-９]+)?/.exec(
    doc.text.slice(at.start, at.start + 40),
  )
  if (number === null) return undefined
  const end = at.start + number[0].length
  const unit = UNIT.exec(doc.text.slice(end, end + 6))?.[1] ?? null
  const printed: Reading = { at: { start: at.start, end }, raw: number[0], unit, note: null, noteAt: null }
  const value = readValue(
    { raw: number[0], printedUnit: slot.type === 'amount' ? unit : null, kind: slot.type, unit: slot.unit, path, at: printed.at },
    diagnostics,
  )
  return typeof value === 'number' ? { value, reading: printed } : undefined
}

/** The words before `offset` on its line; where there are none, the short line before it. */
function backwards(doc: Doc, offset: number): Span | undefined {
  const { text } = doc
  const lineStart = (at: number): number => {
    let i = at
    while (i > 0 && !/[\n\r\f|｜\t]/.test(text.charAt(i - 1))) i--
    return i
  }
  let end = offset
  for (let tries = 0; tries < 3; tries++) {
    let start = lineStart(end)
    const words = text.slice(start, end)
    if (/[\p{L}]/u.test(words)) {
      const lead = LEAD.exec(words)?.[0].length ?? 0
      start += lead
      const stop = start + text.slice(start, end).trimEnd().length
      const found = text.slice(start, stop)
      if (found.length > 40 || found.length < 2 || /[，。；：、《》]/.test(found)) return undefined
      return { start, end: stop }
    }
    if (/\d/.test(words)) return undefined
    end = start - 1
    if (end <= 0) return undefined
  }
  return undefined
}

const daysOf = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()
