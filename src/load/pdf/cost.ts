import { MOST_PAGES } from './bounds.js'

/** What the parts of a file tell of the time that pdf.js takes for them, without reading it: it can neither be bounded nor ended once it is at work. */
export interface Cost {
  /** A part that is packed so that it cannot be looked into. */
  unread: () => void
  /** Objects, as they stand in the file or in a part. */
  noteObjects: (objects: string) => void
  /** A part as it is when unpacked, with the entries before it. */
  note: (dictionary: string, unpacked: Uint8Array) => void
  /** Whether it may be without bound. */
  isHigh: (pages: number) => boolean
}

/** Bytes that draw a page: some hundred thousand where it is full of lines. */
const LARGEST = 4 * 1024 * 1024
/** Bytes that draw all pages, if each were drawn by the largest part. */
const LARGEST_SUM = 256 * 1024 * 1024
/** States that are saved and never restored. */
const DEEPEST = 1000
/** How often drawings that draw others could come to be drawn. */
const MOST_DRAWN = 10_000
/** Characters that one entry of a font's map tells of. */
const LONGEST_RANGE = 0x10000

/** Fields and links of all pages: pdf.js looks into each. */
const MOST_ANNOTATIONS = 5000

const NO_DRAWING = /\/Subtype\s*\/(?:Image|Type1C|CIDFontType0C|OpenType)\b|\/Length1\b|\/Type\s*\/(?:XRef|ObjStm|Metadata)\b/
const RANGE = /<([0-9a-f]{1,8})>\s*<([0-9a-f]{1,8})>/gi

export function costOf(): Cost {
  let [largest, saved, drawn, annotations, isUnbound] = [0, 0, 1, 0, false]
  return {
    unread: () => {
      isUnbound = true
    },
    noteObjects: objects => {
      for (let at = objects.indexOf('/Rect'); at >= 0; at = objects.indexOf('/Rect', at + 1)) annotations++
    },
    note: (dictionary, unpacked) => {
      if (NO_DRAWING.test(dictionary)) return
      largest = Math.max(largest, unpacked.length)
      if (largest > LARGEST) return
      const { saves, restores, draws } = countsOf(unpacked)
      saved += Math.max(0, saves - restores)
      if (/\/Subtype\s*\/Form\b/.test(dictionary)) drawn *= Math.max(1, draws)
      isUnbound ||= hasLongRange(unpacked)
    },
    isHigh: pages =>
      isUnbound ||
      largest > LARGEST ||
      largest * Math.min(pages, MOST_PAGES) > LARGEST_SUM ||
      saved > DEEPEST ||
      drawn > MOST_DRAWN ||
      annotations > MOST_ANNOTATIONS,
  }
}

const [LOWER_Q, UPPER_Q, UPPER_D, LOWER_O] = [0x71, 0x51, 0x44, 0x6f]
/** Space, and the marks around names, lists and strings. */
const isEnd = (byte: number | undefined): boolean => byte === undefined || byte <= 0x20 || '/[]()<>%'.includes(String.fromCharCode(byte))

/** Operators that nest: found wherever they stand, in strings too, so rather too many than too few. */
function countsOf(bytes: Uint8Array): { saves: number; restores: number; draws: number } {
  const counts = { saves: 0, restores: 0, draws: 0 }
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]
    if (byte !== LOWER_Q && byte !== UPPER_Q && byte !== UPPER_D) continue
    if (!isEnd(bytes[i - 1]) || !isEnd(bytes[i + (byte === UPPER_D ? 2 : 1)])) continue
    if (byte === LOWER_Q) counts.saves++
    else if (byte === UPPER_Q) counts.restores++
    else if (bytes[i + 1] === LOWER_O) counts.draws++
  }
  return counts
}

/** The range of all codes that a font may have: it costs nothing. */
const CODES = /begincodespacerange[\s\S]*?endcodespacerange/g

function hasLongRange(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  if (!buffer.includes('beginbfrange') && !buffer.includes('begincidrange')) return false
  for (const [, from = '', to = ''] of buffer.toString('latin1').replace(CODES, '').matchAll(RANGE))
    if (Number.parseInt(to, 16) - Number.parseInt(from, 16) > LONGEST_RANGE) return true
  return false
}
