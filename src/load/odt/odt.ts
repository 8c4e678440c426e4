import type { FlowBlock } from '../flow/flow.js'
import { encrypted } from '../refusal.js'
import { readXml } from '../xml.js'
import type { Zip } from '../zip.js'
import { OdtReader } from './reader.js'
import { OdtStyles } from './styles.js'

/** An OpenDocument text → its blocks as a reader of the accepted document sees them. Throws where it is damaged, or a `Refusal`. */
export function readOdt(zip: Zip): readonly FlowBlock[] {
  const content = zip.part('content.xml')
  if (content === undefined) throw new Error('the package has no content.xml: it is no OpenDocument text, or damaged')
  if (zip.part('META-INF/manifest.xml')?.includes('encryption-data') === true) throw encrypted('the document')
  const common = zip.part('styles.xml')
  const styles = new OdtStyles(common, content)
  const body = new OdtReader(styles, ['office:text'], '', 'body')
  readXml(content, 'content.xml', body)
  const around = new OdtReader(styles, ['style:header', 'style:footer'], 'header[1]', 'furniture')
  if (common !== undefined) readXml(common, 'styles.xml', around)
  return [...body.blocks, ...body.notes, ...around.blocks]
}
