import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { root } from '../../test/support/root.js'
import { inFolder } from '../folder.js'
import { median, timed } from '../measure.js'
import { figure, milliseconds, type Section, say, table } from '../page.js'
import { type Case, corpusCases, type Kind, kinds, madeCases } from './cases.js'
import { type Judged, judge, together } from './judge.js'
import { inProcess, type Program, type Read, refold } from './programs.js'
import { inPython, runPython, versions, WARM } from './python.js'

/** What a program gave for each document, by path. */
type Reads = ReadonlyMap<string, { readonly ms: number; readonly read: Read }>
const titles: Readonly<Record<Kind, string>> = { pdf: 'PDF', docx: 'DOCX', html: 'HTML' }

/** What a user would take instead, on the same documents, by the same truth. */
export const peersSection = (installsLarge: boolean): Section => ({
  name: 'peers',
  title: 'Other programs, on the same documents',
  print: () =>
    inFolder('peers', async folder => {
      const cases = [...madeCases(folder), ...corpusCases()]
      const sets = [...new Set(cases.map(({ set }) => set))]
      const results: Result[] = []
      for (const kind of kinds) {
        const some = cases.filter(each => each.kind === kind)
        for (const { name, reads } of await everyProgram(kind, some, installsLarge))
          for (const set of sets) {
            const judged = some.filter(each => each.set === set)
            if (judged.length > 0) results.push({ set, kind, name, ...resultOf(reads, judged) })
          }
      }
      results.sort((a, b) => sets.indexOf(a.set) - sets.indexOf(b.set))
      const columns = [
        'documents',
        'format',
        'program',
        '>documents',
        '>time of one',
        '>cells',
        '>right',
        '>flagged',
        '>wrong',
        '>missing',
        '>silent',
      ]
      return [table(columns, results.map(rowOf)), speeds(results), explained(sets.includes('corpus'))].join('\n\n')
    }),
})

async function everyProgram(
  kind: Kind,
  cases: readonly Case[],
  installsLarge: boolean,
): Promise<{ name: string; reads: Reads | string }[]> {
  const all: { name: string; reads: Reads | string }[] = []
  for (const program of inProcess.filter(each => each.kinds.includes(kind))) {
    say(`peers: ${program.name}, ${cases.length} × ${titles[kind]}`)
    all.push({ name: program.name, reads: await here(program, cases) })
  }
  for (const program of inPython.filter(each => each.kinds.includes(kind))) {
    say(`peers: ${program.name}, ${cases.length} × ${titles[kind]}`)
    const ran = runPython(program, cases, installsLarge)
    all.push({ name: program.name, reads: 'why' in ran ? ran.why : ran.reads })
  }
  return all
}

/** Runs a program of this process. */
async function here({ read }: Program, cases: readonly Case[]): Promise<Reads> {
  const reads = new Map<string, { ms: number; read: Read }>()
  for (const { path } of cases.slice(0, WARM)) await read(path)
  for (const { path } of cases) {
    let result: Read = () => []
    const ms = await timed(async () => {
      result = await read(path)
    })
    reads.set(path, { ms, read: result })
  }
  return reads
}

/** What one program gave over one set of documents, or why it gave nothing. */
type Result = { readonly set: string; readonly kind: Kind; readonly name: string } & (
  | { readonly why: string }
  | { readonly documents: number; readonly ms: number; readonly judged: Judged }
)

/** A document on which a program failed counts as flagged. */
function resultOf(reads: Reads | string, cases: readonly Case[]) {
  if (typeof reads === 'string') return { why: reads }
  const judged = together(cases.map(({ path, truth }) => judge(truth, reads.get(path)?.read(truth) ?? [])))
  return { documents: cases.length, ms: median(cases.flatMap(({ path }) => reads.get(path)?.ms ?? [])), judged }
}

function rowOf(result: Result): string[] {
  const head = [result.set, titles[result.kind], result.name]
  if ('why' in result) return [...head, result.why, ...Array.from({ length: 7 }, () => '')]
  const { cells, right, flagged, wrong, missing } = result.judged
  const share = `${figure(right)} (${figure((100 * right) / cells, 1)} %)`
  return [
    ...head,
    figure(result.documents),
    milliseconds(result.ms),
    figure(cells),
    share,
    ...[flagged, wrong, missing, wrong + missing].map(count => figure(count)),
  ]
}

/** Which programs are faster, and which slower, by set of documents. */
function speeds(results: readonly Result[]): string {
  const times = results.flatMap(result => ('ms' in result ? [result] : []))
  const against = times.flatMap(({ set, kind, name, ms }) => {
    const own = times.find(other => other.set === set && other.kind === kind && other.name === refold.name)?.ms ?? Number.NaN
    return name === refold.name ? [] : [{ what: `${name} (${set}, ${titles[kind]})`, times: own / ms }]
  })
  const list = (some: typeof against, factor: (times: number) => number): string =>
    some.map(({ what, times }) => `${what} ${figure(factor(times), 1)} ×`).join('; ') || 'none'
  const [faster, slower] = [against.filter(each => each.times > 1), against.filter(each => each.times <= 1)]
  return `**Faster than refold**: ${list(faster, times => times)}. Slower: ${list(slower, times => 1 / times)}.`
}

const explained = (hasCorpus: boolean): string =>
  `- right: the value that is printed, null for a blank or a dash. flagged: not right, and something says so; also all cells of a document from which nothing at
  all was read, since one sees that. wrong, missing: another value, or none, and nothing says so; **silent** is both. The other programs mark nothing.
- Made documents: reports of the forms of 2019 and 2021 with random figures, printed as PDF (grids ruled on all sides in four ways; some broken over pages, with and
  without their header again; a few with level rules only, or none), as Word file and as web page; in two of three, blanks or dashes stand for
  some zeros. Text and DOC have no rows: none of the other programs takes tables from them.${hasCorpus ? ' Corpus: real documents and some that were saved by a word processor and a browser; they are not part of this project, and their rows are here only where they are.' : ''}
- The other programs give tables of text, not the cells of a form. What a user would write to put them there is \`bench/peers/adapt.ts\`, the same for all: merged cells
  are filled; rows are found by the last part of their label in the order of the form, columns by their header, else both by their place. It is told which labels
  each document prints, which in practice one would have to find out.
- Time: median of the documents of a set, extraction alone, one document after the other, in one process that has read the first ${WARM} once before; putting tables into the
  form is not in it. refold's time is for the whole report with its places, findings and sums.
- Versions: ${[...new Set([...nodeVersions(), ...inPython.flatMap(versions)])].join(', ')}.`

const packageFile = z.object({ version: z.string() })
const nodeVersions = (): string[] =>
  ['mammoth', 'cheerio'].map(name => {
    const { version } = packageFile.parse(JSON.parse(readFileSync(join(root, `node_modules/${name}/package.json`), 'utf8')))
    return `${name} ${version}`
  })
