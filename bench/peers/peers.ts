import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../../test/support/root.js'
import { median, timed } from '../measure.js'
import { figure, milliseconds, type Section, say, table } from '../page.js'
import { type Case, corpusCases, type Kind, kinds, madeCases } from './cases.js'
import { type Judged, judge, together } from './judge.js'
import { inProcess, type Program, type Read } from './programs.js'
import { inPython, runPython, versions, WARM } from './python.js'

/** What a program gave for each document, by path. */
type Reads = ReadonlyMap<string, { readonly ms: number; readonly read: Read }>
const titles: Readonly<Record<Kind, string>> = { pdf: 'PDF', docx: 'DOCX', html: 'HTML' }

/** What a user would take instead, on the same documents, by the same truth. */
export const peersSection = (installsLarge: boolean): Section => ({
  name: 'peers',
  title: 'Other programs, on the same documents',
  print: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'refold-peers-'))
    try {
      const cases = [...madeCases(folder), ...corpusCases()]
      const sets = [...new Set(cases.map(({ set }) => set))]
      const rows: string[][] = []
      for (const kind of kinds) {
        const some = cases.filter(each => each.kind === kind)
        for (const { name, reads } of await everyProgram(kind, some, installsLarge))
          for (const set of sets) {
            const judged = some.filter(each => each.set === set)
            if (judged.length > 0) rows.push([set, titles[kind], name, ...cellsOf(reads, judged)])
          }
      }
      rows.sort(([a = ''], [b = '']) => sets.indexOf(a) - sets.indexOf(b))
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
      return `${table(columns, rows)}\n\n${explained(sets.includes('corpus'))}`
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
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

/** The figures of one program over one set of documents. A document on which it failed counts as flagged. */
function cellsOf(reads: Reads | string, cases: readonly Case[]): string[] {
  if (typeof reads === 'string') return [reads, ...Array.from({ length: 7 }, () => '')]
  const judged: Judged = together(cases.map(({ path, truth }) => judge(truth, reads.get(path)?.read(truth) ?? [])))
  const { cells, right, flagged, wrong, missing } = judged
  const ms = median(cases.flatMap(({ path }) => reads.get(path)?.ms ?? []))
  const share = `${figure(right)} (${figure((100 * right) / cells, 1)} %)`
  return [figure(cases.length), milliseconds(ms), figure(cells), share, ...[flagged, wrong, missing, wrong + missing].map(n => figure(n))]
}

const explained = (
  hasCorpus: boolean,
): string => `- right: the value that is printed, null for a blank or a dash. flagged: not right, and something says so; also all cells of a document from which nothing at
  all was read, since one sees that. wrong, missing: another value, or none, and nothing says so; **silent** is both. The other programs mark nothing.
- Made documents: reports of the forms of 2019 and 2021 with random figures, printed as PDF (grids ruled on all sides in four ways; some broken over pages, with and
  without their header again; a few with level rules only, or none), as Word file and as web page; in two of three, blanks or dashes stand for some zeros.${hasCorpus ? ' Corpus: real and hand-made documents that are not part of this project; their rows are here only where they are.' : ''}
- The other programs give tables of text, not the cells of a form. What a user would write to put them there is \`bench/peers/adapt.ts\`, the same for all: merged cells
  are filled; rows are found by the last part of their label in the order of the form, columns by their header, else both by their place. It is told which labels
  each document prints, which in practice one would have to find out.
- Time: median of the documents of a set, extraction alone, one document after the other, in one process that has read the first ${WARM} once before; putting tables into the form is
  not in it. refold's time is for the whole report with its places, findings and sums.
- Versions: ${[...new Set([...nodeVersions(), ...inPython.flatMap(versions)])].join(', ')}.`

const nodeVersions = (): string[] =>
  ['mammoth', 'cheerio'].map(name => {
    const { version } = JSON.parse(readFileSync(join(root, `node_modules/${name}/package.json`), 'utf8'))
    return `${name} ${version}`
  })
