import type { Random } from '../random.js'

/** Damages bytes. `other` is a document of the same kind, for pieces of it. */
export type ByteDamage = (bytes: Buffer, random: Random, other: Buffer) => Buffer

/** Two places of it in order, mostly near each other. */
function stretch(bytes: Buffer, random: Random): readonly [start: number, end: number] {
  const start = random(bytes.length)
  const length = 1 + random(random(3) === 0 ? bytes.length : Math.min(bytes.length, 400))
  return [start, Math.min(bytes.length, start + length)]
}
/** Some bytes of it, each changed. */
function changed(bytes: Buffer, random: Random, change: (byte: number) => number): Buffer {
  const copy = Buffer.from(bytes)
  for (let left = 1 + random(random(2) === 0 ? 3 : 30); left > 0; left--) {
    const at = random(copy.length)
    copy[at] = change(copy[at] ?? 0)
  }
  return copy
}

export const byteDamages: Readonly<Record<string, ByteDamage>> = {
  'bits flipped': (bytes, random) => changed(bytes, random, byte => byte ^ (1 << random(8))),
  'bytes overwritten': (bytes, random) => changed(bytes, random, () => random(256)),
  'bytes put in': (bytes, random) => {
    const [at] = stretch(bytes, random)
    const more = Buffer.from(Array.from({ length: 1 + random(20) }, () => random(256)))
    return Buffer.concat([bytes.subarray(0, at), more, bytes.subarray(at)])
  },
  'cut behind': (bytes, random) => bytes.subarray(0, random(bytes.length)),
  'a piece cut out': (bytes, random) => {
    const [start, end] = stretch(bytes, random)
    return Buffer.concat([bytes.subarray(0, start), bytes.subarray(end)])
  },
  'a piece repeated': (bytes, random) => {
    const [start, end] = stretch(bytes, random)
    const times = 1 + random(random(4) === 0 ? 12 : 2)
    return Buffer.concat([bytes.subarray(0, end), ...Array.from({ length: times }, () => bytes.subarray(start, end)), bytes.subarray(end)])
  },
  'pieces swapped': (bytes, random) => {
    const [start, end] = stretch(bytes, random)
    const last = Math.min(bytes.length, end + 1 + random(400))
    return Buffer.concat([bytes.subarray(0, start), bytes.subarray(end, last), bytes.subarray(start, end), bytes.subarray(last)])
  },
  'a piece zero': (bytes, random) => {
    const [start, end] = stretch(bytes, random)
    return Buffer.from(bytes).fill(0, start, end)
  },
  'spliced with another': (bytes, random, other) =>
    Buffer.concat([bytes.subarray(0, random(bytes.length)), other.subarray(random(other.length))]),
  'a piece of another': (bytes, random, other) => {
    const [start, end] = stretch(other, random)
    return Buffer.concat([bytes.subarray(0, start), other.subarray(start, end), bytes.subarray(end)])
  },
}

type TokenDamage = (tokens: string[], at: number, random: Random) => void

/** What happens to tags, control words, operators and the words between them. */
export const tokenDamages: Readonly<Record<string, TokenDamage>> = {
  lost: (tokens, at, random) => tokens.splice(at, 1 + (random(4) === 0 ? random(6) : 0)),
  doubled: (tokens, at, random) => tokens.splice(at, 0, ...tokens.slice(at, at + 1 + random(3))),
  swapped: (tokens, at, random) => {
    const other = (at + 1 + random(random(2) === 0 ? 4 : tokens.length)) % tokens.length
    const [a = '', b = ''] = [tokens[at], tokens[other]]
    tokens[at] = b
    tokens[other] = a
  },
  'with another number': (tokens, at, random) => {
    const place = tokens.findIndex((token, i) => i >= at && /\d/.test(token))
    if (place < 0) return
    const number = random(3) === 0 ? random(70_000) : random(12)
    tokens[place] = (tokens[place] ?? '').replace(/\d+/, String(number))
  },
  shortened: (tokens, at, random) => {
    const token = tokens[at] ?? ''
    tokens[at] = token.slice(0, random(token.length))
  },
  'with another sign': (tokens, at, random) => {
    const token = tokens[at] ?? ''
    const signs = '<>/\\{}()="&;|\t\n 0123456789.-—l*?\u0007'
    const place = random(token.length)
    tokens[at] = token.slice(0, place) + signs.charAt(random(signs.length)) + token.slice(place + 1)
  },
}

/** What the text of each kind consists of. */
export const tokenPatterns = {
  words: /[^\s|]+|[\s|]/g,
  markup: /<[^>]*>|[^<]+|</g,
  control: /\\[a-z]+-?\d* ?|\\'[0-9a-f]{2}|[{}]|\\?[^\\{}]+|\\/g,
  lines: /[^\n]*\n|[^\n]+/g,
} as const

/** A text some of whose tokens are damaged, the same for the same random numbers. */
export function damagedTokens(text: string, pattern: RegExp, damage: string, random: Random): string {
  const tokens = text.match(pattern) ?? []
  for (let left = 1 + random(random(2) === 0 ? 2 : 8); left > 0 && tokens.length > 0; left--)
    tokenDamages[damage]?.(tokens, random(tokens.length), random)
  return tokens.join('')
}
