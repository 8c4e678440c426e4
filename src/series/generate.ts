import { json, literal } from '../grammar/generate.js'
import { compileSeries, type Link, type Measure, type SeriesDefinition } from './definition.js'
import type { SeriesFile } from './schema.js'

/** The files of this package that are made from the series files: path → text. */
export async function generatedSeries(files: readonly SeriesFile[]): Promise<ReadonlyMap<string, string>> {
  const { z } = await import('zod')
  const { seriesSchema } = await import('./schema.js')
  const made = new Map<string, string>()
  made.set('grammars/series.schema.json', `${json(z.toJSONSchema(seriesSchema, { io: 'input' }))}\n`)
  for (const { $schema: _, series: __, ...data } of files) {
    const head = `// Written by \`npm run generate\` from grammars/${data.for}.series.json; do not edit.`
    made.set(`src/builtin/${data.for}-series.ts`, `${head}\nexport const ${constantOf(data.for)} = ${literal(data, '', '')}\n`)
  }
  made.set('docs/series.md', page(files.map(compileSeries)))
  return made
}

/** cn-gov-disclosure → cnGovDisclosureSeriesFile */
const constantOf = (id: string): string => `${id.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())}SeriesFile`

/** Every measure with its meaning: what the numbers of a series may be taken for. */
function page(definitions: readonly SeriesDefinition[]): string {
  const lines = [
    '# Series over years',
    '',
    'Written by `npm run generate`; do not edit. A measure is what means the same over the editions of a form; where its meaning changes, there is a',
    'break, and values before it and after it are not to be compared. Editions that do not ask for a measure give `null`, “not in this edition”.',
  ]
  for (const definition of definitions) lines.push(...partOf(definition))
  return `${lines.join('\n')}\n`
}

const partOf = ({ id, title, editions, measures, links, agency }: SeriesDefinition): string[] => [
  '',
  `## ${id}`,
  '',
  `${title}. Editions: ${editions.join(', ')}. From \`grammars/${id}.series.json\`.`,
  '',
  '| measure | title | definition | unit | editions | breaks |',
  '|---|---|---|---|---|---|',
  ...measures.map(measure => measureRow(measure, editions)),
  '',
  '### Sums between years',
  '',
  'Each must hold between two reports of an agency whose years follow each other, exactly on what is printed. `series/broken` says where one does not,',
  'which need not be a mistake.',
  '',
  '| sum | editions | for each | this year | the year before | may fail by |',
  '|---|---|---|---|---|---|',
  ...links.map(linkRow),
  '',
  '### Names of agencies',
  '',
  'Names are the same but for width, spaces, punctuation and traditional characters, and these endings:',
  '',
  ...agency.endings.map(({ write, printed }) => `- ${printed.join(', ')} → ${write}`),
]

function linkRow({ title, editions, each, sums, note }: Link): string {
  return `| ${title} | ${editions.join(', ')} | ${each.map(word => `\`${word}\``).join(', ')} | \`${sums.this}\` | \`${sums.before}\` | ${note ?? ''} |`
}

function measureRow({ key, title, definition, unit, editions, breaks }: Measure, order: readonly string[]): string {
  const names = order.flatMap(edition => {
    const parts = editions.get(edition)?.paths.length ?? 0
    return parts === 0 ? [] : [parts === 1 ? edition : `${edition} (sum of ${parts})`]
  })
  const changes = breaks.map(({ from, why }) => `from ${from}: ${why}`)
  return `| \`${key}\` | ${title} | ${definition} | ${unit} | ${names.join(', ')} | ${changes.join('; ')} |`
}
