import { z } from 'zod'
import { nearestTo } from '../text/similar.js'

/** An object of the format. Its unknown keys are named one a line, each with the known one it is nearest to. */
const object = <S extends z.ZodRawShape>(shape: S): z.ZodObject<S, z.core.$strict> => {
  const known = Object.keys(shape)
  const unknown = (key: string): string => {
    const nearest = known[nearestTo(key, known) ?? -1]
    return `“${key}” is no key here; ${nearest === undefined ? `known are ${known.join(', ')}` : `did you mean “${nearest}”?`}`
  }
  return z.strictObject(shape, {
    error: issue => (issue.code === 'unrecognized_keys' ? issue.keys.map(unknown).join('\n') : undefined),
  })
}

const key = z
  .string()
  .regex(/^[a-z][A-Za-z0-9]*$/, 'a key is camelCase: a small letter, then letters and digits')
  .describe('output name, camelCase')
const text = z.string().min(1)

const label = z
  .union([text, z.array(text).min(1)])
  .describe('as printed; of a list, the first is the official wording. Spacing, punctuation, width and enumerators need no variant')
const value = z
  .enum(['count', 'signed', 'amount', 'money', 'percent', 'text'])
  .describe('count: whole, not negative; signed: a change; amount: decimals in the unit; money: { amount, unit }; percent; text')
const unit = z
  .union([text, object({ as: text, accept: z.record(text, z.string().regex(/^\d+(\/\d+)?$/, 'write “10000” or “1/10000”')) })])
  .describe('the unit of the values; "accept" gives the factors of other printed units')

const node = object({
  label,
  value: value.exactOptional(),
  unit: unit.exactOptional(),
  own: key.exactOptional().describe('key of the figure printed on the row of the group itself'),
  ownPrinted: z.enum(['always', 'instead']).exactOptional().describe('beside the parts (the default), or only in place of them'),
  get of() {
    return axis.exactOptional()
  },
}).describe('a group with "of", or a leaf that differs from its grid')
const axis: z.ZodType<AxisFile> = z.record(
  key,
  z.lazy((): z.ZodType<NodeFile> => z.union([label, node])),
)

const carry = object({
  serial: label.exactOptional().describe('running numbers of the rows'),
  code: label.exactOptional().describe('numbers or letters that name the rows'),
  unit: label.exactOptional().describe('the unit of each row'),
}).describe('columns of the printout that hold no values; a printed unit counts as that of its row')

const grid = object({
  caption: label.exactOptional(),
  captionPrinted: z.boolean().exactOptional().describe('whether the caption is printed above the grid'),
  value: value.exactOptional(),
  unit: unit.exactOptional(),
  ignore: z.array(text).exactOptional().describe('words of the printout that carry no data'),
  stub: label
    .exactOptional()
    .describe('header of the column of row labels; the grid is a list: each label, also that of a group, is a row of its own'),
  carry: carry.exactOptional(),
  columns: axis.exactOptional(),
  rows: axis.exactOptional(),
  identities: object({ eachColumn: z.array(text).exactOptional(), eachRow: z.array(text).exactOptional() })
    .exactOptional()
    .describe('sum = sum; terms are paths, x.* the children of x, x.** all leaves below x'),
})
const section = object({
  heading: label,
  text: z.boolean().exactOptional().describe('whether its prose is kept'),
  optional: z.boolean().exactOptional().describe('whether reports may leave the section out'),
  grids: z.record(key, grid).exactOptional(),
})
const fact = object({
  in: z.union([text, z.array(text).min(1)]).describe('"top", "end" or the key of a section, or several of them'),
  templates: z.array(text).min(1).describe('text with slots: {name} or {name:type}; types are text, year, date, count, amount'),
  unit: unit.exactOptional(),
  same: text.exactOptional().describe('a cell, or cells joined by +, that says the same: the prose is compared with it'),
  about: z
    .array(text)
    .min(1)
    .exactOptional()
    .describe('words of which one must stand in the sentence, its numbered heading or the heading of its section'),
  zero: z.array(text).min(1).exactOptional().describe('sentences that say that it is none'),
})

/** A grammar file. */
export const grammarSchema = object({
  $schema: z.string().exactOptional(),
  grammar: z.literal(1).describe('version of the format'),
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is small letters, digits and hyphens'),
  edition: z.string().regex(/^[A-Za-z0-9.-]+$/, 'an edition is letters, digits, dots and hyphens'),
  title: text,
  facts: z.record(key, fact).exactOptional(),
  sections: z.record(key, section),
})

/** A list of further wordings for the labels of a grammar; it may add nothing else. */
export const overlaySchema = object({
  $schema: z.string().exactOptional(),
  overlay: z.literal(1).describe('version of the format'),
  for: z.string().regex(/^[^@]+@[^@]+$/, 'write id@edition of the grammar'),
  headings: z.record(key, z.array(text).min(1)).exactOptional().describe('section key → further headings'),
  labels: z.record(text, z.array(text).min(1)).exactOptional().describe('section.grid.rows.… or section.grid.columns.… → further labels'),
})

export type LabelFile = z.infer<typeof label>
export type UnitFile = z.infer<typeof unit>
export type ValueFile = z.infer<typeof value>
export type AxisFile = { [key: string]: NodeFile }
export type NodeFile = LabelFile | GroupFile
export interface GroupFile {
  label: LabelFile
  value?: ValueFile
  unit?: UnitFile
  own?: string
  ownPrinted?: 'always' | 'instead'
  of?: AxisFile
}
export type GridFile = z.infer<typeof grid>
export type SectionFile = z.infer<typeof section>
export type FactFile = z.infer<typeof fact>
export type GrammarFile = z.infer<typeof grammarSchema>
export type Overlay = z.infer<typeof overlaySchema>
