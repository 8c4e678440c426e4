/** A line of a stream, counted from 1, without its end: its bytes, or how many they were where they are too many to be kept. */
export interface Line {
  readonly number: number
  readonly bytes: Uint8Array | null
  readonly length: number
}

/**
 * The lines of a stream of bytes, each as soon as its end has come; a rest behind the last end is a line, too. Of a line of more than `most` bytes nothing is
 * kept: it cannot fill the memory.
 */
export async function* linesOf(stream: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<Line> {
  let number = 1
  let parts: Uint8Array[] = []
  let length = 0
  const add = (part: Uint8Array): void => {
    length += part.length
    if (length > most) parts = []
    else parts.push(part)
  }
  const end = (): Line => {
    const line = { number: number++, bytes: length > most ? null : Buffer.concat(parts), length }
    parts = []
    length = 0
    return line
  }
  for await (const chunk of stream) {
    let from = 0
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, from)) {
      add(chunk.subarray(from, at))
      from = at + 1
      yield end()
    }
    if (from < chunk.length) add(chunk.subarray(from))
  }
  if (length > 0) yield end()
}

const NEWLINE = 0x0a
