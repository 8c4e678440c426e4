import { zipSync } from 'fflate'
import type { Printed } from '../report.js'
import type { Cell } from '../table.js'

const spaces =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"'

/** An OpenDocument text of that body; further parts by name. */
export function odtFile(body: string, styles = '', common = '', more: Readonly<Record<string, string>> = {}): Uint8Array {
  const files: Record<string, string> = {
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<office:document-content ${spaces}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    'styles.xml': `<office:document-styles ${spaces}>${common}</office:document-styles>`,
    ...more,
  }
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, new TextEncoder().encode(text)])))
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const span = (name: string, count: number): string => (count > 1 ? ` table:number-${name}-spanned="${count}"` : '')

function cellOf({ text, kind, columnSpan, rowSpan }: Cell): string {
  const covered = '<table:covered-table-cell/>'
  if (kind === 'covered') return covered.repeat(columnSpan)
  const spans = `${span('columns', columnSpan)}${span('rows', rowSpan)}`
  return `<table:table-cell${spans}><text:p>${escaped(text)}</text:p></table:table-cell>${covered.repeat(columnSpan - 1)}`
}

/** A report as an OpenDocument text. */
export const odtOf = ({ parts }: Printed): Uint8Array =>
  odtFile(
    parts
      .map(part =>
        part.kind === 'table'
          ? `<table:table>${part.rows.map(row => `<table:table-row>${row.map(cellOf).join('')}</table:table-row>`).join('')}</table:table>`
          : `<text:p>${escaped(part.text)}</text:p>`,
      )
      .join(''),
  )
