import { readXml } from '../xml.js'
import type { Zip } from '../zip.js'

/** The parts of a Word file that print something, and those that say how. */
export interface Parts {
  readonly document: Uint8Array
  readonly styles: Uint8Array | undefined
  readonly numbering: Uint8Array | undefined
  /** Notes, headers and footers: `prefix` begins their places. */
  readonly around: readonly { readonly prefix: string; readonly name: string; readonly part: Uint8Array }[]
}

/** Looks the parts up by their relationships, wherever they stand in the package. Throws where there is no document. */
export function partsOf(zip: Zip): Parts {
  const main = relations(zip, '').find(({ type }) => type.endsWith('/officeDocument'))?.target ?? 'word/document.xml'
  const document = zip.part(main)
  if (document === undefined) throw new Error(`the package has no ${main}: it is no Word file, or damaged`)
  const related = relations(zip, main)
  const one = (kind: string): Uint8Array | undefined => {
    const target = related.find(({ type }) => type.endsWith(`/${kind}`))?.target
    return target === undefined ? undefined : zip.part(target)
  }
  const around: { prefix: string; name: string; part: Uint8Array }[] = []
  for (const kind of ['footnotes', 'endnotes', 'header', 'footer']) {
    let count = 0
    for (const { target } of related.filter(({ type }) => type.endsWith(`/${kind}`))) {
      const part = zip.part(target)
      if (part !== undefined) around.push({ prefix: `${kind.replace(/s$/, '')}[${++count}]`, name: target, part })
    }
  }
  return { document, styles: one('styles'), numbering: one('numbering'), around }
}

/** What a part (or the package, by '') refers to, with names from the root of the package. */
function relations(zip: Zip, part: string): { readonly type: string; readonly target: string }[] {
  const slash = part.lastIndexOf('/')
  const folder = part.slice(0, slash + 1)
  const name = `${folder}_rels/${part.slice(slash + 1)}.rels`
  const bytes = zip.part(name)
  if (bytes === undefined) return []
  const found: { type: string; target: string }[] = []
  readXml(bytes, name, {
    open(element, attribute) {
      const target = attribute('Target') ?? ''
      if (element.endsWith('Relationship') && attribute('TargetMode') !== 'External')
        found.push({ type: attribute('Type') ?? '', target: target.startsWith('/') ? target.slice(1) : resolved(folder, target) })
    },
    close() {},
    text() {},
  })
  return found
}

function resolved(folder: string, target: string): string {
  const steps = folder.split('/').filter(step => step !== '')
  for (const step of target.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.') steps.push(step)
  }
  return steps.join('/')
}
