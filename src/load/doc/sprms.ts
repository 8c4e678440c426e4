/** One property change ([MS-DOC] 2.2.5.1): its code and its operand. */
export interface Sprm {
  readonly code: number
  readonly operand: Buffer
}

/** Codes of the properties that say what is printed. */
export const SPRM = {
  inTable: 0x2416,
  rowEnd: 0x2417,
  depth: 0x6649,
  innerCellEnd: 0x244b,
  innerRowEnd: 0x244c,
  level: 0x260a,
  list: 0x460b,
  outline: 0x2640,
  hugeProperties: 0x6646,
  hugePropertiesOld: 0x6645,
  deleted: 0x0800,
  hidden: 0x083c,
  characterStyle: 0x4a30,
  bold: 0x0835,
  raised: 0x2a48,
  struck: 0x0837,
  struckTwice: 0x2a53,
  symbol: 0x6a09,
  row: 0xd608,
  cellsInserted: 0x7621,
  cellsDeleted: 0x5622,
  cellsMerged: 0x5624,
  cellsSplit: 0x5625,
  cellWidth: 0x7623,
  cellMergedDown: 0xd62b,
} as const

const SIZES = [1, 1, 2, 4, 2, 2, -1, 3]
const TABS = 0xc615

/** The changes of a list of properties, up to its end or to where it is damaged. */
export function sprms(list: Buffer): Sprm[] {
  const found: Sprm[] = []
  let at = 0
  while (at + 2 <= list.length) {
    const code = list.readUInt16LE(at)
    at += 2
    let size = SIZES[code >> 13] ?? 1
    if (size < 0) {
      if (at >= list.length) break
      const [head, length] = variable(list, at, code)
      at += head
      size = length
    }
    if (at + size > list.length || size < 0) break
    found.push({ code, operand: list.subarray(at, at + size) })
    at += size
  }
  return found
}

/** Bytes of the length of a variable operand, and of the operand. */
function variable(list: Buffer, at: number, code: number): readonly [head: number, length: number] {
  if (code === SPRM.row || code === 0xd606) return at + 2 > list.length ? [1, -1] : [2, list.readUInt16LE(at) - 1]
  const length = list[at] ?? 0
  if (code !== TABS || length !== 255) return [1, length]
  const deleted = list[at + 1] ?? 0
  const added = list[at + 2 + 4 * deleted] ?? 0
  return [1, 2 + 4 * deleted + 3 * added]
}

/** The last value of a property; undefined where it is not changed. */
export const lastOf = (list: readonly Sprm[], code: number): Buffer | undefined => list.findLast(sprm => sprm.code === code)?.operand
export const byteOf = (list: readonly Sprm[], code: number): number | undefined => lastOf(list, code)?.[0]

/** Changes that a fast save writes right into the piece table, by their number; only those that matter here. */
const SHORT: Readonly<Record<number, number>> = {
  12: SPRM.level,
  24: SPRM.inTable,
  25: SPRM.rowEnd,
  65: SPRM.deleted,
  85: SPRM.bold,
  92: SPRM.hidden,
}

export function shortSprm(number: number, value: number): Sprm[] {
  const code = SHORT[number]
  return code === undefined ? [] : [{ code, operand: Buffer.of(value) }]
}
