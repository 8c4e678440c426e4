import { deflateSync } from 'node:zlib'

export interface IndexOptions {
  /** Objects that are packed together, in one of their own. */
  readonly packed?: readonly number[]
  /** Further entries of that one. */
  readonly entries?: string
  /** Whether rows of the index are stored as differences from the rows above. */
  readonly differences?: boolean
  /** Changes what the index says of an object: its kind, and two numbers. */
  readonly said?: (object: number, entry: readonly [number, number, number]) => readonly [number, number, number]
}

/** A file of `pdfFile` with its index as word processors write it: packed, in an object of its own. */
export function indexed(
  file: Buffer,
  { packed = [], entries: further = '', differences = false, said = (_, entry) => entry }: IndexOptions = {},
): Buffer {
  const [body = ''] = file.toString('latin1').split(/^xref$/m)
  const objects = body.split(/(?=^\d+ 0 obj$)/m).map(text => ({ number: Number.parseInt(text, 10), text }))
  const numbers = objects.map(({ number }) => number).filter(number => number > 0)
  const container = Math.max(...numbers) + 1
  const entries = new Map<number, readonly [number, number, number]>()
  let out = ''
  for (const { number, text } of objects) {
    if (packed.includes(number)) continue
    entries.set(number, [1, out.length, 0])
    out += text
  }
  const add = (number: number, dictionary: string, data: Buffer): void => {
    entries.set(number, [1, out.length, 0])
    const content = deflateSync(data).toString('latin1')
    out += `${number} 0 obj\n<< ${dictionary} /Filter /FlateDecode /Length ${content.length} >>\nstream\n${content}\nendstream\nendobj\n`
  }
  if (packed.length > 0) {
    const parts = objects
      .filter(({ number }) => packed.includes(number))
      .map(({ number, text }) => ({ number, text: text.replace(/^.*obj\n/, '').replace(/\nendobj\n/, ' ') }))
    let place = 0
    const head = parts.map(({ number, text }, i) => {
      entries.set(number, [2, container, i])
      place += text.length
      return `${number} ${place - text.length} `
    })
    const first = head.join('')
    const all = Buffer.from(first + parts.map(({ text }) => text).join(''), 'latin1')
    add(container, `/Type /ObjStm /N ${parts.length} /First ${first.length} ${further}`, all)
  }
  const start = out.length
  entries.set(container + 1, [1, start, 0])
  const rows = Array.from({ length: container + 2 }, (_, object) => {
    const [kind, a, b] = entries.has(object) ? said(object, entries.get(object) ?? [0, 0, 0]) : [0, 0, 0]
    return [kind, a >> 16, (a >> 8) & 0xff, a & 0xff, b]
  })
  const stored = rows.flatMap((row, i) => (differences ? [2, ...row.map((byte, j) => (byte - (rows[i - 1]?.[j] ?? 0)) & 0xff)] : row))
  const packing = differences ? '/DecodeParms << /Predictor 12 /Columns 5 >>' : ''
  add(container + 1, `/Type /XRef /W [1 3 1] /Size ${rows.length} /Root 1 0 R ${packing}`, Buffer.from(stored))
  return Buffer.from(`${out}startxref\n${start}\n%%EOF\n`, 'latin1')
}
