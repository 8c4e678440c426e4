import { encrypted, unknownFormat } from '../refusal.js'
import { Ole } from './ole.js'

/** The streams of a Word file that hold its text and how it is laid out. */
export interface Streams {
  readonly document: Buffer
  readonly table: Buffer
  readonly data: Buffer
}

/** Opens an OLE file. Throws where it is damaged, or a `Refusal` where it is protected or no Word file. */
export function openContainer(bytes: Uint8Array): Streams {
  const ole = new Ole(bytes)
  if (ole.names.includes('encryptedpackage')) throw encrypted('the document')
  const document = ole.stream('WordDocument')
  if (document === undefined) throw unknownFormat(looksLike(ole.names), 'DOCX, HTML or text')
  if (document.length < 900) throw new Error('its Word stream is cut off')
  const flags = document.readUInt16LE(10)
  if ((flags & 0x100) !== 0) throw encrypted('the Word document')
  if (document.readUInt16LE(2) < 0xc1) throw unknownFormat('a Word 6 or Word 95 document', 'DOCX, HTML or text')
  const table = ole.stream((flags & 0x200) !== 0 ? '1Table' : '0Table')
  if (table === undefined) throw new Error('its table stream is missing: the Word file is damaged')
  return { document, table, data: ole.stream('Data') ?? Buffer.alloc(0) }
}

function looksLike(names: readonly string[]): string {
  const has = (...known: readonly string[]): boolean => known.some(name => names.includes(name))
  if (has('workbook', 'book')) return 'an Excel workbook'
  if (has('powerpoint document')) return 'a presentation'
  if (has('__properties_version1.0')) return 'an Outlook message'
  return 'an OLE file of another program'
}
