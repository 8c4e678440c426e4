import { deflateSync } from 'node:zlib'
import { describe, expect, test } from '@jest/globals'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js'
import { loadDocument } from '../../src/load/load.js'
import { gridsOf } from '../../src/load/pdf/layout.js'
import { isOfKind, kindOf, kindsOf, shapesOf } from '../../src/load/pdf/scan/digits.js'
import { blobsIn, FAINT, inkOf } from '../../src/load/pdf/scan/ink.js'
import { characters } from '../../src/load/pdf/scan/number.js'
import { paperWhite, pgmOf, type Raster, rasterOf, sampled } from '../../src/load/pdf/scan/raster.js'
import { requireRecogniser } from '../../src/load/pdf/scan/recogniser.js'
import { rulingsOf } from '../../src/load/pdf/scan/rulings.js'
import { segmentsOf } from '../../src/load/pdf/scan/segments.js'
import { skewOf, turnedBack } from '../../src/load/pdf/scan/skew.js'
import { linesOf, stripOf } from '../../src/load/pdf/scan/strip.js'
import { joined } from '../../src/load/pdf/scan/text.js'
import { paper, sheetsOf } from '../support/document/scan.js'

const all = ({ width, height }: Raster): { x0: number; y0: number; x1: number; y1: number } => ({ x0: 0, y0: 0, x1: width, y1: height })
type Box = readonly [number, number, number, number]

/** Three columns and three rows of 200 × 80 pixels from (100, 100), rules 3 wide; the first row is one cell. */
const GRID: readonly Box[] = [
  ...[0, 1, 2, 3].map((row): Box => [100, 100 + 80 * row, 703, 103 + 80 * row]),
  ...[0, 3].map((column): Box => [100 + 200 * column, 100, 103 + 200 * column, 343]),
  ...[1, 2].map((column): Box => [100 + 200 * column, 180, 103 + 200 * column, 343]),
]
/** Strokes as characters have them, level and upright. */
const STROKES: readonly Box[] = [
  [150, 140, 190, 144],
  [160, 120, 164, 165],
  [350, 210, 354, 240],
]
const shapeOf = (page: Raster): string[] =>
  gridsOf([...rulingsOf(inkOf(page))], []).flatMap(grid =>
    grid.cells.map(cell => `${cell.row},${cell.column} ${cell.rowSpan}x${cell.columnSpan}`),
  )
const CELLS = ['0,0 1x3', '1,0 1x1', '1,1 1x1', '1,2 1x1', '2,0 1x1', '2,1 1x1', '2,2 1x1']

const turned = (page: Raster, angle: number): Raster => turnedBack(page, -angle)
/** The same noise each time. */
function grainy(page: Raster, most: number): Raster {
  let state = 7
  const data = page.data.map(grey => {
    state = (state * 1103515245 + 12345) % 2147483648
    return Math.min(255, Math.max(0, grey + Math.round((state / 2147483648 - 0.5) * 2 * most)))
  })
  return { ...page, data }
}

describe('ink', () => {
  test('a blank area has none, for specks and shaded ground are none', () => {
    const page = paper(300, 200, [[40, 40, 43, 43]])
    expect(blobsIn(inkOf(page), all(page))).toEqual([])
    expect(blobsIn(inkOf(paper(300, 200, [[100, 50, 250, 150]], 215)), all(page))).toEqual([])
    expect(blobsIn(inkOf(grainy(paper(300, 200, []), 30)), all(page))).toEqual([])
  })

  test('what is printed faintly is no character, but no blank either', () => {
    const page = paper(300, 200, [[50, 50, 60, 80]], 225)
    expect(blobsIn(inkOf(page), all(page))).toEqual([])
    expect(blobsIn(inkOf(page, FAINT), all(page))).toHaveLength(1)
  })

  test('characters are blobs from left to right', () => {
    const page = paper(300, 200, [
      [150, 50, 160, 80],
      [50, 50, 60, 80],
    ])
    expect(blobsIn(inkOf(page), all(page)).map(({ x0, x1 }) => Math.round((x0 + x1) / 2))).toEqual([55, 155])
  })

  test('grey paper is made white', () => {
    const page = paper(50, 50, [[10, 10, 20, 20]], 30)
    const dim = { ...page, data: page.data.map(grey => Math.round(grey * 0.8)) }
    expect(new Set(paperWhite(dim).data)).toEqual(new Set([255, Math.round(24 * (255 / (0.92 * 204)))]))
  })
})

describe('rules', () => {
  test('long bands that meet make the grid; strokes of characters do not', () => {
    expect(shapeOf(paper(800, 450, [...GRID, ...STROKES]))).toEqual(CELLS)
  })

  test('rules with gaps, under grain', () => {
    const page = paper(800, 450, GRID)
    for (const x of [200, 333, 480, 610]) for (let y = 0; y < 450; y++) page.data[y * 800 + x] = 255
    expect(shapeOf(grainy(page, 40))).toEqual(CELLS)
  })

  test('a line that nothing crosses is no grid', () => {
    expect(rulingsOf(inkOf(paper(800, 450, [[100, 100, 700, 103]])))).toEqual([])
  })
})

describe('a sheet that lies askew', () => {
  test.each([-1, -0.4, 0.7])('by %d degrees is turned back', angle => {
    const page = turned(paper(800, 450, [...GRID, ...STROKES]), angle)
    const found = skewOf(inkOf(page))
    expect(Math.abs(found - angle)).toBeLessThan(0.1)
    expect(shapeOf(turnedBack(page, found))).toEqual(CELLS)
  })

  test('one that lies straight is left as it is', () => {
    const page = paper(800, 450, GRID)
    expect(turnedBack(page, skewOf(inkOf(page)))).toBe(page)
  })
})

describe('texts', () => {
  const word = (text: string) => ({ text, confidence: 90, x0: 0, y0: 0, x1: 1, y1: 1 })

  test('spaces between Chinese characters go, those between numbers stay', () => {
    expect(joined(['本', '年', '12', '34', '件'].map(word))).toBe('本年12 34件')
    expect(joined(['《', '一', ')', '予以'].map(word))).toBe('（一）予以')
    expect(joined(['—', '、', '总体'].map(word))).toBe('一、总体')
  })

  test('ink of one line is one text, a column apart is another', () => {
    const blobs = [
      [100, 100, 130, 140],
      [140, 100, 170, 140],
      [180, 118, 210, 122],
      [300, 100, 330, 140],
      [100, 160, 130, 200],
    ].map(([x0 = 0, y0 = 0, x1 = 0, y1 = 0]) => ({ x0, y0, x1, y1 }))
    expect(segmentsOf(blobs.sort((a, b) => a.x0 - b.x0)).map(({ x0, y0, blobs: { length } }) => [x0, y0, length])).toEqual([
      [100, 100, 3],
      [100, 160, 1],
      [300, 100, 1],
    ])
  })

  test('the lines of a label stand side by side', () => {
    const page = paper(200, 200, [
      [50, 50, 80, 80],
      [50, 100, 90, 104],
      [50, 120, 90, 124],
    ])
    const lines = linesOf([
      { x0: 50, y0: 50, x1: 80, y1: 80 },
      { x0: 50, y0: 100, x1: 90, y1: 104 },
      { x0: 50, y0: 120, x1: 90, y1: 124 },
    ])
    expect(lines.map(({ y0, y1 }) => [y0, y1])).toEqual([
      [50, 80],
      [100, 124],
    ])
    expect(stripOf(page, lines, 10)).toMatchObject({ width: 30 + 5 + 40 + 20, height: 50 })
  })
})

describe('digits', () => {
  // an upright stroke, and a ring
  const page = paper(400, 100, [
    ...[20, 120, 320].map((x): Box => [x, 20, x + 8, 60]),
    ...[60, 160, 220].flatMap((x): Box[] => [
      [x, 20, x + 24, 25],
      [x, 55, x + 24, 60],
      [x, 20, x + 5, 60],
      [x + 19, 20, x + 24, 60],
    ]),
  ])
  const areas = characters(blobsIn(inkOf(page), all(page)))
  const shapes = (text: string) =>
    shapesOf(
      page,
      areas.map((area, i) => ({ area, digit: text.charAt(i) })),
    )

  test('a digit that looks like another kind is found out', () => {
    const right = shapes('101001')
    expect(right.map(shape => isOfKind(shape, kindsOf(right)))).toEqual([true, true, true, true, true, true])
    const wrong = shapes('101000')
    expect(wrong.map(shape => isOfKind(shape, kindsOf(wrong)))).toEqual([true, true, true, true, true, false])
  })

  test('what no engine read is the digit that it looks like, or nothing', () => {
    const known = kindsOf(shapes('10100 '.trimEnd()).slice(0, 5))
    const last = shapes('     ?').at(-1)
    expect(last && kindOf(last.shape, known)).toBe('1')
    const [cross] = shapesOf(
      paper(60, 60, [
        [10, 27, 50, 33],
        [27, 10, 33, 50],
      ]),
      [{ digit: '', area: { x0: 10, y0: 10, x1: 50, y1: 50 } }],
    )
    expect(cross && kindOf(cross.shape, known)).toBeUndefined()
  })
})

describe('images', () => {
  const chunk = (name: string, data: Uint8Array): Buffer => {
    const head = Buffer.alloc(8)
    head.writeUInt32BE(data.length)
    head.write(name, 4)
    return Buffer.concat([head, data, Buffer.alloc(4)])
  }
  const header = (width: number, height: number, colour: number): Buffer => {
    const data = Buffer.alloc(13)
    data.writeUInt32BE(width)
    data.writeUInt32BE(height, 4)
    data.set([8, colour, 0, 0, 0], 8)
    return chunk('IHDR', data)
  }
  const png = (width: number, colour: number, rows: readonly (readonly number[])[]): Buffer =>
    Buffer.concat([
      Buffer.alloc(8),
      header(width, rows.length, colour),
      chunk('IDAT', deflateSync(Uint8Array.from(rows.flat()))),
      chunk('IEND', Buffer.alloc(0)),
    ])

  test('each filter of a PNG is taken back', () => {
    const rows = [
      [0, 10, 20, 30],
      [1, 10, 10, 10],
      [2, 1, 1, 1],
      [3, 5, 5, 5],
      [4, 1, 2, 3],
    ]
    expect([...rasterOf(png(3, 0, rows)).data]).toEqual([10, 20, 30, 10, 20, 30, 11, 21, 31, 10, 20, 30, 11, 22, 33])
  })

  test('colours are grey on white paper', () => {
    expect([...rasterOf(png(2, 6, [[0, 0, 0, 0, 255, 0, 0, 0, 0]])).data]).toEqual([0, 255])
    expect([...rasterOf(png(2, 2, [[0, 255, 255, 255, 0, 0, 0]])).data]).toEqual([255, 0])
    expect(() => rasterOf(png(1, 3, [[0, 0]]))).toThrow('no plain PNG')
  })

  test('a PGM has its size and its pixels', () => {
    expect(pgmOf(sampled(paper(2, 1, [[0, 0, 1, 1]]), 2, 1, [1, 0, 0, 1, 0, 0])).toString('latin1')).toBe('P5\n2 1\n255\n\u0000\u00ff')
  })
})

describe('pages that are images', () => {
  const found = async (bytes: Uint8Array): Promise<Diagnostic[]> => {
    const diagnostics: Diagnostic[] = []
    await loadDocument(bytes, d => diagnostics.push(d))
    return diagnostics
  }
  const image = paper(620, 877, GRID)

  test('are named where nothing else is there', async () => {
    expect(await found(sheetsOf([{ image }, {}, { image }]))).toMatchObject([{ code: 'load/no-text', facts: { pages: [1, 3] } }])
    expect(await found(sheetsOf([{}]))).toMatchObject([{ code: 'load/no-text', facts: { pages: [] } }])
  })

  test('are missing beside pages with text', async () => {
    const text = 'Annual report on the disclosure of information'
    expect(await found(sheetsOf([{ text }, { image }]))).toMatchObject([{ code: 'load/image-pages', facts: { pages: [2] } }])
    expect(await found(sheetsOf([{ text }, { text: 'short' }, { image, points: 30 }]))).toEqual([])
  })

  test('are not asked for without what reads them', () => {
    expect(() => requireRecogniser()).not.toThrow()
    const none = (name: string): string => {
      throw Object.assign(new Error(`Cannot find module ${name}`), { code: 'MODULE_NOT_FOUND' })
    }
    expect(() => requireRecogniser(none)).toThrow('npm install tesseract.js @tesseract.js-data/chi_sim')
  })
})
