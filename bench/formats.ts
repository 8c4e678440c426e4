import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { builtin, loadDocument, parseReport } from '../src/index.js'
import { root } from '../test/support/root.js'
import { type Format, madeDocument } from './documents.js'
import { floors } from './floors.js'
import { inTurns, medianOf } from './measure.js'
import { figure, milliseconds, type Section, say, table } from './page.js'

/** Documents of one kind that are measured. */
interface Kind {
  readonly name: string
  readonly format: Format
  readonly rounds: number
  readonly documents: readonly Buffer[]
}

const DOCUMENTS = 16
const made = (format: Format, rounds: number): Kind => ({
  name: `${format}, made`,
  format,
  rounds,
  documents: Array.from({ length: DOCUMENTS }, (_, seed) => Buffer.from(madeDocument(format, seed))),
})
const saved = (format: Format, rounds: number, cases: readonly string[]): Kind => ({
  name: `${format}, saved by a program`,
  format,
  rounds,
  documents: cases.map(name => readFileSync(join(root, `samples/2021/${name}/source.${format.toLowerCase()}`))),
})

/** Time of a document of each format, and how many times the least that must be done it is. */
export const formatsSection: Section = {
  name: 'formats',
  title: 'Formats, against the least that a reader must do',
  print: async () => {
    const rows: string[][] = []
    const kinds = [
      made('text', 320),
      made('HTML', 320),
      made('DOCX', 160),
      saved('DOCX', 160, ['word-file']),
      saved('DOC', 160, ['word-97-file']),
      made('PDF', 80),
      saved('PDF', 80, ['pdf-of-a-word-processor', 'pdf-printed-by-a-browser']),
    ]
    for (const kind of kinds) {
      say(`formats: ${kind.name}`)
      rows.push(...(await rowsOf(kind)))
    }
    return [
      table(
        ['documents', '>bytes', '>parse', '>of a MB', '>loading alone', 'floor', '>floor alone', '>parse ÷ floor', '>loading ÷ floor'],
        rows,
      ),
      `Medians over rounds (${kinds.map(({ name, rounds }) => `${name} ${rounds}`).join('; ')}) in one process after a quarter as many to warm up. In each round
the parse (\`parseReport\` with all grammars that are built in), the load alone (\`loadDocument\`: the text with its places, and no report) and the floors read one document in
turns; ratios are medians of the ratios of each round. Documents are ${DOCUMENTS} made reports of some 200 cells with prose, and samples that are in \`samples/2021\`: a report saved by
LibreOffice, and printed by Chromium, whose fonts are embedded.
A floor gives text or markup, and neither values nor places. A DOCX is packed: a MB of it holds many times the text of the others.`,
    ].join('\n\n')
  },
}

async function rowsOf({ name, format, rounds, documents }: Kind): Promise<string[][]> {
  const under = floors.filter(floor => floor.format === format)
  const at = (round: number): Buffer => documents[round % documents.length] ?? Buffer.alloc(0)
  const times = await inTurns(rounds, round => [
    () => parseReport(at(round), { grammar: builtin }),
    () => loadDocument(at(round), () => {}),
    ...under.map(floor => () => floor.read(at(round))),
  ])
  const bytes = documents.reduce((sum, document) => sum + document.length, 0) / documents.length
  const [parse, load] = [medianOf(times, ([own = 0]) => own), medianOf(times, ([, own = 0]) => own)]
  const own = [name, figure(bytes), milliseconds(parse), milliseconds((parse / bytes) * 1e6), milliseconds(load)]
  return under.map((floor, i) => {
    const least = (row: readonly number[]): number => row[i + 2] ?? Number.NaN
    const against = [
      milliseconds(medianOf(times, least)),
      ...[0, 1].map(own => medianOf(times, row => (row[own] ?? Number.NaN) / least(row))).map(ratio => figure(ratio, 1)),
    ]
    return [...(i === 0 ? own : ['', '', '', '', '']), floor.name, ...against]
  })
}
