import { compile } from '../../src/grammar/compile.js'
import { cellPath, type Grammar } from '../../src/grammar/grammar.js'
import type { AxisFile, GrammarFile, GridFile, SectionFile } from '../../src/grammar/schema.js'
import { type Random, randomOf } from './random.js'
import type { Part, Printed } from './report.js'
import { gridRows } from './table.js'
import { keyOf, randomValues } from './values.js'

/** What words of a random form begin with, and how they go on: none of them stands in two words side by side. */
const alphabets = {
  latin: [
    ['Bar', 'Lun', 'Tek', 'Mos', 'Fir', 'Gad', 'Nep', 'Zol'],
    ['qui', 'vah', 'wex', 'joth', 'cra', 'sib', 'plu', 'dry'],
  ],
  han: [
    ['渔获', '船籍', '码头', '灯塔', '煤仓', '盐场', '客舱', '铁锚'],
    ['帆缆', '航道', '引水', '检疫', '仓储', '拖轮', '潮位', '浮标'],
  ],
} as const

/** Makes words that it has not made before. */
class Words {
  readonly #used = new Set<string>()
  readonly #random: Random
  readonly #parts: readonly [begin: readonly string[], rest: readonly string[]]
  constructor(random: Random, parts: readonly [begin: readonly string[], rest: readonly string[]]) {
    this.#random = random
    this.#parts = parts
  }
  next(): string {
    for (;;) {
      const [begin, rest] = this.#parts
      const of = (parts: readonly string[]): string => parts[this.#random(parts.length)] ?? ''
      const word = `${of(begin)}${of(rest)}${this.#random(2) === 0 ? of(rest) : ''}`
      const isNew = ![...this.#used].some(other => other.includes(word) || word.includes(other))
      if (isNew) this.#used.add(word)
      if (isNew) return word
    }
  }
}

function axis(words: Words, random: Random, depth: number, prefix: string): AxisFile {
  const size = 2 + random(3)
  return Object.fromEntries(
    Array.from({ length: size }, (_, i): [string, AxisFile[string]] => {
      const label = words.next()
      const isGroup = depth > 1 && random(3) === 0
      return [`${prefix}${i}`, isGroup ? { label, of: axis(words, random, depth - 1, prefix) } : label]
    }),
  )
}

/** A form of one to three sections of prose and grids, with one or several levels of labels on either side. */
export function randomGrammar(seed: number): Grammar {
  const random = randomOf(seed)
  const words = new Words(random, alphabets[random(2) === 0 ? 'latin' : 'han'])
  const sections: Record<string, SectionFile> = {}
  for (let i = 0; i < 1 + random(3); i++) {
    const grid: GridFile = {
      caption: words.next(),
      captionPrinted: true,
      columns: axis(words, random, 1 + random(2), 'c'),
      rows: axis(words, random, 1 + random(3), 'r'),
    }
    sections[`s${i}`] = { heading: `${words.next()}${words.next()}`, grids: { grid } }
  }
  const file: GrammarFile = { grammar: 1, id: 'random', edition: '1', title: 'random', sections }
  return compile(file)
}

/** A report of it with random values. */
export function printedForm(grammar: Grammar, seed: number): Printed {
  const random = randomOf(seed)
  const truth = new Map<string, number | null>()
  const parts: Part[] = [{ kind: 'title', text: 'Yearly return' }]
  for (const section of grammar.sections) {
    parts.push({ kind: 'heading', text: section.headings[0] ?? '' })
    for (const grid of section.grids) {
      const values = randomValues(grid, grid.rows.leaves, random)
      const rows = gridRows(grid, grid.rows.leaves, (row, column) => {
        const value = values.get(keyOf(row.index, column.index)) ?? 0
        truth.set(cellPath(grid, row, column), value)
        return String(value)
      })
      parts.push({ kind: 'table', rows })
    }
  }
  return { grammar, parts, truth }
}
