import { spawnSync } from 'node:child_process'
import { builtin, parseReport } from '../src/index.js'
import { madeDocument } from './documents.js'
import { inTurns, median, medianOf } from './measure.js'
import { figure, megabytes, milliseconds, type Section, say, table } from './page.js'

const STARTS = 9
const index = new URL('../src/index.js', import.meta.url).href

/** What a longer document costs, and what the start does. */
export const lengthSection: Section = {
  name: 'length',
  title: 'Long documents, and the start',
  print: async () => {
    say('length: longer texts')
    const text = Buffer.from(madeDocument('text', 0))
    const longer = Buffer.concat([
      text,
      Buffer.from('\n公开工作按年度要点推进，各项任务按期完成。'.repeat(Math.ceil((9 * text.length) / 64))),
    ])
    const again = Buffer.concat(Array.from({ length: 10 }, () => [text, Buffer.from('\n')]).flat())
    const times = await inTurns(60, () => [text, longer, again].map(bytes => () => parseReport(bytes, { grammar: builtin })))
    const ratio = (column: number): number => medianOf(times, row => (row[column] ?? Number.NaN) / (row[0] ?? Number.NaN))
    say('length: PDFs of 100 and of 500 pages')
    const [hundred, more] = [peak(100), peak(500)]
    const [empty, loaded] = [start(''), start(`await import(${JSON.stringify(index)})`)]
    const rows = [
      ['a text of 10 times the length, more prose', '÷ the text', `${figure(ratio(1), 1)} ×`],
      ['a text of 10 times the length, all its tables ten times', '÷ the text', `${figure(ratio(2), 1)} ×`],
      ['a PDF of 500 pages, memory at most', `− one of 100 pages (${megabytes(hundred)})`, `+${megabytes(more - hundred)}`],
      ['a process that imports the library', `− one that does nothing (${milliseconds(empty)})`, `+${milliseconds(loaded - empty)}`],
    ]
    return `${table(['what', 'against', '>result'], rows)}

Texts are parsed in turns in one process, medians of 60 rounds. A start is the median of ${STARTS} processes. The pages of the PDFs have a ruled grid of 160 numbers and 20
lines of text each; they are loaded, since they are no report.`
  },
}

/** Milliseconds from the start of a process to its end. */
const start = (code: string): number =>
  median(
    Array.from({ length: STARTS }, () => {
      const from = performance.now()
      run(code)
      return performance.now() - from
    }),
  )

/** Bytes that a process held at most that loads a PDF of so many pages. */
const peak = (pages: number): number =>
  Number(
    run(`import { gridPages } from ${JSON.stringify(new URL('./grid-pages.js', import.meta.url).href)}
      import { loadDocument } from ${JSON.stringify(index)}
      await loadDocument(gridPages(${pages}), () => {})
      console.log(process.resourceUsage().maxRSS * 1024)`),
  )

const run = (code: string): string => spawnSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' }).stdout
