import { deflateSync } from 'node:zlib'
import { unzipSync, zipSync } from 'fflate'
import iconv from 'iconv-lite'
import { assembled } from '../document/pdf.js'
import type { Random } from '../random.js'
import { byteDamages, damagedTokens, tokenDamages, tokenPatterns } from './bytes.js'
import type { Format } from './made.js'

/** A file whose inside is damaged while what holds it is whole: packages are packed again with right sums, streams with right lengths. */
export interface Inside {
  readonly damage: string
  readonly bytes: Buffer
}

const pick = <T>(list: readonly T[], random: Random, none: T): T => list[random(list.length)] ?? none

/** Damages of a text: of its tokens, mostly, or of its bytes. */
function damagedText(text: string, pattern: RegExp, random: Random): readonly [damage: string, text: string] {
  if (random(4) === 0) {
    const damage = pick(Object.keys(byteDamages), random, '')
    const bytes = Buffer.from(text)
    return [damage, (byteDamages[damage]?.(bytes, random, bytes) ?? bytes).toString()]
  }
  const damage = pick(Object.keys(tokenDamages), random, '')
  return [`tokens ${damage}`, damagedTokens(text, pattern, damage, random)]
}

export function damagedInside(format: Format, bytes: Buffer, random: Random): Inside {
  switch (format) {
    case 'text':
    case 'html':
      return inText(bytes, format === 'html' ? tokenPatterns.markup : tokenPatterns.words, random)
    case 'rtf': {
      const [damage, text] = damagedText(bytes.toString('latin1'), tokenPatterns.control, random)
      return { damage, bytes: Buffer.from(text, 'latin1') }
    }
    case 'docx':
    case 'odt':
      return inZip(bytes, random)
    case 'doc':
      return inSectors(bytes, random)
    case 'pdf':
      return inStreams(bytes, random)
  }
}

/** Characters stay characters of the encoding. */
function inText(bytes: Buffer, pattern: RegExp, random: Random): Inside {
  const encoding = bytes[0] === 0xff ? 'utf-16le' : bytes.toString().includes('\ufffd') ? 'gb18030' : 'utf-8'
  const [damage, text] = damagedText(iconv.decode(bytes, encoding, { stripBOM: false }), pattern, random)
  return { damage, bytes: iconv.encode(text, encoding) }
}

function inZip(bytes: Buffer, random: Random): Inside {
  const files = unzipSync(bytes)
  const names = Object.keys(files)
  const main = names.find(name => /(?:document|content)\.xml$/.test(name)) ?? ''
  const name = random(8) === 0 ? pick(names, random, main) : main
  const [damage, text] = damagedText(Buffer.from(files[name] ?? []).toString(), tokenPatterns.markup, random)
  return { damage: `${damage} in ${name}`, bytes: Buffer.from(zipSync({ ...files, [name]: new TextEncoder().encode(text) })) }
}

const SECTOR = 512

function inSectors(bytes: Buffer, random: Random): Inside {
  const copy = Buffer.from(bytes)
  const count = Math.floor(bytes.length / SECTOR)
  const sector = (i: number): Buffer => bytes.subarray(i * SECTOR, (i + 1) * SECTOR)
  const [a, b] = [random(count), random(count)]
  const unit = (): number => 2 * random(Math.floor(bytes.length / 2))
  const kind = random(6)
  if (kind === 0) {
    sector(b).copy(copy, a * SECTOR)
    sector(a).copy(copy, b * SECTOR)
    return { damage: 'sectors swapped', bytes: copy }
  }
  if (kind === 1) {
    sector(b).copy(copy, a * SECTOR)
    return { damage: 'a sector of elsewhere', bytes: copy }
  }
  if (kind === 2) return { damage: 'a sector zero', bytes: copy.fill(0, a * SECTOR, (a + 1) * SECTOR) }
  if (kind === 3) {
    // a link of the chains, or an entry of the directory
    const at = SECTOR + 4 * random(SECTOR / 2)
    copy.writeInt32LE(random(count + 4) - 2, Math.min(copy.length - 4, at))
    return { damage: 'a link changed', bytes: copy }
  }
  for (let left = 1 + random(8); left > 0; left--) {
    const from = unit()
    const marks = [0x07, 0x0d, 0x13, 0x15, 0x30 + random(10), 0x20, 0x0c]
    if (kind === 4) copy.writeUInt16LE(pick(marks, random, 7), from)
    else copy.writeUInt16LE(bytes.readUInt16LE(Math.min(bytes.length - 2, from + 2)), from)
  }
  return { damage: kind === 4 ? 'units changed' : 'units doubled', bytes: copy }
}

const OBJECT = /(\d+) 0 obj\n([\s\S]*?)\nendobj\n/g
const STREAM = /^<< (.*?) ?\/Length \d+ >>\nstream\n([\s\S]*)\nendstream$/

/** Content streams damaged, then packed. */
function inStreams(bytes: Buffer, random: Random): Inside {
  const objects = [...bytes.toString('latin1').matchAll(OBJECT)].map(match => ({ number: Number(match[1]), body: match[2] ?? '' }))
  const contents = objects.filter(({ body }) => STREAM.test(body) && / Tj ET/.test(body))
  const chosen = pick(contents, random, objects[0])
  let damage = ''
  const list = objects.map(({ number, body }): [number, string] => {
    const [, entries = '', content] = STREAM.exec(body) ?? []
    if (content === undefined) return [number, body]
    let drawn = content
    if (number === chosen?.number) [damage, drawn] = damagedText(content, tokenPatterns[random(2) === 0 ? 'lines' : 'words'], random)
    const packed = deflateSync(Buffer.from(drawn, 'latin1'))
    return [number, `<< ${entries} /Filter /FlateDecode /Length ${packed.length} >>\nstream\n${packed.toString('latin1')}\nendstream`]
  })
  return { damage: `${damage} in a stream`, bytes: assembled(new Map(list), true) }
}
