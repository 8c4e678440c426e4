import { readFile, writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { type Entry, isEntry, manifestBeside, manifestIn } from './archive/manifest.js'
import { pageOf } from './archive/page.js'
import { writable } from './archive/store.js'
import { type Summary, summaryOf, type Tally } from './archive/summary.js'
import { EXIT, InputError, reasonOf, UsageError } from './errors.js'
import { isFolder } from './folders.js'

/** `refold report OUT`: what an archive holds, from the manifest of the run that wrote `out`. */
export async function report(out: string, options: { readonly html?: string }): Promise<number> {
  const { html } = options
  if (html !== undefined) await requirePage(html)
  const summary = summaryOf(await entriesOf(out))
  process.stdout.write(textOf(summary))
  if (html !== undefined) await writable(html, () => writeFile(html, pageOf(summary, basename(out))))
  return EXIT.ok
}

/** Another file than a page is not written over: it may be the archive itself. */
async function requirePage(path: string): Promise<void> {
  const there = await readFile(path, 'utf8').catch(() => '')
  if (there !== '' && !/^<!doctype html>/i.test(there)) throw new UsageError(`${path} is there and is no page; name another file`)
}

async function entriesOf(out: string): Promise<Entry[]> {
  const path = (await isFolder(out)) ? manifestIn(out) : manifestBeside(out)
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    throw new UsageError(
      `there is no manifest at ${path} (${reasonOf(error)}); name what “refold parse … --out” of several documents has written`,
    )
  }
  const lines = text.split('\n').slice(1, -1)
  return lines.map((line, i) => {
    const entry: unknown = JSON.parse(line)
    if (!isEntry(entry)) throw new InputError(`line ${i + 2} of ${path} is no line of a manifest`)
    return entry
  })
}

function textOf(summary: Summary): string {
  const { findings, gaps } = summary
  const lines = [
    `${summary.documents} documents, ${summary.same} of them the same as others; ${summary.values} values, ${summary.marked} marked`,
    ...tableOf('', [summary.byStatus]),
    ...tableOf('year', summary.byYear),
    ...tableOf('form', summary.byForm),
    ...tableOf('format', summary.byFormat),
  ]
  lines.push('', 'commonest findings: documents, times, code, an example')
  for (const { code, documents, times, example } of findings)
    lines.push(`${pad(documents)}${pad(times)}  ${code}`, ...(example === '' ? [] : [`${' '.repeat(18)}${example}`]))
  lines.push('', `gaps in years: ${gaps.length === 0 ? 'none' : ''}`.trimEnd())
  for (const { agency, from, to, missing } of gaps) lines.push(`  ${agency}  ${from}–${to} without ${missing.join(', ')}`)
  return `${lines.join('\n')}\n`
}

const pad = (value: number | string): string => String(value).padStart(9)

const tableOf = (title: string, tallies: readonly Tally[]): string[] => [
  '',
  `${pad('ok')}${pad('review')}${pad('failed')}  ${title}`.trimEnd(),
  ...tallies.map(({ name, ok, review, failed }) => `${pad(ok)}${pad(review)}${pad(failed)}  ${name}`),
]
