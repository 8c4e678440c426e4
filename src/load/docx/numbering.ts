import { ListCounter, type ListLevel } from '../lists.js'
import { readXml } from '../xml.js'
import type { Styles } from './styles.js'

interface Level {
  start: number
  format: string
  /** `%1` stands for the count of the first level. */
  text: string
  /** `tab`, `space` or `nothing`. */
  suffix: string
  style: string | undefined
  isLegal: boolean
  restart: number | undefined
}
interface Abstract {
  readonly levels: Map<number, Level>
  /** A style that holds the numbering. */
  styleLink: string | undefined
}
interface Num {
  abstract: string
  readonly starts: Map<number, number>
  readonly levels: Map<number, Level>
}

/** The automatic numbers of a Word file: what Word prints before a paragraph, counted as the paragraphs come. */
export class Numbering {
  readonly #abstracts = new Map<string, Abstract>()
  readonly #nums = new Map<string, Num>()
  readonly #styles: Styles
  readonly #counter = new ListCounter()

  constructor(part: Uint8Array | undefined, styles: Styles) {
    this.#styles = styles
    if (part !== undefined) this.#read(part)
  }

  /** The number printed before the next paragraph of that numbering, or of its style; '' for none. */
  next(numId: string | undefined, level: number | undefined, style: string | undefined): string {
    const bound = this.#styles.numbering(style)
    const id = numId ?? bound?.numId
    const num = id === undefined || id === '0' ? undefined : this.#nums.get(id)
    if (id === undefined || num === undefined) return ''
    const [key, abstract] = this.#resolve(num.abstract)
    if (abstract === undefined) return ''
    const at = Math.min(8, Math.max(0, level ?? this.#levelOfStyle(abstract, style) ?? bound?.level ?? 0))
    const levelOf = (i: number): ListLevel | undefined => {
      const definition = num.levels.get(i) ?? abstract.levels.get(i)
      return definition === undefined ? undefined : listLevel(definition)
    }
    return this.#counter.next(key, id, at, levelOf, num.starts)
  }

  #levelOfStyle(abstract: Abstract, style: string | undefined): number | undefined {
    for (const id of this.#styles.chain(style)) for (const [i, level] of abstract.levels) if (level.style === id) return i
    return undefined
  }

  /** The definition with levels: some only name a style that has them. */
  #resolve(id: string): [string, Abstract | undefined] {
    const abstract = this.#abstracts.get(id)
    if (abstract === undefined || abstract.levels.size > 0 || abstract.styleLink === undefined) return [id, abstract]
    const linked = this.#styles.numbering(abstract.styleLink)?.numId
    const other = linked === undefined ? undefined : this.#nums.get(linked)?.abstract
    return other === undefined || other === id ? [id, abstract] : [other, this.#abstracts.get(other)]
  }

  #read(part: Uint8Array): void {
    let abstract: Abstract | undefined
    let num: Num | undefined
    let level: Level | undefined
    let override = 0
    readXml(part, 'numbering.xml', {
      open: (name, attribute) => {
        const value = attribute('w:val') ?? ''
        if (name === 'w:abstractNum') {
          abstract = { levels: new Map(), styleLink: undefined }
          this.#abstracts.set(attribute('w:abstractNumId') ?? '', abstract)
        } else if (name === 'w:num') {
          num = { abstract: '', starts: new Map(), levels: new Map() }
          this.#nums.set(attribute('w:numId') ?? '', num)
        } else if (name === 'w:abstractNumId' && num !== undefined) num.abstract = value
        else if (name === 'w:numStyleLink' && abstract !== undefined) abstract.styleLink = value
        else if (name === 'w:lvlOverride') override = Number(attribute('w:ilvl'))
        else if (name === 'w:startOverride') num?.starts.set(override, Number(value))
        else if (name === 'w:lvl') {
          level = { start: 1, format: 'decimal', text: '', suffix: 'tab', style: undefined, isLegal: false, restart: undefined }
          ;(num ?? abstract)?.levels.set(Number(attribute('w:ilvl')), level)
        } else if (level === undefined) return
        else if (name === 'w:start') level.start = Number(value)
        else if (name === 'w:numFmt') level.format = value
        else if (name === 'w:lvlText') level.text = value
        else if (name === 'w:suff') level.suffix = value
        else if (name === 'w:pStyle') level.style = value
        else if (name === 'w:isLgl') level.isLegal = true
        else if (name === 'w:lvlRestart') level.restart = Number(value)
      },
      close(name) {
        if (name === 'w:abstractNum') abstract = undefined
        if (name === 'w:num') num = undefined
        if (name === 'w:lvl') level = undefined
      },
      text() {},
    })
  }
}

function listLevel({ start, format, text, suffix, isLegal, restart }: Level): ListLevel {
  const parts = text.split(/(%[1-9])/).filter(part => part !== '')
  return {
    start,
    format,
    text: parts.map(part => (/^%[1-9]$/.test(part) ? Number(part.charAt(1)) - 1 : part)),
    spaced: suffix !== 'nothing',
    isLegal,
    restart,
  }
}
