import { compile } from './compile.js'
import type { Axis, Grammar } from './grammar.js'
import type { GrammarFile } from './schema.js'
import { grammarTypes, typeName } from './typescript.js'

/** The files of this package that are made from the grammar files: path → text. */
export async function generated(files: readonly GrammarFile[]): Promise<ReadonlyMap<string, string>> {
  const { z } = await import('zod')
  const { grammarSchema } = await import('./schema.js')
  const made = new Map<string, string>()
  made.set('grammars/grammar.schema.json', `${json(z.toJSONSchema(grammarSchema, { io: 'input' }))}\n`)
  const grammars = files.map(file => compile(file))
  for (const [index, file] of files.entries()) {
    const grammar = grammars[index]
    if (grammar !== undefined) made.set(`src/builtin/${grammar.id}-${grammar.edition}.ts`, builtinModule(grammar, file))
  }
  made.set('docs/keys.md', keyList(grammars))
  return made
}

/** JSON with lists of words on one line, as the formatter writes it. */
export const json = (value: unknown): string =>
  JSON.stringify(value, null, 2).replaceAll(
    /\[\s+("[^"\\]*"(?:,\s+"[^"\\]*")*)\s+\]/g,
    (_, words: string) => `[${words.replaceAll(/,\s+/g, ', ')}]`,
  )

function builtinModule(grammar: Grammar, file: GrammarFile): string {
  const type = typeName(grammar)
  const constant = type.charAt(0).toLowerCase() + type.slice(1)
  const { $schema: _, ...data } = file
  return [
    `// Written by \`npm run generate\` from grammars/${grammar.id}-${grammar.edition}.json; do not edit.\n`,
    `import { compile } from '../grammar/compile.js'\nimport type { Grammar } from '../grammar/grammar.js'\n`,
    grammarTypes(grammar, { money: '../report/money.js', prose: '../report/prose.js' }),
    `\n/** ${grammar.title} */\nexport const ${constant}: Grammar<${type}> = compile<${type}>(${literal(data, '', '')})\n`,
  ].join('')
}

/** A value as TypeScript source, laid out as the formatter does it. `before` is what stands on its line before it. */
export function literal(value: unknown, indent: string, before: string): string {
  if (typeof value === 'string') return quoted(value)
  if (typeof value !== 'object' || value === null) return String(value)
  const inner = `${indent}  `
  if (Array.isArray(value)) {
    const flat = `[${value.map(item => literal(item, '', '')).join(', ')}]`
    if (fits(`${before}${flat},`)) return flat
    return `[\n${value.map(item => `${inner}${literal(item, inner, inner)},\n`).join('')}${indent}]`
  }
  const entries = Object.entries(value).map(([key, item]): [string, unknown] => [
    /^[\p{ID_Start}_$][\p{ID_Continue}$]*$/u.test(key) ? key : quoted(key),
    item,
  ])
  const flat = `{ ${entries.map(([key, item]) => `${key}: ${literal(item, '', '')}`).join(', ')} }`
  if (fits(`${before}${flat},`)) return flat
  const lines = entries.map(([key, item]) => {
    const line = `${inner}${key}: ${literal(item, inner, `${inner}${key}: `)},\n`
    return typeof item === 'string' && key.length > SHORT_KEY && !fits(line.trimEnd()) ? line.replace(': ', `:\n${inner}  `) : line
  })
  return `{\n${lines.join('')}${indent}}`
}

/** The formatter puts no text on a line of its own behind a key that is this short. */
const SHORT_KEY = 4

const fits = (line: string): boolean =>
  !line.includes('\n') &&
  [...line].reduce((sum, char) => sum + (char >= '\u1100' && (char < '\u2000' || char >= '\u2e80') ? 2 : 1), 0) <= 140
const quoted = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n')}'`

/** Every key of every grammar: what a report's paths are made of. */
function keyList(grammars: readonly Grammar[]): string {
  const lines = [
    '# Keys',
    '',
    'Written by `npm run generate`; do not edit. A key that is renamed or removed is a breaking change.',
    'The path of a value is section, grid, row and column: `requests.applications.newReceived.total`.',
  ]
  for (const grammar of grammars) {
    lines.push(
      '',
      `## ${grammar.name}`,
      '',
      grammar.title,
      '',
      '### facts',
      '',
      '| key | type | unit | first template |',
      '|---|---|---|---|',
    )
    for (const fact of grammar.facts) {
      for (const { name, type, unit } of fact.slots) {
        lines.push(`| \`facts.${fact.key}.${name}\` | ${type} | ${unit?.name ?? ''} | ${fact.templates[0]?.text ?? ''} |`)
      }
    }
    for (const section of grammar.sections) {
      lines.push('', `### ${section.key}`, '', section.headings[0] ?? '')
      if (section.text) lines.push('', `\`${section.key}.text\`: the prose of the section.`)
      for (const grid of section.grids) {
        lines.push('', `#### ${grid.path}`, '', grid.captions[0] ?? '')
        lines.push(...axisTable('row', grid.rows), ...axisTable('column', grid.columns))
      }
    }
  }
  return `${lines.join('\n')}\n`
}

function axisTable(side: 'row' | 'column', axis: Axis): readonly string[] {
  if (axis.nodes.length === 0) return []
  const rows = axis.leaves.map(({ path, labelPath, value, unit, own }) => {
    const figure = own === 'no' ? '' : own === 'always' ? ', its own figure' : ', where it is printed without its parts'
    return `| \`${path}\` | ${labelPath.join(' / ')}${figure} | ${value ?? ''} | ${unit?.name ?? ''} |`
  })
  return ['', `| ${side} | label | value | unit |`, '|---|---|---|---|', ...rows]
}
