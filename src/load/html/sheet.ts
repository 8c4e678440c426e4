import { tooLarge } from '../refusal.js'

/** What a declaration does to the element: `fit` leaves it to what stands around. */
export type Effect = 'hide' | 'collapse' | 'show' | 'fit'
export type Property = 'display' | 'visibility' | 'font-size' | 'opacity' | 'mso-hide'
export interface Declaration {
  readonly property: Property
  readonly effect: Effect
  readonly isImportant: boolean
}

/** One element of a selector; what it says beyond a type, an id and classes is left out, and it is not exact. */
export interface Compound {
  readonly tag: string
  readonly id: string
  readonly classes: readonly string[]
  /** It is the parent of the one before it in the list, not any ancestor. */
  readonly isParent: boolean
}
export interface Rule {
  /** From the element itself outward. */
  readonly compounds: readonly [Compound, ...Compound[]]
  /** Whether the compounds say all that the selector says. */
  readonly isExact: boolean
  readonly specificity: number
  readonly declarations: readonly Declaration[]
}

/** More rules that show or hide than any page has. */
const MOST_RULES = 50_000
/** Media within media are followed this far. */
const DEEPEST = 4
/** A longer value says nothing that counts here. */
const LONGEST = 200

/** The rules of a style sheet that show or hide what they select, as they hold for a page on a screen of unknown size. */
export function rulesOf(sheet: string, depth = 0): Rule[] {
  const text = sheet.replace(/\/\*[\s\S]*?(?:\*\/|$)/g, ' ').replace(/<!--|-->/g, ' ')
  const rules: Rule[] = []
  let from = 0
  while (from < text.length) {
    const opening = text.indexOf('{', from)
    if (opening < 0) break
    const closing = closingOf(text, opening)
    const prelude = text.slice(from, opening)
    // statements such as @import end before it
    const head = prelude.slice(prelude.lastIndexOf(';') + 1).trim()
    const body = text.slice(opening + 1, closing)
    from = closing + 1
    if (head.startsWith('@')) {
      const media = /^@media\b(.*)$/is.exec(head)?.[1]
      if (media !== undefined && depth < DEEPEST && isForScreen(media)) for (const rule of rulesOf(body, depth + 1)) rules.push(rule)
      continue
    }
    const declarations = [...declarationsOf(body)]
    if (declarations.length > 0) for (const selector of selectorsOf(head)) rules.push({ ...selector, declarations })
    bound(rules.length)
  }
  return rules
}

function bound(rules: number): void {
  if (rules > MOST_RULES) throw tooLarge(`more than ${MOST_RULES} rules of style`)
}

function closingOf(text: string, opening: number): number {
  let depth = 0
  for (let i = opening; i < text.length; i++) {
    const unit = text.charAt(i)
    if (unit === '{') depth++
    else if (unit === '}' && --depth === 0) return i
  }
  return text.length
}

/** Whether styles for these media hold on any screen. */
export const isForScreen = (media: string): boolean =>
  media.trim() === '' || media.split(',').some(query => /^\s*(?:only\s+)?(?:all|screen)\s*$/i.test(query))

/** The declarations of a style that show or hide; of several of one kind the last. */
export function declarationsOf(style: string): Iterable<Declaration> {
  const found = new Map<string, Declaration>()
  for (const text of style.split(';')) {
    const [, name = '', printed = ''] = /^\s*(display|visibility|font-size|font|opacity|mso-hide)\s*:\s*([\s\S]*)$/i.exec(text) ?? []
    if (name === '' || printed.length > LONGEST) continue
    const value = printed
      .replace(/!\s*important\s*$/i, '')
      .trim()
      .toLowerCase()
    const isImportant = printed.trim().length > value.length
    const property = propertyOf(name.toLowerCase())
    const effect = property === undefined ? undefined : effectOf(property, name.length === 4 ? sizeIn(value) : value)
    if (property !== undefined && effect !== undefined) found.set(`${property} ${isImportant}`, { property, effect, isImportant })
  }
  return found.values()
}

function propertyOf(name: string): Property | undefined {
  switch (name) {
    case 'font':
      return 'font-size'
    case 'display':
    case 'visibility':
    case 'font-size':
    case 'opacity':
    case 'mso-hide':
      return name
    default:
      return undefined
  }
}

/** The size in a `font`: a number with a unit, or 0. */
const sizeIn = (font: string): string => /(?:^|\s)(\d*\.?\d+(?:[a-z]+|%)|0)(?=[\s/])/.exec(font)?.[1] ?? 'medium'
const isZero = (value: string): boolean => /^[+-]?(?:0+\.?0*|\.0+)(?:[a-z]+|%)?$/.test(value)

function effectOf(property: Property, value: string): Effect | undefined {
  if (!/^[a-z-]+(?: [a-z-]+)*$|^[+-]?[\d.]+(?:[a-z]+|%)?$/.test(value)) return undefined
  if (value === 'inherit') return property === 'display' ? undefined : 'fit'
  switch (property) {
    case 'display':
      return value === 'none' ? 'hide' : 'show'
    case 'visibility':
      return value === 'hidden' ? 'hide' : value === 'collapse' ? 'collapse' : 'show'
    case 'font-size':
      return isZero(value) ? 'hide' : /(?:[\d.](?:em|ex|ch)|%)$|^(?:larger|smaller|unset)$/.test(value) ? 'fit' : 'show'
    case 'opacity':
      return isZero(value) ? 'hide' : 'show'
    case 'mso-hide':
      return value === 'all' ? 'hide' : 'show'
  }
}

/** Never true of an element as the page is printed. */
const UNMET = /::|:(?:before|after|first-letter|first-line|hover|active|focus[\w-]*|visited|target|selection|-[\w-]+)/i

function selectorsOf(list: string): Omit<Rule, 'declarations'>[] {
  const bare = list
    .replace(/\s+/g, ' ')
    .replace(/\[[^\][]*\]/g, '[]')
    .replace(/:[\w-]+\([^()]*(?:\([^()]*\)[^()]*)*\)/g, ':is')
  const texts = bare.split(',')
  bound(texts.length)
  return texts.flatMap(text => (text.trim() === '' || UNMET.test(text) ? [] : [selectorOf(text.trim())]))
}

function selectorOf(text: string): Omit<Rule, 'declarations'> {
  const parts = text
    .replace(/ ?([>+~]) ?/g, '$1')
    .split(/([>+~ ])/)
    .reverse()
  const [own, ...outer] = parts.filter((_, i) => i % 2 === 0).map(part => compoundOf(part))
  const joints = parts.filter((_, i) => i % 2 === 1)
  const compounds: [Compound, ...Compound[]] = [own?.compound ?? ANY]
  let [isExact, specificity] = [own?.isExact ?? false, own?.specificity ?? 0]
  // an element beside another is not exact, but stands within what that stands in
  outer.forEach(({ compound, ...more }, i) => {
    const isBeside = /[+~]/.test(joints[i] ?? '')
    isExact &&= more.isExact && !isBeside
    specificity += more.specificity
    if (!isBeside) compounds.push({ ...compound, isParent: joints[i] === '>' })
  })
  return { compounds, isExact, specificity }
}

const ANY: Compound = { tag: '', id: '', classes: [], isParent: false }

function compoundOf(text: string): { readonly compound: Compound; readonly isExact: boolean; readonly specificity: number } {
  const tag = /^[a-z][\w-]*/i.exec(text)?.[0].toLowerCase() ?? ''
  const named = (mark: string): string[] =>
    [...text.matchAll(new RegExp(`\\${mark}([\\w\\u0080-\\uffff-]+)`, 'g'))].map(([, name = '']) => name)
  const [ids, classes] = [named('#'), named('.')]
  const more = text.match(/[[:]/g)?.length ?? 0
  return {
    compound: { tag, id: ids[0] ?? '', classes, isParent: false },
    isExact: ids.length < 2 && /^(?:\*|[a-z][\w-]*)?(?:[.#][\w\u0080-\uffff-]+)*$/i.test(text),
    specificity: Math.min(99, ids.length) * 10_000 + Math.min(99, classes.length + more) * 100 + (tag === '' ? 0 : 1),
  }
}
