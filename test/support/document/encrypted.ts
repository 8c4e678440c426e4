import { createHash } from 'node:crypto'

const PADDING = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex')
const PERMISSIONS = Buffer.from([0xfc, 0xff, 0xff, 0xff])
const ID = Buffer.from('0123456789abcdef0123456789abcdef', 'hex')

const md5 = (...parts: readonly Buffer[]): Buffer => createHash('md5').update(Buffer.concat(parts)).digest()
const padded = (password: string): Buffer => Buffer.concat([Buffer.from(password, 'latin1'), PADDING]).subarray(0, 32)

function rc4(key: Buffer, data: Buffer): Buffer {
  const state = Array.from({ length: 256 }, (_, i) => i)
  const swap = (i: number, j: number): void => {
    ;[state[i], state[j]] = [state[j] ?? 0, state[i] ?? 0]
  }
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + (state[i] ?? 0) + (key[i % key.length] ?? 0)) & 255
    swap(i, j)
  }
  let [i, j] = [0, 0]
  return Buffer.from(
    data.map(byte => {
      i = (i + 1) & 255
      j = (j + (state[i] ?? 0)) & 255
      swap(i, j)
      return byte ^ (state[((state[i] ?? 0) + (state[j] ?? 0)) & 255] ?? 0)
    }),
  )
}

/** A PDF, as `pdfFile` writes it, encrypted in the oldest way that PDF has. With an empty `user`, only its owner needs the password. */
export function encryptedPdf(file: Buffer, { user = '', owner = 'owner' }: { user?: string; owner?: string }): Buffer {
  const forOwner = rc4(md5(padded(owner)).subarray(0, 5), padded(user))
  const key = md5(padded(user), forOwner, PERMISSIONS, ID).subarray(0, 5)
  const source = file.toString('latin1')
  const offsets = new Map<number, number>()
  let body = '%PDF-1.4\n'
  for (const [, number = '', object = ''] of source.matchAll(/^(\d+) 0 obj\n(.*?)\nendobj$/gms)) {
    const salt = Buffer.from([Number(number) & 255, Number(number) >> 8, 0, 0, 0])
    const encrypt = (text: string): Buffer => rc4(md5(key, salt).subarray(0, 10), Buffer.from(text, 'latin1'))
    const [, dictionary = object, content] = /^(.*?)\nstream\n(.*)\nendstream$/s.exec(object) ?? []
    const strings = dictionary.replace(/\((.*?)\)/g, (_, text) => `<${encrypt(text).toString('hex')}>`)
    offsets.set(Number(number), body.length)
    body += `${number} 0 obj\n${strings}${content === undefined ? '' : `\nstream\n${encrypt(content).toString('latin1')}\nendstream`}\nendobj\n`
  }
  const size = Math.max(...offsets.keys()) + 1
  const entries = Array.from({ length: size }, (_, i) =>
    offsets.has(i) ? `${String(offsets.get(i)).padStart(10, '0')} 00000 n \n` : '0000000000 65535 f \n',
  )
  const hex = (bytes: Buffer): string => `<${bytes.toString('hex')}>`
  const encrypt = `<< /Filter /Standard /V 1 /R 2 /O ${hex(forOwner)} /U ${hex(rc4(key, PADDING))} /P -4 >>`
  return Buffer.from(
    `${body}xref\n0 ${size}\n${entries.join('')}trailer\n<< /Size ${size} /Root 1 0 R /ID [${hex(ID)} ${hex(ID)}] /Encrypt ${encrypt} >>\nstartxref\n${body.length}\n%%EOF\n`,
    'latin1',
  )
}
