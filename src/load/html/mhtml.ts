/** The web page in a saved page (MHTML): its bytes and the character set that the mail headers name. */
export interface SavedPage {
  readonly bytes: Uint8Array
  readonly charset: string | undefined
}

/** Parts within parts are followed this far. */
const DEEPEST = 4

/** The first part of type text/html; undefined where there is none. */
export function savedPage(bytes: Uint8Array): SavedPage | undefined {
  return pageIn(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1'), 0)
}

function pageIn(entity: string, depth: number): SavedPage | undefined {
  const blank = /\r?\n[ \t]*\r?\n/.exec(entity)
  if (blank === null || depth > DEEPEST) return undefined
  const headers = entity.slice(0, blank.index).replace(/\r?\n[ \t]+/g, ' ')
  const body = entity.slice(blank.index + blank[0].length)
  const header = (name: string): string => new RegExp(`^${name}\\s*:\\s*(.*)$`, 'im').exec(headers)?.[1]?.trim() ?? ''
  const type = header('content-type')
  const boundary = /boundary\s*=\s*(?:"([^"]+)"|([^\s;]+))/i.exec(type)
  if (/^multipart\//i.test(type) && boundary !== null) {
    for (const part of body.split(`--${boundary[1] ?? boundary[2]}`).slice(1)) {
      const page = pageIn(part.replace(/^\r?\n/, ''), depth + 1)
      if (page !== undefined) return page
    }
    return undefined
  }
  if (!/^text\/html/i.test(type)) return undefined
  const charset = /charset\s*=\s*"?([\w-]+)/i.exec(type)?.[1]
  const transfer = header('content-transfer-encoding').toLowerCase()
  return { bytes: decodeTransfer(body, transfer), charset }
}

function decodeTransfer(body: string, transfer: string): Uint8Array {
  if (transfer === 'base64') return Buffer.from(body, 'base64')
  if (transfer !== 'quoted-printable') return Buffer.from(body, 'latin1')
  const plain = body
    .replace(/[ \t]*=\r?\n/g, '')
    .replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(plain, 'latin1')
}
