import { type Grammar, type GridForm, type Leaf, unitOf, type ValueKind, valueKindOf } from './grammar.js'
import { axisTree, isLeaf, type Tree } from './tree.js'

/** The TypeScript name of a grammar's report: cn-gov-disclosure@2021 is CnGovDisclosure2021. */
export const typeName = (grammar: Grammar): string => pascal(`${grammar.id}-${grammar.edition}`)
export const pascal = (text: string): string =>
  text
    .split(/[^A-Za-z0-9]+/)
    .map(word => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')

const kinds: Readonly<Record<ValueKind, { type: string; meaning: string; is: string }>> = {
  count: { type: 'Count', meaning: 'A whole number.', is: 'number | null' },
  signed: { type: 'Signed', meaning: 'A change: more is positive, less is negative.', is: 'number | null' },
  amount: { type: 'Amount', meaning: 'A number with decimals, in the unit that stands beside it.', is: 'number | null' },
  percent: { type: 'Percent', meaning: 'Per hundred.', is: 'number | null' },
  money: { type: 'Sum', meaning: 'An amount and the unit printed with it.', is: 'Money | null' },
  text: { type: 'Words', meaning: 'Text as printed.', is: 'string | null' },
}

/**
 * TypeScript source of the types of a grammar's report, each value with its label and unit.
 * `imports` are the modules of the two types it may need; a null is explained by a diagnostic at the same path.
 */
export function grammarTypes(
  grammar: Grammar,
  imports: { readonly money: string; readonly prose: string } = { money: 'refold', prose: 'refold' },
): string {
  const writer = new TypeWriter()
  const sections = grammar.sections.map(section => {
    const grids = section.grids.map(grid => `${doc(grid.captions[0] ?? '', 4)}    readonly ${grid.key}: ${writer.grid(grid)}\n`)
    const text = section.text ? `    /** The prose of the section. */\n    readonly text: Prose | null\n` : ''
    return `${doc(section.headings[0] ?? '', 2)}  readonly ${section.key}: {\n${grids.join('')}${text}  }\n`
  })
  const facts = grammar.facts.map(fact => {
    const slots = fact.slots.map(({ name, type, unit }) => {
      const is = type === 'text' ? 'string | null' : type === 'date' ? 'string | null' : 'number | null'
      const meaning = type === 'date' ? 'YYYY-MM-DD' : unit === null ? '' : unit.name
      return `${meaning === '' ? '' : doc(meaning, 6)}      readonly ${name}: ${is}\n`
    })
    return `${doc(fact.templates[0]?.text ?? '', 4)}    readonly ${fact.key}: {\n${slots.join('')}    }\n`
  })
  const used = [...writer.used].sort().map(kind => `/** ${kinds[kind].meaning} */\nexport type ${kinds[kind].type} = ${kinds[kind].is}\n`)
  const needsProse = grammar.sections.some(section => section.text)
  return [
    importLine([
      ...(writer.used.has('money') ? [{ name: 'Money', from: imports.money }] : []),
      ...(needsProse ? [{ name: 'Prose', from: imports.prose }] : []),
    ]),
    used.join(''),
    ...writer.interfaces,
    `/** ${comment(grammar.title)} */\nexport interface ${typeName(grammar)} {\n  readonly facts: {\n${facts.join('')}  }\n${sections.join('')}}\n`,
  ]
    .filter(part => part !== '')
    .join('\n')
}

/** A type and the unit of its values. */
interface Typed {
  readonly type: string
  readonly unit: string
}

/** Writes the columns of each grid once, under a name, and its rows where they stand. */
class TypeWriter {
  readonly interfaces: string[] = []
  readonly used = new Set<ValueKind>()
  readonly #names = new Set<string>()

  grid(form: GridForm): string {
    const columns = axisTree(form.columns)
    const written = new Map<string, string>()
    const rowType = (row: Leaf): Typed => {
      if (isLeaf(columns)) return this.#value(row, columns)
      const { type: body } = typeOf(columns, 0, column => this.#value(row, column))
      const name = written.get(body) ?? this.#name(form)
      if (!written.has(body)) this.interfaces.push(`${doc(`${form.captions[0] ?? ''}: columns`, 0)}export interface ${name} ${body}\n`)
      written.set(body, name)
      return { type: name, unit: '' }
    }
    return typeOf(axisTree(form.rows), 4, rowType).type
  }

  #name(form: GridForm): string {
    const long = `${pascal(form.path)}Columns`
    let name = `${pascal(form.key)}Columns`
    for (let i = 1; this.#names.has(name); i++) name = i === 1 ? long : `${long}${i}`
    this.#names.add(name)
    return name
  }

  #value(row: Leaf, column: Leaf): Typed {
    const kind = valueKindOf(row, column)
    this.used.add(kind)
    return { type: kinds[kind].type, unit: unitOf(row, column)?.name ?? '' }
  }
}

function typeOf(tree: Tree, indent: number, leaf: (leaf: Leaf) => Typed): Typed {
  if (isLeaf(tree)) return leaf(tree)
  const members = [...tree.children].map(([key, child]) => {
    const { type, unit } = typeOf(child, indent + 2, leaf)
    const label = isLeaf(child) ? (child.labels[0] ?? '') : child.label
    return `${doc(unit === '' || label.includes(unit) ? label : `${label}（${unit}）`, indent + 2)}${' '.repeat(indent + 2)}readonly ${key}: ${type}\n`
  })
  return { type: `{\n${members.join('')}${' '.repeat(indent)}}`, unit: '' }
}

const comment = (text: string): string => text.replaceAll('*/', '* /').replaceAll(/\s+/g, ' ')
const doc = (text: string, indent: number): string => `${' '.repeat(indent)}/** ${comment(text)} */\n`

function importLine(names: readonly { name: string; from: string }[]): string {
  const modules = new Map<string, string[]>()
  for (const { name, from } of names) modules.set(from, [...(modules.get(from) ?? []), name])
  return [...modules].map(([from, all]) => `import type { ${all.join(', ')} } from '${from}'\n`).join('')
}
