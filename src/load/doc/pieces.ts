import iconv from 'iconv-lite'
import { tooLarge } from '../refusal.js'
import { type Sprm, shortSprm, sprms } from './sprms.js'

/** A stretch of the text that stands together in the file. */
export interface Piece {
  /** Characters `start` to `end` of the text. */
  readonly start: number
  readonly end: number
  /** Byte offset of its first character, and bytes for each. */
  readonly offset: number
  readonly width: 1 | 2
  /** Changes that a fast save left aside. */
  readonly changes: readonly Sprm[]
}

/** The whole text, and where each piece of it stands. */
export interface PieceTable {
  readonly text: string
  readonly pieces: readonly Piece[]
}

/** Longer texts are no reports. */
const LONGEST = 4_000_000

/** Reads the piece table ([MS-DOC] 2.9.38) and the text by it. Throws where it is damaged. */
export function readPieces(document: Buffer, clx: Buffer): PieceTable {
  const groups: Buffer[] = []
  let at = 0
  while (clx[at] === 1 && at + 3 <= clx.length) {
    const length = clx.readInt16LE(at + 1)
    groups.push(clx.subarray(at + 3, at + 3 + Math.max(0, length)))
    at += 3 + Math.max(0, length)
  }
  if (clx[at] !== 2 || at + 5 > clx.length) throw new Error('its piece table is damaged')
  const table = clx.subarray(at + 5, at + 5 + clx.readUInt32LE(at + 1))
  const count = Math.max(0, Math.floor((table.length - 4) / 12))
  const pieces: Piece[] = []
  const texts: string[] = []
  let last = 0
  if (count > 0 && table.readUInt32LE(4 * count) > LONGEST) throw tooLarge(`${table.readUInt32LE(4 * count)} characters`)
  for (let i = 0; i < count; i++) {
    const start = table.readUInt32LE(4 * i)
    const end = table.readUInt32LE(4 * i + 4)
    const descriptor = 4 * (count + 1) + 8 * i
    const fc = table.readUInt32LE(descriptor + 2)
    const prm = table.readUInt16LE(descriptor + 6)
    const width = (fc & 0x40000000) === 0 ? 2 : 1
    const offset = width === 2 ? fc & 0x3fffffff : (fc & 0x3fffffff) >> 1
    if (start !== last || end < start || offset + (end - start) * width > document.length) throw new Error('its piece table is damaged')
    last = end
    const changes = (prm & 1) === 1 ? sprms(groups[prm >> 1] ?? Buffer.alloc(0)) : shortSprm((prm >> 1) & 0x7f, prm >> 8)
    pieces.push({ start, end, offset, width, changes })
    const bytes = document.subarray(offset, offset + (end - start) * width)
    texts.push(width === 2 ? bytes.toString('utf16le') : iconv.decode(bytes, 'windows-1252'))
  }
  return { text: texts.join(''), pieces }
}

/** The piece in which a character stands. */
export function pieceAt(pieces: readonly Piece[], character: number): Piece | undefined {
  let low = 0
  let high = pieces.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((pieces[middle]?.end ?? 0) <= character) low = middle + 1
    else high = middle
  }
  return pieces[low]
}

export const offsetIn = (piece: Piece, character: number): number => piece.offset + (character - piece.start) * piece.width
