/** Where things stand in a Word file ([MS-DOC] 2.5): the file information block at the beginning of its main stream. */
export interface Fib {
  /** Characters of each story, in the order in which they stand in the text. */
  readonly body: number
  readonly footnotes: number
  readonly headers: number
  readonly annotations: number
  readonly endnotes: number
  readonly textboxes: number
  readonly headerTextboxes: number
  /** Offset and length in the table stream. */
  part(index: number): readonly [offset: number, length: number]
}

/** Indices of `Fib.part`. */
export const PARTS = { styles: 1, characters: 12, paragraphs: 13, pieces: 33, lists: 73, listUses: 74 } as const

export function readFib(document: Buffer): Fib {
  const count = (at: number): number => Math.max(0, document.readInt32LE(at))
  return {
    body: count(76),
    footnotes: count(80),
    headers: count(84),
    annotations: count(92),
    endnotes: count(96),
    textboxes: count(100),
    headerTextboxes: count(104),
    part(index) {
      const at = 154 + 8 * index
      return at + 8 > document.length || index >= document.readUInt16LE(152)
        ? [0, 0]
        : [document.readUInt32LE(at), document.readUInt32LE(at + 4)]
    },
  }
}
