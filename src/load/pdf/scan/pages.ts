import { PDFParse } from 'pdf-parse'
import { documentOptions } from '../open.js'
import type { PdfPage } from '../page.js'
import { POINT } from './ink.js'
import { rasterOf } from './raster.js'
import { openRecogniser } from './recogniser.js'
import { readScan } from './scan.js'

/** Longest side (in points) of the sheets that reports are printed on; scans that say another size are looked at in as many pixels. */
const SHEET = { least: 400, most: 1300, usual: 842 }

/** Pages that show images, as if what they print were drawn. */
export async function readScans(bytes: Uint8Array, password: string | undefined, pages: readonly PdfPage[]): Promise<PdfPage[]> {
  const parser = new PDFParse(await documentOptions(bytes, password))
  const recogniser = await openRecogniser()
  try {
    const scans: PdfPage[] = []
    for (const page of pages) {
      const longest = Math.max(page.width, page.height)
      const scale = longest >= SHEET.least && longest <= SHEET.most ? POINT : (POINT * SHEET.usual) / longest
      const shot = await parser.getScreenshot({ partial: [page.number], scale, imageBuffer: true, imageDataUrl: false })
      const png = shot.pages[0]?.data
      if (png !== undefined) scans.push(await readScan(rasterOf(png), page, scale, recogniser))
    }
    return scans
  } finally {
    await recogniser.close()
    await parser.destroy()
  }
}
