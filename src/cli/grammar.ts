import { builtin, type Grammar, GrammarError, type GridForm, grammarNotes, grammarTypes } from '../index.js'
import { UsageError } from './errors.js'
import { type GrammarOptions, grammarsNamed, grammarsOf } from './grammars.js'
import { packageFile } from './package.js'

const print = (text: string): void => {
  process.stdout.write(text.endsWith('\n') ? text : `${text}\n`)
}

/** `refold grammar list` */
export function list(): void {
  for (const { name, title } of builtin) print(`${name}  ${title}`)
}

/** `refold grammar check FILE|ID`: a wrong file is reported by the GrammarError that reading it throws; advice on a good one stands below it. */
export async function check(file: string, options: Pick<GrammarOptions, 'overlay'>): Promise<void> {
  for (const grammar of await checked(file, options)) {
    const { name, sections } = grammar
    const grids = sections.flatMap(section => section.grids)
    const cells = grids.reduce((sum, grid) => sum + grid.rows.leaves.length * grid.columns.leaves.length, 0)
    const identities = grids.reduce((sum, grid) => sum + grid.identities.length, 0)
    print(`${name}: ok; ${sections.length} sections, ${grids.length} grids, ${cells} cells, ${identities} identities`)
    for (const { pointer, message, line, column } of grammarNotes(grammar)) {
      print(`  ${line === undefined ? '' : `${line}:${column}  `}${pointer}  note  ${message}`)
    }
  }
}

async function checked(file: string, options: Pick<GrammarOptions, 'overlay'>): Promise<readonly Grammar[]> {
  try {
    return await grammarsOf({ ...options, grammar: [file] })
  } catch (error) {
    if (!(error instanceof GrammarError) || !error.problems.some(({ pointer }) => pointer === '/overlay')) throw error
    throw new UsageError(`${file} is an overlay; check it with its grammar: refold grammar check GRAMMAR --overlay ${file}`)
  }
}

/** `refold grammar types FILE|ID` */
export async function types(file: string): Promise<void> {
  for (const grammar of await grammarsNamed(file)) print(grammarTypes(grammar))
}

/** `refold grammar show ID|FILE`: labels and paths as the form has them. */
export async function show(id: string): Promise<void> {
  for (const grammar of await grammarsNamed(id)) {
    print(`${grammar.name}  ${grammar.title}`)
    for (const fact of grammar.facts) print(`  facts.${fact.key}: ${fact.slots.map(slot => `${slot.name} (${slot.type})`).join(', ')}`)
    for (const section of grammar.sections) {
      print(`\n${section.headings[0] ?? ''}  ${section.key}${section.text ? ' (text)' : ''}`)
      for (const grid of section.grids) showGrid(grid)
    }
  }
}

function showGrid(grid: GridForm): void {
  print(`  ${grid.captions[0] ?? ''}  ${grid.path}`)
  for (const [side, axis] of [
    ['row', grid.rows],
    ['column', grid.columns],
  ] as const) {
    for (const leaf of axis.leaves) {
      if (leaf.path === '') continue
      print(`    ${side}  ${leaf.labelPath.join('/')}  ${leaf.path}${leaf.unit === null ? '' : `  ${leaf.unit.name}`}`)
    }
  }
  for (const identity of grid.identities) print(`    each ${identity.each}  ${identity.text}`)
}

/** `refold grammar schema` */
export async function schema(): Promise<void> {
  print(await packageFile('grammars/grammar.schema.json'))
}
