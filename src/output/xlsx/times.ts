import { open } from 'node:fs/promises'

/** 1980-01-01 00:00, the first that a zip can say: time, then date. */
const FIRST = Buffer.from([0, 0, 0x21, 0])
const CENTRAL = 0x02014b50
const END = 0x06054b50

/**
 * Sets the time of each part of the zip at `path` to the first that a zip can say, so that the same rows are the same bytes whenever they are written. The zip
 * has no comment, as programs write it.
 */
export async function withoutTimes(path: string): Promise<void> {
  const file = await open(path, 'r+')
  try {
    const read = async (from: number, length: number): Promise<Buffer> =>
      (await file.read(Buffer.alloc(length), 0, length, from)).buffer.subarray(0, length)
    const { size } = await file.stat()
    const end = await read(size - 22, 22)
    if (end.readUInt32LE(0) !== END) return
    const [length, from] = [end.readUInt32LE(12), end.readUInt32LE(16)]
    const entries = await read(from, length)
    for (let at = 0; at + 46 <= length && entries.readUInt32LE(at) === CENTRAL; ) {
      await file.write(FIRST, 0, 4, from + at + 12)
      await file.write(FIRST, 0, 4, entries.readUInt32LE(at + 42) + 10)
      at += 46 + entries.readUInt16LE(at + 28) + entries.readUInt16LE(at + 30) + entries.readUInt16LE(at + 32)
    }
  } finally {
    await file.close()
  }
}
