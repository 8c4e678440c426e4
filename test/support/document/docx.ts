import { zipSync } from 'fflate'
import type { Printed } from '../report.js'
import type { Cell } from '../table.js'

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** A paragraph of WordprocessingML. */
export const paragraph = (text: string, properties = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`

/** A Word file with that body; further parts by name. */
export function docxFile(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`
  const relations = (list: readonly string[]): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join('')}</Relationships>`
  const types = Object.keys(parts).map((name, i) => relation(`r${i}`, name.replace(/\d*\.xml$/, ''), name))
  const files: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': relations([relation('r1', 'officeDocument', 'word/document.xml')]),
    'word/_rels/document.xml.rels': relations(types),
    'word/document.xml': `<w:document xmlns:w="${MAIN}" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>${body}</w:body></w:document>`,
  }
  for (const [name, part] of Object.entries(parts)) files[`word/${name}`] = part
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, new TextEncoder().encode(text)])))
}

/** Rows as Word stores them: a covered cell stands in each row, marked as merged with the one above. */
function rowsOf(rows: readonly (readonly Cell[])[]): string {
  return rows.map(row => `<w:tr>${row.map(cell => cellOf(cell)).join('')}</w:tr>`).join('')
}

/** The columns of a table, which Word always names and some readers need. */
function gridOf(rows: readonly (readonly Cell[])[]): string {
  const columns = Math.max(...rows.map(row => row.reduce((sum, cell) => sum + cell.columnSpan, 0)))
  return `<w:tblGrid>${'<w:gridCol/>'.repeat(columns)}</w:tblGrid>`
}

function cellOf({ text, kind, columnSpan, rowSpan }: Cell): string {
  const span = columnSpan > 1 ? `<w:gridSpan w:val="${columnSpan}"/>` : ''
  const merge = kind === 'covered' ? '<w:vMerge/>' : rowSpan > 1 ? '<w:vMerge w:val="restart"/>' : ''
  return `<w:tc><w:tcPr>${span}${merge}</w:tcPr>${paragraph(text)}</w:tc>`
}

const numbering = `<w:numbering xmlns:w="${MAIN}"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:suff w:val="nothing"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`

/** A heading whose ordinal Word prints, where it has one. */
function numbered(heading: string): string {
  const title = heading.replace(/^[一二三四五六七八九十]、/, '')
  return paragraph(title, title === heading ? '' : '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')
}

/** A report as a Word file, its sections numbered by Word. */
export const docxOf = ({ parts }: Printed): Uint8Array =>
  docxFile(
    parts
      .map(part => {
        if (part.kind === 'table') return `<w:tbl>${gridOf(part.rows)}${rowsOf(part.rows)}</w:tbl>`
        return part.kind === 'heading' ? numbered(part.text) : paragraph(part.text)
      })
      .join(''),
    { 'numbering.xml': numbering },
  )
