import { numberings } from '../../text/locale/chinese.js'
import type { ListLevel } from '../lists.js'
import { readXml } from '../xml.js'

interface Style {
  readonly parent: string | undefined
  hidden: boolean | undefined
  bold: boolean | undefined
  /** Raised or struck. */
  apart: boolean | undefined
}
type Level = { -readonly [K in keyof ListLevel]: ListLevel[K] }

/** Formats by the first number that OpenDocument writes for them. */
const FORMATS: Readonly<Record<string, string>> = {
  '1': 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
  [numberings.digits.charAt(1)]: 'chineseCounting',
  [numberings.formal.charAt(1)]: 'chineseLegalSimplified',
  [numberings.japaneseFormal]: 'japaneseLegal',
  '①': 'decimalEnclosedCircle',
  '１': 'decimalFullWidth',
  [numberings.stems.charAt(0)]: 'ideographTraditional',
  [numberings.branches.charAt(0)]: 'ideographZodiac',
  '': 'none',
}

/** The styles and list styles of a document; those of both parts together. */
export class OdtStyles {
  readonly #styles = new Map<string, Style>()
  readonly #lists = new Map<string, Map<number, ListLevel>>()

  constructor(...parts: readonly (Uint8Array | undefined)[]) {
    for (const part of parts) if (part !== undefined) this.#read(part)
  }

  is(kind: 'hidden' | 'bold' | 'apart', name: string | undefined): boolean {
    const seen = new Set<string>()
    for (let at = name; at !== undefined && !seen.has(at); at = this.#styles.get(at)?.parent) {
      seen.add(at)
      const value = this.#styles.get(at)?.[kind]
      if (value !== undefined) return value
    }
    return false
  }

  /** A level of a list style, from 0; '' names the numbering of headings. */
  level(list: string, level: number): ListLevel | undefined {
    return this.#lists.get(list)?.get(level)
  }

  #read(part: Uint8Array): void {
    let style: Style | undefined
    let levels: Map<number, ListLevel> | undefined
    let level: Level | undefined
    readXml(part, 'styles', {
      open: (name, attribute) => {
        if (name === 'style:style') {
          style = { parent: attribute('style:parent-style-name'), hidden: undefined, bold: undefined, apart: undefined }
          this.#styles.set(attribute('style:name') ?? '', style)
        } else if (name === 'style:text-properties' && style !== undefined && level === undefined) {
          const display = attribute('text:display')
          const weight = attribute('fo:font-weight')
          const position = attribute('style:text-position')
          if (display !== undefined) style.hidden = display === 'none'
          if (weight !== undefined) style.bold = weight === 'bold' || Number(weight) >= 600
          const strike = attribute('style:text-line-through-style')
          if (position !== undefined || strike !== undefined)
            style.apart = /^(?:super|sub|-?[1-9])/.test(position ?? '') || (strike ?? 'none') !== 'none'
        } else if (name === 'text:list-style' || name === 'text:outline-style') {
          levels = new Map()
          this.#lists.set(name === 'text:outline-style' ? '' : (attribute('style:name') ?? ''), levels)
        } else if (/^text:(?:list-level-style-\w+|outline-level-style)$/.test(name) && levels !== undefined) {
          level = readLevel(name.endsWith('bullet') || name.endsWith('image'), attribute)
          levels.set(Number(attribute('text:level') ?? 1) - 1, level)
        } else if (name === 'style:list-level-label-alignment' && level !== undefined)
          level.spaced = attribute('text:label-followed-by') !== 'nothing'
      },
      close(name) {
        if (name === 'style:style') style = undefined
        else if (name === 'text:list-style' || name === 'text:outline-style') levels = undefined
        else if (/^text:(?:list-level-style-\w+|outline-level-style)$/.test(name)) level = undefined
      },
      text() {},
    })
  }
}

function readLevel(isBullet: boolean, attribute: (name: string) => string | undefined): Level {
  const at = Number(attribute('text:level') ?? 1) - 1
  const format = attribute('style:num-format') ?? ''
  const pattern = attribute('loext:num-list-format')
  const shown = Math.max(1, Math.min(at + 1, Number(attribute('text:display-levels') ?? 1)))
  const counts = Array.from({ length: shown }, (_, i) => [...(i > 0 ? ['.'] : []), at - shown + 1 + i]).flat()
  const text =
    pattern === undefined
      ? [attribute('style:num-prefix') ?? '', ...counts, attribute('style:num-suffix') ?? '']
      : pattern.split(/(%\d+%)/).map(part => (/^%\d+%$/.test(part) ? Number(part.slice(1, -1)) - 1 : part))
  return {
    start: Number(attribute('text:start-value') ?? 1),
    format: isBullet ? 'bullet' : (FORMATS[format.charAt(0)] ?? 'decimal'),
    text: !isBullet && format === '' ? [] : text,
    spaced: true,
    isLegal: false,
    restart: undefined,
  }
}
