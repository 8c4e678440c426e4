import type { Summary, Tally } from './summary.js'

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const COLOURS = { ok: '#4a8f5a', review: '#d9a441', failed: '#b5493f' } as const
const [WIDTH, BAR, LABEL] = [720, 22, 220]

/** What an archive holds, as one page that needs nothing else: no script, no style sheet, no image of elsewhere. */
export function pageOf(summary: Summary, title: string): string {
  const { findings, gaps } = summary
  const parts = [
    `<p>${summary.documents} documents, ${summary.same} of them the same as others; ${summary.values} values, ${summary.marked} marked.</p>`,
    `<p>${(['ok', 'review', 'failed'] as const).map(status => `<span style="color:${COLOURS[status]}">■</span> ${status}: ${summary.byStatus[status]}`).join(' &nbsp; ')}</p>`,
    ...plot('Years', summary.byYear),
    ...plot('Forms', summary.byForm),
    ...plot('Formats', summary.byFormat),
    '<h2>Commonest findings</h2>',
    table(
      ['finding', 'documents', 'times', 'example'],
      findings.map(({ code, documents, times, example }) => [code, String(documents), String(times), example]),
    ),
    '<h2>Gaps in years</h2>',
    gaps.length === 0
      ? '<p>none</p>'
      : table(
          ['agency', 'from', 'to', 'missing'],
          gaps.map(({ agency, from, to, missing }) => [agency, String(from), String(to), missing.join(', ')]),
        ),
  ]
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${escaped(title)}</title>
<style>body{font-family:sans-serif;max-width:60em;margin:2em auto}table{border-collapse:collapse}td,th{border:1px solid #ccc;padding:.2em .6em;text-align:left;vertical-align:top}</style>
</head><body><h1>${escaped(title)}</h1>
${parts.join('\n')}
</body></html>
`
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  `<table><tr>${head.map(cell => `<th>${escaped(cell)}</th>`).join('')}</tr>${rows
    .map(row => `<tr>${row.map(cell => `<td>${escaped(cell)}</td>`).join('')}</tr>`)
    .join('')}</table>`

/** A bar for each group, its parts by status. */
function plot(title: string, tallies: readonly Tally[]): string[] {
  const most = Math.max(1, ...tallies.map(({ ok, review, failed }) => ok + review + failed))
  const bars = tallies.map((tally, i) => {
    const y = i * BAR
    let x = LABEL
    const parts = (['ok', 'review', 'failed'] as const).map(status => {
      const width = ((WIDTH - LABEL - 80) * tally[status]) / most
      const part = `<rect x="${x.toFixed(1)}" y="${y + 3}" width="${width.toFixed(1)}" height="${BAR - 6}" fill="${COLOURS[status]}"><title>${status}: ${tally[status]}</title></rect>`
      x += width
      return part
    })
    const total = tally.ok + tally.review + tally.failed
    return `<text x="${LABEL - 8}" y="${y + BAR - 7}" text-anchor="end" font-size="13">${escaped(tally.name)}</text>${parts.join('')}<text x="${(x + 6).toFixed(1)}" y="${y + BAR - 7}" font-size="13">${total}</text>`
  })
  const height = Math.max(BAR, tallies.length * BAR)
  return [`<h2>${title}</h2>`, `<svg width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}">${bars.join('')}</svg>`]
}
