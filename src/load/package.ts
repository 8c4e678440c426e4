import type { FlowBlock } from './flow/flow.js'
import { unknownFormat } from './refusal.js'
import { packageKind, Zip } from './zip.js'

/** A zip package → what it is and its blocks. Throws a `Refusal` where it is no document. */
export async function readPackage(bytes: Uint8Array): Promise<{ readonly format: 'docx' | 'odt'; readonly blocks: readonly FlowBlock[] }> {
  const zip = new Zip(bytes)
  const kind = packageKind(zip)
  if (typeof kind === 'object') throw unknownFormat(kind.looksLike, kind.convertTo)
  if (kind === 'docx') {
    const { readDocx } = await import('./docx/docx.js')
    return { format: kind, blocks: await readDocx(zip) }
  }
  const { readOdt } = await import('./odt/odt.js')
  return { format: kind, blocks: readOdt(zip) }
}
