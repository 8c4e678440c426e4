import { HEADING_STYLE } from '../../text/locale.js'
import { readXml } from '../xml.js'

const HEADING = new RegExp(`^${HEADING_STYLE}\\s*([1-9])$`, 'i')

/** What a paragraph or character style says, its own words only. */
interface Style {
  readonly name: string
  readonly basedOn: string | undefined
  readonly outline: number | undefined
  readonly hidden: boolean | undefined
  /** Raised or struck. */
  readonly apart: boolean | undefined
  readonly numId: string | undefined
  readonly level: number | undefined
}

/** The styles of a Word file, by id; what a style does not say, the style it is based on does. */
export class Styles {
  readonly #styles = new Map<string, Style>()
  /** The paragraph style of paragraphs that name none. */
  readonly default: string | undefined

  constructor(part: Uint8Array | undefined) {
    let standard: string | undefined
    if (part !== undefined) standard = this.#read(part)
    this.default = standard
  }

  /** 0 for no heading, else 1 to 6. */
  heading(id: string | undefined): number {
    const named = this.#first(id, style => HEADING.exec(style.name)?.[1])
    const outline = this.#first(id, style => style.outline)
    const level = named === undefined ? (outline === undefined || outline > 8 ? 0 : outline + 1) : Number(named)
    return Math.min(6, level)
  }

  isHidden(id: string | undefined): boolean {
    return this.#first(id, style => style.hidden) ?? false
  }

  isApart(id: string | undefined): boolean {
    return this.#first(id, style => style.apart) ?? false
  }

  /** The numbering that a style brings, and its level. */
  numbering(id: string | undefined): { readonly numId: string; readonly level: number | undefined } | undefined {
    const numId = this.#first(id, style => style.numId)
    return numId === undefined ? undefined : { numId, level: this.#first(id, style => style.level) }
  }

  /** The style and those it is based on, itself first. */
  chain(id: string | undefined): string[] {
    const chain: string[] = []
    for (let at = id; at !== undefined && !chain.includes(at); at = this.#styles.get(at)?.basedOn) chain.push(at)
    return chain
  }

  #first<T>(id: string | undefined, read: (style: Style) => T | undefined): T | undefined {
    for (const at of this.chain(id)) {
      const style = this.#styles.get(at)
      const value = style === undefined ? undefined : read(style)
      if (value !== undefined) return value
    }
    return undefined
  }

  #read(part: Uint8Array): string | undefined {
    let standard: string | undefined
    let id: string | undefined
    let style: { -readonly [K in keyof Style]: Style[K] } | undefined
    readXml(part, 'styles.xml', {
      open(name, attribute) {
        const value = attribute('w:val')
        if (name === 'w:style') {
          id = attribute('w:styleId')
          style = {
            name: '',
            basedOn: undefined,
            outline: undefined,
            hidden: undefined,
            apart: undefined,
            numId: undefined,
            level: undefined,
          }
          if (attribute('w:type') === 'paragraph' && isOn(attribute('w:default') ?? '0')) standard = id
        } else if (style === undefined) return
        else if (name === 'w:name') style.name = value ?? ''
        else if (name === 'w:basedOn') style.basedOn = value
        else if (name === 'w:outlineLvl') style.outline = Number(value)
        else if (name === 'w:vanish') style.hidden = isOn(value)
        else if (name === 'w:vertAlign') style.apart = value === 'superscript' || value === 'subscript'
        else if (name === 'w:strike' || name === 'w:dstrike') style.apart ||= isOn(value)
        else if (name === 'w:numId') style.numId = value
        else if (name === 'w:ilvl') style.level = Number(value)
      },
      close: name => {
        if (name !== 'w:style') return
        if (id !== undefined && style !== undefined) this.#styles.set(id, style)
        style = undefined
      },
      text() {},
    })
    return standard
  }
}

/** Whether a switch is on: it is where it stands without a value. */
export const isOn = (value: string | undefined): boolean => value === undefined || !/^(?:0|false|off)$/i.test(value)
