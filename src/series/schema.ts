import { z } from 'zod'

const text = z.string().min(1)
const path = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9]*(\.[A-Za-z0-9]+)*$/, 'a path is keys joined by dots: requests.applications.newReceived.total')
const sum = z
  .string()
  .regex(/^[A-Za-z0-9.{}]+( [+-] [A-Za-z0-9.{}]+)*$/, 'a sum is paths with + or - between them, and spaces around it: “a.b - c.d + e.f”')
const edition = text.describe('edition of a grammar')
const factor = z.string().regex(/^\d+(\/\d+)?$/, 'write “10000” or “1/10000”')

const value = z
  .union([
    path,
    z.array(path).min(2),
    z.strictObject({
      sum: z.array(path).min(1),
      instead: path.exactOptional().describe('the figure that a report may print in place of the parts'),
      factor: factor.exactOptional().describe('from the unit of the path to that of the measure: “1/10000”'),
    }),
  ])
  .describe('a path in the report, or the parts of a sum; the sum is null unless every part is read')

const measure = z.strictObject({
  title: text.describe('a few words in the language of the form'),
  definition: text.describe('one sentence'),
  unit: text,
  editions: z.record(edition, value),
  break: z
    .array(z.strictObject({ from: edition, why: text }))
    .exactOptional()
    .describe('where the meaning changes, with the first edition that has the new one'),
})

const link = z
  .strictObject({
    title: text,
    editions: z.array(edition).min(1).describe('both years must be of one of them'),
    each: z.array(z.string()).min(1).exactOptional().describe('what stands for {} in the paths, one after the other'),
    this: sum.describe('a sum of paths in the report of a year: “a.b - c.d + e.f”'),
    before: sum.describe('the sum in the report of the year before that it must equal'),
    note: text.exactOptional().describe('why it may fail although nobody made a mistake'),
  })
  .describe('this = before, exactly')

/** A series file: what means the same over the editions of a form. */
export const seriesSchema = z.strictObject({
  $schema: z.string().exactOptional(),
  series: z.literal(1).describe('version of the format'),
  for: text.describe('id of the grammars'),
  title: text,
  editions: z.array(edition).min(1).describe('the editions, the oldest first'),
  agency: z.strictObject({
    facts: z.array(path).min(1).describe('paths of its name; the first that was read counts'),
    endings: z
      .array(z.strictObject({ write: z.string(), printed: z.array(text).min(1) }))
      .exactOptional()
      .describe('endings of names that tell no agencies apart, and what is written for them'),
  }),
  year: z.strictObject({
    facts: z.array(path).min(1).describe('paths of the year; the first that was read counts'),
    dates: z.array(path).exactOptional().describe('paths of dates that must be of this year'),
  }),
  measures: z.record(z.string().regex(/^[a-z][A-Za-z0-9]*$/, 'a key is camelCase: a small letter, then letters and digits'), measure),
  links: z.array(link).exactOptional(),
})

const year = z.int().min(1).max(9999)
const alias = z.union([
  text,
  z.strictObject({
    name: text,
    from: year.exactOptional().describe('first year in which the name meant this agency'),
    to: year.exactOptional().describe('last year'),
  }),
])

/** An alias file: the name to write → the names under which the same agency reported. */
export const aliasSchema = z.record(text, z.array(alias))

/** What `refold parse` prints of a document, as far as a series needs it. */
export const resultSchema = z.object({
  source: z.string(),
  status: z.enum(['ok', 'review', 'failed']),
  grammar: z.string().nullable(),
  report: z.record(z.string(), z.unknown()),
  diagnostics: z.array(
    z.object({
      code: z.string(),
      severity: z.enum(['error', 'warning', 'info']),
      path: z.string(),
      facts: z.record(z.string(), z.unknown()),
    }),
  ),
})

export type SeriesFile = z.infer<typeof seriesSchema>
export type ValueFile = z.infer<typeof value>
export type LinkFile = z.infer<typeof link>
export type AliasFile = z.infer<typeof aliasSchema>
export type ResultFile = z.infer<typeof resultSchema>
