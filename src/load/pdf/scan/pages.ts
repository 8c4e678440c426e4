import { PDFParse } from 'pdf-parse'
import { documentOptions } from '../open.js'
import type { PdfPage } from '../page.js'
import { POINT } from './ink.js'
import { paperWhite, rasterOf } from './raster.js'
import { openRecogniser } from './recogniser.js'
import { pagesOf, readScan, type SeenPage } from './scan.js'

/** Longest side (in points) of the sheets that reports are printed on; scans that say another size are looked at in as many pixels. */
const SHEET = { least: 400, most: 1300, usual: 842 }

export interface Scans {
  readonly pages: readonly PdfPage[]
  readonly failed: readonly { readonly page: number; readonly cause: string }[]
}

/** Pages that show images, as if what they print were drawn. */
export async function readScans(bytes: Uint8Array, password: string | undefined, pages: readonly PdfPage[]): Promise<Scans> {
  const parser = new PDFParse(await documentOptions(bytes, password))
  const recogniser = await openRecogniser()
  const seen: SeenPage[] = []
  const failed: Scans['failed'][number][] = []
  try {
    for (const { number, width, height } of pages) {
      const longest = Math.max(width, height)
      const scale = longest >= SHEET.least && longest <= SHEET.most ? POINT : (POINT * SHEET.usual) / longest
      try {
        const shot = await parser.getScreenshot({ partial: [number], scale, imageBuffer: true, imageDataUrl: false })
        const png = shot.pages[0]?.data ?? new Uint8Array()
        seen.push(await readScan(paperWhite(rasterOf(png)), { number, width, height }, scale, recogniser))
      } catch (cause) {
        failed.push({ page: number, cause: cause instanceof Error ? cause.message : String(cause) })
      }
    }
    return { pages: pagesOf(seen), failed }
  } finally {
    await recogniser.close()
    await parser.destroy()
  }
}
