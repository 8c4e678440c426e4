import type { Doc } from './doc.js'

const known = new WeakMap<Doc, boolean>()

/** Whether text of the document was recognised in images: characters of its words may be wrong. */
export function isRecognised(doc: Doc): boolean {
  const recognised = known.get(doc) ?? doc.origins.some(({ origin }) => origin.kind === 'pdf' && origin.ocr !== undefined)
  known.set(doc, recognised)
  return recognised
}
