import { deflateSync } from 'node:zlib'
import type { Raster } from '../../../src/load/pdf/scan/raster.js'

/** White paper of a size in pixels, with black rectangles: `[x0, y0, x1, y1]`. */
export function paper(width: number, height: number, black: readonly (readonly [number, number, number, number])[], grey = 0): Raster {
  const data = new Uint8Array(width * height).fill(255)
  for (const [x0, y0, x1, y1] of black) for (let y = y0; y < y1; y++) data.fill(grey, y * width + x0, y * width + x1)
  return { width, height, data }
}

/** A page of a PDF: an image over all of it (or as large as that many points), a line of Latin text, or nothing. */
export type Sheet = { readonly image: Raster; readonly points?: number } | { readonly text: string } | Record<never, never>

/** A PDF of such pages, A4. */
export function sheetsOf(sheets: readonly Sheet[]): Uint8Array {
  const objects: Buffer[] = []
  const add = (dictionary: string, stream?: Uint8Array): number => {
    const parts =
      stream === undefined ? [dictionary] : [dictionary.replace('>>', ` /Length ${stream.length} >>`), '\nstream\n', stream, '\nendstream']
    objects.push(Buffer.concat(parts.map(part => Buffer.from(part))))
    return objects.length
  }
  add('<< /Type /Catalog /Pages 2 0 R >>')
  add('')
  const font = add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>')
  const pages = sheets.map(sheet => {
    const image =
      'image' in sheet
        ? add(
            `<< /Type /XObject /Subtype /Image /Width ${sheet.image.width} /Height ${sheet.image.height} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode >>`,
            deflateSync(sheet.image.data),
          )
        : font
    const content =
      'image' in sheet
        ? `${sheet.points ?? 595} 0 0 ${sheet.points ?? 842} 0 0 cm /I Do`
        : 'text' in sheet
          ? `BT /F 12 Tf 72 700 Td (${sheet.text}) Tj ET`
          : ''
    const stream = add('<< >>', Buffer.from(content))
    const resources = `<< /Font << /F ${font} 0 R >> ${image === font ? '' : `/XObject << /I ${image} 0 R >>`} >>`
    return add(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources ${resources} /Contents ${stream} 0 R >>`)
  })
  objects[1] = Buffer.from(`<< /Type /Pages /Count ${pages.length} /Kids [${pages.map(page => `${page} 0 R`).join(' ')}] >>`)
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')]
  const offsets = objects.map((object, i) => {
    const offset = parts.reduce((sum, part) => sum + part.length, 0)
    parts.push(Buffer.concat([Buffer.from(`${i + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')]))
    return offset
  })
  const start = parts.reduce((sum, part) => sum + part.length, 0)
  const rows = offsets.map(offset => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  parts.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`,
    ),
  )
  return Buffer.concat(parts)
}
