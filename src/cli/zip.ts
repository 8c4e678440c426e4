import { type Entry, open, type ZipFile } from 'yauzl'

/** A document in a zip archive. */
export interface ZipDocument {
  /** Its path in the archive. */
  readonly path: string
  /** Reads it. Rejects where it is damaged, locked, or unpacks to more than it says. */
  readonly bytes: () => Promise<Uint8Array>
}

/** Larger documents are not taken out of an archive. */
const LARGEST = 256 * 1024 * 1024

const openZip = (path: string): Promise<ZipFile> =>
  new Promise((resolve, reject) => {
    open(path, { lazyEntries: true, autoClose: false, decodeStrings: false }, (error, zip) =>
      error === null ? resolve(zip) : reject(error),
    )
  })

/**
 * The documents in a zip archive, in its order; undefined where the file is a document itself (DOCX and ODT are zips), or no zip.
 * The archive stays open while its documents may be asked for.
 */
export async function documentsOf(path: string): Promise<readonly ZipDocument[] | undefined> {
  let zip: ZipFile
  try {
    zip = await openZip(path)
  } catch {
    return undefined // reading it as a document says why it cannot be read
  }
  const entries = await entriesOf(zip)
  const names = new Set(entries.map(({ path: name }) => name))
  const isDocument = names.has('[Content_Types].xml') || names.has('mimetype')
  if (isDocument) zip.close()
  return isDocument ? undefined : entries
}

function entriesOf(zip: ZipFile): Promise<ZipDocument[]> {
  return new Promise((resolve, reject) => {
    const found: ZipDocument[] = []
    zip.on('entry', (entry: Entry) => {
      const path = nameOf(entry)
      if (!path.endsWith('/') && !/(^|\/)(\.(?!\.?\/)|__MACOSX\/)/.test(path)) found.push({ path, bytes: () => bytesOf(zip, entry) })
      zip.readEntry()
    })
    zip.on('end', () => resolve(found.sort((a, b) => (a.path < b.path ? -1 : 1))))
    zip.on('error', reject)
    zip.readEntry()
  })
}

/** Archives made on Chinese Windows name their files in GB18030 and say nothing of it. */
function nameOf({ fileNameRaw }: Entry): string {
  const name = Buffer.from(fileNameRaw)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(name)
  } catch {
    return new TextDecoder('gb18030').decode(name)
  }
}

async function bytesOf(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  if (entry.uncompressedSize > LARGEST) throw new Error(`it unpacks to ${entry.uncompressedSize} bytes, more than any report has`)
  const stream = await new Promise<NodeJS.ReadableStream>((resolve, reject) => {
    zip.openReadStream(entry, (error, opened) => (error === null ? resolve(opened) : reject(error)))
  })
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
}
