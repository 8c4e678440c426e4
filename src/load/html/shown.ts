import { tooLarge } from '../refusal.js'
import { type Compound, type Declaration, declarationsOf, type Effect, isForScreen, type Property, type Rule, rulesOf } from './sheet.js'
import { attribute, type Document, type Element, isElement, isHidden, isPicture, isText } from './tree.js'

/** Comparisons of an element with a part of a selector; a page with as many of both is no report. */
const MOST_COMPARED = 10_000_000

/** What the elements around leave of those within. */
interface Around {
  /** Text keeps its place, and is not seen. */
  readonly isInvisible: boolean
  readonly isTransparent: boolean
  /** Text has no size. */
  readonly isSizeless: boolean
}

/**
 * Takes out of a tree what its styles hide from a reader: what is not displayed or has no size is gone, what is invisible is a gap. The styles
 * are those of the elements and of the `<style>` elements of the page. What a rule hides only perhaps, since its selector says more than
 * is followed here, stays; those elements are returned.
 */
export function keepShown(document: Document, body: Element): ReadonlySet<Element> {
  const pruner = new Pruner(new Sheets(document))
  // a page that hides all of itself shows it by a script
  pruner.within(body, { isInvisible: false, isTransparent: false, isSizeless: false })
  return pruner.doubtful
}

class Pruner {
  readonly doubtful = new Set<Element>()
  readonly #sheets: Sheets

  constructor(sheets: Sheets) {
    this.#sheets = sheets
  }

  within(element: Element, around: Around): void {
    const isUnseen = around.isInvisible || around.isTransparent
    element.childNodes = element.childNodes.filter(node => {
      if (isText(node)) {
        if (isUnseen) node.value = ' '
        return !around.isSizeless
      }
      return !isElement(node) || this.#isKept(node, around)
    })
  }

  #isKept(element: Element, around: Around): boolean {
    const cascade = new Cascade(this.#sheets.declared(element))
    const isInvisible = cascade.hides('visibility', around.isInvisible)
    const isTransparent = cascade.hides('opacity', false) || around.isTransparent
    const isSizeless = cascade.hides('font-size', around.isSizeless)
    const isGone = cascade.hides('display', false) || cascade.hides('mso-hide', false) || (cascade.isCollapsed && ROWS.has(element.tagName))
    if (cascade.isDoubtful) {
      this.doubtful.add(element)
      this.within(element, around)
      return true
    }
    if (isGone || ((isInvisible || isTransparent) && (isPicture(element) || element.tagName === 'input'))) return false
    if (isSizeless && element.tagName === 'input') return false
    if (!isHidden(element)) this.within(element, { isInvisible, isTransparent, isSizeless })
    return true
  }
}

const ROWS = new Set(['tr', 'thead', 'tbody', 'tfoot'])

interface Declared extends Pick<Declaration, 'property' | 'effect'> {
  /** The greater one holds. */
  readonly weight: number
  readonly isExact: boolean
}

const isHiding = (effect: Effect | undefined, around: boolean): boolean =>
  effect === undefined || effect === 'fit' ? around : effect !== 'show'

/** What holds of all that is declared for an element. */
class Cascade {
  readonly #declared: readonly Declared[]
  /** Whether something else would hold if a selector that is not followed to its end selected the element. */
  isDoubtful = false
  isCollapsed = false

  constructor(declared: readonly Declared[]) {
    this.#declared = declared
  }

  hides(property: Property, around: boolean): boolean {
    const own = this.#declared.filter(one => one.property === property)
    if (own.length === 0) return around
    const sure = own
      .filter(one => one.isExact)
      .reduce<Declared | undefined>((a, b) => (a !== undefined && a.weight > b.weight ? a : b), undefined)
    const hides = isHiding(sure?.effect, around)
    if (own.some(one => !one.isExact && one.weight > (sure?.weight ?? -1) && isHiding(one.effect, around) !== hides)) this.isDoubtful = true
    if (sure?.effect === 'collapse') this.isCollapsed = true
    return hides
  }
}

/** What is set in an element stands over the sheets, and what is important over both. */
const LEVEL = 1e12
const ORDER = 1e6

/** The style sheets of a page. */
class Sheets {
  /** By what the element itself must have: `#id`, `.class`, a type, or nothing. */
  readonly #rules = new Map<string, { readonly rule: Rule; readonly order: number }[]>()
  readonly #named: (name: string) => string
  readonly #classesOf = new Map<Element, readonly string[]>()
  #compared = 0

  constructor(document: Document) {
    // a page without a document type has names in any case
    this.#named = document.mode === 'quirks' ? name => name.toLowerCase() : name => name
    const rules = stylesIn(document).flatMap(rulesOf)
    rules.forEach((rule, order) => {
      const { id, classes, tag } = rule.compounds[0]
      const key = id !== '' ? `#${this.#named(id)}` : classes[0] === undefined ? tag : `.${this.#named(classes[0])}`
      const list = this.#rules.get(key)
      if (list === undefined) this.#rules.set(key, [{ rule, order }])
      else list.push({ rule, order })
    })
  }

  /** What is declared for the element: of each kind what weighs most. */
  declared(element: Element): readonly Declared[] {
    const found = new Map<string, Declared>()
    const add = ({ property, effect }: Pick<Declaration, 'property' | 'effect'>, weight: number, isExact: boolean): void => {
      const kind = `${property} ${effect} ${isExact}`
      if ((found.get(kind)?.weight ?? -1) <= weight) found.set(kind, { property, effect, weight, isExact })
    }
    const style = attribute(element, 'style')
    if (style !== undefined) for (const one of declarationsOf(style)) add(one, LEVEL * (one.isImportant ? 4 : 2), true)
    if (attribute(element, 'hidden') !== undefined) add({ property: 'display', effect: 'hide' }, 0, true)
    if (this.#rules.size === 0) return [...found.values()]
    const id = attribute(element, 'id')
    const keys = [
      '',
      element.tagName,
      ...(id === undefined ? [] : [`#${this.#named(id)}`]),
      ...this.#classes(element).map(name => `.${name}`),
    ]
    for (const key of keys)
      for (const { rule, order } of this.#rules.get(key) ?? []) {
        if (!this.#selects(rule, element, 0)) continue
        const { isExact, specificity, declarations } = rule
        const weight = Math.min(specificity, ORDER - 1) * ORDER + order
        for (const one of declarations) add(one, LEVEL * (one.isImportant ? 3 : 1) + weight, isExact)
      }
    return [...found.values()]
  }

  #classes(element: Element): readonly string[] {
    const known = this.#classesOf.get(element)
    if (known !== undefined) return known
    const names = this.#named(attribute(element, 'class') ?? '').split(/\s+/)
    this.#classesOf.set(element, names)
    return names
  }

  /** Whether the element is the one of the selector at `at`, within those that follow. */
  #selects(rule: Rule, element: Element, at: number): boolean {
    const compound = rule.compounds[at]
    if (compound === undefined) return true
    if (!this.#is(compound, element)) return false
    const outer = rule.compounds[at + 1]
    if (outer === undefined) return true
    for (let around = element.parentNode; around !== null && isElement(around); around = around.parentNode) {
      if (this.#selects(rule, around, at + 1)) return true
      if (outer.isParent) return false
    }
    return false
  }

  #is({ tag, id, classes }: Compound, element: Element): boolean {
    if (++this.#compared > MOST_COMPARED) throw tooLarge(`more than ${MOST_COMPARED} comparisons with its style sheets`)
    if (tag !== '' && tag !== element.tagName) return false
    if (id !== '' && this.#named(attribute(element, 'id') ?? '') !== this.#named(id)) return false
    if (classes.length === 0) return true
    const own = this.#classes(element)
    return classes.every(name => own.includes(this.#named(name)))
  }
}

/** The texts of all `<style>` elements for screens. */
function stylesIn(root: Document | Element): string[] {
  return root.childNodes.filter(isElement).flatMap(element => {
    if (element.tagName !== 'style') return stylesIn(element)
    return isForScreen(attribute(element, 'media') ?? '') ? [element.childNodes.map(node => (isText(node) ? node.value : '')).join('')] : []
  })
}
