import type { PDFDocumentProxy } from 'pdfjs-dist'
import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.js'
import type { FlowBlock } from '../flow/flow.js'
import { Refusal, tooLarge } from '../refusal.js'
import { blocksOf } from './blocks.js'
import { MOST_PAGES } from './bounds.js'
import { type Damage, damageOf } from './damage.js'
import { layOut, type PageLayout } from './layout.js'
import { withPdf } from './open.js'
import { type PdfPage, readPage } from './page.js'
import { isTextless } from './scan/textless.js'
import { isValueRow, segmentsOf } from './segments.js'
import { taggedCells } from './structure.js'

/** What a PDF says: plain data, so that it may be read in another thread. */
export interface PdfFlow {
  readonly blocks: readonly FlowBlock[]
  readonly pages: number
  readonly findings: readonly Diagnostic[]
  /** Pages that show an image in place of text, which was not read. */
  readonly textless: readonly number[]
}
export interface PdfOptions {
  readonly password?: string | undefined
  /** Recognise the text of pages that show images. */
  readonly ocr?: boolean | undefined
}

/** A PDF → its blocks, in reading order. Throws where it cannot be opened, or a `Refusal`. */
export async function readPdf(
  bytes: Uint8Array,
  { password, ocr = false }: PdfOptions,
  damage: Damage = damageOf(bytes),
): Promise<PdfFlow> {
  return await withPdf(bytes, password, async (document, operators) => {
    const { numPages } = document
    if (numPages > MOST_PAGES) throw tooLarge(`${numPages} pages`)
    const findings = await formFindings(document)
    findings.push(...damage.findings)
    const declared = damage.declaredPages
    if (declared > numPages) findings.push(diagnostic('load/damaged', '', null, { part: 'pages', declared, found: Math.max(0, numPages) }))
    const layers = await document.getOptionalContentConfig()
    const isLayerShown = (layer: unknown): boolean => layers.isVisible(layer) !== false
    // only what is still needed: the words of all pages would fill the memory
    const images: PdfPage[] = []
    const layouts = new Map<number, PageLayout>()
    const fontless: number[] = []
    const failed = (page: number, cause: string): void => {
      findings.push(diagnostic('load/page-unreadable', '', null, { page, cause }))
    }
    for (let number = 1; number <= numPages; number++) {
      const page = await attempt(async () => readPage(await document.getPage(number), operators, isLayerShown))
      const layout = page instanceof Error ? page : await attempt(async () => withTags(document, layOut(page)))
      if (layout instanceof Error) failed(number, layout.message)
      else layouts.set(number, layout)
      if (page instanceof Error) continue
      if (isTextless(page)) images.push(page)
      if (page.isFontLost) fontless.push(number)
    }
    if (fontless.length > 0) findings.push(diagnostic('load/damaged', '', null, { part: 'fonts', pages: fontless }))
    const scanned =
      ocr && images.length > 0 ? await (await import('./scan/pages.js')).readScans(bytes, password, images) : { pages: [], failed: [] }
    for (const page of scanned.pages) layouts.set(page.number, layOut(page))
    for (const { page, cause } of scanned.failed) failed(page, cause)
    if (scanned.pages.length > 0) findings.push(diagnostic('load/ocr', '', null, { pages: scanned.pages.map(page => page.number) }))
    const pages = [...layouts.values()].sort((a, b) => a.number - b.number)
    const recognised = pages.filter(page => page.recognised).map(page => page.number)
    if (recognised.length > 0) findings.push(diagnostic('load/recognised-text', '', null, { pages: recognised }))
    return { blocks: blocksOf(pages), pages: numPages, findings, textless: ocr ? [] : images.map(page => page.number) }
  })
}

/** Tags are asked for only where a table may need them. */
async function withTags(document: PDFDocumentProxy, layout: PageLayout): Promise<PageLayout> {
  return hasBareRows(layout) ? { ...layout, tagged: await taggedCells(await document.getPage(layout.number)) } : layout
}

async function attempt<T>(read: () => Promise<T>): Promise<T | Error> {
  try {
    return await read()
  } catch (cause) {
    if (cause instanceof Refusal) throw cause
    return cause instanceof Error ? cause : new Error(String(cause))
  }
}

/** Rows of values that stand in no grid: only for them the tags of a page are asked. */
const hasBareRows = ({ items }: PageLayout): boolean =>
  items.some(item => item.type === 'line' && item.line.words.some(({ content }) => content !== null) && isValueRow(segmentsOf(item.line)))

/** Documents whose pages are not what they show. */
async function formFindings(document: PDFDocumentProxy): Promise<Diagnostic[]> {
  const { info } = await document.getMetadata()
  const says = (name: string): boolean => Reflect.get(info, name) === true
  if (says('IsCollectionPresent')) {
    const files: unknown = await document.getAttachments()
    throw new Refusal(diagnostic('load/portfolio', '', null, { files: Object.entries(files ?? {}).map(fileName) }))
  }
  return says('IsXFAPresent') ? [diagnostic('load/xfa', '', null, {})] : []
}

/** The key of a file in the portfolio may be another than its name. */
function fileName([key, file]: readonly [string, unknown]): string {
  const name: unknown = typeof file === 'object' && file !== null ? Reflect.get(file, 'filename') : undefined
  return typeof name === 'string' && name !== '' ? name : key
}
