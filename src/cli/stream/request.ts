import { readFile, stat } from 'node:fs/promises'
import type { BatchInput } from '../../index.js'
import { reasonOf } from '../errors.js'
import type { Line } from './lines.js'

/** What one line of a stream asks for. Where it asks for nothing that can be had, `bytes` rejects and says why. */
export interface Request extends BatchInput {
  /** As the line gives it; null where it gives none. */
  readonly id: Id
}
export type Id = string | number | null

/** Longer lines, in bytes, are not read: no report is so long, and base64 of it must fit into one string. */
export const LONGEST = 256 * 1024 * 1024

const EXPECTED = 'one JSON object on each line, as {"id": "a1", "path": "report.pdf"} or {"id": "a1", "bytes": "…base64…"}'

/** The request of a line. Named after its path; without one after its id, and without that after its line. */
export function requestOf(line: Line): Request {
  const here = `line ${line.number}`
  const refused = (why: string, id: Id = null): Request => ({
    id,
    name: id === null ? here : String(id),
    bytes: () => Promise.reject(new Error(why)),
  })
  if (line.bytes === null) return refused(`${here} has ${line.length} bytes; give lines of at most ${LONGEST}: name larger files by "path"`)
  const text = decoded(line.bytes, line.number)
  if (text === null) return refused(`${here} is no UTF-8; expected ${EXPECTED}: write it in UTF-8`)
  if (text.trim() === '') return refused(`${here} is empty; expected ${EXPECTED}`)
  const value = parsed(text)
  if (!isObject(value)) return refused(`${here} is no JSON object: found “${start(text)}”; expected ${EXPECTED}`)
  const { id = null } = value
  if (!isId(id))
    return refused(
      `${here}: "id" is ${start(JSON.stringify(id))}; expected a string, or a whole number of at most 15 digits: write it in quotes`,
    )
  const given = kinds.filter(kind => kind in value)
  const [kind] = given
  const all = given.map(name => `"${name}"`).join(' and ')
  if (kind === undefined || given.length > 1)
    return refused(`${here} has ${kind === undefined ? 'none of "path", "bytes" and "text"' : all}; expected one of them: ${EXPECTED}`, id)
  const content = value[kind]
  if (typeof content !== 'string')
    return refused(`${here}: "${kind}" is ${start(JSON.stringify(content))}; expected a string: ${EXPECTED}`, id)
  const name = kind === 'path' ? content : id === null ? here : String(id)
  return { id, name, bytes: () => readers[kind](content) }
}

const readers = {
  path: fromPath,
  bytes: async (base64: string): Promise<Uint8Array> => fromBase64(base64),
  text: async (text: string): Promise<string> => text,
} as const
const kinds = ['path', 'bytes', 'text'] as const satisfies readonly (keyof typeof readers)[]

async function fromPath(path: string): Promise<Uint8Array> {
  let why: string
  try {
    // a pipe or a device may never end
    if ((await stat(path)).isFile()) return await readFile(path)
    why = 'it is no file'
  } catch (error) {
    why = reasonOf(error)
  }
  throw new Error(`${why}: “${path}”; expected the path of a file, from the root or from ${process.cwd()}`)
}

/** Line breaks, the signs of URLs and missing `=` are taken; Node would leave out all else in silence. */
function fromBase64(given: string): Uint8Array {
  const plain = given
    .replace(/[\s=]+/g, '')
    .replaceAll('-', '+')
    .replaceAll('_', '/')
  const bytes = Buffer.from(plain, 'base64')
  if (bytes.toString('base64').replaceAll('=', '') === plain) return bytes
  const [wrong] = /[^A-Za-z0-9+/]/u.exec(plain) ?? []
  const found = wrong === undefined ? `${plain.length} signs, which end in the middle of a byte` : `“${wrong}”`
  throw new Error(
    `"bytes" is no base64: found ${found}; expected the bytes of the document in base64 (text that is decoded goes to "text")`,
  )
}

function decoded(bytes: Uint8Array, number: number): string | null {
  try {
    // a byte order mark is part of no JSON, but programs write it before the first line
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: number > 1 }).decode(bytes)
  } catch {
    return null
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
/** A number that JSON cannot keep exactly would come back as another. */
const isId = (id: unknown): id is Id => id === null || typeof id === 'string' || Number.isSafeInteger(id)

/** As much of a text as tells it. */
const start = (text: string): string => (text.length > 80 ? `${text.slice(0, 80)}…` : text)
