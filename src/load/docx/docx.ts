import { zipSync } from 'fflate'
import mammoth from 'mammoth'
import type { FlowBlock } from '../flow/flow.js'
import { readConverted } from '../html/converted.js'
import type { Zip } from '../zip.js'
import { Numbering } from './numbering.js'
import { type Parts, partsOf } from './parts.js'
import { Reducer } from './reduce.js'
import { Styles } from './styles.js'
import { Written } from './written.js'

/** A Word file → its blocks as a reader of the accepted document sees them. Throws where the package is broken, or a `Refusal`. */
export async function readDocx(zip: Zip): Promise<readonly FlowBlock[]> {
  const parts = partsOf(zip)
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(packed(reduced(parts))) }, { styleMap: [], idPrefix: '' })
  return readConverted(value)
}

/** The body, then notes, then headers and footers, each by its own place. */
function reduced(parts: Parts): string {
  const styles = new Styles(parts.styles)
  const numbering = new Numbering(parts.numbering, styles)
  const written = new Written()
  const read = (prefix: string, part: Uint8Array, name: string): string => new Reducer(prefix, styles, numbering, written).read(part, name)
  const around = parts.around.map(({ prefix, part, name }) => read(prefix, part, name))
  return [read('', parts.document, 'document.xml'), ...around].join('')
}

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>'
const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types'
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument'
const headings = [1, 2, 3, 4, 5, 6].map(n => `<w:style w:type="paragraph" w:styleId="Heading${n}"><w:name w:val="Heading ${n}"/></w:style>`)

/** A Word file of nothing but these blocks, not packed. */
function packed(body: string): Uint8Array {
  const file = (text: string): Uint8Array => Buffer.from(`${HEAD}${text}`)
  return zipSync(
    {
      '[Content_Types].xml': file(
        `<Types xmlns="${TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`,
      ),
      '_rels/.rels': file(
        `<Relationships xmlns="${RELATIONS}"><Relationship Id="r1" Type="${DOCUMENT}" Target="word/document.xml"/></Relationships>`,
      ),
      'word/styles.xml': file(`<w:styles xmlns:w="${MAIN}">${headings.join('')}</w:styles>`),
      'word/document.xml': file(`<w:document xmlns:w="${MAIN}"><w:body>${body}</w:body></w:document>`),
    },
    { level: 0 },
  )
}
