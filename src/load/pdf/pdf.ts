import type { PDFDocumentProxy } from 'pdfjs-dist'
import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.js'
import type { FlowBlock } from '../flow/flow.js'
import { Refusal, tooLarge } from '../refusal.js'
import { blocksOf } from './blocks.js'
import { MOST_PAGES } from './bounds.js'
import { type Damage, damageOf } from './damage.js'
import { layOut, type PageLayout } from './layout.js'
import { withPdf } from './open.js'
import type { Operators } from './operators.js'
import { readPage } from './page.js'
import { isValueRow, segmentsOf } from './segments.js'
import { taggedCells } from './structure.js'

/** What a PDF says: plain data, so that it may be read in another thread. */
export interface PdfFlow {
  readonly blocks: readonly FlowBlock[]
  readonly pages: number
  readonly findings: readonly Diagnostic[]
}

export interface PdfOptions {
  readonly password?: string | undefined
}

/** A PDF → its blocks, in reading order. Throws where it cannot be opened, or a `Refusal`. */
export async function readPdf(bytes: Uint8Array, { password }: PdfOptions, damage: Damage = damageOf(bytes)): Promise<PdfFlow> {
  return await withPdf(bytes, { password }, async (document, operators) => {
    const { numPages } = document
    if (numPages > MOST_PAGES) throw tooLarge(`${numPages} pages`)
    const findings = await formFindings(document)
    findings.push(...damage.findings)
    const declared = damage.declaredPages
    if (declared > numPages) findings.push(diagnostic('load/damaged', '', null, { part: 'pages', declared, found: Math.max(0, numPages) }))
    const layers = await document.getOptionalContentConfig()
    const isLayerShown = (layer: unknown): boolean => layers.isVisible(layer) !== false
    const pages: PageLayout[] = []
    for (let number = 1; number <= numPages; number++) {
      const page = await pageOf(document, number, operators, isLayerShown)
      if (page instanceof Error) findings.push(diagnostic('load/page-unreadable', '', null, { page: number, cause: page.message }))
      else pages.push(page)
    }
    const recognised = pages.filter(page => page.recognised).map(page => page.number)
    if (recognised.length > 0) findings.push(diagnostic('load/recognised-text', '', null, { pages: recognised }))
    return { blocks: blocksOf(pages), pages: numPages, findings }
  })
}

async function pageOf(
  document: PDFDocumentProxy,
  number: number,
  operators: Operators,
  isLayerShown: (layer: unknown) => boolean,
): Promise<PageLayout | Error> {
  try {
    const page = await document.getPage(number)
    const layout = layOut(await readPage(page, operators, isLayerShown))
    return hasBareRows(layout) ? { ...layout, tagged: await taggedCells(page) } : layout
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
