import { builtin, loadDocument, parseReport } from '../src/index.js'
import { type Format, formats, madeDocument } from './documents.js'
import { floors } from './floors.js'
import { inTurns, medianOf } from './measure.js'
import { figure, milliseconds, type Section, say, table } from './page.js'

const DOCUMENTS = 16
const ROUNDS: Readonly<Record<Format, number>> = { text: 320, HTML: 320, DOCX: 160, DOC: 160, PDF: 80 }

/** Time of a document of each format, and how many times the least that must be done it is. */
export const formatsSection: Section = {
  name: 'formats',
  title: 'Formats, against the least that a reader must do',
  print: async () => {
    const rows: string[][] = []
    for (const format of formats) {
      say(`formats: ${format}`)
      rows.push(...(await rowsOf(format)))
    }
    return [
      table(
        ['format', '>bytes', '>parse', '>of a MB', '>loading alone', 'floor', '>floor alone', '>parse ÷ floor', '>loading ÷ floor'],
        rows,
      ),
      `Medians over rounds (${formats.map(format => `${format} ${ROUNDS[format]}`).join(', ')}) in one process after a quarter as many to warm up. In each round
the parse (\`parseReport\` with all grammars that are built in), the load alone (\`loadDocument\`: the text with its places, and no report) and the floors read one document of ${DOCUMENTS} in
turns; ratios are medians of the ratios of each round. The documents are made: reports of some 200 cells with prose; DOC is one file of LibreOffice.
A floor gives text or markup, and neither values nor places. A PDF is parsed in a thread, which its floor is not.`,
    ].join('\n\n')
  },
}

async function rowsOf(format: Format): Promise<string[][]> {
  const documents = Array.from({ length: format === 'DOC' ? 1 : DOCUMENTS }, (_, seed) => Buffer.from(madeDocument(format, seed)))
  const under = floors.filter(floor => floor.format === format)
  const at = (round: number): Buffer => documents[round % documents.length] ?? Buffer.alloc(0)
  const times = await inTurns(ROUNDS[format], round => [
    () => parseReport(at(round), { grammar: builtin }),
    () => loadDocument(at(round), () => {}),
    ...under.map(
      ({ read }) =>
        () =>
          read(at(round)),
    ),
  ])
  const bytes = documents.reduce((sum, document) => sum + document.length, 0) / documents.length
  const [parse, load] = [medianOf(times, ([own = 0]) => own), medianOf(times, ([, own = 0]) => own)]
  const own = [format, figure(bytes), milliseconds(parse), milliseconds((parse / bytes) * 1e6), milliseconds(load)]
  return under.map(({ name }, i) => {
    const least = (row: readonly number[]): number => row[i + 2] ?? Number.NaN
    const against = [
      milliseconds(medianOf(times, least)),
      ...[0, 1].map(w =>
        figure(
          medianOf(times, row => (row[w] ?? 0) / least(row)),
          1,
        ),
      ),
    ]
    return [...(i === 0 ? own : ['', '', '', '', '']), name, ...against]
  })
}
