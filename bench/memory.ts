import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeDocuments } from './documents.js'
import { inFolder } from './folder.js'
import { median } from './measure.js'
import { figure, megabytes, type Section, say, table } from './page.js'
import { peakOf, refold } from './process.js'

const MARKS = [2000, 5000, 10_000, 20_000]
const DOCUMENTS = 20_000
const PROCESSES = 2
/** So many documents before a mark its figure is the middle of, since garbage comes and goes. */
const WINDOW = 1500
/** Memory that grows by less, from 5,000 documents to the last, is called flat. */
const FLAT = 0.1

/** Memory of `refold parse` while it works through an archive. */
export const memorySection: Section = {
  name: 'memory',
  title: 'Memory over 20,000 documents',
  print: () =>
    inFolder('memory', async folder => {
      say(`memory: ${DOCUMENTS} documents`)
      const list = join(folder, 'paths.txt')
      writeFileSync(list, writeDocuments(join(folder, 'in'), ['text', 'HTML', 'DOCX'], DOCUMENTS).join('\n'))
      return await measured(list)
    }),
}

async function measured(list: string): Promise<string> {
  let done = 0
  const printed: { readonly at: number; readonly done: number }[] = []
  const ran = await refold(['parse', '--quiet', '--format', 'json', '--jobs', String(PROCESSES), '--from', list], chunk => {
    for (const byte of chunk) if (byte === 10) done++
    printed.push({ at: Date.now(), done })
  })
  if (done !== DOCUMENTS) throw new Error(`${done} of ${DOCUMENTS} documents were printed`)
  const at = MARKS.map(mark => {
    const [from = 0, to = 0] = [mark - WINDOW, mark].map(count => printed.find(each => each.done >= count)?.at)
    const window = ran.samples.filter(sample => sample.at > from && sample.at <= to)
    const [rss, command] = [median(window.map(({ rss }) => rss)), median(window.map(({ command }) => command))]
    return { mark, rss, command, heap: Math.min(...window.map(({ heap }) => heap)), samples: window.length }
  })
  const [early, last] = [at[1]?.rss ?? Number.NaN, at.at(-1)?.rss ?? Number.NaN]
  const growth = last / early - 1
  return `${table(
    ['documents done', '>memory of all processes', '>of the command alone', '>heap of the command, at least', '>samples'],
    at.map(each => [figure(each.mark), megabytes(each.rss), megabytes(each.command), megabytes(each.heap), each.samples]),
  )}

${growth < FLAT ? 'Flat' : '**Not flat**'}: from ${figure(MARKS[1] ?? 0)} documents to ${figure(DOCUMENTS)} the memory changed by ${figure(100 * growth, 1)} %; the most that was held at any time is ${megabytes(peakOf(ran))}, by the command alone
${megabytes(Math.max(...ran.samples.map(({ command }) => command)))}.
\`refold parse --format json --jobs ${PROCESSES}\` over ${figure(DOCUMENTS)} different made documents, a third each text, HTML and DOCX, took ${figure(ran.seconds)} s. Resident memory of the command and of the
processes in which it parses, together, of the command alone, and its heap are asked every 250 ms; that of memory is the median over the ${figure(WINDOW)} documents before the mark, that of the heap the least among them, which is what is kept. Less than ${figure(100 * FLAT)} % is called flat.`
}
