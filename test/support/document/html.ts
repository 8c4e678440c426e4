import type { Printed } from '../report.js'
import type { Cell } from '../table.js'

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

const span = (name: string, count: number): string => (count > 1 ? ` ${name}="${count}"` : '')
const cellOf = ({ text, kind, columnSpan, rowSpan }: Cell): string =>
  kind === 'covered'
    ? ''
    : `<td${span('colspan', columnSpan)}${span('rowspan', rowSpan)}><p>${text === '' ? '&nbsp;' : escaped(text)}</p></td>`

/** A report as a plain web page: merged cells are spans. */
export function htmlOf({ parts }: Printed): string {
  const body = parts.map(part => {
    if (part.kind === 'title') return `<h1>${escaped(part.text)}</h1>`
    if (part.kind !== 'table') return `<p>${escaped(part.text)}</p>`
    return `<table border="1">${part.rows.map(row => `<tr>${row.map(cellOf).join('')}</tr>`).join('\n')}</table>`
  })
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>年报</title></head><body>${body.join('\n')}</body></html>`
}
