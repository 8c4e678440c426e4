import type { ZodType } from 'zod'
import { type Grammar, type GridForm, type Leaf, type SlotType, valueKindOf } from './grammar.js'
import { axisTree, isLeaf, type Tree } from './tree.js'

/**
 * The zod schema of a grammar's report, to check JSON that was stored. It is strict: each key of the form is there and no other.
 * (A promise, because zod is loaded only when it is asked for.)
 */
export async function reportSchema<T>(grammar: Grammar<T>): Promise<ZodType<T>> {
  const { z } = await import('zod')
  const span = z.strictObject({ start: z.int().nonnegative(), end: z.int().nonnegative() })
  const paragraphs = z.array(z.strictObject({ text: z.string(), at: span }))
  const part = z.strictObject({
    paragraphs,
    get parts() {
      return z.array(part)
    },
    heading: z.string(),
    at: span,
  })
  const prose = z.strictObject({ paragraphs, parts: z.array(part) }).nullable()
  const number = z.number().nullable()
  const text = z.string().nullable()
  const money = z.strictObject({ amount: z.number(), unit: z.string().nullable() }).nullable()

  const slot = (type: SlotType): ZodType => (type === 'text' ? text : type === 'date' ? z.iso.date().nullable() : number)
  const cell = (row: Leaf, column: Leaf): ZodType => {
    const kind = valueKindOf(row, column)
    return kind === 'money' ? money : kind === 'text' ? text : number
  }
  const object = (entries: Iterable<readonly [string, ZodType]>): ZodType => z.strictObject(Object.fromEntries(entries))
  const tree = (of: Tree, leaf: (leaf: Leaf) => ZodType): ZodType =>
    isLeaf(of) ? leaf(of) : object([...of.children].map(([key, child]) => [key, tree(child, leaf)]))
  const grid = (form: GridForm): ZodType => {
    const columns = axisTree(form.columns)
    return tree(axisTree(form.rows), row => tree(columns, column => cell(row, column)))
  }
  const sections = grammar.sections.map(({ key, grids, text: hasText }): [string, ZodType] => [
    key,
    object([...grids.map((form): [string, ZodType] => [form.key, grid(form)]), ...(hasText ? [['text', prose] as const] : [])]),
  ])
  const facts = object(grammar.facts.map(fact => [fact.key, object(fact.slots.map(({ name, type }) => [name, slot(type)]))]))
  // The generated type T is made from the same tree, which a schema built at run time cannot show to the compiler.
  return object([['facts', facts], ...sections]) as ZodType<T>
}
