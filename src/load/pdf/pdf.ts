import { PLAIN } from '../../document/builder.js'
import type { FlowBlock, FlowCell } from '../flow/flow.js'
import { type Lattice, lattices } from './lattice.js'
import { flowRuns, linesOf, spacedRuns } from './lines.js'
import { withPdf } from './open.js'
import { type PdfPage, readPage, type TextRun } from './page.js'

/** A PDF → its blocks, page by page. Throws where it is damaged, or a `Refusal`. */
export async function readPdf(bytes: Uint8Array): Promise<readonly FlowBlock[]> {
  return await withPdf(bytes, async (document, operators) => {
    const blocks: FlowBlock[] = []
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      blocks.push(...pageBlocks(await readPage(page, operators)))
    }
    return blocks
  })
}

function pageBlocks(page: PdfPage): FlowBlock[] {
  const grids = lattices(page.rules)
  const inside = grids.map((): TextRun[] => [])
  const outside: TextRun[] = []
  for (const run of page.runs) {
    const [x, y] = [(run.box.x0 + run.box.x1) / 2, (run.box.y0 + run.box.y1) / 2]
    const at = grids.findIndex(({ box }) => x >= box.x0 && x <= box.x1 && y >= box.y0 && y <= box.y1)
    ;(at < 0 ? outside : (inside[at] ?? outside)).push(run)
  }
  const placed: { readonly y: number; readonly block: FlowBlock }[] = grids.map((grid, i) => ({
    y: grid.box.y0,
    block: tableOf(grid, inside[i] ?? [], page.number),
  }))
  const left = Math.min(...outside.map(run => run.box.x0))
  const sizes = outside.map(run => run.size).sort((a, b) => a - b)
  const unit = (sizes[sizes.length >> 1] ?? 10) / 2
  for (const line of linesOf(outside)) {
    const lines = [spacedRuns(line, page.number, left, unit)]
    placed.push({ y: line.y0, block: { type: 'paragraph', lines, look: PLAIN, layer: 'body' } })
  }
  return placed.sort((a, b) => a.y - b.y).map(({ block }) => block)
}

function tableOf(grid: Lattice, runs: readonly TextRun[], page: number): FlowBlock {
  const own = grid.cells.map((): TextRun[] => [])
  for (const run of runs) {
    const [x, y] = [(run.box.x0 + run.box.x1) / 2, (run.box.y0 + run.box.y1) / 2]
    const at = grid.cells.findIndex(({ box }) => x >= box.x0 && x <= box.x1 && y >= box.y0 && y <= box.y1)
    own[at]?.push(run)
  }
  const cells = grid.cells.map(
    ({ row, column, rowSpan, columnSpan, box }, i): FlowCell => ({
      row,
      column,
      rowSpan,
      columnSpan,
      origin: { kind: 'pdf', page, box },
      content: linesOf(own[i] ?? []).map(line => ({ type: 'paragraph', lines: [flowRuns(line, page)], look: PLAIN, layer: 'body' })),
    }),
  )
  return { type: 'table', layer: 'body', cells }
}
