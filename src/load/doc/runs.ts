import { lastOf, SPRM, type Sprm, sprms } from './sprms.js'

/** Properties that hold for bytes `start` to `end` of the main stream. */
export interface PropertyRun {
  readonly start: number
  readonly end: number
  /** Index of the style, for paragraphs. */
  readonly style: number
  readonly changes: readonly Sprm[]
}

/** Property runs, sorted by where they begin. */
export class PropertyRuns {
  readonly #runs: readonly PropertyRun[]

  constructor(runs: PropertyRun[]) {
    this.#runs = runs.sort((a, b) => a.start - b.start)
  }

  /** The run that holds at a byte offset. */
  at(offset: number): PropertyRun | undefined {
    let low = 0
    let high = this.#runs.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#runs[middle]?.start ?? 0) <= offset) low = middle + 1
      else high = middle
    }
    const run = this.#runs[low - 1]
    return run !== undefined && offset < run.end ? run : undefined
  }
}

const PAGE = 512

/** The pages of a table of property runs ([MS-DOC] 2.8.5, 2.8.6). */
function* pages(document: Buffer, table: Buffer): Generator<Buffer> {
  const count = Math.max(0, Math.floor((table.length - 4) / 8))
  for (let i = 0; i < count; i++) {
    const page = table.readUInt32LE(4 * (count + 1) + 4 * i) & 0x3fffff
    if ((page + 1) * PAGE <= document.length) yield document.subarray(page * PAGE, (page + 1) * PAGE)
  }
}

/** Character properties ([MS-DOC] 2.9.33). */
export function characterRuns(document: Buffer, table: Buffer): PropertyRuns {
  const runs: PropertyRun[] = []
  for (const page of pages(document, table)) {
    const count = page[PAGE - 1] ?? 0
    for (let i = 0; i < count && 4 * (count + 1) + i < PAGE; i++) {
      const at = 2 * (page[4 * (count + 1) + i] ?? 0)
      const length = at === 0 ? 0 : (page[at] ?? 0)
      runs.push({
        start: page.readUInt32LE(4 * i),
        end: page.readUInt32LE(4 * i + 4),
        style: 0,
        changes: sprms(page.subarray(at + 1, at + 1 + length)),
      })
    }
  }
  return new PropertyRuns(runs)
}

/** Paragraph properties ([MS-DOC] 2.9.175); long ones, of wide rows, stand in the data stream. */
export function paragraphRuns(document: Buffer, table: Buffer, data: Buffer): PropertyRuns {
  const runs: PropertyRun[] = []
  for (const page of pages(document, table)) {
    const count = page[PAGE - 1] ?? 0
    for (let i = 0; i < count && 4 * (count + 1) + 13 * i < PAGE; i++) {
      const start = page.readUInt32LE(4 * i)
      const end = page.readUInt32LE(4 * i + 4)
      const at = 2 * (page[4 * (count + 1) + 13 * i] ?? 0)
      const first = page[at] ?? 0
      const [from, length] = first === 0 ? [at + 2, 2 * (page[at + 1] ?? 0)] : [at + 1, 2 * first - 1]
      if (at === 0 || from + 2 > PAGE || length < 2) runs.push({ start, end, style: 0, changes: [] })
      else runs.push({ start, end, style: page.readUInt16LE(from), changes: whole(sprms(page.subarray(from + 2, from + length)), data) })
    }
  }
  return new PropertyRuns(runs)
}

function whole(changes: readonly Sprm[], data: Buffer): readonly Sprm[] {
  const at = (lastOf(changes, SPRM.hugeProperties) ?? lastOf(changes, SPRM.hugePropertiesOld))?.readUInt32LE(0)
  if (at === undefined || at + 2 > data.length) return changes
  return [...changes, ...sprms(data.subarray(at + 2, at + 2 + data.readUInt16LE(at)))]
}
