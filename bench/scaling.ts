import { readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { type Format, formats, writeDocuments } from './documents.js'
import { inFolder } from './folder.js'
import { median } from './measure.js'
import { figure, kilobytes, megabytes, milliseconds, type Section, say, table } from './page.js'
import { peakOf, type Ran, refold } from './process.js'

/** How many documents the long run has; the short one, which pays for the start and for compiling, has `SHORT`. */
const LONG: Readonly<Record<Format, number>> = { text: 1800, HTML: 1300, DOCX: 700, DOC: 1100, PDF: 700 }
const SHORT = 100
const TURNS = 3
/** Parts of the documents of an archive of mixed formats, supposed. */
const MIX: Readonly<Record<Format, number>> = { text: 0.2, HTML: 0.4, DOCX: 0.15, DOC: 0.05, PDF: 0.2 }
const MANY = 3_000_000
const cores = availableParallelism()

/** What steady work of so many processes costs: the difference between a long run and a short one. */
interface Steady {
  readonly perSecond: number
  /** Seconds of the processor for a document. */
  readonly processor: number
  readonly memory: number
  /** Cores that other work took meanwhile. */
  readonly others: number
}

interface Measured {
  readonly format: Format
  readonly bytes: number
  readonly one: Steady
  readonly two: Steady
  /** Median of the ratios of each turn. */
  readonly ratio: number
  readonly printed: string
}

/** Documents in a second with one process and with two, and what follows for millions. */
export const scalingSection: Section = {
  name: 'scaling',
  title: 'Processes, and what an archive costs',
  print: () =>
    inFolder('scaling', async folder => {
      const measured: Measured[] = []
      for (const format of formats) measured.push(await measure(format, folder))
      return [processes(measured), costs(measured), `What comes out of a document, mean of ${SHORT}:`, outputs(measured)].join('\n\n')
    }),
}

async function measure(format: Format, folder: string): Promise<Measured> {
  const count = LONG[format]
  say(`scaling: ${count} × ${format}, ${TURNS} turns`)
  const paths = writeDocuments(join(folder, format), [format], count)
  const list = (name: string, some: readonly string[]): string => {
    const path = join(folder, `${format}-${name}.txt`)
    writeFileSync(path, some.join('\n'))
    return path
  }
  const [short, long] = [list('short', paths.slice(0, SHORT)), list('long', paths)]
  const parse = (jobs: number, from: string, print = 'cells', onOutput = (_: Buffer) => {}): Promise<Ran> =>
    refold(['parse', '--quiet', '--format', print, '--jobs', String(jobs), '--from', from], onOutput)
  const steady = async (jobs: number): Promise<Steady> => {
    const [few, many] = [await parse(jobs, short), await parse(jobs, long)]
    const more = count - SHORT
    return {
      perSecond: more / (many.seconds - few.seconds),
      processor: (many.processor - few.processor) / more,
      memory: peakOf(many),
      others: many.others / many.seconds,
    }
  }
  const turns: { one: Steady; two: Steady }[] = []
  for (let i = 0; i < TURNS; i++) turns.push({ one: await steady(1), two: await steady(2) })
  const middle = (of: 'one' | 'two'): Steady => ({
    perSecond: median(turns.map(turn => turn[of].perSecond)),
    processor: median(turns.map(turn => turn[of].processor)),
    memory: median(turns.map(turn => turn[of].memory)),
    others: median(turns.map(turn => turn[of].others)),
  })
  const sizes: string[] = []
  for (const print of ['json', 'cells']) {
    const pieces: Buffer[] = []
    await parse(1, short, print, chunk => pieces.push(chunk))
    const whole = Buffer.concat(pieces)
    sizes.push(kilobytes(whole.length / SHORT), kilobytes(gzipSync(whole).length / SHORT))
  }
  return {
    format,
    bytes: paths.reduce((sum, path) => sum + readFileSync(path).length, 0) / count,
    one: middle('one'),
    two: middle('two'),
    ratio: median(turns.map(({ one, two }) => two.perSecond / one.perSecond)),
    printed: `| ${[format, ...sizes].join(' | ')} |`,
  }
}

/** Cores that one process and its parent use: V8 compiles and collects in threads of its own beside them. */
const share = ({ one }: Measured): number => one.processor * one.perSecond

function processes(measured: readonly Measured[]): string {
  const rows = measured.map(each => {
    const { format, bytes, one, two, ratio } = each
    return [
      format,
      figure(bytes),
      figure(one.perSecond),
      figure(two.perSecond),
      `${figure(ratio, 2)} ×`,
      figure(share(each), 2),
      `${figure(Math.min(2, cores / share(each)), 2)} ×`,
      figure(two.others, 2),
      milliseconds(one.processor * 1000),
      milliseconds(two.processor * 1000),
      megabytes(one.memory),
      megabytes(two.memory),
    ]
  })
  const columns = [
    'format',
    '>bytes',
    '>documents / s, 1 process',
    '>2 processes',
    '>ratio',
    '>cores used by 1',
    '>ratio at most',
    '>cores used by others',
  ]
  const more = ['>processor for a document, 1 process', '>2 processes', '>memory, 1 process', '>2 processes']
  return `${table([...columns, ...more], rows)}

\`refold parse --format cells --jobs 1\` and \`--jobs 2\` over made documents (${measured.map(({ format }) => `${figure(LONG[format])} × ${format}`).join(', ')}), what it prints thrown away.
Steady work: each figure is the difference between a run over all of them and one over ${SHORT}, so that start and first compiling are not in it; medians of ${TURNS} turns
of one process and two. The processor's time is that of the command and of the processes in which it parses, with all that V8 does beside them. One that parses uses
more than one core, since V8 compiles and collects garbage beside it, and the command reads and prints: on ${cores} cores two cannot be faster than ${cores} ÷ what one
uses, which stands under “at most”. What others used while two ran includes this benchmark, which reads what is printed; **where it is more than a tenth of a core, the
ratio is that of a machine that did other work.** Memory is the most that all held together, at any of four samples a second; what they share is counted in each.`
}

function costs(measured: readonly Measured[]): string {
  const mixed = measured.reduce((sum, { format, one }) => sum + MIX[format] * one.processor, 0)
  const row = (name: string, processor: number): string[] => {
    const hours = (MANY * processor) / 3600
    return [name, milliseconds(processor * 1000), figure(hours, 1), `${figure(hours / 8, 1)} h`, `${figure((hours / 64) * 60)} min`]
  }
  const rows = [...measured.map(({ format, one }) => row(format, one.processor)), row('the mix', mixed)]
  return `What ${figure(MANY)} documents cost follows by multiplication: core-hours are the processor's time with one process, times the documents.

${table(['all of one format', '>processor for a document', '>core-hours', '>on 8 cores', '>on 64 cores'], rows)}

The mix is ${formats.map(format => `${figure(100 * MIX[format])} % ${format}`).join(', ')}. Hours on several cores suppose that each is free and as fast as these, and that the
disk gives the documents in time; neither was measured.`
}

const outputs = (measured: readonly Measured[]): string =>
  [
    '| format | `--format json` | gzip, all together | `--format cells` | gzip, all together |',
    '| --- | --: | --: | --: | --: |',
    ...measured.map(({ printed }) => printed),
  ].join('\n')
