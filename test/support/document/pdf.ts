import iconv from 'iconv-lite'

/** What a page draws. Points, from its top left; text stands on its baseline. */
export type Shape =
  | {
      readonly kind: 'text'
      readonly x: number
      readonly y: number
      readonly text: string
      readonly size?: number
      readonly font?: FontName
      /** 3: invisible. */
      readonly mode?: number
      /** Red, green, blue, 0–1. */
      readonly color?: Color
      /** Quarter turns to the left. */
      readonly turn?: number
    }
  | Line
  | { readonly kind: 'fill'; readonly box: readonly [x0: number, y0: number, x1: number, y1: number]; readonly color?: Color }
  /** Operators as they are, in units of PDF: from the bottom left. */
  | { readonly kind: 'raw'; readonly operators: string }
export interface Line {
  readonly kind: 'line'
  readonly from: readonly [x: number, y: number]
  readonly to: readonly [x: number, y: number]
  readonly width?: number
}
type Color = readonly [number, number, number]

export interface Page {
  readonly shapes: readonly Shape[]
  /** Further entries of the page: `/Rotate 90`. */
  readonly entries?: string
  readonly width?: number
  readonly height?: number
}
export interface FileOptions {
  /** Further entries of the catalog. */
  readonly catalog?: string
  /** Further entries of the resources of each page. */
  readonly resources?: string
  /** Further objects; the first has the number 20. A stream is its dictionary and its content. */
  readonly objects?: readonly (string | { readonly entries: string; readonly content: string })[]
  readonly stamped?: boolean
}

/** Fonts that are not embedded, by the encoding of their text; and one whose characters are drawn by operators. */
export const fonts = {
  song: { name: 'STSong-Light', cmap: 'UniGB-UCS2-H', ordering: 'GB1' },
  songUtf16: { name: 'STSong-Light', cmap: 'UniGB-UTF16-H', ordering: 'GB1' },
  songGbk: { name: 'STSong-Light', cmap: 'GBK-EUC-H', ordering: 'GB1' },
  songGbkp: { name: 'STSong-Light', cmap: 'GBKp-EUC-H', ordering: 'GB1' },
  songGb: { name: 'STSong-Light', cmap: 'GB-EUC-H', ordering: 'GB1' },
  songGbpc: { name: 'STSong-Light', cmap: 'GBpc-EUC-H', ordering: 'GB1' },
  songDown: { name: 'STSong-Light', cmap: 'UniGB-UCS2-V', ordering: 'GB1' },
  ming: { name: 'MSung-Light', cmap: 'ETen-B5-H', ordering: 'CNS1' },
  // its codes are characters: quickest to read
  plain: { name: 'Plain', cmap: 'Identity-H', ordering: 'Identity' },
  bold: { name: 'SimHei,Bold', cmap: 'UniGB-UCS2-H', ordering: 'GB1' },
} as const
export type FontName = keyof typeof fonts | 'drawn'

export const A4 = { width: 595, height: 842 } as const
const FIRST = 20

/** A PDF of these pages. Nothing is compressed. */
export function pdfFile(pages: readonly Page[], { catalog = '', resources = '', objects = [], stamped = true }: FileOptions = {}): Buffer {
  const list = new Map<number, string>()
  const stream = (entries: string, content: string): string =>
    `<< ${entries} /Length ${Buffer.byteLength(content, 'latin1')} >>\nstream\n${content}\nendstream`
  const names = Object.keys(fonts)
  const first = FIRST + objects.length
  objects.forEach((object, i) => {
    list.set(FIRST + i, typeof object === 'string' ? object : stream(object.entries, object.content))
  })
  const fontAt = (i: number): number => first + i * 3
  const drawn = fontAt(names.length)
  Object.values(fonts).forEach(({ name, cmap, ordering }, i) => {
    const at = fontAt(i)
    list.set(
      at,
      `<< /Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /${cmap} /DescendantFonts [${at + 1} 0 R] ${ordering === 'Identity' ? `/ToUnicode ${drawn + 3} 0 R` : ''} >>`,
    )
    // digits and Latin letters are half as wide as Chinese characters
    list.set(
      at + 1,
      `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /${name} /CIDSystemInfo << /Registry (Adobe) /Ordering (${ordering}) /Supplement 2 >> /DW 1000 /W [${ordering === 'Identity' ? '0 255 500' : '1 95 500 814 907 500 13648 13742 500'}] /FontDescriptor ${at + 2} 0 R >>`,
    )
    list.set(
      at + 2,
      `<< /Type /FontDescriptor /FontName /${name} /Flags 6 /FontBBox [0 -120 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 80 >>`,
    )
  })
  list.set(
    drawn,
    `<< /Type /Font /Subtype /Type3 /FontBBox [0 0 10 10] /FontMatrix [0.1 0 0 0.1 0 0] /CharProcs << /box ${drawn + 1} 0 R >> /Encoding << /Type /Encoding /Differences [48 ${'/box '.repeat(10)}] >> /FirstChar 48 /LastChar 57 /Widths [${'5 '.repeat(10)}] /ToUnicode ${drawn + 2} 0 R >>`,
  )
  list.set(drawn + 1, stream('', '5 0 0 0 5 8 d1 0 0 5 8 re f'))
  list.set(drawn + 2, stream('', unicodes('1 begincodespacerange <00> <ff> endcodespacerange 1 beginbfrange <30> <39> <0030> endbfrange')))
  const used = new Set(pages.flatMap(page => page.shapes.flatMap(shape => (shape.kind === 'text' ? [...encodedUnits(shape.text)] : []))))
  const entries = [...used].map(code => `<${code}> <${code}>`).join(' ')
  list.set(
    drawn + 3,
    stream('', unicodes(`1 begincodespacerange <0000> <ffff> endcodespacerange ${used.size} beginbfchar ${entries} endbfchar`)),
  )
  const fontEntries = [...names.map((name, i) => `/${name} ${fontAt(i)} 0 R`), `/drawn ${drawn} 0 R`].join(' ')
  const pageAt = (i: number): number => drawn + 4 + i * 2
  pages.forEach(({ shapes, entries = '', width = A4.width, height = A4.height }, i) => {
    list.set(
      pageAt(i),
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] ${entries} /Contents ${pageAt(i) + 1} 0 R /Resources << /Font << ${fontEntries} >> ${resources} >> >>`,
    )
    list.set(pageAt(i) + 1, stream('', shapes.map(shape => operatorsOf(shape, height)).join('\n')))
  })
  list.set(1, `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`)
  list.set(2, `<< /Type /Pages /Kids [${pages.map((_, i) => `${pageAt(i)} 0 R`).join(' ')}] /Count ${pages.length} >>`)
  return assembled(list, stamped)
}

const unicodes = (map: string): string => `/CIDInit /ProcSet findresource begin begincmap ${map} endcmap end`
const encodedUnits = (text: string): readonly string[] => encoded(text, 'plain').toString('hex').match(/.{4}/g) ?? []

/** A file of these objects, by their numbers. */
export function assembled(list: ReadonlyMap<number, string>, stamped: boolean): Buffer {
  let body = '%PDF-1.7\n'
  const offsets = new Map<number, number>()
  for (const [number, object] of list) {
    offsets.set(number, body.length)
    body += `${number} 0 obj\n${object}\nendobj\n`
  }
  const size = Math.max(...list.keys()) + 1
  const entries = Array.from({ length: size }, (_, i) => {
    const offset = offsets.get(i)
    return offset === undefined ? '0000000000 65535 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`
  })
  const end = stamped ? '%%EOF\n' : ''
  return Buffer.from(
    `${body}xref\n0 ${size}\n${entries.join('')}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${body.length}\n${end}`,
    'latin1',
  )
}

const rounded = (n: number): string => String(Math.round(n * 1000) / 1000)
const colored = (color: Color, name: 'rg' | 'RG'): string => `${color.join(' ')} ${name}`

/** A shape as operators of a content stream, on a page of this height. */
export function operatorsOf(shape: Shape, height: number = A4.height): string {
  if (shape.kind === 'raw') return shape.operators
  if (shape.kind === 'line') {
    const { from, to, width = 0.5 } = shape
    return `${width} w ${from[0]} ${rounded(height - from[1])} m ${to[0]} ${rounded(height - to[1])} l S`
  }
  if (shape.kind === 'fill') {
    const [x0, y0, x1, y1] = shape.box
    return `${colored(shape.color ?? [0, 0, 0], 'rg')} ${rounded(x0)} ${rounded(height - y1)} ${rounded(x1 - x0)} ${rounded(y1 - y0)} re f`
  }
  const { x, y, text, size = 10, font = 'song', mode = 0, color = [0, 0, 0], turn = 0 } = shape
  const [cos, sin] = [[1, 0, -1, 0][turn % 4] ?? 1, [0, 1, 0, -1][turn % 4] ?? 0]
  const matrix = [cos, sin, -sin, cos, rounded(x), rounded(height - y)].join(' ')
  return `BT ${colored(color, 'rg')} /${font} ${size} Tf ${mode} Tr ${matrix} Tm <${encoded(text, font).toString('hex')}> Tj ET`
}

function encoded(text: string, font: FontName): Buffer {
  if (font === 'drawn') return Buffer.from(text, 'latin1')
  const { cmap } = fonts[font]
  if (/^Uni|^Identity/.test(cmap)) return Buffer.from(text, 'utf16le').swap16()
  return iconv.encode(text, cmap.includes('B5') ? 'big5' : 'gbk')
}

/** Width of a text in the fonts of this file: Chinese characters are square, all others half of it. */
export const widthOf = (text: string, size: number): number =>
  Array.from(text).reduce((sum, character) => sum + (character < '\u0100' ? size / 2 : size), 0)
